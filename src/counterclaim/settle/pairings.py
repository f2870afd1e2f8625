"""Pairings: what every two answers that cannot both be true are to each other, told once for each voice and number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..model.finding import Pairing
from .positions import Answered
from .relations import Relation
from .status import CONFLICT, CORRECTION, UPDATE

End = tuple[str, int, int]
"""A voice and the bounds of its answer."""


def pairings_of(related: Iterable[Relation], alike: Mapping[str, str]) -> tuple[Pairing, ...]:
    """List the pairings of a question; `alike` names for each claim the one that was compared in its place."""
    ends: dict[tuple[str, End, End], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for relation in related:
        if relation.verdict in (UPDATE, CORRECTION, CONFLICT):
            older, newer = ends[relation.verdict, end_of(relation.older), end_of(relation.newer)]
            older.add(relation.older.claim.id)
            newer.add(relation.newer.claim.id)
    members = stood_for(alike)
    return tuple(
        Pairing(status, *(tuple(sorted(c for one in claims for c in members.get(one, (one,)))) for claims in pair))
        for (status, _, _), pair in sorted(ends.items())
    )


def end_of(answer: Answered) -> End:
    """Return whose answer it is and what it says."""
    return answer.voice, answer.low, answer.high


def stood_for(alike: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """List by claim those that it was compared for, itself among them."""
    members: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for claim, chosen in alike.items():
        members[chosen] += (claim,)
    return members
