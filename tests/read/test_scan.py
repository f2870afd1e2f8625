"""The look at the words before the parse: it may let through too much, never too little."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.app.assembly import act_lexicon, effect_table, machine, scan
from counterclaim.app.cost import Cost
from counterclaim.app.read_one import read_one, run
from counterclaim.model.report import Report
from counterclaim.read.scan import for_claims

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*/*.txt"))

WITHOUT = {
    "a recipe": "Peel the carrots and chop them. Serve with rice.",
    "a forecast": "Tomorrow will be sunny in the north, with light winds.",
    "numbers alone": "12 7 2021, 24 and 6,500",
    "nothing": "",
}
WITH = {
    "an irregular form": "Nine of them were dying.",
    "a contraction": "The mayor said that she can't allow the march.",
    "cannot in one word": "The mayor cannot allow the march.",
    "capitals": "NINE PEOPLE PERISHED",
    "a hyphenated deed": "It was a counter-attack.",
    "a curly apostrophe": "They didn’t allow the convoy in.",
    "an idiom": "The toll rose to nine.",
}
PEACE = {
    "talks": ("The ministers of Peru and Chile met in Lima.", False),
    "a death": ("Nine people were killed in the crash.", True),
    "a truce": ("The truce held on Monday.", True),
    "a plural": ("Gunmen came at night.", True),
}


@pytest.mark.parametrize("text", WITHOUT.values(), ids=WITHOUT)
def test_words_that_head_no_claim_are_passed_over(text):
    assert not scan("claims").finds(text)


@pytest.mark.parametrize("text", WITH.values(), ids=WITH)
def test_words_are_known_in_their_forms(text):
    assert scan("claims").finds(text)


@pytest.mark.parametrize(("text", "told"), PEACE.values(), ids=PEACE)
def test_violence_is_told_by_its_words(text, told):
    assert scan("violence").finds(text) is told


def test_every_example_of_the_lexicons_is_found():
    of_acts = {sense.example for sense in act_lexicon().senses}
    of_effects = {sense.example for sense in effect_table().senses.values()}
    look = for_claims(act_lexicon(), effect_table())
    assert [example for example in sorted(of_acts | of_effects) if not look.finds(example)] == []


@pytest.mark.parametrize("text", [f.read_text("utf-8") for f in EXAMPLES], ids=[f.stem for f in EXAMPLES])
def test_a_paragraph_that_is_passed_over_claims_nothing(text):
    """Each paragraph is read as a report of its own, as the scan would leave it out."""
    quiet = [part for part in text.split("\n\n") if not scan("claims").finds(part)]
    assert [run(machine(), Report("r", "r.txt", part)).claims for part in quiet] == [()] * len(quiet)


def test_what_is_left_out_has_no_sentence_parsed_and_nothing_refused():
    report = Report("r", "r.txt", WITHOUT["a recipe"])
    assert read_one(None, None, "claims", report) == (report, (), (), Cost(2, 0, 9, 0))
    assert read_one(None, None, "off", report).cost.sentences_parsed == 2


def test_a_report_without_violence_is_left_out_only_where_that_is_asked_for():
    report = Report("r", "r.txt", "The ministers of Peru and Chile met in Lima on Monday.")
    assert len(read_one(None, None, "claims", report).claims) == len(read_one(None, None, "off", report).claims) == 1
    assert read_one(None, None, "violence", report).claims == ()
    assert read_one(None, None, "violence", replace(report, text=f"{report.text} Nine soldiers died.")).claims
