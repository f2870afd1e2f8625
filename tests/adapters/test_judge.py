"""The judge of wording that ships, on reports of our own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.adapters.judge.encoder import (
    BEFORE,
    BEHIND,
    GAP,
    LARGER,
    PIECES,
    SMALLER,
    EncoderJudge,
    excerpt,
    marks_in,
    pieces_of,
)
from counterclaim.adapters.resources import data_path, digest
from counterclaim.app.assembly import JUDGE_PIECES, load_judge
from counterclaim.errors import ModelError
from counterclaim.model.span import Span

TOLD = "killed ; two voices ; smaller by own side , larger by other ."
FOLDER = data_path("judge")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


SAYINGS = {
    "The prefecture had announced 14 dead at the mill; the hospital's final list, read out on Friday, has 19.": 1,
    "Earlier the garrison had spoken of 14 killed, a number that it withdrew; the clinic's list names 19.": 1,
    "The garrison sticks to its 14 dead. The clinic, which washed the bodies, says there were 19.": 0,
    "There are two counts of the dead at the mill: 14 by the garrison, 19 by the clinic, and neither gives way.": 0,
}


@pytest.mark.parametrize("text", SAYINGS)
def test_the_judge_reads_which_of_two_numbers_is_over(text):
    chances = load_judge()(text, span(text, "14"), span(text, "19"), TOLD)
    assert chances.index(max(chances)) == SAYINGS[text]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400), st.text(max_size=600), st.text(max_size=400), st.booleans())
def test_it_answers_to_any_words_with_chances_that_add_up_the_same_each_time(before, between, behind, turned):
    text = f"{before} 14 {between} 19 {behind}"
    one, other = (
        Span(len(before) + 1, len(before) + 3),
        Span(len(before) + len(between) + 5, len(before) + len(between) + 7),
    )
    smaller, larger = (other, one) if turned else (one, other)
    chances = load_judge()(text, smaller, larger, TOLD)
    assert sum(chances) == pytest.approx(1)
    assert chances == load_judge()(text, smaller, larger, TOLD)


def test_near_numbers_are_read_with_all_words_between_and_far_ones_apart():
    near, far = "a" * 400 + " 7 or rather 9 " + "b" * 400, "a" * 400 + " 7 " + "c" * 900 + " 9 " + "b" * 400
    assert "".join(excerpt(near, span(near, "7"), span(near, "9"))) == (
        f"{'a' * (BEFORE - 1)} {SMALLER[0]}7{SMALLER[1]} or rather {LARGER[0]}9{LARGER[1]} {'b' * (BEHIND - 1)}"
    )
    parts = list(excerpt(far, span(far, "7"), span(far, "9")))
    assert parts.count(GAP) == 1
    assert sum(map(len, parts)) < len(far)


def test_of_a_long_stretch_the_marks_stay():
    text = ";" * 300 + " 14 or 19 " + ";" * 300
    tokenizer = load_judge()._pieces
    pieces = pieces_of(tokenizer, text, span(text, "14"), span(text, "19"), TOLD)
    assert len(pieces) == PIECES
    assert all(0 < place < PIECES for place in marks_in(tokenizer, pieces))


def test_a_judge_that_cannot_be_loaded_is_named_with_the_remedy(tmp_path: Path):
    (tmp_path / "model.onnx").write_bytes(b"no network")
    with pytest.raises(ModelError, match="doctor"):
        EncoderJudge(tmp_path, data_path(JUDGE_PIECES))


def test_weights_that_were_altered_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    shutil.copytree(FOLDER, tmp_path / "judge")
    with (tmp_path / "judge" / "model.onnx").open("ab") as file:
        file.write(b"x")
    monkeypatch.setattr("counterclaim.app.assembly.data_path", lambda name: tmp_path / name)
    with pytest.raises(ModelError, match="altered"):
        load_judge.__wrapped__()


def test_the_shipped_weights_are_as_their_digest_says_and_their_card_names_it():
    pinned = json.loads((FOLDER / "digest.json").read_text(encoding="utf-8"))
    assert pinned == {"model.onnx": digest(FOLDER / "model.onnx")}
    assert pinned["model.onnx"] in (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "Apache" in (FOLDER / "NOTICE").read_text(encoding="utf-8")
    assert (FOLDER / "model.onnx").stat().st_size < 25_000_000
