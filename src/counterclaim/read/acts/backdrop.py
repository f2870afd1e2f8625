"""What a whole report tells of its acts: who fights whom, in which country, and who is held captive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
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
    """Know what the whole report tells: who fights whom, in which country, and whose the captives are."""

    fighting: tuple[str, ...]
    country: str | None
    captives: str | None


def backdrop_of(reading: Reading, triggers: Sequence[Trigger]) -> Backdrop:
    """Gather what a report tells as a whole."""
    return Backdrop(fighters(reading, triggers), theatre(reading), captives(reading, triggers))


def fighters(reading: Reading, triggers: Iterable[Trigger]) -> tuple[str, ...]:
    """Return the two sides that the report's hostile acts set against each other most often, in code order.

    Where its acts name no two, they are the main parties that its names tell of.
    """
    armed = {
        state_of(part)
        for m in reading.names
        if m.actor and m.actor.kind in ARMED
        for part in m.actor.code.split("+")
        if m.role != "people" or organ_of(part) == "MIL"  # who only suffers is no side
        if m.actor.kind != "organ" or is_state(state_of(part))  # an agency of the UN is none
    }
    armed -= {m.actor.code for m in reading.names if m.actor and m.actor.kind in ("body", "media", "person")} | NOBODY
    pairs = Counter(pair for trigger in triggers if (pair := _pair(trigger)) and armed.issuperset(pair))
    if pairs:
        return min(pairs, key=lambda pair: (-pairs[pair], pair))
    sides = opposing_sides(reading)
    if len(sides) == 2 and armed.issuperset(sides):
        return tuple(sorted(sides))
    groups = Counter(m.actor.code for m in reading.names if m.actor and m.actor.kind == "group")
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
