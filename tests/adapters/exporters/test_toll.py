from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.adapters.exporters.toll import toll
from counterclaim.adapters.exporters.ucdp import Sides, deaths
from counterclaim.model.finding import Answer, Estimate, Finding, Position, Question

DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")


def asked(party, unit, low, best, high, effect="killed") -> Finding:
    question = Question("how_many", effect, party, unit, f"How many {unit} of {party}?")
    held = (Position("n", (f"c-{party}-{unit}",), ("X",)),)
    answer = Answer(low, best, high)
    answers = (Estimate("ucdp/1", answer, "R."),)
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


NUMBER = st.none() | st.integers(0, 500)
COUNT = st.builds(
    asked, st.sampled_from(("ISL", "NZL", "BOTH", "UNKNOWN", "ISL/CIV")),
    st.sampled_from(("soldiers", "civilians", "people", "children", "women", "medics")), NUMBER, NUMBER, NUMBER,
)  # fmt: skip


@given(st.lists(COUNT, max_size=8))
def test_whatever_is_found_the_bounds_are_in_order_and_everything_is_entered_or_set_aside(findings):
    total = toll(findings, "killed", "ucdp")
    assert 0 <= total.low <= total.best <= total.high
    assert all(0 <= part.low <= part.best <= part.high for part in total.parts)
    assert len(total.parts) + len(total.aside) == len(findings)


@given(st.lists(COUNT, max_size=6, unique_by=lambda f: (f.question.party, f.question.unit)))
def test_the_order_plays_no_part(findings):
    one, other = toll(findings, "killed", "ucdp"), toll(findings[::-1], "killed", "ucdp")
    assert (one.low, one.best, one.high) == (other.low, other.best, other.high)


SIDES = st.sampled_from((Sides(1, "ISL", "NZL"), Sides(2, "A", "B"), Sides(3, "NZL", "Civilians")))


@given(st.lists(COUNT, max_size=8), SIDES)
def test_the_dead_by_side_make_the_best_figure(findings, sides):
    total = toll(findings, "killed", "ucdp")
    columns = deaths(total, sides)
    assert columns["best"] == total.best == sum(columns[name] for name in DEATHS)
    assert columns["low"] <= columns["best"] <= columns["high"]
