from __future__ import annotations

import pytest
import spacy
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace

from counterclaim.adapters.parser.words import (
    BREAK,
    CLASS,
    FREE,
    JOINED,
    SEPARATOR,
    WordReader,
    borders,
    fitting,
    letter_case,
    read_as,
    space_before,
    windows,
)

PIECES = {"[UNK]": 0, "he": 1, "fire": 2, "##d": 3, ".": 4}


@pytest.fixture(scope="module")
def read():
    tokenizer = Tokenizer(WordPiece(PIECES, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    reader, nlp = WordReader(tokenizer), spacy.blank("en")
    return lambda text: reader(nlp.make_doc(text), text)


def test_words_tell_pieces_case_and_space(read):
    words = read("He  fired.\n\nHe")
    assert words.forms == ["He", "fired", ".", "He"]
    assert words.offsets.tolist() == [0, 4, 9, 12]
    assert words.places.tolist() == [0, 2, 3, 5]
    found = {name: row[0].tolist() for name, row in words.inputs(1, 3).items()}
    assert found == {
        "pieces": [CLASS, 2, 3, 4, SEPARATOR],
        "cases": [0, 5, 5, 3, 0],
        "spaces": [0, 1, 1, 0, 0],
        "first": [1, 3],
        "last": [2, 3],
    }


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_a_text_without_words_has_no_windows(read, text):
    words = read(text)
    assert list(windows(words, borders(words, [0], []), 9)) == []


def test_borders_are_paragraphs_breaks_and_wholes(read):
    words = read("He fired. He\n\nfired . He")
    found = borders(words, [words.offsets[1]], [(words.offsets[4], len("He fired. He\n\nfired ."))])
    assert found.tolist() == [BREAK, BREAK, FREE, FREE, BREAK, JOINED, FREE]


def test_windows_keep_paragraphs_whole(read):
    words = read("He fired.\n\nHe fired.\n\nHe fired He fired He fired")
    assert list(windows(words, borders(words, [], []), 8)) == [(0, 6), (6, 12)]
    assert fitting(words, 6, 12, 8) == 11
    assert fitting(words, 6, 12, 1) == 7


def test_a_word_too_long_for_a_window_is_read_alone(read):
    assert fitting(read("fired he"), 0, 2, 1) == 1


def test_letter_case_tells_classes_apart():
    forms = ["12", "F-16", "5th", "-", "war", "UN", "A", "Goris", "iPhone", "戦"]
    assert [letter_case(form) for form in forms] == [1, 4, 4, 3, 5, 8, 7, 9, 10, 6]


def test_white_space_has_four_classes():
    assert [space_before(gap, False) for gap in ("", " ", " \n", "\n\n")] == [0, 1, 2, 3]
    assert space_before("", True) == space_before(" ", True) == 3


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Troops fought IS in Kenya", "Troops fought ISIS in Kenya"),
        ("WHAT IS KNOWN", "WHAT IS KNOWN"),
        ("What is known", "What is known"),
    ],
    ids=["a group", "a heading in capitals", "a verb"],
)
def test_is_in_capitals_among_small_letters_is_a_group(words: str, read: str) -> None:
    assert read_as(words.split()) == read.split()
