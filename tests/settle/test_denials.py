"""Who says that nobody was hurt stands against whoever counts some, in a question of its own."""

import pytest

from counterclaim.model.incident import Incident
from counterclaim.settle.settle import settle
from tests.cases import figure, report

A = report("a", "x" * 300, "2030-05-02")
B = report("b", "x" * 300, "2030-05-03")


def nobody(where, who, unit="person", party="NOR"):
    return figure(where, 0, effect="killed_or_wounded", unit=unit, party=party, who=who, key=f"none{who}{unit}")


def asked(claims):
    """Return what was asked and found of each question, but for how numbers are made up."""
    incident = Incident("i-1", "t", tuple(c.id for c in claims), ("a", "b"), ("NOR", "SUD"))
    found = settle([A, B], claims, [incident])
    return sorted((f.question.asks, f.question.about, f.status) for f in found if "make-up" not in f.question.unit)


NONE = ("how_many", "killed_or_wounded", "single")
"""A denial is a count of none besides, which every rule may enter."""
CASES = {
    "others count dead": (
        [nobody(A, "SUD/MoD"), figure(B, 7, unit="person", who="Hospital")],
        [("how_many", "killed", "single"), NONE, ("whether", "killed_or_wounded", "conflict")],
    ),
    "the side itself counts some later": (
        [nobody(A, "NOR/MoD"), figure(B, 7, unit="person", who="NOR/MoD")],
        [("how_many", "killed", "single"), NONE, ("whether", "killed_or_wounded", "update")],
    ),
    "only wounded are counted": (
        [nobody(A, "SUD/MoD"), figure(B, 7, effect="wounded", unit="person", who="Hospital")],
        [NONE, ("how_many", "wounded", "single"), ("whether", "killed_or_wounded", "conflict")],
    ),
    "civilians are denied, soldiers counted": (
        [nobody(A, "SUD/MoD", "civilian"), figure(B, 7, unit="soldier", who="NOR/MoD")],
        [("how_many", "killed", "single"), ("how_many", "killed_or_wounded", "single")],
    ),
    "nobody counts any": (
        [nobody(A, "NOR/MoD")],
        [("how_many", "killed_or_wounded", "single")],
    ),
    "without a party, those whom its report counts": (
        [figure(A, 1, None, unit="fighter", party="GRP", qualifier="vague", who="SUD/GOV"),
         nobody(A, "NOR/GOV", party=None)],
        [("how_many", "killed", "single"), NONE, ("whether", "killed_or_wounded", "conflict")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("claims", "found"), CASES.values(), ids=CASES)
def test_whether_anybody_was_hurt(claims, found):
    assert asked(claims) == found
    assert asked(claims[::-1]) == found


def test_a_denial_and_the_count_stand_side_by_side():
    claims = [nobody(A, "SUD/MoD"), figure(B, 7, unit="person", who="Hospital")]
    incident = Incident("i-1", "t", tuple(c.id for c in claims), ("a", "b"), ("NOR", "SUD"))
    finding = next(f for f in settle([A, B], claims, [incident]) if f.question.asks == "whether")
    assert [(p.value, p.voices) for p in finding.positions] == [("nobody", ("SUD/MoD",)), ("7", ("Hospital",))]
    assert finding.question.text == "Was anybody (NOR) killed or wounded?"
    assert [p.status for p in finding.pairings] == ["conflict"]
