"""Report intake: title, origin, publication time and the role of each paragraph, from the text alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model.report import Origin, Report, Section
from ...model.span import Span
from .dateline import BYLINE, agencies_in, read_dateline
from .furniture import HeadLexicon, read_lexicon
from .layout import Block, paragraphs
from .masthead import masthead, names_outlet, parts_of
from .peel import peel_back, peel_front
from .publication import Publication, Stamp, decide, read_stamp
from .sections import Role, assign_roles

__all__ = ["HeadLexicon", "complete", "read_lexicon"]

UNBROKEN_WORDS = 60
HEAD_BLOCKS = 6  # a masthead stands among the first lines
STRUCTURE_ONLY = HeadLexicon()
_OUTLET_LABEL = re.compile(r"(?P<outlet>[A-Z][\w&'’.-]+(?:\s+[A-Z][\w&'’.-]+){1,4})\s*:\s+(?=[A-Z\"“])")
_POSTED_BY = re.compile(r"\b[Bb]y\s+(?P<who>[A-Z][^|\n]{2,60}?)\s*$")


def complete(report: Report, lexicon: HeadLexicon = STRUCTURE_ONLY) -> Report:
    """Fill in what a report's own text says about it.

    What came beside the report (title, published, outlet already set) wins over what is found here; where
    the two, or the text and itself, disagree, a Doubt says which rule chose.
    """
    blocks = paragraphs(report.text)
    roles = assign_roles(blocks, lexicon, report.title)
    sections = tuple(_sections(report, roles, lexicon))
    publication = _publication(report, sections)
    return replace(
        report,
        sections=sections,
        title=report.title or _title(report.text, sections),
        origin=_origin(report, sections, roles, lexicon),
        published=publication.at,
        published_precision=publication.precision,
        doubts=(*report.doubts, *publication.doubts),
    )


def _sections(report: Report, roles: Sequence[Role], lexicon: HeadLexicon) -> list[Section]:
    """Cut the blocks into sections; a paragraph can hold a dateline before the story and a credit after it."""
    bodies = [i for i, role in enumerate(roles) if role.kind == "body"]
    unbroken = len(roles) == 1 or (bool(bodies) and roles[bodies[0]].block.words > 4 * UNBROKEN_WORDS)
    sections: list[Section] = []
    for i, role in enumerate(roles):
        if role.kind != "body":
            sections.append(Section(role.kind, role.block.span))
        else:
            sections += _paragraph(report, role.block, lexicon, i == bodies[0], i == bodies[-1], unbroken)
    return sections


def _paragraph(
    report: Report, block: Block, lexicon: HeadLexicon, first: bool, last: bool, unbroken: bool
) -> list[Section]:
    text, span = report.text, block.span
    front = peel_front(text, span, report.title, lexicon, unbroken) if first else []
    if first and not front and (label := _OUTLET_LABEL.match(text, span.start, span.end)):
        front = [Section("byline", Span(span.start, label.end()))]
    start = front[-1].span.end if front else span.start
    back = list(peel_back(text, Span(start, span.end), lexicon)) if last else []
    end = back[0].span.start if back else span.end
    body = [Section("body", Span(start, end))] if end > start else []
    return [*front, *body, *back]


def _publication(report: Report, sections: Sequence[Section]) -> Publication:
    known = (report.published, report.published_precision) if report.published else None
    body = [s.span for s in sections if s.kind == "body"]
    story = Span(body[0].start, body[-1].end) if body else Span(0, 0)
    return decide(known, _stamps(report.text, sections), report.text, story)


def _stamps(text: str, sections: Sequence[Section]) -> list[Stamp]:
    """Return the dates printed in the head's bylines and in the dateline; those with a year come first."""
    bodies = [i for i, s in enumerate(sections) if s.kind == "body"]
    head = sections[: bodies[0]] if bodies else sections
    lines = [s for s in head if s.kind in ("byline", "dateline")]
    stamps = [stamp for s in lines if (stamp := read_stamp(s.span.of(text), s.span.start))]
    return sorted(stamps, key=lambda stamp: stamp.day.year is None)


def _title(text: str, sections: Sequence[Section]) -> str | None:
    return next((re.sub(r"\s+", " ", s.span.of(text)).strip(" #*_") for s in sections if s.kind == "title"), None)


def _origin(report: Report, sections: Sequence[Section], roles: Sequence[Role], lexicon: HeadLexicon) -> Origin:
    origin, text = report.origin, report.text
    lines = [s.span.of(text) for s in sections if s.kind == "byline"]
    return replace(
        origin,
        wire=origin.wire or _wire(text, sections, lexicon),
        author=origin.author or _author(lines, lexicon),
        outlet=origin.outlet or _outlet(lines, roles, lexicon),
    )


def _wire(text: str, sections: Sequence[Section], lexicon: HeadLexicon) -> str | None:
    for section in sections:
        # a dateline is told by the capital that follows it
        dateline = read_dateline(section.span.of(text) + "X", lexicon) if section.kind == "dateline" else None
        if dateline and dateline.agency:
            return dateline.agency
    lines = (s.span.of(text) for s in sections if s.kind == "byline")
    return next(filter(None, (agencies_in(line, lexicon) for line in lines)), None)


def _author(lines: Sequence[str], lexicon: HeadLexicon) -> str | None:
    for line in lines:
        match = BYLINE.fullmatch(line) or BYLINE.match(line)
        name = match["author"].strip(" ,") if match else line.partition(",")[0].strip() if "," in line else ""
        if match and name and not lexicon.agency(name):
            return name
        if not match and name and lexicon.agency(line.rpartition(",")[2]):
            return name
    return None


def _beside_date(line: str) -> list[str]:
    """Return the parts of a head's line that are no date."""
    return [part for piece in parts_of(line) for part in piece.split(", ") if read_stamp(part) is None]


def _outlet(lines: Sequence[str], roles: Sequence[Role], lexicon: HeadLexicon) -> str | None:
    """Return the outlet's own name where it signs a story, posts it, or offers its newsletter."""
    for role in roles[:HEAD_BLOCKS]:
        if role.kind in ("furniture", "title") and (name := masthead(role.block.text)):
            return name
    for line in lines:
        if label := _OUTLET_LABEL.fullmatch(line + "X"):
            return label["outlet"]
        if line.lower().startswith("posted") and (posted := _POSTED_BY.search(line)):
            return posted["who"]
    for part in (part for line in lines for part in _beside_date(line)):
        if names_outlet(part):
            return part
    for role in roles:
        row = lexicon.furniture_row(role.block.text) if role.kind == "furniture" else None
        match = row.match(role.block.text) if row else None
        if match and match.groupdict().get("outlet"):
            return match["outlet"]
    return None
