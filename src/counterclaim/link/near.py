"""Near: whether two places may be one, by their keys, their names or where they lie."""

from __future__ import annotations

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from ..model.place import Place
from ..model.spelling import is_within
from .events import Event
from .names import skeleton

RADIUS_KM = {"site": 5.0, "town": 15.0, "district": 60.0, "region": 200.0, "country": 1000.0}


def distance_km(one: Place, other: Place) -> float | None:
    """Return the great-circle distance between two places, or None where one has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    high, low = radians(one.lat), radians(other.lat)
    turn = radians(one.lon - other.lon)
    chord = sin((high - low) / 2) ** 2 + cos(high) * cos(low) * sin(turn / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(chord)))


def close(one: Place, other: Place) -> bool | None:
    """Tell whether two places may be one; None where neither key, name nor coordinates can tell."""
    if (one.ref and one.ref == other.ref) or skeleton(one.name) == skeleton(other.name):
        return True
    distance = distance_km(one, other)
    if distance is None:
        return None
    return distance <= RADIUS_KM.get(one.precision or "town", 15.0) + RADIUS_KM.get(other.precision or "town", 15.0)


def sounds_close(one: Place, other: Place) -> bool:
    """Tell whether two places may be one, be it by a name that is one letter off where nobody knows where they lie."""
    answer = close(one, other)
    if answer is not None and one.lat is not None and other.lat is not None:
        return answer
    a, b = skeleton(one.name), skeleton(other.name)
    return bool(answer) or (min(len(a), len(b)) >= LETTERS and is_within(a, b, 1))


LETTERS = 4  # of a folded name from which one letter may differ


def precise(event: Event) -> list[Place]:
    """List the places of an event that are finer than a region."""
    return finer(event.places)


def finer(places: Iterable[Place]) -> list[Place]:
    """Keep the places that are finer than a region."""
    return [p for p in places if p.precision not in ("country", "region")]
