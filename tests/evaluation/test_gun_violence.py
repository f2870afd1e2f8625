from types import SimpleNamespace

import pytest

from evaluation.gun_violence import b_cubed, entered, killed_and_injured


def found(unit, best, asks="how_many", about="killed", place=""):
    question = SimpleNamespace(asks=asks, about=about, unit=unit, place=place)
    return SimpleNamespace(question=question, answer=SimpleNamespace(best=best, low=best))


@pytest.mark.parametrize(
    ("findings", "number"),
    [
        ([found("people", 3), found("children", 2), found("women", 2)], 3),
        ([found("children", 2), found("women", 1)], 3),
        ([found("people", 2), found("soldiers", 4)], 2),
        ([found("soldiers", 4), found("children", 1)], 4),
        ([found("people", 2), found("people", 3, place="lund")], 2),
        ([found("people", 3, place="lund")], 3),
        ([found("people", 9, about="wounded"), found("people", 9, asks="when")], 0),
        ([], 0),
    ],
    ids=[
        "a whole beside its parts",
        "parts alone",
        "people before a class",
        "a class before parts",
        "the incident before one place",
        "one place alone",
        "other questions",
        "nobody counted",
    ],
)
def test_what_is_entered(findings, number):
    assert entered(findings, "killed") == number


@pytest.mark.parametrize(
    ("hit", "killed", "wounded", "injured"),
    [(5, 1, 0, 4), (5, 1, 2, 4), (5, 1, 6, 6), (0, 1, 2, 2), (1, 1, 0, 0), (1, 2, 0, 0)],
    ids=["the rest of the hit", "more hit than told", "more wounded", "nobody only hit", "the dead one", "fewer hit"],
)
def test_who_is_injured(hit, killed, wounded, injured):
    told = [found("people", hit, about="killed_or_wounded"), found("people", killed)]
    assert killed_and_injured([*told, found("people", wounded, about="wounded")]) == (killed, injured)


def test_b_cubed_of_one_incident_told_apart():
    truth = {"a": "1", "b": "1", "c": "2", "d": "2"}
    assert b_cubed(truth, truth) == (1, 1, 1)
    assert b_cubed(truth, {**truth, "b": "x"}) == pytest.approx((1, 0.75, 6 / 7))
