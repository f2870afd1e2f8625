"""In which country a report is set: what speaks for each country, and what an outlet's name tells."""

from __future__ import annotations

import pytest

from counterclaim.app.assembly import actor_table, gazetteer
from counterclaim.model.place import Place
from counterclaim.model.report import Origin, Report
from counterclaim.read.names.home import home_country, outlet_country, votes_of

HAMLET = Place("Orl", "t:1", precision="town", country="TCD")
TWIN = Place("Bel", "t:2", precision="town", country="TCD")
REGION = Place("the north", precision="region", country="NER")
DESK = Place("Dubai", "t:3", precision="town", country="ARE")


@pytest.mark.parametrize(
    "places, codes, outlet, expected",
    [
        pytest.param([(HAMLET, False)], [], None, None, id="one small town tells nothing"),
        pytest.param([(HAMLET, False), (TWIN, False)], [], None, "TCD", id="two small towns agree"),
        pytest.param([(HAMLET, False)] * 5, [], None, None, id="the same town again adds nothing"),
        pytest.param([(HAMLET, False)], [], "TCD", "TCD", id="a town in the outlet's country"),
        pytest.param([(DESK, True), (REGION, False)], ["NER"], None, "NER", id="a desk abroad is outweighed"),
        pytest.param([], ["ARM/MIL", "ARM/MIL", "AZE/POLICE"], None, "AZE", id="police act at home, armies abroad"),
        pytest.param([], ["IND", "PAK"], None, None, id="two that come close"),
        pytest.param([], ["DPR", "DPR", "UKR", "UKR"], None, "UKR", id="a territory is no country"),
        pytest.param([], ["NOR"], None, None, id="a state named once, as a mediator is"),
        pytest.param([], [], "KEN", "KEN", id="nothing but the outlet"),
    ],
)
def test_the_country_for_which_most_speaks(
    places: list[tuple[Place, bool]], codes: list[str], outlet: str | None, expected: str | None
) -> None:
    assert home_country(votes_of(places, codes, outlet, None)) == expected


@pytest.mark.parametrize(
    "outlet, url, expected",
    [
        pytest.param("The Nairobi Morning Post", None, "KEN", id="a capital in its name"),
        pytest.param("Radio Dnipro", None, "UKR", id="a big city in its name"),
        pytest.param("Bulletin of the Ghanaian Bar", None, "GHA", id="a people in its name"),
        pytest.param("The Morning Post", None, None, id="nothing in its name"),
        pytest.param("Paris and Berlin Review", None, None, id="two countries in its name"),
        pytest.param("The Berlin Review", "https://news.example.com.pk/1", "PAK", id="its address comes first"),
    ],
)
def test_an_outlet_is_at_home_where_its_name_or_address_says(
    outlet: str, url: str | None, expected: str | None
) -> None:
    report = Report("r", "r.txt", "", Origin(outlet, url=url))
    assert outlet_country(report, actor_table(), gazetteer()) == expected
