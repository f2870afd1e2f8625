"""Who pronouns, surnames, short names and pointing words stand for; who the opposing parties are."""

from __future__ import annotations

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.read.names import names
from counterclaim.read.names.actors import ActorTable, parse_table
from counterclaim.read.names.sides import opponent_of, opposing_sides

from .toy import parse


@pytest.fixture(scope="module")
def table() -> ActorTable:
    return parse_table(*(read_data(name) for name in names.TABLES))


WAR = (
    "Peruvian_ADJ and_CCONJ Chadian_ADJ troops_NOUN clashed_VERB\n"
    "Peru_PROPN 's_PART army_NOUN lost_VERB a_DET tank_NOUN\n"
    "Chad_PROPN 's_PART army_NOUN lost_VERB a_DET tank_NOUN\n"
)
REVOLT = (
    "The_DET Chadian_ADJ army_NOUN fought_VERB rebels_NOUN\nThe_DET rebels_NOUN took_VERB a_DET town_NOUN\n"
    "Rebels_NOUN killed_VERB two_NUM Chadian_ADJ soldiers_NOUN\n"
)

# The last mention of the words is asked for.
STANDS = [
    (
        "its soldiers are the subject's",
        "Lima_PROPN said_VERB that_SCONJ six_NUM of_ADP its_PRON soldiers_NOUN fell_VERB",
        "its soldiers",
        "PER/MIL",
    ),
    (
        "it is the ministry",
        "Chad_PROPN 's_PART defence_NOUN ministry_NOUN spoke_VERB\nIt_PRON denied_VERB losses_NOUN",
        "It",
        "TCD/MoD",
    ),
    (
        "the ministry",
        "Chad_PROPN 's_PART health_NOUN ministry_NOUN spoke_VERB\nThe_DET ministry_NOUN denied_VERB losses_NOUN",
        "The ministry",
        "TCD/MoH",
    ),
    (
        "he is the minister",
        "Chadian_ADJ Foreign_PROPN Minister_PROPN Ali_PROPN Saleh_PROPN spoke_VERB\nHe_PRON denied_VERB losses_NOUN",
        "He",
        "TCD/MFA",
    ),
    (
        "surname",
        (
            "Chadian_ADJ Foreign_PROPN Minister_PROPN Ali_PROPN Bakhit_PROPN spoke_VERB\n"
            "Bakhit_PROPN:PER denied_VERB losses_NOUN"
        ),
        "Bakhit",
        "TCD/MFA",
    ),
    (
        "surname in another spelling",
        (
            "Chadian_ADJ Foreign_PROPN Minister_PROPN Ali_PROPN Bakhith_PROPN spoke_VERB\n"
            "Bakhit_PROPN:PER denied_VERB losses_NOUN"
        ),
        "Bakhit",
        "TCD/MFA",
    ),
    (
        "title after the name",
        (
            "Ali_PROPN:PER Saleh_PROPN:PER ,_PUNCT Chad_PROPN 's_PART foreign_ADJ minister_NOUN ,_PUNCT "
            "spoke_VERB\n"
            "Saleh_PROPN:PER left_VERB"
        ),
        "Saleh",
        "TCD/MFA",
    ),
    (
        "title before the name",
        "The_DET Chadian_ADJ foreign_ADJ minister_NOUN ,_PUNCT Ali_PROPN:PER Saleh_PROPN:PER ,_PUNCT spoke_VERB",
        "Ali Saleh",
        "TCD/MFA",
    ),
    (
        "who speaks for",
        (
            "Ali_PROPN:PER Saleh_PROPN:PER ,_PUNCT who_PRON speaks_VERB for_ADP Chad_PROPN 's_PART army_NOUN "
            ",_PUNCT left_VERB\n"
            "Saleh_PROPN:PER slept_VERB"
        ),
        "Saleh",
        "TCD/MIL",
    ),
    (
        "acronym in brackets",
        (
            "The_DET Tibesti_PROPN Harbour_PROPN Front_PROPN (_PUNCT THF_PROPN )_PUNCT attacked_VERB\n"
            "The_DET THF_PROPN denied_VERB it_PRON"
        ),
        "The THF",
        "THF",
    ),
    (
        "a thing's pronoun is not he who speaks",
        (
            "Dunn_PROPN:PER ,_PUNCT the_DET commander_NOUN of_ADP the_DET Peruvian_ADJ army_NOUN ,_PUNCT left_VERB\n"
            "He_PRON accused_VERB Chad_PROPN\n"
            "It_PRON denied_VERB that_PRON"
        ),
        "It",
        "TCD",
    ),
    (
        "an officer on a side",
        "A_DET police_NOUN officer_NOUN on_ADP the_DET Peruvian_ADJ side_NOUN spoke_VERB",
        "A police officer on the Peruvian side",
        "PER/POLICE",
    ),
    (
        "title told once",
        (
            "Dunn_PROPN:PER ,_PUNCT the_DET commander_NOUN of_ADP the_DET Peruvian_ADJ army_NOUN ,_PUNCT left_VERB\n"
            "The_DET Chadian_ADJ ministry_NOUN objected_VERB\n"
            "The_DET commander_NOUN agreed_VERB"
        ),
        "The commander",
        "PER/MIL",
    ),
    (
        "a leader's name behind his body without a comma",
        (
            "The_DET director_NOUN of_ADP the_DET Red_PROPN Cross_PROPN Ann_PROPN:PER Bell_PROPN:PER left_VERB\n"
            "Bell_PROPN:PER objected_VERB"
        ),
        "Bell",
        "ICRC",
    ),
    (
        "officials go on with the state whose officials spoke",
        (
            "Chadian_ADJ officials_NOUN objected_VERB\n"
            "Peruvian_ADJ forces_NOUN fired_VERB ,_PUNCT an_DET official_NOUN said_VERB"
        ),
        "an official",
        "TCD/GOV",
    ),
    (
        "text beats table",
        (
            "The_DET Chadian_ADJ Rescue_PROPN Fund_PROPN Committee_PROPN (_PUNCT RFC_PROPN )_PUNCT left_VERB\n"
            "RFC_PROPN slept_VERB"
        ),
        "RFC",
        "TCD/Rescue Fund Committee",
    ),
    ("the country", "Chad_PROPN protested_VERB\nThe_DET country_NOUN denied_VERB losses_NOUN", "The country", "TCD"),
    ("both sides", WAR + "Both_DET sides_NOUN denied_VERB it_PRON", "Both sides", "PER+TCD"),
    ("two armies", WAR + "the_DET two_NUM armies_NOUN met_VERB", "the two armies", "PER/MIL+TCD/MIL"),
    ("the two countries", WAR + "the_DET two_NUM countries_NOUN met_VERB", "the two countries", "PER+TCD"),
    ("both sides of nobody", "Both_DET sides_NOUN denied_VERB it_PRON", "Both sides", "BOTH"),
    ("the enemy", WAR + "Peru_PROPN said_VERB that_SCONJ the_DET enemy_NOUN fled_VERB", "the enemy", "TCD"),
    ("the army of a civil war", REVOLT + "the_DET army_NOUN denied_VERB it_PRON", "the army", "TCD/MIL"),
    (
        "the government of a civil war",
        REVOLT + "the_DET government_NOUN denied_VERB it_PRON",
        "the government",
        "TCD/GOV",
    ),
    (
        "the militants are the group",
        "Boko_PROPN Haram_PROPN attacked_VERB Chad_PROPN\nThe_DET militants_NOUN fled_VERB",
        "The militants",
        "BOKO HARAM",
    ),
    ("militants of no group", "Chad_PROPN protested_VERB\nmilitants_NOUN fled_VERB", "militants", "REBELS"),
    (
        "the group",
        "Boko_PROPN Haram_PROPN attacked_VERB Chad_PROPN\nThe_DET group_NOUN fled_VERB",
        "The group",
        "BOKO HARAM",
    ),
    (
        "a monitor, named later",
        (
            "A_DET monitor_NOUN counted_VERB nine_NUM\n"
            "The_DET Syrian_PROPN Observatory_PROPN for_ADP Human_PROPN Rights_PROPN spoke_VERB"
        ),
        "A monitor",
        "SOHR",
    ),
    (
        "counterpart",
        (
            "Chadian_ADJ Foreign_PROPN Minister_PROPN Ali_PROPN Saleh_PROPN spoke_VERB\n"
            "His_PRON Peruvian_ADJ counterpart_NOUN denied_VERB it_PRON"
        ),
        "His Peruvian counterpart",
        "PER/MFA",
    ),
    (
        "minister in his capital",
        (
            "At_ADP a_DET meeting_NOUN in_ADP Lima_PROPN ,_PUNCT Foreign_PROPN Minister_PROPN Ana_PROPN "
            "Rojas_PROPN spoke_VERB\n"
            "Chad_PROPN 's_PART foreign_ADJ ministry_NOUN and_CCONJ Peru_PROPN 's_PART foreign_ADJ ministry_NOUN "
            "spoke_VERB"
        ),
        "Foreign Minister Ana Rojas",
        "PER/MFA",
    ),
]


@pytest.mark.parametrize(("text", "words", "code"), [row[1:] for row in STANDS], ids=[row[0] for row in STANDS])
def test_who_words_stand_for(table: ActorTable, text: str, words: str, code: str) -> None:
    reading = names.name(parse(text), table)
    found = [m.actor.code for m in reading.names if m.actor and reading.doc[m.start : m.end].text == words]
    assert found, f"no mention {words!r} with somebody"
    assert found[-1] == code


def test_an_antecedent_is_the_first_mention_of_the_same_one(table: ActorTable) -> None:
    text = "Chad_PROPN 's_PART army_NOUN spoke_VERB\nIt_PRON denied_VERB losses_NOUN\nIt_PRON wept_VERB"
    reading = names.name(parse(text), table)
    army = next(i for i, m in enumerate(reading.names) if m.actor and m.actor.name == "army")
    assert [m.antecedent for m in reading.names if m.actor and m.actor.name == "It"] == [army, army]


def test_a_pronoun_is_not_the_subject_of_its_own_verb(table: ActorTable) -> None:
    reading = names.name(parse("Peru_PROPN slept_VERB\nChad_PROPN attacked_VERB it_PRON"), table)
    (it,) = [m for m in reading.names if m.actor and m.actor.name == "it"]
    assert it.actor is not None
    assert it.actor.code == "PER"


def test_opposing_sides(table: ActorTable) -> None:
    reading = names.name(parse(WAR), table)
    assert sorted(opposing_sides(reading)) == ["PER", "TCD"]
    assert opponent_of(reading, "PER/MoD") == "TCD"
    assert opponent_of(reading, "UN") is None


def test_a_report_about_one_party_has_no_opponent(table: ActorTable) -> None:
    reading = names.name(parse("Chad_PROPN protested_VERB\nThe_DET UN_PROPN answered_VERB"), table)
    assert opposing_sides(reading) == ("TCD",)
    assert opponent_of(reading, "TCD") is None


def test_a_report_about_nobody_has_no_sides(table: ActorTable) -> None:
    assert opposing_sides(names.name(parse("It_PRON rained_VERB"), table)) == ()
