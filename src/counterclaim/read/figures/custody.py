"""Effects on people in somebody's hands: taken, held, rescued, of unknown fate."""

from __future__ import annotations

from ..document import Token
from .affected import acted_on, subjects_of
from .idiom_words import HELD, KIDNAPS, TAKEN, TAKING
from .senses import Sense, Trigger, told

HELD_ONES = Sense("toll", "NOUN", "captured", None, "value", "The number of captives rose to nine.")


def _taken(token: Token, lemma: str) -> Trigger | None:
    if lemma not in TAKEN and lemma not in ("hand", "hands"):
        return None
    inside = any(child.dep_ == "case" and child.lower_ in ("in", "into") for child in token.children)
    linked = token.head.pos_ == "VERB" and token.dep_ in ("xcomp", "obj", "obl", "advmod")
    if lemma in TAKEN and linked and not (lemma == "prisoner" and inside):
        verb = token.head
        return told(verb, lemma, TAKEN[lemma], None, (*acted_on(verb), *subjects_of(verb)))
    own = any(child.lower_ in ("his", "her", "my") for child in token.children)  # "his head in his hands"
    if inside and not own and lemma in ("custody", "captivity", "hand", "hands"):
        of_verb = tuple(subjects_of(token.head)) if token.head.pos_ == "VERB" else ()
        things = "lost" if lemma in ("hand", "hands") else None
        return told(token, lemma, "captured", things, (*subjects_of(token), *of_verb, token.head))
    return None


def _held(token: Token, lemma: str) -> Trigger | None:
    if lemma in HELD and token.pos_ == "VERB" and token.dep_ not in ("amod", "compound"):
        return told(token, lemma, "captured", None, tuple(acted_on(token)))
    return None


def _unknown(token: Token, lemma: str) -> Trigger | None:
    """Read "the fate of nine is not known", "no word of nine"."""
    if lemma not in ("fate", "whereabouts"):
        return None
    verb = token.head
    words = {verb.lower_, *(child.lower_ for child in verb.children)}
    dark = words & {"unknown", "unclear", "uncertain"} or ("not" in words and words & {"known", "clear", "established"})
    return told(token, lemma, "missing", None, tuple(c for c in token.children if c.dep_ == "nmod")) if dark else None


def _kidnapped(token: Token, lemma: str) -> Trigger | None:
    """Where a report tells of a kidnapping, who was taken was captured and who was rescued is free."""
    if lemma not in (*TAKING, "rescue", "recover") or token.pos_ != "VERB" or not _of_kidnapping(token):
        return None
    gone = any(child.dep_ in ("compound:prt", "xcomp", "obl") for child in token.children if child.i > token.i)
    if lemma in TAKING and gone:
        return None  # "took part in", "taken to hospital"
    effect = "captured" if lemma in TAKING else "released"
    return told(token, lemma, effect, None, (*acted_on(token), *subjects_of(token)))


def _of_kidnapping(token: Token) -> bool:
    return any(other.lemma_.lower() in KIDNAPS for other in token.doc)


CUSTODY = (_taken, _held, _unknown, _kidnapped)
