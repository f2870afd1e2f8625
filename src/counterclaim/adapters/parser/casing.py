"""The letter case of a newspaper for text that is all in capitals, as wires and monitors of broadcasts print it.

A parser that learned from newspapers finds few names in capitals, so it reads such a text twice: the parts of speech
that it sees first say which words to write with a capital. One code point for one, so that offsets are the text's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from spacy.tokens import Doc, Token

from ...ports import Parser
from ..resources import read_data

ACTORS = ("actors/states.tsv", "actors/groups.tsv")
CAPITALS = 0.9  # share of the letters of a text in capitals
FEWEST = 40  # letters
LONGEST = 5  # words of a name in the tables
BRACKETED = re.compile(r"[\[(]([A-Z]{2,7})[\]),]")
DOTTED = re.compile(r"(?:[A-Z]\.)+")
SMALL = frozenset(("of", "and", "the", "for", "in", "on", "at", "to", "by"))


class NewspaperCase:
    """Parse with another parser; a text in capitals is parsed in the case of a newspaper."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self.name, self.digest = parser.name, parser.digest

    def __call__(self, text: str, breaks: Iterable[int], wholes: Iterable[tuple[int, int]] = ()) -> Doc:
        breaks, wholes = tuple(breaks), tuple(wholes)
        doc: Doc = self._parser(text, breaks, wholes)
        if in_capitals(text):
            doc = self._parser(newspaper_case(text, doc, self._names), breaks, wholes)
        return doc

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return known_names(map(read_data, ACTORS))


def in_capitals(text: str) -> bool:
    """Tell whether nearly all letters of a text are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= FEWEST and sum(map(str.isupper, letters)) > CAPITALS * len(letters)


def known_names(tables: Iterable[str]) -> Mapping[str, str]:
    """Return names by their form in capitals from tables of actors; single words must stand for a state or people.

    What the tables write in capitals throughout is left out: "US" is also a word.
    """
    rows = (line.split("\t") for table in tables for line in table.splitlines() if not line.startswith("#"))
    return {
        row[0].upper(): row[0]
        for row in rows
        if len(row) == 3
        and row[0][0].isupper()
        and not row[0].isupper()
        and (" " in row[0] or row[2] in ("demonym", "people", "state"))
    }


def newspaper_case(text: str, doc: Doc, names: Mapping[str, str]) -> str:
    """Return a text as a newspaper would print it: capitals for sentences, names and what brackets abbreviate."""
    short = frozenset(match[1] for match in BRACKETED.finditer(text))
    letters = list(text)
    for token in doc:
        _put(letters, token.idx, token.text, _cased(token, short))
    for start, name in _found(text, names):
        _put(letters, start, name, name)
    return "".join(letters)


def _put(letters: list[str], start: int, old: str, new: str) -> None:
    if len(old) == len(new):  # some letters have no capital of one code point
        letters[start : start + len(new)] = new


def _cased(token: Token, short: frozenset[str]) -> str:
    if token.text in short or DOTTED.fullmatch(token.text):
        return token.text
    if token.pos_ == "PROPN" and not set("AEIOUY") & set(token.text):
        return token.text
    names = (token.pos_ == "PROPN" or _inside_name(token)) and token.lower_ not in SMALL
    return token.text.capitalize() if names or token.is_sent_start else token.text.lower()


def _inside_name(token: Token) -> bool:
    """Tell whether an adjective stands right before a name, as in "ARMY OF NATIONAL LIBERATION"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.pos_ == "ADJ" and after is not None and after.pos_ == "PROPN"


def _found(text: str, names: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield where known names stand and how they are written, the longest first at each word."""
    words = list(re.finditer(r"[^\W_]+", text))
    for at, word in enumerate(words):
        for last in reversed(words[at : at + LONGEST]):
            if (name := names.get(text[word.start() : last.end()])) is not None:
                yield word.start(), name
                break
