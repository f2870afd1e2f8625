"""Counts that a body keeps by its work: "the clinic treated nine", "the registry has 12 names", "the union mourns two".

No verb of saying stands there, and yet the number is the body's own: it comes from its wards, its lists, its graves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Doc, Token
from ..reading import Reading
from .numbered import is_number
from .quotation import Quotation, quote_at
from .saying import NOMINAL, Range, Saying, noun_phrase, trim
from .source import antecedent
from .sourcewords import BODY_WORDS, INSTITUTIONS, PUBLIC, SPOKESPEOPLE, WARDS
from .subjects import is_nobody

TENDING = frozenset("treat receive admit tend hospitalise hospitalize discharge".split())
TAKING = frozenset("take bring".split())  # "has taken in nine"
HOLDING = frozenset("have hold keep carry log miss".split())
MOURNING = frozenset("mourn bury lament".split())
BODIES = INSTITUTIONS | PUBLIC | BODY_WORDS | WARDS | SPOKESPEOPLE | frozenset(("ministry", "council", "judiciary"))
# Beside a number these say that it is one of victims, or stands on a list of them: "has 17 dead on her sheet".
LISTED = frozenset(
    """
    dead killed wounded injured hurt missing bodies corpses names graves coffins deaths casualties custody abducted
    victims fatalities list lists sheet register ledger book books roll records
""".split()
)
PARTICLES = frozenset(("out", "off", "away", "on", "back"))  # "has carried out two dead" is a deed
THINGS = (*NOMINAL, "ADJ", "VERB")  # "has nine wounded", whatever a parser takes the last word for
NEAR = 10  # tokens behind the verb in which such a word must stand
# Whose number it is, these do not say.
PRONOUNS = frozenset(("i", "we", "you", "who", "which", "that", "there", "they", "it"))


def kept(reading: Reading, stretch: Range, found: Sequence[Saying], quotes: tuple[Quotation, ...]) -> Iterator[Saying]:
    """Yield the counts of a stretch that a body keeps; what somebody says of a body is his word, not the body's."""
    for verb in reading.doc[stretch[0] : stretch[1]]:
        if verb.pos_ not in ("VERB", "AUX") or not keeps(verb) or quote_at(quotes, verb.i) is not None:
            continue
        if reading.in_section(verb, "title", "subtitle"):  # a headline's number is the outlet's
            continue
        if any(saying.covers(verb.i) or saying.cue[0] == verb.i for saying in found):
            continue
        subject, counted = keeper(verb, stretch), kept_count(verb)
        if subject is None or counted is None or not fits(verb, subject):
            continue
        content = trim(reading.doc, counted.left_edge.i, content_end(verb, counted, stretch))
        source = noun_phrase(subject, stretch[0], verb.i)
        yield Saying((verb.i, verb.i + 1), source, subject.i, (content,), how=f"number kept: {verb.lemma_.lower()}")


def keeps(verb: Token) -> bool:
    """Tell whether a verb is one by which a body has a number."""
    word = verb.lemma_.lower()
    follows = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    if word in TAKING:
        return follows == "in"
    return word in TENDING | HOLDING | MOURNING and follows not in PARTICLES


def keeper(verb: Token, stretch: Range) -> Token | None:
    """Return the body that is the subject of a verb, or of the verb that this one goes on from."""
    for does in (verb, verb.head):
        subject = next((c for c in does.children if c.dep_ == "nsubj" and stretch[0] <= c.i < verb.i), None)
        if subject is not None and subject.lower_ in ("who", "which"):
            subject = antecedent(subject, stretch)
        if subject is not None:
            return None if is_nobody(subject) or subject.lower_ in PRONOUNS else subject
        if verb.dep_ != "conj":
            return None
    return None


def fits(verb: Token, subject: Token) -> bool:
    """Tell whether a subject is somebody whose number it can be: of wards a hospital, of lists an office or a body."""
    word, words = verb.lemma_.lower(), {t.lower_ for t in subject.doc[subject.left_edge.i : subject.right_edge.i + 1]}
    if word in TENDING | TAKING:
        return bool(words & WARDS) or (named(subject) and word != "receive")
    if word in HOLDING and not {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 1 + NEAR]} & LISTED:
        return False
    return subject.lower_ in BODIES or bool(words & WARDS) or named(subject)


def named(subject: Token) -> bool:
    """Tell whether a subject is a body by name, no place and no person."""
    return subject.pos_ == "PROPN" and subject.ent_type_ == "ORG"


def kept_count(verb: Token) -> Token | None:
    """Return the object of a verb, if it is a number or is counted."""
    things = (c for c in verb.children if c.dep_ in ("obj", "obl", "xcomp") and c.i > verb.i and c.pos_ in THINGS)
    return next((c for c in things if is_number(c) or any(t.like_num for t in c.children)), None)


def content_end(verb: Token, counted: Token, stretch: Range) -> int:
    """Return where a verb's own clause ends: before a clause with a subject of its own, or a semicolon."""
    doc: Doc = verb.doc
    end = min(max(verb.right_edge.i, counted.right_edge.i) + 1, stretch[1])
    for child in (*verb.children, *counted.children):
        own = any(c.dep_.startswith("nsubj") for c in child.children)
        if child.i > counted.i and child.dep_ in ("conj", "parataxis", "advcl", "ccomp", "appos") and own:
            end = min(end, max(counted.i + 1, child.left_edge.i))
    return next((i for i in range(counted.i + 1, end) if doc[i].text == ";"), end)
