"""The other side: whom a deed of one of a report's two sides is done to, where no word names him."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...model.actor import is_state, organ_of, state_of
from ..document import Doc
from ..reading import Reading
from ..voices.voice import voice_at
from .arguments import patients
from .clauses import is_one_of
from .participants import Side
from .trigger import Trigger
from .verbclasses import SIDES

FIGHTING = {"MIL": "MIL", "MoD": "MIL", "POLICE": "POLICE", "MoI": "POLICE"}  # who speaks, and who fought
PART = frozenset(("involvement", "responsibility", "part", "role", "complicity"))


def the_sides(trigger: Trigger, fighting: tuple[str, ...]) -> Trigger:
    """Resolve "both sides", "the parties" and "the other side" by who fights whom."""
    if len(fighting) != 2:
        return trigger
    actors = _sides_named(trigger.token.doc, trigger.actors, fighting, ())
    return replace(
        trigger, actors=actors, targets=_sides_named(trigger.token.doc, trigger.targets, fighting, actors.codes)
    )


def _sides_named(doc: Doc, side: Side, fighting: tuple[str, ...], actors: tuple[str, ...]) -> Side:
    for head in side.heads if not side else ():
        if not is_one_of(doc[head], SIDES):
            continue
        about = {c.lower_ for c in doc[head].children}
        if "other" in about:
            others = tuple(s for s in fighting if s not in {state_of(code) for code in actors})
            return Side(others, side.heads, f"{doc[head].text!r} is the other side") if len(others) == 1 else side
        if doc[head].tag_ == "NNS" or about & {"both", "two", "each", "either"}:
            return Side(fighting, side.heads, f"{doc[head].text!r} are {' and '.join(fighting)}")
    return side


def between_sides(trigger: Trigger, fighting: tuple[str, ...]) -> Trigger:
    """Give mediation and calls for calm by somebody else the two sides as their target."""
    states = {state_of(code) for code in trigger.actors.codes}
    if trigger.targets or not states or states & set(fighting) or len(fighting) != 2:
        return trigger
    how = f"no target is named, and {' and '.join(fighting)} are the report's sides"
    return replace(trigger, targets=Side(fighting, trigger.targets.heads, how))


def mutual(trigger: Trigger, main: tuple[str, ...], enemies: Mapping[str, str]) -> Trigger:
    """Give a mutual act both its parties: those named, completed from who fights whom."""
    named = trigger.actors
    states = {state_of(code) for code in named.codes}
    (one,) = states if len(states) == 1 else ("",)
    fighting = tuple(sorted((one, enemies[one]))) if one in enemies else main
    if len(named.codes) < 2 and len(fighting) == 2 and (not named or states <= set(fighting)):
        other = [side for side in fighting if side not in states]
        how = f"{trigger.token.text!r} has two sides, and {' and '.join(fighting)} are the report's"
        named = Side(tuple(sorted({*named.codes, *other})), named.heads, "; ".join(filter(None, (named.how, how))))
    return replace(trigger, actors=named, targets=named)


def with_teller(reading: Reading, trigger: Trigger) -> Trigger:
    """Give a clash with a group the force that tells of it as its other party ("a gunfight with rebels, police said").

    Two states clash as states, whichever of their bodies speaks.
    """
    voice, saying = voice_at(reading, trigger.index)
    if saying is None or len(trigger.actors.codes) != 1 or is_state(state_of(trigger.actors.codes[0])):
        return trigger
    if (organ := FIGHTING.get(organ_of(voice.claimant) or "")) is None:
        return trigger
    teller = f"{state_of(voice.claimant)}/{organ}"
    how = f"{trigger.actors.how}; {teller} tells of it"
    both = Side(tuple(sorted((*trigger.actors.codes, teller))), trigger.actors.heads, how)
    return replace(trigger, actors=both, targets=both)


def against_other_side(trigger: Trigger, enemies: Mapping[str, str]) -> Trigger:
    """Give a deed of somebody at war his enemy as its target, where none is named."""
    states = {state_of(code) for code in trigger.actors.codes}
    if len(states) != 1 or trigger.targets or aimless(trigger):
        return trigger
    (actor,) = states
    enemy = enemies.get(actor)
    if enemy is None or (trigger.sense.type == "ASSAULT" and not is_state(actor)):
        return trigger
    how = f"no target is named, and {enemy} is the other side of {actor}"
    return replace(trigger, targets=Side((enemy,), trigger.targets.heads, how))


def aimless(trigger: Trigger) -> bool:
    """Tell whether the use of a banned weapon is told for itself, upon nobody."""
    return trigger.sense.mode == "unconventional" and not trigger.targets.heads


def denies_own_deed(reading: Reading, trigger: Trigger) -> bool:
    """Tell whether somebody denies what he is said to have done, which nobody in particular has told him."""
    if trigger.token.lower_ == "blame":  # "is not to blame"
        return True
    own = {state_of(code) for code in trigger.actors.codes}
    contents = [t for t in trigger.token.subtree if t.i > trigger.index and t.dep_ in ("nsubj", "nsubj:pass")]
    doers = [m.actor.code for t in contents[:1] for m in reading.names if m.head == t.i and m.actor is not None]
    return any(state_of(code) in own for code in doers) or any(is_one_of(t, PART) for t in patients(trigger.token))


def by_enemy(reading: Reading, trigger: Trigger, fighting: tuple[str, ...]) -> Trigger:
    """Take the other side for whoever attacked, where one of two warring states tells of attacks on its own."""
    voice, saying = voice_at(reading, trigger.index)
    sides = {state_of(code) for code in trigger.targets.codes}
    if trigger.actors or saying is None or sides != {state_of(voice.claimant)} or not sides < set(fighting):
        return trigger
    if not all(is_state(side) for side in fighting):
        return trigger
    enemy = next(side for side in fighting if side not in sides)
    how = f"{voice.claimant} tells of an attack on its own, and {enemy} is the other side"
    return replace(trigger, actors=Side((enemy,), trigger.actors.heads, how))


def by_loser(trigger: Trigger, fighting: tuple[str, ...]) -> Trigger:
    """What is handed over to one side was the other's."""
    sides = {state_of(code) for code in trigger.targets.codes}
    if trigger.actors or len(sides) != 1 or len(fighting) != 2 or not sides < set(fighting):
        return trigger
    loser = next(side for side in fighting if side not in sides)
    return replace(trigger, actors=Side((loser,), trigger.actors.heads, f"{loser} is the other side"))
