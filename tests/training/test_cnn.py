from __future__ import annotations

import math
import sys
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import spacy
from spacy.language import Language

from training.language import cnn
from training.language.__main__ import load_parser, with_budget
from training.language.compare import compare
from training.language.conllu import Sentence, Word
from training.language.settings import read_settings
from training.language.vectors import add_vectors, collect_words, shrink

NOUNS, VERBS = ("rebels", "guards", "miners"), ("fled", "waited", "sang")
UNSEEN = {"quxes": NOUNS[0], "dropt": VERBS[0]}


def sentence(number, noun, verb):
    words = (
        Word(noun, noun, "NOUN", "NNS", "", 1, "nsubj", True),
        Word(verb, verb, "VERB", "VBD", "", 1, "ROOT", True),
    )
    return Sentence(words, f"s{number}", f"d{number}", True, ("B-PER", "O"))


SENTENCES = [sentence(3 * i + j, noun, verb) for i, noun in enumerate(NOUNS) for j, verb in enumerate(VERBS)]


def settings(**changed):
    own = read_settings()
    small = {"width": 16, "depth": 1, "rows": [50] * 5, "hidden": 8, "words": 1, "rate": 0.02, **changed}
    return replace(own, noise=dict.fromkeys(own.noise, 0.0), cnn=replace(own.cnn, **small))


@pytest.mark.parametrize("epochs", [0.5, 1.5])
def test_training_may_end_within_an_epoch(monkeypatch, tmp_path, epochs):
    sizes = []
    monkeypatch.setattr(Language, "update", lambda self, batch, **_: sizes.append(len(batch)))
    cnn.train({"toy": SENTENCES}, settings(vectors=0, epochs=epochs), tmp_path)
    assert sizes == [1] * math.ceil(len(SENTENCES) * epochs)


def test_vectors_tell_words_that_no_sentence_has(monkeypatch, tmp_path):
    def distil(nlp, corpora, width):
        kinds = [*((noun, 1.0) for noun in NOUNS), *((verb, -1.0) for verb in VERBS)]
        known = dict(kinds)
        words = [*known, *UNSEEN]
        add_vectors(nlp, words, np.array([[known[UNSEEN.get(w, w)]] * width for w in words], dtype=np.float32))

    monkeypatch.setitem(sys.modules, "training.language.distil", SimpleNamespace(distil=distil))
    cnn.train({"toy": SENTENCES}, settings(vectors=4, epochs=10), tmp_path)
    parse = load_parser(tmp_path)
    assert [(token.text, token.pos_) for token in parse("Quxes dropt")] == [("Quxes", "NOUN"), ("dropt", "VERB")]


@pytest.mark.parametrize(
    ("form", "row"),
    [("mortar", 1.0), ("Mortar", 1.0), ("MORTAR", 1.0), ("Al-Rastan", 2.0), ("al-rastan", 2.0), ("shell", 0.0)],
)
def test_a_saved_pipeline_finds_the_vectors_whatever_the_case(tmp_path, form, row):
    nlp = spacy.blank("en")
    add_vectors(nlp, ["mortar", "al-rastan"], np.array([[1.0] * 3, [2.0] * 3], dtype=np.float32))
    nlp.to_disk(tmp_path)
    assert list(spacy.load(tmp_path).vocab.get_vector(form)) == [row] * 3


def test_shrinking_keeps_what_varies_most():
    wide = np.array([[0, 9, 5], [1, -9, 5], [0, -9, 5], [1, 9, 5]], dtype=np.float32)
    small = shrink(wide, 1)
    assert np.allclose(np.abs(small), 1.0)
    assert small[0] == pytest.approx(small[3])
    assert small[0] == pytest.approx(-small[1])


def test_words_are_those_of_the_corpora_and_the_whole_ones_among_pieces():
    assert collect_words([SENTENCES[:1]], ["##ing", "tank", "[CLS]", "é"]) == ["fled", "rebels", "tank"]


def test_only_what_the_command_line_names_is_exchanged():
    own = read_settings()
    assert with_budget(own, None, None) == own
    assert with_budget(own, 1.5, 96).cnn == replace(own.cnn, epochs=1.5, vectors=96)


def test_models_are_scored_side_by_side():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    scores = compare({"one": nlp, "two": nlp}, {"toy": SENTENCES})
    assert list(scores) == ["toy, one", "toy, two"]
    assert scores["toy, one"]["words"] == 100.0
