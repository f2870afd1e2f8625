"""Totals over two sides: a count that is what two sides' counts in the same report add up to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from ...model.actor import BOTH, is_state, join_codes
from .found import Found, of_one_effect
from .nearby import Party

LEAST = 20  # small numbers add up by chance
ABOUT = 0.06  # how far a rounded total may lie from the sum: "close to 300" of 207 and 80


def totals(found: Mapping[int, Found], known: Mapping[int, Party]) -> dict[int, Party]:
    """Return the counts that sum two states' counts of the same effect, whatever else told whose they are.

    "Azerbaijan concedes 80 dead, which makes 284 in all" is nobody's loss alone once Armenia's 204 are known.
    """
    sums: dict[int, Party] = {}
    parts = sorted(index for index in known if is_state(known[index][0]) and known[index][0] != BOTH)
    by_low: dict[int, list[int]] = {}
    for index in parts:
        by_low.setdefault(found[index].counted.quantity.low or 0, []).append(index)
    lows = sorted(by_low)
    for index, one in found.items():
        if (one.counted.quantity.low or 0) < LEAST:
            continue
        for first, second in _pairs(one, found, parts, by_low, lows):
            sides = (known[first][0], known[second][0])
            if index not in (first, second) and sides[0] != sides[1] and _adds_up(one, found[first], found[second]):
                sums.setdefault(index, (join_codes(sides), f"party: the sum of {sides[0]}'s and {sides[1]}'s"))
    return sums


def _pairs(
    whole: Found,
    found: Mapping[int, Found],
    parts: Sequence[int],
    by_low: Mapping[int, Sequence[int]],
    lows: Sequence[int],
) -> Iterator[tuple[int, int]]:
    """Yield the counts that may add up to a total, by their numbers: to try all would take the cube of a long page."""
    low = whole.counted.quantity.low or 0
    slack = ABOUT * low * 1.1 if whole.counted.quantity.qualifier == "approx" else 0
    for first in parts:
        rest = low - (found[first].counted.quantity.low or 0)
        near = lows[bisect_left(lows, rest - slack) : bisect_right(lows, rest + slack)]
        yield from sorted((first, second) for value in near for second in by_low[value] if first < second)


def _adds_up(whole: Found, first: Found, second: Found) -> bool:
    quantity, parts = whole.counted.quantity, (first.counted.quantity, second.counted.quantity)
    if quantity.low is None:
        return False
    exact = (part.low == part.high or part.qualifier == "at_least" for part in parts)
    if not all(exact) or any(part.low is None or part.low < 2 for part in parts):
        return False
    if not of_one_effect((whole, first, second)):
        return False
    total = sum(part.low or 0 for part in parts)
    slack = ABOUT * total if quantity.qualifier == "approx" else 0
    return abs(quantity.low - total) <= slack
