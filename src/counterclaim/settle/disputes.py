"""Disputes: which of the numbers that stood against each other still do, and which of these disputes say the most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..model.actor import is_named
from .positions import Answered
from .relations import Relation, replaced_by_its_side
from .status import CONFLICT, CORRECTION, UPDATE


def disputed(related: Sequence[Relation]) -> list[Relation]:
    """Keep the disputes between answers that neither their own sides gave up nor later ones settled since.

    Where later numbers of named voices replaced both ends, nothing of the dispute is in force. A report that
    contradicts itself does so whatever is said elsewhere.
    """
    gone, after = given_up(related), successors(related)
    passed = {end for end, newer in after.items() if any(is_named(a.claim.voice.claimant) for a in newer)}
    return [
        r for r in related
        if r.verdict == CONFLICT
        and (
            r.rule == "contradicts_itself"
            or not (ids_of(r) & gone or ids_of(r) <= passed or is_settled(r, after) or is_followed(r, after))
        )
    ]  # fmt: skip


def is_settled(dispute: Relation, after: Mapping[str, Sequence[Answered]]) -> bool:
    """Tell whether a number that replaced one end of a dispute agrees with the other end."""
    return any(new.meets(other) for end, other in ends_of(dispute) for new in after.get(end.claim.id, ()))


def is_followed(dispute: Relation, after: Mapping[str, Sequence[Answered]]) -> bool:
    """Tell whether one end of a dispute came to the other in two steps: 22 became 24, and 24 was corrected to 21."""
    return any(
        other.claim.id == last.claim.id
        for end, other in ends_of(dispute)
        for new in after.get(end.claim.id, ()) for last in after.get(new.claim.id, ())
    )  # fmt: skip


def in_full(standing: Sequence[Relation], related: Sequence[Relation]) -> list[Relation]:
    """Keep the disputes that no successor of an answer carries on: these say why a question is disputed."""
    pairs = {frozenset(ids_of(r)) for r in related if r.verdict == CONFLICT}
    after = successors(related)
    return [r for r in standing if r.rule == "contradicts_itself" or not carried_on(r, after, pairs)]


def carried_on(dispute: Relation, after: Mapping[str, Sequence[Answered]], pairs: set[frozenset[str]]) -> bool:
    """Tell whether an answer that came after one end of a dispute disputes the other end too."""
    return any(
        frozenset((new.claim.id, other.claim.id)) in pairs
        for end, other in ends_of(dispute) for new in after.get(end.claim.id, ())
    )  # fmt: skip


def successors(related: Sequence[Relation]) -> Mapping[str, Sequence[Answered]]:
    """List by claim the answers that replaced it."""
    after: dict[str, list[Answered]] = defaultdict(list)
    for r in related:
        if r.verdict in (UPDATE, CORRECTION):
            after[r.older.claim.id].append(r.newer)
    return after


def ends_of(relation: Relation) -> tuple[tuple[Answered, Answered], tuple[Answered, Answered]]:
    """Return both ends of a relation, each with the other."""
    return (relation.older, relation.newer), (relation.newer, relation.older)


def ids_of(relation: Relation) -> set[str]:
    """Return the claims at both ends of a relation."""
    return {relation.older.claim.id, relation.newer.claim.id}


def given_up(related: Sequence[Relation]) -> set[str]:
    """List the claims that their own side revised.

    What the same voice said that day with the same meaning, such as "more than 100" of its 101, goes with them.
    """
    gone = replaced_by_its_side(related)
    ends = {a.claim.id: a for r in related for a in (r.older, r.newer)}
    alike = {
        a.claim.id for a in ends.values()
        if any(a.voice == g.voice and a.moment.day == g.moment.day and a.meets(g) for g in gone)
    }  # fmt: skip
    return alike | {g.claim.id for g in gone}


def both_ends(related: Sequence[Relation]) -> set[str]:
    """List the claims at both ends of relations."""
    return set().union(*map(ids_of, related))
