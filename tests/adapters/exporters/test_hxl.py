from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest

from counterclaim.adapters.exporters.hxl import HEADINGS, render
from tests.adapters.exporters.clash import clash
from tests.sample import make_dossier

DOSSIER = clash()
TAG = re.compile(r"#[a-z0-9]+(\+[a-z0-9]+)*")


def rows(dossier):
    heads, tags, *told = csv.reader(io.StringIO(render(dossier, "ucdp").content))
    return heads, tags, [dict(zip(tags, row, strict=True)) for row in told]


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_every_row_is_legal(dossier):
    heads, tags, told = rows(dossier)
    assert (heads, tags) == tuple(map(list, zip(*HEADINGS, strict=True)))
    assert all(TAG.fullmatch(tag) for tag in tags)
    for row in told:
        assert all(value == "" or value.isdigit() for tag, value in row.items() if tag.startswith("#affected"))
        assert all(date.fromisoformat(v) for tag, v in row.items() if tag.startswith("#date") and v)


def test_a_blank_is_not_reported_and_a_number_is():
    _, _, (ford, eve) = rows(DOSSIER)
    assert [ford[f"#affected+killed+{bound}"] for bound in ("low", "best", "high")] == ["5", "5", "14"]
    assert (ford["#affected+captured"], ford["#affected+missing"]) == ("4", "")
    assert (eve["#affected+killed+best"], eve["#affected+injured"]) == ("", "3")
    assert (ford["#loc+name"], ford["#adm1+name"], ford["#loc+name+alt"]) == ("Vik", "South", "Ford End to New Zealand")
    assert (eve["#loc+name"], eve["#adm1+name"], eve["#event+type"]) == ("South Coast", "", "ASSAULT")


def test_claims_can_be_followed():
    _, _, told = rows(DOSSIER)
    known = {claim.id for claim in DOSSIER.claims}
    assert all(set(row["#meta+claims"].split()) <= known for row in told)
