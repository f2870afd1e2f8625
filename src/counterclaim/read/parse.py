"""Parse a report; a sentence never runs across two of its sections."""

from __future__ import annotations

import re

from ..model.report import Report
from ..ports import Parser
from .reading import Reading


def parse(report: Report, parser: Parser) -> Reading:
    """Start a reading: `report.sections` must be set (see `read.intake.head`)."""
    titles = [(s.span.start, s.span.end) for s in report.sections if s.kind in ("title", "subtitle", "heading")]
    return Reading(report, parser(story(report), [s.span.start for s in report.sections], titles))


def story(report: Report) -> str:
    """Blank what the page prints around the story, so that it costs no parsing and tips no sentence beside it.

    The text keeps its length, and with it every offset; nothing is ever claimed from what is blanked.
    """
    text = report.text
    for section in report.sections:
        if section.kind == "furniture":
            start, end = section.span.start, section.span.end
            text = text[:start] + re.sub(r"\S", " ", text[start:end]) + text[end:]
    return text
