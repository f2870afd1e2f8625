"""Whom a speaker counts without a word of whose they are: mostly its own."""

from __future__ import annotations

from ...model.actor import BOTH, UNKNOWN, is_state, organ_of, state_of
from ...model.claim import Voice
from ..names.sides import opponent_of, opposing_sides
from ..reading import Reading
from ..units import Unit
from .choose import Match
from .counted import Counted
from .doer import agent_of
from .nearby import Party

HOLDING = ("hold", "keep", "custody")
FORCES = ("MIL", "MoD", "POLICE", "Border Troops", "Coast Guard", "Border Service")
FIGHTERS = (*FORCES, "PRES", "PM", "Security Service", None)
MARTYRS = ("martyr", "martyrs", "martyred", "martyrdom", "comrades", "comrade")
STRIKES = ("strike", "airstrike", "raid", "attack", "operation", "offensive", "shelling", "bombardment")
ARMS = ("aircraft", "tank", "weapon", "ship", "vehicle", "position", "tunnel")


def honoured(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Martyrs, and those "of our own", are the speaker's."""
    own = state_of(voice.claimant)
    words = {token.lower_ for token in reading.doc[counted.start : counted.end]} | {match.trigger.token.lower_}
    if not words & set(MARTYRS) or not (is_state(own) or own in armed(reading)) or own[0].islower():
        return None
    if counted.unit is not None and counted.unit.kind == "civilian" and not is_state(own):
        return None  # a group honours the people of a land too
    return own, f"party: {voice.name or own} honours its own"


def spoken(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """A state that reports soldiers of no named side killed or missing speaks of its own, a group of the state's."""
    if counted.unit is None or counted.unit.kind != "military" or counted.unit.name == "prisoner":
        return None
    speaker = state_of(voice.claimant)
    if speaker in armed(reading):
        enemy = opponent_of(reading, speaker) or reading.home
        told = f"party: {voice.name or speaker} has fighters, {enemy} soldiers"
        return (enemy, told) if enemy and is_state(enemy) else None
    return _own(reading, match, voice)


def armed(reading: Reading) -> set[str]:
    """Return the armed groups that a report names."""
    return {m.actor.code for m in reading.names if m.actor and m.actor.kind == "group"}


def enemys_arms(reading: Reading, one: Unit, effect: str, voice: Voice) -> Party | None:
    """Arms that a side at war tells of as destroyed are the other's: of its own it says that it lost them."""
    own, sides = state_of(voice.claimant), opposing_sides(reading)
    if one.name not in ARMS or effect != "destroyed" or own not in sides or organ_of(voice.claimant) not in FIGHTERS:
        return None
    enemy = opponent_of(reading, own) or (None if organ_of(voice.claimant) == "POLICE" else UNKNOWN)
    return (enemy, f"party: {voice.name or own} tells what was destroyed of the other side") if enemy else None


def own_people(reading: Reading, match: Match, voice: Voice) -> Party | None:
    """A state at odds with another that reports people killed or hurt speaks of its own, if of nobody else's."""
    sides = opposing_sides(reading)
    if {state_of(part) for part in voice.claimant.split("+")} == set(sides) and len(sides) == 2:
        return BOTH, "party: both sides speak of their own"
    return _own(reading, match, voice) if len(sides) == 2 and all(map(is_state, sides)) else None


def own_zero(reading: Reading, match: Match, voice: Voice) -> Party | None:
    """Forces that report no loss and no captive, without a word of whose, speak of their own."""
    own = state_of(voice.claimant)
    if own in armed(reading) or (match.effect == "captured" and organ_of(voice.claimant) in FORCES):
        return own, "party: the speaker counts its own"
    return _own(reading, match, voice) if organ_of(voice.claimant) in FORCES else None


def _struck(reading: Reading, match: Match, own: str) -> bool:
    """Tell whether the sentence tells of a strike or raid by the speaker's side itself: those are not its dead."""
    told = (token.i for token in match.trigger.token.sent if token.lemma_.lower() in STRIKES)
    actors = (reading.actor_at(at) for at in told)
    return any(actor is not None and state_of(actor.code) == own for actor in actors)


def _own(reading: Reading, match: Match, voice: Voice) -> Party | None:
    own = state_of(voice.claimant)
    if own not in opposing_sides(reading) or match.effect in ("deployed", "released", "captured"):
        return None  # a side speaks of those it took as well as of those it lost
    agent = agent_of(reading, match.trigger.token)
    if agent and state_of(agent.code) == own:
        return None
    if _struck(reading, match, own):
        return None
    if match.trigger.sense.lemma in HOLDING:
        enemy = opponent_of(reading, own)
        return (enemy, "party: the speaker holds them") if enemy else None
    return own, "party: the speaker counts its own"
