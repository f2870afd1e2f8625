from __future__ import annotations

import random

import pytest

from training.language.conllu import Sentence, Word
from training.language.noise import CHANGES, change_all, disturb, drop_final


def word(form, head, relation, space=True, upos="NOUN"):
    return Word(form, form.lower(), upos, "", "", head, relation, space)


SENTENCE = Sentence(
    (
        word("Goris", 2, "nmod:poss", space=False),
        word("'s", 0, "case"),
        word("mayor", 4, "nsubj", space=False),
        word(",", 2, "punct"),
        word("left", 4, "ROOT", space=False),
        word(".", 4, "punct"),
    ),
    "s1",
    "d1",
    True,
    ("B-LOC", "O", "O", "O", "O", "O"),
)


def spelled(sentence):
    return "".join(w.form + " " * w.space for w in sentence.words).strip()


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ("strip", "Goriss mayor left."),
        ("upper", "GORIS'S MAYOR, LEFT."),
        ("lower", "goris's mayor, left."),
        ("curl", "Goris’s mayor, left."),
    ],
)
def test_a_change_respells_the_sentence(change, text):
    assert spelled(CHANGES[change](SENTENCE)) == text


def test_stripping_keeps_tree_and_names():
    changed = CHANGES["strip"](SENTENCE)
    assert [w.head for w in changed.words] == [1, 2, 2, 2]
    assert changed.names == ("B-LOC", "O", "O", "O")


def test_final_punctuation_goes_only_if_nothing_hangs_on_it():
    assert spelled(drop_final(SENTENCE)) == "Goris's mayor, left"
    alone = Sentence((word(".", 0, "ROOT"),), "s", "d", True)
    assert drop_final(alone) == alone


def test_no_rates_change_nothing():
    assert disturb([SENTENCE], {}, random.Random(0)) == [SENTENCE]
    assert change_all([SENTENCE], []) == [SENTENCE]
