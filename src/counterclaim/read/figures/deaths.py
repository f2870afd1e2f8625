"""Deaths told by two words of which neither says so alone: "fatally shot", "passed away", "the fatal stabbing of"."""

from __future__ import annotations

from ..document import Token
from .affected import acted_on, acting
from .idiom_words import FATAL, FATALLY, HARMING
from .senses import Sense, Trigger, told


def death_at(token: Token) -> Trigger | None:
    """Recognise a death told by a word together with another."""
    lemma = token.lemma_.lower()
    if token.lower_ in FATALLY and _counted_dead(token):
        return Trigger(token, Sense(lemma, token.pos_, "killed", None, "self", ""), (token.nbor(-1),))
    if token.pos_ in ("VERB", "ADJ") and any(c.lower_ in FATALLY and not _counted_dead(c) for c in token.children):
        return told(token, lemma, "killed", None, tuple(acted_on(token)))
    if lemma == "pass" and _follows(token, "away"):
        return told(token, lemma, "killed", None, tuple(acting(token)))
    if lemma in HARMING and any(child.lower_ in FATAL for child in token.children):
        return told(token, lemma, "killed", None, tuple(c for c in token.children if _of(c)))
    return None


def _counted_dead(fatally: Token) -> bool:
    """Tell "nine were shot, two fatally" from "nine were fatally shot": the number before it counts the dead."""
    return fatally.i > fatally.sent.start and fatally.nbor(-1).pos_ == "NUM"


def _follows(token: Token, particle: str) -> bool:
    return token.doc[token.i + 1 : token.i + 2].text.lower() == particle


def _of(token: Token) -> bool:
    return token.dep_ == "nmod" and any(word.lower_ == "of" for word in token.lefts)
