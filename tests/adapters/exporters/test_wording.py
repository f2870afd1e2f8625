from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.adapters.exporters.wording import (
    act_words,
    actor_words,
    answer_words,
    claim_value,
    claim_words,
    plural,
    position_words,
    question_words,
    sentence_words,
    value_words,
    when_words,
)
from counterclaim.model.claim import ACT_TYPES, Act, Figure
from counterclaim.model.finding import Answer, Question
from counterclaim.model.when import When
from tests.sample import evidence, make_dossier

DOSSIER = make_dossier()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("ARM", "Armenia"),
        ("ARM/MoD", "Armenia’s defence ministry"),
        ("ARM+AZE", "Armenia and Azerbaijan"),
        ("SYR/State TV", "Syria, State TV"),
        ("OUTLET", "the report itself"),
        ("BOTH", "both sides"),
        ("SOHR", "SOHR"),
    ],
)
def test_actors_are_named(code, words):
    assert actor_words(code) == words


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "words"),
    [
        (7, 7, "exact", "7"),
        (12, None, "at_least", "at least 12"),
        (6501, None, "more_than", "more than 6,500"),
        (None, 70, "at_most", "up to 70"),
        (2000, 2000, "approx", "about 2,000"),
        (3, 5, "exact", "3 to 5"),
        (None, None, "exact", "no number"),
    ],
)
def test_bounds_are_worded(low, high, qualifier, words):
    assert value_words(low, high, qualifier) == words


def test_what_has_no_number_is_quoted():
    report, claim = DOSSIER.reports[1], DOSSIER.claims[4]
    words = (evidence(report, "what", "people"),)
    vague = replace(claim, body=Figure("displaced", "person", None, 1, None, "vague"), evidence=words)
    assert (claim_value(claim), claim_value(vague)) == ("at least 40", "“people”")
    assert claim_words(DOSSIER.claims[0]) == "12 soldiers killed, Armenia"


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (Act("ACCUSE", None, ("AZE",), ("ARM",)), "Azerbaijan accuses Armenia"),
        (Act("ASSAULT", None, ("ARM", "AZE"), ("ARM", "AZE")), "Armenia and Azerbaijan fight each other"),
        (Act("RETREAT", None, ("ARM",)), "Armenia pulls back"),
        (Act("REQUEST", None, ("IRN", "RUS", "UN"), ("ARM",)), "Iran, Russia and UN call on Armenia"),
        (Act("ASSAULT", None, ("UNKNOWN",), ("UNKNOWN",)), "someone unnamed uses force"),
        (Act("CONSULT", None, ("ARM+AZE",), ("RUS",)), "Armenia and Azerbaijan talk with Russia"),
    ],
)
def test_acts_are_worded(act, words):
    assert act_words(act) == words


@pytest.mark.parametrize("kind", ACT_TYPES)
def test_every_act_has_words(kind):
    assert act_words(Act(kind, None, ("ARM",))) and act_words(Act(kind, None, ("ARM",), ("AZE",)))


@pytest.mark.parametrize(
    ("unit", "words"),
    [("soldier", "soldiers"), ("person", "people"), ("child", "children"), ("woman", "women"), ("city", "cities"),
     ("convoy", "convoys"), ("bus", "buses"), ("aircraft", "aircraft")],
)  # fmt: skip
def test_units_have_plurals(unit, words):
    assert plural(unit, Figure("killed", unit, None, 2, 2)) == words
    assert plural(unit, Figure("killed", unit, None, 1, 1)) == unit


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, ""),
        (When("2021-11-16", "2021-11-16"), "16 November 2021"),
        (When("2021-11-16T18:30", "2021-11-16T18:30", "minute", clock="18:30"), "16 November 2021, 18:30"),
        (When("2021-11-16", "2021-11-17"), "16 to 17 November 2021"),
        (When("2021-11-30", "2021-12-01"), "30 November to 1 December 2021"),
        (When("2020-12-31", "2021-01-01"), "31 December 2020 to 1 January 2021"),
        (When("unknown", "unknown"), "unknown"),
    ],
)
def test_times_are_worded(when, words):
    assert when_words(when) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Question("how_many", "killed", "ARM", "soldiers", "How many soldiers (ARM) were killed?"),
         "How many Armenian soldiers were killed?"),
        (Question("how_many", "killed", "SDF", "people", "How many people (SDF) were killed?"),
         "How many people of SDF were killed?"),
        (Question("whether", "ASSAULT", "ARM", "AZE", "Did ARM attack AZE?"), "Did Armenia attack Azerbaijan?"),
        (Question("whether", "ASSAULT", "ARM+AZE", "ARM+AZE", "Did ARM+AZE attack ARM+AZE?"),
         "Did Armenia and Azerbaijan fight each other?"),
        (Question("when", "ASSAULT", "BOTH", "day 2021-11-16", "On what day?"), "On what day?"),
    ],
)  # fmt: skip
def test_questions_name_their_parties(question, words):
    assert question_words(question) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [("ARM", "Armenia"), ("2021-11-16", "16 November 2021"), ("18:30", "18:30"), ("yes", "yes"), ("15", "15")],
)
def test_positions_are_worded(value, words):
    assert position_words(value) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("1 by ARM/MoD; 15 by ARM.", "1 by Armenia’s defence ministry; 15 by Armenia."),
        ("UCDP: the lower figure of USA/GOV.", "UCDP: the lower figure of United States’ government."),
        ("XYZ/MoD and AP say so.", "XYZ/MoD and AP say so."),
    ],
)
def test_sentences_name_their_codes(sentence, words):
    assert sentence_words(sentence) == words


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "none"),
        (Answer(3, 3, 3), "3"),
        (Answer(3, 12, 1500), "12 (3 to 1,500)"),
        (Answer(12, 12, None), "12 (at least 12)"),
        (Answer(3, None, 5), "3 to 5"),
        (Answer(None, 2, None), "2"),
        (Answer("18:30", "18:30", "18:30"), "18:30"),
    ],
)
def test_answers_are_worded(answer, words):
    assert answer_words(answer) == words
