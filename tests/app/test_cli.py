from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from counterclaim.app.cli import main
from tests.conftest import ROOT

COMMANDS = ("dossier", "read", "link", "settle", "explain", "acts", "figures", "doctor", "export", "schema",
            "diff", "coverage")  # fmt: skip
REPORTS = ROOT / "examples" / "border-clash"
RECORDS = ("claims", "findings", "incidents", "judgements", "rejections", "reports")
PLAIN = {"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}


class Done(NamedTuple):
    status: int
    out: str
    err: str


def counterclaim(*words: object, stdin: bytes = b"") -> Done:
    """Run the command line in this process, so that the language model is loaded once."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", ["counterclaim", *map(str, words)])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        for name, value in PLAIN.items():
            patch.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            main()
    return Done(int(ended.value.code or 0), out.getvalue(), err.getvalue())


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dossier of the example, with one report that is none."""
    folder = tmp_path_factory.mktemp("dossier")
    (folder / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    done = counterclaim("dossier", REPORTS, folder / "broken.txt", "--out", folder / "out")
    assert done.status == 1, done.err
    assert "broken.txt: not_text" in done.err
    assert "Traceback" not in done.err
    return folder / "out"


def test_a_dossier_has_all_its_files(dossier):
    expected = {"index.html", "brief.md", "run.json", *(f"{name}.jsonl" for name in RECORDS)}
    assert {file.name for file in dossier.iterdir()} == expected
    assert all(lines(dossier / f"{name}.jsonl") for name in RECORDS)
    assert [r["code"] for r in lines(dossier / "rejections.jsonl") if "broken" in str(r["source"])] == ["not_text"]


def test_the_run_says_what_made_it(dossier):
    run = json.loads((dossier / "run.json").read_text(encoding="utf-8"))
    assert {"version", "configuration", "model", "chain", "data", "digest", "counts", "seconds"} <= set(run)
    assert run["counts"]["reports"] == len(list(REPORTS.glob("*.txt")))
    assert run["counts"]["rejections"]["not_text"] == 1
    assert re.fullmatch(r"[0-9a-f]{64}", run["model"]["digest"])


def test_the_steps_give_what_the_dossier_gives(dossier, tmp_path):
    files = sorted(REPORTS.glob("*.txt"), reverse=True)
    assert counterclaim("read", *files, "--to", tmp_path / "claims.jsonl").status == 0
    assert counterclaim("link", tmp_path / "claims.jsonl", "--to", tmp_path / "incidents.jsonl").status == 0
    settle = ("settle", tmp_path / "claims.jsonl", "--incidents", tmp_path / "incidents.jsonl")
    assert counterclaim(*settle, "--to", tmp_path / "findings.jsonl").status == 0
    for name in ("incidents", "findings", "reports"):
        assert (tmp_path / f"{name}.jsonl").read_bytes() == (dossier / f"{name}.jsonl").read_bytes(), name
    claims = [{**record, "incident": None} for record in lines(dossier / "claims.jsonl")]
    assert lines(tmp_path / "claims.jsonl") == claims


def test_a_claim_is_explained_by_a_prefix_of_its_id(dossier):
    claim = lines(dossier / "claims.jsonl")[0]
    done = counterclaim("explain", str(claim["id"])[:12], "--in", dossier)
    assert done.status == 0, done.err
    what = next(e for e in claim["evidence"] if e["role"] == "what")
    assert "»" + "".join(c if c.isprintable() else " " for c in what["quote"]) + "«" in done.out


def test_a_finding_is_explained(dossier):
    finding = max(lines(dossier / "findings.jsonl"), key=lambda one: len(one["positions"]))
    done = counterclaim("explain", finding["id"], "--in", dossier)
    assert done.status == 0, done.err
    said = done.out
    assert str(finding["status"]) in said
    assert all(claim in said for position in finding["positions"] for claim in position["claims"])


@pytest.mark.parametrize("command", ["acts", "figures"])
def test_a_report_on_standard_input_is_shown_as_a_table(command):
    words = "The defence ministry said 12 soldiers were killed when rebels shelled the town on Tuesday."
    done = counterclaim(command, "-", stdin=words.encode())
    assert done.status == 0, done.err
    assert "stdin: " in done.out
    assert "0 figures" not in done.out


def test_claims_go_to_standard_output(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = counterclaim("read", "-", "--to", "-", stdin=b"The defence ministry said 12 soldiers were killed.")
    assert done.status == 0, done.err
    assert [json.loads(line)["source"] for line in done.out.splitlines()][:1] == ["stdin"]
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_finds_the_model():
    done = counterclaim("doctor")
    assert done.status == 0, done.out
    assert "language model" in done.out


@pytest.mark.parametrize(
    ("words", "named"),
    [
        pytest.param(("dossier", "nowhere", "--out", "x"), "nowhere", id="no such path"),
        pytest.param(("dossier", REPORTS, "--out", "x", "--rule", "coin"), "ucdp", id="no such rule"),
        pytest.param(("dossier", REPORTS, "--out", "x", "--as-of", "soon"), "2021-11-16T18:30", id="no time"),
        pytest.param(("dossier", REPORTS, "--out", "x", "--model", "nowhere"), "COUNTERCLAIM_MODEL", id="no model"),
        pytest.param(("explain", "c-1", "--in", "nowhere"), "claims.jsonl", id="no folder"),
        pytest.param(("settle", "nowhere"), "nowhere", id="no claims"),
        pytest.param(("fly",), "fly", id="no such command"),
        pytest.param(("read",), "REPORT", id="no report"),
    ],
)
def test_a_wrong_request_ends_with_2_and_says_the_remedy(words, named, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = counterclaim(*words)
    assert done.status == 2
    assert named in done.err
    assert "Traceback" not in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_line_that_is_no_record_is_named(tmp_path):
    (tmp_path / "claims.jsonl").write_text("{}\n", encoding="utf-8")
    done = counterclaim("settle", tmp_path / "claims.jsonl", "--to", tmp_path / "f.jsonl")
    assert done.status == 2
    assert "claims.jsonl, line 1" in done.err


def test_an_ambiguous_id_is_refused(dossier):
    done = counterclaim("explain", "c-", "--in", dossier)
    assert done.status == 2
    assert "more characters" in done.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_has_an_example(command):
    done = counterclaim(command, "--help")
    assert done.status == 0
    assert f"Example: counterclaim {command}" in done.out


def test_the_version_is_told():
    assert counterclaim("--version").out.startswith("counterclaim 0.")


def test_help_is_quick_and_loads_nothing_heavy():
    program = (
        "import sys, time; start = time.process_time(); sys.argv = ['counterclaim', '--help']\n"
        "from counterclaim.app.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(time.process_time() - start, *sys.modules, file=sys.stderr)\n"
    )
    run = [sys.executable, "-c", program]
    said = [
        subprocess.run(run, env=os.environ | PLAIN, capture_output=True, text=True, check=True).stderr.split()
        for _ in range(3)
    ]
    assert {"spacy", "thinc", "numpy", "jinja2"} & set(said[0][1:]) == set()
    assert min(float(words[0]) for words in said) < 0.5


def test_a_fault_of_the_program_is_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr("counterclaim.app.engine.link", lambda *anything: {}["nothing"])
    done = counterclaim("dossier", REPORTS, "--out", tmp_path / "out")
    assert done.status == 2
    assert "KeyError: 'nothing' (app/test_cli.py, line" in done.err
    assert "Traceback" not in done.err
    assert not (tmp_path / "out").exists()


def test_dates_that_cannot_be_settled_cost_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr("counterclaim.app.intake.agree_on_dates", lambda reports: 1 / 0)
    done = counterclaim("read", REPORTS, "--to", tmp_path / "claims.jsonl")
    assert done.status == 0
    assert lines(tmp_path / "claims.jsonl")


def test_what_moved_between_two_instants_is_told_with_its_claims(dossier):
    done = counterclaim("diff", dossier, "--since", "2021-11-16T16:00Z")
    assert done.status == 0
    assert re.search(r"^(?:moved|new) .*\n +\+ c-\w+  “", done.out, re.M)
    assert counterclaim("diff", dossier, dossier).out == ""
    assert counterclaim("diff", dossier).status == 2


def test_who_is_silent_on_what_is_shown(dossier):
    done = counterclaim("coverage", dossier)
    assert done.status == 0
    assert "How many" in done.out
    assert "–" in done.out
    assert counterclaim("coverage", dossier, "--incident", "i-none").status == 2
