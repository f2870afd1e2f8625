"""Whose plain people are, where the gold leaves it open."""

from __future__ import annotations

import pytest

from evaluation.parties import either_way


@pytest.mark.parametrize(
    "party, unit, expected",
    [
        pytest.param([None], ["person"], [None, "PER"], id="plain people of nobody are the country's too"),
        pytest.param([None], ["building"], [None], id="things of nobody stay nobody's"),
        pytest.param(["REBELS"], ["person"], ["REBELS"], id="people of somebody stay his"),
    ],
)
def test_plain_people_either_way(party: list[str | None], unit: list[str], expected: list[str | None]) -> None:
    assert either_way([{"party": party, "unit": unit}], ["PER"])[0]["party"] == expected
