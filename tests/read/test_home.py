"""In which country a report is set: what speaks for each country, and what an outlet's name tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.app.assembly import actor_table, gazetteer, machine
from counterclaim.model.place import Place
from counterclaim.model.report import Origin, Report
from counterclaim.read.names.home.outlets import outlet_country
from counterclaim.read.names.home.votes import Signs, home_country, votes_of
from counterclaim.read.parse import parse

HAMLET = Place("Orl", "t:1", precision="town", country="TCD")
TWIN = Place("Bel", "t:2", precision="town", country="TCD")
REGION = Place("the north", "t:4", precision="region", country="NER")
GUESS = Place("Ard", precision="region", country="TCD")
OTHER_GUESS = Place("Urt", precision="town", country="TCD")
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
        pytest.param([], ["TPLF"], None, "ETH", id="an armed group of one country"),
        pytest.param([], ["NER", "TCD"], "TCD", "TCD", id="two states, one the outlet's"),
        pytest.param([], ["ISIS"], None, None, id="an armed group of several countries"),
        pytest.param([(GUESS, False), (OTHER_GUESS, False)], [], None, None, id="towns that no gazetteer has"),
    ],
)
def test_the_country_for_which_most_speaks(
    places: list[tuple[Place, bool]], codes: list[str], outlet: str | None, expected: str | None
) -> None:
    assert home_country(votes_of(Signs(places, codes, outlet=outlet), None)) == expected


@pytest.mark.parametrize(
    "outlet, url, expected",
    [
        pytest.param("The Nairobi Morning Post", None, "KEN", id="a capital in its name"),
        pytest.param("Radio Dnipro", None, "UKR", id="a big city in its name"),
        pytest.param("Bulletin of the Ghanaian Bar", None, "GHA", id="a people in its name"),
        pytest.param("The Morning Post", None, None, id="nothing in its name"),
        pytest.param("Provincial Post, Dhi Qar", None, "IRQ", id="an area of two words in its name"),
        pytest.param("N'Djamena Evening", None, "TCD", id="an apostrophe inside a name"),
        pytest.param("Attock's Own", None, "PAK", id="a small town that no other country has"),
        pytest.param("Free Maritime Union", None, None, id="words that are towns somewhere"),
        pytest.param("Gulf of Guinea Wire", None, None, id="a sea named after a country"),
        pytest.param("Western Asia Bulletin", None, None, id="a part of the world"),
        pytest.param("Fire Service of Ukraine, Union Street", None, "UKR", id="a state comes before towns"),
        pytest.param("Paris and Berlin Review", None, None, id="two countries in its name"),
        pytest.param("Hamas, information office", None, "PSE", id="an armed group of one country"),
        pytest.param("Le Phare de Kidal", None, "MLI", id="the place stands behind of, in any language"),
        pytest.param("Correo del Pacífico", None, None, id="an ocean that is a town somewhere"),
        pytest.param("The Berlin Review", "https://news.example.com.pk/1", "PAK", id="its address comes first"),
        pytest.param("The Pearl Daily", None, None, id="a small town of the United States is a word or a namesake"),
    ],
)
def test_an_outlet_is_at_home_where_its_name_or_address_says(
    outlet: str, url: str | None, expected: str | None
) -> None:
    report = Report("r", "r.txt", "", Origin(outlet, url=url))
    assert outlet_country(report, actor_table(), gazetteer()) == expected


def test_what_an_agency_wrote_tells_nothing_of_who_prints_it() -> None:
    report = Report("r", "r.txt", "", Origin("The Nairobi Morning Post", wire="QRX"))
    assert outlet_country(report, actor_table(), gazetteer()) is None
    own = Report("r", "r.txt", "", Origin("Nairobi Wire Agency", wire="NWA"))
    assert outlet_country(own, actor_table(), gazetteer()) == "KEN"


def test_a_state_in_the_title_counts_once_more() -> None:
    signs = Signs(codes=["IRN", "OMN"])
    assert home_country(votes_of(signs, None)) is None
    assert home_country(votes_of(replace(signs, titled=["IRN", "IRN"]), None)) == "IRN"


def test_organs_of_nobody_speak_for_the_outlets_country() -> None:
    signs = Signs(codes=["CHN", "CHN"], outlet="PHL")
    assert home_country(votes_of(signs, None)) == "CHN"
    assert home_country(votes_of(replace(signs, unowned=3), None)) == "PHL"


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param(
            "Russian rockets hit the town of Vesna. Russia's attack on it killed two people.", None, id="strikes"
        ),
        pytest.param("Norway brokered the truce between the two clans, and six men died.", None, id="brokers"),
        pytest.param("The clans met for talks in Qatar, and six men died.", None, id="talks"),
        pytest.param("US-backed clans killed six men in the town of Vesna.", None, id="backs"),
        pytest.param("(Translated from German) Six men died in the valley.", None, id="a language"),
        pytest.param("A man of Kenyan nationality and two diggers from Benin died in the valley.", None, id="origin"),
        pytest.param(
            "The armed forces of the Russian Federation struck the town of Vesna. Russia's rockets killed two people.",
            None,
            id="an army that strikes, by its full name",
        ),
        pytest.param("The ELN and a gang are shooting at each other in the hills.", "COL", id="a group that shoots"),
        pytest.param("The sheriff said that two men were shot at the fair.", "USA", id="a word of one country"),
        pytest.param(
            "A bomb killed two at a bus station in the Peruvian town of Vesna.", "PER", id="the town of a people"
        ),
        pytest.param("Vesna (Peru) - A bomb killed two men.", "PER", id="a country in brackets"),
        pytest.param(
            "A post near the Kenyan border burned. Gunmen came from across the Kenyan frontier.", None, id="a border"
        ),
        pytest.param("Six sailors died. The boat sank in the Gulf of Oman, off the Indian Ocean.", None, id="seas"),
        pytest.param("A bus was burned. Police in Northern Ireland hold two men.", "GBR", id="Northern Ireland"),
        pytest.param(
            "The quay burned. Three Filipino sailors are among the wounded.",
            None,
            id="foreigners among the wounded",
        ),
        pytest.param(
            "The government of Norway, which brokered the truce, said that six men died. Norway brokered it in May.",
            None,
            id="whose government brokers",
        ),
        pytest.param("Six miners died in the valley. They were from Benin.", None, id="where the dead were from"),
        pytest.param("Let nobody say that two men were shot.", None, id="let is no group"),
        pytest.param("Two soldiers were killed in Ica (Peru", "PER", id="cut off behind an open bracket"),
        pytest.param(
            "The Kenyan army lost nine men. Asked about Ann Bell, the spokesman", "KEN", id="cut off at a title"
        ),
        pytest.param("Israeli jets and an Israeli drone struck a village in Lebanon, killing six.", "LBN", id="struck"),
    ],
)
def test_who_is_not_at_home_says_nothing(text: str, expected: str | None) -> None:
    report = Report("r", "r.txt", text, Origin())
    reader = machine(None)
    reading = parse(report, reader.parser)
    for stage in reader.chain.stages[:4]:
        reading = stage.run(reading)
    assert reading.home == expected
