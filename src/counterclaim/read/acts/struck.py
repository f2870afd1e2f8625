"""Whom a deed strikes where no party is named: the people of a town, those of the country of the report, its state."""

from __future__ import annotations

from dataclasses import replace

from ...model.actor import is_state, organ_of, state_of
from ...model.place import is_fine
from ..forms import forms_of
from ..reading import Reading
from .backdrop import Backdrop
from .clauses import is_one_of
from .lexicon import Lexicon
from .opponents import aimless
from .participants import Side
from .trigger import Trigger

MASSACRES = frozenset(("massacre", "slaughter", "genocide", "pogrom", "bloodbath", "atrocity", "carnage"))
HOMES = frozenset(("village", "town", "hamlet", "suburb", "neighbourhood", "neighborhood", "settlement"))
RISINGS = frozenset(("uprising", "rebellion", "insurgency", "insurrection"))
# Force upon land, not upon who lives there.
ADVANCING = frozenset((
    "advance", "push", "thrust", "break", "penetrate", "breach", "invade", "overrun", "offensive", "counteroffensive",
    "counter-offensive", "invasion", "incursion", "intrusion", "operation", "encroach", "trespass",
))  # fmt: skip
NOT_HOMES = frozenset((
    "bridge", "airport", "airbase", "airfield", "base", "road", "border", "line", "area", "port", "province", "region",
))  # fmt: skip


def upon_theatre(trigger: Trigger, country: str | None) -> Trigger:
    """Give a deed without a target the country where the report plays: its people, where nobody else is named."""
    actors = {state_of(code) for code in trigger.actors.codes}
    if trigger.targets or country is None or country in actors or aimless(trigger):
        return trigger
    code = country if any(is_state(actor) for actor in actors) else f"{country}/CIV"
    how = f"no target is named, and the report plays in {country}"
    return replace(trigger, targets=Side((code,), trigger.targets.heads, how))


def against_the_state(trigger: Trigger, country: str | None) -> Trigger:
    """Give an uprising of nobody named rebels as its doers and the state of the country as its target."""
    if country is None or trigger.sense.pos != "noun" or not is_one_of(trigger.token, RISINGS):
        return trigger
    how = f"who rises are rebels, against the state of {country}"
    actors = trigger.actors if trigger.actors else Side(("REBELS",), trigger.actors.heads, how)
    targets = trigger.targets if trigger.targets else Side((country,), trigger.targets.heads, how)
    return replace(trigger, actors=actors, targets=targets)


def not_its_own_land(trigger: Trigger, fighting: tuple[str, ...]) -> Trigger:
    """Take a place in the actor's own country for no target where two states fight: its name lies in both."""
    states = {state_of(code) for code in trigger.actors.codes}
    war = len(fighting) == 2 and all(is_state(side) and organ_of(side) is None for side in fighting)
    if not war or len(states) != 1 or not states <= set(fighting) or set(trigger.targets.codes) != states:
        return trigger
    return replace(trigger, targets=Side((), trigger.targets.heads))


def upon_people_of(reading: Reading, trigger: Trigger) -> Trigger:
    """Give a deed that hits a town, or a street in one, its people as the target, not the state that it lies in."""
    codes = trigger.targets.codes
    bare = len(codes) == 1 and is_state(codes[0]) and organ_of(codes[0]) is None
    if not bare or not trigger.actors or is_one_of(trigger.token, ADVANCING):
        return trigger
    towns = {m.head for m in reading.names if m.place is not None and m.actor is None and is_fine(m.place)}
    words = [trigger.token.doc[i] for i in trigger.targets.heads]
    if not words or not all((t.i in towns and not is_one_of(t, NOT_HOMES)) or is_one_of(t, HOMES) for t in words):
        return trigger
    how = f"{trigger.targets.how}; what was hit is where people live"
    return replace(trigger, targets=Side((f"{codes[0]}/CIV",), trigger.targets.heads, how))


def upon_civilians(trigger: Trigger, backdrop: Backdrop, lexicon: Lexicon) -> Trigger:
    """Give a state's deed upon people, homes or schools of its own country them as its target, not its enemy.

    Where two states fight, they are the other's.
    """
    states = {state_of(code) for code in trigger.actors.codes}
    abroad = len(backdrop.fighting) == 2 and all(map(is_state, backdrop.fighting))
    words = [trigger.token.doc[i] for i in trigger.targets.heads]
    words += [c for t in words for c in t.children if c.dep_ in ("nmod", "amod", "compound")]  # "the yard of a school"
    police = any(organ_of(code) == "POLICE" for code in trigger.actors.codes)
    civil = (
        is_one_of(trigger.token, MASSACRES)
        or (police and not trigger.targets)
        or any(is_one_of(t, HOMES) or t.pos_ == "PRON" or lexicon.holds("civil", forms_of(t)) for t in words)
    )
    if trigger.targets or abroad or states != {backdrop.country} or not civil:
        return trigger
    how = f"no target is named, and the report plays in {backdrop.country}"
    return replace(trigger, targets=Side((f"{backdrop.country}/CIV",), trigger.targets.heads, how))
