"""Sides: who fights and loses in an incident, and who concedes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from ..model.actor import BOTH, UNKNOWN, organ_of, state_of
from ..model.claim import Act, Claim, Figure
from .origins import stands_apart


def belligerents(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the sides of an incident: states and groups that fight or lose, by two reports or three claims.

    One claim alone may have taken a monitor or a mediator for a side, unless it owns to the deed itself, or
    counts the losses of those whom another says that it attacked.
    """
    reports: dict[str, set[str]] = defaultdict(set)
    number: Counter[str] = Counter()
    told = tuple(claims)
    owned = set(boasts(told))
    for claim in told:
        for side in sides_in(claim):
            reports[side].add(claim.report)
            number[side] += 1
        owned |= owned_by(claim)
    return frozenset(side for side in number if side in owned or len(reports[side]) >= 2 or number[side] >= 3)


def boasts(claims: Iterable[Claim]) -> frozenset[str]:
    """Return who counts the losses of a side that he is said to have attacked."""
    attacks: set[tuple[str, str]] = set()
    counts: set[tuple[str, str]] = set()
    for claim in claims:
        deed = claim.body
        if isinstance(deed, Figure):
            counts.add((state_of(claim.voice.claimant), state_of(deed.party or UNKNOWN)))
        elif deed.type == "ASSAULT":
            attacks |= {(state_of(actor), state_of(target)) for actor in deed.actors for target in deed.targets}
    return frozenset(who for who, whom in attacks & counts if who != whom and who not in (BOTH, UNKNOWN))


def owned_by(claim: Claim) -> frozenset[str]:
    """Return who owns to an attack by a claim, if anybody does."""
    deed, who = claim.body, state_of(claim.voice.claimant)
    if not isinstance(deed, Act) or deed.type != "ASSAULT" or claim.stance != "asserted":
        return frozenset()
    return frozenset([who]) if [state_of(actor) for actor in deed.actors] == [who] else frozenset()


def sides_in(claim: Claim) -> frozenset[str]:
    """Return who fights or loses in one claim."""
    if isinstance(claim.body, Figure):
        codes = (claim.body.party or "").split("+")
    elif claim.body.type == "ACCUSE":
        codes = list(claim.body.targets)  # whoever accuses may be a bystander
    else:
        codes = [*claim.body.actors, *claim.body.targets] if claim.body.type == "ASSAULT" else []
    return frozenset(state_of(code) for code in codes if code and code not in (BOTH, UNKNOWN))


def is_conceded(voice: str, party: str) -> bool:
    """Tell whether a side, be it a state or a group, speaks of its own loss; its parliament is not it."""
    if party in (BOTH, UNKNOWN, "") or "+" in party:
        return False
    return all(state_of(one) == state_of(party) and not stands_apart(organ_of(one) or "") for one in voice.split("+"))
