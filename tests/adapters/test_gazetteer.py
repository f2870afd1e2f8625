"""The packaged gazetteer: names in many spellings, what comes first, what happens where there is none."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.adapters.gazetteer.sqlite import SqliteGazetteer
from counterclaim.adapters.resources import data_path
from counterclaim.errors import ResourceError
from counterclaim.model.place import PRECISIONS
from counterclaim.model.spelling import fold, is_within, plain, sound


@pytest.fixture(scope="module")
def gazetteer() -> SqliteGazetteer:
    return SqliteGazetteer(data_path("gazetteer/places.sqlite"))


FOUND = [
    ("Peru", "PER", "country"),
    ("Lima", "PER", "town"),
    ("LIMA", "PER", "town"),
    ("Reykjavik", "ISL", "town"),
    ("Bogota", "COL", "town"),
    ("Diyarbakir", "TUR", "town"),
    ("N'Djamena", "TCD", "town"),
    ("N’Djamena", "TCD", "town"),
    ("Geneva", "CHE", "town"),
    ("Darfur", "SDN", "region"),
    ("el-Fasher", "SDN", "town"),
]


@pytest.mark.parametrize(("name", "country", "precision"), FOUND, ids=[row[0] for row in FOUND])
def test_a_place_is_found_in_its_spellings(gazetteer: SqliteGazetteer, name: str, country: str, precision: str) -> None:
    first = gazetteer.find(name)[0]
    assert (first.name, first.country, first.precision) == (name, country, precision)
    assert first.lat is not None
    assert first.lon is not None


def test_a_place_that_only_sounds_like_it_keeps_its_own_name(gazetteer: SqliteGazetteer) -> None:
    found = [place for place in gazetteer.find("Trujjilo") if place.country == "PER"]
    assert found
    assert all(place.name != "Trujjilo" for place in found)


@pytest.mark.parametrize("name", ["", " ", "'", "%", "x", "Qqqqzzz", "'; DROP TABLE place"])
def test_what_is_no_place_is_not_found(gazetteer: SqliteGazetteer, name: str) -> None:
    assert gazetteer.find(name) == ()


def test_every_place_is_whole(gazetteer: SqliteGazetteer) -> None:
    for name in ("San Jose", "Victoria", "Santiago", "Paris", "Tripoli"):
        for place in gazetteer.find(name):
            assert place.precision in PRECISIONS
            assert place.ref
            assert place.country is None or re.fullmatch("[A-Z]{3}", place.country)
            assert place.lat is None or (-90 <= place.lat <= 90 and -180 <= (place.lon or 0) <= 180)


def test_it_can_be_sent_to_another_process(gazetteer: SqliteGazetteer) -> None:
    copy = pickle.loads(pickle.dumps(gazetteer))
    assert copy.find("Lima") == gazetteer.find("Lima")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=re.escape(str(tmp_path / "none.sqlite"))):
        SqliteGazetteer(tmp_path / "none.sqlite")


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(b"not a database at all, but long enough to be taken for one" * 40)
    with pytest.raises(ResourceError, match="not a gazetteer"):
        SqliteGazetteer(other)


SAME = [
    ("Diyarbakır", "Diyarbakir"),
    ("İstanbul", "Istanbul"),
    ("Sana'a", "Sanaa"),
    ("São Tomé", "Sao Tome"),
    ("U.S.", "US"),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=[row[1] for row in SAME])
def test_spellings_fold_to_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("al-Bab", "Bab"), ("Al Bab", "el-Bab"), ("An Najaf", "Najaf")])
def test_an_article_is_no_part_of_a_plain_name(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Kalbajar", "Kelbejer"), ("Khan Shaykhun", "Khan Sheikhoun"), ("Qamishli", "Kamishly")]
)
def test_transliterations_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=12), st.text(max_size=12))
def test_how_far_apart_words_are_is_a_distance(one: str, other: str) -> None:
    least = next(most for most in range(13) if is_within(one, other, most))
    assert least == next(most for most in range(13) if is_within(other, one, most))
    assert (least == 0) == (one == other)
    assert abs(len(one) - len(other)) <= least <= max(len(one), len(other))
    assert is_within(one, other, least + 1)
