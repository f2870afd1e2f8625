"""Direct quotes that no cue stands beside: they go on with the voice before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from .quotation import Quotation
from .saying import Range, Saying

SHORTEST = 5


def spoken_on(
    sayings: Sequence[Saying], quotes: tuple[Quotation, ...], doc: Doc, parts: Sequence[Range]
) -> Iterator[Saying]:
    """Yield a saying for each full quote without one, in the voice of the last saying before it.

    The last saying must be near: in the same paragraph, or in the one before it where the quote opens a
    paragraph. Quotes of a few words inside a sentence are the sentence's own.
    """
    for quote in quotes:
        if any(saying.covers(quote.start) for saying in sayings) or not full(doc, quote):
            continue
        before = [s for s in sayings if s.cue[0] < quote.opening and s.source is not None]
        nearest = max(before, key=lambda s: s.cue[0], default=None)
        if nearest and part_of(parts, quote.opening) - part_of(parts, nearest.cue[0]) <= 1:
            yield replace(nearest, content=((quote.start, quote.end),), how="quote after " + nearest.how, carriers=())


def full(doc: Doc, quote: Quotation) -> bool:
    """Tell whether a quote is a sentence of its own, not a few words in one."""
    starts = quote.opening == 0 or doc[quote.opening - 1].is_space or doc[quote.opening - 1].text in ".!?:”\""
    has_verb = any(token.pos_ == "VERB" for token in doc[quote.start : quote.end])
    return starts and quote.end - quote.start >= SHORTEST and has_verb


def part_of(parts: Sequence[Range], token: int) -> int:
    """Return the number of the paragraph that a token stands in."""
    return next((at for at, part in enumerate(parts) if part[0] <= token < part[1]), -1)
