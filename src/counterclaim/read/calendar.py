"""Calendar words and written dates; what cannot be a day on the calendar is no date."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = {name[:size]: i for i, name in enumerate(MONTH_NAMES, 1) for size in (3, len(name))} | {"sept": 9}
WEEKDAYS = {name[:size]: i for i, name in enumerate(WEEKDAY_NAMES) for size in (3, len(name))} | {
    "tues": 1, "thur": 3, "thurs": 3,
}  # fmt: skip
NEWS_YEARS = range(1800, 2100)

MONTH = r"(?:jan(?:uary|\b\.?)|feb(?:ruary|\b\.?)|mar(?:ch|\b\.?)|apr(?:il|\b\.?)|may|june?\b\.?|july?\b\.?|" \
    r"aug(?:ust|\b\.?)|sept?(?:ember|\b\.?)|oct(?:ober|\b\.?)|nov(?:ember|\b\.?)|dec(?:ember|\b\.?))"  # fmt: skip
WEEKDAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d)"
YEAR = r"(?:1[89]|20)\d\d(?!\d)"
_WEEKDAY_FIRST = rf"(?:\b(?P<weekday>{WEEKDAY})\b[.,]?\s+(?:the\s+)?)?"

# Each row: how a full or partial date is written. The first that fits is taken.
WRITTEN_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY_FIRST}\b(?P<day>{DAY})(?:\s+of)?[\s-]+(?P<month>{MONTH})(?![a-z])(?:\s*,?[\s-]+(?P<year>{YEAR}))?",
        rf"{_WEEKDAY_FIRST}\b(?P<month>{MONTH})(?![a-z])\s*(?P<day>{DAY})(?!\s*(?:am|pm|[ap]\.m))"
        rf"(?:\s*,?\s+(?P<year>{YEAR})(?!\s*hours))?",
        rf"\b(?P<month>{MONTH})\s(?P<day>[0-3]\d)(?P<year>{YEAR})\b",  # a comma lost: "Jun 142016"
        rf"\b(?P<year>{YEAR})(?P<mark>[-/.])(?P<number>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        rf"\b(?P<day>0?[1-9]|[12]\d|3[01])(?P<mark>[-/.])(?P<number>0?[1-9]|1[0-2])(?P=mark)(?P<year>{YEAR})",
    )
)
# Every one of them begins with the first letters of a weekday or a month, or with a digit, and none lacks a digit.
_DIGIT = re.compile(r"\d")
_BEFORE_DIGIT = 40  # characters at most: "Wednesday, the September"
_BEGINNING = re.compile(rf"\b(?:\d|{'|'.join(sorted({key[:3] for key in (*MONTHS, *WEEKDAYS)}))})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """Hold a date as written at characters `[start, end)`; `year` and `weekday` (Monday is 0) may be missing."""

    start: int
    end: int
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def on(self, year: int) -> date | None:
        """Return the day in that year, or None where that year has no such day."""
        return safe_date(year, self.month, self.day)


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None for a day that is on no calendar, such as 31 June."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return MONTHS[_key(word, MONTHS)]


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or abbreviation."""
    return WEEKDAYS[_key(word, WEEKDAYS)]


def _key(word: str, table: dict[str, int]) -> str:
    plain = word.strip(". ").lower()
    return plain if plain in table else plain[:3]


def written_date(match: re.Match[str]) -> WrittenDate:
    """Read the groups of one of WRITTEN_DATES."""
    found = match.groupdict()
    month = month_number(found["month"]) if found.get("month") else int(found["number"])
    day = int(re.sub(r"\D", "", found["day"]))
    year = int(found["year"]) if found.get("year") else None
    weekday = weekday_number(found["weekday"]) if found.get("weekday") else None
    return WrittenDate(match.start(), match.end(), month, day, year, weekday)


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield the dates written between two offsets, by place, none overlapping another."""
    stop = len(text) if end is None else end
    beginnings = list(_beginnings(text, start, stop))
    if not beginnings:
        return
    found = [written_date(m) for pattern in WRITTEN_DATES for m in _matches(pattern, text, beginnings, stop)]
    at = start
    for one in sorted(found, key=lambda d: (d.start, -d.end)):
        if one.start >= at:
            yield one
            at = one.end


def _beginnings(text: str, start: int, stop: int) -> Iterator[int]:
    """Yield where a date may begin; digits are few and found fast, so that only what stands before one is read."""
    at = start
    for digit in _DIGIT.finditer(text, start, stop):
        for beginning in _BEGINNING.finditer(text, max(at, digit.start() - _BEFORE_DIGIT), digit.end()):
            yield beginning.start()
        at = digit.end()


def _matches(pattern: re.Pattern[str], text: str, beginnings: list[int], stop: int) -> Iterator[re.Match[str]]:
    """Yield what `finditer` does; it would try a pattern at every character."""
    at = 0
    for beginning in beginnings:
        if beginning >= at and (match := pattern.match(text, beginning, stop)):
            yield match
            at = match.end()


def month_span(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def week_span(day: date) -> tuple[date, date]:
    """Return the Monday and the Sunday of a day's week (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def last_weekday(weekday: int, to: date) -> date:
    """Return the latest such weekday that is not after `to`; on that weekday it is `to` itself."""
    return to - timedelta(days=(to.weekday() - weekday) % 7)


def next_weekday(weekday: int, after: date) -> date:
    """Return the first such weekday after `after`."""
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def shift_months(day: date, months: int) -> date:
    """Return the day some months on (or back), the month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
