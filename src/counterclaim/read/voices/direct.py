"""Direct quotes that no cue stands beside: they go on with the voice before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..document import Doc, Token
from ..reading import Reading
from .headline import head_of
from .quotation import MARKS, Quotation
from .saying import Range, Saying, join, noun_phrase, stretches, trim
from .sourcephrase import CLOCK
from .sourcewords import PUBLIC, TITLE_SOURCES, WARDS

SHORTEST = 5
BARE, LONGEST = 8, 16  # tokens of a label: a name alone, one of a running report
BULLETS = frozenset(("-", "•", "–", "*", "—", "·"))
DASHES = frozenset(("―", "—", "–", "--", "-"))
HEADINGS = ("title", "subtitle", "byline", "furniture")
# Offices and wards whose word opens an entry of a running report: "18:10 Mortuary of Tarn hospital: nine bodies".
LABELLED = TITLE_SOURCES | PUBLIC | WARDS | frozenset(("ambulance", "office", "committee", "union"))
LABELS = frozenset(("person", "organ", "body"))  # a state before a colon is a topic more often than a speaker
STATEMENTS = frozenset(("statement", "message", "communique", "communiqué", "announcement", "declaration", "remarks"))


def spoken_on(
    sayings: Sequence[Saying], quotes: tuple[Quotation, ...], doc: Doc, parts: Sequence[Range]
) -> list[Saying]:
    """Give each full quote without a saying to the last saying before it.

    That must be near: in the same paragraph, or in the one before it where the quote opens a paragraph.
    Quotes of a few words inside a sentence are the sentence's own.
    """
    grown = list(sayings)
    for quote in quotes:
        if any(saying.covers(quote.start) for saying in grown) or not full(doc, quote):
            continue
        before = [i for i, s in enumerate(grown) if s.cue[0] < quote.opening and s.source is not None]
        nearest = max(before, key=lambda i: grown[i].cue[0], default=None)
        if nearest is not None and part_of(parts, quote.opening) - part_of(parts, grown[nearest].cue[0]) <= 1:
            whole = (quote.opening, quote.end if quote.closing is None else quote.closing + 1)
            grown[nearest] = replace(grown[nearest], content=join([*grown[nearest].content, whole]))
    return grown


def introduced(reading: Reading, sayings: Sequence[Saying], parts: Sequence[Range]) -> Iterator[Saying]:
    """Yield what a paragraph introduces that ends with a colon: the quote or list in the paragraphs behind it.

    The speaker is the subject of "released the following statement:" or the source of its last saying.
    """
    doc = reading.doc
    for at, (start, end) in enumerate(parts[:-1]):
        last = next((i for i in range(end - 1, start, -1) if not doc[i].is_space), start)
        if doc[last].text != ":" or reading.in_section(doc[start], "title", "subtitle", "byline", "furniture"):
            continue
        speaker = statement_maker(doc, start, last)
        if speaker is None:
            speaker = next((s.head for s in sayings if start <= s.cue[0] < end), None)
        if speaker is not None:
            content = tuple(trim(doc, *part) for part in continued(doc, parts[at + 1 :]))
            source = noun_phrase(doc[speaker], start, last)
            yield Saying((last, last + 1), source, speaker, content, how="introduced with a colon")


def labelled(reading: Reading, parts: Sequence[Range]) -> Iterator[Saying]:
    """Yield what a line of a running report gives to him whose name opens it: "10:41 - Bell: three boats are lost"."""
    doc = reading.doc
    named = [m for m in reading.names if m.role == "actor" and m.actor and m.actor.kind in LABELS]
    for start, end, reach in entries(doc, parts):
        first = next(
            (i for i in range(start, min(start + 8, end)) if doc[i].is_alpha and doc[i].text[0].isupper()), end
        )
        colon = next((i for i in range(first, min(first + reach, end)) if doc[i].text == ":"), None)
        if colon is None or colon + 1 >= end or reading.in_section(doc[first], *HEADINGS):
            continue
        opening = [m for m in named if start <= m.start <= first + 1 and first < m.end <= colon]
        opening += [m for m in named if first < m.start < m.end == colon and doc[m.start - 1].lower_ == "for"]
        mention = next((m for m in opening if m.end == colon or reach > BARE), None)
        office = any(t.lower_ in LABELLED for t in doc[first:colon] if t.pos_ in ("NOUN", "PROPN"))
        if (mention is None and not office) or any(is_no_label(t) for t in doc[first + 1 : colon]):
            continue
        head = mention.head if mention is not None else head_of(doc, (first, colon)).i
        content = (trim(doc, colon + 1, end),)
        yield Saying((colon, colon + 1), (first, colon), head, content, how="named with a colon")


def is_no_label(token: Token) -> bool:
    """Tell whether a word shows that what stands before a colon is a clause, two sentences, or a note on a text."""
    aside = token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).text == ","  # "Bell, hiding in a silo, by phone:"
    verb = token.pos_ in ("VERB", "AUX") and token.dep_ != "amod" and not aside
    return verb or token.text in ".!?" or token.lower_ == "source"


def entries(doc: Doc, parts: Sequence[Range]) -> Iterator[tuple[int, int, int]]:
    """Yield the paragraphs, and of those that a clock time opens the further sentences, as entries of a running report.

    The third number says how many tokens a label may have: in a running report more than a name.
    """
    for part in parts:
        running = CLOCK.match(doc[part[0]].text) is not None
        yield (*part, LONGEST if running else BARE)
        for stretch in stretches(doc, part) if running else ():
            if stretch[0] > part[0]:
                yield (*stretch, LONGEST)


def signed(doc: Doc, quotes: tuple[Quotation, ...]) -> Iterator[Saying]:
    """Yield quotes that a dash and a name sign: "“They came at dawn.” — Ann Bell"."""
    for quote in quotes:
        dash = None if quote.closing is None else quote.closing + 1
        if dash is None or dash + 1 >= len(doc) or doc[dash].text not in DASHES or not full(doc, quote):
            continue
        end = dash + 1
        while end < len(doc) and doc[end].pos_ == "PROPN" and not (end > dash + 1 and doc[end].is_sent_start):
            end += 1
        if 1 < end - dash < 6:
            source = (dash + 1, end)
            whole = ((quote.opening, dash),)
            yield Saying((dash, dash + 1), source, doc[dash + 1 : end].root.i, whole, how="signed with a dash")


def statement_maker(doc: Doc, start: int, end: int) -> int | None:
    """Return the subject of a verb that issues a statement, a message or the like."""
    for token in doc[start:end]:
        if token.lower_ in STATEMENTS and token.dep_ in ("obj", "nsubj:pass") and token.head.pos_ == "VERB":
            subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
            return subject.i if subject is not None else None
    return None


def continued(doc: Doc, parts: Sequence[Range]) -> Iterator[Range]:
    """Yield the paragraphs that a colon introduces: as long as they are quoted or listed, at least the first."""
    quoted = doc[parts[0][0]].text in MARKS
    for at, part in enumerate(parts):
        first = doc[part[0]].text
        if at and not (first in BULLETS or (quoted and first in MARKS)):
            return
        yield part


def full(doc: Doc, quote: Quotation) -> bool:
    """Tell whether a quote is a sentence of its own, not a few words in one."""
    starts = quote.opening == 0 or doc[quote.opening - 1].is_space or doc[quote.opening - 1].text in '.!?:”"'
    has_verb = any(token.pos_ == "VERB" for token in doc[quote.start : quote.end])
    return starts and quote.end - quote.start >= SHORTEST and has_verb


def part_of(parts: Sequence[Range], token: int) -> int:
    """Return the number of the paragraph that a token stands in."""
    return next((at for at, part in enumerate(parts) if part[0] <= token < part[1]), -1)
