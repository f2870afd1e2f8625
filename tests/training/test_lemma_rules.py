from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

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
    assert lemmatize(form, "VERB", xpos, int(np.argmax(scores)), np.array(scores, dtype=np.float32)) == lemma
