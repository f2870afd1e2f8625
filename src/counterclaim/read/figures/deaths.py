"""Deaths told by two words of which neither says so alone: "fatally shot", "passed away", "the fatal stabbing of"."""

from __future__ import annotations

from ..document import Token
from .affected import acted_on, acting
from .senses import Trigger, told

FATALLY = ("fatally", "mortally", "lethally")
FATAL = ("fatal", "deadly", "mortal", "lethal")
HARMING = ("shooting", "stabbing", "beating", "wounding", "poisoning", "bombing", "strangling", "strangulation")


def death_at(token: Token) -> Trigger | None:
    """Recognise a death told by a word together with another."""
    lemma = token.lemma_.lower()
    if token.pos_ in ("VERB", "ADJ") and any(child.lower_ in FATALLY for child in token.children):
        return told(token, lemma, "killed", None, tuple(acted_on(token)))
    if lemma == "pass" and _follows(token, "away"):
        return told(token, lemma, "killed", None, tuple(acting(token)))
    if lemma in HARMING and any(child.lower_ in FATAL for child in token.children):
        return told(token, lemma, "killed", None, tuple(c for c in token.children if _of(c)))
    return None


def _follows(token: Token, particle: str) -> bool:
    return token.doc[token.i + 1 : token.i + 2].text.lower() == particle


def _of(token: Token) -> bool:
    return token.dep_ == "nmod" and any(word.lower_ == "of" for word in token.lefts)
