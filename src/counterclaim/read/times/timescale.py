"""What phrases of time are read against, and the scale of days, weeks, months and years that they move on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..calendar import month_span, shift_months, week_span
from ..quantities.numbers import read_number
from .moment import Moment

DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 2}


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold what a phrase is read against.

    `published` is the day of the report, `reference` the last day met in the text before the phrase, `future`
    whether the clause is about what is to come.
    """

    published: date | None
    reference: date | None
    future: bool = False


def count_of(words: str | None) -> int:
    """Return how many units are meant; "a few" is three, "a couple" two."""
    if not words:
        return 1
    plain = words.lower().replace("-", " ").split()
    if plain[-1] in ("several", "few", "some", "many"):
        return 3
    if "couple" in plain:
        return 2
    if plain[0] in ("a", "an"):
        return 1
    number = read_number(plain, 0)
    return number.low if number and number.low else 1


def back(day: date, count: int, unit: str) -> date:
    """Return the day that lies some units before a day (after it, for a negative count)."""
    name = unit.lower().rstrip("s")
    if name in DAYS_IN:
        return day - timedelta(days=count * DAYS_IN[name])
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}.get(name)
    return day if months is None else shift_months(day, -months * count)


def unit_span(day: date, unit: str) -> tuple[date, date, str]:
    """Return the unit's interval around a day, and its precision."""
    name = unit.lower().rstrip("s")
    if name == "week":
        return (*week_span(day), "week")
    if name == "weekend":
        sunday = week_span(day)[1]
        return sunday - timedelta(days=1), sunday, "day"
    if name == "month":
        return (*month_span(day.year, day.month), "month")
    if name == "quarter":
        first = 3 * ((day.month - 1) // 3) + 1
        return date(day.year, first, 1), month_span(day.year, first + 2)[1], "month"
    if name in ("year", "decade"):
        start = day.year if name == "year" else day.year - day.year % 10
        return date(start, 1, 1), date(start + (0 if name == "year" else 9), 12, 31), "year"
    return day, day, "day"


def narrow(moment: Moment, edge: str) -> Moment:
    """Take the early, middle or late third of a month, a year or a decade."""
    size = (moment.last - moment.first).days + 1
    if not edge or size < 7:
        return moment
    third = size // 3
    if re.search(r"early|start|beginning|turn", edge):
        return replace(moment, last=moment.first + timedelta(days=third))
    if re.search(r"late$|late\b|end|close", edge):
        return replace(moment, first=moment.last - timedelta(days=third))
    if re.search(r"mid|middle", edge):
        return replace(moment, first=moment.first + timedelta(days=third), last=moment.last - timedelta(days=third))
    return moment
