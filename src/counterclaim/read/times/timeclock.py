"""Find the clock times of a text, with the zone or the place whose time they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..calendar import MONTHS, WEEKDAYS
from ..clock import WITH_ZONE, Clock, read_clock
from ..document import Doc
from .timescale import count_of

LOCAL = "local"
_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
# "1pm local time", "18:30 Nairobi time", "8pm local time (16:00 GMT)"
CLOCK_AT = re.compile(
    rf"{WITH_ZONE}(?:\s?\(?(?:(?:in\sthe\s)?(?P<place>{_NAME})\s|(?P<local>local\s))time\)?)?"
    rf"(?:\s?\((?P<also>\d{{1,2}}[:.]?\d\d)\s?(?:GMT|UTC|(?P<also_place>{_NAME})\stime)\))?"
)
PAST_CLOCK = re.compile(
    r"(?P<count>\w+) minutes? (?P<side>past|after|to|before) (?P<word>noon|midday|midnight)", re.IGNORECASE
)
_OPENERS = frozenset(
    "at around about by since from until till after before approximately circa shortly exactly near to between and ("
    "".split()
)
_FIRST_WORDS = frozenset("noon midnight midday five ten one two twenty thirty fifteen".split())
_DAYS = frozenset([*MONTHS, *WEEKDAYS, "today", "yesterday", "tomorrow"])
_NO_CLOCK = re.compile(r"\s?(?:%|percent|million|km|m\b)")


@dataclass(frozen=True, slots=True)
class ClockFound:
    """Hold a clock time in tokens `[start, end)`.

    `place` is whose time it is, "local" where it says so; `other` the same moment on the clock of `other_place`
    (None: Greenwich), as in "8pm (16:00 GMT)".
    """

    start: int
    end: int
    clock: Clock
    place: str | None = None
    other: Clock | None = None
    other_place: str | None = None


def clock_times(doc: Doc) -> Iterator[ClockFound]:
    """Yield the clock times of a document by place."""
    end = 0
    for at in doc.places_of(doc.digits | _FIRST_WORDS):
        if at >= end and (found := _clock_at(doc, at)):
            yield found
            end = found.end


def _clock_at(doc: Doc, at: int) -> ClockFound | None:
    begin = doc.starts[at]
    if past := PAST_CLOCK.match(doc.text, begin):
        return ClockFound(at, doc.token_at(past.end(), at), _minutes_past(past))
    match = CLOCK_AT.match(doc.text, begin)
    clock = read_clock(match) if match else None
    if match is None or clock is None or _inside_number(doc.text, begin):
        return None
    end = doc.token_at(match.end(), at)
    if not _reads_as_clock(doc, at, end, clock, match):
        return None
    place = match["place"] or (LOCAL if match["local"] else None)
    return ClockFound(at, end, clock, place, _other(match), match["also_place"])


def _inside_number(text: str, at: int) -> bool:
    """Tell whether the digits go on from others: "12.30.45", "$5:30"."""
    return at > 0 and text[at - 1] in ".,:/-$€£" and (text[at - 1] in "$€£" or text[at - 2 : at - 1].isdigit())


def _reads_as_clock(doc: Doc, at: int, end: int, clock: Clock, match: re.Match[str]) -> bool:
    """Tell a time from a number: "6.30" needs words of time on both sides, "noon" on one."""
    opened = at > 0 and doc.lower[at - 1] in _OPENERS
    closed = bool(match["place"] or match["local"] or match["also"]) or _day_follows(doc, end)
    if match["word"]:
        return opened or closed
    if clock.sure:
        return True
    return opened and closed and not _NO_CLOCK.match(doc.text, match.end())


def _day_follows(doc: Doc, end: int) -> bool:
    return any(word in _DAYS for word in doc.lower[end : end + 3])


def _other(match: re.Match[str]) -> Clock | None:
    digits = re.sub(r"\D", "", match["also"] or "").zfill(4)
    hour, minute = int(digits[:2]), int(digits[2:])
    return Clock(hour, minute) if match["also"] and hour < 24 and minute < 60 else None


def _minutes_past(match: re.Match[str]) -> Clock:
    """Read "five minutes past midnight"."""
    minutes = count_of(match["count"]) * (1 if match["side"].lower() in ("past", "after") else -1)
    total = ((0 if match["word"].lower() == "midnight" else 720) + minutes) % 1440
    return Clock(total // 60, total % 60)
