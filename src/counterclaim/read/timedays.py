"""Phrases that name days and parts of days; each docstring says what its function reads."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from .calendar import (
    WEEKDAY_NAMES,
    WRITTEN_DATES,
    last_weekday,
    month_number,
    nearest_year,
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
    if found.year is not None:
        day = found.on(found.year)
        return day_moment(day, "stated") if day else None
    if seen.published is None:
        return None
    day = nearest_year(found.month, found.day, seen.published)
    if day and found.weekday is not None and day.weekday() != found.weekday:
        fits = [d for y in range(seen.published.year - 3, seen.published.year + 2) if (d := found.on(y))]
        near = [d for d in fits if d.weekday() == found.weekday]
        day = min(near, key=lambda d: abs((d - seen.published).days) if seen.published else 0, default=day)
    if day and not seen.future and (day - seen.published).days > 60:
        day = safe_date(day.year - 1, day.month, day.day) or day
    return day_moment(day, "stated") if day else None


def day_range(match: re.Match[str], seen: Seen) -> Moment | None:
    """Two days of one month: "12 to 14 September", "March 1-4", "the night of 12 to 13 September"."""
    found = match.groupdict()
    month = month_number(found["month"])
    first, last = (int(re.sub(r"\D", "", found[name])) for name in ("day", "day2"))
    if found.get("year"):
        year: int | None = int(found["year"])
    else:
        near = nearest_year(month, first, seen.published) if seen.published else None
        year = near.year if near else None
        if near and seen.published and not seen.future and (near - seen.published).days > 60:
            year = near.year - 1
    start, end = (safe_date(year, month, d) if year else None for d in (first, last))
    if start is None or end is None or start >= end:
        return None
    if found.get("night"):
        return replace(night_moment(start, "stated"), last=end)
    return Moment(start, end, "day", "stated", kind="period")


def night_of(match: re.Match[str], seen: Seen) -> Moment | None:
    """The night of one day: "the night of March 9", "the night of Tuesday"."""
    day = _inner(match["rest"], seen)
    return night_moment(day.first, day.basis) if day and day.precision == "day" else None


def _inner(words: str, seen: Seen) -> Moment | None:
    for pattern in WRITTEN_DATES:
        if match := pattern.fullmatch(words.strip()):
            return written(match, seen)
    named = re.fullmatch(rf"(?P<mod>)(?P<day>{FULL_WEEKDAY})(?P<part>)(?P<when>)", words.strip(), re.IGNORECASE)
    return weekday(named, seen) if named else None


def weekday(match: re.Match[str], seen: Seen) -> Moment | None:
    """A weekday is the last such day, the report's own day included, or the next in talk of the future."""
    if seen.published is None:
        return None
    found = {name: (words or "").lower().strip() for name, words in match.groupdict().items()}
    number, mod, extra = weekday_number(found["day"].removesuffix("'s").removesuffix("’s")), found["mod"], found["when"]
    today = seen.published
    if "week" in extra or "week" in mod:
        shift = -7 if "last" in extra + mod else 7 if "next" in extra + mod else 0
        day = week_span(today)[0] + timedelta(days=number + shift)
    elif mod in ("last", "past", "the previous"):
        day = last_weekday(number, (seen.reference or today) if mod == "the previous" else today - timedelta(days=1))
    elif mod in ("next", "the following", "the next", "coming", "this coming"):
        base = seen.reference or today if mod in ("the following", "the next") else today
        day = next_weekday(number, base)
    elif seen.future:
        day = today if number == today.weekday() else next_weekday(number, today)
    else:
        day = last_weekday(number, today)
    moment = day_moment(day)
    return moment.at_part(found.get("part") or "") if found.get("part") else moment


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
    part = words.split()[-1]
    if part in ("week", "month", "year"):
        return None
    return day_moment(day).at_part(part) if part in PARTS else day_moment(day)


def ordinal_day(match: re.Match[str], seen: Seen) -> Moment | None:
    """A day of the month alone: "on the 16th" is the latest such day."""
    if seen.published is None:
        return None
    number = int(re.sub(r"\D", "", match["day"]))
    months = (shift_months(seen.published.replace(day=1), -back_) for back_ in range(0, 3))
    days = (d for m in months if (d := safe_date(m.year, m.month, number)) and d <= seen.published)
    day = next(days, None)
    return day_moment(day, "stated") if day else None
