"""The dossiers that every format is written from: made by hand, read from the examples, read from the five seeds."""

from __future__ import annotations

from functools import cache

import pytest

from counterclaim import Config, Engine
from counterclaim.model.brief import Dossier
from tests.adapters.exporters.clash import clash
from tests.conftest import ROOT, SHARED
from tests.sample import make_dossier

MADE = {"clash": clash, "sample": make_dossier}
READ = ("border-clash", "harbour-blockade", pytest.param("seeds", marks=pytest.mark.needs_shared))


@cache
def dossier(name: str) -> Dossier:
    """Return a dossier by its name; those that are read are read once."""
    if name in MADE:
        return MADE[name]()
    engine = Engine(Config())
    intake = engine.open(SHARED / "seeds" if name == "seeds" else ROOT / "examples" / name)
    return engine.dossier(intake.reports, intake.rejections)
