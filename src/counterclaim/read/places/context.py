"""What a report says of where it is set: each state, area and town that it names speaks for those around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ...model.place import Entry, Place

FIRM, SHARED = 1.0, 0.5  # the vote of a name that can only lie in one country or area, and of one that need not
MOST_STATED = 3  # times that naming one state counts
NEIGHBOURS = tuple((i, j) for i in (-1, 0, 1) for j in (-1, 0, 1))
HOME = 2.0  # votes for where the outlet is at home

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Context:
    """Hold shares of the votes, 0 to 1: of countries, of first- and second-order units, of the nine squares
    of a degree in and around each.

    `regions_of` gives the country of each first-order unit, `told` how much each country is told of: by its name,
    its people or its outlet as much as that has votes, by each place in it one; `most` is the largest share of one.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    regions: Mapping[str, float] = field(default_factory=dict)
    districts: Mapping[int, float] = field(default_factory=dict)
    around: Mapping[tuple[int, int], float] = field(default_factory=dict)
    regions_of: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, float] = field(default_factory=dict)
    most: float = 1.0

    def alone(self, entry: Entry) -> bool:
        """Tell whether nothing but one name points to the country of a place."""
        return entry.place.country is not None and self.told.get(entry.place.country, 0.0) < 2 * FIRM

    def nearness(self, entry: Entry) -> float:
        """Return the share of the votes that lie at and around a place, or in its district if that is more."""
        at = square_of(entry.place) if self.around else None
        near = self.around.get(at, 0.0) if at is not None else 0.0
        return max(near, self.districts.get(entry.admin2, 0.0) if entry.admin2 is not None else 0.0)


def context_of(names: Iterable[tuple[Entry, ...]], states: Mapping[str, int], home: str | None) -> Context:
    """Count the votes of names, each given as what it may mean, of the states spoken of, and of the outlet's home."""
    voting = list(names)
    countries, regions = _votes(voting, lambda e: e.place.country), _votes(voting, lambda e: e.place.admin1)
    alone = [entries for entries in voting if len(entries) == 1]
    districts, squares = _votes(alone, lambda e: e.admin2), _votes(alone, _square_around)
    told = Counter(e.place.country for entries in voting for e in entries[:1] if e.place.country)
    for state, times in states.items():
        countries[state] += FIRM * min(times, MOST_STATED)
        told[state] += 2
    if home:
        countries[home] += HOME
        told[home] += 2
    shares, regions_of = _shares(countries), _regions_of(entry for entries in voting for entry in entries)
    most = max(shares.values(), default=1.0)
    return Context(shares, _shares(regions), _shares(districts), _around(_shares(squares)), regions_of, told, most)


def _regions_of(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the country of each first-order unit."""
    return {e.place.admin1: e.place.country for e in entries if e.place.admin1 and e.place.country}


def _votes(voting: Iterable[tuple[Entry, ...]], key: Callable[[Entry], K | None]) -> defaultdict[K, float]:
    """Count the votes of names: a whole one for what all that a name may mean has in common, else shares of a half."""
    votes = defaultdict[K, float](float)
    for entries in voting:
        known = [one for one in dict.fromkeys(map(key, entries)) if one is not None]
        for one in known:
            votes[one] += FIRM if len(known) == 1 else SHARED / len(known)
    return votes


def _square_around(entry: Entry) -> tuple[int, int] | None:
    return square_of(entry.place) if entry.place.precision in ("town", "site") else None


def _shares(votes: Mapping[K, float]) -> dict[K, float]:
    total = sum(votes.values())
    return {key: votes[key] / total for key in votes} if total else {}


def _around(squares: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Return for each square what lies in it and in the eight around it."""
    around = defaultdict[tuple[int, int], float](float)
    for (lat, lon), share in sorted(squares.items()):
        for i, j in NEIGHBOURS:
            around[lat + i, lon + j] += share
    return around


def square_of(place: Place) -> tuple[int, int] | None:
    """Return the square of one degree in which a place lies."""
    return None if place.lat is None or place.lon is None else (int(place.lat // 1), int(place.lon // 1))
