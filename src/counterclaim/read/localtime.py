"""The zone of a clock time: "Nairobi time", or "local time" at the place that the text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from spacy.tokens import Doc

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
    if found.place is None:
        return None
    names = _places_near(doc, found, anchor) if found.place == LOCAL else [found.place]
    named = next(filter(None, (_zone(name, anchor) for name in names)), None)
    if named is None and found.place == LOCAL and anchor.published is not None:
        return anchor.published.tzinfo
    return named


def _zone(name: str, anchor: Anchor) -> tzinfo | None:
    plain = name.lower().removeprefix("the ").strip()
    words = plain.split()
    listed = anchor.zones.get(plain) or (anchor.zones.get(words[-1]) if words else None)
    return zone_named(listed) if listed else None


def _places_near(doc: Doc, found: ClockFound, anchor: Anchor) -> Iterator[str]:
    """Yield the places of the sentence, then of the dateline, then of the text."""
    sentence = doc[found.start].sent
    places = [ent for ent in doc.ents if ent.label_ == "LOC"]
    yield from (ent.text for ent in places if sentence.start <= ent.start < sentence.end)
    yield from (word.title() for word in re.findall(r"[A-Z][\w'’-]+", anchor.dateline))
    yield from (ent.text for ent in places)
