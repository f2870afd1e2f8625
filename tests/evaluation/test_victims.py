"""Who came to harm, on a made-up report in capitals: counted ones, a name, and whom the measure leaves out."""

from __future__ import annotations

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.read.figures.effects import parse_effects
from counterclaim.read.units import parse_units
from evaluation.muc4 import Answer, Document, Fill, read
from evaluation.victims import effects, numbers, same_number, victims

TEXT = (
    "THE POLICE SAID THAT THE BOMB KILLED SIX TEACHERS AND WOUNDED SEVERAL STUDENTS. "
    "SENATOR PEDRO LUNA WAS MURDERED ON FRIDAY. THREE GUERRILLAS WERE KILLED IN THE FIGHT."
)


def test_victims_of_a_report() -> None:
    tables = parse_units(read_data("lexicon/units.tsv")), parse_effects(read_data("lexicon/effects.tsv"))
    found = victims(read(Document("one", TEXT, ())), *tables)
    assert {answer.label for answer in numbers(found)} == {"6", "PLURAL", "1"}
    assert sorted(answer.label for answer in effects(found)) == ["DEATH", "DEATH", "INJURY"]
    assert any("PEDRO LUNA" in words for answer in numbers(found) for words in answer.strings)


@pytest.mark.parametrize(
    ("labels", "label", "right"),
    [(("~100",), "100", True), (("6 -",), "6", True), (("PLURAL",), "PLURAL", True), (("2",), "PLURAL", False)],
)
def test_numbers_compare_by_their_digits(labels: tuple[str, ...], label: str, right: bool) -> None:
    assert same_number(Fill(frozenset(), frozenset(labels), False), Answer(frozenset(), label)) is right
