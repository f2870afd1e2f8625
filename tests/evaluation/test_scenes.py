"""The days of a claim against those of its incident."""

import pytest

from counterclaim.model.when import When
from evaluation.scenes import within

NIGHT = When("2023-03-14T20:00", "2023-03-15T06:00", "part_of_day")
CASES = [
    ("the day", When("2023-03-14", "2023-03-14", "day"), True),
    ("a night that begins on it", NIGHT, True),
    ("the day after", When("2023-03-15", "2023-03-15", "day"), False),
    ("its week", When("2023-03-13", "2023-03-19", "week"), False),
    ("no day", None, False),
]


@pytest.mark.parametrize(("when", "right"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_time_lies_within_the_days_of_an_incident(when: When | None, right: bool) -> None:
    assert within(when, "2023-03-14", "2023-03-14") is right
