"""Moments: the interval that a time phrase stands for, before it is written down as a When."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ...model.when import When
from ..clock import Clock

# Parts of the day, as hours from midnight: when they begin and end. A night runs into the next morning.
PARTS = {
    "early hours": ("00:00", "05:59"), "small hours": ("00:00", "05:59"), "wee hours": ("00:00", "05:59"),
    "pre-dawn": ("00:00", "05:59"), "predawn": ("00:00", "05:59"), "dawn": ("03:00", "07:59"),
    "daybreak": ("03:00", "07:59"), "sunrise": ("03:00", "07:59"), "early": ("00:00", "09:59"),
    "morning": ("05:00", "11:59"), "midday": ("11:00", "13:59"), "lunchtime": ("11:00", "13:59"),
    "mid": ("09:00", "15:59"), "afternoon": ("12:00", "17:59"), "evening": ("17:00", "23:59"),
    "late": ("17:00", "23:59"), "dusk": ("17:00", "20:59"), "sunset": ("17:00", "20:59"),
    "nightfall": ("17:00", "21:59"), "night": ("20:00", "23:59"), "overnight": ("20:00", "06:00"),
}  # fmt: skip
PART = "|".join(sorted(PARTS, key=len, reverse=True))
WHOLE_NIGHT = ("20:00", "06:00")


@dataclass(frozen=True, slots=True)
class Moment:
    """Bound a time by its first and last day, both inclusive.

    `part` holds the clock times at which the first day's and the last day's share begin and end; `basis`
    and `kind` are those of When and TimePhrase.
    """

    first: date
    last: date
    precision: str = "day"
    basis: str = "relative"
    part: tuple[str, str] | None = None
    clock: Clock | None = None
    kind: str = "point"

    def at_part(self, word: str) -> Moment:
        """Narrow a day to a part of it; other intervals stay as they are."""
        plain = re.sub(r"\s+", " ", word.lower().strip())
        if self.precision != "day" or self.first != self.last or plain not in PARTS:
            return self
        return replace(self, part=PARTS[plain], precision="part_of_day")

    def at_clock(self, clock: Clock) -> Moment:
        """Narrow a day to a minute of it."""
        return replace(self, clock=clock, part=None, precision="minute")


def day_moment(day: date, basis: str = "relative") -> Moment:
    """Return a whole day."""
    return Moment(day, day, "day", basis)


def night_moment(day: date, basis: str = "relative") -> Moment:
    """Return the night that begins on a day."""
    return Moment(day, day + timedelta(days=1), "part_of_day", basis, WHOLE_NIGHT)


def to_when(moment: Moment, zone: tzinfo | None) -> When:
    """Write a moment down; `zone` is the zone of a clock time that brings none of its own."""
    if moment.clock is not None:
        local = f"{moment.first.isoformat()}T{moment.clock}"
        return When(local, local, "minute", moment.basis, str(moment.clock), _utc(moment.first, moment.clock, zone))
    first, last = moment.first.isoformat(), moment.last.isoformat()
    if moment.part is not None:
        first, last = f"{first}T{moment.part[0]}", f"{last}T{moment.part[1]}"
    return When(first, last, moment.precision, moment.basis)


def _utc(day: date, clock: Clock, zone: tzinfo | None) -> str | None:
    """Return the instant in UTC, or None where no zone is known."""
    own = timezone(timedelta(minutes=clock.offset)) if clock.offset is not None else zone
    if own is None:
        return None
    try:
        instant = datetime.combine(day, time(clock.hour, clock.minute), own).astimezone(UTC)
    except (OverflowError, ValueError):  # the first or last days of the calendar have no neighbours
        return None
    return instant.strftime("%Y-%m-%dT%H:%MZ")


def zone_named(name: str) -> tzinfo | None:
    """Return a zone of the time zone database, or None where this machine has none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
