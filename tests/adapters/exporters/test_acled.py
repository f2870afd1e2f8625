from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from counterclaim.adapters.exporters.acled import COLUMNS, actor_class, render, time_precision
from counterclaim.adapters.exporters.acled_events import SUB_EVENTS, classify, disorder_of
from counterclaim.adapters.exporters.occurrence import occurrences
from counterclaim.model.claim import Act, Figure
from counterclaim.model.place import Place
from counterclaim.model.when import When
from tests.adapters.exporters.clash import clash
from tests.adapters.exporters.reading import acled_faults
from tests.sample import make_dossier

DOSSIER = clash()
DISORDERS = {"Political violence", "Political violence; Demonstrations", "Demonstrations", "Strategic developments"}


def rows(dossier, rule="acled"):
    return list(csv.DictReader(io.StringIO(render(dossier, rule).content)))


def test_there_are_31_columns():
    assert len(COLUMNS) == 31
    assert sum(map(len, SUB_EVENTS.values())) == 25


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_every_row_is_legal(dossier):
    assert [acled_faults(row) for row in rows(dossier) if acled_faults(row)] == []


def test_a_clash_of_two_armies_is_a_battle_with_one_number():
    row = rows(DOSSIER)[0]
    assert (row["event_type"], row["sub_event_type"]) == ("Battles", "Armed clash")
    assert row["fatalities"] == "5"
    assert (row["inter1"], row["inter2"]) == ("State forces", "External/Other forces")
    assert row["iso"] == "352"


def test_unknown_men_who_hurt_civilians():
    row = rows(DOSSIER)[1]
    assert (row["event_type"], row["civilian_targeting"]) == ("Violence against civilians", "Civilians targeted")
    assert row["fatalities"] == "0"
    assert "Fatalities: no report." in row["notes"]
    assert row["time_precision"] == "2"


def test_a_nought_that_means_no_report_is_counted():
    assert [loss.count for loss in render(DOSSIER, "acled").losses if "(i-eve)" in loss.what] == [1]


def test_the_notes_name_what_is_disputed():
    assert "In dispute: How many soldiers (ISL) were killed? 3 or 12." in rows(DOSSIER)[0]["notes"]


def test_a_country_is_no_place():
    country = tuple(
        replace(i, place=Place("Iceland", "iso:ISL", 65.0, -18.0, "country", "ISL")) for i in DOSSIER.incidents
    )
    made = render(replace(DOSSIER, incidents=country), "acled")
    assert list(csv.DictReader(io.StringIO(made.content))) == []
    assert sum("nearer than a country" in loss.why for loss in made.losses) == 2


@pytest.mark.parametrize(("length", "precision"), [(1, 1), (2, 2), (8, 2), (9, 3), (31, 3)])
def test_time_precision(length, precision):
    assert time_precision(length) == precision


def timed(dossier, when, count):
    """Return the dossier with the claims of its first `count` tolls told of another time."""
    dead = [c for c in dossier.claims if isinstance(c.body, Figure) and c.body.effect == "killed"][:count]
    return replace(dossier, claims=tuple(replace(c, when=when) if c in dead else c for c in dossier.claims))


def test_a_total_over_several_days_is_divided_and_the_first_has_the_rest():
    days = rows(timed(DOSSIER, When("2031-03-04", "2031-03-06"), 3))[:-1]
    assert [(row["event_date"], row["time_precision"], row["fatalities"]) for row in days] == [
        ("2031-03-04", "1", "3"), ("2031-03-05", "1", "1"), ("2031-03-06", "1", "1"),
    ]  # fmt: skip
    assert len({row["event_id_cnty"] for row in days}) == 3
    assert all("5 dead over 3 days, divided evenly; the first day has the rest." in row["notes"] for row in days)
    assert [fault for row in days for fault in acled_faults(row)] == []


@pytest.mark.parametrize(
    ("when", "count"),
    [
        pytest.param(When("2031-03-04", "2031-03-06"), 1, id="one count is of a single day"),
        pytest.param(When("2031-03-01", "2031-03-31", "month"), 3, id="nobody knows the day"),
        pytest.param(When("2031-01-01", "2031-03-31"), 3, id="months of fighting"),
    ],
)
def test_no_other_total_is_divided(when, count):
    assert [row["fatalities"] for row in rows(timed(DOSSIER, when, count))] == ["5", "0"]


def test_the_region_and_what_others_call_the_place_are_told():
    row = rows(DOSSIER)[0]
    assert (row["location"], row["admin1"], row["admin2"]) == ("Vik", "South", "Mýrdalshreppur")
    assert "The place is Ford End to New Zealand." in row["notes"]


@pytest.mark.parametrize(
    ("code", "number"), [("ISL", 1), ("NZL", 8), ("ISL/CIV", 7), ("REBELS", 2), ("MILITIAS", 3), ("ISIS", 2), ("UN", 8)]
)
def test_classes_of_actors(code, number):
    assert actor_class(code, occurrences(DOSSIER)[0]) == number


@pytest.mark.parametrize(
    ("acts", "event"),
    [
        ([Act("ASSAULT", "drone", ("NZL",), ("ISL",))], ("Explosions/Remote violence", "Air/drone strike")),
        ([Act("ASSAULT", "drone", ("NZL",), ("ISL",)), Act("ASSAULT", None, ("ISL",), ("NZL",))],
         ("Battles", "Armed clash")),
        ([Act("PROTEST", "riot", ("ISL/CIV",))], ("Riots", "Violent demonstration")),
        ([Act("PROTEST", "demo", ("ISL/CIV",))], ("Protests", "Peaceful protest")),
        ([Act("RETREAT", "ceasefire", ("NZL",), ("ISL",))], ("Strategic developments", "Agreement")),
        ([Act("MOBILIZE", "troops", ("NZL",))], ("Strategic developments", "Change to group/activity")),
        ([Act("SANCTION", None, ("NZL",), ("ISL",))], ("Strategic developments", "Other")),
    ],
    ids=["drone", "mutual", "riot", "demonstration", "ceasefire", "troops", "other"],
)  # fmt: skip
def test_event_types(acts, event):
    one = occurrences(DOSSIER)[0]
    claims = tuple(replace(one.claims[0], body=act) for act in acts)
    found = classify(replace(one, claims=claims, findings=()))
    assert found == event
    assert disorder_of(*found) in DISORDERS
