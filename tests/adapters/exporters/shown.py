"""What docs/exports.md shows of each format: parts of what the program writes of the clash, never written by hand."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import openpyxl

from counterclaim.adapters.exporters.format import loss_report
from counterclaim.adapters.exporters.formats import FORMATS
from counterclaim.adapters.resources import read_data
from counterclaim.model.brief import Dossier
from counterclaim.tell import read_names, tell

LONG = 6  # lines of a table, a loss report or a brief that are enough to see what it is


def shown(name: str, dossier: Dossier) -> str:
    """Return the Markdown block of a chapter, with the same incident in every vocabulary."""
    if name == "schemas":
        return _table(("format", "schema"), [(form.name, form.schema) for form in FORMATS.values()])
    form = FORMATS.get(name)
    if form is None:
        return _fenced(
            "text", _loss_lines(loss_report(FORMATS["ucdp"], FORMATS["ucdp"].render(dossier, "ucdp"), "ucdp"))
        )
    made = form.render(told(dossier), form.rule)
    return _SHOWN[name](made.content, dict(made.beside))


def told(dossier: Dossier) -> Dossier:
    """Return the dossier with its briefs, which hold the sentences of page and brief."""
    names = read_names(read_data("actors/names.tsv"))
    return replace(dossier, briefs=tell(dossier.reports, dossier.claims, dossier.incidents, dossier.findings, names))


def _columns(content: str, _: Any) -> str:
    heads, first, *_rest = csv.reader(io.StringIO(content))
    return _table(("column", "value"), [(f"`{head}`", cell) for head, cell in zip(heads, first, strict=True) if cell])


def _hashtags(content: str, _: Any) -> str:
    heads, tags, first, *_rest = csv.reader(io.StringIO(content))
    return _table(("heading", "tag", "value"), [(h, f"`{t}`", c) for h, t, c in zip(heads, tags, first, strict=True)])


def _csv(content: str, beside: Any) -> str:
    return _fenced("text", "\n".join(beside["tolls"].splitlines()[:LONG]))


def _sheets(content: bytes, _: Any) -> str:
    book = openpyxl.load_workbook(io.BytesIO(content))
    heads = ("sheet", "rows", "columns")
    told = [(sheet.title, str(sheet.max_row - 1), ", ".join(str(c.value) for c in sheet[1])) for sheet in book]
    return _table(heads, told[:-1])


def _parquet(content: bytes, _: Any) -> str:
    import duckdb

    from tests.adapters.exporters.reading import parquet_of

    asked = "SELECT claimant, effect, low, high, quote FROM 'claims.parquet' WHERE effect = 'killed'"
    with parquet_of(content) as path:
        found = duckdb.sql(asked.replace("claims.parquet", str(path)))
        return f"{_fenced('sql', asked)}\n\n{_table(found.columns, [list(map(str, row)) for row in found.fetchall()])}"


def _record(id: str):
    def show(content: str, _: Any) -> str:
        records = [json.loads(line) for line in content.splitlines()]
        return _json(next(one for one in records if id in (one["id"], one["id"].rsplit(":", 1)[-1]) or id in str(one)))

    return show


def _feature(content: str, _: Any) -> str:
    return _json(json.loads(content)["features"][0])


def _selectors(content: str, _: Any) -> str:
    return _json(json.loads(content.splitlines()[0])["target"][0])


def _prov(content: str, _: Any) -> str:
    nodes = json.loads(content)["@graph"]
    return _json(next(node for node in nodes if ":claim:" in node["id"]))


def _edge(content: str, _: Any) -> str:
    return _fenced("xml", re.search(r'<edge id="e2".*?</edge>', content, re.DOTALL)[0])


def _ftm(content: str, _: Any) -> str:
    return _record("i-ford")(content, _)


def _head(content: str, _: Any) -> str:
    return _fenced("markdown", "\n".join(content.splitlines()[: 2 * LONG]))


def _page(content: str, _: Any) -> str:
    return _fenced("html", re.search(r"<li><bdi>.*?</li>", content, re.DOTALL)[0])


def _loss_lines(report: str) -> str:
    lost, _, chosen = report.partition("## Chosen")
    return "\n".join([*lost.splitlines()[6 : 6 + LONG], "", *[line for line in chosen.splitlines() if line][:2]])


def _json(value: Any) -> str:
    return _fenced("json", json.dumps(value, ensure_ascii=False, indent=1))


def _fenced(kind: str, text: str) -> str:
    return f"```{kind}\n{text}\n```"


def _table(heads: Any, rows: Any) -> str:
    def line(cells: Any) -> str:
        return f"| {' | '.join(str(cell).replace('|', '/') or '(blank)' for cell in cells)} |"

    return "\n".join([line(heads), line(["---"] * len(heads)), *map(line, rows)])


_SHOWN = {
    "csv": _csv, "xlsx": _sheets, "parquet": _parquet, "acled": _columns, "ucdp": _columns, "hxl": _hashtags,
    "plover": _record("shelled the post"), "geojson": _feature, "webannotation": _selectors, "graphml": _edge,
    "ftm": _ftm, "prov": _prov, "markdown": _head, "html": _page,
}  # fmt: skip
