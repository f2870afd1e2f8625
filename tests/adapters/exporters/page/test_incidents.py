from __future__ import annotations

import pytest

from counterclaim.adapters.exporters.page.incidents import place_words
from counterclaim.model.place import Place

PLACES = [
    ("no place", None, ""),
    ("a town", Place("Arica", "geonames:1", precision="town", country="CHL"), "Arica, Chile"),
    ("a village that no gazetteer has", Place("Umbarsani", precision="town", country="KEN"), "Umbarsani, Kenya"),
    ("a country", Place("Chile", "iso:CHL", precision="country", country="CHL"), "Chile"),
    ("a border of one state", Place("eastern border", precision="region", country="CHL", parent="Chile"),
     "eastern border, Chile"),
    ("a border between two states", Place("Chile-Peru border", precision="region", country="CHL"), "Chile-Peru border"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_a_place_is_named_with_the_country_that_is_known_to_hold_it(place: Place | None, words: str) -> None:
    assert place_words(place) == words
