"""Lines on printed pages: which make up a paragraph, and which the page prints around its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDER = 1.25  # how much farther apart than usual two lines are where a paragraph ends
WIDEST = 1.75  # times the height of its letters that a line may stand above the next of its paragraph
LARGER = 1.15  # how much larger the letters of a heading are
INDENTED = 5.0  # points by which a first line stands in
SPARE = 1.3  # times the width of a word that must have been free
EDGE_SHARE = 0.9  # of the lines of a column end before its right edge, or there
SENTENCE_WORDS = 12  # from which on words without an end are a sentence rather than a heading
PLACE = 5.0  # points within which a header stands at one height on all pages
EDGE = 3  # lines at the top and at the foot of a page that may be its header and footer
_ENDS = re.compile(r"[.!?:;][\"”’»)\]]*(?:\[?\d+\]?)?$")
_PRINTED = re.compile(
    r"(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|(?:https?|file)://\S+(?:\s+\d+/\d+)?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a printed line and its place on the page, in points; `bottom` and `top` grow upwards."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """Return the height of its letters."""
        return self.top - self.bottom


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Join the lines of all pages into paragraphs; one that a page breaks goes on over it."""
    printed = _printed(pages)
    found: list[str] = []
    for page in pages:
        edges = {*range(EDGE), *range(len(page) - EDGE, len(page))}
        kept = [line for n, line in enumerate(page) if n not in edges or _shape(line) not in printed]
        for n, paragraph in enumerate(_on_page(kept)):
            if n == 0 and found and _goes_on(found[-1], paragraph):
                found[-1] = _joined(found[-1], paragraph)
            else:
                found.append(paragraph)
    return found


def _goes_on(text: str, following: str) -> bool:
    """Tell whether a page broke a sentence."""
    return not _ENDS.search(text) and (following[:1].islower() or len(text.split()) >= SENTENCE_WORDS)


def _printed(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the shapes of headers and footers: what stands at the edges of several pages but for its numbers."""
    edges = [{_shape(line) for line in (*page[:EDGE], *page[-EDGE:])} for page in pages]
    counted = Counter(shape for page in edges for shape in page)
    repeated = {shape for shape, pages_with in counted.items() if pages_with > max(1, len(pages) // 3)}
    alone = {_shape(line) for page in pages for line in (*page[:EDGE], *page[-EDGE:]) if _PRINTED.fullmatch(line.text)}
    return frozenset(repeated | alone)


def _shape(line: Line) -> str:
    return f"{re.sub(r'[0-9]+', '0', line.text)} at {round(line.bottom / PLACE)}"


def _on_page(lines: Sequence[Line]) -> Iterator[str]:
    if not lines:
        return
    steps = sorted(step for one, two in pairwise(lines) if (step := one.bottom - two.bottom) > 0)
    usual = steps[len(steps) // 10] if steps else 0.0  # paragraphs of one line each may be the most
    columns = _columns(lines)
    text = lines[0].text
    for one, two in pairwise(lines):
        if _parts(one, two, usual, columns[_column(one)]):
            yield text
            text = two.text
        else:
            text = _joined(text, two.text)
    yield text


def _column(line: Line) -> int:
    return round(line.left / (4 * INDENTED))


def _columns(lines: Sequence[Line]) -> Mapping[int, float]:
    """Return the right edge of each column; a title over two columns is not the edge of either."""
    edges: dict[int, list[float]] = {}
    for line in lines:
        edges.setdefault(_column(line), []).append(line.right)
    return {column: sorted(rights)[int(EDGE_SHARE * (len(rights) - 1))] for column, rights in edges.items()}


def _parts(one: Line, two: Line, usual: float, edge: float) -> bool:
    """Tell whether a paragraph ends between two lines that follow each other; `edge` is that of their column."""
    step = one.bottom - two.bottom
    if step <= 0:  # the next column, or the next part of the same line
        return step < -one.height and bool(_ENDS.search(one.text))
    if step > min(WIDER * usual, WIDEST * one.height):
        return True
    if max(one.height, two.height) > LARGER * min(one.height, two.height):
        return True
    ended = bool(_ENDS.search(one.text))
    return (ended and two.left > one.left + INDENTED) or _had_room(one, two, edge, SPARE if ended else 2 * SPARE)


def _had_room(one: Line, two: Line, edge: float, spare: float) -> bool:
    """Tell whether the next line's first word would have stood on the line, so that it was ended on purpose."""
    letter = (two.right - two.left) / max(1, len(two.text))
    return edge - one.right > spare * letter * (len(two.text.split()[0]) + 1)


def _joined(text: str, following: str) -> str:
    """Join two lines; a hyphen that ends the first stays, since it may be the word's own."""
    return text + following if re.search(r"\w-$", text) and following[:1].islower() else f"{text} {following}"
