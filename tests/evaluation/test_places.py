"""Scores of places are floors, on a few articles of each corpus so that the tests stay short; see EVALUATION.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.app.assembly import machine
from counterclaim.app.engine import Engine
from evaluation.governorates import cases, is_right, place_told
from evaluation.toponyms import CORPORA, measure
from tests.conftest import SHARED

# Of every so many articles: the least F1 of toponyms, and the least share within 161 km of those found.
FLOORS = [("LGL", 30, 0.65, 0.65), ("TR-News", 12, 0.70, 0.78), ("GeoVirus", 24, 0.75, 0.70)]


@pytest.mark.needs_shared
@pytest.mark.parametrize(("corpus", "every", "found", "near"), FLOORS, ids=[row[0] for row in FLOORS])
def test_toponyms_do_not_fall(corpus: str, every: int, found: float, near: float) -> None:
    score = measure(Path(SHARED) / "data" / "place" / CORPORA[corpus], machine().parser, every)
    assert score.gold > 40
    assert (score.f1 >= found, score.within >= near) == (True, True), score


@pytest.mark.needs_shared
def test_governorates_do_not_fall() -> None:
    engine, table = Engine(), Path(SHARED) / "data" / "reports" / "fa_kes" / "FA-KES-Dataset.csv"
    some = list(cases(table))[1::40]
    right = [is_right(place_told(engine.dossier([case.report]).claims), case.governorate) for case in some]
    assert sum(right) / len(some) >= 0.75
