"""JSON Lines, an object a report; a JSON file that holds one object or a list of them is read alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from ...model.claim import Rejection
from ...model.report import Doubt, Report
from ...ports import Manner, Source
from .article import plain
from .decode import decode
from .fields import holds_text, read_fields
from .format import HEAD_BYTES, Format
from .reports import MOST_BYTES, refuse, report_from, too_large

MOST_WHOLE = 10 * MOST_BYTES  # bytes of a file that is one JSON value
NO_TEXTS = "no texts in this JSON, or records that counterclaim wrote; name the field with --columns text=FIELD"
NO_TEXT = "no text in this record; name the field that holds it with --columns text=FIELD"
OWN = "a record that counterclaim wrote; name the reports it was made from"
MARKUP = "The text held HTML markup, which was taken out."
Line = tuple[str, bytes]


def read(source: Source, manner: Manner) -> Iterator[Report | Rejection]:
    """Read each object as a report; a file whose first object has no text is none of reports."""
    if not holds_reports(source.content.read(HEAD_BYTES), manner.columns):
        yield refuse(source.name, "other_files", NO_TEXTS)
        return
    source.content.seek(0)
    for name, content in _lines(source):
        if isinstance(content, Rejection):
            yield content
        else:
            yield from _records(name, content, source, manner)


def _lines(source: Source) -> Iterator[tuple[str, bytes | Rejection]]:
    """Yield the lines that hold something, numbered from 1; a file that is one value over several lines, whole."""
    if _is_whole(source.content):
        whole = source.content.read(MOST_WHOLE + 1)
        yield source.name, whole if len(whole) <= MOST_WHOLE else too_large(source.name, MOST_WHOLE)
        return
    number = 0
    while line := source.content.readline(MOST_BYTES + 1):
        number += 1
        name = f"{source.name}#{number}"
        if len(line) > MOST_BYTES:
            _skip_line(source.content)
            yield name, too_large(name)
        elif line.strip():
            yield name, line


def _is_whole(content: BinaryIO) -> bool:
    """Tell one JSON value from lines of them: a list, or an object that goes on over the following lines."""
    first, second = content.readline(MOST_BYTES), content.readline(MOST_BYTES)
    content.seek(0)
    if first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        return True
    return bool(second) and _object(first) is None and not second.lstrip().startswith(b"{")


def _skip_line(content: BinaryIO) -> None:
    while (part := content.readline(MOST_BYTES)) and not part.endswith(b"\n"):
        pass


def _records(name: str, content: bytes, source: Source, manner: Manner) -> Iterator[Report | Rejection]:
    decoded = decode(content)
    if decoded is None:
        yield refuse(name, "not_text", "these bytes are no text; JSON is written in UTF-8")
        return
    try:
        value = json.loads(decoded[0])
    except (ValueError, RecursionError) as error:
        yield refuse(name, "unreadable", f"not JSON: {error}"[:300])
        return
    records = value if isinstance(value, list) else [value]
    for number, record in enumerate(records, 1):
        named = f"{name}#{number}" if isinstance(value, list) else name
        yield _report(named, record, source, manner, decoded[1])


def _report(name: str, record: Any, source: Source, manner: Manner, doubts: tuple[Doubt, ...]) -> Report | Rejection:
    if not isinstance(record, dict):
        return refuse(name, "unreadable", f"a {type(record).__name__}, not an object with a text")
    if is_own(record):
        return refuse(name, "unreadable", OWN)
    fields = read_fields(record, manner.columns)
    return report_of(
        f"{source.name}#{fields.id}" if fields.id else name, fields.text, {**source.said, **fields.said}, doubts
    )


def report_of(name: str, text: str | None, said: Any, doubts: tuple[Doubt, ...] = ()) -> Report | Rejection:
    """Make the report of a record's text, exactly as it stands unless it is a piece of a page."""
    if text is None:
        return refuse(name, "empty", NO_TEXT)
    if len(text) > MOST_BYTES:
        return too_large(name)
    if "</p>" in text or "<br" in text or "</div>" in text:
        return report_from(name, plain(text) or "", said, (*doubts, Doubt("text", MARKUP)))
    return report_from(name, text, said, doubts)


def is_own(record: Any) -> bool:
    """Tell a record of ours, which is made from reports and is none."""
    return isinstance(record, dict) and "schema" in record and "id" in record


def holds_reports(head: bytes, columns: tuple[tuple[str, str], ...] = ()) -> bool:
    """Tell whether a file that begins so holds reports; other JSON that lies about in folders does not."""
    first = _object(head.partition(b"\n")[0])
    if first is None:  # cut off, or over several lines: a name that texts go by is all there is to see
        return any(f'"{name}"'.encode() in head for name in ("text", "body", "content", "raw_text", "maintext"))
    return not is_own(first) and holds_text(first, columns)


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def begins(head: bytes) -> bool:
    """Tell JSON by an object with a quoted name, alone or in a list."""
    start = b"".join(head[:200].removeprefix(b"\xef\xbb\xbf").split())
    return start.startswith((b'{"', b'[{"')) and (len(head) == HEAD_BYTES or b"}" in head)


FORMAT = Format(
    "jsonl", (".jsonl", ".ndjson", ".json"), ("application/json", "application/x-ndjson", "application/jsonl"), read,
    "JSON Lines or JSON; each object is a report, under the names that crawlers and news interfaces use.", begins,
)  # fmt: skip
