"""Totals over two sides: a count that is what two sides' counts in the same report add up to."""

from __future__ import annotations

from collections.abc import Mapping

from ...model.actor import BOTH, is_state, join_codes
from .found import Found
from .nearby import Party

LEAST = 20  # small numbers add up by chance
ABOUT = 0.06  # how far a rounded total may lie from the sum: "close to 300" of 207 and 80
DEAD = ("killed", "killed_or_missing")


def totals(found: Mapping[int, Found], known: Mapping[int, Party]) -> dict[int, Party]:
    """Return the counts that sum two states' counts of the same effect, whatever else told whose they are.

    "Azerbaijan concedes 80 dead, which makes 284 in all" is nobody's loss alone once Armenia's 204 are known.
    """
    sums: dict[int, Party] = {}
    large = {index: one for index, one in found.items() if (one.counted.quantity.low or 0) >= LEAST}
    for index, one in large.items():
        for first in known:
            for second in known:
                if first < second and index not in (first, second) and _adds_up(one, found[first], found[second]):
                    sides = (known[first][0], known[second][0])
                    if sides[0] != sides[1] and all(is_state(side) and side != BOTH for side in sides):
                        why = f"party: the sum of {sides[0]}'s and {sides[1]}'s"
                        sums.setdefault(index, (join_codes(sides), why))
    return sums


def _adds_up(whole: Found, first: Found, second: Found) -> bool:
    quantity, parts = whole.counted.quantity, (first.counted.quantity, second.counted.quantity)
    if quantity.low is None:
        return False
    exact = (part.low == part.high or part.qualifier == "at_least" for part in parts)
    if not all(exact) or any(part.low is None or part.low < 2 for part in parts):
        return False
    alike = {whole.match.effect, first.match.effect, second.match.effect}
    if not (len(alike) == 1 or alike <= set(DEAD)):
        return False
    total = sum(part.low or 0 for part in parts)
    slack = ABOUT * total if quantity.qualifier == "approx" else 0
    return abs(quantity.low - total) <= slack
