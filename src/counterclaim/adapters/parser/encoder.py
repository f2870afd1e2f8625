"""Parse with the fine-tuned encoder: onnxruntime for the network, numpy for trees and names.

The encoder is uncased, so each word also tells its letter case and the white
space before it. A text is read in windows that begin and end with sentences;
sentence borders, tags, trees and names come out of one pass over each window.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
import spacy
from numpy.typing import NDArray
from spacy.tokens import Doc, Span
from tokenizers import Tokenizer

from ...errors import ModelError
from .lemmas import Lemmatizer
from .trees import best_names, best_tree
from .twin import parsable

Floats = NDArray[np.float32]
Borders = NDArray[np.int8]
FINITE = ("VB", "VBD", "VBG", "VBP", "VBZ")
FREE, BREAK, JOINED = 0, 1, -1  # a sentence may, must or cannot begin at a word
CLASS, SEPARATOR = 101, 102
WINDOW = 190  # word pieces; attention grows with the square, and the model saw no more than 220
NO_SPACE, SPACE, LINE, PARAGRAPH = range(4)


def letter_case(form: str) -> int:
    """Return the class of a form's letters: what an uncased encoder cannot see.

    0 is kept for padding.
    """
    letters = [character for character in form if character.isalpha()]
    if not letters:
        return 1 if form.isdigit() else 2 if any(map(str.isdigit, form)) else 3
    if any(map(str.isdigit, form)):
        return 4
    upper = sum(map(str.isupper, letters))
    if upper == 0:
        return 5 if letters[0].islower() else 6
    if upper == len(letters):
        return 7 if len(letters) == 1 else 8
    if letters[0].isupper() and upper == 1:
        return 9
    return 10


def space_before(gap: str, first: bool) -> int:
    """Return the class of the white space between two words; a text begins with a paragraph."""
    if first:
        return PARAGRAPH
    lines = gap.count("\n")
    return PARAGRAPH if lines > 1 else LINE if lines == 1 else SPACE if gap else NO_SPACE


@dataclass(frozen=True, slots=True)
class Words:
    """Hold what the network reads of a text: a place, the pieces, the case and the spacing of each word."""

    places: list[int]
    pieces: list[tuple[int, ...]]
    cases: list[int]
    spaces: list[int]


@dataclass(slots=True)
class _Columns:
    """Collect the annotation of all words; heads are word numbers."""

    tags: dict[str, list[str]]
    heads: list[int]
    relations: list[str]
    names: list[tuple[int, int, str]]


class EncoderParser:
    """Parse with the encoder in `model`, a folder that `python -m training.language encoder` wrote."""

    def __init__(self, model: str | Path, digest: str = "") -> None:
        folder = Path(model)
        if not (folder / "model.onnx").is_file():
            raise ModelError(f"{model}: no encoder there; see `counterclaim doctor`")
        settings = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._labels: dict[str, list[str]] = settings["labels"]
        self._pieces = Tokenizer.from_file(str(folder / "pieces.json"))
        known = json.loads((folder / "lemmas.json").read_text(encoding="utf-8"))
        words = frozenset(piece for piece in self._pieces.get_vocab() if piece.isalpha())
        self._lemma = Lemmatizer(self._labels["lemma"], known, words)
        self._blank = spacy.blank("en")
        self._blank.tokenizer.from_disk(folder / "tokenizer")  # type: ignore[union-attr]
        with np.load(folder / "scorer.npz") as arrays:
            self._arc, self._root, pairs = (arrays[name].astype(np.float32) for name in ("arc", "root", "pairs"))
        self._width = self._arc.shape[1]
        self._pairs = pairs.transpose(1, 0, 2).reshape(pairs.shape[1], -1)
        self._cache: dict[str, tuple[int, ...]] = {}
        self.name, self.digest = str(settings["name"]), digest

    def __call__(self, text: str, breaks: Iterable[int] = (), wholes: Iterable[tuple[int, int]] = ()) -> Doc:
        doc = self._blank.make_doc(parsable(text))
        words = self._read(doc, text)
        borders = _borders(doc, words, breaks, wholes)
        columns = _Columns({name: [] for name in ("upos", "xpos", "features", "lemma")}, [], [], [])
        for first, last, whole in self._windows(words, borders):
            while first < last:
                first = self._parse_window(doc, words, (first, last), whole, borders, columns)
        return _annotate(doc, words, columns)

    def _read(self, doc: Doc, text: str) -> Words:
        words = Words([], [], [], [])
        end = 0
        for token in doc:
            if token.is_space:
                continue
            form = token.text
            if form not in self._cache:
                self._cache[form] = tuple(self._pieces.encode(form, add_special_tokens=False).ids) or (100,)
            words.places.append(token.i)
            words.pieces.append(self._cache[form][:20])
            words.cases.append(letter_case(form))
            words.spaces.append(space_before(text[end : token.idx], not end))
            end = token.idx + len(form)
        return words

    @staticmethod
    def _windows(words: Words, borders: Borders) -> Iterator[tuple[int, int, bool]]:
        """Pack whole paragraphs into windows; the flag says that a window is not too long."""
        starts = [number for number, border in enumerate(borders) if border == BREAK or number == 0]
        if not starts:
            return
        sizes = np.cumsum([0, *map(len, words.pieces)])
        first = 0
        for begin, end in zip(starts, [*starts[1:], len(borders)], strict=True):
            if sizes[end] - sizes[first] > WINDOW and begin > first:
                yield first, begin, bool(sizes[begin] - sizes[first] <= WINDOW)
                first = begin
        if first < len(borders):
            yield first, len(borders), bool(sizes[-1] - sizes[first] <= WINDOW)

    def _parse_window(
        self, doc: Doc, words: Words, bounds: tuple[int, int], whole: bool, borders: Borders, columns: _Columns
    ) -> int:
        """Parse one window and return the word at which the next one begins."""
        first, last = bounds
        stop = last
        if not whole:
            size = 0
            for number in range(first, last):
                size += len(words.pieces[number])
                if size > WINDOW and number > first:
                    stop = number
                    break
        scores, dependents, heads = self._run(words, first, stop)
        here = borders[first:stop]
        begins = (scores["start"].argmax(-1).astype(bool) & (here != JOINED)) | (here == BREAK)
        begins[0] = True
        starts = [int(place) for place in np.flatnonzero(begins)]
        if stop < last and len(starts) > 1:
            stop = first + starts.pop()
        count = stop - first
        for begin, end in zip(starts, [*starts[1:], count], strict=True):
            self._parse_sentence(dependents[begin:end], heads[begin:end], columns)
        forms = [doc[words.places[number]].text for number in range(first, stop)]
        for name in ("upos", "xpos", "features"):
            columns.tags[name].extend(self._labels[name][i] for i in scores[name][:count].argmax(-1))
        upos, xpos = (columns.tags[name][-count:] for name in ("upos", "xpos"))
        columns.tags["lemma"].extend(map(self._lemma, forms, upos, xpos, scores["lemma"]))
        found = best_names(scores["name"][:count], self._labels["name"])
        columns.names.extend((first + begin, first + end, label) for begin, end, label in found)
        return stop

    def _run(self, words: Words, first: int, stop: int) -> tuple[dict[str, Floats], Floats, Floats]:
        """Run the network on words `first` to `stop` and split its scores by head."""
        pieces, cases, spaces, begin, end = [CLASS], [0], [0], [], []
        for number in range(first, stop):
            own = words.pieces[number]
            begin.append(len(pieces))
            pieces.extend(own)
            cases.extend([words.cases[number]] * len(own))
            spaces.extend([words.spaces[number]] * len(own))
            end.append(len(pieces) - 1)
        rows = ([*pieces, SEPARATOR], [*cases, 0], [*spaces, 0], begin, end)
        names = ("pieces", "cases", "spaces", "first", "last")
        inputs = {name: np.array([row], dtype=np.int64) for name, row in zip(names, rows, strict=True)}
        tags, dependents, heads = self._session.run(None, inputs)
        scores: dict[str, Any] = {}
        at = 0
        for name, labels in self._labels.items():
            if name != "relation":
                scores[name] = tags[0, :, at : at + len(labels)]
                at += len(labels)
        return scores, dependents[0], heads[0]

    def _parse_sentence(self, dependents: Floats, heads: Floats, columns: _Columns) -> None:
        """Find the best tree of one sentence and label its arcs."""
        width, base, count = self._width, len(columns.heads), len(dependents)
        candidates = np.vstack([self._root[None], heads])
        right = candidates[:, :width]
        arcs = dependents[:, :width] @ self._arc[:-1] @ right.T + right @ self._arc[-1]
        chosen = best_tree(arcs)
        ones = np.ones((count, 1), dtype=np.float32)
        one = np.hstack([dependents[:, width:], ones])
        two = np.hstack([candidates[chosen, width:], ones])
        pairs = (one @ self._pairs).reshape(count, -1, two.shape[1])
        labels = np.einsum("nrj,nj->nr", pairs, two).argmax(-1)
        for number, (head, label) in enumerate(zip(chosen, labels, strict=True)):
            columns.heads.append(base + number if head == 0 else base + int(head) - 1)
            columns.relations.append("ROOT" if head == 0 else self._labels["relation"][label])


def _borders(doc: Doc, words: Words, breaks: Iterable[int], wholes: Iterable[tuple[int, int]]) -> Borders:
    """Say where a sentence must begin (after a blank line, at the breaks) and where it cannot."""
    offsets = np.array([doc[place].idx for place in words.places], dtype=np.int64)
    borders = np.where(np.array(words.spaces) == PARAGRAPH, BREAK, FREE).astype(np.int8)
    for begin, end in wholes:
        borders[np.searchsorted(offsets, begin) + 1 : np.searchsorted(offsets, end)] = JOINED
    starts = np.searchsorted(offsets, sorted(breaks))
    borders[starts[starts < len(borders)]] = BREAK
    return borders


def _mend_subjects(tags: list[str], heads: list[int], relations: list[str]) -> None:
    """Make subjects of finite verbs active again where no auxiliary tells of a passive.

    Labels are chosen arc by arc, so that "troops fired on" can come out as a passive; the tag, or an object
    beside the subject, knows better.
    """
    passive = {head for head, relation in zip(heads, relations, strict=True) if relation == "aux:pass"}
    acting = {head for head, relation in zip(heads, relations, strict=True) if relation == "obj"}
    for number, (head, relation) in enumerate(zip(heads, relations, strict=True)):
        if relation == "nsubj:pass" and head not in passive and (tags[head] in FINITE or head in acting):
            relations[number] = "nsubj"


def _annotate(doc: Doc, words: Words, columns: _Columns) -> Doc:
    """Copy the words' annotation into a new document; white space hangs on the word before it."""
    number = {place: at for at, place in enumerate(words.places)}
    leading = words.places[0] if words.places else 0
    heads: list[int] = []
    rows: list[tuple[str, ...]] = []
    for token in doc:
        at = number.get(token.i)
        if at is None:
            heads.append(token.i - 1 if token.i > leading else leading)
            rows.append(("_SP", "SPACE", "", token.text, "dep"))
        else:
            heads.append(words.places[columns.heads[at]])
            own = (columns.tags[name][at] for name in ("xpos", "upos", "features", "lemma"))
            rows.append((*own, columns.relations[at]))
    if not rows:
        return doc
    tags, pos, morphs, lemmas, deps = (list(column) for column in zip(*rows, strict=True))
    _mend_subjects(tags, heads, deps)
    result = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=tags,
        pos=pos,
        morphs=morphs,
        lemmas=lemmas,
        heads=heads,
        deps=deps,
    )
    names = [Span(result, words.places[a], words.places[b - 1] + 1, label=c) for a, b, c in columns.names]
    result.set_ents(names, default="outside")
    return result
