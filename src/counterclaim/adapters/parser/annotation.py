"""Copy the annotation of words into a spaCy document; white space hangs on the word before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab

Codes = NDArray[np.uint64]
FINITE = ("VB", "VBD", "VBG", "VBP", "VBZ")
OUTSIDE, BEGIN, INSIDE = 2, 3, 1  # spaCy's codes for words outside of names, first and later words of one
ATTRIBUTES = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]


@dataclass(frozen=True, slots=True)
class Annotation:
    """Collect the annotation of all words, label by label; heads and names count words."""

    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    features: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)


def mend_subjects(tags: Sequence[str], heads: Sequence[int], relations: list[str]) -> None:
    """Make subjects of finite verbs active again where no auxiliary tells of a passive.

    Labels are chosen arc by arc, so that "troops fired on" can come out as a passive; the tag, or an object
    beside the subject, knows better.
    """
    passive = {head for head, relation in zip(heads, relations, strict=True) if relation == "aux:pass"}
    acting = {head for head, relation in zip(heads, relations, strict=True) if relation == "obj"}
    for number, (head, relation) in enumerate(zip(heads, relations, strict=True)):
        if relation == "nsubj:pass" and head not in passive and (tags[head] in FINITE or head in acting):
            relations[number] = "nsubj"


class Annotator:
    """Write annotations into documents of one vocabulary, whose codes for labels are looked up once."""

    def __init__(self, vocab: Vocab, features: Sequence[str]) -> None:
        self._strings = vocab.strings
        self._features: Mapping[str, int] = {own: vocab.morphology.add(own) for own in [*features, ""]}

    def __call__(self, doc: Doc, places: NDArray[np.int64], own: Annotation) -> Doc:
        """Return `doc` with the annotation of the words at `places`."""
        if not len(doc):
            return doc
        mend_subjects(own.xpos, own.heads, own.relations)
        table = self._blank(doc, int(places[0]) if len(places) else 0)
        if len(places):
            add = self._strings.add
            columns = (
                [add(tag) for tag in own.xpos],
                [add(tag) for tag in own.upos],
                [self._features[features] for features in own.features],
                [add(lemma) for lemma in own.lemmas],
                [add(relation) for relation in own.relations],
            )
            for at, column in enumerate(columns):
                table[places, at] = np.array(column, dtype=np.uint64)
            table[places, 5] = (places[np.array(own.heads)] - places).astype(np.uint64)
            self._name(table, places, own.names)
        return doc.from_array(ATTRIBUTES, table)  # type: ignore[arg-type]  # spaCy's stubs know signed numbers only

    def _blank(self, doc: Doc, leading: int) -> Codes:
        """Describe every token as white space; that before the first word hangs on the first word."""
        add = self._strings.add
        row = [add("_SP"), add("SPACE"), self._features[""], 0, add("dep"), 0, OUTSIDE, 0]
        table = np.tile(np.array(row, dtype=np.uint64), (len(doc), 1))
        places = np.arange(len(doc))
        table[:, 3] = doc.to_array("ORTH")
        table[:, 5] = np.where(places > leading, -1, leading - places).astype(np.uint64)
        return table

    def _name(self, table: Codes, places: NDArray[np.int64], names: Sequence[tuple[int, int, str]]) -> None:
        """Mark names; white space inside of one belongs to it."""
        for first, end, label in names:
            begin, last = int(places[first]), int(places[end - 1])
            table[begin : last + 1, 6] = INSIDE
            table[begin, 6] = BEGIN
            table[begin : last + 1, 7] = self._strings.add(label)
