"""Dates that cannot be become doubts about the report; those that can do not."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.report import Report
from counterclaim.read.times.timedoubts import NO_DAY, OTHER_WEEKDAY, doubts_of

PUBLISHED = date(2021, 11, 17)
CASES = [
    ("on no calendar", "Shells fell on 31 June near the pass.", "31 June", NO_DAY),
    ("in no such year", "Shells fell on 29 February 2021.", "29 February 2021", NO_DAY),
    ("another weekday", "Shells fell on Monday, 16 November 2021.", "Monday, 16 November 2021", OTHER_WEEKDAY),
    ("in no year near", "Shells fell on Thursday, 16 November.", "Thursday, 16 November", OTHER_WEEKDAY),
    ("a day", "Shells fell on 30 June.", None, None),
    ("a leap day", "Shells fell on 29 February 2020.", None, None),
    ("its weekday", "Shells fell on Tuesday, 16 November 2021.", None, None),
    ("its weekday the year before", "Shells fell on Monday, 16 November.", None, None),
]


@pytest.mark.parametrize(("text", "words", "rule"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_a_date_that_cannot_be_is_doubted(text: str, words: str | None, rule: str | None) -> None:
    doubts = doubts_of(Report("r", "made-up.txt", text), PUBLISHED)
    assert [(d.span.of(text) if d.span else None, d.about, d.rule) for d in doubts] == (
        [(words, "when", rule)] if words else []
    )
