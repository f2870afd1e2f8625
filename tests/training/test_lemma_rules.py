from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from counterclaim.adapters.parser.encoder import letter_case, space_before
from counterclaim.adapters.parser.lemmas import Lemmatizer, apply_lemma_rule
from training.language.encoder_data import lemma_rule


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("killed", "kill"),
        ("KILLED", "kill"),
        ("were", "be"),
        ("Syria", "Syria"),
        ("SYRIA", "Syria"),
        ("Americans", "American"),
        ("UN", "UN"),
        ("At", "at"),
        ("n't", "not"),
        ("GoogleOS", "GoogleOS"),
        ("İdlib", "İdlib"),
    ],
)
def test_a_rule_gives_back_the_lemma(form, lemma):
    assert apply_lemma_rule(lemma_rule(form, lemma), form) == lemma


def test_letter_case_tells_classes_apart():
    forms = ["12", "F-16", "5th", "-", "war", "UN", "A", "Goris", "iPhone", "戦"]
    assert [letter_case(form) for form in forms] == [1, 4, 4, 3, 5, 8, 7, 9, 10, 6]


def test_white_space_has_four_classes():
    assert [space_before(gap, False) for gap in ("", " ", " \n", "\n\n")] == [0, 1, 2, 3]
    assert space_before("", True) == 3


@pytest.mark.parametrize(
    ("form", "xpos", "scores", "lemma"),
    [
        ("voted", "VBD", [5, 4, 0, 0], "vote"),
        ("tried", "VBD", [1, 5, 0, 0], "try"),
        ("saw", "VBD", [0, 0, 0, 5], "saw"),
        ("zorped", "VBD", [5, 4, 0, 0], "zorp"),
    ],
)
def test_known_spellings_correct_the_network(form, xpos, scores, lemma):
    rules = ["lower|2|", "lower|1|", "lower|3|y", "keep|0|"]
    lemmatize = Lemmatizer(rules, {"VERB": {"tried": ["try"]}}, frozenset({"vote", "tri"}))
    assert lemmatize(form, "VERB", xpos, np.array(scores, dtype=np.float32)) == lemma
