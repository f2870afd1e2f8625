"""Parse a report; a sentence never runs across two of its sections."""

from __future__ import annotations

from ..model.report import Report
from ..ports import Parser
from .reading import Reading


def parse(report: Report, parser: Parser) -> Reading:
    """Start a reading: `report.sections` must be set (see `read.head`)."""
    titles = [(s.span.start, s.span.end) for s in report.sections if s.kind in ("title", "subtitle", "heading")]
    return Reading(report, parser(report.text, [s.span.start for s in report.sections], titles))
