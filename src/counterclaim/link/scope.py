"""Scope: which event of its report a claim belongs to: the main one, another, or a war behind them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..model.claim import Claim, Figure
from ..model.days import days_between
from ..model.identity import content_id
from ..model.report import Report
from .days import LONGEST, NEAR_DAYS, Days, days_of, longest_run, published_day, shift
from .names import skeleton

MAIN, OTHER, BACKGROUND = "main", "other", "background"
TALK_BEFORE, TALK_AFTER = 3, 21  # days within which talks and statements belong to the event
OLD = 92  # days from which what lies before the main event is background
FAR_MORE, LEAST = 10, 100  # times a report's own count, at least this, beyond which a total is no incident's
_REMOTE = re.compile(
    r"\b(?:last year|last century|(?:a|one|two|three|several|\w+) years? (?:ago|earlier|before)|"
    r"in the (?:19|20)\d0s|(?:19|20)\d\d)\b"
)

# "since the blockade began on 7 February": the day of such a total was only taken over from the report.
_WIDER = re.compile(
    r"\b[Ss]ince\b[^.;]*\b(?:beg[aiu]n(?:ning)?|start(?:ed)?|outbreak|war|conflict|siege|blockade|uprising|(?:19|20)\d\d"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:[Tt]his|[Tt]he) (?:year|month)(?:['’]s)?\b|\b[Ii]n (?:all|the (?:whole|month)) of\b"
)


def scope_of(claim: Claim) -> str:
    """Return which kind of event a claim says that it belongs to."""
    scope = claim.body.scope or "incident"
    return {"running_total": BACKGROUND, "background": BACKGROUND, "other_incident": OTHER}.get(scope, MAIN)


def is_violent(claim: Claim) -> bool:
    """Tell whether a claim is of violence itself: a count of its victims, or force used."""
    return isinstance(claim.body, Figure) or claim.body.type in ("ASSAULT", "COERCE")


def main_days(report: Report, claims: Sequence[Claim]) -> Days | None:
    """Find the days of a report's main event: the run of neighbouring days of violence that most claims give.

    Talks and statements, which follow for weeks, count only where no violence is dated.
    """
    dated = [(c, d[0]) for c in claims if scope_of(c) == MAIN and (d := days_of(c)) and days_between(*d) <= LONGEST]
    days = [day for claim, day in dated if is_violent(claim)] or [day for _, day in dated]
    return longest_run(days, published_day(report))


def own_counts(claims: Sequence[Claim]) -> Mapping[str, int]:
    """Return for each effect the highest number that a report counts of its main event."""
    highest: dict[str, int] = {}
    for claim in claims:
        if isinstance(claim.body, Figure) and scope_of(claim) == MAIN:
            highest[claim.body.effect] = max(highest.get(claim.body.effect, 0), claim.body.low or 0)
    return highest


def event_keys(report: Report, claims: Sequence[Claim]) -> Mapping[str, tuple[str, str]]:
    """Say which event of its report each claim belongs to; a count printed twice in the same words is of one event."""
    main, counts = main_days(report, claims), own_counts(claims)
    keys = by_town({claim.id: event_key(report, claim, main, counts) for claim in claims}, claims)
    wider = wider_totals(claims, keys, main)
    keys.update((claim.id, (BACKGROUND, "")) for claim in claims if claim.id in wider)
    printed: dict[tuple[str, str, int | None, int | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.body, Figure) and claim.evidence:
            span = claim.evidence[0].span
            words = sentence_at(report.text, span.start + 1, span.end).strip(" .!?\n")
            printed[words, claim.body.effect, claim.body.low, claim.body.high].append(claim)
    for copies in printed.values():
        if any(keys[copy.id][0] == MAIN for copy in copies):
            keys.update((copy.id, (MAIN, "")) for copy in copies)
    return keys


def wider_totals(claims: Sequence[Claim], keys: Mapping[str, tuple[str, str]], main: Days | None) -> frozenset[str]:
    """List the running totals that count more than the main event.

    Such are those that have a count of the main event for a part, those of another place than it has, and those of
    the same days, not the main event's, as another that is a war's.
    """
    totals = [c for c in claims if isinstance(c.body, Figure) and scope_of(c) == BACKGROUND]
    told = [c for c in claims if scope_of(c) == MAIN]
    wholes = {c.body.subset_of for c in told if isinstance(c.body, Figure)}
    places = {c.told_where.name for c in told if c.told_where}
    wars = {days_of(c) for c in totals if keys[c.id][0] == BACKGROUND} - {None, main}
    return frozenset(
        c.id for c in totals
        if c.id in wholes or days_of(c) in wars or (places and c.told_where and c.told_where.name not in places)
    )  # fmt: skip


def by_town(keys: Mapping[str, tuple[str, str]], claims: Sequence[Claim]) -> dict[str, tuple[str, str]]:
    """Part what a report mentions of one day by its towns.

    What is told without a town is of the one that most is told of, unless it counts more than any town has: then it
    is of all of them together.
    """
    told: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if keys[claim.id][0] == OTHER:
            told[keys[claim.id]][town_of(claim)].append(claim)
    parted = dict(keys)
    for (kind, day), towns in told.items():
        loose, named = towns.get("", []), {town: group for town, group in towns.items() if town}
        if named and loose and not counts_more(loose, [c for group in named.values() for c in group]):
            named[max(sorted(named), key=lambda town: len(named[town]))] += loose
        elif loose:
            named[""] = loose
        if len(named) > 1:
            parted.update((c.id, (kind, f"{day} {town}")) for town, group in named.items() for c in group)
    return parted


def counts_more(loose: Sequence[Claim], placed: Sequence[Claim]) -> bool:
    """Tell whether some figures count more of an effect than others do."""
    most: dict[str, int] = {}
    for claim in placed:
        if isinstance(claim.body, Figure):
            most[claim.body.effect] = max(most.get(claim.body.effect, 0), claim.body.low or 0)
    figures = (c.body for c in loose if isinstance(c.body, Figure))
    return any(f.effect in most and (f.low or 0) > most[f.effect] for f in figures)


def town_of(claim: Claim) -> str:
    """Return the folded name of the town that a claim gives, or nothing; sites lie in towns."""
    place = claim.told_where
    return skeleton(place.name) if place and place.precision in (None, "town") else ""


def event_key(report: Report, claim: Claim, main: Days | None, counts: Mapping[str, int]) -> tuple[str, str]:
    """Say which event of its report a claim belongs to: the kind, and what tells it from its like."""
    kind, days = scope_of(claim), days_of(claim)
    span = claim.evidence[0].span if claim.evidence else None
    if kind == BACKGROUND and days and main and is_toll_so_far(claim, days, main, counts):
        wider = span and _WIDER.search(sentence_at(report.text, span.start, span.end))
        kind = BACKGROUND if wider else MAIN
    if kind == MAIN and days and main and outside(days, main, claim):
        kind = BACKGROUND if days_between(days[1], main[0]) > OLD else OTHER
    if kind == MAIN and not days and span and may_be_remote(claim) and is_remote(report, context_of(report, claim)):
        kind = BACKGROUND
    if kind == MAIN:
        return MAIN, ""
    if days and kind == OTHER:
        return OTHER, days[0]
    sentence = sentence_at(report.text, span.start, span.end) if span else ""
    return kind, "" if kind == BACKGROUND else content_id("s", sentence)


def is_toll_so_far(claim: Claim, days: Days, main: Days, counts: Mapping[str, int]) -> bool:
    """Tell whether a running total is the toll of the main event so far, and not that of a war.

    Its day is then the main event's, and it is of the same order as what else the report counts.
    """
    if not isinstance(claim.body, Figure) or days_between(*days) > LONGEST or outside(days, main, claim):
        return False
    most = FAR_MORE * max(LEAST, counts.get(claim.body.effect, 0))
    return (claim.body.low or claim.body.high or 0) <= most


def may_be_remote(claim: Claim) -> bool:
    """Tell whether the words around a claim may place it in another time: where it is an act, or has no scope."""
    return not isinstance(claim.body, Figure) or not claim.body.scope


def context_of(report: Report, claim: Claim) -> str:
    """Return the sentence of a claim, and the one before where nothing says what the claim belongs to."""
    span = claim.evidence[0].span
    return sentence_at(report.text, span.start, span.end, before=0 if claim.body.scope else 1)


def outside(days: Days, main: Days, claim: Claim) -> bool:
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


def sentence_at(text: str, start: int, end: int, before: int = 0) -> str:
    """Return the sentence around `[start, end)`, with so many sentences before it."""
    left = start
    for _ in range(before + 1):
        ends = (m for mark in (". ", "! ", "? ", "\n") if (m := text.rfind(mark, 0, max(0, left - 1))) >= 0)
        left = max(ends, default=-1) + 1
        if left == 0:
            break
    rights = [m for mark in (". ", "! ", "? ", "\n") if (m := text.find(mark, end)) >= 0]
    return text[left : min(rights, default=len(text))]
