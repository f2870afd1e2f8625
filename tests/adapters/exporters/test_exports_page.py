from __future__ import annotations

import re

from counterclaim.adapters.exporters.formats import FORMATS
from tests.adapters.exporters.test_format import GOLDEN
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
PINNED = " ".join(path.read_text(encoding="utf-8") for path in sorted(GOLDEN.iterdir()))
BLOCKS = re.findall(r"```(?:json|xml|text)\n(.*?)```", PAGE, re.DOTALL)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_every_format_has_a_chapter():
    chapters = {word for line in re.findall(r"^## (.+)$", PAGE, re.MULTILINE) for word in line.split()}
    assert set(FORMATS) <= chapters


def test_the_outputs_shown_are_those_that_are_pinned():
    assert len(BLOCKS) >= 8
    known = set(words(PINNED))
    assert {word for block in BLOCKS for word in words(block)} <= known
    shown = [value for row in re.findall(r"^\| .+ \| (.+) \|$", PAGE, re.MULTILINE) if (value := row.strip("`"))]
    told = [value for value in shown if value not in ("---", "value", "(blank)", "(empty)")]
    assert [value for value in told if value not in PINNED] == []
