from __future__ import annotations

import pytest

from counterclaim.adapters.exporters import records
from counterclaim.adapters.records import read_records, write_file, write_records
from counterclaim.errors import RecordError, UsageError
from tests.sample import make_dossier

SEPARATORS = "a\u2028b\u2029c\x85d\x0be\rf"


def test_records_come_back(tmp_path):
    written = [{"quote": SEPARATORS}, {"n": 1}]
    path = write_records(tmp_path / "deep" / "x.jsonl", written)
    assert list(read_records(path, lambda record: record)) == written
    assert path.read_bytes().count(b"\n") == len(written)


def test_no_half_file_is_left(tmp_path):
    def records_that_fail():
        yield {"n": 1}
        raise RuntimeError("in the middle")

    (tmp_path / "x.jsonl").write_text("before", encoding="utf-8")
    with pytest.raises(RuntimeError):
        write_records(tmp_path / "x.jsonl", records_that_fail())
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("x.jsonl", "before")]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RecordError, match="file"):
        write_file(tmp_path / "file" / "x.jsonl", "words")


@pytest.mark.parametrize("line", ["{", "[]", '"x"', "\udcff"], ids=["cut", "list", "words", "bytes"])
def test_a_wrong_line_is_named(tmp_path, line):
    path = tmp_path / "x.jsonl"
    path.write_text('{"a": 1}\n\n' + line + "\n", encoding="utf-8", errors="surrogateescape")
    with pytest.raises(RecordError, match=r"x\.jsonl"):
        list(read_records(path, lambda record: record))


def test_a_dossier_comes_back_from_its_folder(tmp_path):
    dossier = make_dossier()
    written = records.export(dossier, tmp_path)
    assert {path.name for path in written} == {
        "reports.jsonl", "claims.jsonl", "incidents.jsonl", "judgements.jsonl", "findings.jsonl", "rejections.jsonl",
    }  # fmt: skip
    back = records.load(tmp_path)
    for part in ("reports", "claims", "incidents", "findings", "rejections", "judgements"):
        assert getattr(back, part) == getattr(dossier, part), part


def test_claims_carry_their_incident(tmp_path):
    records.export(make_dossier(), tmp_path)
    assert {r["incident"] for r in read_records(tmp_path / "claims.jsonl", dict)} <= {"i-main", "i-war"}


def test_a_folder_without_claims_is_refused(tmp_path):
    with pytest.raises(UsageError, match=r"claims\.jsonl"):
        records.load(tmp_path)
