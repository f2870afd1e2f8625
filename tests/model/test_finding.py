from __future__ import annotations

import pytest

from counterclaim.model.finding import MAKE_UP, Question


@pytest.mark.parametrize(
    ("asks", "unit", "counts", "makes_up"),
    [
        ("how_many", "soldiers", True, False),
        ("how_many", f"{MAKE_UP}soldiers", False, True),
        ("when", "day", False, False),
    ],
)
def test_only_a_count_of_its_own_is_one(asks: str, unit: str, counts: bool, makes_up: bool) -> None:
    question = Question(asks, "killed", "CHL", unit, "How many?")
    assert (question.is_count, question.is_make_up) == (counts, makes_up)
