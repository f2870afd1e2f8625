"""The conditions that a sense of the lexicon may put on its trigger, by name."""

from __future__ import annotations

from collections.abc import Callable

from ..document import Token
from ..forms import forms_of
from ..reading import Reading
from ..voices.voice import voice_at
from .arguments import agents, patients, phrases, surface_subjects, together
from .clauses import is_one_of, passive
from .filling import Filling
from .lexicon import Lexicon
from .participants import MAKE
from .trigger import Trigger
from .verbclasses import SIDES

PEOPLE = frozenset(("he", "she", "they", "we", "i", "who"))
# Weapons only where they are driven into people or carry bombs.
CIVIL_VEHICLES = frozenset(("vehicle", "car", "truck", "van", "motorcycle"))
AMOUNTS = frozenset(("number", "dozen", "hundred", "thousand", "score", "series", "hail", "couple", "volley", "lot"))
FORCES = ("MIL", "PKF", "POLICE")
Condition = Callable[[Reading, Lexicon, Trigger], bool]


def holds(reading: Reading, lexicon: Lexicon, trigger: Trigger, condition: str) -> bool:
    """Tell whether a condition of a sense holds at its trigger; `!` turns it round."""
    if condition.startswith("!"):
        return not holds(reading, lexicon, trigger, condition[1:])
    return CONDITIONS[condition](reading, lexicon, trigger)


def _target_words(trigger: Trigger) -> list[Token]:
    doc = trigger.token.doc
    return [doc[i] for i in trigger.targets.heads]


def _class(name: str) -> Condition:
    def has(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
        words = _target_words(trigger)
        sources = ("obj", "of") if trigger.sense.pos == "verb" else ("of", "on", "to")
        filling = Filling(reading, trigger.token, trigger.sense, trigger.words[1:])
        words += [t for s in sources for t in filling.stand(s, True)]
        makes = name == "thing" and any(MAKE.match(t.doc.text, t.idx) for t in words)
        return makes or any(lexicon.holds(name, forms_of(t)) for t in words)

    return has


def _people(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    words = (patients(trigger.token) if trigger.sense.pos == "verb" else []) or _target_words(trigger)
    mentioned = [m for t in words for m in reading.names if m.head == t.i and m.role != "thing"]
    if any(lexicon.holds("people", forms_of(t)) for t in words):
        return True
    return any(m.role == "people" or (m.actor is not None and m.actor.kind in ("person", "group")) for m in mentioned)


def _place(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    words = _target_words(trigger) + (patients(trigger.token) if trigger.sense.pos == "verb" else [])
    if any(lexicon.holds("place", forms_of(t)) for t in words):
        return True
    heads = {t.i for t in words}
    named = [m for m in reading.names if m.head in heads]
    lands = any(
        m.place is not None or (m.actor is not None and m.actor.kind == "state" and m.role != "people") for m in named
    )
    return lands or any(t.ent_type_ == "LOC" for t in words)


def _returned(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """What is answered is force, not a question or a claim."""
    answered = list(phrases(trigger.token, "to"))
    return not answered or any(violent(lexicon, t) for t in answered)


def _force(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Somebody or something violent does it: a party other than civilians, people, a weapon, a deed."""
    if trigger.actors:
        return not all(code.endswith("/CIV") for code in trigger.actors.codes)
    if trigger.sense.pos != "verb":
        return False
    doers = [t for t in agents(trigger.token) if t.lemma_.lower() not in ("war", "conflict")]
    return any(t.lower_ in PEOPLE or violent(lexicon, t) or lexicon.holds("people", forms_of(t)) for t in doers)


def _crowd(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """The actor is people of no force: civilians, protesters, workers."""
    heads = [trigger.token.doc[i] for i in trigger.actors.heads]
    if trigger.actors:
        return all(code.endswith("/CIV") for code in trigger.actors.codes)
    return any(lexicon.holds("people", forms_of(t)) for t in heads)


def _weapon(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """What is used is a weapon or a deed of force."""
    return any(violent(lexicon, t) for first in patients(trigger.token) for t in together(first))


def _past(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """A modal guesses what was done ("must have prepared it"), and asks for nothing."""
    return any(c.lemma_ == "have" and c.dep_ == "aux" and c.i > trigger.index for c in trigger.token.head.children)


def _violent(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Some argument is a weapon or a deed of force."""
    words = patients(trigger.token) + surface_subjects(trigger.token)
    words += [c for c in trigger.token.children if c.dep_ in ("obl", "compound", "amod", "nmod")]
    words += [c for t in words if is_one_of(t, AMOUNTS) for c in t.children if c.dep_ == "nmod"]
    return any(violent(lexicon, t) for first in words for t in together(first))


def violent(lexicon: Lexicon, token: Token) -> bool:
    """Tell whether a noun names a weapon or a deed of force."""
    if token.pos_ not in ("NOUN", "PROPN", "VERB"):
        return False
    forms = forms_of(token)
    deed = any(sense.type == "ASSAULT" for _, sense in lexicon.at("noun", forms))
    return deed or lexicon.holds("weapon", forms)


def _armed(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """The actor can use force: armed forces, a group, a state, a weapon."""
    mentioned = [m for i in trigger.actors.heads for m in reading.names if m.head == i and m.actor is not None]
    kinds = {m.actor.kind for m in mentioned if m.actor is not None}
    heads = [forms_of(trigger.token.doc[i]) for i in trigger.actors.heads]
    if kinds == {"state"} and all(lexicon.holds("people", h) and not lexicon.holds("troops", h) for h in heads):
        return False  # ministers and civilians use none
    if kinds & {"state", "group", "side"} or any(c.split("/")[-1] in FORCES for c in trigger.actors.codes):
        return True
    return any(
        (lexicon.holds("weapon", forms) and CIVIL_VEHICLES.isdisjoint(forms))
        or (lexicon.holds("troops", forms) and not lexicon.holds("thing", forms))
        for forms in heads
    )


def _official(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """The actor is a state, an organ, a body or somebody who holds an office."""
    mentioned = [m for i in trigger.actors.heads for m in reading.names if m.head == i and m.actor is not None]
    return any(m.actor is not None and m.actor.kind in ("state", "organ", "body", "person") for m in mentioned)


def _both(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return len({*trigger.actors.codes, *trigger.targets.codes}) > 1 or _sides(trigger)


def _sides(trigger: Trigger) -> bool:
    """Tell whether the parties are named as "the sides", "the two armies"."""
    heads = (trigger.token.doc[i] for i in (*trigger.actors.heads, *trigger.targets.heads))
    return any(t.tag_ == "NNS" and is_one_of(t, SIDES) for t in heads)


def _one(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return len(trigger.actors.codes) == 1 and bool(trigger.targets)


def _oneself(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Who acts says so himself."""
    voice, saying = voice_at(reading, trigger.index)
    return saying is not None and bool(trigger.actors) and set(trigger.actors.codes) == set(voice.claimant.split("+"))


def _speech(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return voice_at(reading, trigger.index)[1] is not None


def _wanted(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """What is said is wanted, not held true: "insisted that they leave", "insisted on leaving"."""
    clauses = [c for c in trigger.token.children if c.dep_ == "ccomp"]
    return not clauses or any(c.tag_ == "VB" for c in clauses)


def _clause(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    words = [trigger.token, *patients(trigger.token)]
    return any(c.dep_ in ("xcomp", "ccomp", "advcl", "acl") for word in words for c in word.children)


CONDITIONS: dict[str, Condition] = {
    "actor": lambda r, x, t: bool(t.actors),
    "target": lambda r, x, t: bool(t.targets.codes or t.targets.heads),
    "party": lambda r, x, t: bool(t.actors or t.targets) or _sides(t),
    "both": _both,
    "one": _one,
    "object": lambda r, x, t: bool(patients(t.token)),
    "alone": lambda r, x, t: not patients(t.token),
    "plain": lambda r, x, t: not any(c.dep_ in ("xcomp", "ccomp") for c in t.token.children),
    "clause": _clause,
    "plural": lambda r, x, t: t.token.tag_ in ("NNS", "NNPS"),
    "violent": _violent,
    "weapon": _weapon,
    "agent": lambda r, x, t: bool(agents(t.token)),
    "past": _past,
    "aside": lambda r, x, t: t.token.dep_ in ("acl", "acl:relcl"),
    "force": _force,
    "crowd": _crowd,
    "returned": _returned,
    "armed": _armed,
    "forces": lambda r, x, t: bool(t.targets) and all(code.split("/")[-1] in FORCES for code in t.targets.codes),
    "official": _official,
    "toparty": lambda r, x, t: bool(t.targets) and not passive(t.token),
    "speech": _speech,
    "oneself": _oneself,
    "wanted": _wanted,
    "people": _people,
    "place": _place,
    "thing": _class("thing"),
    "route": _class("route"),
    "pact": _class("pact"),
    "measure": _class("measure"),
    "captive": _class("captive"),
    "troops": _class("troops"),
}
