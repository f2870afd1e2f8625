"""Date a report by the others read with it, where its own text does not settle when it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from ...model.report import Doubt, Report
from ...model.span import Span
from ..calendar import WrittenDate, find_dates, last_weekday
from .publication import BODY_WINS

DATED_BY_KIN = (
    "The page's date contradicts the weekday that the text calls today; publication is the weekday of that name "
    "nearest to the date of the report read with it that shares most names with it."
)
YEAR_BY_KIN = (
    "The text prints no publication date; it is taken for the latest day that the text names, in the year nearest "
    "to the report read with it that shares most names with it."
)
ALIKE = 0.12  # share of names in common from which two reports count as being about one thing
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]{2,}")


def agree_on_dates(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports with the doubtful dates among them settled; the others are returned as they are.

    The result does not depend on the order of the reports. A report with nothing like it among the rest
    keeps what its own text says.
    """
    sure = [(report, names_in(report.text)) for report in reports if report.published and not _doubtful(report)]
    return tuple(_settled(report, sure) for report in reports)


def _doubtful(report: Report) -> bool:
    return any(doubt.rule == BODY_WINS for doubt in report.doubts)


def _settled(report: Report, sure: Sequence[tuple[Report, frozenset[str]]]) -> Report:
    if report.published is not None and not _doubtful(report):
        return report
    kin = _most_alike(report, sure)
    if kin is None:
        return report
    return _by_weekday(report, kin) if report.published else _by_latest_day(report, kin)


def names_in(text: str) -> frozenset[str]:
    """Return the capitalised words inside sentences, which are mostly names."""
    return frozenset(_NAME.findall(text))


def _most_alike(report: Report, sure: Sequence[tuple[Report, frozenset[str]]]) -> date | None:
    """Return the date of the report that shares most names; of equals, the earliest."""
    own = names_in(report.text)
    scored = [(len(own & names) / max(1, len(own | names)), other.published) for other, names in sure]
    best = max((score for score, _ in scored), default=0.0)
    days = sorted(at.date() for score, at in scored if score == best and at)
    return days[0] if days and best >= ALIKE else None


def _by_weekday(report: Report, kin: date) -> Report:
    """Apply DATED_BY_KIN: never after the day that the page's own date allows."""
    if report.published is None:
        return report
    own = report.published.date()
    before = last_weekday(own.weekday(), kin + timedelta(days=3))  # the nearest: at most three days on, else back
    day = min(before, own)
    spans = [d.span for d in report.doubts if d.rule == BODY_WINS]
    kept = tuple(d for d in report.doubts if d.rule != BODY_WINS)
    return _dated(report, day, (*kept, Doubt("published", DATED_BY_KIN, spans[0])))


def _by_latest_day(report: Report, kin: date) -> Report:
    """Apply YEAR_BY_KIN to the days that the story names in full or with day and month."""
    stories = [s.span for s in report.sections if s.kind in ("body", "dateline")]
    named = [one for span in stories for one in find_dates(report.text, span.start, span.end)]
    found = [(day, one) for one in named if (day := _near(one, kin))]
    past = [(day, one) for day, one in found if day <= kin + timedelta(days=7)]
    if not past:
        return report
    day, one = max(past, key=lambda row: (row[0], -row[1].start))
    if abs((day - kin).days) > 31:  # nothing recent is named
        return report
    return _dated(report, day, (*report.doubts, Doubt("published", YEAR_BY_KIN, Span(one.start, one.end))))


def _near(one: WrittenDate, kin: date) -> date | None:
    """Return a written day in its own year, else in the year nearest to the other report in which its weekday fits."""
    years = [one.year] if one.year else range(kin.year - 6, kin.year + 7)
    days = [day for year in years if (day := one.on(year)) and (one.weekday is None or day.weekday() == one.weekday)]
    return min(days, key=lambda day: (abs((day - kin).days), day), default=None)


def _dated(report: Report, day: date, doubts: tuple[Doubt, ...]) -> Report:
    at = datetime(day.year, day.month, day.day)
    return replace(report, published=at, published_precision="day", doubts=doubts)
