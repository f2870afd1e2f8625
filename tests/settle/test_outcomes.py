"""One person told as hurt, of whom a later report tells the death, is no wounded besides the dead."""

from dataclasses import replace

import pytest

from counterclaim.model.claim import Evidence
from counterclaim.model.incident import Incident
from counterclaim.model.span import Span
from counterclaim.settle.settle import settle
from tests.cases import figure, report

FIRST = report("first", "x" * 300, "2030-05-02")
LATER = report("later", "x" * 300, "2030-05-05")


def one(where, effect, unit, words, key=""):
    """Make the claim of one person told by such words."""
    claim = figure(where, 1, effect=effect, unit=unit, party="NOR", who="OUTLET", key=key or f"{effect}{words}")
    return replace(claim, evidence=(*claim.evidence, Evidence("count", Span(0, len(words)), words)))


HURT = one(FIRST, "wounded", "child", "A girl")
CASES = {
    "the same girl": ([HURT, one(LATER, "killed", "child", "The girl")], []),
    "a person": ([HURT, one(LATER, "killed", "person", "Lena Ost, 9")], []),
    "another kind of person": ([HURT, one(LATER, "killed", "woman", "A woman")], [1]),
    "a soldier": ([one(FIRST, "wounded", "soldier", "A soldier"), one(LATER, "killed", "soldier", "A soldier")], [1]),
    "hurt after the death": ([one(LATER, "wounded", "child", "A girl"), one(FIRST, "killed", "child", "A girl")], [1]),
    "a report of both": ([HURT, one(FIRST, "killed", "child", "A boy"), one(LATER, "killed", "child", "A boy")], [1]),
    "a number of hurt": (
        [figure(FIRST, 2, effect="wounded", unit="child", who="OUTLET"), one(LATER, "killed", "child", "A girl")], [2],
    ),
    "two dead": ([HURT, figure(LATER, 2, unit="child", who="OUTLET")], [1]),
}  # fmt: skip


def settled(claims):
    incident = Incident("i-1", "t", tuple(c.id for c in claims), ("first", "later"), ("NOR",))
    return settle([FIRST, LATER], claims, [incident])


@pytest.mark.parametrize(("claims", "wounded"), CASES.values(), ids=CASES)
def test_how_many_stay_wounded(claims, wounded):
    for order in (claims, claims[::-1]):
        asked = [f for f in settled(order) if f.question.about == "wounded" and "make-up" not in f.question.unit]
        assert [f.answer.best for f in asked] == wounded


def test_what_became_of_the_hurt_is_shown():
    shown = [f for f in settled(CASES["the same girl"][0]) if f.question.about == "wounded"]
    assert [(f.status, f.answer, f.positions[0].superseded) for f in shown] == [("update", None, True)]
    assert HURT.id in shown[0].positions[0].claims
    assert shown[0].why == ("Told as hurt; a later report tells that this person died.",)
