"""How PolNeAR ends its spans, which the measure maps and the rules do not follow."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc as Parsed

from counterclaim.model.claim import Voice
from counterclaim.read.document import Doc
from counterclaim.read.reading import Attribution
from evaluation.attribution import as_annotated

WORDS = "Bell , who has often said : no".split()
HEADS = [5, 5, 5, 5, 5, 5, 5, 5]
DEPS = ["nsubj", "punct", "nsubj", "aux", "advmod", "ROOT", "punct", "obj"]
TAGS = ["PROPN", "PUNCT", "PRON", "AUX", "ADV", "VERB", "PUNCT", "NOUN"]
CASES = [
    ("auxiliary, adverb and colon", (0, 1), (3, 7), (2, 3)),
    ("no source", None, (3, 7), None),
]


@pytest.mark.parametrize(("source", "cue", "ended"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_spans_end_as_the_corpus_ends_them(
    source: tuple[int, int] | None, cue: tuple[int, int], ended: tuple[int, int] | None
) -> None:
    doc = Doc(Parsed(spacy.blank("en").vocab, WORDS, heads=HEADS, deps=DEPS, pos=TAGS))
    found = as_annotated(doc, Attribution(Voice("UNNAMED", None, "indirect"), (5, 6), source, ((7, 8),)))
    assert (found.cue, found.source) == (cue, ended)
