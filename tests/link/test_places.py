"""Where an incident lies."""

from __future__ import annotations

import pytest

from counterclaim.link.places import place_of
from counterclaim.model.claim import Act, Claim, Evidence, Figure, Maker, Voice
from counterclaim.model.place import Place
from counterclaim.model.span import Span

TOWN = Place("Orsk", "t:1", 9.0, 20.0, "town", "TCD", "TD.1")
NEAR = Place("Vale", "t:2", 9.1, 20.1, "town", "TCD", "TD.1")
CAPITAL = Place("Kalbir", "t:3", 5.0, 20.0, "town", "TCD", "TD.2")
COUNTRY = Place("Chad", "iso:TCD", 15.0, 18.0, "country", "TCD")
BORDER = Place("border", precision="region")
SIDES = Place("border between Chad and Sudan", precision="region")
UNKNOWN = Place("Zuz", precision="town")


def claim(number: int, place: Place | None, report: str = "r", scope: str = "incident", talk: bool = False) -> Claim:
    """Return the claim that a report tells at that place of its order."""
    body = Act("CONSULT", None, ("TCD",), scope=scope) if talk else Figure("killed", "person", None, 3, 3, scope=scope)
    what = (Evidence("what", Span(number, number + 1), "x"),)
    return Claim(f"c-{report}{number}", report, "x.txt", body, Voice("OUTLET"), what, Maker("m", 1), where=place)


CASES = [
    ("what is told first", [claim(1, TOWN), claim(2, CAPITAL)], TOWN),
    ("towns of one unit together", [claim(1, CAPITAL), claim(2, TOWN), claim(3, NEAR), claim(4, NEAR)], NEAR),
    ("violence before talk", [claim(1, CAPITAL, talk=True), claim(2, TOWN)], TOWN),
    ("a town before a country", [claim(1, COUNTRY), claim(2, TOWN)], TOWN),
    ("a town before a border told as often", [claim(1, BORDER), claim(1, TOWN, "s")], TOWN),
    ("a border told much more", [claim(1, BORDER), claim(1, SIDES, "s"), claim(1, SIDES, "t"), claim(9, TOWN)], SIDES),
    ("a town unknown, with no other", [claim(1, UNKNOWN), claim(2, COUNTRY)], UNKNOWN),
    ("another incident's, with no other", [claim(1, TOWN, scope="other_incident")], TOWN),
    ("none", [claim(1, None)], None),
]


@pytest.mark.parametrize(("claims", "place"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_an_incident_lies_where_its_claims_say_first_and_most(claims: list[Claim], place: Place | None) -> None:
    assert place_of([one.id for one in claims], {one.id: one for one in claims}) == place
