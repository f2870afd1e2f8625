"""The commands over sources of several kinds: what is read, what is counted, and the exit status."""

from __future__ import annotations

import json

import pytest

from tests.app.test_cli import counterclaim, lines

WORDS = "The ministry said that twelve soldiers had been killed in the shelling of the town."
RUSSIAN = "Министерство обороны сообщило, что в ходе обстрела погибли двенадцать солдат, ещё семь получили ранения."
TABLE = f'when,what\n2021-11-16T18:30:00+04:00,"{WORDS}"\n'


@pytest.fixture
def folder(tmp_path):
    """Return a folder with a report, one in another language, a table and a picture."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text(RUSSIAN, encoding="utf-8")
    (tmp_path / "in" / "c.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "in" / "d.png").write_bytes(b"\x89PNG")
    return tmp_path / "in"


def test_other_languages_and_files_are_counted(folder, tmp_path):
    done = counterclaim("dossier", folder, "--out", tmp_path / "out", "--columns", "text=what,published=when")
    assert done.status == 0, done.err
    assert "set aside, not in English: 1 ru" in done.err
    assert "no reports: 1 .png" in done.err
    counts = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))["counts"]
    assert (counts["reports"], counts["languages"]) == (2, {"ru": 1})
    assert counts["rejections"] == {"other_files": 1, "wrong_language": 1}
    refused = [one for one in lines(tmp_path / "out" / "rejections.jsonl") if one["code"] == "wrong_language"]
    assert [one["language"] for one in refused] == ["ru"]


def test_a_column_keeps_the_zone_of_a_publication(folder, tmp_path):
    read = ("read", folder / "c.csv", "--to", tmp_path / "claims.jsonl", "--columns", "text=what,published=when")
    assert counterclaim(*read).status == 0
    assert [one["published"] for one in lines(tmp_path / "reports.jsonl")] == ["2021-11-16T18:30:00+04:00"]


def test_nothing_left_to_read_is_status_1(folder, tmp_path):
    done = counterclaim("read", folder / "b.txt", "--to", tmp_path / "claims.jsonl")
    assert done.status == 1
    assert "1 ru" in done.err


@pytest.mark.parametrize("columns", ["text", "text=", "words=what", "text=what,=when"])
def test_a_wrong_column_is_a_wrong_call(columns, folder, tmp_path):
    done = counterclaim("read", folder, "--to", tmp_path / "claims.jsonl", "--columns", columns)
    assert done.status == 2
    assert "FIELD=COLUMN" in done.err


@pytest.mark.parametrize("profile", ["thorough", "fast", "bulk"])
def test_a_page_on_standard_input_is_read(profile):
    page = f"<html><head><title>Shells</title></head><body><article><p>{WORDS}</p></article></body></html>"
    done = counterclaim("read", "-", "--to", "-", "--profile", profile, stdin=page.encode())
    assert done.status == 0, done.err
    assert {json.loads(line)["source"] for line in done.out.splitlines()} == {"stdin"}


def test_what_a_scan_leaves_out_is_counted(tmp_path):
    (tmp_path / "death.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "talks.txt").write_text("The ministers of Peru and Chile met in Lima on Monday.", encoding="utf-8")
    done = counterclaim("read", tmp_path, "--to", tmp_path / "out" / "claims.jsonl", "--scan", "violence")
    assert "1 of 2 reports left out by the scan" in " ".join(done.err.split())
    whole = counterclaim("dossier", tmp_path, "--out", tmp_path / "whole", "--scan", "violence")
    assert whole.status == 0, whole.err
    counts = json.loads((tmp_path / "whole" / "run.json").read_text(encoding="utf-8"))["counts"]
    words = 11 + len(WORDS.split())
    assert counts["parsed"] == {
        "reports": 1, "sentences": 2, "sentences_parsed": 1, "words": words, "words_parsed": len(WORDS.split()),
    }  # fmt: skip
