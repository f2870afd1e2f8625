"""Parquet: the tables with their types, a file each, for DuckDB, pandas, R and Spark."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...model.brief import Dossier
from .format import Export, Format, dossier_attributions, package
from .tables import DECIMAL, FLAG, TEXT, TEXTS, WHOLE, Table, chosen, lost, tables

TYPES = {TEXT: "VARCHAR", WHOLE: "BIGINT", DECIMAL: "DOUBLE", FLAG: "BOOLEAN", TEXTS: "VARCHAR[]"}
# One thread, so that the bytes are the same every time; nothing is fetched, and no extension is looked for.
CONFIG = {"threads": 1, "autoinstall_known_extensions": False, "autoload_known_extensions": False}


def render(dossier: Dossier, rule: str) -> Export:
    """Return claims as one file and each other table as one beside it."""
    said = {"schema": FORMAT.schema, "rule": rule, "sources": "\n".join(dossier_attributions(dossier))}
    with TemporaryDirectory() as folder, package("duckdb").connect(config=CONFIG) as base:
        claims, *others = ((table.name, _parquet(base, table, said, Path(folder))) for table in tables(dossier, rule))
    return Export(claims[1], lost(dossier), chosen(dossier, rule), tuple(others))


def _parquet(base: Any, table: Table, said: dict[str, str], folder: Path) -> bytes:
    """Let DuckDB read the rows as JSON Lines, the quickest way in without a further library, and write them."""
    rows, made = folder / "rows.jsonl", folder / "made.parquet"
    names = [name for name, _ in table.columns]
    rows.write_bytes(b"".join(_line(names, row) for row in table.rows))
    types = {name: TYPES[kind] for name, kind in table.columns}
    base.execute(
        f"COPY (SELECT * FROM read_json({_sql(str(rows))}, format = 'newline_delimited', columns = {_sql(types)}))"
        f" TO {_sql(str(made))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {_sql(said)})"
    )
    return made.read_bytes()


def _line(names: list[str], row: Any) -> bytes:
    """Write a row as JSON; half a surrogate pair, which no Parquet file can hold, becomes a question mark."""
    return json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _sql(value: str | dict[str, str]) -> str:
    """Write a text or a structure of texts as a literal."""
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return "{" + ", ".join(f"{_sql(name)}: {_sql(told)}" for name, told in value.items()) + "}"


FORMAT = Format(
    "parquet", "Apache Parquet, zstd (counterclaim-parquet/1)",
    "The tables of csv with their types, lists as lists, a Parquet file each.",
    render,
)  # fmt: skip
