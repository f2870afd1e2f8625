from __future__ import annotations

import pytest

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from counterclaim.adapters.parser.encoder import apply_lemma_rule, letter_case, space_before
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
