"""The gate: only here does a Draft become a Claim, and only if the text bears it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ..chain import Stage
from ..model.claim import (
    ACT_SCOPES,
    ACT_TYPES,
    EFFECTS,
    FIGURE_SCOPES,
    PLACE_BASES,
    QUALIFIERS,
    ROLES,
    STANCES,
    Act,
    Claim,
    Draft,
    Evidence,
    Figure,
    Rejection,
)
from ..model.codec import claim_id
from ..model.report import Report
from .reading import Reading

# Reads the bounds that a quote states, so that a number is checked against the words and not the parse;
# an empty result means that the words hold no number at all.
Counter = Callable[[str], Iterable[tuple[int | None, int | None]]]

UNCLAIMED = ("furniture", "byline")


def ground(drafts: Iterable[Draft], report: Report, count: Counter) -> tuple[tuple[Claim, ...], tuple[Rejection, ...]]:
    """Verify drafts against the report.

    A part whose whole was rejected becomes a claim without `subset_of`. Claims come back in the order of
    their words, each once.
    """
    claims: dict[str, Claim] = {}
    rejections: list[Rejection] = []
    made: dict[str, str] = {}
    for draft in _wholes_first(drafts):
        if fault := fault_of(draft, report, count):
            code, reason, evidence = fault
            role, quote = (evidence.role, evidence.quote) if evidence else (None, None)
            rejections.append(Rejection(report.id, report.source, code, reason, role, quote, str(draft.maker)))
            continue
        claim = _claim(draft, report, made)
        made[draft.key] = claim.id
        claims.setdefault(claim.id, claim)
    in_order = sorted(claims.values(), key=lambda claim: (claim.evidence[0].span, claim.kind, claim.id))
    return tuple(in_order), tuple(rejections)


def fault_of(draft: Draft, report: Report, count: Counter) -> tuple[str, str, Evidence | None] | None:
    """Return code, reason and evidence of the first thing wrong with a draft, or None."""
    if not any(e.role == "what" and len(e.span) for e in draft.evidence):
        return "no_evidence", "no words for what is claimed", None
    for evidence in draft.evidence:
        if evidence.role not in ROLES:
            return "bad_field", f"no role {evidence.role!r}", evidence
        if evidence.span.end > len(report.text):
            return "span_outside", f"the text ends at {len(report.text)}", evidence
        if evidence.span.of(report.text) != evidence.quote:
            return "quote_not_in_text", "the text at the span reads otherwise", evidence
    for section in report.sections:
        stands = next((e for e in draft.evidence if e.role == "what" and section.span.overlaps(e.span)), None)
        if section.kind in UNCLAIMED and stands:
            return "in_furniture", f"nothing is claimed from {section.kind}", stands
    return _bad_field(draft) or _unstated_number(draft, count)


def _bad_field(draft: Draft) -> tuple[str, str, Evidence | None] | None:
    body = draft.body
    if draft.stance not in STANCES:
        return "bad_field", f"no stance {draft.stance!r}", None
    if draft.where_basis not in PLACE_BASES:
        return "bad_field", f"no basis of a place: {draft.where_basis!r}", None
    if isinstance(body, Act):
        fits = body.type in ACT_TYPES and body.scope in ACT_SCOPES and bool(body.actors)
        return None if fits else ("bad_field", f"no such act: {body}", None)
    fits = body.effect in EFFECTS and body.qualifier in QUALIFIERS and body.scope in FIGURE_SCOPES
    if not fits or (body.low is None and body.high is None):
        return "bad_field", f"no such figure: {body}", None
    if body.low is not None and body.high is not None and not 0 <= body.low <= body.high:
        return "bad_field", f"bounds {body.low} to {body.high}", None
    return None


def _unstated_number(draft: Draft, count: Counter) -> tuple[str, str, Evidence | None] | None:
    """A figure's number must be read again from the words that it stands on."""
    if not isinstance(draft.body, Figure):
        return None
    wanted = (draft.body.low, draft.body.high)
    stated = [e for e in draft.evidence if e.role in ("count", "what")]
    if any(wanted in set(count(e.quote)) for e in stated):
        return None
    return "number_not_in_quote", f"the words do not say {wanted[0]} to {wanted[1]}", stated[0]


def _wholes_first(drafts: Iterable[Draft]) -> list[Draft]:
    """Order drafts so that a whole comes before its parts; a circle of parts is left as it stands."""
    waiting, placed, ordered = list(drafts), set[str](), list[Draft]()
    keys = {draft.key for draft in waiting}
    while waiting:
        ready = [d for d in waiting if _whole(d) is None or _whole(d) in placed or _whole(d) not in keys]
        for draft in ready or waiting:
            placed.add(draft.key)
            ordered.append(draft)
        waiting = [d for d in waiting if d.key not in placed]
    return ordered


def _whole(draft: Draft) -> str | None:
    return draft.body.subset_of if isinstance(draft.body, Figure) else None


def _claim(draft: Draft, report: Report, made: dict[str, str]) -> Claim:
    body = draft.body
    if isinstance(body, Figure) and body.subset_of:
        body = replace(body, subset_of=made.get(body.subset_of))
    claim = Claim(
        "", report.id, report.source, body, draft.voice, draft.evidence, draft.maker,
        draft.stance, draft.when, draft.where, draft.how, draft.where_basis,
    )  # fmt: skip
    return replace(claim, id=claim_id(claim))


def stage(count: Counter) -> Stage[Reading]:
    """Turn every draft into a claim or a rejection."""

    def run(reading: Reading) -> Reading:
        claims, rejections = ground(reading.drafts, reading.report, count)
        return replace(reading, claims=claims, rejections=reading.rejections + rejections)

    return Stage("ground", 1, run, needs=("drafts",), gives=("claims",))
