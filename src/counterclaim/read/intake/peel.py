"""What stands before and after the story inside its own first and last paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.report import Section
from ...model.span import Span
from ..calendar import WRITTEN_DATES
from .dateline import LABEL, POSTED, closing_credit, read_dateline
from .furniture import HeadLexicon

TITLE_WITHIN = 240  # characters of date, byline and menu that may stand before a title in an unbroken text
_DATE = "|".join(re.sub(r"\?P<\w+>|\(\?P=mark\)", lambda m: "" if "<" in m.group() else "[-/.]", p.pattern)
                 for p in WRITTEN_DATES)  # fmt: skip
_STAMP = re.compile(
    rf"(?:(?:Tags?|Topics?)\b)?\s*(?:(?:{POSTED.pattern})?(?<!\w)(?:{_DATE})(?=[\s.,(|–—-]|Get\b|$)[.,]?"
    rf"|\(updated[^)]{{0,30}}\))\s*(?:[|–—-]\s*)?",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:Get short URL(?:\s+[\d ]{1,9}(?=\s))?|(?:Print|Tweet|Share|Email|Views|Related|Comments?)\b(?:\s+\d+)?"
    r"|Topic\s.{1,60}?\(\d+\)(?:\s\d+){0,2}|(?:[A-Z][\w-]*\s+){0,6}\d{4}(?=\s\d\d[.-]\d\d[.-]\d{4}))\s+"
)
_TAIL_WORDS = re.compile(
    r"(?i)\b(?:terms of use|privacy policy|cookie policy|contact us|community standards|comment via|all rights "
    r"reserved|get short url|press releases|tags|topics?|related|read more|subscribe|newsletter|youtube)\b"
)


def peel_front(text: str, span: Span, title: str | None, lexicon: HeadLexicon, unbroken: bool) -> list[Section]:
    """Return the sections that stand before the story in its first paragraph.

    In an unbroken text these may be date, byline, page words and the title; otherwise only a label and a
    dateline are looked for.
    """
    sections: list[Section] = []
    at = span.start
    while found := _next_piece(text, Span(at, span.end), title, lexicon, unbroken):
        sections += [s for s in found if len(s.span)]
        at = found[-1].span.end
        if found[-1].kind == "dateline":
            break
    return sections


def _next_piece(text: str, rest: Span, title: str | None, lexicon: HeadLexicon, unbroken: bool) -> list[Section] | None:
    if unbroken or POSTED.match(text, rest.start, rest.end):
        if titled := _title(text, rest, title):
            return titled
        for kind, pattern in (("byline", _STAMP), ("furniture", _PAGE)):
            match = pattern.match(text, rest.start, rest.end)
            if match and match.end() > rest.start:
                return [Section(kind, Span(rest.start, match.end()))]
        if signed := _agency(text, rest, lexicon):
            return [signed]
    label = LABEL.match(text, rest.start, min(rest.end, rest.start + 60))
    if label:
        return [Section("heading", Span(rest.start, label.end()))]
    dateline = read_dateline(rest.of(text), lexicon)
    return [Section("dateline", Span(rest.start, rest.start + dateline.length))] if dateline else None


def _title(text: str, rest: Span, title: str | None) -> list[Section] | None:
    """Find the known title near the start, whatever its punctuation; what stands before it is byline."""
    words = re.findall(r"\w+", title or "")
    if len(words) < 3:
        return None
    window = text[rest.start : min(rest.end, rest.start + TITLE_WITHIN + 3 * len(title or ""))]
    match = re.search(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b[\s.:–—-]*", window, re.IGNORECASE)
    if match is None or match.start() > TITLE_WITHIN:
        return None
    start = rest.start + match.start()
    before = [Section("byline", Span(rest.start, start))] if start > rest.start else []
    return [*before, Section("title", Span(start, rest.start + match.end()))]


def _agency(text: str, rest: Span, lexicon: HeadLexicon) -> Section | None:
    """Take a lone agency name at the start for a byline: "AP Wednesday 26 Oct ...", "REUTERS Social media ..."."""
    match = re.compile(r"[A-Z][A-Za-z]+(?=\s+[A-Z\"“])").match(text, rest.start, rest.end)
    if match and lexicon.agency(match.group()):
        return Section("byline", Span(rest.start, match.end()))
    return None


def peel_back(text: str, span: Span, lexicon: HeadLexicon) -> Iterator[Section]:
    """Yield the sections that stand after the story in its last paragraph: a credit, page words."""
    body = span.of(text)
    if credit := closing_credit(body, lexicon):
        yield Section("byline", Span(span.start + credit.start(), span.end))
        return
    end = max((m.end() for m in re.finditer(r"[.!?][\"”’)\]]*(?=\s)", body)), default=0)
    tail = body[end:]
    if not end or not tail.strip() or len(tail) > 400:
        return
    if re.match(r"\s*(?:Source|Sources|Via|With inputs|Reporting by|\(?Photo)\b", tail):
        yield Section("byline", Span(span.start + end, span.end))
    elif _TAIL_WORDS.search(tail):
        yield Section("furniture", Span(span.start + end, span.end))
