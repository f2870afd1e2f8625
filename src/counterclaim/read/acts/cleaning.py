"""Who cannot take part in an act, though the words put him there: a passer-by, the actor himself."""

from __future__ import annotations

from dataclasses import replace

from ...model.actor import is_state, organ_of, state_of
from ..document import Token
from ..reading import Reading
from .clauses import is_one_of
from .filling import announcement
from .participants import Side
from .trigger import Trigger, reciprocal

ANYBODY = frozenset((
    "man", "woman", "boy", "girl", "person", "people", "individual", "teenager", "gunman", "attacker", "assailant",
    "bomber", "driver", "shooter", "stranger",
))  # fmt: skip
BLAMING = ("ACCUSE", "REJECT", "THREATEN")
ORGANS_OF_STATE = ("GOV", "MFA", "MoD", "MIL", "MoI", "PRES", "PM", "SECCO", "REPUN", "AMB")


def cleaned(reading: Reading, trigger: Trigger) -> Trigger:
    """Take out of the target who cannot be in it: a passer-by known by name alone, and the actor."""
    if reciprocal(trigger):
        return trigger
    if trigger.sense.type in ("ASSAULT", "COERCE"):
        trigger = nobody_in_particular(no_passer_by(reading, trigger))
    states = [{state_of(code) for code in side.codes} for side in (trigger.actors, trigger.targets)]
    if announcement(trigger.token) is not None and states[0] & states[1]:  # it tells of its own dead
        trigger = replace(trigger, actors=Side())
    return not_oneself(trigger)


def no_passer_by(reading: Reading, trigger: Trigger) -> Trigger:
    """Take somebody known by name alone for no party: whose side a victim is on must be found otherwise."""
    persons = {m.actor.code for m in reading.names if m.actor and m.actor.kind == "person"}
    kept = tuple(code for code in trigger.targets.codes if code not in persons or is_state(code))
    return replace(trigger, targets=replace(trigger.targets, codes=kept))


def nobody_in_particular(trigger: Trigger) -> Trigger:
    """Take "a man" or "two attackers" for nobody: an attacker without a name is not his country's civilians.

    Who is called by his nation ("a Kenyan man") is.
    """
    heads = [trigger.token.doc[i] for i in trigger.actors.heads]
    people = all(organ_of(code) == "CIV" for code in trigger.actors.codes)
    if not people or not all(is_one_of(t, ANYBODY) for t in heads) or any(map(_called_by_nation, heads)):
        return trigger
    return replace(trigger, actors=Side((), trigger.actors.heads))


def _called_by_nation(noun: Token) -> bool:
    return any(t.text[:1].isupper() and t.pos_ in ("ADJ", "PROPN") for t in noun.children if t.i < noun.i)


def not_oneself(trigger: Trigger) -> Trigger:
    """Nobody accuses, threatens or conquers himself: such a target is a pronoun gone wrong, or one of two owners."""
    own = set(trigger.actors.codes)
    if trigger.sense.type in BLAMING:  # a state's organ does not accuse its own state
        own |= {state_of(code) for code in own if organ_of(code) in ORGANS_OF_STATE}
        if trigger.sense.type == "REJECT":  # it denies what they are said to have done
            own |= {f"{state_of(code)}/{organ}" for code in own for organ in ORGANS_OF_STATE}
    if not own & set(trigger.targets.codes) or trigger.sense.type in ("AID", "RETREAT", "SUPPORT", "AGREE"):
        return trigger
    return replace(
        trigger, targets=replace(trigger.targets, codes=tuple(c for c in trigger.targets.codes if c not in own))
    )
