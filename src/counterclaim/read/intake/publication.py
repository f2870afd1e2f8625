"""When a report was published, as far as its own text tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from ...model.report import Doubt, Report
from ...model.span import Span
from ..calendar import WEEKDAY, WRITTEN_DATES, WrittenDate, last_weekday, weekday_number, written_date
from ..clock import WITH_ZONE, Clock, fixed_zone, read_clock

SIDE_CAR_WINS = "The data beside the report say when it was published; the date printed in the text says otherwise."
YEAR_FROM_TEXT = (
    "The page prints a day without a year; the year is the latest that the text names, or the next where only "
    "there the weekday fits."
)
BODY_WINS = (
    "The page's date contradicts the weekday that the text calls today; a page header shows the day the page was "
    "fetched, so publication is the last such weekday before it."
)
ONLY_WEEKDAY = "The text calls today another weekday than the publication date has; the publication date was kept."
NOT_A_DAY = "The page prints a date that is not on the calendar; it was left out."
_TODAY = re.compile(
    rf"\b(?P<word>today|yesterday|tomorrow)\s*[,(–-]\s*(?:on\s+)?(?P<day>{WEEKDAY})\b|"
    rf"\b(?P<day2>{WEEKDAY})\s*[,(–-]\s*(?P<word2>today|yesterday|tomorrow)\b",
    re.IGNORECASE,
)
_SHIFT = {"today": 0, "yesterday": 1, "tomorrow": -1}
_CLOCK = re.compile(WITH_ZONE, re.IGNORECASE)
_FILLER = re.compile(
    r"(?:date of publication|published|posted|updated|issued|last|modified|first|created|on|at|date|in|time|local|"
    r"hrs|hours|h|i?st|utc|gmt|[|,.:;()/·•–—*#_-]|\s)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Hold a printed date, its clock time, and what else stands in its line."""

    day: WrittenDate
    clock: Clock | None
    rest: str


@dataclass(frozen=True, slots=True)
class Publication:
    """Say when a report was published; `precision` is minute or day."""

    at: datetime | None = None
    precision: str = "day"
    doubts: tuple[Doubt, ...] = ()


@lru_cache(maxsize=1 << 10)
def read_stamp(line: str, at: int = 0) -> Stamp | None:
    """Read the first date in a line of the head; `at` is where the line begins in the text."""
    match = min(filter(None, (p.search(line) for p in WRITTEN_DATES)), key=lambda m: m.start(), default=None)
    if match is None:
        return None
    rest = line[: match.start()] + " " + line[match.end() :]
    clocked = _CLOCK.search(rest)
    clock = read_clock(clocked) if clocked else None
    if clocked and clock:
        rest = rest[: clocked.start()] + " " + rest[clocked.end() :]
    for pattern in (*WRITTEN_DATES, _CLOCK):  # "Issued ... Modified ...": the first is taken, the others are no words
        rest = pattern.sub(" ", rest)
    day = written_date(match)
    moved = WrittenDate(at + day.start, at + day.end, day.month, day.day, day.year, day.weekday)
    return Stamp(moved, clock, _FILLER.sub(" ", rest).strip())


def decide(known: tuple[datetime, str] | None, stamps: Sequence[Stamp], text: str, body: Span) -> Publication:
    """Choose the publication time: what came beside the report, else the first full date in its head."""
    found = next(filter(None, (_resolved(stamp, text) for stamp in stamps)), Publication())
    unreal = tuple(_doubt(NOT_A_DAY, s) for s in stamps if s.day.year and s.day.on(s.day.year) is None)
    if known is None:
        at, doubts = _against_body(found, text, body)
        return Publication(at, found.precision if at == found.at else "day", (*unreal, *found.doubts, *doubts))
    at, precision = known
    if precision == "day" and found.precision == "minute" and found.at and found.at.date() == at.date():
        at, precision = found.at, "minute"  # the same day, and the text's head knows the minute
    beside = _beside(at, precision, stamps)
    return Publication(at, precision, (*unreal, *beside, *_weekday_doubt(at.date(), text, body)))


def written_at(report: Report) -> datetime | None:
    """Return the time that the words of a report are read against.

    It is the publication time, but where the text prints another date than the data beside it give, its words
    ("on Tuesday") were written on the printed one.
    """
    spans = (d.span for d in report.doubts if d.rule == SIDE_CAR_WINS and d.span is not None)
    stamps = (read_stamp(span.of(report.text)) for span in spans)
    days = (s.day.on(s.day.year) for s in stamps if s is not None and s.day.year)
    printed = next((day for day in days if day), None)
    return datetime(printed.year, printed.month, printed.day) if printed else report.published


def _resolved(stamp: Stamp, text: str) -> Publication | None:
    year = stamp.day.year or _year(stamp.day, text)
    day = stamp.day.on(year) if year else None
    if day is None:
        return None
    doubts = () if stamp.day.year else (_doubt(YEAR_FROM_TEXT, stamp),)
    if stamp.clock is None:
        return Publication(datetime(day.year, day.month, day.day), "day", doubts)
    zone = None if stamp.clock.offset is None else fixed_zone(stamp.clock.offset)
    at = datetime(day.year, day.month, day.day, stamp.clock.hour, stamp.clock.minute, tzinfo=zone)
    return Publication(at, "minute", doubts)


def _year(day: WrittenDate, text: str) -> int | None:
    """Apply YEAR_FROM_TEXT; None where the text names no year at all."""
    named = [int(y) for y in re.findall(r"(?<![\d.,-])(?:19|20)\d\d(?![\d-])(?!\s*(?:hours|people|men|km))", text)]
    if not named:
        return None
    years = range(max(named), max(named) + 2)
    fits = (y for y in years if (d := day.on(y)) and (day.weekday is None or d.weekday() == day.weekday))
    return next(fits, None)


def _against_body(found: Publication, text: str, body: Span) -> tuple[datetime | None, tuple[Doubt, ...]]:
    """Apply BODY_WINS to a date that only the page's head gives."""
    said = _said_weekday(text, body)
    if found.at is None or said is None or said[0] == found.at.weekday():
        return found.at, ()
    weekday, span = said
    day = last_weekday(weekday, found.at.date() - timedelta(days=1))
    return datetime(day.year, day.month, day.day), (Doubt("published", BODY_WINS, span),)


def _said_weekday(text: str, body: Span) -> tuple[int, Span] | None:
    """Return the weekday of the day of writing, where the text puts today, yesterday or tomorrow beside one."""
    match = _TODAY.search(text, body.start, body.end)
    if match is None:
        return None
    shift = _SHIFT[(match["word"] or match["word2"]).lower()]
    return (weekday_number(match["day"] or match["day2"]) + shift) % 7, Span(match.start(), match.end())


def _beside(at: datetime, precision: str, stamps: Sequence[Stamp]) -> tuple[Doubt, ...]:
    """Report a printed date other than the one given beside the report; an instant may differ by a zone's worth."""
    days = [(s, d) for s in stamps if s.day.year and (d := s.day.on(s.day.year))]
    slack = 1 if precision == "minute" else 0
    if not days or any(abs((day - at.date()).days) <= slack for _, day in days):
        return ()
    return (_doubt(SIDE_CAR_WINS, days[0][0]),)


def _weekday_doubt(day: date, text: str, body: Span) -> tuple[Doubt, ...]:
    said = _said_weekday(text, body)
    return () if said is None or said[0] == day.weekday() else (Doubt("published", ONLY_WEEKDAY, said[1]),)


def _doubt(rule: str, stamp: Stamp) -> Doubt:
    return Doubt("published", rule, Span(stamp.day.start, stamp.day.end))
