"""A report's text cut into lines and segments, so that overlapping claims can be marked without nesting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ....model.claim import Claim
from ....model.report import Report

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of one claim; `what` tells those that it stands on from those of its other fields."""

    start: int
    end: int
    claim: str
    kind: str
    what: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text on which nothing begins or ends.

    `kind` is figure, act or both, after the `claims` that stand on these words; `beside` are claims of which
    another field (speaker, place, time) does; `first` are those whose words begin here, so that a link can
    lead to them.
    """

    text: str
    section: str
    kind: str = ""
    claims: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the report; `section` is body where parts of the line differ in theirs."""

    section: str
    segments: tuple[Segment, ...]

    @property
    def first(self) -> tuple[str, ...]:
        """Return the claims whose words begin in this line, in their order."""
        return tuple(claim for segment in self.segments for claim in segment.first)


def blocks(report: Report, claims: Iterable[Claim]) -> Iterator[Block]:
    """Cut a report into lines of segments; joined, the segments of a line are the line."""
    marks = [
        Mark(e.span.start, e.span.end, claim.id, claim.kind, e.role == "what")
        for claim in claims for e in claim.evidence if len(e.span)
    ]  # fmt: skip
    told: set[str] = set()
    edges = [offset for section in report.sections for offset in (section.span.start, section.span.end)]
    for line in LINE.finditer(report.text):
        if line.group().strip():
            here = [mark for mark in marks if mark.start < line.end() and line.start() < mark.end]
            cuts = sorted({*edges, *(offset for mark in here for offset in (mark.start, mark.end))})
            bounds = [line.start(), *(cut for cut in cuts if line.start() < cut < line.end()), line.end()]
            segments = tuple(_segment(report, span, here, told) for span in pairwise(bounds))
            sections = {segment.section for segment in segments if segment.text.strip()}
            yield Block(sections.pop() if len(sections) == 1 else "body", segments)


def _segment(report: Report, span: tuple[int, int], marks: Iterable[Mark], told: set[str]) -> Segment:
    """Cut out one segment; claims met for the first time are added to those `told`."""
    start, end = span
    over = [mark for mark in marks if mark.start <= start and end <= mark.end]
    kinds = sorted({mark.kind for mark in over if mark.what})
    claims = tuple(dict.fromkeys(mark.claim for mark in over if mark.what))
    beside = tuple(dict.fromkeys(mark.claim for mark in over if not mark.what and mark.claim not in claims))
    first = tuple(claim for claim in claims if claim not in told)
    told.update(first)
    kind = "both" if len(kinds) > 1 else "".join(kinds)
    return Segment(report.text[start:end], _section_at(report, start), kind, claims, beside, first)


def _section_at(report: Report, offset: int) -> str:
    at = (section.kind for section in report.sections if section.span.start <= offset < section.span.end)
    return next(at, "body")
