"""What of a report is parsed: its text with blanks for the rest, so that every offset holds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model.report import Report
from ..model.span import Span

VISIBLE = re.compile(r"\S")


def story(report: Report) -> str:
    """Blank what the page prints around the story, so that it costs no parsing and tips no sentence beside it.

    Nothing is ever claimed from what is blanked.
    """
    return blanked(report.text, [section.span for section in report.sections if section.kind == "furniture"])


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return a text of the same length, with blanks for the words of these spans."""
    for span in spans:
        text = text[: span.start] + VISIBLE.sub(" ", span.of(text)) + text[span.end :]
    return text
