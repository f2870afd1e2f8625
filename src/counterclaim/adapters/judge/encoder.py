"""Judge what one report makes of two of its numbers with a small encoder, run in 8 bits by onnxruntime."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from ...errors import ModelError
from ...model.span import Span
from ..networks import load_network

BEFORE, BEHIND = 150, 120  # characters before the first number and behind the last
NEAR = 260  # characters between two numbers up to which all words between them are read
FAR_BEFORE, FAR_BEHIND = 130, 110  # the same around each of two numbers that stand further apart
PIECES = 200  # word pieces that are read, of long stretches of text those nearest to the numbers
SMALLER, LARGER = ("[unused1]", "[unused2]"), ("[unused3]", "[unused4]")
"""Word pieces that stand before and behind each number, and nowhere else."""
GAP = " ... "


class EncoderJudge:
    """Judge with the network in the folder `model`, by the word pieces in the file `pieces`."""

    def __init__(self, model: Path, pieces: Path) -> None:
        try:
            self._pieces = Tokenizer.from_file(str(pieces))
            self._network = load_network(model / "model.onnx")
        except Exception as error:  # onnxruntime and tokenizers each raise their own kinds
            raise ModelError(f"{model}: the judge cannot be loaded ({error}); see `counterclaim doctor`") from error

    def __call__(self, text: str, smaller: Span, larger: Span, told: str) -> tuple[float, float, float]:
        pieces = pieces_of(self._pieces, text, smaller, larger, told)
        first, second = marks_in(self._pieces, pieces)
        given = {"pieces": [pieces], "smaller": [first], "larger": [second]}
        (scores,) = self._network.run(None, {name: np.array(value, dtype=np.int64) for name, value in given.items()})
        raised = np.exp(scores[0] - scores[0].max())
        stand, small_over, large_over = (float(chance) for chance in raised / raised.sum())
        return stand, small_over, large_over


def pieces_of(tokenizer: Tokenizer, text: str, smaller: Span, larger: Span, told: str) -> list[int]:
    """Turn what is told of two numbers, and the words around them, into word pieces."""
    marks = (*SMALLER, *LARGER)
    parts: list[list[int]] = [
        [id_of(tokenizer, part)] if part in marks else tokenizer.encode(part, add_special_tokens=False).ids
        for part in (told, *excerpt(text, smaller, larger))
    ]
    if (over := sum(map(len, parts)) + 2 - PIECES) > 0:
        left = max(0, len(parts[-1]) - over)
        over -= len(parts[-1]) - left
        parts[-1], parts[1] = parts[-1][:left], parts[1][over:]
    return [id_of(tokenizer, "[CLS]"), *(piece for part in parts for piece in part), id_of(tokenizer, "[SEP]")]


def marks_in(tokenizer: Tokenizer, pieces: Sequence[int]) -> tuple[int, int]:
    """Return where the marks before the smaller and the larger number stand."""
    smaller, larger = (pieces.index(id_of(tokenizer, mark)) for mark, _ in (SMALLER, LARGER))
    return smaller, larger


def id_of(tokenizer: Tokenizer, piece: str) -> int:
    """Return the number of a word piece; raises ModelError where the file of pieces has it not."""
    found: int | None = tokenizer.token_to_id(piece)
    if found is None:
        raise ModelError(f"the word pieces lack {piece}: they are not the judge's; install the package again")
    return found


def excerpt(text: str, smaller: Span, larger: Span) -> Iterator[str]:
    """Yield the words around two numbers in their order, with the marks before and behind each number."""
    numbers = sorted(((smaller, SMALLER), (larger, LARGER)), key=lambda pair: pair[0].start)
    first, last = numbers[0][0], numbers[1][0]
    if last.start - first.end <= NEAR:
        yield from marked(text, first.start - BEFORE, last.end + BEHIND, numbers)
    else:
        yield from marked(text, first.start - FAR_BEFORE, first.end + FAR_BEHIND, numbers[:1])
        yield GAP
        yield from marked(text, last.start - FAR_BEFORE, last.end + FAR_BEHIND, numbers[1:])


def marked(text: str, start: int, end: int, numbers: Sequence[tuple[Span, tuple[str, str]]]) -> Iterator[str]:
    """Yield the words of a stretch and the marks of the numbers in it."""
    at = max(0, start)
    for span, (opens, closes) in numbers:
        yield from (text[at : span.start], opens, text[span.start : span.end], closes)
        at = span.end
    yield text[at:end]
