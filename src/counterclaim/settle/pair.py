"""Pairs: two answers that cannot both be true, and what the rules ask of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..model.actor import BOTH, UNKNOWN, UNNAMED, is_state, organ_of, state_of
from .clock import given_in_turn, order
from .origins import is_unnamed
from .positions import Answered
from .sides import side_of
from .units import NO_LOSS

Wording = Callable[["Pair"], "Verdicts | None"]
"""What reads from its words what one report makes of two numbers; None where nothing can be read."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Say how sure a reader is that two numbers stand side by side, and that the smaller or the larger is over."""

    stand: float
    small_over: float
    large_over: float


def silent(pair: Pair) -> Verdicts | None:
    """Read nothing."""
    return None


@dataclass(frozen=True, slots=True)
class Known:
    """Know of an incident who fights, and what the questions settled before tell of its reports and voices.

    `pace` gives reports' death tolls where these only grew, which orders reports of one day; `at_odds` are the
    voices whose numbers a report set against each other.
    """

    sides: frozenset[str]
    pace: Mapping[str, int] = field(default_factory=dict)
    at_odds: frozenset[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Setting:
    """Know what the rules need of a question: what is counted, and how the count moved.

    `growing` tells that some voice raised its own count, that words say that it rose or that each day brought more;
    `background` that totals of a war or a period are counted.
    """

    effect: str
    party: str
    known: Known
    growing: bool
    background: bool = False
    wording: Wording = silent


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold two answers that cannot both be true, the smaller first."""

    small: Answered
    large: Answered
    setting: Setting

    @property
    def later(self) -> int | None:
        """Return 1 where the larger answer came later, -1 where earlier, 0 or None where unknown.

        A number counts from when its voice first gave it, also where one report recalls it beside the new one.
        """
        one, other = self.small, self.large
        known = order(other.moment, one.moment)
        if one.claim.report == other.claim.report:
            return known or turns(one, other)
        first, second = (self.setting.known.pace.get(a.claim.report) for a in (one, other))
        if known is None and first is not None and second is not None and first != second:
            return 1 if second > first else -1
        return known


def turns(small: Answered, large: Answered) -> int:
    """Tell which of two answers in one report is marked as the newer: 1 the larger, -1 the smaller, 0 neither."""
    one, other = small.moment, large.moment
    if one.entry and other.entry and one.entry != other.entry:
        return 1 if other.entry > one.entry else -1
    if one.recalled != other.recalled:
        return 1 if one.recalled else -1
    if one.turn != other.turn:
        return 1 if other.turn > one.turn else -1
    if one.start < other.start and SO_FAR.search(one.sentence) and one.sentence != other.sentence:
        return 1
    if one.start != other.start and given_in_turn(one, other):
        return 1 if other.start > one.start else -1
    return 0


SO_FAR = re.compile(r"\bso far\b|\buntil now\b", re.I)


def is_adverse(voice: str, setting: Setting) -> bool:
    """Tell whether a voice is of the side against the one whose losses are counted.

    Its newspapers are not it, nor is its coast guard, which rescues more people than it captures.
    """
    side, organ = side_of(voice, setting.known.sides), (organ_of(voice) or "").casefold()
    if (
        len({state_of(one) for one in voice.split("+")}) > 1
        or organ == "media"
        or setting.effect in NO_LOSS
        or (setting.effect == "displaced" and is_state(side))
        or (organ in RESCUERS and setting.effect != "captured" and is_state(setting.party))
    ):
        return False
    return setting.party not in (BOTH, UNKNOWN) and side in setting.known.sides and side != state_of(setting.party)


RESCUERS = ("coast guard", "coastguard")


def exact(answer: Answered) -> bool:
    """Tell whether an answer is one number."""
    return answer.low == answer.high


def is_repeated(answer: Answered) -> bool:
    """Tell whether nobody named repeats a number that somebody gave before."""
    return answer.claim.voice.claimant == UNNAMED and not is_unnamed(answer.voice)


def stands_by(pair: Pair) -> bool:
    """Tell whether another report has the voice give its larger number again once the smaller one was out."""
    one, other = pair.small, pair.large
    if one.claim.report == other.claim.report or not one.moment.day:
        return False
    timed = one.moment.instant and len(other.said) > len(one.moment.day)
    return other.said > one.moment.known if timed else other.said[:10] >= one.moment.day
