"""Every form in which a count is told, one sentence of our own each: numbers, constructions, scope."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Claim, Figure

Reader = Callable[[str], tuple[Claim, ...]]
Bounds = tuple[int | None, int | None, str]
Row = tuple[int | None, int | None, str]

NUMBERS: dict[str, Bounds] = {
    "12": (12, 12, "exact"), "1200": (1200, 1200, "exact"), "1,200": (1200, 1200, "exact"),
    "1 200": (1200, 1200, "exact"), "1.200.000": (1200000, 1200000, "exact"), "twelve": (12, 12, "exact"),
    "twenty-one": (21, 21, "exact"), "two hundred and six": (206, 206, "exact"), "a dozen": (12, 12, "approx"),
    "two dozen": (24, 24, "approx"), "half a dozen": (6, 6, "approx"), "scores of": (40, None, "approx"),
    "dozens of": (24, None, "approx"), "tens of": (20, None, "approx"), "hundreds of": (200, None, "approx"),
    "thousands of": (2000, None, "approx"), "1.2 million": (1200000, 1200000, "exact"), "12 to 14": (12, 14, "approx"),
    "between 12 and 14": (12, 14, "approx"), "at least 12": (12, None, "at_least"),
    "more than 12": (13, None, "more_than"), "over 12": (13, None, "more_than"), "up to 12": (None, 12, "at_most"),
    "as many as 12": (None, 12, "at_most"), "nearly 12": (12, 12, "approx"), "some 12": (12, 12, "approx"),
    "about 12": (12, 12, "approx"), "around 12": (12, 12, "approx"), "a number of": (1, None, "vague"),
    "several": (1, None, "vague"), "many": (1, None, "vague"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), NUMBERS.items(), ids=NUMBERS)
def test_numbers(read_claims: Reader, words: str, expected: Bounds) -> None:
    found = [c.body for c in read_claims(f"The shelling killed {words} people.") if isinstance(c.body, Figure)]
    assert [(f.low, f.high, f.qualifier) for f in found] == [expected]


TOLD: list[tuple[str, list[Row]]] = [
    ("The shelling has killed 12 people so far.", [(12, 12, "killed")]),
    ("The army suffered significant losses.", [(1, None, "killed_or_wounded")]),
    ("There were no losses among our troops.", [(0, 0, "killed")]),
    ("None of our soldiers was killed.", [(0, 0, "killed")]),
    ("A soldier was killed.", [(1, 1, "killed")]),
    ("Rebels killed 15 soldiers.", [(15, 15, "killed")]),
    ("Fifteen soldiers were killed.", [(15, 15, "killed")]),
    ("Relatives of the 15 soldiers killed on Friday gathered.", [(15, 15, "killed")]),
    ("The killing of 15 soldiers was announced.", [(15, 15, "killed")]),
    ("Peru admitted the loss of two positions.", [(2, 2, "lost")]),
    ("The death toll rose to 44.", [(44, 44, "killed")]),
    ("The ministry put the toll at 58.", [(58, 58, "killed")]),
    ("Peru said that its 15 soldiers had died.", [(15, 15, "killed")]),
    ("Peru lost 7 of its soldiers.", [(7, 7, "killed")]),
    ("The raid claimed the lives of 30 people.", [(30, 30, "killed")]),
    ("In the raid 7 were killed and 10 others wounded.", [(7, 7, "killed"), (10, 10, "wounded")]),
    ("Two officers and 5 soldiers were killed.", [(2, 2, "killed"), (5, 5, "killed")]),
    ("One killed, 13 captured, 24 missing", [(1, 1, "killed"), (13, 13, "captured"), (24, 24, "missing")]),
    ("Five soldiers were killed in the town and another two in the hills.", [(5, 5, "killed"), (2, 2, "killed")]),
    ("The blast injured three persons from the medical staff in addition to five patients.",
     [(3, 3, "wounded"), (5, 5, "wounded")]),
    ("Two drones, an Orlan and a Mohajer, were shot down.", [(2, 2, "destroyed")]),
    ("The army destroyed five tanks, three guns and two trucks.",
     [(5, 5, "destroyed"), (3, 3, "destroyed"), (2, 2, "destroyed")]),
    ("Nine killed, 20 injured in market blast", [(9, 9, "killed"), (20, 20, "wounded")]),
    ("Killed: 9. Injured: 20.", [(9, 9, "killed"), (20, 20, "wounded")]),
    ("Chile lost 12 soldiers and Peru lost 20.", [(12, 12, "killed"), (20, 20, "killed")]),
    ("Both sides lost 30 soldiers.", [(30, 30, "killed")]),
    ("The toll rose to 44, up from 22 on Monday.", [(44, 44, "killed"), (22, 22, "killed")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TOLD, ids=[sentence[:40] for sentence, _ in TOLD])
def test_constructions(read_claims: Reader, sentence: str, expected: list[Row]) -> None:
    found = [c.body for c in read_claims(sentence) if isinstance(c.body, Figure)]
    assert [(f.low, f.high, f.effect) for f in found] == expected


SCOPES = [
    ("The shelling killed nine people on Tuesday.", "incident"),
    ("The war has killed more than 300,000 people since 2011.", "running_total"),
    ("In all, 6,500 soldiers died in the war.", "running_total"),
    ("This year 120 civilians have been killed.", "running_total"),
    ("Shelling killed nine people on Tuesday. A similar attack in January killed 30 people.", "other_incident"),
]


@pytest.mark.parametrize(("text", "expected"), SCOPES, ids=[text[:40] for text, _ in SCOPES])
def test_scope_of_the_last_figure(read_claims: Reader, text: str, expected: str) -> None:
    assert [c.body.scope for c in read_claims(text) if isinstance(c.body, Figure)][-1] == expected


COUNTLESS = [
    "Rebels are killing as many people as they can.",
    "It is not known how many were killed.",
    "Every one of the wounded was moved.",
    "He mourned two adolescents of 15 and 17 years.",
    "Fighters of the 555 Brigade were killed.",
]


@pytest.mark.parametrize("sentence", COUNTLESS)
def test_words_that_count_nobody(read_claims: Reader, sentence: str) -> None:
    assert not [c for c in read_claims(sentence) if c.kind == "figure"]
