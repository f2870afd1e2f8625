from __future__ import annotations

import pytest

from counterclaim.model.days import day_words, span_words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2030-05-01", "1 May 2030"), ("2030-05-01T18:30", "1 May 2030"), ("2030-13-01", "2030-13-01"),
        ("2030-05", "2030-05"), ("20300501", "20300501"), ("seven", "seven"), ("", ""),
    ],
)  # fmt: skip
def test_a_day_is_written_out_and_nothing_else_is(day: str, words: str) -> None:
    assert day_words(day) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("2030-05-01", "2030-05-01"), "1 May 2030"), (("2030-05-01", "2030-05-04"), "1 to 4 May 2030"),
        (("2030-04-30", "2030-05-04"), "30 April to 4 May 2030"),
        (("2029-12-31", "2030-01-02"), "31 December 2029 to 2 January 2030"),
    ],
)  # fmt: skip
def test_what_two_days_share_is_told_once(days: tuple[str, str], words: str) -> None:
    assert span_words(days) == words
