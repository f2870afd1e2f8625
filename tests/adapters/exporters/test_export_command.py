from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout

import pytest

from counterclaim.adapters.exporters import records
from counterclaim.adapters.exporters.formats import FORMATS
from counterclaim.app.cli import main
from tests.adapters.exporters.clash import clash
from tests.adapters.exporters.dossiers import dossier


def counterclaim(*words: object) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", ["counterclaim", *map(str, words)])
        patch.setenv("COLUMNS", "200")
        with pytest.raises(SystemExit) as ended:
            main()
    return int(ended.value.code or 0), out.getvalue(), err.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("dossier")
    records.export(clash(), made)
    return made


@pytest.mark.parametrize("name", FORMATS)
def test_a_folder_becomes_a_file_with_its_loss_report(name, folder, tmp_path):
    status, out, err = counterclaim("export", folder, "--format", name, "--to", tmp_path / "out.x")
    assert status == 0, err
    assert (tmp_path / "out.x").stat().st_size
    assert (tmp_path / "out.x.loss.md").read_text(encoding="utf-8").startswith(f"# What the {name} export")
    assert sorted(out.split()) == sorted(str(path) for path in tmp_path.iterdir())


def test_what_is_read_back_gives_the_same_rows(folder, tmp_path):
    counterclaim("export", folder, "--format", "ucdp", "--to", tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text(encoding="utf-8") == FORMATS["ucdp"].render(clash(), "ucdp").content


def test_the_brief_is_told_again(folder, tmp_path):
    counterclaim("export", folder, "--format", "markdown", "--to", tmp_path / "x.md")
    assert "# Shots at the ford" in (tmp_path / "x.md").read_text(encoding="utf-8")


def test_claims_without_incidents_are_linked_and_settled_first(tmp_path):
    told = dossier("border-clash")
    records.export(told, tmp_path)
    for name in ("incidents", "judgements", "findings"):
        (tmp_path / f"{name}.jsonl").unlink()
    status, _, err = counterclaim("export", tmp_path, "--format", "ucdp", "--to", tmp_path / "x.csv")
    assert status == 0, err
    assert (tmp_path / "x.csv").read_text(encoding="utf-8") == FORMATS["ucdp"].render(told, "ucdp").content


def test_every_format_is_listed():
    status, out, _ = counterclaim("export", "--format", "list")
    assert status == 0
    assert [line.split()[0] for line in out.splitlines()][: len(FORMATS)] == list(FORMATS)
    assert all(form.explains in out for form in FORMATS.values())


@pytest.mark.parametrize(
    ("words", "named"),
    [
        pytest.param(("--format", "excel", "--to", "x"), "geojson", id="no such format"),
        pytest.param(("--format", "ucdp"), "--to FILE", id="no file"),
        pytest.param(("--format", "ucdp", "--to", "x", "--rule", "coin"), "median_of_origins", id="no such rule"),
        pytest.param(("--format", "ucdp", "--to", "."), "a folder", id="a folder for a file"),
    ],
)
def test_a_wrong_request_says_the_remedy(words, named, folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, _, err = counterclaim("export", folder, *words)
    assert status == 2
    assert named in err
    assert list(tmp_path.iterdir()) == []
