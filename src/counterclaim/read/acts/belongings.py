"""Whose the people or things are that a deed hits, where their own words do not say: the actor's own, a group's."""

from __future__ import annotations

from dataclasses import replace

from ...model.actor import state_of
from ..document import Token
from ..reading import Reading
from .clauses import is_one_of
from .participants import Side
from .trigger import Trigger

SOLDIERS = frozenset(("army", "military", "troop", "soldier", "serviceman", "fighter", "unit", "force"))


def upon_own(trigger: Trigger) -> Trigger:
    """Give a deed upon "its own soldiers" or "the country's own people" the actor's side as its target."""
    words = [t for i in trigger.targets.heads for t in trigger.token.doc[i].subtree]
    states = sorted({state_of(code) for code in trigger.actors.codes})
    if len(states) != 1 or not any(t.lower_ == "own" for t in words) or any(t.pos_ == "PROPN" for t in words):
        return trigger
    organ = "MIL" if any(is_one_of(t, SOLDIERS) for t in words) else "CIV"
    how = f"they are {states[0]}'s own"
    return replace(trigger, targets=Side((f"{states[0]}/{organ}",), trigger.targets.heads, how))


def of_group(reading: Reading, trigger: Trigger) -> Trigger:
    """Give a deed upon "a camp" the one group whose camp the report tells of elsewhere."""
    doc = trigger.token.doc
    if trigger.targets or len(trigger.targets.heads) != 1 or doc[trigger.targets.heads[0]].pos_ != "NOUN":
        return trigger
    thing = doc[trigger.targets.heads[0]]
    groups = [(m.actor.code, doc[m.head]) for m in reading.names if m.actor is not None and m.actor.kind == "group"]
    owners = {code for code, head in groups if any(t.lemma_ == thing.lemma_ for t in _possessions(head))}
    if len(owners) != 1 or owners & set(trigger.actors.codes):
        return trigger
    how = f"{thing.text!r} is that of {min(owners)} elsewhere in the report"
    return replace(trigger, targets=Side(tuple(owners), trigger.targets.heads, how))


def _possessions(owner: Token) -> list[Token]:
    """Return what belongs to somebody by the words around him: "the camp of X", "the camp belonged to X"."""
    if owner.dep_ in ("nmod", "nmod:poss", "compound", "amod"):
        return [owner.head]
    return [c for c in owner.head.children if c.dep_ == "nsubj"] if owner.head.lemma_ == "belong" else []
