"""Places: where a claim counts, and whether two claims count at different places."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from ..model.claim import Claim, Figure
from ..model.spelling import sound

LOCATED = frozenset(("evacuated", "displaced", "deployed", "released", "closed", "seized"))
"""Counts that are of a place: where one names places that the other does not, they are two counts."""
_NAME = re.compile(r"(?<!^)\b[A-Z][\w'’-]{3,}")


def fine_place(claim: Claim) -> str | None:
    """Return the name of the town or site that a claim gives, or None."""
    place = claim.told_where
    return place.name.casefold() if place and place.precision in ("site", "town") else None


def names_apart(one: str | None, other: str | None) -> bool:
    """Tell whether two places are named that have no word in common, in whatever spelling."""
    return bool(one and other) and not spoken(one or "") & spoken(other or "")


def spoken(name: str) -> frozenset[str]:
    """Return the words of a name by their sound: Qamishli and al-Qameshli are one."""
    return frozenset(sound(word) or word for word in name.split())


def places_of(claim: Claim) -> frozenset[str]:
    """Return the names by which a claim says where: its place, else the names among its words."""
    words = claim.told_where.name.split() if claim.told_where else _NAME.findall(claim.quote())
    return frozenset(word.casefold() for word in words)


def by_place(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Part figures by place where some report counts differently at two places; else keep all under "".

    Places of which one number is told are one place by two names. Figures that name no place, or one of which
    a number is told that is told without a place too, stay with those of the place that most name.
    """
    if not any(counts_apart(group) for group in by_report(claims)):
        return {"": list(claims)}
    numbers = numbers_at(claims)
    heads = heads_of(numbers)
    first = heads[Counter(place for claim in claims if (place := fine_place(claim))).most_common(1)[0][0]]
    common = numbers.get("", set()) | {n for place, told in numbers.items() if heads.get(place) == first for n in told}
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        head = heads.get(fine_place(claim) or "", first)
        apart = head != first and not any(numbers[p] & common for p in numbers if heads.get(p) == head)
        groups[head if apart else ""].append(claim)
    return groups


def numbers_at(claims: Iterable[Claim]) -> dict[str, set[int]]:
    """List the numbers that are told of each place, and under "" those told without one."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        low = claim.body.low if isinstance(claim.body, Figure) else None
        numbers[fine_place(claim) or ""] |= {low} if low and low > ONCE else set()
    return dict(numbers)


ONCE = 1  # a number up to which two places have it by chance


def by_report(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Gather claims by their reports."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.report].append(claim)
    return [groups[report] for report in sorted(groups)]


def counts_apart(claims: Sequence[Claim]) -> bool:
    """Tell whether one report counts differently at two places."""
    return any(
        names_apart(fine_place(one), fine_place(other)) and incompatible(one.body, other.body)
        for one, other in combinations(claims, 2)
    )


def incompatible(one: object, other: object) -> bool:
    """Tell whether two figures name two numbers, neither of them a rough one."""
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return False
    plain = ("exact", "at_least", "more_than")
    return one.low != other.low and one.qualifier in plain and other.qualifier in plain and bool(one.low and other.low)


def heads_of(numbers: Mapping[str, set[int]]) -> dict[str, str]:
    """Map each place's name to the first, by the alphabet, with which it shares a word or a number."""
    heads: dict[str, str] = {}
    for name in sorted(filter(None, numbers)):
        one = (other for other in heads if not names_apart(name, other) or numbers[name] & numbers[other])
        heads[name] = next((heads[other] for other in one), name)
    return heads
