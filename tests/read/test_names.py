"""Who noun phrases stand for: organs, offices, people, things, bodies, and how names share their modifiers."""

from __future__ import annotations

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.model.actor import Actor
from counterclaim.read.names import names
from counterclaim.read.names.actors import ActorTable, parse_table
from counterclaim.read.reading import Reading

from .toy import parse


@pytest.fixture(scope="module")
def table() -> ActorTable:
    return parse_table(*(read_data(name) for name in names.TABLES))


def named(reading: Reading, words: str) -> Actor | None:
    """Return who the mention of exactly these words is, the last one if it occurs twice."""
    found = [m for m in reading.names if reading.doc[m.start : m.end].text == words]
    assert found, f"no mention {words!r} among {[reading.doc[m.start : m.end].text for m in reading.names]}"
    return found[-1].actor


PHRASES = [
    ("state", "Peru_PROPN objected_VERB ._PUNCT", "Peru", "PER", "state"),
    (
        "official name",
        "The_DET Republic_PROPN of_ADP Chad_PROPN objected_VERB ._PUNCT",
        "The Republic of Chad",
        "TCD",
        "state",
    ),
    ("people", "The_DET Peruvians_PROPN objected_VERB ._PUNCT", "The Peruvians", "PER", "state"),
    ("adjective alone", "The_DET Lebanese_PROPN objected_VERB ._PUNCT", "The Lebanese", "LBN", "state"),
    ("capital speaks", "Lima_PROPN objected_VERB ._PUNCT", "Lima", "PER", "state"),
    ("seat", "The_DET Kremlin_PROPN objected_VERB ._PUNCT", "The Kremlin", "RUS/PRES", "organ"),
    (
        "adjective and organ",
        "The_DET Peruvian_ADJ Defence_PROPN Ministry_PROPN objected_VERB",
        "The Peruvian Defence Ministry",
        "PER/MoD",
        "organ",
    ),
    (
        "ministry of",
        "The_DET Chadian_ADJ Ministry_PROPN of_ADP Defense_PROPN objected_VERB",
        "The Chadian Ministry of Defense",
        "TCD/MoD",
        "organ",
    ),
    (
        "of the state",
        "the_DET Foreign_PROPN Ministry_PROPN of_ADP Peru_PROPN objected_VERB",
        "the Foreign Ministry of Peru",
        "PER/MFA",
        "organ",
    ),
    (
        "possessive",
        "Peru_PROPN 's_PART foreign_ADJ ministry_NOUN objected_VERB",
        "foreign ministry",
        "PER/MFA",
        "organ",
    ),
    ("lost apostrophe", "Perus_PROPN army_NOUN objected_VERB", "Perus army", "PER/MIL", "organ"),
    ("acronym", "the_DET Chadian_ADJ MoD_PROPN objected_VERB", "the Chadian MoD", "TCD/MoD", "organ"),
    (
        "minister by name",
        "Peruvian_ADJ Defence_PROPN Minister_PROPN Ana_PROPN Rojas_PROPN resigned_VERB",
        "Peruvian Defence Minister Ana Rojas",
        "PER/MoD",
        "organ",
    ),
    (
        "rank before name",
        "Chadian_ADJ army_NOUN spokesman_NOUN General_PROPN Ali_PROPN Deby_PROPN spoke_VERB",
        "Chadian army spokesman General Ali Deby",
        "TCD/MIL",
        "organ",
    ),
    (
        "spokesman of",
        "a_DET spokesman_NOUN for_ADP the_DET Peruvian_ADJ interior_NOUN ministry_NOUN spoke_VERB",
        "a spokesman for the Peruvian interior ministry",
        "PER/MoI",
        "organ",
    ),
    (
        "ambassador",
        "Peruvian_ADJ ambassador_NOUN to_ADP Chad_PROPN Luis_PROPN Vega_PROPN spoke_VERB",
        "Peruvian ambassador to Chad Luis Vega",
        "PER/AMB",
        "organ",
    ),
    (
        "delegate to the UN",
        "Peru_PROPN 's_PART delegate_NOUN to_ADP the_DET UN_PROPN spoke_VERB",
        "delegate to the UN",
        "PER/REPUN",
        "organ",
    ),
    (
        "security council",
        "Chadian_ADJ Security_PROPN Council_PROPN Secretary_PROPN Idriss_PROPN Abba_PROPN spoke_VERB",
        "Chadian Security Council Secretary Idriss Abba",
        "TCD/SECCO",
        "organ",
    ),
    (
        "two offices",
        "the_DET presidents_NOUN of_ADP Peru_PROPN and_CCONJ Chad_PROPN met_VERB",
        "the presidents of Peru and Chad",
        "PER/PRES+TCD/PRES",
        "organ",
    ),
    (
        "shared head",
        "the_DET Peruvian_ADJ and_CCONJ Chadian_ADJ defence_NOUN ministers_NOUN met_VERB",
        "the Peruvian and Chadian defence ministers",
        "PER/MoD+TCD/MoD",
        "organ",
    ),
    (
        "in the capital",
        "the_DET defence_NOUN ministry_NOUN in_ADP Lima_PROPN objected_VERB",
        "the defence ministry in Lima",
        "PER/MoD",
        "organ",
    ),
    ("officials in", "officials_NOUN in_ADP Lima_PROPN objected_VERB", "officials in Lima", "PER/GOV", "organ"),
    ("a jet's maker", "a_DET Peruvian_ADJ MiG_PROPN crashed_VERB", "a Peruvian MiG", "PER/MIL", "organ"),
    ("soldiers", "15_NUM Chadian_ADJ soldiers_NOUN died_VERB", "15 Chadian soldiers", "TCD/MIL", "people"),
    (
        "two armies' soldiers",
        "Peruvian_ADJ and_CCONJ Chadian_ADJ troops_NOUN died_VERB",
        "Peruvian and Chadian troops",
        "PER/MIL+TCD/MIL",
        "people",
    ),
    ("civilians", "four_NUM Chadian_ADJ civilians_NOUN died_VERB", "four Chadian civilians", "TCD/CIV", "people"),
    ("captured people", "captured_ADJ Chadians_PROPN died_VERB", "captured Chadians", "TCD/MIL", "people"),
    ("counted people", "12_NUM Chadians_PROPN died_VERB", "12 Chadians", "TCD/CIV", "people"),
    (
        "positions",
        "two_NUM Chadian_ADJ army_NOUN positions_NOUN fell_VERB",
        "two Chadian army positions",
        "TCD/MIL",
        "organ",
    ),
    ("fighters of a group", "Taliban_PROPN fighters_NOUN fled_VERB", "Taliban fighters", "TALIBAN", "people"),
    ("group before rebels", "M23_PROPN rebels_NOUN fled_VERB", "M23 rebels", "M23", "group"),
    (
        "long and short name",
        "the_DET Islamic_PROPN State_PROPN group_NOUN fled_VERB",
        "the Islamic State group",
        "ISIS",
        "group",
    ),
    ("police", "Peruvian_ADJ police_NOUN officers_NOUN fled_VERB", "Peruvian police officers", "PER/POLICE", "people"),
    ("peacekeepers", "Chadian_ADJ peacekeepers_NOUN fled_VERB", "Chadian peacekeepers", "TCD/PKF", "people"),
    ("body", "the_DET United_PROPN Nations_PROPN objected_VERB", "the United Nations", "UN", "body"),
    (
        "state television",
        "Peruvian_ADJ state_NOUN television_NOUN said_VERB",
        "Peruvian state television",
        "PER/State TV",
        "organ",
    ),
    ("medium", "TASS_PROPN said_VERB", "TASS", "TASS", "media"),
    (
        "ownerless organ",
        "Peru_PROPN 's_PART Investigative_PROPN Committee_PROPN said_VERB",
        "Investigative Committee",
        "PER/Investigative Committee",
        "organ",
    ),
    (
        "unknown body",
        "the_DET Peruvian_ADJ Harbour_PROPN Authority_PROPN said_VERB",
        "the Peruvian Harbour Authority",
        "PER/Harbour Authority",
        "body",
    ),
    (
        "leader without office",
        "Peru_PROPN 's_PART leader_NOUN Ana_PROPN Rojas_PROPN spoke_VERB",
        "leader Ana Rojas",
        "PER/Rojas",
        "person",
    ),
    ("unknown person", "Ana_PROPN:PER Rojas_PROPN:PER spoke_VERB", "Ana Rojas", "Ana Rojas", "person"),
]


@pytest.mark.parametrize(
    ("text", "words", "code", "kind"), [row[1:] for row in PHRASES], ids=[row[0] for row in PHRASES]
)
def test_a_phrase_stands_for_somebody(table: ActorTable, text: str, words: str, code: str, kind: str) -> None:
    actor = named(names.name(parse(text), table), words)
    assert actor is not None
    assert (actor.code, actor.kind) == (code, kind)


NOBODY = [
    ("led by", "A_DET Chadian_ADJ -_PUNCT led_VERB talk_NOUN failed_VERB", "TCD"),
    ("against", "pro_ADJ -_PUNCT Chadian_ADJ crowds_NOUN sang_VERB", "TCD"),
    ("the pronoun us", "They_PRON told_VERB us_PRON", "USA"),
    ("the verb is", "It_PRON is_VERB late_ADJ", "ISIS"),
    ("weekday", "On_ADP Monday_PROPN it_PRON rained_VERB", "Monday"),
]


@pytest.mark.parametrize(("text", "code"), [row[1:] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_what_names_nobody(table: ActorTable, text: str, code: str) -> None:
    reading = names.name(parse(text), table)
    assert code not in {m.actor.code for m in reading.names if m.actor}


def test_soldiers_of_whom_nobody_is_named_have_no_owner(table: ActorTable) -> None:
    reading = names.name(parse("Peru_PROPN and_CCONJ Chad_PROPN met_VERB\nsix_NUM soldiers_NOUN died_VERB"), table)
    (mention,) = [m for m in reading.names if m.role == "people"]
    assert mention.actor is None
    assert mention.how


def test_every_mention_says_how_it_was_resolved(table: ActorTable) -> None:
    text = "Peru_PROPN 's_PART army_NOUN lost_VERB its_PRON tanks_NOUN\nThe_DET army_NOUN denied_VERB it_PRON"
    reading = names.name(parse(text), table)
    assert reading.names
    assert all(m.how for m in reading.names)
    assert all(0 <= m.start <= m.head < m.end <= len(reading.doc) for m in reading.names)


def test_the_same_text_gives_the_same_mentions(table: ActorTable) -> None:
    text = "\n".join(row[1] for row in PHRASES)
    assert names.name(parse(text), table).names == names.name(parse(text), table).names
