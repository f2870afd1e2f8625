"""Relate answers: every two that cannot both be true, by the first rule of the table that fires."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from .positions import Answered
from .status import RULES, Pair, Setting


@dataclass(frozen=True, slots=True)
class Relation:
    """Say what two answers are to each other, and by which rule."""

    older: Answered
    newer: Answered
    verdict: str
    rule: str
    why: str


def relate(small: Answered, large: Answered, setting: Setting) -> Relation:
    """Decide what two answers that cannot both be true are to each other."""
    pair = Pair(small, large, setting)
    for rule in RULES:
        if (verdict := rule(pair)) is not None:
            status, newer = verdict
            one, other = (large, small) if newer == -1 else (small, large)
            return Relation(one, other, status, rule.__name__, (rule.__doc__ or "").strip())
    raise AssertionError("the last rule always fires")


def relations(answers: Sequence[Answered], setting: Setting) -> tuple[Relation, ...]:
    """Relate every two answers that cannot both be true."""
    found = []
    for one, other in combinations(sorted(answers, key=lambda a: (a.low, a.high, a.claim.id)), 2):
        if not one.meets(other):
            small, large = (one, other) if one.high < other.low else (other, one)
            found.append(relate(small, large, setting))
    return tuple(found)
