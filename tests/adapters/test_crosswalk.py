"""First-order units in the codes of GeoNames, ISO 3166-2 and UCDP: the table that ships, for countries at war."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from counterclaim.adapters.gazetteer.sqlite import SqliteGazetteer
from counterclaim.adapters.gazetteer.tables import units_in
from counterclaim.adapters.resources import data_path, read_data
from counterclaim.model.place import Unit
from tests.conftest import SHARED

# Countries with an active conflict in UCDP's lists in a year since 2015: state-based, non-state or one-sided.
AT_WAR = (
    "AF AM AO AZ BD BF BI BJ BR CD CF CI CM CO DZ EC EG ET GE GH GT HN HT ID IL IN IQ IR JO KE KG LB LK LY MG ML MM MX"
    " MY MZ NE NG NP PE PG PH PK PS RU RW SA SD SN SO SS SV SY TD TG TH TJ TN TR TZ UA UG VE YE ZA"
).split()
COUNTRIES = read_data("countries/codes.tsv").splitlines()
# Units that ISO 3166-2 had none for in 2024, or counts on another level.
WITHOUT_ISO = {"CF": 3, "ET": 2, "IL": 1, "IQ": 1, "PS": 2, "MG": 23, "VE": 1, "BI": 1, "CD": 1, "AZ": 1}


@pytest.fixture(scope="module")
def units() -> list[Unit]:
    return [unit for unit, _ in units_in(read_data("gazetteer/admin1.tsv"))]


@pytest.fixture(scope="module")
def gazetteer() -> SqliteGazetteer:
    return SqliteGazetteer(data_path("gazetteer/places.sqlite"))


def test_codes_are_codes_and_each_names_one_unit(units: list[Unit]) -> None:
    assert all(re.fullmatch(r"[A-Z]{2}\.\w+", unit.code) for unit in units)
    assert all(re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", unit.iso) for unit in units if unit.iso)
    assert max(Counter(unit.code for unit in units).values()) == 1
    at_war = Counter(unit.iso for unit in units if unit.iso and unit.code[:2] in AT_WAR)
    assert [iso for iso, number in at_war.items() if number > 1] == []


@pytest.mark.parametrize("country", AT_WAR)
def test_every_unit_of_a_country_at_war_has_its_iso_code(units: list[Unit], country: str) -> None:
    own = [unit for unit in units if unit.code[:2] == country]
    assert own
    assert len([unit for unit in own if unit.iso is None]) <= WITHOUT_ISO.get(country, 0), own
    assert all(unit.iso[:2] == country for unit in own if unit.iso)


@pytest.mark.parametrize("country", AT_WAR)
def test_every_unit_of_a_country_at_war_is_found_by_its_name(
    units: list[Unit], gazetteer: SqliteGazetteer, country: str
) -> None:
    for unit in (unit for unit in units if unit.code[:2] == country):
        found = [one.place for one in gazetteer.entries(unit.name) if one.place.precision == "region"]
        assert unit.code in [place.admin1 for place in found], unit


SPELLINGS = [
    ("Al Hasakah Governorate", "SY-HA"), ("Hassakeh", "SY-HA"), ("Rif Dimashq Governorate", "SY-RD"),
    ("Rural Damascus", "SY-RD"), ("Hamah Governorate", "SY-HM"), ("Kharkiv oblast", "UA-63"), ("Kharkov", "UA-63"),
    ("Donetsk oblast", "UA-14"), ("Lugansk", "UA-09"), ("Zaporozhye", "UA-23"), ("Nineveh", "IQ-NI"),
    ("Ninawa governorate", "IQ-NI"), ("Salahuddin", "IQ-SD"), ("Nord-Kivu", "CD-NK"), ("South Kivu", "CD-SK"),
    ("Hilmand province", "AF-HEL"), ("Wardak", "AF-WAR"), ("Hadhramaut", "YE-HD"), ("Taizz", "YE-TA"),
    ("Shabeellaha Hoose", "SO-SH"), ("Lower Shabelle", "SO-SH"), ("Hiran", "SO-HI"), ("West Darfur", "SD-DW"),
    ("South Kordofan", "SD-KS"), ("Khyber Pakhtunkhwa", "PK-KP"), ("Baluchistan", "PK-BA"), ("Arakan", "MM-16"),
    ("Karen", "MM-13"), ("Extreme-Nord", "CM-EN"), ("Oromiya", "ET-OR"), ("Tigray", "ET-TI"), ("Borno state", "NG-BO"),
    ("Cabo Delgado", "MZ-P"), ("Kelbajar", "AZ-KAL"), ("Syunik", "AM-SU"), ("Jammu & Kashmir", "IN-JK"),
    ("North Sinai", "EG-SIN"), ("Timbuktu", "ML-6"), ("Norte de Santander", "CO-NSA"), ("Chechnya", "RU-CE"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "iso"), SPELLINGS, ids=[row[0] for row in SPELLINGS])
def test_a_spelling_leads_to_the_unit(gazetteer: SqliteGazetteer, written: str, iso: str) -> None:
    codes = dict(line.split("\t")[1::-1] for line in COUNTRIES if not line.startswith("#"))
    assert gazetteer.unit_named(written, codes[iso[:2]]) == gazetteer.unit(iso) is not None


@pytest.mark.needs_shared
def test_every_governorate_of_ucdps_syria_events_is_a_unit_and_holds_its_events(gazetteer: SqliteGazetteer) -> None:
    by_name = {unit.ucdp: unit for unit, _ in units_in(read_data("gazetteer/admin1.tsv")) if unit.ucdp}
    path = SHARED / "data" / "reports" / "ucdp_ged_syria" / "ged_syria.csv"
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        names = {event["adm_1"] for event in csv.DictReader(lines)} - {""}
    assert names == set(by_name)
    assert all(unit.code.startswith("SY.") and unit.iso for unit in by_name.values())
