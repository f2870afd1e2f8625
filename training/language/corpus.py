"""Build spaCy documents from sentences, and find the corpora on disk."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from training.language.conllu import Sentence, read_sentences
from training.language.names import (
    count_labels,
    read_uner,
    read_wikigold,
    relabel,
    with_gum,
    with_uner,
)
from training.language.re3d import MEASURED_ONLY, read_re3d


@dataclass(frozen=True, slots=True)
class Corpora:
    """Hold the sentences to train on and the sets to measure with, by name."""

    train: dict[str, list[Sentence]]
    measure: dict[str, list[Sentence]]


def _ewt(data: Path, part: str) -> list[Sentence]:
    tags = read_uner(data / f"ner/uner_ewt/{part}.iob2")
    path = data / f"syntax/ewt/en_ewt-ud-{part}.conllu"
    return [with_uner(sentence, tags) for sentence in read_sentences(path)]


def _gum(data: Path, part: str, labels: dict[str, str]) -> list[Sentence]:
    paths = [data / f"syntax/gum/gum_{group}_{part}.conllu" for group in ("by", "sa")]
    return [relabel(with_gum(s), labels) for path in paths for s in read_sentences(path)]


def read_corpora(data: Path, nlp: Language) -> Corpora:
    """Read everything that may be trained on, and the test sets."""
    ewt = _ewt(data, "train")
    wikigold = list(read_wikigold(data / "ner/wikigold/wikigold.conll.txt"))
    tagged = [([w.form for w in s.words], s.names) for s in [*ewt, *wikigold] if s.names]
    labels = count_labels(tagged)
    folder = data / "ner/re3d"
    train = {
        "ewt": ewt,
        "gum": _gum(data, "train", labels),
        "wikigold": wikigold,
        "re3d": [relabel(s, labels) for s in read_re3d(folder, nlp)],
    }
    measure = {
        "ewt-dev": _ewt(data, "dev"),
        "ewt-test": _ewt(data, "test"),
        "gum-dev": _gum(data, "dev", labels),
        "gum-test": _gum(data, "test", labels),
        "re3d-bbc": [relabel(s, labels) for s in read_re3d(folder, nlp, only=MEASURED_ONLY)],
    }
    news = [s for s in measure["gum-dev"] + measure["gum-test"] if "_news_" in s.document]
    return Corpora(train, measure | {"gum-news": news})


def group(sentences: Iterable[Sentence], rng: random.Random, longest: int) -> list[list[Sentence]]:
    """Cut a corpus into documents of one to ``longest`` neighbouring sentences."""
    groups: list[list[Sentence]] = []
    room = 0
    for sentence in sentences:
        if not groups or room == 0 or sentence.document != groups[-1][-1].document:
            groups.append([])
            room = rng.randint(1, longest)
        groups[-1].append(sentence)
        room -= 1
    return groups


def by_document(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """Put each document's sentences together."""
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if not groups or sentence.document != groups[-1][-1].document:
            groups.append([])
        groups[-1].append(sentence)
    return groups


@dataclass(slots=True)
class _Columns:
    """Collect what spaCy's ``Doc`` takes, a list for each kind of annotation."""

    words: list[str]
    spaces: list[bool]
    tags: list[str]
    pos: list[str]
    morphs: list[str]
    lemmas: list[str]
    heads: list[int]
    deps: list[str]
    names: list[str]

    def add_break(self, characters: str) -> None:
        """Add a paragraph break as spaCy's tokenizer would, hung on the word before it."""
        self.spaces[-1] = False
        self.words.append(characters)
        self.spaces.append(False)
        self.heads.append(len(self.words) - 2)
        rows = (self.tags, "_SP"), (self.pos, "SPACE"), (self.morphs, ""), (self.lemmas, characters)
        for column, value in (*rows, (self.deps, "dep"), (self.names, "O")):
            column.append(value)

    def add(self, sentence: Sentence) -> None:
        base = len(self.words)
        names = sentence.names or ("",) * len(sentence.words)
        for word, name in zip(sentence.words, names, strict=True):
            self.words.append(word.form)
            self.spaces.append(word.space)
            self.tags.append(word.xpos)
            self.pos.append(word.upos)
            self.morphs.append(word.features)
            self.lemmas.append(word.form if word.lemma == "_" else word.lemma)
            self.heads.append(base + word.head)
            self.deps.append(word.relation)
            self.names.append(name)
        self.spaces[-1] = True


def _set_names(document: Doc, names: Sequence[str]) -> None:
    spans, unknown = [], []
    start = -1
    for index, tag in enumerate([*names, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            spans.append(Span(document, start, index, label=names[start][2:]))
            start = -1
        if tag[1:2] == "-" and start < 0:
            start = index
        if not tag:
            unknown.append(Span(document, index, index + 1))
    document.set_ents(spans, missing=unknown, default="outside")


def build(vocab: Vocab, sentences: Sequence[Sentence], breaks: Sequence[str] = ("\n\n",)) -> Doc:
    """Make one annotated document; ``breaks`` are used in turn between paragraphs."""
    columns = _Columns([], [], [], [], [], [], [], [], [])
    for number, sentence in enumerate(sentences):
        if number and sentence.paragraph and breaks[number % len(breaks)] != " ":
            columns.add_break(breaks[number % len(breaks)])
        columns.add(sentence)
    parsed = any(word.relation for sentence in sentences for word in sentence.words)
    document = Doc(
        vocab,
        words=columns.words,
        spaces=columns.spaces,
        tags=columns.tags if parsed else None,
        pos=columns.pos if parsed else None,
        morphs=columns.morphs if parsed else None,
        lemmas=columns.lemmas if parsed else None,
        heads=columns.heads if parsed else None,
        deps=columns.deps if parsed else None,
    )
    _set_names(document, columns.names)
    return document
