"""Who fights whom: the main opposing parties of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ...model.actor import is_state, state_of
from ..reading import Mention, Reading
from .codes import UNSPECIFIED

_NO_PARTIES = frozenset((*UNSPECIFIED, "BOTH", "INTL", "WEST", "UNNAMED", "OUTLET", "UN", "ICRC", "EU", "OSCE"))
WITH_TROOPS = ("UN", "AU", "NATO", "EU")  # bodies whose peacekeepers and crews are their own
# Soldiers, ministries of war and victims speak for a party; presidents and foreign ministers of others speak too.
_FIGHTING = ("MIL", "MoD", "GOV", "CIV", "POLICE")
_NOBODYS = ("body", "media", "person")
_TALKING = ("PRES", "MFA", "AMB", "REPUN", "PKF", "MEDIA", "PARL")
_PAIRED = 6  # what "between Armenia and Azerbaijan" or "Armenian and Azeri troops" counts for each
_EARLY = 60  # words of a report that say what it is about: they count double


def opposing_sides(reading: Reading) -> tuple[str, ...]:
    """Return the main opposing parties of a report, the most mentioned first; empty where nobody is."""
    return parties_of(reading.names)


def opponent_of(reading: Reading, code: str) -> str | None:
    """Return the main party that is not this one, if there are two."""
    sides = opposing_sides(reading)
    others = [side for side in sides if side != state_of(code)]
    return others[0] if len(sides) == 2 and len(others) == 1 else None


def parties_of(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the two states or groups that weigh most, if the second is not a mere aside."""
    weights: Counter[str] = Counter()
    listed = list(mentions)
    alone = no_parties(listed)
    for mention in listed:
        if mention.actor and mention.actor.kind not in _NOBODYS and state_of(mention.actor.code) not in alone:
            for code, weight in _weigh(mention.actor.code.split("+"), mention.actor.kind == "group"):
                weights[code] += weight * (2 if mention.head < _EARLY else 1)
    ranked = sorted(weights, key=lambda code: (-weights[code], code))[:2]
    return tuple(code for code in ranked if weights[code] * 4 >= weights[ranked[0]])


def no_parties(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the codes of persons, bodies, media and offices of nobody: whose people these are is not told by them."""
    return frozenset(
        m.actor.code
        for m in mentions
        if m.actor
        and not (is_state(m.actor.code) or m.actor.code in WITH_TROOPS)
        and (m.actor.kind in _NOBODYS or m.actor.code[:1].islower())
    )


def _weigh(codes: list[str], armed: bool) -> Iterable[tuple[str, int]]:
    named = [code for code in codes if code not in _NO_PARTIES]
    for code in named:
        part = code.split("/", 1)[1] if "/" in code else ""
        weight = 4 if armed or part in _FIGHTING else 1 if part in _TALKING else 2
        yield state_of(code), _PAIRED if len(codes) == 2 and part not in _TALKING else weight
