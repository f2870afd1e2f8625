"""A text and what is said beside it become a Report; what is no report becomes a Rejection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...model.claim import Rejection
from ...model.report import Doubt, Origin, Report, report_id
from .published import Published, read_published

MAKER = "reader/2"
MOST_BYTES = 5_000_000  # of one report as it is stored: a page with its chrome, a text, a feed
MOST_WORDS = 500  # characters of a title, a name or an address; longer ones are no such thing
NAMES = ("outlet", "url", "wire", "author", "fetched", "archive", "record")


def refuse(source: str, code: str, reason: str, *, count: int = 1, language: str | None = None) -> Rejection:
    """Return the rejection of a whole source."""
    return Rejection(source, source, code, reason, maker=MAKER, count=count, language=language)


def too_large(source: str, most: int = MOST_BYTES) -> Rejection:
    """Refuse what is longer than is read at once."""
    return refuse(source, "too_large", f"more than {most:,} bytes, the most that are read: split it")


def report_from(source: str, text: str, said: Mapping[str, Any], doubts: tuple[Doubt, ...] = ()) -> Report | Rejection:
    """Make the report of a text exactly as it stands.

    `said` may hold outlet, url, wire, author, fetched, title, published; other keys are ignored.
    """
    if not text.strip():
        return refuse(source, "empty", "nothing but white space; save the report again or leave the file out")
    published, unread = _published(said.get("published"))
    offset = said.get("offset")
    origin = Origin(**{name: words(said.get(name)) for name in NAMES}, offset=offset)
    return Report(
        id=report_id(source, text), source=source, text=text, origin=origin, title=words(said.get("title")),
        published=published.at if published else None, published_precision=published.precision if published else "day",
        doubts=(*doubts, *unread),
    )  # fmt: skip


def with_doubts(read: Report | Rejection, doubts: tuple[Doubt, ...]) -> Report | Rejection:
    """Return the report with more doubts; a rejection stays as it is."""
    return replace(read, doubts=(*read.doubts, *doubts)) if isinstance(read, Report) and doubts else read


def words(value: object) -> str | None:
    """Return a short text on one line, or None where the value is none."""
    return " ".join(value.split())[:MOST_WORDS] or None if isinstance(value, str) else None


def _published(value: object) -> tuple[Published | None, tuple[Doubt, ...]]:
    if value is None or isinstance(value, Published):
        return value, ()
    if published := read_published(value):
        return published, ()
    if (said := words(value)) is None:
        return None, ()
    rule = f"{said!r} is no ISO 8601 time and was left aside; the text's own head was used."
    return None, (Doubt("published", rule),)
