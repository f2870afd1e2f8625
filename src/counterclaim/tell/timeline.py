"""The timeline: what marks the course of events, a line a moment, kind of act and pair of actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..model.actor import OUTLET, UNKNOWN, UNNAMED, state_of
from ..model.brief import Line
from ..model.claim import Act, Claim
from ..model.days import day_words
from .counts import voice_words
from .names import Names

GLANCE = 160  # characters of a quote in a line
DEEDS = {
    "ACCUSE": "accused", "ASSAULT": "attacked", "REJECT": "rejected what was said by", "THREATEN": "threatened",
    "REQUEST": "called on", "COERCE": "took or held ground or people of", "AGREE": "declared readiness towards",
    "CONSULT": "talked with", "RETREAT": "gave way to", "CONCEDE": "gave way to",
    "MOBILIZE": "moved forces against", "AID": "helped", "SUPPORT": "backed", "SANCTION": "imposed sanctions on",
    "PROTEST": "protested against", "COOPERATE": "worked with",
}  # fmt: skip
MUTUAL = {
    "ASSAULT": "fought each other", "ACCUSE": "accused each other", "AGREE": "agreed", "CONSULT": "talked",
    "RETREAT": "stopped fighting", "CONCEDE": "gave way", "COOPERATE": "worked together",
}  # fmt: skip
MARKING = ("ASSAULT", "AGREE", "RETREAT", "CONCEDE", "COERCE", "MOBILIZE", "THREATEN", "CONSULT")
"""Acts that mark the course of events; words about it stand under accusations."""
ALLEGED = ("ASSAULT", "COERCE", "MOBILIZE", "THREATEN")
"""Acts that are allegations where only the two sides tell of them."""
Deed = tuple[str, str, str, str]
"""The day, the type of act, who did it and to whom."""


def timeline(acts: Iterable[tuple[Claim, Act]], names: Names) -> Iterable[Line]:
    """List what marks the course of events, in order."""
    deeds: dict[Deed, list[Claim]] = defaultdict(list)
    for claim, deed in acts:
        who, whom = sides(deed.actors), sides(deed.targets)
        whole = UNKNOWN not in (*deed.actors, *deed.targets) and who and whom and (who != whom or "+" in who)
        if whole and deed.type in MARKING and is_dated(claim) and claim.when:
            deeds[claim.when.earliest[:10], deed.type, who, whom].append(claim)
    rows = ((key, clock, told) for key, group in deeds.items() for clock, told in by_hour(group).items())
    for key, clock, told in sorted(rows, key=lambda row: (row[0][0], row[1], row[0])):
        yield Line(line_words(key, clock, told, names), tuple(c.id for c in told))


def by_hour(claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """Part the words on one deed by the hour that they give; those that give none stand with the first."""
    clocks = sorted({c.when.clock for c in claims if c.when and c.when.clock}) or [""]
    hours: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        hours[(claim.when.clock if claim.when else None) or clocks[0]].append(claim)
    return hours


def line_words(deed: Deed, clock: str, claims: Sequence[Claim], names: Names) -> str:
    """Say when who did what, and according to whom where no third voice tells it."""
    day, kind, who, whom = deed
    when = ", ".join(filter(None, (day_words(day), clock)))
    did = MUTUAL.get(kind, DEEDS[kind]) if who == whom else f"{DEEDS[kind]} {names.actor(whom)}"
    third = told_by_others(deed, claims)
    alleged = kind in ALLEGED and who != whom and not third
    by = f", according to {voice_words(alleging(claims), names)}" if alleged else ""
    timed = [c for c in claims if c.when and c.when.clock]
    return f"{when}: {names.actor(who)} {did}{by}: “{quoted(timed or third or claims)}”"


def told_by_others(deed: Deed, claims: Sequence[Claim]) -> list[Claim]:
    """Keep what neither of the two sides says of a deed between them."""
    own = {*deed[2].split("+"), *deed[3].split("+")}
    return [c for c in claims if state_of(c.voice.claimant) not in own]


def alleging(claims: Iterable[Claim]) -> tuple[str, ...]:
    """List who tells of a deed."""
    return tuple(sorted({c.voice.claimant for c in claims} - {OUTLET, UNNAMED}))


def quoted(claims: Sequence[Claim]) -> str:
    """Choose the longest words among claims that are still short enough to be read at a glance."""
    quotes = sorted({claim.quote() for claim in claims}, key=lambda quote: (len(quote), quote))
    short = [quote for quote in quotes if len(quote) <= GLANCE]
    return short[-1] if short else quotes[0]


def is_dated(claim: Claim) -> bool:
    """Tell whether an act happened at a time that its report gives."""
    real = claim.stance not in ("planned", "conditional", "denied")
    return real and claim.when is not None and claim.when.basis != "published"


def sides(codes: Sequence[str]) -> str:
    """Join the states and groups of several codes."""
    return "+".join(sorted({state_of(code) for code in codes}))
