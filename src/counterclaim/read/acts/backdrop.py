"""What a whole report tells of its acts: who fights whom, in which country, and who is held captive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model.actor import is_state, organ_of, state_of
from ..names.sides import opposing_sides
from ..reading import Reading
from .captives import captives
from .participants import NOBODY
from .trigger import Trigger, reciprocal

ARMED = frozenset(("state", "organ", "group", "side", "people"))
HOSTILE = frozenset(("ASSAULT", "COERCE", "ACCUSE", "THREATEN", "REJECT", "MOBILIZE"))
FRIENDLY = frozenset(("AGREE", "RETREAT", "CONCEDE", "CONSULT"))


@dataclass(frozen=True, slots=True)
class Backdrop:
    """Know what the whole report tells: who fights whom, in which country, and whose the captives are.

    `fighting` are its two main sides, `enemies` gives each party the one it is set against most often.
    """

    fighting: tuple[str, ...]
    enemies: Mapping[str, str]
    country: str | None
    captives: str | None

    def foes(self, kind: str) -> Mapping[str, str]:
        """Return whom each party's acts of a kind are against; what is only said goes between the main sides."""
        if kind in ("ASSAULT", "COERCE"):
            return self.enemies
        return dict(zip(self.fighting, reversed(self.fighting), strict=True))


def backdrop_of(reading: Reading, triggers: Sequence[Trigger]) -> Backdrop:
    """Gather what a report tells as a whole."""
    pairs = hostile_pairs(reading, triggers)
    fighting = fighters(reading, pairs)
    return Backdrop(fighting, enemies_of(pairs, fighting), theatre(reading), captives(reading, triggers))


def enemies_of(pairs: Mapping[tuple[str, ...], int], fighting: tuple[str, ...]) -> dict[str, str]:
    """Return whom each party is set against most often; the two main sides are each other's enemies."""
    ordered = sorted(pairs, key=lambda pair: (pair != fighting, -pairs[pair], pair))
    sides = [(pair[i], pair[1 - i]) for pair in (fighting, *ordered) if len(pair) == 2 for i in (0, 1)]
    return dict(reversed(sides))


def hostile_pairs(reading: Reading, triggers: Iterable[Trigger]) -> Counter[tuple[str, ...]]:
    """Count the pairs of armed parties that the report's acts set against each other, in code order."""
    armed = armed_parties(reading)
    return Counter(pair for trigger in triggers if (pair := _pair(trigger)) and armed.issuperset(pair))


def armed_parties(reading: Reading) -> set[str]:
    """Return the states and groups that a report names as more than those who suffer."""
    armed = {
        state_of(part)
        for m in reading.names
        if m.actor and m.actor.kind in ARMED
        for part in m.actor.code.split("+")
        if m.role != "people" or organ_of(part) == "MIL"  # who only suffers is no side
        if m.actor.kind != "organ" or is_state(state_of(part))  # an agency of the UN is none
    }
    unarmed = {m.actor.code for m in reading.names if m.actor and m.actor.kind in ("body", "media", "person")}
    return armed - unarmed - NOBODY


def fighters(reading: Reading, pairs: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """Return the two sides that the report's hostile acts set against each other most often, in code order.

    Where its acts name no two, they are the main parties that its names tell of.
    """
    if pairs:
        return min(pairs, key=lambda pair: (-pairs[pair], pair))
    sides = opposing_sides(reading)
    if len(sides) == 2 and armed_parties(reading).issuperset(sides):
        return tuple(sorted(sides))
    named = (m.actor.code for m in reading.names if m.actor and m.actor.kind == "group")
    groups = Counter(code for code in named if code not in NOBODY)
    country = theatre(reading)
    if not groups or country is None:
        return ()
    return tuple(sorted((country, min(groups, key=lambda code: (-groups[code], code)))))


def _pair(trigger: Trigger) -> tuple[str, ...]:
    if trigger.sense.type not in HOSTILE | FRIENDLY:
        return ()
    if reciprocal(trigger):
        states = {state_of(code) for code in trigger.actors.codes}
        return tuple(sorted(states)) if len(states) == 2 else ()
    if trigger.sense.type not in HOSTILE:
        return ()
    actors = {state_of(code) for code in trigger.actors.codes}
    targets = {state_of(code) for code in trigger.targets.codes}
    return tuple(sorted(actors | targets)) if len(actors) == len(targets) == 1 and actors != targets else ()


def theatre(reading: Reading) -> str | None:
    """Return the country that the report is set in, else the one in which most of its places lie, or None."""
    if reading.home is not None:
        return reading.home
    counts = Counter(m.place.country for m in reading.names if m.place is not None and m.place.country)
    if not counts:
        return None
    country = min(counts, key=lambda code: (-counts[code], code))
    return country if counts[country] * 2 > sum(counts.values()) else None
