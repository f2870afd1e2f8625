from __future__ import annotations

import re

import pytest

from counterclaim.adapters.exporters.formats import FORMATS
from tests.adapters.exporters.clash import clash
from tests.adapters.exporters.shown import shown
from tests.adapters.exporters.test_format import REWRITE
from tests.conftest import ROOT

PATH = ROOT / "docs" / "exports.md"
SHOWN = re.compile(r"(?<=<!-- shown: )([^>]+)( -->\n)(.*?)(?=<!-- end -->)", re.DOTALL)
NAMES = [found[1] for found in SHOWN.finditer(PATH.read_text(encoding="utf-8"))]


def test_every_format_is_shown():
    assert set(NAMES) == {*FORMATS, "The loss report", "schemas"}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_is_what_the_program_writes(name):
    """Run with COUNTERCLAIM_WRITE_GOLDEN=1 after a look at the difference."""
    page = PATH.read_text(encoding="utf-8")
    block = f"\n{shown(name, clash())}\n\n"
    if REWRITE:
        page = SHOWN.sub(lambda found: f"{found[1]}{found[2]}{block if found[1] == name else found[3]}", page)
        PATH.write_text(page, encoding="utf-8")
    assert next(found[3] for found in SHOWN.finditer(page) if found[1] == name) == block
