"""Where a sense of the lexicon fires: its words, its parties and its conditions at a token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from .arguments import (
    agents,
    complements,
    passive,
    patients,
    phrases,
    sufferers,
    supporters,
    surface_subjects,
    together,
)
from .lexicon import Lexicon, Phrase, Sense
from .participants import Side, joined, side_of
from .reading import Reading
from .sides import opposing_sides
from .voice import voice_at

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"))
REACH = 7  # tokens behind a verb within which the other words of its phrase may stand
FORCES = ("MIL", "PKF", "POLICE")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an act, with who stands on either side; `words` are the tokens of its phrase."""

    token: Token
    sense: Sense
    words: tuple[int, ...]
    actors: Side
    targets: Side

    @property
    def index(self) -> int:
        """Return the token index of the trigger."""
        return self.token.i


def trigger_at(reading: Reading, lexicon: Lexicon, token: Token) -> Trigger | None:
    """Return the most demanding sense that fires at a token, or None."""
    for phrase, sense in entries(lexicon, token):
        words = phrase_words(token, phrase, sense.pos)
        if words is None:
            continue
        actors, targets = sides(reading, lexicon, token, sense)
        trigger = Trigger(token, sense, (token.i, *words), actors, targets)
        if all(holds(reading, lexicon, trigger, condition) for condition in sense.pattern.conditions):
            return trigger
    return None


def entries(lexicon: Lexicon, token: Token) -> Iterator[tuple[Phrase, Sense]]:
    """Yield the phrases that a token may head, by its part of speech."""
    lemma, word = token.lemma_.lower(), token.lower_
    if _describes(token):
        yield from lexicon.at("adjective", word)
    if token.pos_ in ("VERB", "AUX"):
        yield from lexicon.at("verb", lemma)
        if token.tag_ == "VBG" and any(c.dep_ in ("det", "amod", "nmod:poss", "compound") for c in token.children):
            yield from lexicon.at("noun", word)
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from lexicon.at("noun", lemma) or lexicon.at("noun", word)
    elif token.pos_ == "ADJ":
        yield from lexicon.at("adjective", word)


def _describes(token: Token) -> bool:
    hyphened = token.i > token.sent.start and token.nbor(-1).text in "-‐‑–"
    return token.dep_ in ("amod", "acl") and (hyphened or token.dep_ == "amod")


def phrase_words(token: Token, phrase: Phrase, pos: str) -> tuple[int, ...] | None:
    """Return where the other words of a phrase stand, or None if one is missing.

    They hang on the head, one level deeper, or stand close beside it; a verb's follow, a noun's surround.
    """
    found: list[int] = []
    if not phrase.others:
        return ()
    sentence = token.sent
    near = range(max(sentence.start, token.i - 4), min(sentence.end, token.i + (REACH if pos == "verb" else 4)))
    below = {c.i for c in token.children} | {g.i for c in token.children for g in c.children}
    if pos != "verb":
        below |= {token.head.i}
    for choices in phrase.others:
        at = next((i for i in sorted(below | set(near)) if i != token.i and _is(token.doc[i], choices)), None)
        if at is None or at in found:
            return None
        found.append(at)
    return tuple(found)


def _is(token: Token, choices: tuple[str, ...]) -> bool:
    return token.lemma_.lower() in choices or token.lower_ in choices


def sides(reading: Reading, lexicon: Lexicon, token: Token, sense: Sense) -> tuple[Side, Side]:
    """Return actors and targets of a sense at a token."""
    pattern = sense.pattern
    actors = _side(reading, lexicon, token, sense, pattern.actor, False)
    targets = _side(reading, lexicon, token, sense, pattern.target, True, actors.heads)
    if not pattern.mutual:
        return actors, targets
    both = mutual(reading, joined(actors, targets), token)
    return both, both


def mutual(reading: Reading, named: Side, token: Token) -> Side:
    """Complete the parties of a mutual act of which the words name one side or none, from who fights whom."""
    if len({code.split("/")[0] for code in named.codes}) > 1:
        return named
    fighting = opposing_sides(reading)
    if len(fighting) != 2 or (named and named.codes[0].split("/")[0] not in fighting):
        return named
    other = [side for side in fighting if not named or side != named.codes[0].split("/")[0]]
    how = f"{token.text!r} has two sides; {' and '.join(other)} are the report's"
    return Side(tuple(sorted({*named.codes, *other})), named.heads, "; ".join(filter(None, (named.how, how))))


def _side(
    reading: Reading, lexicon: Lexicon, token: Token, sense: Sense, sources: tuple[str, ...], places: bool,
    taken: tuple[int, ...] = (),
) -> Side:  # fmt: skip
    """Return the first source that names somebody; else the words that stand in the first filled place."""
    empty = Side()
    for source in sources:
        if source == "voice":
            voice, saying = voice_at(reading, token.i)
            side = Side((voice.claimant,) if saying else (), (), f"{voice.claimant} says so")
        else:
            tokens = [t for t in stand(token, sense, source, places) if t.i not in taken and t.pos_ in NOMINAL]
            side = side_of(reading, tokens, places)
        if side:
            return side
        empty = empty if empty.heads else side
    return empty


def stand(token: Token, sense: Sense, source: str, suffers: bool) -> list[Token]:
    """Return the tokens that stand in the place that a source names."""
    if source == "poss":
        return [c for c in token.children if c.dep_ == "nmod:poss"]
    if source in ("adj", "compound"):
        return modifiers(token)
    if source == "noun":
        return [token.head]
    if source == "that":
        return [s for c in complements(token) for s in surface_subjects(c, 0)]
    if source == "subj" and sense.pos == "verb":
        return surface_subjects(token) if suffers else agents(token)
    if source == "subj":
        return _subjects_of_noun(token, suffers)
    if source in ("obj", "iobj"):
        return patients(token)
    return list(phrases(token, source))


def _subjects_of_noun(token: Token, suffers: bool) -> list[Token]:
    if suffers:
        return sufferers(token) or (surface_subjects(token.head) if token.head.pos_ in ("VERB", "AUX") else [])
    copular = [c for c in token.children if c.dep_ == "nsubj"] if any(c.dep_ == "cop" for c in token.children) else []
    return supporters(token) or copular


def modifiers(token: Token) -> list[Token]:
    """Return the adjectives and nouns before a noun, those of a hyphenated pair among them."""
    found = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod", "nmod:desc", "flat") and c.i < token.i]
    deeper = [g for c in found for g in c.children if g.dep_ in ("conj", "flat", "amod", "compound") and g.i < token.i]
    hyphened = [token.nbor(-2)] if token.i > 1 and token.nbor(-1).text in "-‐‑–" else []
    return [t for t in dict.fromkeys(found + deeper + hyphened) if t.sent == token.sent]


def holds(reading: Reading, lexicon: Lexicon, trigger: Trigger, condition: str) -> bool:
    """Tell whether a condition of a sense holds at its trigger; `!` turns it round."""
    if condition.startswith("!"):
        return not holds(reading, lexicon, trigger, condition[1:])
    return CONDITIONS[condition](reading, lexicon, trigger)


def _target_words(trigger: Trigger) -> list[Token]:
    doc = trigger.token.doc
    return [doc[i] for i in trigger.targets.heads]


def _class(name: str):  # type: ignore[no-untyped-def]
    def has(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
        words = _target_words(trigger)
        sources = ("obj", "of") if trigger.sense.pos == "verb" else ("of", "on", "to")
        words += [t for s in sources for t in stand(trigger.token, trigger.sense, s, True)]
        return any(lexicon.holds(name, t.lemma_.lower()) or lexicon.holds(name, t.lower_) for t in words)

    return has


def _people(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    words = _target_words(trigger)
    mentioned = [m for t in words for m in reading.names if m.head == t.i]
    if any(lexicon.holds("people", t.lemma_.lower()) for t in words):
        return True
    return any(m.role == "people" or (m.actor is not None and m.actor.kind in ("person", "group")) for m in mentioned)


def _place(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    words = _target_words(trigger) + stand(trigger.token, trigger.sense, "obj", True)
    if any(lexicon.holds("place", t.lemma_.lower()) for t in words):
        return True
    return any(m.head == t.i and m.place is not None for t in words for m in reading.names) or any(
        t.ent_type_ == "LOC" for t in words
    )


def _force(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Somebody or something violent does it: a party, people, a weapon, a deed."""
    if trigger.actors:
        return True
    if trigger.sense.pos != "verb":
        return False
    return any(violent(lexicon, t) or lexicon.holds("people", t.lemma_.lower()) for t in agents(trigger.token))


def _violent(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Some argument is a weapon or a deed of force."""
    words = patients(trigger.token) + surface_subjects(trigger.token)
    words += [c for c in trigger.token.children if c.dep_ in ("obl", "compound", "amod", "nmod")]
    return any(violent(lexicon, t) for first in words for t in together(first))


def violent(lexicon: Lexicon, token: Token) -> bool:
    """Tell whether a noun names a weapon or a deed of force."""
    if token.pos_ not in ("NOUN", "PROPN", "VERB"):
        return False
    lemma = token.lemma_.lower()
    deed = any(sense.type == "ASSAULT" for _, sense in lexicon.at("noun", lemma) or lexicon.at("noun", token.lower_))
    return deed or lexicon.holds("weapon", lemma)


def _armed(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """The actor can use force: armed forces, a group, a state, a weapon."""
    mentioned = [m for i in trigger.actors.heads for m in reading.names if m.head == i and m.actor is not None]
    kinds = {m.actor.kind for m in mentioned if m.actor is not None}
    if kinds & {"state", "group", "side"} or any(c.split("/")[-1] in FORCES for c in trigger.actors.codes):
        return True
    return any(lexicon.holds("weapon", trigger.token.doc[i].lemma_.lower()) for i in trigger.actors.heads)


def _official(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """The actor is a state, an organ, a body or somebody who holds an office."""
    mentioned = [m for i in trigger.actors.heads for m in reading.names if m.head == i and m.actor is not None]
    return any(m.actor is not None and m.actor.kind in ("state", "organ", "body", "person") for m in mentioned)


def _both(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return len({*trigger.actors.codes, *trigger.targets.codes}) > 1


def _one(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return len(trigger.actors.codes) == 1 and bool(trigger.targets)


def _speech(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return voice_at(reading, trigger.index)[1] is not None


def _clause(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return any(c.dep_ in ("xcomp", "ccomp", "advcl", "acl") for c in trigger.token.children)


CONDITIONS = {
    "actor": lambda r, x, t: bool(t.actors),
    "target": lambda r, x, t: bool(t.targets.codes or t.targets.heads),
    "party": lambda r, x, t: bool(t.actors or t.targets),
    "both": _both,
    "one": _one,
    "object": lambda r, x, t: bool(patients(t.token)),
    "alone": lambda r, x, t: not patients(t.token),
    "clause": _clause,
    "plural": lambda r, x, t: t.token.tag_ in ("NNS", "NNPS"),
    "violent": _violent,
    "force": _force,
    "armed": _armed,
    "official": _official,
    "speech": _speech,
    "people": _people,
    "place": _place,
    "thing": _class("thing"),
    "route": _class("route"),
    "pact": _class("pact"),
    "measure": _class("measure"),
    "captive": _class("captive"),
}
