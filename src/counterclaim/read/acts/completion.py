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
from .clauses import is_one_of, preposition
from .cleaning import ORGANS_OF_STATE, cleaned
from .lexicon import Lexicon
from .opponents import (
    against_other_side,
    aimless,
    between_sides,
    by_enemy,
    by_loser,
    denies_own_deed,
    mutual,
    the_sides,
    with_teller,
)
from .participants import NOBODY, Side
from .trigger import Trigger, reciprocal
from .triggers import ROWS
from .verbclasses import GROUNDS

CALM = frozenset((
    "calm", "restraint", "stop", "halt", "refrain", "escalate", "escalation", "ceasefire", "truce", "peace", "dialogue",
    "hostility", "violence", "fighting", "tension", "stabilize", "stabilise", "resolve", "mediate", "dispute",
    "talk", "negotiation", "peaceful",
))  # fmt: skip
# Acts of one of the sides whose target, where none is named, is the other.
AT_ENEMY = frozenset(("ACCUSE", "THREATEN", "MOBILIZE", "CONCEDE"))
CONTENT = 20  # tokens behind a speech act in which its content names whom it is about
# Going on for long: no single deed that could be named again.
CAMPAIGNS = frozenset(("fight", "battle", "war", "struggle", "combat", "confront", "campaign"))
# Verbs of which a deed is the subject when they tell that it was done.
BEGINNING = frozenset(
    (
        "begin",
        "start",
        "erupt",
        "break",
        "occur",
        "happen",
        "continue",
        "take",
        "flare",
        "come",
        "go",
        "rage",
        "resume",
        "hear",
    )
)
FORCES = {
    "POLICE": frozenset(("police", "policeman", "gendarme", "gendarmerie", "constable")),
    "MIL": frozenset(("army", "military", "troop", "soldier", "navy", "serviceman")),
    "CIV": frozenset(("protester", "protestor", "demonstrator", "rioter", "mob", "crowd")),
}
HOMES = frozenset(("village", "town", "hamlet", "suburb", "neighbourhood", "neighborhood", "settlement"))
# What ties a deed told before to something else ("the attack came days after", "comes as").
LINKING = frozenset(("after", "as", "amid", "before", "following", "since", "hours", "days", "weeks", "while"))
UNITS = frozenset(("force", "agent", "guard", "personnel"))  # "security forces", "forces of order"
PROMISING = frozenset(("agree", "promise", "pledge", "offer", "undertake", "guarantee", "ready", "willing", "prepared"))
ACCUSING = frozenset(("accuse", "blame", "charge"))


def complete(reading: Reading, triggers: Sequence[Trigger], lexicon: Lexicon) -> list[Trigger]:
    """Return triggers with the parties that their own words leave out, in reading order."""
    triggers = [cleaned(reading, trigger) for trigger in triggers]
    backdrop = backdrop_of(reading, triggers)
    done: list[Trigger] = []
    for trigger in (own_forces(reading, trigger, backdrop) for trigger in triggers):
        if not told_before(trigger, done):
            done.append(completed(reading, the_sides(trigger, backdrop.fighting), backdrop, lexicon))
    return done


def completed(reading: Reading, trigger: Trigger, backdrop: Backdrop, lexicon: Lexicon) -> Trigger:
    """Return one trigger with its parties, by the rules for its kind of act."""
    fighting, kind = backdrop.fighting, trigger.sense.type
    if reciprocal(trigger):
        return mutual(with_teller(reading, trigger) if kind == "ASSAULT" else trigger, fighting)
    if kind == "ASSAULT":
        trigger = upon_captives(by_enemy(reading, trigger, fighting), backdrop.captives)
        trigger = upon_civilians(of_group(reading, upon_own(trigger)), backdrop, lexicon)
        trigger = against_other_side(trigger, fighting)
        return upon_theatre(trigger, backdrop.country)
    if kind in ("ACCUSE", "REQUEST", "THREATEN", "SANCTION") or (_promises(trigger) and not _calming(trigger)):
        trigger = named_in_content(reading, trigger)
    if kind in AT_ENEMY or _takes_land(trigger) or (kind == "REJECT" and _contested(reading, trigger, fighting)):
        return against_other_side(trigger, fighting)
    if kind == "RETREAT":
        return by_loser(trigger, fighting)
    if kind == "PROTEST":
        return of_the_people(trigger, backdrop.country)
    if kind in ("COERCE", "AID") and _somebody(reading, trigger.targets):
        return upon_theatre(trigger, backdrop.country)
    return between_sides(trigger, fighting) if trigger.sense.mode == "third-party" or _calming(trigger) else trigger


def _contested(reading: Reading, trigger: Trigger, fighting: tuple[str, ...]) -> bool:
    """Tell whether what one of two states rejects is what the other has said or asked for."""
    return len(fighting) == 2 and all(map(is_state, fighting)) and not denies_own_deed(reading, trigger)


def _takes_land(trigger: Trigger) -> bool:
    """Tell whether somebody seizes something, or cuts off a stretch of land."""
    land = any(is_one_of(trigger.token.doc[i], GROUNDS) for i in trigger.targets.heads)
    return trigger.sense.mode == "seize" or (trigger.sense.mode == "restrict" and land)


def _somebody(reading: Reading, side: Side) -> bool:
    """Tell whether the words that stand in a party's place are people, if nobody with a code."""
    people = {m.head for m in reading.names if m.role == "people"}
    return any(head in people or reading.doc[head].pos_ == "PRON" for head in side.heads)


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
    if is_one_of(noun, UNITS) and any(t.lower_ in ("security", "order") for t in noun.children):
        return ""
    return next((name for name in FORCES if is_one_of(noun, FORCES[name])), None)


def told_before(trigger: Trigger, done: Sequence[Trigger]) -> bool:
    """Tell whether a noun ("the attack") names nobody and only takes up a deed of force told before it.

    What is said to have begun, or is described by a clause of its own, is told.
    """
    noun = trigger.token
    if trigger.sense.type != "ASSAULT" or trigger.sense.pos != "noun" or trigger.actors:
        return False
    row = noun.head if noun.dep_ == "nmod" and is_one_of(noun.head, ROWS) else noun  # "a wave of shooting broke out"
    if (_said_to_be(row) and not _in_passing(row)) or any(c.dep_ == "acl:relcl" for c in noun.children):
        return False
    named = trigger.actors.heads or trigger.targets.heads or trigger.targets
    if not _ranked(noun) and (named or not _definite(noun)):
        return False
    return any(t.sense.type == "ASSAULT" and not is_one_of(t.token, CAMPAIGNS) for t in done)


def _said_to_be(noun: Token) -> bool:
    """Tell whether a clause says that a deed began, was heard, or that there was one."""
    there = any(c.dep_ == "expl" for c in noun.head.children)
    return noun.dep_ in ("nsubj", "nsubj:pass") and (there or is_one_of(noun.head, BEGINNING))


def _in_passing(noun: Token) -> bool:
    """Tell whether a deed that began is only when or where something else did ("before the blast occurred").

    So is one that "comes as" or "comes days after" something.
    """
    verb = noun.head
    if verb.dep_ in ("advcl", "acl:relcl", "acl"):
        return True
    behind = [c for c in verb.children if c.i > verb.i and c.dep_ in ("advcl", "obl")]
    linked = any(preposition(c) in LINKING or c.lower_ in LINKING for c in behind)
    return is_one_of(verb, frozenset(("come", "follow"))) and linked


def _ranked(noun: Token) -> bool:
    """Tell whether a deed is only ranked ("the deadliest attack since the war")."""
    return any(c.tag_ in ("JJS", "RBS") or any(g.tag_ == "RBS" for g in c.children) for c in noun.children)


def _definite(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in ("the", "this", "that", "these", "those") for c in noun.children)


def of_the_people(trigger: Trigger, country: str | None) -> Trigger:
    """Give a protest without a subject or target the people and the state of the country where the report plays."""
    if country is None:
        return trigger
    how = f"nobody is named, and the report plays in {country}"
    actors = trigger.actors if trigger.actors else Side((f"{country}/CIV",), trigger.actors.heads, how)
    targets = trigger.targets if trigger.targets else Side((country,), trigger.targets.heads, how)
    return replace(trigger, actors=actors, targets=targets)


def upon_theatre(trigger: Trigger, country: str | None) -> Trigger:
    """Give a deed without a target the country where the report plays: its people, where nobody else is named."""
    actors = {state_of(code) for code in trigger.actors.codes}
    if trigger.targets or country is None or country in actors or aimless(trigger):
        return trigger
    code = country if any(is_state(actor) for actor in actors) else f"{country}/CIV"
    how = f"no target is named, and the report plays in {country}"
    return replace(trigger, targets=Side((code,), trigger.targets.heads, how))


def upon_civilians(trigger: Trigger, backdrop: Backdrop, lexicon: Lexicon) -> Trigger:
    """Give a state's deed upon people, homes or schools of its own country them as its target, not its enemy.

    Where two states fight, they are the other's.
    """
    states = {state_of(code) for code in trigger.actors.codes}
    abroad = len(backdrop.fighting) == 2 and all(map(is_state, backdrop.fighting))
    words = [trigger.token.doc[i] for i in trigger.targets.heads]
    words += [c for t in words for c in t.children if c.dep_ in ("nmod", "amod", "compound")]  # "the yard of a school"
    civil = any(is_one_of(t, HOMES) or lexicon.holds("civil", forms_of(t)) for t in words)
    if trigger.targets or abroad or states != {backdrop.country} or not civil:
        return trigger
    how = f"no target is named, and the report plays in {backdrop.country}"
    return replace(trigger, targets=Side((f"{backdrop.country}/CIV",), trigger.targets.heads, how))


def _promises(trigger: Trigger) -> bool:
    """Tell whether somebody undertakes to do something, perhaps for whom he names."""
    return trigger.sense.type == "AGREE" and is_one_of(trigger.token, PROMISING)


def _calming(trigger: Trigger) -> bool:
    if trigger.sense.type not in ("REQUEST", "AGREE"):
        return False
    return any(is_one_of(t, CALM) for t in trigger.token.subtree if t.i > trigger.index)
