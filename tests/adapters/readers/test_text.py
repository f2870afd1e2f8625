from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import pytest

from counterclaim.adapters.readers.sources import read_sources
from counterclaim.adapters.readers.text import MOST_BYTES, read_text
from counterclaim.errors import UsageError
from counterclaim.model.claim import Rejection
from counterclaim.model.report import Report

WORDS = "Twelve soldiers fell at the ford."
ZONED = datetime(2021, 11, 16, 18, 30, tzinfo=timezone(timedelta(hours=4)))


def only(reads):
    (read,) = list(reads)
    return read


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b" \n\t\r\n", "empty", id="white space"),
        pytest.param(b"\xef\xbb\xbf", "empty", id="a signature alone"),
        pytest.param(b"\0\1\2\3", "not_text", id="binary"),
        pytest.param(b"a" * (MOST_BYTES + 1), "too_large", id="too large"),
    ],
)
def test_what_cannot_be_read_is_rejected(content, code):
    read = only(read_text("x.txt", content, {}))
    assert isinstance(read, Rejection)
    assert (read.source, read.code) == ("x.txt", code)
    assert read.reason


@pytest.mark.parametrize(
    ("published", "at", "precision"),
    [
        pytest.param("2021-11-16", datetime(2021, 11, 16), "day", id="day"),
        pytest.param("2021-11-16T18:30", datetime(2021, 11, 16, 18, 30), "minute", id="local time"),
        pytest.param("2021-11-16T18:30+04:00", ZONED, "minute", id="with zone"),
        pytest.param("Tue, 16 Nov 2021 18:30:00 +0400", ZONED, "minute", id="feed"),
        pytest.param(None, None, "day", id="none"),
        pytest.param(20211116, datetime(2021, 11, 16), "day", id="a number"),
        pytest.param(["2021-11-16"], None, "day", id="a list"),
    ],
)
def test_a_publication_time_is_read(published, at, precision):
    read = only(read_text("x.txt", WORDS.encode(), {"published": published}))
    assert isinstance(read, Report)
    assert (read.published, read.published_precision, read.doubts) == (at, precision, ())


def test_a_time_that_is_none_is_a_doubt():
    read = only(read_text("x.txt", WORDS.encode(), {"published": "last Tuesday"}))
    assert isinstance(read, Report)
    assert read.published is None
    assert [doubt.about for doubt in read.doubts] == ["published"]


def test_a_side_car_names_the_origin(tmp_path):
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    said = {"url": "https://example.org/a", "outlet": " Ford Herald ", "title": "Ford", "x": 1}
    (tmp_path / "a.json").write_text(json.dumps(said), encoding="utf-8")
    read = only(read_sources([str(tmp_path)], bytes))
    assert (read.origin.outlet, read.origin.url, read.title) == ("Ford Herald", "https://example.org/a", "Ford")
    assert read.text == WORDS


@pytest.mark.parametrize(
    "content",
    [b"{", b"[1]", b"\xff", b'{"outlet": ["x"]}', b"[" * 100_000],
    ids=["cut", "list", "bytes", "type", "deep"],
)
def test_a_bad_side_car_costs_nothing(tmp_path, content):
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "a.json").write_bytes(content)
    read = only(read_sources([str(tmp_path / "a.txt")], bytes))
    assert isinstance(read, Report)
    assert read.origin.outlet is None
    assert [doubt.about for doubt in read.doubts] in (["side-car"], [])


def test_folders_are_read_at_any_depth_and_hidden_files_left(tmp_path):
    for name in ("b.txt", "deep/er/a.TXT", "c.md", ".hidden/d.txt", "b.json", "photo.jpg", "x.css", "y.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(WORDS, encoding="utf-8")
    *found, left = read_sources([str(tmp_path)], bytes)
    assert [read.source.removeprefix(f"{tmp_path.as_posix()}/") for read in found] == ["b.txt", "c.md", "deep/er/a.TXT"]
    assert (left.code, left.count, left.reason) == ("other_files", 3, "no reports: 2 .css, 1 .jpg")


def test_a_file_named_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    assert len(list(read_sources([str(tmp_path), str(tmp_path / "a.txt")], bytes))) == 1


def test_a_glob_that_catches_side_cars_is_no_trouble(tmp_path):
    for name in ("a.txt", "a.json"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    assert len(list(read_sources(sorted(map(str, tmp_path.iterdir())), bytes))) == 1


def test_standard_input_is_read():
    read = only(read_sources(["-"], WORDS.encode))
    assert (read.source, read.text) == ("stdin", WORDS)


def test_what_has_no_reader_is_rejected(tmp_path):
    (tmp_path / "a.wav").write_bytes(b"RIFF")
    read = only(read_sources([str(tmp_path / "a.wav")], bytes))
    assert isinstance(read, Rejection)
    assert (read.code, ".wav" in read.reason) == ("unreadable", True)


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_what_does_not_exist_is_an_error_of_the_caller(tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match=name):
        list(read_sources([str(tmp_path / name)], bytes))
