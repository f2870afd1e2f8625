"""What the command explain says of a place."""

from __future__ import annotations

import pytest

from counterclaim.app.explanation import explain_claim, place_words
from counterclaim.model.brief import Dossier
from counterclaim.model.claim import Claim, Evidence, Figure, Maker, Voice
from counterclaim.model.place import Naming, Place
from counterclaim.model.span import Span

TOWN = Place(
    "Vank", "geonames:1", 40.123, 46.456, "town", "AZE", "AZ.1", "Ordu", (Naming("Vank", "ARM"), Naming("Vang", "AZE"))
)
PLACES = [
    ("a town", TOWN, "Vank, Ordu, Azerbaijan (town, 40.12, 46.46, geonames:1)"),
    ("a sector as written", Place("Zuz", precision="district", country="PAK"), "Zuz, Pakistan (district, not located)"),
    ("nothing known", Place("Zuz"), "Zuz (not located)"),
]


@pytest.mark.parametrize(("place", "words"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_a_place_is_told_with_what_is_known_of_it(place: Place, words: str) -> None:
    assert place_words(place) == words


@pytest.mark.parametrize(("place", "called"), [(TOWN, True), (Place("Zuz"), False)], ids=["contested", "not contested"])
def test_who_calls_a_contested_place_what_is_said(place: Place, called: bool) -> None:
    figure = Figure("killed", "person", "ARM", 3, 3)
    evidence = (Evidence("what", Span(0, 5), "three"),)
    claim = Claim("c-1", "r-1", "a.txt", figure, Voice("OUTLET"), evidence, Maker("figures", 1), where=place)
    lines = [line.plain for line in explain_claim(claim, Dossier((), (claim,), (), (), (), ()))]
    assert ("called     Vank to Armenia, Vang to Azerbaijan" in lines) == called
