from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.adapters.exporters.cells import safe
from counterclaim.adapters.exporters.format import LOSS_SUFFIX
from counterclaim.adapters.exporters.formats import FORMATS
from tests.adapters.exporters.clash import clash
from tests.sample import make_dossier

GOLDEN = Path(__file__).with_name("golden")
REWRITE = bool(os.environ.get("COUNTERCLAIM_WRITE_GOLDEN"))  # after a look at the difference
BINARY = ("xlsx", "parquet")
# A page and a brief are pinned by their own tests; a workbook and Parquet by what is read back from them.
PINNED = [name for name in FORMATS if name not in ("html", "markdown", *BINARY)]
EMPTY = replace(clash(), reports=(), claims=(), incidents=(), findings=())


@pytest.mark.parametrize("name", PINNED)
def test_what_is_written_is_what_was_looked_at(name, tmp_path):
    written = FORMATS[name](clash(), tmp_path / f"clash.{name}")
    assert written[-1].name == f"clash.{name}{LOSS_SUFFIX}"
    for path in written:
        pinned = GOLDEN / path.name
        if REWRITE:
            pinned.parent.mkdir(exist_ok=True)
            pinned.write_bytes(path.read_bytes())
        assert path.read_bytes() == pinned.read_bytes(), path.name


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_words_can_be_written(name, tmp_path):
    dossier = make_dossier()
    claim = dossier.claims[0]
    odd = replace(claim, evidence=(replace(claim.evidence[0], quote="\ud800\x00\x1b[2J]]>&<"), *claim.evidence[1:]))
    for path in FORMATS[name](replace(dossier, claims=(odd, *dossier.claims[1:])), tmp_path / "out")[:-1]:
        assert path.read_bytes() if name in BINARY else path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_dossier_gives_a_file_all_the_same(name, tmp_path):
    assert all(path.is_file() for path in FORMATS[name](EMPTY, tmp_path / "out"))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_explains_itself(name):
    form = FORMATS[name]
    assert form.name == name
    assert form.explains.endswith(".")
    assert form.schema


@pytest.mark.parametrize("name", ["acled", "ucdp", "hxl", "geojson", "plover"])
def test_the_order_of_findings_plays_no_part(name):
    form, dossier = FORMATS[name], clash()
    turned = replace(dossier, findings=dossier.findings[::-1])
    assert form.render(turned, form.rule).content == form.render(dossier, form.rule).content


@pytest.mark.parametrize("name", ["acled", "ucdp", "hxl", "geojson", "plover"])
def test_the_loss_report_counts_what_is_lost_and_says_how_numbers_were_chosen(name, tmp_path):
    *_, report = FORMATS[name](clash(), tmp_path / "out")
    text = report.read_text(encoding="utf-8")
    assert "**2** questions in dispute" in text
    assert "**1** answer to who began" in text
    assert "**1** incident mentioned in passing" in text
    if name in ("acled", "ucdp", "plover"):
        assert "**1** captured figure:" in text
    under = FORMATS[name].rule
    killed = [line for line in text.splitlines() if line.startswith("- killed: soldiers")]
    assert killed and all(f"under `{under}`" in line and line.count("`c-") == 2 for line in killed)


def test_another_rule_can_be_asked_for(tmp_path):
    _, report = FORMATS["acled"](clash(), tmp_path / "out", "ucdp")
    assert "under `ucdp`" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+7", "'+7", id="plus"),
        pytest.param("-1 text", "'-1 text", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\t=1", "'=1", id="after a tab"),
        pytest.param('"=1', "'\"=1", id="after a quotation mark"),
        pytest.param("\uff1d1", "'\uff1d1", id="wide sign"),
        pytest.param("|calc", "'|calc", id="pipe"),
        pytest.param("a=b", "a=b", id="in the middle"),
        pytest.param(-19.5, -19.5, id="number"),
        pytest.param("one\r\ntwo", "one two", id="one line"),
        pytest.param("\u202eabc\x00", "abc", id="unseen signs"),
        pytest.param(None, "", id="nothing"),
    ],
)
def test_a_cell_is_never_run(cell, shown):
    assert safe(cell) == shown
