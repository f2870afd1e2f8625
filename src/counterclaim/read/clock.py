"""Times of day as written, and the zones they are given in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta, timezone

# Zones that reports abbreviate, in minutes east of Greenwich. Where letters stand for several zones (IST, BST,
# CST) the row is the one that English-language news means by default.
ZONE_MINUTES = {
    "GMT": 0, "UTC": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180,
    "MSK": 180, "TRT": 180, "AMT": 240, "AZT": 240, "GET": 240, "GST": 240, "PKT": 300, "AFT": 270, "IRST": 210,
    "IRDT": 270, "IST": 330, "NPT": 345, "MMT": 390, "ICT": 420, "WIB": 420, "HKT": 480, "SGT": 480, "PHT": 480,
    "KST": 540, "JST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "CAT": 120, "WAT": 60, "EAT": 180,
    "SAST": 120, "EST": -300, "EDT": -240, "ET": -300, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "PT": -480,
}  # fmt: skip
ZONE = r"(?:" + "|".join(sorted(ZONE_MINUTES, key=len, reverse=True)) + r")\b(?!-)"
OFFSET = r"(?:(?:GMT|UTC)\s?)?[+-]\d{1,2}(?::?\d\d)?\b"
HALF = r"(?:[aApP]\.[mM]\.|[aApP]\.[mM]\b|[aApP][mM]\b)"

# "17:35", "5.30 p.m.", "06.00 GMT", "4 p.m.", "1pm", "0930 hours", "noon", "midnight"
CLOCK = (
    rf"(?:(?P<hour>[01]?\d|2[0-3])(?:(?P<mark>[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d.]\d|%)\s?(?P<half>{HALF})?"
    rf"|\s?(?P<half2>{HALF}))"
    r"|(?P<hour4>[01]\d|2[0-3])(?P<minute4>[0-5]\d)\s?(?:hours|hrs|h)\b"
    r"|(?P<word>[Nn]oon|[Mm]idday|[Mm]idnight))"
)
WITH_ZONE = rf"{CLOCK}(?:,?\s?\(?(?P<zone>{OFFSET}|{ZONE})\)?)?"


@dataclass(frozen=True, slots=True)
class Clock:
    """Hold a time of day; `offset` is minutes east of Greenwich where the words give a zone."""

    hour: int
    minute: int
    offset: int | None = None
    sure: bool = True

    def __str__(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}"


def read_clock(match: re.Match[str]) -> Clock | None:
    """Read the groups of WITH_ZONE.

    `sure` is false for "6.30" with neither a zone nor a half of the day, which may be no time at all.
    """
    found = match.groupdict()
    offset = zone_offset(found["zone"]) if found.get("zone") else None
    if found["word"]:
        return Clock(0 if found["word"].lower() == "midnight" else 12, 0, offset)
    if found["hour4"]:
        return Clock(int(found["hour4"]), int(found["minute4"]), offset)
    half = found["half"] or found["half2"]
    hour = in_full_day(int(found["hour"]), half)
    if hour is None:
        return None
    sure = found["mark"] != "." or half is not None or offset is not None
    return Clock(hour, int(found["minute"] or 0), offset, sure)


def in_full_day(hour: int, half: str | None) -> int | None:
    """Return the hour of 24; None for a morning or afternoon hour that no clock shows, such as 15 am."""
    if half is None:
        return hour
    if half[0].lower() == "p" and hour > 12:
        return hour  # "17:30 pm" is clumsy but clear
    if not 1 <= hour <= 12:
        return hour if hour == 0 else None
    return hour % 12 + (12 if half[0].lower() == "p" else 0)


def zone_offset(zone: str) -> int | None:
    """Return the minutes east of Greenwich of an abbreviation, or of "UTC+4", "+0400"."""
    written = re.search(r"([+-])(\d{1,2}):?(\d\d)?$", zone)
    if not written:
        return ZONE_MINUTES.get(zone.strip().upper())
    sign, hours, minutes = written.groups()
    total = int(hours) * 60 + int(minutes or 0)
    return None if total > 14 * 60 else total * (1 if sign == "+" else -1)


def fixed_zone(minutes: int) -> timezone:
    """Return the zone that lies that many minutes east of Greenwich."""
    return timezone(timedelta(minutes=minutes))
