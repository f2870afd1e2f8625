from __future__ import annotations

import random

import pytest
import spacy

from training.language.conllu import Sentence, Word
from training.language.rename import collect_names, join, rename, spans, world_names


def sentence(*rows):
    words = [Word(form, form, "", xpos, "", at, "", True) for at, (form, xpos, _) in enumerate(rows)]
    return Sentence(tuple(words), "1", "d", False, tuple(tag for _, _, tag in rows))


TALK = sentence(("Roe", "NNP", "B-PER"), ("left", "VBD", "O"), ("New", "NNP", "B-LOC"), ("Orly", "NNP", "I-LOC"))


def forms(found):
    return [word.form for word in found.words]


def test_spans_are_the_names_of_a_sentence():
    assert list(spans(["B-PER", "B-PER", "I-PER", "O", "", "B-LOC"])) == [(0, 1, "PER"), (1, 3, "PER"), (5, 6, "LOC")]


def test_names_are_exchanged_for_others_of_their_kind_and_length():
    lists = join({("PER", 1): [("Doe",)], ("LOC", 2): [("Port", "Said")], ("LOC", 1): [("Goris",)]})
    (found,) = rename([TALK], lists, random.Random(1))
    assert forms(found) == ["Doe", "left", "Port", "Said"]
    assert [word.lemma for word in found.words] == forms(found)
    assert found.names == TALK.names


def test_a_name_that_comes_again_stays_one_name():
    lists = join({("PER", 1): [(name,) for name in ("Ames", "Bell", "Cole", "Dunn", "Eads")]})
    for seed in range(20):
        one, two = rename([TALK, TALK], lists, random.Random(seed))
        assert forms(one)[0] == forms(two)[0]


@pytest.mark.parametrize(
    "row",
    [("ROE-1", "NNP", "B-PER"), ("Serbs", "NNPS", "B-PER"), ("roe", "NNP", "B-PER")],
    ids=["not letters", "plural", "lower case"],
)
def test_other_names_are_left_alone(row):
    talk = sentence(row)
    assert rename([talk], join({("PER", 1): [("Doe",)]}), random.Random(1)) == [talk]


def test_names_are_collected_by_label_and_length():
    assert collect_names([[TALK, TALK]]) == {("PER", 1): [("Roe",)], ("LOC", 2): [("New", "Orly")]}


def test_lists_of_the_world_hold_names_cut_at_white_space_only(tmp_path):
    cities, officials, organisations = (tmp_path / name for name in ("cities", "officials", "organisations"))
    cities.write_text("1\tGoris\n2\tAl-Bab\n3\tPort Said\n", encoding="utf-8")
    officials.write_text("# a comment\nJane Roe\tXXX\n", encoding="utf-8")
    organisations.write_text("the rebels\nRed Lantern\n", encoding="utf-8")
    assert world_names(cities, officials, spacy.blank("en"), organisations) == {
        ("LOC", 1): [("Goris",)],
        ("LOC", 2): [("Port", "Said")],
        ("PER", 2): [("Jane", "Roe")],
        ("ORG", 2): [("Red", "Lantern")],
    }
