"""Groups, bodies and outlets that only the text itself introduces."""

from __future__ import annotations

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.read.names import names
from counterclaim.read.names.actors import ActorTable, parse_table
from counterclaim.read.names.introduced import introduced_rows

from .toy import parse


@pytest.fixture(scope="module")
def table() -> ActorTable:
    return parse_table(*(read_data(name) for name in names.TABLES))


FORMS = [
    (
        "name and abbreviation",
        "the_DET Merle_PROPN Tide_PROPN Front_PROPN (_PUNCT MTF_PROPN )_PUNCT sealed_VERB the_DET small_ADJ port_NOUN",
        {"Merle Tide Front": "MTF", "Tide Front": "MTF", "Front": "MTF", "MTF": "MTF"},
    ),
    (
        "army of",
        "fighters_NOUN of_ADP the_DET Army_PROPN of_ADP Spears_PROPN attacked_VERB the_DET small_ADJ market_NOUN",
        {"Army of Spears": "Army of Spears"},
    ),
    (
        "brigades",
        "the_DET Ghazal_PROPN Brigades_PROPN attacked_VERB the_DET small_ADJ market_NOUN",
        {"Ghazal Brigades": "Ghazal Brigades", "Brigades": "Ghazal Brigades"},
    ),
    (
        "foreign word for an army",
        "fighters_NOUN of_ADP Lashkar_PROPN Noor_PROPN attacked_VERB the_DET small_ADJ market_NOUN",
        {"Lashkar Noor": "Lashkar Noor"},
    ),
    (
        "a state's station",
        "Peru_PROPN Television_PROPN counted_VERB nine_NUM dead_ADJ sailors_NOUN",
        {"Peru Television": "PER/Peru Television"},
    ),
    (
        "outlet",
        "the_DET Harbour_PROPN Gazette_PROPN counted_VERB nine_NUM dead_ADJ sailors_NOUN",
        {"Harbour Gazette": "Harbour Gazette"},
    ),
    (
        "called an armed group",
        "fighters_NOUN of_ADP the_DET armed_ADJ group_NOUN Dusk_PROPN Riders_PROPN attacked_VERB the_DET market_NOUN",
        {"Dusk Riders": "Dusk Riders"},
    ),
    (
        "a name before a small noun",
        "fighters_NOUN of_ADP the_DET Anna_PROPN:PER Bell_PROPN:PER front_NOUN fled_VERB the_DET market_NOUN",
        {"Anna Bell front": "Anna Bell front", "Bell front": "Anna Bell front"},
    ),
    (
        "explained behind a comma",
        "Dusk_PROPN Riders_PROPN ,_PUNCT a_DET small_ADJ militant_ADJ group_NOUN ,_PUNCT left_VERB the_DET market_NOUN",
        {"Dusk Riders": "Dusk Riders"},
    ),
    (
        "a body of any form with its abbreviation",
        "Relief_NOUN:ORG Without_ADP:ORG Frontiers_PROPN:ORG (_PUNCT RWF_PROPN )_PUNCT left_VERB the_DET market_NOUN",
        {"Relief Without Frontiers": "RWF", "RWF": "RWF"},
    ),
    (
        "a line",
        "shells_NOUN hit_VERB the_DET Line_PROPN:ORG of_ADP:ORG Control_PROPN:ORG (_PUNCT LoC_PROPN )_PUNCT",
        {},
    ),
    ("an army's number", "the_DET Second_PROPN Army_PROPN attacked_VERB the_DET small_ADJ market_NOUN", {}),
    ("a state's own army", "the_DET Peruvian_ADJ Army_PROPN attacked_VERB the_DET small_ADJ market_NOUN", {}),
    (
        "an organ of every state",
        "the_DET National_PROPN Security_PROPN Council_PROPN met_VERB there_ADV today_NOUN",
        {},
    ),
    ("a group of the table", "the_DET Popular_PROPN Mobilization_PROPN Forces_PROPN left_VERB the_DET town_NOUN", {}),
    ("a headline", "Front_PROPN Rejects_PROPN Harbour_PROPN Story_PROPN", {}),
]


@pytest.mark.parametrize(("text", "rows"), [row[1:] for row in FORMS], ids=[row[0] for row in FORMS])
def test_names_by_their_form(table: ActorTable, text: str, rows: dict[str, str]) -> None:
    doc = parse(text).doc
    assert {" ".join(e.words): e.code for e in introduced_rows(doc, table.find(doc))} == rows


def test_a_noun_that_two_names_share_stands_for_neither(table: ActorTable) -> None:
    doc = parse("the_DET Merle_PROPN Front_PROPN fought_VERB the_DET Isle_PROPN Front_PROPN").doc
    assert ("Front",) not in {entry.words for entry in introduced_rows(doc, table.find(doc))}


def test_the_head_noun_goes_on_with_the_name(table: ActorTable) -> None:
    text = (
        "the_DET Merle_PROPN Tide_PROPN Front_PROPN (_PUNCT MTF_PROPN )_PUNCT sealed_VERB the_DET small_ADJ port_NOUN\n"
        "the_DET Front_PROPN and_CCONJ its_PRON men_NOUN left_VERB"
    )
    found = {m.actor.code for m in names.name(parse(text), table).names if m.actor}
    assert found == {"MTF"}
