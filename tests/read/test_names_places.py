"""Which names are places, and which place of several; a gazetteer of a few invented towns stands in "
"for the real one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.model.place import Entry, Place, Unit
from counterclaim.model.report import Section
from counterclaim.model.span import Span
from counterclaim.read.names import names
from counterclaim.read.names.actors import ActorTable, parse_table
from counterclaim.read.places.context import Context
from counterclaim.read.places.lookup import Candidates
from counterclaim.read.places.resolve import best_of
from counterclaim.read.places.runs import Toponym
from counterclaim.read.reading import Mention, Reading

from .toy import parse

TOWNS = (
    Place("Orsk", "t:1", 9.0, 20.0, "town", "TCD"),
    Place("Orsk", "t:2", -9.0, -70.0, "town", "PER"),
    Place("Orsk", "t:3", -9.5, -70.5, "region", "PER"),
    Place("Great Vale", "t:4", 1.0, 1.0, "town", "GBR"),
    Place("Kalbir", "t:5", 2.0, 2.0, "town", "TCD"),
    Place("Peru", "iso:PER", -10.0, -76.0, "country", "PER"),
    Place("Lima", "t:6", -12.0, -77.0, "town", "PER"),
    Place("Cape", "t:7", -33.9, 18.4, "town", "ZAF"),
    Place("Police", "t:8", 53.5, 14.6, "town", "POL"),
    Place("North Vale", "t:9", 1.5, 1.5, "region", "GBR"),
    Place("Vale", "t:10", 50.0, 50.0, "town", "TCD"),
    Place("Dunmore", "t:11", 5.0, 5.0, "town", "GBR", "GB.1"),
    Place("Dunmore", "t:12", 6.0, 6.0, "town", "CAN", "CA.1"),
    Place("Ardshire", "t:13", 6.5, 6.5, "region", "CAN", "CA.1"),
    Place("Village", "t:14", 7.0, 7.0, "town", "CAN", "CA.1"),
    Place("Oldland", "t:15", 8.0, 8.0, "region", None),
    Place("Line of Truce", "t:16", 8.5, 8.5, "region", None),
)
PEOPLE = {"iso:PER": 10**9, "t:4": 20_000, "t:9": 300_000, "t:11": 200_000, "t:13": 500_000}


class Towns:
    """A gazetteer of TOWNS; Kelbir is another spelling of Kalbir."""

    def find(self, name: str) -> tuple[Place, ...]:
        return tuple(one.place for one in self.entries(name))

    def entries(self, name: str) -> tuple[Entry, ...]:
        own, match = ("Kalbir", "sound") if name == "Kelbir" else (name, "own")
        return tuple(Entry(town, match, PEOPLE.get(town.ref or "", 1000)) for town in TOWNS if town.name == own)

    def own(self, name: str) -> tuple[Entry, ...]:
        return tuple(one for one in self.entries(name) if one.match == "own")

    def country(self, code: str) -> Entry | None:
        return next((Entry(place, "own", 10**9) for place in TOWNS if place.ref == f"iso:{code}"), None)

    def unit(self, code: str) -> Unit | None:
        return Unit(code, None, code) if any(town.admin1 == code for town in TOWNS) else None


@pytest.fixture(scope="module")
def table() -> ActorTable:
    return parse_table(*(read_data(name) for name in names.TABLES))


def places(reading: Reading) -> dict[str, Mention]:
    return {reading.doc[m.start : m.end].text: m for m in reading.names if m.role == "place"}


PERU, CHAD = "Peru_PROPN protested_VERB\n", "Chad_PROPN protested_VERB\n"
KNOWN = [
    (
        "half a name is kept whole",
        "Shells_NOUN fell_VERB near_ADP Cape_PROPN:LOC Lorn_PROPN:LOC",
        "Cape Lorn",
        None,
        "town",
    ),
    (
        "a point of the compass in the name",
        CHAD + "Shells_NOUN fell_VERB in_ADP North_PROPN:LOC Vale_PROPN:LOC",
        "North Vale",
        "t:9",
        "region",
    ),
    ("the larger of two", "Shells_NOUN fell_VERB in_ADP Dunmore_PROPN:LOC", "Dunmore", "t:11", "town"),
    (
        "the one in the area behind the comma",
        "Shells_NOUN fell_VERB in_ADP Dunmore_PROPN:LOC ,_PUNCT Ardshire_PROPN:LOC",
        "Dunmore",
        "t:12",
        "town",
    ),
    (
        "the one in the area that the report names",
        "Ardshire_PROPN:LOC burned_VERB\nShells_NOUN fell_VERB in_ADP Dunmore_PROPN:LOC",
        "Dunmore",
        "t:12",
        "town",
    ),
    (
        "of two countries the one in the report",
        PERU + "Shells_NOUN fell_VERB in_ADP Orsk_PROPN:LOC",
        "Orsk",
        "t:2",
        "town",
    ),
    ("the other report's", CHAD + "Shells_NOUN fell_VERB in_ADP Orsk_PROPN:LOC", "Orsk", "t:1", "town"),
    (
        "region by its noun",
        PERU + "Shells_NOUN fell_VERB in_ADP Orsk_PROPN province_NOUN",
        "Orsk province",
        "t:3",
        "region",
    ),
    ("noun before", PERU + "Shells_NOUN hit_VERB the_DET town_NOUN of_ADP Orsk_PROPN", "town of Orsk", "t:2", "town"),
    (
        "another spelling, in the report's country",
        CHAD + "Shells_NOUN fell_VERB in_ADP Kelbir_PROPN:LOC",
        "Kelbir",
        "t:5",
        "town",
    ),
    ("another spelling, abroad", PERU + "Shells_NOUN fell_VERB in_ADP Kelbir_PROPN:LOC", "Kelbir", None, "town"),
    (
        "abroad by its very name",
        PERU + "Talks_NOUN began_VERB in_ADP Great_PROPN:LOC Vale_PROPN:LOC",
        "Great Vale",
        "t:4",
        "town",
    ),
    (
        "unknown village",
        CHAD + "Shells_NOUN hit_VERB the_DET village_NOUN of_ADP Zuz_PROPN",
        "village of Zuz",
        None,
        "town",
    ),
    ("unknown mountain", CHAD + "Shells_NOUN hit_VERB Mount_PROPN Zuz_PROPN", "Mount Zuz", None, "site"),
    (
        "unknown district",
        CHAD + "Shells_NOUN fell_VERB in_ADP Zuz_PROPN district_NOUN",
        "Zuz district",
        None,
        "district",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "ref", "precision"), [row[1:] for row in KNOWN], ids=[row[0] for row in KNOWN]
)
def test_a_name_is_a_place(table: ActorTable, text: str, words: str, ref: str | None, precision: str) -> None:
    mention = places(names.name(parse(text), table, Towns()))[words]
    assert mention.place is not None
    assert (mention.place.ref, mention.place.precision) == (ref, precision)
    assert (mention.place.lat is None) == (ref is None)


UNKNOWN_LAND = [
    ("a small town that nothing else speaks for", "Shells_NOUN fell_VERB in_ADP Vale_PROPN:LOC", "Vale", None),
    (
        "with its country",
        CHAD + "Shells_NOUN fell_VERB in_ADP Vale_PROPN:LOC",
        "Vale",
        "t:10",
    ),
    (
        "with another town of it",
        "Shells_NOUN fell_VERB in_ADP Vale_PROPN:LOC\nThey_PRON fled_VERB to_ADP Kalbir_PROPN:LOC",
        "Vale",
        "t:10",
    ),
]


@pytest.mark.parametrize(("text", "words", "ref"), [row[1:] for row in UNKNOWN_LAND], ids=[r[0] for r in UNKNOWN_LAND])
def test_a_small_town_alone_tells_no_country(table: ActorTable, text: str, words: str, ref: str | None) -> None:
    place = places(names.name(parse(text), table, Towns()))[words].place
    assert place is not None
    assert (place.ref, place.country) == (ref, "TCD" if ref else None)


NO_PLACE = [
    ("half a name", "Shells_NOUN fell_VERB near_ADP Cape_PROPN:LOC Lorn_PROPN:LOC", "Cape"),
    ("an ordinary word", "Two_NUM men_NOUN were_AUX shot_VERB ,_PUNCT Police_PROPN said_VERB", "Police"),
    (
        "a person named in full before",
        "The_DET doctor_NOUN Ana_PROPN:PER Orsk_PROPN:PER came_VERB\nThey_PRON talked_VERB to_ADP Orsk_PROPN:PER",
        "Orsk",
    ),
    ("a minister is none", "Peruvian_ADJ Prime_PROPN Minister_PROPN Ana_PROPN Orsk_PROPN spoke_VERB", "Orsk"),
    (
        "nor his surname after",
        "Peruvian_ADJ Prime_PROPN Minister_PROPN Ana_PROPN Orsk_PROPN spoke_VERB\nIt_PRON lay_VERB in_ADP Orsk_PROPN",
        "Orsk",
    ),
    ("a word for a part of one", "Shells_NOUN fell_VERB in_ADP Old_PROPN:LOC", "Old"),
    ("a word for a kind of place", "Strike_PROPN on_ADP Village_PROPN:LOC Kills_PROPN Six_PROPN", "Village"),
    ("a month", "It_PRON rained_VERB in_ADP March_PROPN", "March"),
    (
        "a common word in a headline",
        "Shells_NOUN hit_VERB towns_NOUN\nDeaths_PROPN Reported_PROPN in_ADP Towns_PROPN:LOC",
        "Towns",
    ),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in NO_PLACE], ids=[row[0] for row in NO_PLACE])
def test_a_name_is_no_place(table: ActorTable, text: str, words: str) -> None:
    assert words not in places(names.name(parse(text), table, Towns()))


STANDING = [
    ("in a capital", "Shells_NOUN fell_VERB in_ADP Lima_PROPN", True),
    ("in the middle of a capital", "Shells_NOUN fell_VERB in_ADP central_ADJ Lima_PROPN", True),
    ("a capital called one", "Shells_NOUN fell_VERB in_ADP the_DET capital_NOUN Lima_PROPN", True),
    ("a capital that was hit", "Rockets_NOUN hit_VERB Lima_PROPN", True),
    ("a state that was hit", "Rockets_NOUN hit_VERB Peru_PROPN", False),
    ("capital speaks", "Lima_PROPN protested_VERB", False),
    ("against a state", "He_PRON fought_VERB against_ADP Peru_PROPN", False),
    ("from one to another", "They_PRON went_VERB from_ADP Lima_PROPN to_ADP Orsk_PROPN", True),
    ("asks of a state", "He_PRON appealed_VERB to_ADP Peru_PROPN", False),
    ("of a possessor", "Shells_NOUN fell_VERB in_ADP Peru_PROPN 's_PART south_NOUN", False),
    ("dateline", "LIMA_PROPN (_PUNCT AP_PROPN )_PUNCT -_PUNCT Shells_NOUN fell_VERB", True),
]


@pytest.mark.parametrize(("text", "located"), [row[1:] for row in STANDING], ids=[row[0] for row in STANDING])
def test_a_state_is_a_place_only_where_places_stand(table: ActorTable, text: str, located: bool) -> None:
    reading = names.name(parse(text), table, Towns())
    (mention,) = [m for m in reading.names if m.actor and m.actor.code == "PER" and m.role in ("actor", "place")]
    assert (mention.role == "place", mention.place is not None) == (located, located)


def test_a_place_unknown_lies_in_the_town_named_before_it(table: ActorTable) -> None:
    text = "Shells_NOUN fell_VERB in_ADP Dunmore_PROPN:LOC\nThey_PRON hit_VERB the_DET market_NOUN of_ADP Zuz_PROPN"
    place = places(names.name(parse(text), table, Towns()))["market of Zuz"].place
    assert place is not None
    assert (place.name, place.ref, place.country, place.admin1, place.parent) == ("Zuz", None, "GBR", "GB.1", "Dunmore")


def test_a_dateline_is_around_nothing(table: ActorTable) -> None:
    reading = parse("DUNMORE_PROPN (_PUNCT AP_PROPN )_PUNCT\nThey_PRON hit_VERB the_DET market_NOUN of_ADP Zuz_PROPN")
    written = replace(reading, report=replace(reading.report, sections=(Section("dateline", Span(0, 12)),)))
    place = places(names.name(written, table, Towns()))["market of Zuz"].place
    assert place is not None
    assert place.parent is None


def test_a_land_that_states_share_is_in_the_one_that_rules_the_part_meant(table: ActorTable) -> None:
    text = "Shells_NOUN fell_VERB in_ADP Peruvian_ADJ -_PUNCT administered_VERB Oldland_PROPN:LOC"
    place = places(names.name(parse(text), table, Towns()))["Oldland"].place
    assert place is not None
    assert (place.ref, place.country) == ("t:15", "PER")


def test_another_name_means_rather_the_place_whose_own_is_spelled_nearly_like_it() -> None:
    renamed, alike = Place("Zorn", "t:20", country="UKR"), Place("Olvanka", "t:21", country="UKR")
    entries = (Entry(renamed, "other", 7000), Entry(alike, "other", 5000))
    written = Toponym(0, 1, 0, 1, None, sure=True, likely=True)
    assert best_of(Candidates.of(written, "Yelvanka", entries), Context()) == entries[1]


def test_a_kind_that_leads_a_name_is_a_part_of_it(table: ActorTable) -> None:
    text = "Shells_NOUN fell_VERB along_ADP the_DET Line_PROPN of_ADP Truce_PROPN:LOC"
    named = [m.place.name for m in names.name(parse(text), table, Towns()).names if m.place]
    assert named == ["Line of Truce"]


def test_without_a_gazetteer_places_stay_as_written(table: ActorTable) -> None:
    reading = names.name(parse(CHAD + "Shells_NOUN hit_VERB the_DET town_NOUN of_ADP Orsk_PROPN"), table)
    place = places(reading)["town of Orsk"].place
    assert place is not None
    assert (place.name, place.ref, place.precision) == ("Orsk", None, "town")


def test_civilians_belong_where_they_are(table: ActorTable) -> None:
    text = PERU + "Chad_PROPN protested_VERB\nShells_NOUN killed_VERB two_NUM women_NOUN in_ADP Kalbir_PROPN:LOC"
    reading = names.name(parse(text), table, Towns())
    (women,) = [m for m in reading.names if m.role == "people"]
    assert women.actor is not None
    assert women.actor.code == "TCD/CIV"
