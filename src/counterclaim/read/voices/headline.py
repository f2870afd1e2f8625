"""Headlines: "Ministry: three killed", "Three killed - police", "Three killed, says ministry"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..document import Doc, Token
from ..reading import Mention, Reading
from .saying import NOMINAL, Range, Saying, trim
from .sourcewords import TITLE_SOURCES

LONGEST = 6
SEPARATORS = frozenset((":", "-", "–", "—", "|"))


def headline_sayings(reading: Reading, stretch: Range, found: Sequence[Saying]) -> Iterator[Saying]:
    """Read the source that a title sets before a colon or after a colon or dash."""
    doc = reading.doc
    if not reading.in_section(doc[stretch[0]], "title", "subtitle"):
        return
    start, end = trim(doc, *stretch)
    if end - start > 3 and doc[end - 1].lower_ in TITLE_SOURCES and capital_tail(doc, end - 1):
        yield title_saying(doc, (end - 1, end), (end - 1, end), (start, end - 1))
        return
    if any(start <= saying.cue[0] < end for saying in found):
        return
    for at in range(end - 1, start, -1):
        if parts_title(doc, at) and end - at - 1 <= LONGEST and is_source(reading, at + 1, end):
            yield title_saying(doc, (at, at + 1), (at + 1, end), (start, at))
            return
    first = next((i for i in range(start, min(start + LONGEST + 1, end)) if doc[i].text == ":"), None)
    if first is not None and is_source(reading, start, first):
        yield title_saying(doc, (first, first + 1), (start, first), (first + 1, end))


def capital_tail(doc: Doc, at: int) -> bool:
    """Tell whether the last word of a title is a source that lost its colon or dash: "... in the north Monitor"."""
    before = doc[at - 1]
    if doc[at].text.isupper() and len(doc[at]) > 2:
        return before.text not in SEPARATORS
    apart = before.pos_ not in ("VERB", "AUX", "ADJ", "DET") and before.text not in SEPARATORS
    return apart and doc[at].text[:1].isupper()


def parts_title(doc: Doc, at: int) -> bool:
    """Tell whether a token parts a title: a colon or a bar, or a dash between spaces."""
    return doc[at].text in SEPARATORS and (doc[at].text in ":|" or bool(doc[at - 1].whitespace_))


def is_source(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a part of a title is somebody who can speak: a known actor or a word for one, and no verb."""
    part = reading.doc[start:end]
    if not len(part) or any(t.pos_ in ("VERB", "AUX") for t in part):
        return False
    if any(t.lower_ in TITLE_SOURCES for t in part if t.i == end - 1 or t.nbor(1).pos_ != "NOUN"):
        return True
    named = [m for m in reading.names if m.actor and m.role == "actor" and start <= m.start and m.end <= end]
    return any(m.actor is not None and not mere_topic(reading, m, start) for m in named)


def mere_topic(reading: Reading, named: Mention, start: int) -> bool:
    """Tell whether a title is about somebody: "Clashes in Peru:", or any capitals that a parser took for a body."""
    if named.actor is None or named.actor.kind == "state":
        return named.start > start + 1
    words = reading.doc[named.start : named.end].text
    return named.actor.kind == "body" and named.actor.code == words and words.isupper() and " " in words


def resumed(reading: Reading, stretch: Range, found: Sequence[Saying]) -> Iterator[Saying]:
    """Yield the sayings of a title with its subject behind commas: "Peru shells a camp, says 12 dead"."""
    doc = reading.doc
    start, _ = trim(doc, *stretch)
    first = next((m for m in reading.names if m.start == start and m.role == "actor" and m.actor), None)
    for saying in found:
        bare = saying.cue[0] > start and doc[saying.cue[0] - 1].text == ","
        lost = saying.head is not None and saying.head < saying.cue[0] and reading.actor_at(saying.head) is None
        if first is not None and bare and lost and reading.in_section(doc[start], "title", "subtitle"):
            yield replace(saying, source=(first.start, first.end), head=first.head)
        else:
            yield saying


def title_saying(doc: Doc, cue: Range, source: Range, content: Range) -> Saying:
    """Make the saying of a title."""
    source = trim(doc, *source)
    return Saying(cue, source, head_of(doc, source).i, (trim(doc, *content),), how="title")


def head_of(doc: Doc, part: Range) -> Token:
    """Return the head of a range: the token whose own head lies outside it."""
    inside = [t for t in doc[part[0] : part[1]] if t.pos_ in NOMINAL] or list(doc[part[0] : part[1]])
    return next((t for t in inside if not part[0] <= t.head.i < part[1] or t.head == t), inside[-1])
