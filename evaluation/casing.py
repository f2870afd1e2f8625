"""Give upper-case text the letter case of a newspaper, by the parts of speech that our parser sees in it.

Lengths stay the same, so offsets into the one are offsets into the other.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

BRACKETED = re.compile(r"[\[(]([A-Z]{2,7})\b")


def recased(text: str, doc: Doc) -> str:
    """Return a text as a newspaper would print it: capitals for names, sentences and what brackets abbreviate."""
    short = frozenset(match[1] for match in BRACKETED.finditer(text))
    letters = list(text)
    for token in doc:
        word = _word(token, short)
        if len(word) == len(token.text):
            letters[token.idx : token.idx + len(word)] = word
    return "".join(letters)


def _word(token: Token, short: frozenset[str]) -> str:
    if token.text in short or (token.pos_ == "PROPN" and not set("AEIOUY") & set(token.text)):
        return token.text
    capital = token.is_sent_start or token.pos_ == "PROPN" or _inside_name(token)
    return token.text.capitalize() if capital and token.lower_ not in ("of", "and", "the") else token.text.lower()


def _inside_name(token: Token) -> bool:
    """Tell whether an adjective stands right before a name, as in "ARMY OF NATIONAL LIBERATION"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.pos_ == "ADJ" and after is not None and after.pos_ == "PROPN"
