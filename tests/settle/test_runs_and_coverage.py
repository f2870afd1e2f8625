import pytest

from counterclaim.model.incident import Incident
from counterclaim.settle.compare_runs import compare_runs
from counterclaim.settle.settle import settle
from counterclaim.settle.units import unit_class
from counterclaim.tell.coverage import coverage
from tests.cases import act, figure, report

A, B = report("a", "x" * 99, "2030-05-01"), report("b", "x" * 99, "2030-05-03")
CLAIMS = [figure(A, 7), figure(B, 9), figure(B, 3, effect="wounded"), act(A, "ASSAULT", "SUD", "NOR")]
INCIDENT = Incident("i-1", "t", tuple(c.id for c in CLAIMS), ("a", "b"), ("NOR",))


def run(as_of=None, incident=INCIDENT):
    return settle([A, B], CLAIMS, [incident], as_of=as_of)


def test_what_moved_between_two_instants_and_by_which_claims():
    changes = {(c.kind, (c.after or c.before).question.about): c for c in compare_runs(run("2030-05-02"), run())}
    assert set(changes) == {("moved", "killed"), ("new", "wounded")}
    assert changes["moved", "killed"].came == ("b-killed9",)
    assert changes["moved", "killed"].sentence.endswith("single (7) → update (9)")


def test_nothing_moves_between_equal_runs():
    assert compare_runs(run(), run()) == ()


def test_an_incident_that_was_renamed_is_the_same_one():
    renamed = Incident("i-0", "t", INCIDENT.claims, INCIDENT.reports, ("NOR",), aliases=("i-1",))
    assert compare_runs(run(), run(incident=renamed), [INCIDENT], [renamed]) == ()


def test_which_outlet_is_silent_on_what():
    rows = {row.question: row for row in coverage([A, B], CLAIMS, INCIDENT, run())}
    wounded = next(row for question, row in rows.items() if "wounded" in question)
    killed = next(row for question, row in rows.items() if "killed" in question)
    assert (wounded.silent, [o for o, _ in wounded.answered]) == (("A",), ["B"])
    assert killed.silent == ()


@pytest.mark.parametrize(
    ("unit", "kind"),
    [("serviceman", "soldiers"), ("Servicemen", "soldiers"), ("contract soldier", "soldiers"), ("child", "children"),
     ("woman_or_child", "women and children"), ("armoured vehicles", "vehicles"), ("post", "positions"),
     ("warplane", "aircraft"), ("sailor", "people"), ("windmill", "windmill")],
)  # fmt: skip
def test_units_fall_into_classes(unit, kind):
    assert unit_class(unit, "killed") == kind


def test_a_bomber_who_dies_is_no_aircraft():
    assert unit_class("bomber", "killed") == "soldiers"
    assert unit_class("bomber", "destroyed") == "aircraft"


@pytest.mark.parametrize(
    ("as_of", "killed"),
    [
        ("2030-05-01", {"a"}),
        ("2030-05-02T03:59+04:00", set()),
        ("2030-05-02T04:30+04:00", {"a"}),
        ("2030-05-03", {"a", "b"}),
    ],
)
def test_an_instant_is_compared_in_utc(as_of, killed):
    early = report("a", "x" * 99, "2030-05-02T00:15+00:00") if "T" in as_of else A
    claims = [figure(early, 7), figure(B, 9)]
    incident = Incident("i-1", "t", tuple(c.id for c in claims), ("a", "b"), ("NOR",))
    found = settle([early, B], claims, [incident], as_of=as_of)
    assert {c.split("-")[0] for f in found for p in f.positions for c in p.claims} == killed
