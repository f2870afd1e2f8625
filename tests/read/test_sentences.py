"""Sentences cut before the parse: by their stops, joined where in doubt, with nothing lost between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.read.sentences import sentences

CUT = {
    "two": ("Nine men died. Two fled.", ["Nine men died. ", "Two fled."]),
    "a quote": ("“We ran.” He wept.", ["“We ran.” ", "He wept."]),
    "a number ahead": ("They fled. 12 came back.", ["They fled. ", "12 came back."]),
    "a question": ("Who fired? Nobody knows!", ["Who fired? ", "Nobody knows!"]),
    "a paragraph": ("Talks go on\n\nnobody left", ["Talks go on\n\n", "nobody left"]),
    "a title": ("Gen. Lind and Dr. Berg left.", ["Gen. Lind and Dr. Berg left."]),
    "initials": ("J. Lind of the U.S. Army left.", ["J. Lind of the U.S. Army left."]),
    "a decimal": ("It rose by 2.5 percent.", ["It rose by 2.5 percent."]),
    "a wrapped line": ("Nine men\ndied at dawn.", ["Nine men\ndied at dawn."]),
    "a small letter ahead": ("The firm b.v. opened.", ["The firm b.v. opened."]),
    "nothing": (" \n\n ", []),
}


@pytest.mark.parametrize(("text", "parts"), CUT.values(), ids=CUT)
def test_sentences_end_at_their_stops(text, parts):
    assert [span.of(text) for span in sentences(text)] == parts


def test_a_sentence_begins_where_a_section_does():
    text = "Nine die in raid\nNine men died."
    assert [span.start for span in sentences(text, [17])] == [0, 17]


@given(st.text(st.sampled_from("aA .!?\n\"“”'’2\u2028é"), max_size=60), st.lists(st.integers(0, 60), max_size=3))
def test_every_visible_character_lies_in_one_sentence(text, starts):
    spans = sentences(text, [min(at, len(text)) for at in starts])
    covered = [at for span in spans for at in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert {at for at, character in enumerate(text) if not character.isspace()} <= set(covered)
