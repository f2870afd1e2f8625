"""Join phrases of time that speak of one time: a clock and its day, the two ends of a period, two names of a day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo

from spacy.tokens import Doc

from .clock import Clock
from .moment import Moment, day_moment, to_when, zone_named
from .reading import TimePhrase
from .timeclock import ClockFound

_LINKS = frozenset(
    "on at , ( ) the of local time around about by from until since shortly just after before approximately - – in some exactly".split()
)


_TO = frozenset(["to", "until", "till", "through", "-", "–", "—", "and"])


@dataclass(frozen=True, slots=True)
class Anchor:
    """Hold what the phrases of one report are read against.

    `zones` maps places to zones; `dateline` is the story's place, for "local time".
    """

    published: datetime | None
    zones: Mapping[str, str] = field(default_factory=dict)
    dateline: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Hold a phrase in tokens `[start, end)` with its moment."""

    start: int
    end: int
    moment: Moment


def join_same_day(doc: Doc, days: list[Found]) -> list[Found]:
    """Join "today, Wednesday" and "Tuesday (yesterday)": two names of one day."""
    joined: list[Found] = []
    for day in days:
        last = joined[-1] if joined else None
        gap = doc[last.end : day.start].text.strip() if last and last.end <= day.start else None
        if (
            last
            and gap in ("", ",", "(", "–", "-")
            and last.moment.first == day.moment.first == last.moment.last == day.moment.last
        ):
            finer = day.moment if day.moment.precision == "part_of_day" else last.moment
            joined[-1] = Found(last.start, day.end, finer)
        else:
            joined.append(day)
    return joined


def join_clocks(doc: Doc, days: list[Found], clocks: list[ClockFound], anchor: Anchor) -> list[Found]:
    """Join each clock time with the day beside it; one alone is on the day that the text last spoke of."""
    used: set[int] = set()
    joined: list[Found] = []
    for clock in clocks:
        beside = next((i for i, day in enumerate(days) if i not in used and _beside(doc, day, clock)), None)
        known = replace(clock.clock, offset=_offset(doc, clock, anchor, clock.clock))
        if beside is not None:
            used.add(beside)
            day = days[beside]
            joined.append(Found(min(day.start, clock.start), max(day.end, clock.end), day.moment.at_clock(known)))
        elif own := _day_of_clock(doc, days, clock, anchor):
            joined.append(Found(clock.start, clock.end, own.at_clock(known)))
    rest = [
        day
        for i, day in enumerate(days)
        if i not in used and not any(f.start < day.end and day.start < f.end for f in joined)
    ]
    return sorted([*rest, *joined], key=lambda f: f.start)


def _beside(doc: Doc, day: Found, clock: ClockFound) -> bool:
    if (
        day.moment.first != day.moment.last
        or day.moment.precision not in ("day", "part_of_day")
        or day.moment.kind != "point"
    ):
        return day.start <= clock.start < day.end
    low, high = (clock.end, day.start) if clock.start < day.start else (day.end, clock.start)
    gap = doc[low:high] if low <= high else doc[0:0]
    return len(gap) <= 4 and all(token.lower_ in _LINKS for token in gap)


def _day_of_clock(doc: Doc, days: Sequence[Found], clock: ClockFound, anchor: Anchor) -> Moment | None:
    sentence = doc[clock.start].sent
    points = [
        d
        for d in days
        if d.moment.kind == "point" and d.moment.precision in ("day", "part_of_day") and d.moment.first == d.moment.last
    ]
    inside = [d for d in points if sentence.start <= d.start < sentence.end]
    if inside:
        return min(inside, key=lambda d: abs(d.start - clock.start)).moment
    published = anchor.published.date() if anchor.published else None
    before = [
        d
        for d in points
        if d.start < clock.start and (published is None or abs((published - d.moment.first).days) <= 2)
    ]
    if before:
        return replace(before[-1].moment, basis="relative")
    return day_moment(published) if published else None


def _offset(doc: Doc, found: ClockFound, anchor: Anchor, clock: Clock) -> int | None:
    """Return the zone's minutes for "Kabul time", or for "local time" at the place that the sentence or dateline names."""
    if clock.offset is not None or found.place is None:
        return clock.offset
    names = [found.place] if found.place != "local" else _places_near(doc, found, anchor)
    for name in names:
        zone = _zone(name, anchor)
        day = anchor.published or datetime(2000, 1, 1)
        shift = day.replace(tzinfo=zone).utcoffset() if zone else None
        if shift is not None:
            return int(shift / timedelta(minutes=1))
    if found.place == "local" and anchor.published and anchor.published.utcoffset() is not None:
        shift = anchor.published.utcoffset()
        return None if shift is None else int(shift / timedelta(minutes=1))
    return None


def _zone(name: str, anchor: Anchor) -> tzinfo | None:
    plain = name.lower().removeprefix("the ").strip()
    listed = anchor.zones.get(plain) or anchor.zones.get(plain.split()[-1] if plain else "")
    return zone_named(listed) if listed else None


def _places_near(doc: Doc, found: ClockFound, anchor: Anchor) -> list[str]:
    """Return the places of the sentence, then of the dateline, then of the text, nearest first."""
    sentence = doc[found.start].sent
    places = [ent for ent in doc.ents if ent.label_ == "LOC"]
    inside = [e.text for e in places if sentence.start <= e.start < sentence.end]
    dateline = re.findall(r"[A-Z][\w'’-]+", anchor.dateline)
    return [*inside, *(word.title() for word in dateline), *(e.text for e in places)]


def join_periods(doc: Doc, found: list[Found]) -> list[Found]:
    """Join "from X to Y" and "between X and Y" into one period; X takes Y's year where it has none."""
    joined: list[Found] = []
    for phrase in found:
        last = joined[-1] if joined else None
        if last and _bounds_period(doc, last, phrase):
            first = _same_year(doc, last, phrase)
            if first <= phrase.moment.last:
                moment = Moment(
                    first,
                    phrase.moment.last,
                    phrase.moment.precision if phrase.moment.precision in ("month", "year") else "day",
                    "stated",
                    kind="period",
                )
                joined[-1] = Found(last.start, phrase.end, moment)
                continue
        joined.append(phrase)
    return joined


def _bounds_period(doc: Doc, first: Found, second: Found) -> bool:
    if {first.moment.kind, second.moment.kind} != {"point"} or second.start - first.end != 1:
        return False
    if first.moment.clock or second.moment.clock:
        return False
    joint, opener = doc[first.end].lower_, doc[first.start - 1].lower_ if first.start else ""
    if joint == "and":
        return opener == "between"
    return joint in _TO and (opener in ("from", "between") or joint in ("until", "through", "-", "–"))


def _same_year(doc: Doc, first: Found, second: Found) -> date:
    """Return the first day of a period, in its end's year where only the end has one."""
    start = first.moment.first
    if re.search(r"\d{4}", doc[first.start : first.end].text) or not re.search(
        r"\d{4}", doc[second.start : second.end].text
    ):
        return start if start <= second.moment.last else _back_a_year(start)
    year = second.moment.last.year
    try:
        moved = start.replace(year=year)
    except ValueError:
        return start
    return moved if moved <= second.moment.last else _back_a_year(moved)


def _back_a_year(day: date) -> date:
    return day - timedelta(days=365)


def to_phrase(doc: Doc, found: Found, anchor: Anchor) -> TimePhrase:
    """Write a phrase down; the preposition before it tells since and until from a point."""
    moment = found.moment
    before = doc[found.start - 1].lower_ if found.start else ""
    published = anchor.published.date() if anchor.published else None
    kind = moment.kind
    if kind == "point" and (before == "since" or (before == "from" and moment.clock)):
        kind = "since"
        if moment.clock is None and before == "since" and published and moment.first <= published:
            moment = replace(
                moment,
                last=max(published, moment.last) if moment.last <= published else published,
                part=None,
                precision="day" if moment.part else moment.precision,
            )
    elif kind == "point" and before in ("until", "till", "by", "before"):
        kind = "until"
    return TimePhrase(found.start, found.end, to_when(moment, None), kind)
