from __future__ import annotations

import os
import re

import pytest

from evaluation.kinds import KINDS
from tests.adapters.readers.shown import OTHERS, shown
from tests.conftest import ROOT

PATH = ROOT / "docs" / "readers.md"
REWRITE = bool(os.environ.get("COUNTERCLAIM_WRITE_GOLDEN"))
SHOWN = re.compile(r"(?<=<!-- shown: )([^>]+)( -->\n)(.*?)(?=<!-- end -->)", re.DOTALL)
NAMES = [found[1] for found in SHOWN.finditer(PATH.read_text(encoding="utf-8"))]


def test_every_reader_is_shown():
    assert set(NAMES) == {*KINDS, *OTHERS}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_is_what_the_readers_make(name):
    """Run with COUNTERCLAIM_WRITE_GOLDEN=1 after a look at the difference."""
    page = PATH.read_text(encoding="utf-8")
    block = f"\n{shown(name)}\n\n"
    if REWRITE:
        page = SHOWN.sub(lambda found: f"{found[1]}{found[2]}{block if found[1] == name else found[3]}", page)
        PATH.write_text(page, encoding="utf-8")
    assert next(found[3] for found in SHOWN.finditer(page) if found[1] == name) == block
