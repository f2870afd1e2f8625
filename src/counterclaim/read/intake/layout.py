"""The paragraphs of a plain text: where a line break means something and where it only fills a column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ...model.span import Span

TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\[\d+\])*\s*$|[\"”»]\s*$")
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
NARROWEST, WIDEST = 45, 132  # columns that people and mail programs wrap at
NEAR = 0.75  # share of the column that the lines of a filled text reach
MOST, FEWEST_LINES = 0.8, 6  # share of them that do, and how many there must be to tell


@dataclass(frozen=True, slots=True)
class Block:
    """Mark one paragraph; `apart` is false where only a single line break parts it from the block before."""

    span: Span
    text: str
    apart: bool = True

    @property
    def words(self) -> int:
        """Count the words, split at white space."""
        return len(self.text.split())

    @property
    def closed(self) -> bool:
        """Tell whether the block ends as a sentence does."""
        return bool(TERMINAL.search(self.text))


def paragraphs(text: str) -> tuple[Block, ...]:
    """Split a text into paragraphs.

    A blank line always parts them, a single line break only where it does not merely wrap a line.
    """
    blocks: list[Block] = []
    runs = list(_runs(text))
    column = _column(text, runs)
    for run in runs:
        joined = _join(text, run, column)
        blocks += [Block(span, span.of(text), apart=i == 0) for i, span in enumerate(joined)]
    return tuple(blocks)


def _runs(text: str) -> Iterator[list[Span]]:
    """Yield runs of lines that no blank line parts; white space around a line is left out."""
    run: list[Span] = []
    last = 0
    for match in _LINE.finditer(text):
        line = _trim(text, match.start(), match.end())
        between = text[last : match.start()].replace("\r\n", "\n")
        if run and (not len(line) or len(between) > 1):
            yield run
            run = []
        if len(line):
            run.append(line)
        last = match.end()
    if run:
        yield run


def _trim(text: str, start: int, end: int) -> Span:
    """Leave out the white space at both ends."""
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b\u200e\u200f"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _column(text: str, runs: list[list[Span]]) -> int | None:
    """Return the column that a whole text is filled to, or None where it is not.

    Most lines but the last of each run then come near it, and few of them end a sentence.
    """
    lines = [line for run in runs for line in run[:-1]]
    column = max((_width(text, line) for line in lines), default=0)
    if len(lines) < FEWEST_LINES or not NARROWEST <= column <= WIDEST:
        return None
    full = sum(_width(text, line) >= NEAR * column for line in lines)
    ended = sum(bool(TERMINAL.search(line.of(text))) for line in lines)
    return column if full >= MOST * len(lines) and ended <= (1 - MOST) * 2 * len(lines) else None


def _width(text: str, line: Span) -> int:
    """Return the width of a line with its indent."""
    start = line.start
    while start and text[start - 1] in " \t\xa0":
        start -= 1
    return line.end - start


def _join(text: str, lines: list[Span], column: int | None) -> list[Span]:
    """Join the lines of a run that belong to one paragraph."""
    if is_wrapped([line.of(text) for line in lines]):
        return [Span(lines[0].start, lines[-1].end)]
    joined = lines[:1]
    for before, line in pairwise(lines):
        full = column is not None and _width(text, before) >= NEAR * column
        if full or _runs_on(joined[-1].of(text), line.of(text)):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def is_wrapped(lines: list[str]) -> bool:
    """Tell whether lines were filled to a column: none had room left for the first word of the next."""
    if len(lines) < 2:
        return False
    width = max(map(len, lines[:-1]))
    if not NARROWEST <= width <= WIDEST or len(lines[-1]) > width:
        return False
    if sum(bool(TERMINAL.search(line)) for line in lines[:-1]) > len(lines) / 2:
        return False  # sentences on lines of their own
    if len(lines) == 2 and (TERMINAL.search(lines[0]) or not TERMINAL.search(lines[1]) or "|" in lines[0]):
        return False  # a title over a byline, links over a notice: two lines alone show no column
    return all(len(line) + 1 + len(following.split()[0]) > width for line, following in pairwise(lines))


def _runs_on(line: str, following: str) -> bool:
    """Tell whether a line that does not end a sentence goes on in lower case."""
    return not TERMINAL.search(line) and following[:1].islower() and len(line) >= NARROWEST
