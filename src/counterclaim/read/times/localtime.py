"""The zone of a clock time: "Nairobi time", or "local time" at the place that the text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from ..clock import fixed_zone
from ..document import Doc
from .moment import zone_named
from .timeclock import LOCAL, ClockFound


@dataclass(frozen=True, slots=True)
class Anchor:
    """Hold what the phrases of one report are read against.

    `zones` maps places, in lower case, to zones of the time zone database; `dateline` is the story's place.
    """

    published: datetime | None
    zones: Mapping[str, str] = field(default_factory=dict)
    dateline: str = ""


def zone_of(doc: Doc, found: ClockFound, anchor: Anchor) -> tzinfo | None:
    """Return the zone of a clock time that names none itself, or None where nothing tells it."""
    if found.other is not None:
        return _by_other(found, anchor)
    if found.place is None:
        return None
    names = _places_near(doc, found, anchor) if found.place == LOCAL else [found.place]
    named = next(filter(None, (_zone(name, anchor) for name in names)), None)
    if named is None and found.place == LOCAL and anchor.published is not None:
        return anchor.published.tzinfo
    return named


def _by_other(found: ClockFound, anchor: Anchor) -> tzinfo | None:
    """Work a zone out from the same moment in another: "8pm local time (16:00 GMT)", "20.00 (19.00 Moscow time)"."""
    zone = _zone(found.other_place, anchor) if found.other_place else UTC
    shift = (anchor.published or datetime(2000, 1, 1)).replace(tzinfo=zone).utcoffset() if zone else None
    if found.other is None or shift is None:
        return None
    ahead = 60 * (found.clock.hour - found.other.hour) + found.clock.minute - found.other.minute
    minutes = int(shift / timedelta(minutes=1)) + (ahead + 720) % 1440 - 720
    return fixed_zone(minutes) if abs(minutes) < 24 * 60 else None


def _zone(name: str, anchor: Anchor) -> tzinfo | None:
    plain = name.lower().removeprefix("the ").strip()
    words = plain.split()
    listed = anchor.zones.get(plain) or (anchor.zones.get(words[-1]) if words else None)
    return zone_named(listed) if listed else None


def _places_near(doc: Doc, found: ClockFound, anchor: Anchor) -> Iterator[str]:
    """Yield the places of the sentence, then of the dateline, then of the text."""
    start, end = doc.sentence_around(found.start)
    places = [ent for ent in doc.ents if ent.label_ == "LOC"]
    yield from (ent.text for ent in places if start <= ent.start < end)
    yield from (word.title() for word in re.findall(r"[A-Z][\w'’-]+", anchor.dateline))
    yield from (ent.text for ent in places)
