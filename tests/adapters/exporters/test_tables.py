from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace

import duckdb
import openpyxl
import pytest

from counterclaim.adapters.exporters import csv_files, format, parquet, xlsx
from counterclaim.adapters.exporters.cells import clean, joined
from counterclaim.adapters.exporters.tables import tables
from counterclaim.errors import UsageError
from counterclaim.model.claim import Evidence
from tests.adapters.exporters.clash import clash
from tests.sample import make_dossier

DOSSIER = clash()
TABLES = {table.name: table for table in tables(DOSSIER, "ucdp")}
NAMES = ["claims", "findings", "reports", "incidents", "episodes", "tolls", "answers", "evidence"]


def rows(name):
    heads = [column for column, _ in TABLES[name].columns]
    return [dict(zip(heads, row, strict=True)) for row in TABLES[name].rows]


def files(export):
    return dict(zip(NAMES, [export.content, *(content for _, content in export.beside)], strict=True))


def test_the_tables_stand_in_their_order():
    assert list(TABLES) == NAMES


def test_every_claim_has_its_words_and_their_place():
    for row, claim in zip(rows("claims"), DOSSIER.claims, strict=True):
        text = next(report.text for report in DOSSIER.reports if report.id == claim.report)
        assert text[row["start"] : row["end"]] == row["quote"] == claim.quote()


@pytest.mark.parametrize("name", ["claims", "findings", "tolls", "answers"])
def test_every_number_has_claims_and_quotes_beside_it(name):
    numbered = [
        row for row in rows(name) if any(row[bound] is not None for bound in ("low", "best", "high") if bound in row)
    ]
    assert numbered
    for row in numbered:
        ids = [row["id"]] if name == "claims" else row["claims"]
        quotes = {claim.quote() for claim in DOSSIER.claims if claim.id in ids}
        assert quotes and quotes == ({row["quote"]} if name == "claims" else set(row["quotes"]))


def test_a_toll_names_the_parts_it_is_made_of():
    ford = next(row for row in rows("tolls") if (row["incident"], row["effect"]) == ("i-ford", "killed"))
    assert (ford["low"], ford["best"], ford["high"], ford["rule"]) == (5, 5, 14, "ucdp")
    assert set(ford["parts"]) == {"ISL soldiers: 3, 3, 12", "ISL civilians: 2, 2, 2"}


def test_csv_brings_every_cell_back():
    for name, text in files(csv_files.render(DOSSIER, "ucdp")).items():
        heads, *told = csv.reader(io.StringIO(text))
        assert heads == [column for column, _ in TABLES[name].columns]
        expected = [[joined(h, value) for h, value in zip(heads, row, strict=True)] for row in TABLES[name].rows]
        assert [[cell.removeprefix("'") for cell in row] for row in told] == [
            ["" if cell is None else clean(str(cell)) for cell in row] for row in expected
        ]


def test_a_workbook_brings_every_cell_back_and_runs_none():
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(DOSSIER, "ucdp").content))
    assert book.sheetnames == [*NAMES, "about"]
    for name in NAMES:
        heads, *told = book[name].iter_rows()
        assert [cell.value for cell in heads] == [column for column, _ in TABLES[name].columns]
        assert {cell.data_type for row in told for cell in row} <= {"s", "n"}
        for row, expected in zip(told, TABLES[name].rows, strict=True):
            values = [joined(head.value, value) for head, value in zip(heads, expected, strict=True)]
            assert [cell.value for cell in row] == [clean(v) or None if isinstance(v, str) else v for v in values]
    assert any(cell.value.startswith("=HYPERLINK") for row in book["claims"] for cell in row if cell.data_type == "s")


def test_a_workbook_says_rule_and_sources():
    told = list(openpyxl.load_workbook(io.BytesIO(xlsx.render(DOSSIER, "acled").content))["about"].values)
    assert ("rule", "acled") in told
    assert any(name == "source" and "GeoNames" in line for name, line in told)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "{="])
def test_no_text_becomes_a_formula_a_number_or_a_link(sign):
    claim = DOSSIER.claims[0]
    for words in (f"{sign}1", f"{sign}cmd|' /C calc'!A0", "https://example.org/x", "12"):
        quote = replace(claim.evidence[0], quote=words)
        odd = replace(DOSSIER, claims=(replace(claim, evidence=(quote,)), *DOSSIER.claims[1:]))
        book = openpyxl.load_workbook(io.BytesIO(xlsx.render(odd, "ucdp").content))
        cell = next(c for c in book["claims"][2] if book["claims"].cell(1, c.column).value == "quote")
        assert (cell.data_type, cell.value, cell.hyperlink) == ("s", clean(words), None)


def test_a_cell_too_long_is_cut_and_counted():
    claim = DOSSIER.claims[0]
    long = replace(claim, evidence=(Evidence("what", claim.evidence[0].span, "x" * 40_000),))
    made = xlsx.render(replace(DOSSIER, claims=(long, *DOSSIER.claims[1:])), "ucdp")
    assert {loss.what: loss.count for loss in made.losses}["cells of claims cut short"] == 1
    book = openpyxl.load_workbook(io.BytesIO(made.content))
    assert max(len(str(cell.value)) for row in book["claims"] for cell in row) == xlsx.MOST_SIGNS


def test_a_full_sheet_goes_on_in_the_next(monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 4)
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(DOSSIER, "ucdp").content))
    ids = [row[0] for name in book.sheetnames if name.startswith("claims") for row in list(book[name].values)[1:]]
    assert ids == [claim.id for claim in DOSSIER.claims]


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_parquet_brings_every_value_back(dossier, tmp_path):
    told = {table.name: table for table in tables(dossier, "ucdp")}
    for name, content in files(parquet.render(dossier, "ucdp")).items():
        path = tmp_path / f"{name}.parquet"
        path.write_bytes(content)
        found = duckdb.sql(f"SELECT * FROM '{path}'")
        assert list(zip(found.columns, map(str, found.types), strict=True)) == [
            (column, parquet.TYPES[kind]) for column, kind in told[name].columns
        ]
        back = [[tuple(v) if isinstance(v, list) else v for v in row] for row in found.fetchall()]
        assert back == [list(row) for row in told[name].rows]


def test_parquet_says_schema_rule_and_sources(tmp_path):
    path = tmp_path / "claims.parquet"
    path.write_bytes(parquet.render(DOSSIER, "ucdp").content)
    said = dict(duckdb.sql(f"SELECT key, value FROM parquet_kv_metadata('{path}')").fetchall())
    assert said[b"schema"] == parquet.FORMAT.schema.encode()
    assert said[b"rule"] == b"ucdp"
    assert b"GeoNames" in said[b"sources"]


@pytest.mark.parametrize("form", [xlsx, parquet], ids=["xlsx", "parquet"])
def test_the_same_dossier_gives_the_same_bytes(form):
    assert form.render(DOSSIER, "ucdp") == form.render(clash(), "ucdp")


def test_a_workbook_holds_neither_macros_nor_links():
    names = zipfile.ZipFile(io.BytesIO(xlsx.render(DOSSIER, "ucdp").content)).namelist()
    assert not [name for name in names if "vba" in name.lower() or "external" in name.lower()]


@pytest.mark.parametrize("form", [xlsx, parquet], ids=["xlsx", "parquet"])
def test_a_missing_package_is_said_with_its_remedy(form, monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(format, "import_module", missing)
    with pytest.raises(UsageError, match=r"needs (xlsxwriter|duckdb).*counterclaim\[export\]"):
        form.render(DOSSIER, "ucdp")
