"""Phrases that name weeks, months, years and lengths of time; each docstring says what its function reads."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ..calendar import NEWS_YEARS, month_number, month_span
from .moment import Moment, day_moment
from .timescale import DAYS_IN, Seen, back, count_of, narrow, unit_span

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
QUARTERS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4, "final": 4,
}  # fmt: skip
STEPS = {"last": 1, "past": 1, "previous": 1, "next": -1, "coming": -1, "upcoming": -1, "following": -1}
AHEAD = ("later", "after", "afterward", "afterwards", "from now")
WEEK, SUNDAY = timedelta(days=7), 6
# How many days "recent days", "recent weeks" and so on may reach back, and how precise that is.
FEW_DAYS = {
    "hour": (1, "day"), "day": (7, "week"), "week": (35, "month"), "month": (150, "month"), "year": (1100, "year"),
    "decade": (11000, "year"),
}  # fmt: skip
SEVERAL = re.compile(r"several|few|some|many|couple", re.IGNORECASE)


def named_unit(match: re.Match[str], seen: Seen) -> Moment | None:
    """The unit before, around or after the report's: "last year", "earlier this week", "next month"."""
    if seen.published is None:
        return None
    unit, edge = match["unit"].lower().rstrip("s"), (match["edge"] or "").lower()
    which = match["which"].lower().removeprefix("the").strip()
    if unit == "quarter" and not which:
        return None  # the quarter of a town
    base = _week_begins(seen.published, which) if unit == "week" else seen.published
    first, last, precision = unit_span(back(base, STEPS.get(which, 0), unit), unit)
    if unit == "weekend" and which in ("last", "past", "") and last >= seen.published:
        first, last = first - WEEK, last - WEEK
    moment = Moment(first, last, precision)
    if which == "this" and edge.startswith("earlier"):
        return replace(moment, last=min(last, seen.published))
    if which == "this" and edge.startswith("later"):
        return replace(moment, first=max(first, seen.published))
    return narrow(moment, edge)


def _week_begins(today: date, which: str) -> date:
    """Return a day of the week that the words count from: on a Sunday "last week" is the one that ends that day."""
    monday = unit_span(today, "week")[0]
    return monday + WEEK if which in ("last", "past") and today.weekday() == SUNDAY else monday


def ago(match: re.Match[str], seen: Seen) -> Moment | None:
    """Units back from the report ("two weeks ago") or from the day last spoken of ("three days earlier")."""
    word, unit = match["word"].lower(), match["unit"].lower().rstrip("s")
    day = seen.published if word in ("ago", "from now") else seen.reference or seen.published
    if day is None:
        return None
    count = count_of(match["count"]) * (-1 if word in AHEAD else 1)
    if unit in ("minute", "hour"):
        return day_moment(day - timedelta(days=int(count / 24)) if unit == "hour" else day)
    there = back(day, count, unit)
    if unit in DAYS_IN:
        return day_moment(there)
    # "a year ago" is about that month, "ten years ago" about that year
    return Moment(*unit_span(there, "month" if unit == "year" and abs(count) <= 2 else unit))


def days_on(match: re.Match[str], seen: Seen) -> Moment | None:
    """The day of the event that the report looks back on: "a week on, nobody has been charged"."""
    return since_deed(match, replace(seen, reference=None))


def since_deed(match: re.Match[str], seen: Seen) -> Moment | None:
    """The day of an event that lies so far behind the report: "a week after the shooting"; not of what came after it.

    Only where no other day was met in the text: "on 2 March the camp was hit; two days after the attack ...".
    """
    if seen.published is None or seen.reference not in (None, seen.published):
        return None
    there = back(seen.published, count_of(match["count"]), match["unit"])
    unit = match["unit"].lower().rstrip("s")
    return Moment(*(there, there, "day") if unit in DAYS_IN else unit_span(there, "month"), kind="deed")


def lately(match: re.Match[str], seen: Seen) -> Moment | None:
    """The time up to the report: "the past two weeks", "the last 24 hours", "recent days"."""
    if seen.published is None:
        return None
    unit, count = match["unit"].lower().rstrip("s"), match["count"]
    if unit == "quarter" and not count:
        return Moment(*unit_span(back(seen.published, 1, unit), unit))
    ahead = -1 if match["which"].lower() in ("next", "coming") else 1
    days, precision = FEW_DAYS.get(unit, (7, "day"))
    if not count or SEVERAL.search(count):
        far = seen.published - timedelta(days=ahead * days)
    elif unit in ("hour", "minute"):
        far = seen.published - timedelta(days=ahead * (max(1, count_of(count) // 24) if unit == "hour" else 0))
        precision = "day"
    else:
        far, precision = back(seen.published, ahead * count_of(count), unit), "day"
    return Moment(min(far, seen.published), max(far, seen.published), precision, kind="period")


def bare_month(match: re.Match[str], seen: Seen) -> Moment | None:
    """A month; without a year it is the latest that has begun, or the next in talk of the future."""
    month, edge = month_number(match["month"]), (match["edge"] or "").lower()
    year = int(match["year"]) if match["year"] else _year_of_month(match, month, seen)
    return None if year is None else narrow(Moment(*month_span(year, month), "month", "stated"), edge)


def _year_of_month(match: re.Match[str], month: int, seen: Seen) -> int | None:
    if seen.published is None:
        return None
    year, which = seen.published.year, (match["which"] or "").lower()
    if match["last_year"]:
        return year + year_shift(match["last_year"])
    if which == "next" or (seen.future and which != "last"):
        return year + (month < seen.published.month)
    return year - (month > seen.published.month or (which == "last" and month == seen.published.month))


def year_shift(words: str) -> int:
    """Return -1 for "last year", 1 for "next year", else 0."""
    plain = words.lower()
    return -1 if "last" in plain else 1 if "next" in plain else 0


def bare_year(match: re.Match[str], seen: Seen) -> Moment | None:
    """A year, or two years joined."""
    first, second = int(match["year"]), match["year2"] or match["year"]
    last = int(second) if len(second) == 4 else first - first % 100 + int(second)
    if first not in NEWS_YEARS or last not in NEWS_YEARS or last < first:
        return None
    kind = "point" if last == first else "period"
    years = Moment(date(first, 1, 1), date(last, 12, 31), "year", "stated", kind=kind)
    return narrow(years, (match["edge"] or "").lower())


def decade(match: re.Match[str], seen: Seen) -> Moment | None:
    """A decade: "the 1990s", "the early 1990s"."""
    year = int(match["year"])
    whole = Moment(date(year, 1, 1), date(year + 9, 12, 31), "year", "stated")
    edge = (match["edge"] or "").lower()
    if edge == "early":
        return replace(whole, last=date(year + 3, 12, 31))
    if edge == "mid":
        return replace(whole, first=date(year + 4, 1, 1), last=date(year + 6, 12, 31))
    return replace(whole, first=date(year + 6, 1, 1)) if edge == "late" else whole


def short_decade(match: re.Match[str], seen: Seen) -> Moment | None:
    """A decade of two digits: "the 70s", "the '80s"; the latest that has begun."""
    year = 1900 + int(match["year"])
    if seen.published and year + 100 <= seen.published.year:
        year += 100
    return Moment(date(year, 1, 1), date(year + 9, 12, 31), "year", "stated")


def century(match: re.Match[str], seen: Seen) -> Moment | None:
    """A century: "the 20th century"."""
    start = (int(match["number"]) - 1) * 100 + 1
    return Moment(date(start, 1, 1), date(start + 99, 12, 31), "year", "stated") if 0 < start < 2200 else None


def season(match: re.Match[str], seen: Seen) -> Moment | None:
    """A season; northern, because that is how news in English uses the words."""
    first, last = SEASONS[match["season"].lower()]
    when = (match["when"] or match["which"] or "").lower()
    year = int(when) if when.isdigit() else _year_of_season(first, last, when, seen)
    if year is None:
        return None
    return Moment(date(year, first, 1), month_span(year + (last < first), last)[1], "month", "stated")


def _year_of_season(first: int, last: int, when: str, seen: Seen) -> int | None:
    if seen.published is None:
        return None
    year, month = seen.published.year, seen.published.month
    if "year" in when:
        return year + year_shift(when)
    begun = first <= month
    if seen.future or when == "next":
        return year + (begun and when == "next")
    return year - (not begun or (when == "last" and month <= last))


def quarter(match: re.Match[str], seen: Seen) -> Moment | None:
    """A quarter of a year: "the third quarter of 2008", "Q3"; one that has not begun is last year's."""
    number = int(match["number"] or QUARTERS[match["word"].lower()])
    if match["year"]:
        year = int(match["year"])
    elif seen.published is None:
        return None
    elif match["of"]:
        year = seen.published.year + year_shift(match["of"])
    else:
        year = seen.published.year - (not seen.future and 3 * number - 2 > seen.published.month)
    return Moment(date(year, 3 * number - 2, 1), month_span(year, 3 * number)[1], "month", "stated")


def duration(match: re.Match[str], seen: Seen) -> Moment | None:
    """A length of time, which is no date: "the 44-day war", "two days of talks"."""
    base = seen.published or date(1, 1, 1)
    return Moment(base, base, "day", "relative", kind="duration")
