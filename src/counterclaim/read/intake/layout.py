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
    for run in _runs(text):
        joined = _join(text, run)
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


def _join(text: str, lines: list[Span]) -> list[Span]:
    """Join the lines of a run that belong to one paragraph."""
    if is_wrapped([line.of(text) for line in lines]):
        return [Span(lines[0].start, lines[-1].end)]
    joined = lines[:1]
    for line in lines[1:]:
        if _runs_on(joined[-1].of(text), line.of(text)):
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
    if len(lines) == 2 and (TERMINAL.search(lines[0]) or not TERMINAL.search(lines[1]) or "|" in lines[0]):
        return False  # a title over a byline, links over a notice: two lines alone show no column
    return all(len(line) + 1 + len(following.split()[0]) > width for line, following in pairwise(lines))


def _runs_on(line: str, following: str) -> bool:
    """Tell whether a line that does not end a sentence goes on in lower case."""
    return not TERMINAL.search(line) and following[:1].islower() and len(line) >= NARROWEST
