"""Days: how far they lie apart, and what they are in English words."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)")


def days_between(first: str, second: str) -> int:
    """Return how many days lie between two ISO days; 9999 where one is no day."""
    try:
        return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)
    except ValueError:
        return 9999


def day_words(day: str) -> str:
    """Write an ISO day, or that of an ISO instant, as "16 November 2021"; anything else stays as it is."""
    found = ISO_DAY.fullmatch(day[:10])
    return f"{int(found['day'])} {MONTHS[int(found['month']) - 1]} {found['year']}" if found else day


def span_words(days: tuple[str, str]) -> str:
    """Write one day, or two with what they share told only once: "16 to 17 November 2021"."""
    first, last = (day_words(day) for day in days)
    if first == last:
        return first
    one, other = first.split(), last.split()
    shared = next((n for n in range(len(one)) if one[n:] == other[n:]), len(one))
    return f"{' '.join(one[:shared])} to {last}"
