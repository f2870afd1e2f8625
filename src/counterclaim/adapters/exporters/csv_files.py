"""CSV: every claim a row, and beside it a file for each further table."""

from __future__ import annotations

from ...model.brief import Dossier
from .cells import csv_text, joined
from .format import Export, Format
from .tables import Table, chosen, lost, tables


def render(dossier: Dossier, rule: str) -> Export:
    """Return claims as one file and each other table as one beside it."""
    claims, *others = tables(dossier, rule)
    beside = tuple((table.name, _text(table)) for table in others)
    return Export(_text(claims), lost(dossier), chosen(dossier, rule), beside)


def _text(table: Table) -> str:
    names = tuple(name for name, _ in table.columns)
    return csv_text((names, *(tuple(map(joined, names, row)) for row in table.rows)))


FORMAT = Format(
    "csv", "counterclaim-csv/2",
    "Claims, one a row; beside them findings, reports, incidents, episodes, tolls, answers, evidence, a file each.",
    render,
)  # fmt: skip
