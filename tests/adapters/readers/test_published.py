from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from counterclaim.adapters.readers.published import best_published, read_published

LOCAL = datetime(2021, 11, 16, 18, 30)
ZONED = LOCAL.replace(tzinfo=timezone(timedelta(hours=4)))
WORLD = LOCAL.replace(tzinfo=UTC)
DAY = datetime(2021, 11, 16)


@pytest.mark.parametrize(
    ("value", "at", "precision"),
    [
        pytest.param("2021-11-16", DAY, "day", id="day"),
        pytest.param("2021-11-16T00:00:00", DAY, "day", id="a padded day"),
        pytest.param("2021-11-16T00:00:00Z", DAY.replace(tzinfo=UTC), "day", id="a padded day with zone"),
        pytest.param("2021-11-16T18:30", LOCAL, "minute", id="local time"),
        pytest.param("2021-11-16 18:30:00", LOCAL, "minute", id="with a blank"),
        pytest.param("2021-11-16T18:30:00+04:00", ZONED, "minute", id="with zone"),
        pytest.param("2021-11-16T18:30:00Z", WORLD, "minute", id="world time"),
        pytest.param("2021-11-16T18:30:00.000Z", WORLD, "minute", id="with thousandths"),
        pytest.param("Tue, 16 Nov 2021 18:30:00 +0400", ZONED, "minute", id="feed"),
        pytest.param("Tue, 16 Nov 2021 18:30:00 GMT", WORLD, "minute", id="feed in GMT"),
        pytest.param("16 November 2021", DAY, "day", id="in words"),
        pytest.param("November 16, 2021", DAY, "day", id="in words, month first"),
        pytest.param("Tuesday, November 16th, 2021 at 6:30 PM", LOCAL, "minute", id="in many words"),
        pytest.param("Nov 16, 2021 18:30 GMT", WORLD, "minute", id="short month"),
        pytest.param("2021/11/16", DAY, "day", id="with strokes"),
        pytest.param("20211116", DAY, "day", id="in figures"),
        pytest.param(1637087400, WORLD, "minute", id="seconds"),
        pytest.param("1637087400000", WORLD, "minute", id="thousandths of seconds"),
    ],
)
def test_a_time_is_read(value, at, precision):
    read = read_published(value)
    assert (read.at, read.at.utcoffset(), read.precision) == (at, at.utcoffset(), precision)


@pytest.mark.parametrize(
    "value", [None, "", "soon", "11/12/2021", True, 0, 7, "9" * 400, [], "0001-01-01", "2021-13-40"]
)
def test_what_is_none_or_open_is_not_read(value):
    assert read_published(value) is None


@pytest.mark.parametrize(
    ("values", "best"),
    [
        pytest.param(["2021-11-16", "2021-11-16T18:30:00+04:00"], ZONED, id="the minute before the day"),
        pytest.param(["2021-11-16T18:30:00", "2021-11-16T18:30:00+04:00"], ZONED, id="the zone before none"),
        pytest.param(["2021-11-16T18:30:00", "2021-11-19T08:00:00+04:00"], LOCAL, id="no other moment"),
        pytest.param(["2021-11-16", "2022-11-16T18:30:00"], DAY, id="no other day"),
        pytest.param(["nothing", "2021-11-16"], DAY, id="what is none left out"),
    ],
)
def test_of_several_the_fullest_form_of_the_first_is_taken(values, best):
    assert best_published(values).at == best


def test_of_nothing_comes_nothing():
    assert best_published(["soon", None]) is None
