"""Dates in a text that cannot be: days that are on no calendar, and weekdays that were another day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...model.report import Doubt, Report
from ...model.span import Span
from ..calendar import WrittenDate, find_dates

NO_DAY = "This day is on no calendar; the date was left aside."
OTHER_WEEKDAY = "That day was another weekday; the date was followed, the weekday left aside."
_LEAP = 2000  # a year that has every day there is


def doubts_of(report: Report, published: date | None) -> tuple[Doubt, ...]:
    """Return a doubt for each impossible or contradictory date of a report's story, by its place."""
    story = [s.span for s in report.sections if s.kind == "body"] or [Span(0, len(report.text))]
    return tuple(doubt for span in story for doubt in _doubts(report.text, span, published))


def _doubts(text: str, span: Span, published: date | None) -> Iterator[Doubt]:
    for one in find_dates(text, span.start, span.end):
        if one.on(one.year or _LEAP) is None:
            yield Doubt("when", NO_DAY, Span(one.start, one.end))
        elif one.weekday is not None and not _fits(one, published):
            yield Doubt("when", OTHER_WEEKDAY, Span(one.start, one.end))


def _fits(one: WrittenDate, published: date | None) -> bool:
    """Tell whether a date fell on its weekday in its year, or where it has none, in a year about that of the report."""
    if one.year is None and published is None:
        return True
    years = [one.year] if one.year else [published.year + n for n in (-1, 0, 1)] if published else []
    days = [day for year in years if (day := one.on(year))]
    return not days or any(day.weekday() == one.weekday for day in days)
