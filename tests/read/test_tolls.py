"""Numbers that a report gives for what it counted before, without saying again what befell them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Claim, Figure

Reader = Callable[[str], tuple[Claim, ...]]

AFTER_NINE_KILLED: list[tuple[str, list[tuple[int, int | None]]]] = [
    ("A medic knew of 7.", [(7, 7)]),
    ("The figure of 7 put about by the council is false.", [(7, 7)]),
    ("The number of seven given in the first hours was wrong.", [(7, 7)]),
    ("The unions stick to their seven.", [(7, 7)]),
    ("The count has gone up to 12.", [(12, 12)]),
    ("The mayor lowered the count from 8 to 7.", [(8, 8), (7, 7)]),
    ("The number remained nine.", [(9, 9)]),
    ("The church's list has 7 names.", [(7, 7)]),
    ("The total announced by the ministry, 17, was lower.", [(17, 17)]),
    ('The league, which had said "more than 50", was wrong.', [(51, None)]),
    ("That makes a good story of 7 days.", []),
    ("They had 7 names for the bridge.", []),
    ("The town keeps to its 7 rules.", []),
    ("The bridge stands on seven piers.", []),
    ("Police said the 13-year-old had seen it.", []),
]


@pytest.mark.parametrize(("told", "expected"), AFTER_NINE_KILLED, ids=[told[:40] for told, _ in AFTER_NINE_KILLED])
def test_another_number_for_the_dead(read_claims: Reader, told: str, expected: list[tuple[int, int | None]]) -> None:
    figures = [c.body for c in read_claims(f"The raid killed 9 people. {told}") if isinstance(c.body, Figure)]
    assert [(f.low, f.high) for f in figures if f.effect == "killed"][1:] == expected


def test_a_number_told_before_keeps_its_effect(read_claims: Reader) -> None:
    text = "The raid killed 14 people and wounded 20. The official number, 14, has not changed."
    figures = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(f.low, f.effect) for f in figures] == [(14, "killed"), (20, "wounded"), (14, "killed")]
