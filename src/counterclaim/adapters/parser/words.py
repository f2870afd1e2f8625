"""Turn a tokenised text into what the encoder reads: word pieces, letter case and white space.

The encoder is uncased, so each word also tells its letter case and the white space before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from tokenizers import Tokenizer

from .arrays import Integers

Borders = NDArray[np.int8]
FREE, BREAK, JOINED = 0, 1, -1  # a sentence may, must or cannot begin at a word
CLASS, SEPARATOR, UNKNOWN_PIECE = 101, 102, 100
MOST_PIECES = 20  # of one word; no name is longer, and a line of dashes needs no more
REMEMBERED = 50_000  # forms; a long run would otherwise keep every word it has ever seen
NO_SPACE, SPACE, LINE, PARAGRAPH = range(4)
VERB_OR_GROUP, GROUP = "IS", "ISIS"
ALL_CAPITALS = 8  # the class of `letter_case`


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
    if gap == " " and not first:
        return SPACE
    if first:
        return PARAGRAPH
    lines = gap.count("\n")
    return PARAGRAPH if lines > 1 else LINE if lines == 1 else SPACE if gap else NO_SPACE


@dataclass(frozen=True, slots=True)
class Words:
    """Hold the words of a text, white space left out.

    `places` are token numbers, `offsets` code points; the pieces of word w are
    `pieces[ends[w]:ends[w + 1]]`, and `cases` and `spaces` have one class a piece.
    """

    places: Integers
    offsets: Integers
    forms: list[str]
    ends: Integers
    pieces: Integers
    cases: Integers
    spaces: Integers

    def paragraphs(self) -> NDArray[np.bool_]:
        """Say of each word whether a paragraph begins with it."""
        return np.asarray(self.spaces[self.ends[:-1]] == PARAGRAPH)

    def inputs(self, first: int, stop: int) -> dict[str, Integers]:
        """Return the network's inputs for the words from `first` up to `stop`."""
        begin, end = int(self.ends[first]), int(self.ends[stop])
        row = slice(begin, end)
        return {
            "pieces": _framed(self.pieces[row], CLASS, SEPARATOR),
            "cases": _framed(self.cases[row], 0, 0),
            "spaces": _framed(self.spaces[row], 0, 0),
            "first": self.ends[None, first:stop] - begin + 1,
            "last": self.ends[None, first + 1 : stop + 1] - begin,
        }


def _framed(values: Integers, before: int, after: int) -> Integers:
    framed = np.empty((1, len(values) + 2), dtype=np.int64)
    framed[0, 0], framed[0, 1:-1], framed[0, -1] = before, values, after
    return framed


class WordReader:
    """Read words with the encoder's own tokenizer, and remember the pieces of the forms seen."""

    def __init__(self, pieces: Tokenizer) -> None:
        self._pieces = pieces
        self._seen: dict[str, tuple[tuple[int, ...], int]] = {}

    def __call__(self, doc: Doc, text: str) -> Words:
        table = doc.to_array(["IDX", "LENGTH", "IS_SPACE"]).astype(np.int64).reshape(-1, 3)
        places = np.flatnonzero(table[:, 2] == 0)
        offsets, lengths = table[places, 0], table[places, 1]
        whole = doc.text
        bounds = list(zip(offsets.tolist(), (offsets + lengths).tolist(), strict=True))
        forms = [whole[begin:end] for begin, end in bounds]
        ends = [0, *(end for _, end in bounds)]
        gaps = [space_before(text[end:begin], not end) for end, (begin, _) in zip(ends, bounds, strict=False)]
        known = [self._seen.get(form) or self._learn(form) for form in read_as(forms)]
        sizes = np.array([len(pieces) for pieces, _ in known], dtype=np.int64)
        flat = np.fromiter(chain.from_iterable(pieces for pieces, _ in known), dtype=np.int64, count=int(sizes.sum()))
        cases = np.array([case for _, case in known], dtype=np.int64)
        spaces = np.array(gaps, dtype=np.int64)
        cuts = np.concatenate([[0], np.cumsum(sizes)])
        return Words(places, offsets, forms, cuts, flat, np.repeat(cases, sizes), np.repeat(spaces, sizes))

    def _learn(self, form: str) -> tuple[tuple[int, ...], int]:
        if len(self._seen) >= REMEMBERED:
            self._seen.clear()
        pieces = self._pieces.encode(form, add_special_tokens=False).ids or [UNKNOWN_PIECE]
        self._seen[form] = tuple(pieces[:MOST_PIECES]), letter_case(form)
        return self._seen[form]


def read_as(forms: list[str]) -> list[str]:
    """Return words as the encoder is to read them: "IS" among words in small letters is a group and no verb.

    The encoder, which sees no letter case, takes its pieces for the verb's.
    """
    if VERB_OR_GROUP not in forms:
        return forms
    return [
        GROUP if form == VERB_OR_GROUP and not (_in_capitals(forms, n - 1) or _in_capitals(forms, n + 1)) else form
        for n, form in enumerate(forms)
    ]


def _in_capitals(forms: list[str], number: int) -> bool:
    """Tell whether there is a word in capitals, of more than one letter, at a place."""
    return 0 <= number < len(forms) and letter_case(forms[number]) == ALL_CAPITALS


def borders(words: Words, breaks: Iterable[int], wholes: Iterable[tuple[int, int]]) -> Borders:
    """Say where a sentence must begin (after a blank line, at the breaks) and where it cannot."""
    found = np.where(words.paragraphs(), BREAK, FREE).astype(np.int8)
    for begin, end in wholes:
        found[np.searchsorted(words.offsets, begin) + 1 : np.searchsorted(words.offsets, end)] = JOINED
    starts = np.searchsorted(words.offsets, sorted(breaks))
    found[starts[starts < len(found)]] = BREAK
    return found


def windows(words: Words, borders: Borders, limit: int) -> Iterator[tuple[int, int]]:
    """Pack whole paragraphs into windows of at most `limit` pieces; one paragraph alone may be longer."""
    starts = [number for number, border in enumerate(borders.tolist()) if border == BREAK or number == 0]
    if not starts:
        return
    first = 0
    for begin, end in zip(starts, [*starts[1:], len(borders)], strict=True):
        if words.ends[end] - words.ends[first] > limit and begin > first:
            yield first, begin
            first = begin
    if first < len(borders):
        yield first, len(borders)


def fitting(words: Words, first: int, last: int, limit: int) -> int:
    """Return up to which word, at most `last`, the words from `first` have no more than `limit` pieces."""
    within = int(np.searchsorted(words.ends, words.ends[first] + limit, side="right")) - 1
    return min(last, max(within, first + 1))
