"""Parse with the fine-tuned encoder: onnxruntime for the network, numpy for trees and names.

A text is read in windows that begin and end with sentences; sentence borders,
tags, trees and names come out of one pass over each window.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import starmap
from pathlib import Path

import numpy as np
import spacy
from spacy.tokens import Doc
from tokenizers import Tokenizer

from ...errors import ModelError
from ..networks import load_network
from .annotation import Annotation, Annotator
from .arrays import Floats
from .lemmas import Lemmatizer
from .names import NameFinder
from .trees import Biaffine
from .twin import parsable
from .words import BREAK, JOINED, Borders, WordReader, Words, borders, fitting, windows

WINDOW = 190  # word pieces; attention grows with the square, and the model saw no more than 220
# What onnxruntime makes of these on a processor is slower than the parts it replaces (1.31: 16 ms a window, not 12).
SLOW_FUSIONS = ["SkipLayerNormFusion", "GeluFusionL1", "GeluFusionL2"]


class EncoderParser:
    """Parse with the encoder in `model`, a folder that `python -m training.language encoder` wrote."""

    def __init__(self, model: str | Path, digest: str = "") -> None:
        folder = Path(model)
        if not (folder / "model.onnx").is_file():
            raise ModelError(f"{model}: no encoder there; see `counterclaim doctor`")
        try:
            self._load(folder)
        except Exception as error:  # onnxruntime, tokenizers and spaCy each raise their own kinds
            raise ModelError(f"{model}: the encoder cannot be loaded ({error}); see `counterclaim doctor`") from error
        self.digest = digest

    def _load(self, folder: Path) -> None:
        settings = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.name = str(settings["name"])
        self._labels: dict[str, list[str]] = settings["labels"]
        self._session = load_network(folder / "model.onnx", without=SLOW_FUSIONS)
        pieces = Tokenizer.from_file(str(folder / "pieces.json"))
        known = json.loads((folder / "lemmas.json").read_text(encoding="utf-8"))
        spelled = frozenset(piece for piece in pieces.get_vocab() if piece.isalpha())
        self._read = WordReader(pieces)
        self._lemma = Lemmatizer(self._labels["lemma"], known, spelled)
        self._blank = spacy.blank("en")
        self._blank.tokenizer.from_disk(folder / "tokenizer")  # type: ignore[union-attr]
        self._annotate = Annotator(self._blank.vocab, self._labels["features"])
        with np.load(folder / "scorer.npz") as stored:
            arrays = {name: stored[name].astype(np.float32) for name in stored.files}
        self._trees = Biaffine(arrays["arc"], arrays["root"], arrays["pairs"])
        self._names = NameFinder(self._labels["name"], arrays["transitions"])

    def __call__(self, text: str, breaks: Iterable[int] = (), wholes: Iterable[tuple[int, int]] = ()) -> Doc:
        doc = self._blank.make_doc(parsable(text))
        words = self._read(doc, text)
        known = borders(words, breaks, wholes)
        found = Annotation()
        for first, last in windows(words, known, WINDOW):
            while first < last:
                first = self._parse(words, first, last, known, found)
        return self._annotate(doc, words.places, found)

    def _parse(self, words: Words, first: int, last: int, known: Borders, found: Annotation) -> int:
        """Parse the words from `first`, at most up to `last`; return the word at which the next window begins."""
        stop = fitting(words, first, last, WINDOW)
        scores, dependents, heads = self._run(words, first, stop)
        starts = sentence_starts(scores["start"], known[first:stop])
        if stop < last and len(starts) > 1:
            stop = first + starts.pop()
        count = stop - first
        self._tag(words.forms[first:stop], {name: own[:count] for name, own in scores.items()}, found)
        places, relations = self._trees(dependents[:count], heads[:count], starts)
        labels = self._labels["relation"]
        for number, (place, relation) in enumerate(zip(places.tolist(), relations.tolist(), strict=True), first):
            found.heads.append(first + place - 1 if place else number)
            found.relations.append(labels[relation] if place else "ROOT")
        names = self._names(scores["name"][:count])
        found.names.extend((first + begin, first + end, label) for begin, end, label in names)
        return stop

    def _run(self, words: Words, first: int, stop: int) -> tuple[dict[str, Floats], Floats, Floats]:
        """Run the network on words `first` to `stop` and split its scores by head."""
        tags, dependents, heads = self._session.run(None, words.inputs(first, stop))
        scores: dict[str, Floats] = {}
        at = 0
        for name, labels in self._labels.items():
            if name != "relation":
                scores[name] = tags[0, :, at : at + len(labels)]
                at += len(labels)
        return scores, dependents[0], heads[0]

    def _tag(self, forms: list[str], scores: dict[str, Floats], found: Annotation) -> None:
        upos, xpos, features = (
            [self._labels[name][best] for best in scores[name].argmax(1).tolist()]
            for name in ("upos", "xpos", "features")
        )
        rules = scores["lemma"].argmax(1).tolist()
        found.upos.extend(upos)
        found.xpos.extend(xpos)
        found.features.extend(features)
        found.lemmas.extend(starmap(self._lemma, zip(forms, upos, xpos, rules, scores["lemma"], strict=True)))


def sentence_starts(scores: Floats, known: Borders) -> list[int]:
    """Return the words at which sentences begin, given `scores[word, (no, yes)]` and what is known of borders."""
    begins = (scores.argmax(1).astype(bool) & (known != JOINED)) | (known == BREAK)
    begins[0] = True
    return [int(place) for place in np.flatnonzero(begins)]
