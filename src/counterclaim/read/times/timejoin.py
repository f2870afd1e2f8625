"""Join phrases of time that speak of one time: a clock and its day, the two ends of a period, two names of a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo

from ..calendar import safe_date
from ..document import Doc
from ..reading import TimePhrase
from .localtime import Anchor, zone_of
from .moment import Moment, day_moment, to_when
from .timeclock import ClockFound

_LINKS = frozenset(
    "on at , ( ) the of local time around about by from until since shortly just after before approximately - – in "
    "some exactly".split()
)
_TO = frozenset(["to", "until", "till", "through", "-", "–", "—", "and"])
_UNTIL = frozenset(["until", "till", "by", "before"])
NEARBY = timedelta(days=2)  # how old the day that the text last spoke of may be, to be the day of a lone clock time


@dataclass(frozen=True, slots=True)
class Found:
    """Hold a phrase in tokens `[start, end)` with its moment; `zone` is that of its clock time."""

    start: int
    end: int
    moment: Moment
    zone: tzinfo | None = None

    @property
    def one_day(self) -> bool:
        """Tell whether it stands for a single day, or a part of one."""
        moment = self.moment
        return moment.kind == "point" and moment.precision in ("day", "part_of_day") and moment.first == moment.last


def join_same_day(doc: Doc, days: Sequence[Found]) -> list[Found]:
    """Join "today, Wednesday" and "Tuesday (yesterday)": two names of one day."""
    joined: list[Found] = []
    for day in days:
        if joined and _same_day(doc, joined[-1], day):
            finer = max(joined[-1].moment, day.moment, key=lambda moment: moment.precision == "part_of_day")
            joined[-1] = Found(joined[-1].start, day.end, finer)
        else:
            joined.append(day)
    return joined


def _same_day(doc: Doc, last: Found, day: Found) -> bool:
    gap = doc[last.end : day.start].text.strip() if last.end <= day.start else None
    same = last.one_day and day.one_day and last.moment.first == day.moment.first
    return same and gap in ("", ",", "(", "–", "-")


def join_clocks(doc: Doc, days: Sequence[Found], clocks: Sequence[ClockFound], anchor: Anchor) -> list[Found]:
    """Join each clock time with the day beside it; one alone is on the day that the text last spoke of."""
    free, joined = list(days), list[Found]()
    for clock in clocks:
        zone = zone_of(doc, clock, anchor)
        day = next((day for day in free if _beside(doc, day, clock)), None)
        if day is not None:
            free.remove(day)
            moment = day.moment.at_clock(clock.clock)
            joined.append(Found(min(day.start, clock.start), max(day.end, clock.end), moment, zone))
        elif own := _day_of_clock(doc, days, clock, anchor):
            joined.append(Found(clock.start, clock.end, own.at_clock(clock.clock), zone))
    rest = [day for day in free if not any(f.start < day.end and day.start < f.end for f in joined)]
    return sorted([*rest, *joined], key=lambda found: found.start)


def _beside(doc: Doc, day: Found, clock: ClockFound) -> bool:
    """Tell whether nothing but links stands between a day and a clock time."""
    if not day.one_day:
        return False
    low, high = (clock.end, day.start) if clock.start < day.start else (day.end, clock.start)
    return low <= high <= low + 4 and all(token.lower_ in _LINKS for token in doc[low:high])


def _day_of_clock(doc: Doc, days: Sequence[Found], clock: ClockFound, anchor: Anchor) -> Moment | None:
    """Return the day of a clock time without one: the sentence's, the last one spoken of, the report's."""
    start, end = doc.sentence_around(clock.start)
    points = [day for day in days if day.one_day]
    inside = [day for day in points if start <= day.start < end]
    if inside:
        return min(inside, key=lambda day: abs(day.start - clock.start)).moment
    published = anchor.published.date() if anchor.published else None
    near = [p for p in points if published is None or abs(published - p.moment.first) <= NEARBY]
    before = [p for p in near if p.start < clock.start]
    if before:
        return replace(before[-1].moment, basis="relative")
    return day_moment(published) if published else None


def join_periods(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """Join "from X to Y" and "between X and Y" into one period; X takes Y's year where it has none."""
    joined: list[Found] = []
    for phrase in found:
        bounded = bool(joined) and _bounds_period(doc, joined[-1], phrase)
        if bounded and (period := _period(doc, joined[-1], phrase)):
            joined[-1] = period
        else:
            joined.append(phrase)
    return joined


def _bounds_period(doc: Doc, first: Found, second: Found) -> bool:
    points = first.moment.kind == second.moment.kind == "point" and second.start - first.end == 1
    if not points or first.moment.clock or second.moment.clock:
        return False
    joint, opener = doc[first.end].lower_, doc[first.start - 1].lower_ if first.start else ""
    if joint == "and":
        return bool(opener == "between")
    return joint in _TO and (opener in ("from", "between") or joint in ("until", "through", "-", "–"))


def _period(doc: Doc, first: Found, second: Found) -> Found | None:
    """Return the period between two times, which may begin in the year before its end, or None if it runs backwards."""
    last = second.moment.last
    start = _same_year(doc, first, second)
    start = start if start <= last else safe_date(start.year - 1, start.month, start.day) or last
    if start > last:
        return None
    precision = second.moment.precision if second.moment.precision in ("month", "year") else "day"
    return Found(first.start, second.end, Moment(start, last, precision, "stated", kind="period"))


def _same_year(doc: Doc, first: Found, second: Found) -> date:
    """Return the first day of a period, in its end's year where only the end has one."""
    start, year = first.moment.first, second.moment.last.year
    if has_year(doc, first) or not has_year(doc, second):
        return start
    return safe_date(year, start.month, start.day) or start


def has_year(doc: Doc, found: Found) -> bool:
    """Tell whether the words of a time name its year in digits."""
    return bool(re.search(r"\d{4}", doc[found.start : found.end].text))


def to_phrase(doc: Doc, found: Found, anchor: Anchor) -> TimePhrase:
    """Write a phrase down; the preposition before it tells since and until from a point."""
    moment, before = found.moment, doc[found.start - 1].lower_ if found.start else ""
    kind = moment.kind
    if kind == "point" and (before == "since" or (before == "from" and moment.clock is not None)):
        kind = "since"
        moment = _until_now(moment, anchor)
    elif kind == "point" and before in _UNTIL:
        kind = "until"
    return TimePhrase(found.start, found.end, to_when(moment, found.zone), kind)


def _until_now(moment: Moment, anchor: Anchor) -> Moment:
    """Stretch what began "since Monday" to the day of the report; a clock time stays the minute it is."""
    if moment.clock is not None or anchor.published is None or moment.first > anchor.published.date():
        return moment
    precision = "day" if moment.part else moment.precision
    return replace(moment, last=anchor.published.date(), part=None, precision=precision)
