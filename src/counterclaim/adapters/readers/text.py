"""Plain-text reports, each with an optional side-car of metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from ...model.claim import Rejection
from ...model.report import Doubt, Origin, Report, report_id
from .decode import decode

MAKER = "text/1"
MOST_BYTES = 5_000_000


def read_text(source: str, content: bytes, metadata: Mapping[str, Any]) -> Iterator[Report | Rejection]:
    """Turn the bytes of one plain-text report into a Report, or into the Rejection that says why not.

    `metadata` is what a side-car says: url, outlet, title, published, author, wire; other keys are ignored.
    """
    if len(content) > MOST_BYTES:
        yield refuse(source, "too_large", f"{len(content):,} bytes; at most {MOST_BYTES:,} are read: split the file")
    elif (decoded := decode(content)) is None:
        yield refuse(source, "not_text", "these bytes are no text; save the report as plain text in UTF-8")
    elif not decoded[0].strip():
        yield refuse(source, "empty", "nothing but white space; save the report again or leave the file out")
    else:
        yield _report(source, *decoded, metadata)


def refuse(source: str, code: str, reason: str) -> Rejection:
    """Return the rejection of a whole source."""
    return Rejection(report=source, source=source, code=code, reason=reason, maker=MAKER)


def _report(source: str, text: str, doubts: tuple[Doubt, ...], metadata: Mapping[str, Any]) -> Report:
    published, precision, unread = _published(metadata.get("published"))
    origin = Origin(**{key: _words(metadata.get(key)) for key in ("outlet", "url", "wire", "author")})
    return Report(
        id=report_id(source, text), source=source, text=text, origin=origin, title=_words(metadata.get("title")),
        published=published, published_precision=precision, doubts=(*doubts, *unread),
    )  # fmt: skip


def _words(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _published(value: object) -> tuple[datetime | None, str, tuple[Doubt, ...]]:
    """Read a publication time: ISO 8601, or the form of RFC 5322 that feeds use."""
    words = _words(value)
    if words is None:
        return None, "day", ()
    try:
        day = date.fromisoformat(words)
        return datetime(day.year, day.month, day.day), "day", ()
    except ValueError:
        pass
    for reading in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return reading(words), "minute", ()
        except ValueError:
            continue
    rule = f"The side-car's {words!r} is no ISO 8601 time and was left aside; the text's own head was used."
    return None, "day", (Doubt("published", rule),)
