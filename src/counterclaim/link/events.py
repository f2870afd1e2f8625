"""Events: gather each report's claims into the events that it tells.

The unit of linking is the event as one report tells it. A report tells one main event, and may mention
other events and background wars; claims are never linked one by one, so that a report's dead and wounded
cannot end up in different incidents.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..model.actor import BOTH, UNKNOWN, state_of
from ..model.claim import Claim, Figure
from ..model.identity import content_id
from ..model.place import Place
from ..model.report import Report
from .names import names_in, skeleton

MAIN, OTHER, BACKGROUND = "main", "other", "background"
HEAD = 2400  # characters of a report's beginning that tell its main event
NEAR_DAYS = 1  # days apart that still count as one course of events inside one report
TALK_BEFORE, TALK_AFTER = 3, 21  # days within which talks and statements belong to the event
LOOSE_DAYS = 7  # days before a report within which an event without a day is taken to lie
_REMOTE = re.compile(
    r"\b(?:last year|last century|(?:a|one|two|three|several|\w+) years? (?:ago|earlier|before)|"
    r"in the (?:19|20)\d0s|(?:19|20)\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class Event:
    """Hold what one report tells of one event; all fields are functions of its claims and its text."""

    id: str
    report: str
    kind: str
    claims: tuple[str, ...]
    published: str
    first: str | None
    last: str | None
    stated: bool
    parties: frozenset[str]
    places: tuple[Place, ...]
    names: frozenset[str]
    figures: frozenset[tuple[str, int]]
    effects: frozenset[str]


def sentence_at(text: str, start: int, end: int, before: int = 0) -> str:
    """Return the sentence around `[start, end)`, with so many sentences before it."""
    left = start
    for _ in range(before + 1):
        left = (
            max(
                (m for mark in (". ", "! ", "? ", "\n") if (m := text.rfind(mark, 0, max(0, left - 1))) >= 0),
                default=-1,
            )
            + 1
        )
        if left == 0:
            break
    rights = [m for mark in (". ", "! ", "? ", "\n") if (m := text.find(mark, end)) >= 0]
    return text[left : min(rights, default=len(text))]


def days_of(claim: Claim) -> tuple[str, str] | None:
    """Return the first and last day that a claim itself gives, or None where only the report's day is known."""
    if claim.when is None or claim.when.basis == "published":
        return None
    return claim.when.days


def shift(day: str, days: int) -> str:
    """Return the ISO day so many days on; days outside the calendar come back unchanged."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def apart(first: str, second: str) -> int:
    """Return how many days lie between two ISO days; 9999 where one is no day."""
    try:
        return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)
    except ValueError:
        return 9999


def events_of(report: Report, claims: Sequence[Claim], common: frozenset[str] = frozenset()) -> tuple[Event, ...]:
    """Gather one report's claims into its events; `common` are names that say nothing of an event."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    main = main_days(report, claims)
    for claim in sorted(claims, key=lambda c: c.id):
        groups[event_key(report, claim, main)].append(claim)
    events = [make_event(report, key, members, common) for key, members in sorted(groups.items())]
    told = frozenset(party for event in events if event.kind == MAIN for party in event.parties)
    return tuple(event if event.parties else replace(event, parties=told) for event in events)


def main_days(report: Report, claims: Sequence[Claim]) -> tuple[str, str] | None:
    """Find the days of a report's main event: the run of neighbouring days of violence that most claims give.

    Talks and statements, which follow for weeks, count only where no violence is dated. Where two runs have
    as many claims, the one nearer the day of the report wins.
    """
    dated = [(c, d[0]) for c in claims if scope_of(c) == MAIN and (d := days_of(c)) and apart(*d) <= 31]
    days = Counter(day for claim, day in dated if is_violent(claim)) or Counter(day for _, day in dated)
    runs: list[list[str]] = []
    for day in sorted(days):
        if runs and apart(runs[-1][-1], day) <= NEAR_DAYS:
            runs[-1].append(day)
        else:
            runs.append([day])
    published = published_day(report)
    if not runs:
        return None
    best = max(runs, key=lambda run: (sum(days[d] for d in run), -apart(run[-1], published), run[0]))
    return best[0], best[-1]


def is_violent(claim: Claim) -> bool:
    """Tell whether a claim is of violence itself: a count of its victims, or force used."""
    return isinstance(claim.body, Figure) or claim.body.type in ("ASSAULT", "COERCE")


def published_day(report: Report) -> str:
    """Return the day of the report, or a text after all days where it is unknown."""
    return report.published.date().isoformat() if report.published else "9999"


def scope_of(claim: Claim) -> str:
    """Return which kind of event a claim says that it belongs to."""
    scope = claim.body.scope or "incident"
    return {"running_total": BACKGROUND, "background": BACKGROUND, "other_incident": OTHER}.get(scope, MAIN)


def event_key(report: Report, claim: Claim, main: tuple[str, str] | None) -> tuple[str, str]:
    """Say which event of its report a claim belongs to: the kind, and what tells it from its like."""
    kind, days = scope_of(claim), days_of(claim)
    span = claim.evidence[0].span if claim.evidence else None
    if kind == MAIN and days and main and outside(days, main, claim):
        kind = BACKGROUND if apart(days[1], main[0]) > 92 else OTHER
    if kind == MAIN and not days and span and may_be_remote(claim) and is_remote(report, context_of(report, claim)):
        kind = BACKGROUND
    if kind == MAIN:
        return MAIN, ""
    if days and kind == OTHER:
        return OTHER, days[0]
    sentence = sentence_at(report.text, span.start, span.end) if span else ""
    return kind, "" if kind == BACKGROUND else content_id("s", sentence)


def may_be_remote(claim: Claim) -> bool:
    """Tell whether the words around a claim may place it in another time: where it is an act, or has no scope."""
    return not isinstance(claim.body, Figure) or not claim.body.scope


def context_of(report: Report, claim: Claim) -> str:
    """Return the sentence of a claim, and the one before where nothing says what the claim belongs to."""
    span = claim.evidence[0].span
    return sentence_at(report.text, span.start, span.end, before=0 if claim.body.scope else 1)


def outside(days: tuple[str, str], main: tuple[str, str], claim: Claim) -> bool:
    """Tell whether days lie away from the main event: a day for violence, a week or two for talk about it."""
    before, after = (NEAR_DAYS, NEAR_DAYS) if is_violent(claim) else (TALK_BEFORE, TALK_AFTER)
    return days[1] < shift(main[0], -before) or days[0] > shift(main[1], after)


def is_remote(report: Report, sentence: str) -> bool:
    """Tell whether a sentence speaks of another year than the report's."""
    match = _REMOTE.search(sentence.casefold())
    if match is None:
        return False
    year = published_day(report)[:4]
    return not (match.group().isdigit() and (match.group() >= year or year == "9999"))


def make_event(report: Report, key: tuple[str, str], claims: Sequence[Claim], common: frozenset[str]) -> Event:
    """Sum up claims as one event."""
    kind, mark = key
    days = [d for c in claims if (kind != MAIN or is_violent(c)) and (d := days_of(c))]
    published = published_day(report)
    first, last = core(days) if days else (None, None)
    exact = report.published_precision not in ("month", "year")
    if first is None and kind != BACKGROUND and report.published and exact:
        first, last = shift(published, -LOOSE_DAYS), published
    return Event(
        id=content_id("i", report.id, kind, mark),
        report=report.id, kind=kind, claims=tuple(c.id for c in claims), published=published,
        first=first, last=last, stated=bool(days), parties=parties_of(claims),
        places=core_places([c for c in claims if days_of(c) == (first, last)]) or core_places(claims),
        names=event_names(report, kind, claims, common),
        figures=frozenset(
            (c.body.effect, c.body.low) for c in claims
            if isinstance(c.body, Figure) and c.body.low and c.body.low > 2 and c.body.qualifier != "vague"),
        effects=frozenset(kind_of(c) for c in claims),
    )  # fmt: skip


def core_places(claims: Sequence[Claim]) -> tuple[Place, ...]:
    """Return the places that most claims of violence name, which tell an event from what else is mentioned."""
    count = Counter(c.where for c in claims if c.where and is_violent(c)) or Counter(c.where for c in claims if c.where)
    most = [place for place, times in count.items() if 2 * times >= max(count.values())]
    return tuple(sorted(most, key=lambda p: (p.name, p.ref or "")))


def core(days: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the days that most claims give, which tell an event from those of the days around it."""
    count = Counter(days)
    most = [d for d in count if 2 * count[d] >= max(count.values())]
    return min(d[0] for d in most), max(d[1] for d in most)


def kind_of(claim: Claim) -> str:
    """Name the kind of loss or act; a loss other than of lives with what was lost, which says more."""
    if not isinstance(claim.body, Figure):
        return claim.body.type
    common = claim.body.effect in ("killed", "wounded", "killed_or_wounded")
    return claim.body.effect if common else f"{claim.body.effect} {claim.body.unit}"


def event_names(report: Report, kind: str, claims: Sequence[Claim], common: frozenset[str]) -> frozenset[str]:
    """Collect the names that tell an event: of the report's beginning for its main one, else of its sentences."""
    spans = [c.evidence[0].span for c in claims if c.evidence]
    texts = [sentence_at(report.text, s.start, s.end, before=1 if kind != MAIN else 0) for s in spans]
    if kind == MAIN:
        texts = [report.title or "", report.text[:HEAD]]
    places = frozenset(skeleton(word) for c in claims if c.where for word in c.where.name.split() if word[:1].isupper())
    return names_in("\n".join(texts), common) | (places - common)


def parties_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Collect the states and groups that claims are about."""
    codes: set[str] = set()
    for claim in claims:
        if isinstance(claim.body, Figure):
            codes.update((claim.body.party or "").split("+"))
        elif claim.body.type == "ASSAULT":
            codes.update((*claim.body.actors, *claim.body.targets))
    return frozenset(state_of(c) for c in codes if c and c not in (BOTH, UNKNOWN))
