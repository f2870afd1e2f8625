"""Direct quotes: which tokens stand between quotation marks, over sentences and paragraphs, closed or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..document import Doc

OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
STRAIGHT = frozenset(('"', "``", "''", "＂"))
MARKS = OPENING | CLOSING | STRAIGHT


@dataclass(frozen=True, slots=True)
class Quotation:
    """Mark the tokens `[start, end)` between quotation marks, the marks left out.

    `opening` and `closing` are the marks' own tokens; `closing` is None where the paragraph ends first.
    `continues` is set where the quote goes on from the paragraph before, as the unclosed one there shows.
    """

    start: int
    end: int
    opening: int
    closing: int | None
    continues: bool = False


def quotations(doc: Doc, paragraphs: Iterable[tuple[int, int]]) -> tuple[Quotation, ...]:
    """Find all direct quotes, paragraph by paragraph (token ranges).

    A quote that a paragraph leaves open ends there; if the next paragraph opens with a mark, it goes on.
    Marks set the wrong way round are taken for what the space around them says they are.
    """
    found: list[Quotation] = []
    for start, end in paragraphs:
        open_before = bool(found) and found[-1].closing is None and found[-1].end >= start - 2
        for quote in in_paragraph(doc, start, end):
            first = open_before and quote.opening == start
            found.append(Quotation(quote.start, quote.end, quote.opening, quote.closing, first))
    return tuple(quote for quote in found if quote.end > quote.start)


def in_paragraph(doc: Doc, start: int, end: int) -> Iterator[Quotation]:
    """Yield the quotes of one paragraph.

    A page that lost its spaces leaves a mark on the word behind it: '... shirt."Bell sat' closes, '""That' opens anew.
    """
    opening: int | None = None
    for at in range(start, end):
        if doc[at].text not in MARKS:
            if at > start and len(doc[at].text) > 1 and doc[at].text[0] == '"':
                if opening is not None and opening + 1 < at:
                    yield Quotation(opening + 1, at, opening, at - 1)
                opening = at - 1 if opening is None or doc[at].text[1] == '"' else None
        elif opening is None:
            if opens(doc, at, start, end):
                opening = at
        elif closes(doc, at, end):
            yield Quotation(opening + 1, at, opening, at)
            opening = None
    if opening is not None:
        yield Quotation(opening + 1, end, opening, None)


def opens(doc: Doc, at: int, start: int, end: int) -> bool:
    """Tell whether a mark outside quotes opens one: a closing mark or one before a space at a line's end does not."""
    if at + 1 >= end:
        return False
    after_space = at == start or bool(doc[at - 1].whitespace_) or doc[at - 1].text in "([—–-"
    if doc[at].text in OPENING:
        return True
    ended = at > start and not after_space and doc[at - 1].text in ".!?,"  # '... shirt."Bell sat' has lost a space
    return after_space or (doc[at].text in STRAIGHT and not doc[at].whitespace_ and not ended)


def closes(doc: Doc, at: int, end: int) -> bool:
    """Tell whether a mark inside quotes closes them.

    An opening mark inside quotes closes them after a comma or before a space (a typing error often seen),
    else it opens the quote anew, which changes nothing.
    """
    if doc[at].text in CLOSING:
        return True
    ends_line = at + 1 >= end
    if doc[at].text in OPENING:
        return ends_line or bool(doc[at].whitespace_) or doc[at - 1].text == ","
    return ends_line or bool(doc[at].whitespace_) or doc[at + 1].is_punct or not doc[at - 1].whitespace_


def quote_at(quotes: Sequence[Quotation], token: int) -> Quotation | None:
    """Return the quote that covers a token."""
    return next((quote for quote in quotes if quote.start <= token < quote.end), None)
