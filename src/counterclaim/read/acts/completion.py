"""What the words of one clause leave open, from the rest of the report: a deed named again, the other side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model.actor import is_state, organ_of, state_of
from ..document import Token
from ..forms import forms_of
from ..reading import Reading
from ..voices.voice import voice_at
from .backdrop import ARMED, Backdrop, backdrop_of
from .belongings import of_group, upon_own
from .captives import upon_captives
from .clauses import is_one_of
from .cleaning import ORGANS_OF_STATE, cleaned, not_oneself
from .lexicon import Lexicon
from .opponents import (
    against_other_side,
    between_sides,
    by_enemy,
    by_loser,
    denies_own_deed,
    mutual,
    the_sides,
    with_teller,
)
from .participants import NOBODY, Side
from .retold import told_before
from .stance import stance_of
from .struck import against_the_state, not_its_own_land, upon_civilians, upon_people_of, upon_theatre
from .trigger import Trigger, reciprocal
from .verbclasses import GROUNDS

CALM = frozenset((
    "calm", "restraint", "stop", "halt", "refrain", "escalate", "escalation", "ceasefire", "truce", "peace", "dialogue",
    "hostility", "violence", "fighting", "tension", "stabilize", "stabilise", "resolve", "mediate", "dispute",
    "talk", "negotiation", "peaceful",
))  # fmt: skip
# Acts of one of the sides whose target, where none is named, is the other.
AT_ENEMY = frozenset(("ACCUSE", "THREATEN", "MOBILIZE", "CONCEDE"))
CONTENT = 20  # tokens behind a speech act in which its content names whom it is about
FORCES = {
    "POLICE": frozenset(("police", "policeman", "gendarme", "gendarmerie", "constable")),
    "MIL": frozenset(("army", "military", "troop", "soldier", "navy", "serviceman")),
    "CIV": frozenset(("protester", "protestor", "demonstrator", "rioter", "mob", "crowd")),
}
OF_STATES = frozenset(("security", "order", "prison", "jail", "border", "presidential", "national", "customs"))
UNITS = frozenset(("force", "agent", "guard", "personnel", "officer", "warden"))  # "security forces", "forces of order"
PROMISING = frozenset(("agree", "promise", "pledge", "offer", "undertake", "guarantee", "ready", "willing", "prepared"))
ACCUSING = frozenset(("accuse", "blame", "charge"))


def complete(reading: Reading, triggers: Sequence[Trigger], lexicon: Lexicon) -> list[Trigger]:
    """Return triggers with the parties that their own words leave out, in reading order."""
    triggers = [cleaned(reading, trigger) for trigger in triggers]
    backdrop = backdrop_of(reading, triggers)
    done: list[Trigger] = []
    for trigger in (own_forces(reading, trigger, backdrop) for trigger in triggers):
        trigger = trigger if reciprocal(trigger) else not_oneself(trigger)
        if not told_before(trigger, done) and not undone(reading, trigger):
            done.append(completed(reading, the_sides(trigger, backdrop.fighting), backdrop, lexicon))
    return done


def undone(reading: Reading, trigger: Trigger) -> bool:
    """Tell whether the report itself, and nobody in it, says of force by nobody that it was not used."""
    if trigger.actors or trigger.sense.type != "ASSAULT" or voice_at(reading, trigger.index)[1] is not None:
        return False
    return not reciprocal(trigger) and stance_of(trigger.token)[0] == "denied"


def completed(reading: Reading, trigger: Trigger, backdrop: Backdrop, lexicon: Lexicon) -> Trigger:
    """Return one trigger with its parties, by the rules for its kind of act."""
    fighting, kind, foes = backdrop.fighting, trigger.sense.type, backdrop.foes(trigger.sense.type)
    if reciprocal(trigger):
        return mutual(with_teller(reading, trigger) if kind == "ASSAULT" else trigger, fighting, foes)
    if kind == "ASSAULT":
        trigger = against_the_state(trigger, backdrop.country)
        trigger = upon_captives(by_enemy(reading, trigger, fighting), backdrop.captives)
        trigger = upon_civilians(of_group(reading, upon_own(trigger)), backdrop, lexicon)
        trigger = against_other_side(not_its_own_land(trigger, fighting), foes)
        return upon_people_of(reading, upon_theatre(trigger, backdrop.country))
    if kind in ("ACCUSE", "REQUEST", "THREATEN", "SANCTION") or (_promises(trigger) and not _calming(trigger)):
        trigger = named_in_content(reading, trigger)
    if kind in AT_ENEMY or _takes_land(trigger) or (kind == "REJECT" and _contested(reading, trigger, fighting)):
        return against_other_side(trigger, foes)
    if kind == "RETREAT":
        return by_loser(trigger, fighting)
    if kind == "PROTEST":
        return of_the_people(trigger, backdrop.country)
    if kind in ("COERCE", "AID") and _somebody(reading, trigger.targets, lexicon):
        return upon_theatre(trigger, backdrop.country)
    return between_sides(trigger, fighting) if trigger.sense.mode == "third-party" or _calming(trigger) else trigger


def _contested(reading: Reading, trigger: Trigger, fighting: tuple[str, ...]) -> bool:
    """Tell whether what one of two states rejects is what the other has said or asked for."""
    return len(fighting) == 2 and all(map(is_state, fighting)) and not denies_own_deed(reading, trigger)


def _takes_land(trigger: Trigger) -> bool:
    """Tell whether somebody seizes something, or cuts off a stretch of land."""
    land = any(is_one_of(trigger.token.doc[i], GROUNDS) for i in trigger.targets.heads)
    return trigger.sense.mode == "seize" or (trigger.sense.mode == "restrict" and land)


def _somebody(reading: Reading, side: Side, lexicon: Lexicon) -> bool:
    """Tell whether the words that stand in a party's place are people ("the wounded"), if nobody with a code."""
    people = {m.head for m in reading.names if m.role == "people"}
    words = [reading.doc[head] for head in side.heads]
    hurt = any(t.pos_ == "ADJ" and lexicon.holds("people", forms_of(t)) for t in words)
    return hurt or any(t.i in people or t.pos_ == "PRON" for t in words)


def named_in_content(reading: Reading, trigger: Trigger) -> Trigger:
    """Give a speech act without a target the other party, or of a request the body, that its content names first."""
    if trigger.targets or not trigger.actors or (trigger.targets.heads and is_one_of(trigger.token, ACCUSING)):
        return trigger
    own = {state_of(code) for code in trigger.actors.codes}
    below = {t.i for t in trigger.token.subtree if trigger.index < t.i < trigger.index + CONTENT}
    wanted = ("body",) if trigger.sense.type == "REQUEST" else (*ARMED, "body")
    for mention in sorted(reading.names, key=lambda m: m.start):
        if (
            mention.head in below
            and mention.actor is not None
            and mention.actor.kind in wanted
            and mention.role != "place"
            and organ_of(mention.actor.code) != "CIV"  # whom the deed hit is not whom its condemnation is for
        ):
            codes = tuple(sorted(mention.actor.code.split("+")))
            if mention.actor.code not in NOBODY and not own & {state_of(code) for code in codes}:
                words = reading.doc[mention.start : mention.end].text
                return replace(trigger, targets=Side(codes, (mention.head,), f"{words!r} is {'+'.join(codes)}"))
    return trigger


def own_forces(reading: Reading, trigger: Trigger, backdrop: Backdrop) -> Trigger:
    """Take police and troops of nobody named for those of the country where the report is set.

    Where two states fight, they are those of the state whose army or ministry speaks, or nobody's.
    """
    if reciprocal(trigger):
        return trigger
    voice, saying = voice_at(reading, trigger.index)
    speaks = saying is not None and organ_of(voice.claimant) in ORGANS_OF_STATE
    abroad = backdrop.country in backdrop.fighting and all(map(is_state, backdrop.fighting))
    country = None if abroad else backdrop.country
    country = state_of(voice.claimant) if speaks and is_state(state_of(voice.claimant)) else country
    doc = trigger.token.doc
    organ = next((o for i in trigger.actors.heads if (o := _organ(doc[i])) is not None), None)
    if trigger.actors or country is None or organ is None:
        return trigger
    how = f"no country is named, and the {organ or 'security force'} is that of {country}"
    return replace(trigger, actors=Side((f"{country}/{organ}".rstrip("/"),), trigger.actors.heads, how))


def _organ(noun: Token) -> str | None:
    """Return the organ of a state that a noun for armed men names, "" for its security forces, None for others."""
    if is_one_of(noun, UNITS) and any(t.lower_ in OF_STATES for t in noun.children):
        return ""
    return next((name for name in FORCES if is_one_of(noun, FORCES[name])), None)


def of_the_people(trigger: Trigger, country: str | None) -> Trigger:
    """Give a protest without a subject or target the people and the state of the country where the report plays."""
    if country is None:
        return trigger
    how = f"nobody is named, and the report plays in {country}"
    actors = trigger.actors if trigger.actors else Side((f"{country}/CIV",), trigger.actors.heads, how)
    targets = trigger.targets if trigger.targets else Side((country,), trigger.targets.heads, how)
    return replace(trigger, actors=actors, targets=targets)


def _promises(trigger: Trigger) -> bool:
    """Tell whether somebody undertakes to do something, perhaps for whom he names."""
    return trigger.sense.type == "AGREE" and is_one_of(trigger.token, PROMISING)


def _calming(trigger: Trigger) -> bool:
    if trigger.sense.type not in ("REQUEST", "AGREE"):
        return False
    return any(is_one_of(t, CALM) for t in trigger.token.subtree if t.i > trigger.index)
