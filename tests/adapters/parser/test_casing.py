"""Texts in capitals in the case of a newspaper: which they are, and how their words are written."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
import spacy
from spacy.tokens import Doc

from counterclaim.adapters.parser.casing import NewspaperCase, in_capitals, known_names, newspaper_case

TABLE = "# pattern\tcode\tkind\nPeruvian\tPER\tdemonym\nCosta Rica\tCRI\tstate\nMale\tMDV\tcapital\nUS\tUSA\tstate\n"
TEXT = "REBELS OF THE NORLAND FRONT (NF) TOLD US IN COSTA RICA: PERUVIAN ARMY UNITS SHOT A MALE STUDENT."
CASED = "Rebels of the Norland Front (NF) told us in Costa Rica: Peruvian army units shot a male student."


def tagged(text: str) -> Doc:
    """Tag the words of the test as a parser would."""
    doc = spacy.blank("en")(text)
    for token in doc:
        token.pos_ = "PROPN" if token.lower_ in ("norland", "front", "costa", "rica") else "NOUN"
    doc[0].is_sent_start = True
    return doc


@pytest.mark.parametrize(
    ("text", "expected"),
    [(TEXT, True), (CASED, False), ("UN WARNS PERU", False), ("", False), ("1990 " * 20, False)],
    ids=["capitals", "newspaper", "too short", "empty", "no letters"],
)
def test_which_texts_are_in_capitals(text: str, expected: bool) -> None:
    assert in_capitals(text) is expected


def test_names_keep_capitals_and_other_words_lose_them() -> None:
    assert newspaper_case(TEXT, tagged(TEXT), known_names([TABLE])) == CASED


@pytest.mark.parametrize(
    "text", ["İSTANBUL " * 8, "STRASSE ẞ " * 8, "ŁÓDŹ " * 12], ids=["dotted i", "sharp s", "accents"]
)
def test_every_text_keeps_its_length(text: str) -> None:
    assert len(newspaper_case(text, tagged(text), {})) == len(text)


def test_only_texts_in_capitals_are_parsed_again() -> None:
    seen: list[str] = []

    class Seeing:
        name, digest = "seeing", "0"

        def __call__(self, text: str, breaks: Iterable[int], wholes: Iterable[tuple[int, int]] = ()) -> Doc:
            seen.append(text)
            return tagged(text)

    parse = NewspaperCase(Seeing())
    parse(CASED, [0])
    parse(TEXT, iter([0]))
    assert (len(seen), seen[2]) == (3, CASED)
    assert (parse.name, parse.digest) == ("seeing", "0")
