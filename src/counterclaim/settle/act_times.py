"""When it began, on what day it happened, and when the fire ceased."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from ..model.actor import is_named, state_of
from ..model.claim import Claim
from ..model.days import days_between
from ..model.finding import Question
from ..model.when import When
from .act_words import Asked, body, clock, day, names_day, quiet

TRUCE = re.compile(
    r"\b(?:cease-?\s?fires?|truces?|cease fire|ceased|cessation|armistice|halt(?:ed)?|stopp?ed|came to an end|ended|"
    r"silenced? (?:the|their|its|our) \w+|regime of silence|silence regime|"
    r"last (?:shots?|shells?|rounds?) (?:was|were|fell|rang)|"
    r"(?:guns?|fire|firing|shooting) .{0,12}(?:silent|quiet|silenced|fell silent|died down)|held (?:its|their) fire)\b",
    re.I,
)
BEGIN = re.compile(
    r"\b(?:beg[ai]n|begun|start(?:ed|s)?|broke out|erupt(?:ed)?|launch(?:ed)?|flared|unleashed|came under|"
    r"opened (?:fire|up)|resumed)\b",
    re.I,
)


def truces(acts: Sequence[Claim]) -> list[Asked]:
    """Ask of each truce on what day and at what hour it took effect.

    What two sides did together at an hour that two voices tell of is a truce too, in whatever words.
    """
    agreed = [c for c in acts if body(c).type in ("AGREE", "RETREAT", "CONCEDE") and day(c)]
    found = [c for c in agreed if TRUCE.search(c.quote())]
    moments = {(day(c), clock(c)) for c in found if clock(c)}
    hours = [c for c in agreed if clock(c)]
    tellers: dict[frozenset[str], set[str]] = defaultdict(set)
    for act in hours:
        tellers[partners(act)] |= speakers([act])
    found += [
        c for c in hours
        if c not in found
        and ((day(c), clock(c)) in moments or (is_of_both(c) and len(tellers[partners(c)]) > 1))
    ]  # fmt: skip
    return [
        asked for group in same_truce(found) for asked in day_and_hour(group, "CEASEFIRE", "the ceasefire take effect")
    ]


def is_of_both(act: Claim) -> bool:
    """Tell whether two sides agreed on more than talks."""
    return body(act).type == "AGREE" and len(partners(act)) > 1 and not TALKS.search(act.quote())


TALKS = re.compile(r"\b(?:talk|meet|met\b|phone|summit)", re.I)


def partners(act: Claim) -> frozenset[str]:
    """Return who is on either side of an act."""
    return frozenset(state_of(code) for code in (*body(act).actors, *body(act).targets))


def day_and_hour(group: Sequence[Claim], about: str, what: str) -> list[Asked]:
    """Ask for the hour where somebody gives one, and for the day where nobody does or the days differ."""
    if not group:
        return []
    key = min(day(c) or "" for c in group)
    clocked = [c for c in group if clock(c)]
    out: list[Asked] = []
    if not clocked or len({day(c) for c in group}) > 1:
        out.append(day_only(group, about, what))
    if clocked:
        question = Question("when", about, "BOTH", f"hour {key}", f"At what hour did {what}?")
        out.append((question, *timed(clocked, clock)))
    return out


def day_only(group: Sequence[Claim], about: str, what: str) -> Asked:
    """Ask for the day alone."""
    key = min(day(c) or "" for c in group)
    return Question("when", about, "BOTH", f"day {key}", f"On what day did {what}?"), *timed(group, day)


def same_truce(acts: Sequence[Claim]) -> list[list[Claim]]:
    """Tell one truce from another: those with an hour are one if on one day, or at one hour of neighbouring days.

    An act without an hour joins the truce of its day, or of the day before or after.
    """
    groups: list[list[Claim]] = []
    for act in sorted(acts, key=lambda c: (clock(c) is None, day(c) or "", clock(c) or "", c.id)):
        homes = [g for g in groups if any(one_truce(act, other) for other in g)]
        home = min(homes, key=lambda g: min(days_between(day(act) or "", day(o) or "") for o in g), default=None)
        if home is None:
            groups.append([act])
        else:
            home.append(act)
    return told_once(groups)


def told_once(groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """Join truces of neighbouring days that no voice tells as two: each has one of them, and they are at odds."""
    joined: list[list[Claim]] = []
    for group in groups:
        home = next((g for g in joined if is_next(g, group) and not speakers(g) & speakers(group)), None)
        if home is None:
            joined.append(group)
        else:
            home += group
    return joined


def is_next(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Tell whether two truces with hours are a day apart."""
    days = [{day(c) or "" for c in group if clock(c)} for group in (one, other)]
    return bool(days[0] and days[1]) and all(days_between(a, b) <= 1 for a in days[0] for b in days[1])


def speakers(acts: Sequence[Claim]) -> frozenset[str]:
    """Return who tells of acts: a report itself where it names nobody."""
    return frozenset(c.voice.claimant if is_named(c.voice.claimant) else c.report for c in acts)


def one_truce(one: Claim, other: Claim) -> bool:
    """Tell whether two acts are about one truce."""
    gap = days_between(day(one) or "", day(other) or "")
    same_hour = clock(one) == clock(other) or clock(one) is None or clock(other) is None
    return gap == 0 or (gap == 1 and same_hour)


def timed(
    group: Sequence[Claim], read: Callable[[Claim], str | None]
) -> tuple[tuple[tuple[str, tuple[Claim, ...]], ...], str, str]:
    """Group acts by the day or the hour that they give, and say whether these can all be true."""
    given: dict[str, list[Claim]] = defaultdict(list)
    for act in group:
        given[read(act) or ""].append(act)
    positions = tuple((value, tuple(claims)) for value, claims in sorted(given.items()))
    if len(given) > 1:
        return positions, "conflict", "The times given cannot all be right."
    return positions, quiet(group), "The times given agree."


def beginnings(acts: Sequence[Claim], window: When | None) -> list[Asked]:
    """Ask on what day it happened, or began where it went on for days; and at what hour it began."""
    found = placed([c for c in acts if body(c).type == "ASSAULT" and day(c) and c.stance in ("asserted", "ongoing")])
    begun = first_begun(found)
    lasting = window is not None and days_between(*window.days) >= LONG and is_long(found)
    asked = days_begun(begun) if lasting else days_happened(found)
    if len(begun) > 1 and len({day(c) for c in begun}) == 1:
        asked += [one for one in day_and_hour(begun, "ASSAULT", "it begin") if one[0].unit.startswith("hour")]
    return asked


def placed(found: Sequence[Claim]) -> list[Claim]:
    """Leave out acts whose day is only taken over from other words, where it is none of those that words give."""
    given = {day(c) for c in found if names_day(c)}
    return [c for c in found if not given or day(c) in given]


def is_long(found: Sequence[Claim]) -> bool:
    """Tell whether it went on for days: on those days that more than one report tells of."""
    reports: dict[str, set[str]] = defaultdict(set)
    for act in found:
        reports[day(act) or ""].add(act.report)
    days = sorted(d for d, tellers in reports.items() if len(tellers) > 1) or sorted(reports)
    return bool(days) and days_between(days[0], days[-1]) >= LONG


def days_begun(begun: Sequence[Claim]) -> list[Asked]:
    """Ask on what day fighting that went on for days began."""
    return [day_only(begun, "ASSAULT", "it begin")] if len(begun) > 1 else []


def days_happened(found: Sequence[Claim]) -> list[Asked]:
    """Ask on what day it happened; each report answers by its first words on it, and its others stand beside."""
    first = first_told(found)
    if len(first) < 2:
        return []
    days = {day(c) for c in first}
    question, groups, _, _ = day_only([c for c in found if day(c) in days], "ASSAULT", "it happen")
    why = "The days given agree." if len(days) == 1 else "The days given cannot all be right."
    return [(question, groups, quiet(first) if len(days) == 1 else "conflict", why)]


LONG = 2  # days from which an event has a beginning of its own


def first_told(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Choose each report's first dated words, with an hour before without."""
    first: dict[str, Claim] = {}
    for act in sorted(found, key=lambda c: (clock(c) is None or not BEGIN.search(c.quote()), start(c), c.id)):
        first.setdefault(act.report, act)
    return tuple(first[report] for report in sorted(first))


def start(claim: Claim) -> int:
    """Return where a claim's words begin in its report."""
    return claim.evidence[0].span.start if claim.evidence else 0


def first_begun(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Choose each report's earliest words on a beginning, or on fighting before any other's beginning."""
    ordered = sorted(found, key=lambda c: (day(c) or "", clock(c) or "99", c.id))
    first: dict[str, Claim] = {}
    for act in (c for c in ordered if BEGIN.search(c.quote())):
        first.setdefault(act.report, act)
    earliest = min((day(c) or "" for c in first.values()), default="")
    for act in ordered:
        if act.report not in first and ((day(act) or "") < earliest or clock(act)):
            first[act.report] = act
    return tuple(first[report] for report in sorted(first))
