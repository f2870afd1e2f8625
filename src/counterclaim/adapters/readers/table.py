"""CSV and TSV, a row a report, with columns told by their headings or named by the user."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ...model.claim import Rejection
from ...model.report import Doubt, Report
from ...ports import Manner, Source
from .decode import decode
from .fields import holds_text, read_fields
from .format import Format
from .jsonlines import report_of
from .reports import MOST_BYTES, refuse

SAMPLE_BYTES = 200_000  # that tell the encoding
SEPARATORS = ",\t;|"
STRAY = "Not valid UTF-8: read as Windows-1252, as spreadsheets of Western systems write it."


def read(source: Source, manner: Manner) -> Iterator[Report | Rejection]:
    """Read each row as a report; the first row holds the headings."""
    encoding, doubts = _encoding(source.content.read(SAMPLE_BYTES))
    if encoding is None:
        yield refuse(source.name, "not_text", "these bytes are no text; save the table as CSV in UTF-8")
        return
    source.content.seek(0)
    text = io.TextIOWrapper(source.content, encoding, errors="replace", newline="")
    try:
        yield from _rows(source, text, manner, doubts)
    finally:
        text.detach()  # whoever opened the source closes it


def _rows(
    source: Source, text: io.TextIOWrapper, manner: Manner, doubts: tuple[Doubt, ...]
) -> Iterator[Report | Rejection]:
    csv.field_size_limit(MOST_BYTES)
    separator = _separator(text.readline(MOST_BYTES))
    text.seek(0)
    rows = csv.reader(text, delimiter=separator)
    headings = next(rows, [])
    if not holds_text(headings, manner.columns):
        named = ", ".join(headings)[:200]
        yield refuse(source.name, "other_files", f"no column of texts among: {named}; say --columns text=COLUMN")
        return
    number = 1
    while True:
        number += 1
        name = f"{source.name}#{number}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield refuse(name, "unreadable", f"no row of a table: {error}")
            continue
        if row is None:
            return
        if row:
            yield _report(name, dict(zip(headings, row, strict=False)), source, manner, doubts)


def _report(
    name: str, record: dict[str, str], source: Source, manner: Manner, doubts: tuple[Doubt, ...]
) -> Report | Rejection:
    fields = read_fields(record, manner.columns)
    named = f"{source.name}#{fields.id}" if fields.id else name
    return report_of(named, fields.text or "", {**source.said, **fields.said}, doubts)


def _encoding(sample: bytes) -> tuple[str | None, tuple[Doubt, ...]]:
    """Tell the encoding by the beginning of a table, which may end inside a character."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", ()
    if decode(sample) is None:
        return None, ()
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 4:
            return "cp1252", (Doubt("encoding", STRAY),)
    return "utf-8-sig", ()


def _separator(headings: str) -> str:
    """Return the sign that parts the headings, a comma where none does."""
    return max(SEPARATORS, key=lambda sign: (headings.count(sign), sign == ","))


def begins(head: bytes) -> bool:
    """Tell a table by a first line of short names, one of which texts go by and another of which is known too."""
    line = head.partition(b"\n")[0].decode("utf-8-sig", "replace").strip("\r")
    names = [name.strip(' "') for name in line.split(_separator(line))]
    known = [name for name in names if name and len(name) <= 30 and len(name.split()) <= 3]
    fields = read_fields(dict.fromkeys(names, "x"))
    return 2 <= len(names) == len(known) and holds_text(names) and any(fields.said.values())


FORMAT = Format(
    "table", (".csv", ".tsv"), ("text/csv", "text/tab-separated-values"), read,
    "CSV or TSV with headings; each row is a report.", begins,
)  # fmt: skip
