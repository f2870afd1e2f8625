"""Plain-text reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...model.claim import Rejection
from ...model.report import Report
from ...ports import Manner, Source
from .decode import decode
from .format import Format
from .reports import MOST_BYTES, refuse, report_from, too_large


def read(source: Source, manner: Manner) -> Iterator[Report | Rejection]:
    """Read the bytes as one report."""
    yield from read_text(source.name, source.content.read(MOST_BYTES + 1), source.said)


def read_text(source: str, content: bytes, said: Mapping[str, Any]) -> Iterator[Report | Rejection]:
    """Turn the bytes of one plain-text report into a Report, or into the Rejection that says why not."""
    if len(content) > MOST_BYTES:
        yield too_large(source)
    elif (decoded := decode(content, said.get("charset"))) is None:
        yield refuse(source, "not_text", "these bytes are no text; save the report as plain text in UTF-8")
    else:
        yield report_from(source, decoded[0], said, decoded[1])


FORMAT = Format("text", (".txt", ".text", ".md"), ("text/plain", "text/markdown"), read, "Plain text, a report a file.")
