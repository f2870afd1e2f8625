"""Publication times as side-cars, pages, feeds and tables write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

EARLIEST, LATEST = 1900, 2200  # years outside of which a number or a stamp is no publication time
PADDED = time(0, 0)  # midnight to the second is how machines write a day whose time they do not know
LONGEST_DAY = len("2021-11-16")
_DAYS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%Y %B %d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d")
_TIMES = ("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %H:%M %z", " %H:%M:%S %z")
WRITTEN = tuple(day + clock for day in _DAYS for clock in _TIMES)


class Published(NamedTuple):
    """A publication time and how exact it is: minute or day."""

    at: datetime
    precision: str = "minute"

    @property
    def is_full(self) -> bool:
        """Tell whether both the minute and the zone are known."""
        return self.precision == "minute" and self.at.tzinfo is not None


def read_published(value: object) -> Published | None:
    """Read ISO 8601, the form of RFC 5322 that feeds use, an English date with its month in letters, or Unix time.

    A time with a zone keeps it. Dates in figures alone whose order is open ("11/12/2021") are not read.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    words = str(value).strip()
    read = _unix(words) if re.fullmatch(r"\d{9,13}(\.\d*)?", words) else _written(words)
    return read if read and EARLIEST <= read.at.year <= LATEST else None


def _unix(words: str) -> Published | None:
    seconds = float(words)
    try:
        return Published(datetime.fromtimestamp(seconds / 1000 if seconds >= 1e11 else seconds, UTC))
    except (ValueError, OverflowError, OSError):
        return None


def _written(words: str) -> Published | None:
    if len(words) <= LONGEST_DAY:
        try:
            return Published(datetime.combine(date.fromisoformat(words), PADDED), "day")
        except ValueError:
            pass
    for reading in (datetime.fromisoformat, parsedate_to_datetime, _in_words):
        try:
            at = reading(words)
            return Published(at, "day" if at.time() == PADDED else "minute")
        except (ValueError, OverflowError):
            continue
    return None


def _in_words(words: str) -> datetime:
    plain = re.sub(r"^[A-Za-z]+day,?\s+|(?<=\d)(?:st|nd|rd|th)\b|\s+at\b|\s*\|", "", words[:60])
    plain = re.sub(r"[\s,]+", " ", re.sub(r"\b(?:GMT|UTC)\b", "+0000", plain)).strip()
    for form in WRITTEN:
        try:
            return datetime.strptime(plain, form)
        except ValueError:
            continue
    raise ValueError(f"{words!r} is in none of the forms that are read")


def best_published(values: Iterable[object]) -> Published | None:
    """Return the first time that can be read, in the fullest form in which any of the values gives it.

    Pages repeat their time: one writes the day, one the minute, one the zone too.
    """
    read = [one for one in map(read_published, values) if one]
    if not read:
        return None
    same = [one for one in read if _same_moment(read[0], one)]
    return max(same, key=lambda one: (one.precision == "minute", one.at.tzinfo is not None))


def _same_moment(first: Published, other: Published) -> bool:
    if first.precision == "day" or other.precision == "day":
        return abs(first.at.date() - other.at.date()) <= timedelta(days=1) and first.at.date() <= other.at.date()
    if (first.at.tzinfo is None) == (other.at.tzinfo is None):
        return first.at == other.at
    return first.at.replace(tzinfo=None) == other.at.replace(tzinfo=None)
