"""Phrases that name weeks, months, years and lengths of time; each docstring says what its function reads."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from .calendar import NEWS_YEARS, month_number, month_span
from .moment import Moment, day_moment
from .timescale import Seen, back, count_of, narrow, unit_span

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
FEW_DAYS = {"day": 7, "week": 35, "month": 150, "year": 1100, "hour": 1, "decade": 11000}
SEVERAL = re.compile(r"several|few|some|many|couple", re.IGNORECASE)


def named_unit(match: re.Match[str], seen: Seen) -> Moment | None:
    """The unit before, around or after the report's: "last year", "earlier this week", "next month"."""
    if seen.published is None:
        return None
    unit, edge = match["unit"].lower().rstrip("s"), (match["edge"] or "").lower()
    step = {"last": 1, "past": 1, "previous": 1, "next": -1, "coming": -1, "upcoming": -1, "following": -1}
    base = seen.published
    middle = unit_span(base, unit)[0] if unit == "week" else base
    day = back(middle, step.get(match["which"].lower().removeprefix("the "), 0), unit)
    first, last, precision = unit_span(day, unit)
    if unit == "weekend" and match["which"].lower() in ("last", "the past", "past", "the") and last >= base:
        first, last = first - timedelta(days=7), last - timedelta(days=7)
    moment = Moment(first, last, precision)
    if match["which"].lower() == "this" and edge.startswith("earlier"):
        return replace(moment, last=min(last, base))
    if match["which"].lower() == "this" and edge.startswith("later"):
        return replace(moment, first=max(first, base))
    return narrow(moment, edge)


def ago(match: re.Match[str], seen: Seen) -> Moment | None:
    """Units back from the report ("two weeks ago") or from the day last spoken of ("three days earlier")."""
    word, unit = match["word"].lower(), match["unit"].lower().rstrip("s")
    day = seen.published if word in ("ago", "from now") else seen.reference or seen.published
    if day is None:
        return None
    count = count_of(match["count"])
    sign = -1 if word in ("later", "after", "afterwards", "from now", "on") else 1
    if unit in ("minute", "hour"):
        return (
            Moment(day, day, "day")
            if unit == "minute" or count < 20
            else day_moment(day - sign * timedelta(days=count // 24))
        )
    first, last, precision = unit_span(back(day, sign * count, unit), "month" if unit == "year" else unit)
    if unit in ("day", "week", "night", "fortnight"):
        first = last = back(day, sign * count, unit)
        precision = "day"
    if unit == "year" and count > 2:
        first, last, precision = unit_span(first, "year")
    return Moment(first, last, precision)


def lately(match: re.Match[str], seen: Seen) -> Moment | None:
    """The time up to the report: "the past two weeks", "the last 24 hours", "recent days"."""
    if seen.published is None:
        return None
    unit = match["unit"].lower().rstrip("s")
    words = match["count"]
    if unit == "quarter" and not words:
        return Moment(*unit_span(back(seen.published, 1, unit), unit))
    sign = 1 if match["which"].lower() not in ("next", "coming") else -1
    if not words or SEVERAL.search(words):
        days, precision = (
            FEW_DAYS.get(unit, 7),
            "week" if unit in ("day", "week") else "year" if unit == "year" else "month",
        )
        far = seen.published - sign * timedelta(days=days)
    elif unit in ("hour", "minute"):
        far, precision = (
            seen.published - sign * timedelta(days=max(1, count_of(words) // 24) if unit == "hour" else 0),
            "day",
        )
    else:
        far, precision = back(seen.published, sign * count_of(words), unit), "day"
    first, last = sorted((far, seen.published))
    return Moment(first, last, precision, kind="period")


def bare_month(match: re.Match[str], seen: Seen) -> Moment | None:
    """A month; without a year it is the latest that has begun, or the next in talk of the future."""
    month, edge = month_number(match["month"]), (match["edge"] or "").lower()
    if match["year"]:
        return narrow(Moment(*month_span(int(match["year"]), month), "month", "stated"), edge)
    if seen.published is None:
        return None
    year = seen.published.year
    which = (match["which"] or "").lower().strip()
    ahead = (seen.future or which in ("next", "coming")) and which != "last"
    if ahead and month < seen.published.month:
        year += 1
    if not ahead and (month > seen.published.month or (which == "last" and month == seen.published.month)):
        year -= 1
    if match["last_year"]:
        year = seen.published.year + (
            -1 if "last" in match["last_year"].lower() else 1 if "next" in match["last_year"].lower() else 0
        )
    return narrow(Moment(*month_span(year, month), "month", "stated"), edge)


def bare_year(match: re.Match[str], seen: Seen) -> Moment | None:
    """A year, or two years joined."""
    first = int(match["year"])
    last = match["year2"]
    end = first if not last else int(last) if len(last) == 4 else first - first % 100 + int(last)
    if first not in NEWS_YEARS or end not in NEWS_YEARS or end < first:
        return None
    kind = "point" if end == first else "period"
    return narrow(
        Moment(date(first, 1, 1), date(end, 12, 31), "year", "stated", kind=kind), (match["edge"] or "").lower()
    )


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
    if re.fullmatch(r"\d{4}", when):
        year = int(when)
    elif seen.published is None:
        return None
    else:
        year = seen.published.year
        if "last year" in when:
            year -= 1
        elif "next" in when and "year" in when:
            year += 1
        elif (
            "next" not in when and not seen.future and (year, first) > (seen.published.year, seen.published.month)
        ) or (when == "last" and (first <= seen.published.month <= last)):
            year -= 1
    end_year = year + (last < first)
    return Moment(date(year, first, 1), month_span(end_year, last)[1], "month", "stated")


def quarter(match: re.Match[str], seen: Seen) -> Moment | None:
    """A quarter of a year: "the third quarter of 2008", "Q3"."""
    words = {
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "last": 4,
        "final": 4,
        "1st": 1,
        "2nd": 2,
        "3rd": 3,
        "4th": 4,
    }
    number = words.get((match["word"] or "").lower(), 0) or int(match["number"] or 1)
    year = int(match["year"]) if match["year"] else seen.published.year if seen.published else None
    if year is None or (match["year"] is None and match["q"] is None and not match["of"]):
        return None
    if match["of"] and "last" in match["of"].lower():
        year -= 1
    elif not match["year"] and seen.published and not seen.future and 3 * number - 2 > seen.published.month:
        year -= 1  # a quarter that has not begun is last year's
    return Moment(date(year, 3 * number - 2, 1), month_span(year, 3 * number)[1], "month", "stated")


def duration(match: re.Match[str], seen: Seen) -> Moment | None:
    """A length of time, which is no date: "the 44-day war", "two days of talks"."""
    base = seen.published or date(1, 1, 1)
    return Moment(base, base, "day", "relative", kind="duration")
