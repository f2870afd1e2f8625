"""Tables as text: CSV that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

Cell = str | int | float | None
DIVIDERS = {"quotes": " | ", "why": " ", "doubts": " | "}  # what divides several texts in one cell; else a semicolon
FORMULA = re.compile(r"[\s\"']*[=+\-@\uff1d\uff0b\uff0d\uff20|]")
FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+")


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows as CSV (RFC 4180 with line feeds, UTF-8); numbers stay numbers, nothing stays empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def safe(cell: Cell) -> str | int | float:
    """Return a cell that is shown as it is read: text that a spreadsheet would run gets an apostrophe in front."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    text = clean(cell)
    return f"'{text}" if FORMULA.match(text) else text


def joined(column: str, value: Cell | tuple[str, ...]) -> Cell:
    """Return several texts as one, and yes or no as a word."""
    if isinstance(value, tuple):
        return DIVIDERS.get(column, "; ").join(value) or None
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def clean(text: str) -> str:
    """Return text on one line, without signs that are invisible, turn the writing round or are no text."""
    return " ".join(FORBIDDEN.sub(" ", text).split(" ")).strip()
