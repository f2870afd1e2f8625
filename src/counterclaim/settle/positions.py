"""Positions: answers that can all be true, found with one sweep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ..model.actor import OUTLET, UNNAMED, is_state, organ_of, state_of
from ..model.claim import Claim, Figure
from ..model.finding import Position
from .clock import Moment, order
from .figures import body_of
from .origins import independent, same_side, same_voice, speaker, speaks_for_state

ENDLESS = 10**12


@dataclass(frozen=True, slots=True)
class Answered:
    """Hold a claim's answer: its bounds for comparing, its independent voice and its moment.

    `moment` is when the voice first gave the number, `said` the instant or the day when this report gives it.
    A number that was changed in the meantime and is now given `anew` counts from this report on.
    """

    claim: Claim
    low: int
    high: int
    voice: str
    moment: Moment
    said: str = ""
    anew: bool = False

    def meets(self, other: Answered) -> bool:
        """Tell whether both answers can be true."""
        if rounds(self, other) or rounds(other, self):
            return True
        return max(self.low, other.low) <= min(self.high, other.high)


def rounds(bare: Answered, more: Answered) -> bool:
    """Tell whether one drops the "more than" of the other, as a headline does of its own report."""
    figure = body_of(more.claim)
    same = bare.claim.report == more.claim.report or bare.voice == more.voice
    return figure.qualifier == "more_than" and same and bare.low == bare.high == more.low - 1


def bounds(figure: Figure) -> tuple[int, int]:
    """Return the range that a figure leaves open, for comparing it with others.

    "About 300" reaches ten per cent to either side; an uncounted "several" is anything above none.
    """
    low = figure.low if figure.low is not None else 0
    high = figure.high if figure.high is not None else ENDLESS
    if figure.qualifier == "approx":
        low, high = low - low // 10, high if high == ENDLESS else high + high // 10
    return low, high


def compatible(answers: Sequence[Answered]) -> bool:
    """Tell whether all answers can be true: on a line that is so when the highest low is within the lowest high."""
    if not answers or max(a.low for a in answers) <= min(a.high for a in answers):
        return True
    return all(one.meets(other) for one, other in combinations(answers, 2)) if len(answers) < 50 else False


def sweep(answers: Iterable[Answered]) -> list[list[Answered]]:
    """Group answers into the fewest positions whose members are mutually compatible.

    Answers are taken by their upper bounds, which is the greedy that gives the fewest groups on a line.
    Open ranges join the position that most answers hold.
    """
    groups: list[list[Answered]] = []
    ordered = sorted(answers, key=lambda a: (a.high, a.low, a.claim.id))
    closed = [a for a in ordered if a.high < ENDLESS]
    for answer in closed:
        if groups and answer.low <= min(a.high for a in groups[-1]):
            groups[-1].append(answer)
        else:
            groups.append([answer])
    for answer in sorted((a for a in ordered if a.high == ENDLESS), key=lambda a: (-a.low, a.claim.id)):
        fitting = [g for g in groups if answer.low <= min(a.high for a in g) and max(a.low for a in g) < ENDLESS]
        if fitting:
            max(fitting, key=lambda g: (answer.low in {a.low for a in g}, len(g), -min(a.low for a in g))).append(
                answer
            )
        else:
            groups.append([answer])
    return sorted(groups, key=lambda g: (max(a.low for a in g), min(a.high for a in g)))


def position_of(group: Sequence[Answered], superseded: bool = False) -> Position:
    """Write a group of answers as a position; its value is the tightest range that all allow."""
    days = sorted(a.moment.known for a in group if a.moment.known)
    return Position(
        value=value_of(group),
        claims=tuple(sorted(a.claim.id for a in group)),
        voices=independent(a.voice for a in group),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        superseded=superseded,
    )


def value_of(group: Sequence[Answered]) -> str:
    """Put the range that a group of answers shares into words."""
    figures = [body_of(a.claim) for a in group]
    exact = sorted({f.low for f in figures if f.low is not None and f.low == f.high and f.qualifier != "approx"})
    if exact:
        return f"{exact[0]:,}" if len(exact) == 1 else f"{exact[0]:,} to {exact[-1]:,}"
    rough = sorted({f.low for f in figures if f.low is not None and f.low == f.high})
    if rough:
        return f"about {rough[0]:,}"
    if all(f.qualifier == "vague" for f in figures):
        return "some, uncounted"
    low = max((f.low or 0) for f in figures if f.qualifier != "vague")
    if any(f.qualifier == "more_than" and f.low == low for f in figures) and low > 0:
        return f"more than {low - 1:,}"
    highs = [f.high for f in figures if f.high is not None]
    if highs:
        return f"up to {min(highs):,}" if low == 0 else f"{low:,} to {min(highs):,}"
    return f"at least {low:,}"


def echoes(claims: Sequence[Claim], voices: Mapping[str, str]) -> dict[str, str]:
    """Find the numbers that a report gives in its own voice and lays to another: its headline is no voice more."""
    named: dict[tuple[str, int | None, bool], str] = {}
    for claim in sorted(claims, key=lambda c: c.voice.claimant == UNNAMED):
        if claim.voice.claimant != OUTLET:
            named.setdefault(echoed(claim), voices[claim.id])
    own = ((c, echoed(c)) for c in claims if c.voice.claimant == OUTLET)
    return {claim.id: named[key] for claim, key in own if key in named and named[key] != voices[claim.id]}


def echoed(claim: Claim) -> tuple[str, int | None, bool]:
    """Return what an echo shares: the report and the number; a range of its own is no echo of its lower end."""
    low, high = body_of(claim).low, body_of(claim).high
    return claim.report, low, low is not None and high is not None and high > low


def repeats(claims: Sequence[Claim], voices: Mapping[str, str], moments: Mapping[str, Moment]) -> dict[str, str]:
    """Find the numbers that repeat what somebody gave before, and are no voice more.

    Such are a number of nobody named beside which a report gives one of its own, and one of a state's
    "authorities" after one of its bodies.
    """
    given: dict[int | None, list[Claim]] = defaultdict(list)
    told: dict[str, set[int | None]] = defaultdict(set)
    for claim in sorted(claims, key=lambda c: (moments[c.id].rank, c.id)):
        given[body_of(claim).low].append(claim)
        if claim.voice.claimant == OUTLET:
            told[claim.report].add(body_of(claim).low)
    found = {}
    for claim in (c for c in claims if c.voice.claimant == UNNAMED or is_general(c.voice.claimant)):
        contradicted = claim.voice.claimant != UNNAMED or told[claim.report] - {body_of(claim).low}
        earlier = given[body_of(claim).low] if contradicted else ()
        source = next((c for c in earlier if can_be_source(c, claim, moments)), None)
        if source is not None:
            found[claim.id] = voices[source.id]
    return found


def can_be_source(source: Claim, claim: Claim, moments: Mapping[str, Moment]) -> bool:
    """Tell whether a claim may repeat what another said before, without naming whoever said it."""
    said, repeated = source.voice.claimant, claim.voice.claimant
    if source.report == claim.report or said == UNNAMED or moments[source.id].known >= moments[claim.id].known:
        return False
    return repeated == UNNAMED or (said != repeated and same_side(said, repeated))


def is_general(voice: str) -> bool:
    """Tell whether a voice is a state's without a body: "Norland said", "officials"."""
    return is_state(voice) and organ_of(voice) in (None, "GOV")


def answers_of(claims: Iterable[Claim], voices: Mapping[str, str], moments: Mapping[str, Moment]) -> list[Answered]:
    """Turn figure claims into answers.

    A voice's number dates from when that voice first gave it: who prints it again the day after says
    nothing new.
    """
    given = sorted(claims, key=lambda c: c.id)
    spoken = {c.id: voices[c.id] for c in given} | repeats(given, voices, moments) | echoes(given, voices)
    answers = [Answered(c, *bounds(body_of(c)), spoken[c.id], moments[c.id]) for c in given]
    recalling = recalled_for_its_side(answers)
    first: dict[tuple[str, int | None], Moment] = {}
    for answer in answers:
        for who in {speaker(answer.voice), side_of_body(answer.voice)}:
            key = who, body_of(answer.claim).low
            first[key] = min(first.get(key, answer.moment), answer.moment, key=lambda m: m.known or "~")
    names = ((a, side_of_body(a.voice) if a.claim.id in recalling else speaker(a.voice)) for a in answers)
    return [dated(a, first[who, body_of(a.claim).low], answers) for a, who in names]


def recalled_for_its_side(answers: Sequence[Answered]) -> frozenset[str]:
    """List the numbers beside which their report has a body of the same state give a higher one.

    Such a number ("those fourteen were only the ones by the road") is as old as when any body of the state first
    gave it. One that is told of, and a higher one that is itself recalled, say nothing of that.
    """
    highest: dict[tuple[str, str], int] = defaultdict(int)
    for answer in answers:
        if not answer.moment.recalled:
            key = answer.claim.report, side_of_body(answer.voice)
            highest[key] = max(highest[key], answer.low)
    return frozenset(a.claim.id for a in answers if highest[a.claim.report, side_of_body(a.voice)] > a.low > 1)


def side_of_body(voice: str) -> str:
    """Name the state that a body speaks for, else the voice."""
    return state_of(voice) if speaks_for_state(voice) else speaker(voice)


def dated(answer: Answered, since: Moment, answers: Iterable[Answered]) -> Answered:
    """Date an answer from when its voice first gave the number, unless it gives it anew."""
    anew, said = is_anew(answer, since, answers), answer.moment.instant or answer.moment.day
    return replace(answer, moment=answer.moment if anew else answer.moment.since(since), said=said, anew=anew)


def is_anew(answer: Answered, since: Moment, answers: Iterable[Answered]) -> bool:
    """Tell whether words give a number as risen to, though its side had changed it since it first gave it."""
    if not answer.moment.rising or answer.moment.recalled:
        return False
    return any(
        other.low != answer.low and same_side(answer.voice, other.voice)
        and order(other.moment, since) == 1 and order(other.moment, answer.moment) == -1
        for other in answers
    )  # fmt: skip


def filled(answers: Sequence[Answered]) -> set[str]:
    """List the ranges ("at least 12", "20 to 22") that their own side later filled with a number; both may be true."""
    return {
        loose.claim.id for loose in answers if is_range(loose) for later in answers
        if (later.low > loose.low or (is_closed(loose) and later.low == later.high and later.meets(loose)))
        and order(later.moment, loose.moment) == 1
        and (same_voice(loose.voice, later.voice) or same_side(loose.voice, later.voice))
    }  # fmt: skip


def is_range(answer: Answered) -> bool:
    """Tell whether an answer leaves a number open on purpose, above or between two bounds."""
    bounded = answer.high == ENDLESS and body_of(answer.claim).qualifier in ("at_least", "more_than")
    return bounded or is_closed(answer)


def is_closed(answer: Answered) -> bool:
    """Tell whether an answer names two bounds."""
    figure = body_of(answer.claim)
    return figure.low is not None and figure.high is not None and figure.low < figure.high
