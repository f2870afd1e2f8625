from __future__ import annotations

import random

import pytest
import spacy

from training.language.conllu import read_sentences, split_surface
from training.language.corpus import build, group
from training.language.score import score, score_by_document_length, score_by_sentence_length
from training.language.tokenizer import fit_tokenizer

TREEBANK = """# newdoc id = d1
# sent_id = a
# newpar
1\tHe\the\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdoes\tdo\tAUX\tVBZ\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tghost\tghost\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = b
# newpar
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

"""


@pytest.fixture
def sentences(tmp_path):
    path = tmp_path / "t.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return list(read_sentences(path))


def test_words_spell_the_text(sentences):
    document = build(spacy.blank("en").vocab, sentences)
    assert document.text == "He doesn't know.\n\nYes. "
    assert [s.root.text for s in document.sents] == ["know", "Yes"]
    assert document[2].lemma_ == "not"


def test_a_multiword_token_gives_each_word_its_characters():
    assert split_surface("don't", ["do", "n't"]) == ["do", "n't"]
    assert "".join(split_surface("dunno", ["do", "not", "know"])) == "dunno"


def test_groups_do_not_cross_documents(sentences):
    groups = group([*sentences, *sentences], random.Random(0), 3)
    assert sum(map(len, groups)) == 4


def test_gold_scores_itself_perfectly(sentences):
    vocab = spacy.blank("en").vocab
    scores = score(lambda text: build(vocab, sentences), sentences, vocab)
    assert {scores[name] for name in ("words", "las", "las_full", "upos", "sentences")} == {100.0}


def test_scores_by_length_tell_which_words_are_wrong(sentences):
    vocab = spacy.blank("en").vocab

    def mistaken(text):
        document = build(vocab, sentences)
        next(token for token in document if token.text == "know").pos_ = "NOUN"
        return document

    assert score_by_sentence_length(mistaken, sentences, vocab) == {"1-10": {"upos": 85.71, "uas": 100, "las": 100}}
    assert score_by_document_length(mistaken, sentences, vocab)["1-100"]["upos"] == 85.71


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("an anti-drone unit", ["an", "anti-drone", "unit"]),
        ("AK-47 rifles", ["AK", "-", "47", "rifles"]),
        ("WE DON'T KNOW!!", ["WE", "DO", "N'T", "KNOW", "!!"]),
        ("and/or", ["and", "/", "or"]),
        ("Lt. Roe", ["Lt.", "Roe"]),
        ("forty-nine", ["forty", "-", "nine"]),
    ],
)
def test_the_tokenizer_follows_the_treebanks(text, words):
    nlp = spacy.blank("en")
    fit_tokenizer(nlp)
    assert [token.text for token in nlp.make_doc(text)] == words
