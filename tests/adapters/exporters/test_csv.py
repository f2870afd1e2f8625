from __future__ import annotations

import csv
import io

from counterclaim.adapters.exporters.claims_csv import CLAIM_COLUMNS, FINDING_COLUMNS, FORMAT, render
from tests.adapters.exporters.clash import clash

DOSSIER = clash()
EXPORT = render(DOSSIER, "ucdp")
CLAIMS = list(csv.DictReader(io.StringIO(EXPORT.text)))
FINDINGS = list(csv.DictReader(io.StringIO(EXPORT.beside[0][1])))


def test_columns_stand_in_their_order():
    assert tuple(EXPORT.text.split("\n", 1)[0].split(",")) == CLAIM_COLUMNS
    assert tuple(EXPORT.beside[0][1].split("\n", 1)[0].split(",")) == FINDING_COLUMNS


def test_every_claim_comes_back():
    assert [row["id"] for row in CLAIMS] == [claim.id for claim in DOSSIER.claims]
    assert all(None not in row and None not in row.values() for row in CLAIMS)
    for row, claim in zip(CLAIMS, DOSSIER.claims, strict=True):
        assert row["quote"].removeprefix("'") == claim.quote()
        text = next(report.text for report in DOSSIER.reports if report.id == claim.report)
        assert text[int(row["start"]) : int(row["end"])] == claim.quote()


def test_figures_keep_their_bounds():
    low = {row["id"]: (row["low"], row["high"]) for row in CLAIMS if row["kind"] == "figure"}
    assert low[DOSSIER.claims[0].id] == ("3", "3")


def test_every_position_comes_back_with_its_words():
    assert len(FINDINGS) == sum(len(finding.positions) for finding in DOSSIER.findings)
    first = FINDINGS[0]
    assert (first["low"], first["best"], first["high"], first["rule"]) == ("3", "3", "12", "ucdp")
    assert first["quotes"] == "3 soldiers were killed"
    assert first["claims"] in {claim.id for claim in DOSSIER.claims}


def test_formulas_are_text():
    assert [row["quote"] for row in CLAIMS if "HYPERLINK" in row["quote"]] == ['\'=HYPERLINK("x") was sprayed']


def test_findings_have_a_file_of_their_own(tmp_path):
    names = [path.name for path in FORMAT(DOSSIER, tmp_path / "claims.csv")]
    assert names == ["claims.csv", "claims.findings.csv", "claims.csv.loss.md"]
