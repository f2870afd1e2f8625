"""The actor tables: how a line is read, and that every line that ships can be."""

from __future__ import annotations

import re

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.errors import ResourceError
from counterclaim.model.actor import ORGANS
from counterclaim.read.names import names
from counterclaim.read.names.actors import ActorTable, parse_table
from counterclaim.read.names.codes import is_country, kind_of, owned

from .toy import parse

KINDS = frozenset(
    "state demonym people capital seat leader official body monitor media channel group organ office member saying folk"
    " thing unit rank point".split()
)


def found(table: ActorTable, tagged: str) -> list[tuple[str, str]]:
    doc = parse(tagged).doc
    return [(doc[a.start : a.end].text, a.entry.code) for a in table.find(doc)]


TABLE = (
    "Peru\tPER\tstate\nUS\tUSA\tstate\nus navy\tNAVY\tbody\n"
    "defence|defense ministry\tMoD\torgan\nPeople's Front\tPF\tgroup\n"
)
MATCHES = [
    ("capital asked for", "peru_NOUN", []),
    ("all capitals asked for", "us_PRON", []),
    ("all capitals", "US_PROPN", [("US", "USA")]),
    ("points are nothing", "U.S._PROPN", [("U.S.", "USA")]),
    ("small letters match any", "US_PROPN Navy_PROPN", [("US Navy", "NAVY")]),
    ("the longest", "The_DET Defense_PROPN Ministry_PROPN", [("Defense Ministry", "MoD")]),
    ("a possessive inside", "People_NOUN 's_PART Front_PROPN", [("People's Front", "PF")]),
    ("or lost", "Peoples_NOUN Front_PROPN", [("Peoples Front", "PF")]),
    ("lost apostrophe of a state", "Perus_PROPN army_NOUN", [("Perus", "PER")]),
]


@pytest.mark.parametrize(("tagged", "expected"), [row[1:] for row in MATCHES], ids=[row[0] for row in MATCHES])
def test_words_match_a_line(tagged: str, expected: list[tuple[str, str]]) -> None:
    assert found(parse_table(TABLE), tagged) == expected


def test_a_name_that_states_share_goes_to_the_one_in_the_report() -> None:
    table = parse_table("XAF\tPER/MIL|TCD/MIL\tseat\nPeru\tPER\tstate\nChad\tTCD\tstate\n")
    assert found(table, "XAF_PROPN Chad_PROPN")[0] == ("XAF", "TCD/MIL")
    assert found(table, "XAF_PROPN Peru_PROPN")[0] == ("XAF", "PER/MIL")
    assert found(table, "XAF_PROPN")[0] == ("XAF", "PER/MIL")


@pytest.mark.parametrize("line", ["Peru PER state", "Peru\tPER", "Peru\tPER\tstate\tmore"])
def test_a_wrong_line_is_named(line: str) -> None:
    with pytest.raises(ResourceError, match="columns"):
        parse_table(line)


@pytest.mark.parametrize("name", names.TABLES)
def test_every_line_that_ships_is_sound(name: str) -> None:
    for line in read_data(name).splitlines():
        if line and not line.startswith("#"):
            pattern, code, kind = line.split("\t")
            assert pattern.strip() == pattern != "", line
            assert kind in KINDS, line
            assert re.fullmatch(r"[\w/+|&' .-]+", code), line


def test_every_organ_of_the_record_can_be_found() -> None:
    table = parse_table(*(read_data(name) for name in names.TABLES))
    codes = {entry.code for entries in table.entries.values() for entry in entries}
    assert set(ORGANS) <= codes


OWNED = [
    ("PER", "MoD", "PER/MoD"),
    ("PER", None, "PER"),
    ("PER", "SIDE", "PER"),
    ("PER/MoD", "MIL", "PER/MIL"),
    ("PER/POLICE", "MIL", "PER/POLICE"),
    ("TALIBAN", "MIL", "TALIBAN"),
    ("UN", "PKF", "UN/PKF"),
    ("RSF", "MIL", "RSF"),
]


@pytest.mark.parametrize(("owner", "part", "code"), OWNED, ids=[f"{row[0]} {row[1]}" for row in OWNED])
def test_an_owner_and_an_organ_make_a_code(owner: str, part: str | None, code: str) -> None:
    assert owned(owner, part) == code


@pytest.mark.parametrize(
    ("code", "state"), [("PER", True), ("PER/MIL", True), ("RSF", False), ("UN", False), ("PER+TCD", False)]
)
def test_what_is_a_country(code: str, state: bool) -> None:
    assert is_country(code) is state


@pytest.mark.parametrize(
    ("code", "kind"), [("PER", "state"), ("PER+TCD", "side"), ("PER/MIL", "organ"), ("RSF", "group")]
)
def test_the_kind_of_a_code(code: str, kind: str) -> None:
    assert kind_of(code, "organ") == kind


@pytest.mark.parametrize(
    ("tagged", "codes"),
    [
        ("THOSE_PRON WHO_PRON FLED_VERB ARE_AUX OLD_ADJ ._PUNCT IT_PRON IS_AUX LATE_ADJ ._PUNCT", []),
        ("Reports_NOUN by_ADP the_DET WHO_PROPN help_VERB ._PUNCT", ["WHO"]),
    ],
    ids=["in capitals all through", "in capitals alone"],
)
def test_small_words_in_capitals(tagged: str, codes: list[str]) -> None:
    table = parse_table(*(read_data(name) for name in names.TABLES))
    assert [atom.entry.code for atom in table.find(parse(tagged).doc)] == codes
