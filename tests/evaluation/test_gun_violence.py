from types import SimpleNamespace

import pytest

from evaluation.gun_violence import b_cubed, entered


def found(unit, best, asks="how_many", about="killed"):
    question = SimpleNamespace(asks=asks, about=about, unit=unit)
    return SimpleNamespace(question=question, answer=SimpleNamespace(best=best, low=best))


@pytest.mark.parametrize(
    ("findings", "number"),
    [
        ([found("people", 3), found("children", 2), found("women", 2)], 3),
        ([found("children", 2), found("women", 1)], 3),
        ([found("people", 2), found("soldiers", 4)], 2),
        ([found("soldiers", 4), found("children", 1)], 4),
        ([found("people", 9, about="wounded"), found("people", 9, asks="when")], 0),
        ([], 0),
    ],
    ids=[
        "a whole beside its parts",
        "parts alone",
        "people before a class",
        "a class before parts",
        "other questions",
        "nobody counted",
    ],
)
def test_what_is_entered(findings, number):
    assert entered(findings, "killed") == number


def test_b_cubed_of_one_incident_told_apart():
    truth = {"a": "1", "b": "1", "c": "2", "d": "2"}
    assert b_cubed(truth, truth) == (1, 1, 1)
    assert b_cubed(truth, {**truth, "b": "x"}) == pytest.approx((1, 0.75, 6 / 7))
