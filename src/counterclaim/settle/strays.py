"""Strays: numbers so unlike the one that others confirm, in one report, that they count something else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ..model.actor import OUTLET, UNNAMED, is_named, is_state
from .classes import UNLIKE
from .clock import order
from .figures import body_of
from .pair import turns
from .positions import Answered


def strays(answers: Sequence[Answered]) -> frozenset[str]:
    """List the claims that answer some narrower question.

    Such a number is told by one report alone, in its own voice or in that of the number beside it, and that
    other number, far from it, is told by more reports.
    """
    told: dict[int, set[str]] = defaultdict(set)
    by_report: dict[str, list[Answered]] = defaultdict(list)
    for answer in answers:
        told[answer.low].add(answer.claim.report)
        by_report[answer.claim.report].append(answer)
    confirmed = Counter({low: len(reports) for low, reports in told.items()})
    found = (
        lone.claim.id
        for group in by_report.values() for lone in group
        if confirmed[lone.low] == 1 and any(confirmed[other.low] > 1 and is_unlike(lone, other) for other in group)
    )  # fmt: skip
    return frozenset(found) | left_over(answers, confirmed)


def left_over(answers: Sequence[Answered], confirmed: Mapping[int, int]) -> frozenset[str]:
    """List the counts, told by one report alone, of those left of more: "19 of the injured are in hospital"."""
    return frozenset(
        answer.claim.id for answer in answers
        if confirmed[answer.low] == 1 and answer.low and is_left(answer)
        and any(far_more(other, answer) and order(answer.moment, other.moment) != -1 for other in answers)
    )  # fmt: skip


def far_more(other: Answered, answer: Answered) -> bool:
    """Tell whether a number is more than one of those left: of a state's, so many more that it counts others."""
    return other.low > (answer.low * FAR if is_state(answer.voice) else answer.low)


FAR = 2  # times; a state that counts a few less than before corrects its count


def is_left(answer: Answered) -> bool:
    """Tell whether the words at a number say that it counts those who are still hurt or held."""
    place = answer.moment.start - answer.moment.opens
    return body_of(answer.claim).effect in ("wounded", "captured") and bool(LEFT.match(answer.moment.sentence[place:]))


LEFT = re.compile(
    r"\S+(?: \S+)? of the (?:injured|wounded|hurt|casualties|patients|detained|detainees|arrested|hostages|captives|"
    r"abducted|kidnapped)\b|"
    r"(?:\S+ ){1,7}?(?:still (?:in|with|at|under|being|on|receiving|fighting)|remain(?:s|ed)? (?:in|under|at|on)|"
    r"(?:in|under) (?:\w+ ){1,3}still)\b", re.I)  # fmt: skip
"""Words after a number of those who are left."""


def is_unlike(lone: Answered, other: Answered) -> bool:
    """Tell whether a number is far from another of the same report that is as new, and no rival's."""
    figures = body_of(lone.claim), body_of(other.claim)
    if lone.low == 0 or other.low <= 1 or any(f.qualifier == "vague" for f in figures):
        return False
    if lone.moment.turn or lone.moment.recalled or other.moment.recalled:
        return False  # a step on the way to another number
    bare = lone.claim.voice.claimant == UNNAMED and not is_named(other.claim.voice.claimant)
    own = lone.claim.voice.claimant == OUTLET or bare or lone.voice == other.voice
    far = max(lone.low, other.low) > UNLIKE * min(lone.low, other.low)
    small, large = sorted((lone, other), key=lambda a: a.low)
    apart = own and far and not lone.meets(other)
    return apart and not order(lone.moment, other.moment) and not turns(small, large)
