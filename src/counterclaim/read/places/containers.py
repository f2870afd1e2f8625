"""The area that a place is said to lie in: "Paris, Texas", "London, Ky.", "the village of Zuz in Idlib province"."""

from __future__ import annotations

from ...model.place import Entry
from ...ports import Gazetteer
from ..document import Doc

AREAS = ("country", "region", "district")
_LONGEST = 3  # words of an area's name: "Trinidad and Tobago" is not found behind a comma


def container_behind(doc: Doc, at: int, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return the areas that the words behind a comma may mean, from the longest name that is one."""
    words = doc.words
    if at + 1 >= len(words) or words[at] != "," or not words[at + 1][0].isupper():
        return ()
    for end in range(min(len(words), at + 1 + _LONGEST), at + 1, -1):
        if found := tuple([e for e in gazetteer.own(doc.text_of(at + 1, end)) if e.place.precision in AREAS]):
            return found
    return ()


def within(entry: Entry, area: Entry) -> bool:
    """Tell whether a place lies in an area."""
    if area.place.precision == "country":
        return entry.place.country == area.place.country
    if area.place.precision == "region":
        return entry.place.admin1 is not None and entry.place.admin1 == area.place.admin1
    return entry.admin2 is not None and f"geonames:{entry.admin2}" == area.place.ref
