"""Parse a report; a sentence never runs across two of its sections."""

from __future__ import annotations

from ..model.report import Report
from ..ports import Parser
from .reading import Reading


def parse(report: Report, parser: Parser) -> Reading:
    """Start a reading: `report.sections` must be set (see `read.head`)."""
    return Reading(report, parser(report.text, [section.span.start for section in report.sections]))
