"""A spreadsheet: a sheet a table, in which nothing is run and no text is taken for a number, a date or a link."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ...model.brief import Dossier
from .cells import Cell, clean, joined
from .format import Export, Format, Loss, dossier_attributions, package
from .tables import Table, chosen, lost, tables

MOST_ROWS = 1_048_575  # below the headings; what is more goes on in a further sheet
MOST_SIGNS = 32_767
CUT = "…"
WIDTHS = {"quote": 60, "quotes": 60, "question": 40, "title": 40, "why": 40, "reason": 40, "id": 24}
WIDTH = 14
MADE = datetime(2000, 1, 1)  # the same bytes every time; the run's own time is in run.json
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def render(dossier: Dossier, rule: str) -> Export:
    """Return one workbook; the last sheet says under which rule it was made, and whom its places come from."""
    out, cut = io.BytesIO(), Counter[str]()
    book = package("xlsxwriter").Workbook(out, OPTIONS)
    book.set_properties({"created": MADE, "title": "Counterclaim dossier", "comments": FORMAT.schema})
    heading = book.add_format({"bold": True})
    for table in tables(dossier, rule):
        _add(book, heading, table, cut)
    _about(book.add_worksheet("about"), dossier, rule)
    book.close()
    losses = tuple(
        Loss(f"cells of {name} cut short", count, f"a cell holds {MOST_SIGNS:,} signs")
        for name, count in cut.items()
        if count
    )
    return Export(out.getvalue(), (*lost(dossier), *losses), chosen(dossier, rule))


def _add(book: Any, heading: Any, table: Table, cut: Counter[str]) -> None:
    """Add the sheets of a table, more than one only where a sheet is full."""
    names = [name for name, _ in table.columns]
    for number, rows in enumerate(_sheets(table.rows), start=1):
        sheet = book.add_worksheet(table.name if number == 1 else f"{table.name} {number}")
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(names) - 1)
        for place, name in enumerate(names):
            sheet.write_string(0, place, name, heading)
            sheet.set_column(place, place, WIDTHS.get(name, WIDTH))
        for line, row in enumerate(rows, start=1):
            for place, (name, value) in enumerate(zip(names, row, strict=True)):
                cut[table.name] += _write(sheet, line, place, joined(name, value))


def _sheets(rows: Sequence[Any]) -> list[tuple[Any, ...]]:
    return [tuple(rows[first : first + MOST_ROWS]) for first in range(0, max(1, len(rows)), MOST_ROWS)]


def _write(sheet: Any, line: int, place: int, cell: Cell) -> bool:
    """Write a cell as what it is, and tell whether it had to be cut."""
    if isinstance(cell, int | float):
        sheet.write_number(line, place, cell)
    elif cell is not None:
        text = clean(cell)
        sheet.write_string(line, place, text if len(text) <= MOST_SIGNS else text[: MOST_SIGNS - 1] + CUT)
        return len(text) > MOST_SIGNS
    return False


def _about(sheet: Any, dossier: Dossier, rule: str) -> None:
    told = [("schema", FORMAT.schema), ("rule", rule)]
    told += [("source", line) for line in dossier_attributions(dossier)]
    for line, (name, value) in enumerate(told):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, value)


FORMAT = Format(
    "xlsx", "Office Open XML workbook (counterclaim-xlsx/1)",
    "A spreadsheet with the tables of csv, a sheet each; no formula, number or link is made of text.",
    render,
)  # fmt: skip
