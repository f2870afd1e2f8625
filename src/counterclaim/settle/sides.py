"""Sides: who fights and loses in an incident, and who concedes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from ..model.actor import BOTH, UNKNOWN, is_state, organ_of, state_of
from ..model.claim import Act, Claim, Figure
from .foes import BETWEEN, attacks, owns_to
from .origins import stands_apart

Foes = frozenset[tuple[str, str]]
"""Who fights a side, each with that side, by what he counts of its losses."""


def belligerents(claims: Iterable[Claim], foes: Foes = frozenset()) -> frozenset[str]:
    """Return the sides of an incident: states and groups that fight or lose, by two reports or three claims.

    One claim alone may have taken a monitor or a mediator for a side, unless it owns to the deed itself, or
    counts the losses of those whom another says that it attacked. Where no enemy of a side is known so, the forces
    that count its fallen fighters are. `foes` are who fights whom by what he counts.
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
    known = frozenset(side for side in number if side in owned or len(reports[side]) >= 2 or number[side] >= 3)
    return known | foes_unknown(foes, known)


def foes_unknown(foes: Foes, known: frozenset[str]) -> frozenset[str]:
    """Return the forces that count a side's fallen fighters, a state's only where none is known to fight it."""
    counting: dict[str, set[str]] = defaultdict(set)
    for foe, side in foes:
        counting[side].add(foe)
    return frozenset(foe for found in counting.values() for foe in found if not found & known or not is_state(foe))


def hostilities(claims: Iterable[Claim], foes: Foes = frozenset()) -> frozenset[frozenset[str]]:
    """Return who fights whom, two by two: who is said to attack whom, and forces with those whose fallen they count."""
    return attacks(claims) | frozenset(frozenset(pair) for pair in foes)


def against(party: str, sides: frozenset[str], fights: frozenset[frozenset[str]]) -> frozenset[str]:
    """Return the sides of an incident that fight a party, with the party: all of them where none is known to."""
    own = state_of(party)
    known = frozenset(side for pair in fights if own in pair for side in pair) & sides
    return known | {own} if known - {own} else sides - frozenset(BETWEEN)


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
    if owns_to(claim):
        return frozenset([who])
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


def side_of(voice: str, sides: Iterable[str]) -> str:
    """Return the side that a voice speaks for: by its code, or by its name, as hill defenders do for "Hill"."""
    own = state_of(voice)
    if " " not in own:
        return own
    return min((side for side in sides if own.startswith(f"{side} ") and not is_state(side)), default=own)


def is_conceded(voice: str, party: str) -> bool:
    """Tell whether a side, be it a state or a group, speaks of its own loss; its parliament is not it."""
    if party in (BOTH, UNKNOWN, "") or "+" in party:
        return False
    return all(state_of(one) == state_of(party) and not stands_apart(organ_of(one) or "") for one in voice.split("+"))
