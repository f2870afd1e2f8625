"""Phrases that name days and parts of days; each docstring says what its function reads."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ..calendar import (
    WEEKDAY_NAMES,
    WRITTEN_DATES,
    WrittenDate,
    last_weekday,
    month_number,
    next_weekday,
    safe_date,
    shift_months,
    week_span,
    weekday_number,
    written_date,
)
from .moment import PARTS, Moment, day_moment, night_moment
from .timescale import Seen

FULL_WEEKDAY = "(?:" + "|".join(WEEKDAY_NAMES) + ")"
FAR_AHEAD = 60  # days; a day without a year that lies further ahead is taken for last year's


def written(match: re.Match[str], seen: Seen) -> Moment | None:
    """A written date; one without a year is the nearest to publication, or after it in talk of the future."""
    found = written_date(match)
    day = _nearest(found, seen) if found.year is None else found.on(found.year)
    return day_moment(day, "stated") if day else None


def _nearest(found: WrittenDate, seen: Seen) -> date | None:
    """Return the day in the year nearest to the report's, in which its weekday fits if any near year has that."""
    if seen.published is None:
        return None
    today = seen.published
    days = [d for year in range(today.year - 3, today.year + 2) if (d := found.on(year))]
    fits = [d for d in days if d.weekday() == found.weekday]
    behind = [d for d in fits or days if seen.future or (d - today).days <= FAR_AHEAD]
    return min(behind, key=lambda d: (abs((d - today).days), d), default=None)


def day_range(match: re.Match[str], seen: Seen) -> Moment | None:
    """Two days of one month: "12 to 14 September", "March 1-4", "the night of 12 to 13 September"."""
    found = match.groupdict()
    month, first, last = month_number(found["month"]), _number(found["day"]), _number(found["day2"])
    year = int(found["year"]) if found.get("year") else None
    begins = WrittenDate(match.start(), match.end(), month, first, year)
    start = begins.on(year) if year else _nearest(begins, seen)
    end = safe_date(start.year, month, last) if start else None
    if start is None or end is None or start >= end:
        return None
    if found.get("night"):
        return replace(night_moment(start, "stated"), last=end)
    return Moment(start, end, "day", "stated", kind="period")


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def night_of(match: re.Match[str], seen: Seen) -> Moment | None:
    """The night of one day: "the night of March 9", "the night of Tuesday"."""
    day = _inner(match["rest"], seen)
    return night_moment(day.first, day.basis) if day and day.precision == "day" else None


def _inner(words: str, seen: Seen) -> Moment | None:
    """Read the day inside a longer phrase: a written date, or a weekday alone."""
    for pattern in WRITTEN_DATES:
        if match := pattern.fullmatch(words.strip()):
            return written(match, seen)
    plain = words.strip().lower()
    return day_moment(day_named(plain, "", seen)) if plain in WEEKDAY_NAMES and seen.published else None


def weekday(match: re.Match[str], seen: Seen) -> Moment | None:
    """A weekday is the last such day, the report's own day included, or the next in talk of the future."""
    if seen.published is None:
        return None
    name = match["day"].lower().removesuffix("'s").removesuffix("’s")
    how = f"{match['mod'] or ''} {match['when'] or ''}".lower().strip()
    return day_moment(day_named(name, how, seen)).at_part(match["part"] or "")


def day_named(name: str, how: str, seen: Seen) -> date:
    """Return the day that a weekday's name stands for; `how` holds the words beside it ("last", "of last week")."""
    number, today = weekday_number(name), seen.published or date.min
    if "week" in how:
        weeks = -1 if "last" in how else 1 if "next" in how else 0
        return week_span(today)[0] + timedelta(days=number + 7 * weeks)
    if how in ("last", "past"):
        return last_weekday(number, today - timedelta(days=1))
    if how == "the previous":
        return last_weekday(number, seen.reference or today)
    if how in ("the following", "the next"):
        return next_weekday(number, seen.reference or today)
    if how in ("next", "coming", "this coming"):
        return next_weekday(number, today)
    if seen.future and number != today.weekday():
        return next_weekday(number, today)
    return last_weekday(number, today)


def deictic(match: re.Match[str], seen: Seen) -> Moment | None:
    """Days named from the day of the report: today, yesterday, tomorrow, with parts of them."""
    if seen.published is None:
        return None
    word = re.sub(r"\s+", " ", match["word"].lower())
    shift = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(word, 0)
    moment = day_moment(seen.published + timedelta(days=shift))
    part = (match["part"] or match["mod"] or "").strip().lower()
    return moment.at_part(part) if part in PARTS else moment


def this_part(match: re.Match[str], seen: Seen) -> Moment | None:
    """Parts of the report's own day: "this morning", "tonight", "last night", "overnight"."""
    if seen.published is None:
        return None
    word = match["word"].lower()
    if word in ("overnight", "last night", "during the night", "through the night"):
        return night_moment(seen.published - timedelta(days=1))
    part = word.split()[-1].removeprefix("to")
    return day_moment(seen.published).at_part(part)


def that_part(match: re.Match[str], seen: Seen) -> Moment | None:
    """The day last spoken of: "the same day", "that night", "the following day", "a day earlier"."""
    day = seen.reference or seen.published
    if day is None:
        return None
    words = match["word"].lower()
    if re.search(r"following|next|after\b|later", words):
        day += timedelta(days=1)
    elif re.search(r"previous|before|earlier|prior|preceding", words):
        day -= timedelta(days=1)
    return day_moment(day).at_part(words.split()[-1])


def ordinal_day(match: re.Match[str], seen: Seen) -> Moment | None:
    """A day of the month alone: "on the 16th" is the latest such day."""
    if seen.published is None:
        return None
    number = _number(match["day"])
    firsts = (shift_months(seen.published.replace(day=1), -months) for months in range(3))
    days = (d for m in firsts if (d := safe_date(m.year, m.month, number)) and d <= seen.published)
    day = next(days, None)
    return day_moment(day, "stated") if day else None
