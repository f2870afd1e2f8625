"""Explain a claim or a finding in lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from rich.text import Text

from ..adapters.exporters.geography import names_told
from ..adapters.exporters.wording import (
    answer_words,
    claim_value,
    claim_words,
    published_words,
    question_words,
    shorten,
    state_name,
    voice_words,
    when_words,
)
from ..errors import UnknownNameError
from ..model.brief import Dossier
from ..model.claim import Claim
from ..model.finding import Estimate, Finding
from ..model.place import Place
from ..model.report import Report
from .console import printable

CONTEXT = 160  # characters shown on either side of the words


def find(dossier: Dossier, prefix: str) -> Claim | Finding:
    """Return the claim or finding whose id begins so.

    Raises UnknownNameError where there is none or more than one.
    """
    everything: dict[str, Claim | Finding] = {claim.id: claim for claim in dossier.claims}
    everything |= {finding.id: finding for finding in dossier.findings}
    if prefix in everything:
        return everything[prefix]
    fitting = sorted(id for id in everything if prefix and id.startswith(prefix))
    if not fitting:
        raise UnknownNameError(f"{prefix}: no claim or finding of that id; they stand in claims.jsonl, findings.jsonl")
    if len(fitting) > 1:
        shown = ", ".join(fitting[:5]) + (", ..." if len(fitting) > 5 else "")
        raise UnknownNameError(f"{prefix}: {len(fitting)} ids begin so ({shown}); give more characters")
    return everything[fitting[0]]


def explain_claim(claim: Claim, dossier: Dossier) -> Iterator[Text]:
    """Yield a claim's words in context, its fields, and how each was found."""
    report = next((one for one in dossier.reports if one.id == claim.report), None)
    yield heading(claim.id, claim_words(claim))
    yield plain(f"{claim.source}, {origin_words(report)}" if report else claim.source)
    yield Text()
    yield in_context(claim, report)
    yield Text()
    yield from fields_of(claim)
    yield Text()
    for evidence in claim.evidence:
        yield field(evidence.role, f"“{evidence.quote}” ({evidence.span.start} to {evidence.span.end})")
    if claim.how:
        yield Text()
        yield from (plain(f"- {how}") for how in claim.how)
    answered = [f for f in dossier.findings if any(claim.id in position.claims for position in f.positions)]
    if answered:
        yield Text()
        yield from (plain(f"answers {f.id}: {question_words(f.question)} ({f.status})") for f in answered)


def fields_of(claim: Claim) -> Iterator[Text]:
    """Yield what a claim says, a line a field."""
    for name, value in asdict(claim.body).items():
        yield field(name, "+".join(value) if isinstance(value, (list, tuple)) else value)
    yield field("stance", claim.stance)
    yield field("voice", f"{voice_words(claim)} [{claim.voice.claimant}, {claim.voice.mode}]")
    yield field("hedge", claim.voice.hedge)
    yield field("when", f"{when_words(claim.when)} ({claim.when.basis})" if claim.when else None)
    yield field("where", place_words(claim.where) if claim.where else None)
    if claim.where is not None and claim.where.called:
        yield field("called", names_told(claim.where))
    yield field("maker", claim.maker)


def explain_finding(finding: Finding, dossier: Dossier) -> Iterator[Text]:
    """Yield a finding's question, positions with their words, reasons, and what each rule enters."""
    claims = {claim.id: claim for claim in dossier.claims}
    yield heading(finding.id, question_words(finding.question))
    yield plain(f"{finding.status}; {finding.rule} enters {answer_words(finding.answer)}")
    for position in finding.positions:
        yield Text()
        since = f", {position.first} to {position.last}" if position.first else ""
        earlier = ", superseded" if position.superseded else ""
        yield heading(position.value, f"{', '.join(position.voices)}{since}{earlier}")
        for claim in (claims[id] for id in position.claims if id in claims):
            yield plain(f"  {claim.id}  “{shorten(claim.quote(), 16)}”  {voice_words(claim)}, {claim.source}")
    yield Text()
    yield from (plain(f"- {why}") for why in finding.why)
    for one in finding.answers:
        yield field(one.rule, f"{answer_words(one.answer)}. {one.reason}")
        yield from entered_from(one, claims)


def entered_from(one: Estimate, claims: Mapping[str, Claim]) -> Iterator[Text]:
    """Yield the claims that a rule goes by, and those that it sets aside by reason."""
    groups: dict[str, list[str]] = {"by": list(one.used)}
    for id, why in one.aside:
        groups.setdefault(f"aside, since it {why}", []).append(id)
    for why, ids in groups.items():
        told = [f"{id} ({claim_value(claims[id])}, {voice_words(claims[id])})" for id in ids if id in claims]
        if told:
            yield plain(f"           {why}: {'; '.join(told)}")


def in_context(claim: Claim, report: Report | None) -> Text:
    """Return the words around a claim with its own words between angle marks."""
    span = next(e.span for e in claim.evidence if e.role == "what")
    if report is None:
        return plain(f"“{claim.quote()}”")
    before, after = report.text[max(0, span.start - CONTEXT) : span.start], report.text[span.end : span.end + CONTEXT]
    lead = "…" if span.start > CONTEXT else ""
    trail = "…" if span.end + CONTEXT < len(report.text) else ""
    return Text.assemble(
        lead + printable(before), (f"»{printable(span.of(report.text))}«", "bold reverse"), printable(after) + trail
    )


def place_words(place: Place) -> str:
    """Say where a place lies, how precise that is and what it is in the gazetteer: "Karu (district, not located)"."""
    inside = ", ".join(filter(None, (place.parent, state_name(place.country) if place.country else None)))
    point = "not located" if place.lat is None else f"{place.lat:.2f}, {place.lon:.2f}"
    known = ", ".join(filter(None, (place.precision, point, place.ref)))
    return f"{place.name}{', ' + inside if inside not in ('', place.name) else ''} ({known})"


def origin_words(report: Report) -> str:
    """Say who published a report and when."""
    published = published_words(report.published, report.published_precision)
    return f"{report.origin.outlet}, {published}" if report.origin.outlet else published


def heading(first: str, words: str) -> Text:
    """Return a line with its first part in bold."""
    return Text.assemble((printable(first), "bold"), f"  {printable(words)}")


def field(name: str, value: object) -> Text:
    """Return a line with a field's name and value; a field without a value is shown as a dash."""
    return Text.assemble((f"{name:<10} ", "dim"), printable("–" if value is None else str(value)))


def plain(words: str) -> Text:
    """Return words without any markup."""
    return Text(printable(words))
