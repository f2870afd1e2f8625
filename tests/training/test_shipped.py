from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from counterclaim.adapters.resources import digest

FOLDER = Path(str(files("counterclaim") / "data" / "language"))
RECORD = json.loads((FOLDER / "digest.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("model", RECORD["models"])
def test_every_file_is_as_its_digest_says(model):
    record = RECORD["models"][model]
    there = {file.relative_to(FOLDER).as_posix() for file in (FOLDER / model).rglob("*") if file.is_file()}
    assert there == set(record["files"])
    assert {name: digest(FOLDER / name) for name in record["files"]} == record["files"]
    assert digest(FOLDER / model) == record["sha256"]


def test_the_weights_stay_within_their_limit():
    assert sum(file.stat().st_size for file in FOLDER.rglob("*") if file.is_file()) < 60_000_000


def test_cards_and_notice_name_what_they_must():
    card = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert all(RECORD["models"][model]["sha256"] in card for model in RECORD["models"])
    assert "CC BY-SA 4.0" in (FOLDER / "NOTICE").read_text(encoding="utf-8")
    assert "BBC" in (FOLDER / "DATA_CARD.md").read_text(encoding="utf-8")
