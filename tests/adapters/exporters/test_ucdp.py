from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from counterclaim.adapters.exporters.geography import countries, country
from counterclaim.adapters.exporters.ucdp import COLUMNS, date_precision, grid_cell, render, side_name
from counterclaim.model.finding import Estimate
from counterclaim.model.report import Origin
from tests.adapters.exporters.clash import clash
from tests.adapters.exporters.reading import ucdp_faults
from tests.sample import make_dossier

DOSSIER = clash()
DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")


def rows(dossier, rule="ucdp"):
    return list(csv.DictReader(io.StringIO(render(dossier, rule).content)))


def test_there_are_49_columns():
    assert len(COLUMNS) == len(set(COLUMNS)) == 49


@pytest.mark.parametrize("rule", ["ucdp", "acled"])
@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_every_row_is_legal(dossier, rule):
    assert [ucdp_faults(row) for row in rows(dossier, rule) if ucdp_faults(row)] == []


def test_the_dead_stand_by_side():
    (row,) = rows(DOSSIER)
    assert [row[name] for name in DEATHS] == ["3", "0", "2", "0"]
    assert (row["low"], row["best"], row["high"]) == ("5", "5", "14")
    assert (row["side_a"], row["gwnoa"], row["gwnob"]) == ("Government of Iceland", "395", "920")


def test_no_deaths_no_row_and_the_report_says_so():
    made = render(DOSSIER, "ucdp")
    assert "i-eve" not in made.content
    assert next(loss.why for loss in made.losses if "(i-eve)" in loss.what).startswith("no deaths, no row")


def test_a_total_beyond_the_sides_is_of_an_unknown_side():
    total = next(f for f in DOSSIER.findings if f.question.party == "BOTH" and f.question.asks == "how_many")
    larger = replace(total, answers=(Estimate("ucdp/1", replace(total.answer, low=9, best=9, high=20), "Said."),))
    (row,) = rows(replace(DOSSIER, findings=tuple(larger if f is total else f for f in DOSSIER.findings)))
    assert ucdp_faults(row) == []
    assert [row[name] for name in DEATHS] == ["3", "0", "2", "4"]
    assert (row["low"], row["best"], row["high"]) == ("9", "9", "20")


def test_a_rule_without_answers_gives_no_row():
    made = render(DOSSIER, "conceded")
    assert len(made.content.splitlines()) == 1
    assert all(choice.entered == "not entered" for choice in made.choices)


@pytest.mark.parametrize(
    ("last", "precision"),
    [("2031-01-01", 1), ("2031-01-06", 2), ("2031-01-07", 3), ("2031-01-31", 4), ("2031-12-31", 5)],
)
def test_date_precision(last, precision):
    assert date_precision("2031-01-01", last) == precision


@pytest.mark.parametrize(
    ("lat", "lon", "cell"), [(-90, -180, 1), (90, 180, 259200), (0.25, 0.25, 129961)], ids=["first", "last", "middle"]
)
def test_cells_of_the_grid(lat, lon, cell):
    assert grid_cell(lat, lon) == cell


@pytest.mark.parametrize(
    ("code", "number", "region"),
    [("SYR", 652, "Middle East"), ("UKR", 369, "Europe"), ("SDN", 625, "Africa"), ("COL", 100, "Americas"),
     ("MMR", 775, "Asia"), ("GEO/MoD", 372, "Europe")],
)  # fmt: skip
def test_countries(code, number, region):
    found = country(code)
    assert found is not None
    assert (found.gleditsch_ward, found.ucdp_region) == (number, region)


def test_no_number_is_given_twice():
    for name in ("gleditsch_ward", "numeric", "alpha2"):
        values = [value for one in countries().values() if (value := getattr(one, name)) is not None]
        assert len(values) == len(set(values)), name


def test_cote_d_ivoire_is_a_state_and_civilians_are_none():
    eve = replace(DOSSIER.findings[0], incident="i-eve", question=replace(DOSSIER.findings[1].question))
    (row,) = rows(replace(DOSSIER, findings=(eve,), incidents=DOSSIER.incidents[1:2]))
    assert (row["type_of_violence"], row["side_b"], row["gwnob"]) == ("3", "Civilians", "")
    assert row["deaths_civilians"] == row["best"]
    assert side_name("CIV").startswith("Government of ")


def test_an_outlet_fights_nobody():
    party = replace(DOSSIER.claims[0], body=replace(DOSSIER.claims[0].body, party="Tasman Post"))
    reports = tuple(replace(report, origin=Origin("Tasman Post")) for report in DOSSIER.reports)
    claims = (party, *DOSSIER.claims[1:])
    main = replace(DOSSIER.incidents[0], claims=tuple(claim.id for claim in claims))
    (row,) = rows(replace(DOSSIER, claims=claims, reports=reports, incidents=(main,)))
    assert (row["side_a"], row["side_b"]) == ("Government of Iceland", "Government of New Zealand")
