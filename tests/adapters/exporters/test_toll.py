from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.adapters.exporters.toll import toll
from counterclaim.model.finding import Answer, Finding, Position, Question


def asked(party, unit, low, best, high, effect="killed") -> Finding:
    question = Question("how_many", effect, party, unit, f"How many {unit} of {party}?")
    held = (Position("n", (f"c-{party}-{unit}",), ("X",)),)
    answer = Answer(low, best, high)
    answers = (("ucdp/1", answer, "R."),)
    return Finding(f"f-{party}-{unit}", "i", question, "single", answer, "ucdp/1", held, ("So.",), answers)


@pytest.mark.parametrize(
    ("findings", "bounds", "aside"),
    [
        pytest.param([asked("ISL", "soldiers", 1, 2, 3), asked("NZL", "soldiers", 4, 5, 6)], (5, 7, 9), 0,
                     id="two sides"),
        pytest.param([asked("ISL", "people", 9, 9, 9), asked("ISL", "children", 4, 4, 4)], (9, 9, 9), 1,
                     id="children among the dead"),
        pytest.param([asked("ISL", "people", 9, 9, 9), replace(asked("ISL", "people", 9, 9, 9), id="f")], (9, 9, 9), 1,
                     id="two findings on one number"),
        pytest.param([asked("ISL", "children", 4, 4, 4)], (4, 4, 4), 0, id="children alone"),
        pytest.param([asked("ISL", "people", 9, 9, 9), asked("ISL", "soldiers", 6, 6, 6)], (9, 9, 9), 0,
                     id="people beyond soldiers"),
        pytest.param([asked("ISL", "people", 5, 5, 5), asked("ISL", "soldiers", 6, 6, 6)], (6, 6, 6), 1,
                     id="fewer people than soldiers"),
        pytest.param([asked("BOTH", "people", 20, 20, 20), asked("ISL", "soldiers", 6, 6, 6)], (20, 20, 20), 0,
                     id="total beyond one side"),
        pytest.param([asked("BOTH", "people", 20, 20, 20), asked("UNKNOWN", "people", 8, 8, 8)], (20, 20, 20), 1,
                     id="two totals"),
        pytest.param([asked("ISL", "soldiers", 1, None, None)], (1, 1, 1), 0, id="some, uncounted"),
        pytest.param([asked("ISL", "soldiers", None, 3, None)], (3, 3, 3), 0, id="best alone"),
        pytest.param([asked("ISL", "soldiers", 4, 3, 2)], (3, 3, 3), 0, id="bounds the wrong way round"),
        pytest.param([asked("ISL", "soldiers", None, None, None)], (0, 0, 0), 1, id="no number"),
        pytest.param([asked("ISL", "make-up of 12", 12, 12, 12)], (0, 0, 0), 0, id="how a number is made up"),
        pytest.param([asked("ISL", "soldiers", 3, 3, 3, "wounded")], (0, 0, 0), 0, id="another effect"),
    ],
)  # fmt: skip
def test_nobody_is_counted_twice(findings, bounds, aside):
    for order in (findings, findings[::-1]):
        total = toll(order, "killed", "ucdp")
        assert (total.low, total.best, total.high) == bounds
        assert total.low <= total.best <= total.high
        assert len(total.aside) == aside
