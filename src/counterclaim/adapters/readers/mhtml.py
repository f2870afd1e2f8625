"""MHTML, the single file in which browsers save a page with its parts."""

from __future__ import annotations

import email
import email.policy
import io
from collections.abc import Iterator

from ...model.claim import Rejection
from ...ports import Manner, Source
from .format import Format
from .reports import MOST_BYTES, refuse, too_large

MOST_WHOLE = 10 * MOST_BYTES  # with the pictures


def read(source: Source, manner: Manner) -> Iterator[Rejection | Source]:
    """Yield the page inside: the first part that is HTML."""
    content = source.content.read(MOST_WHOLE + 1)
    if len(content) > MOST_WHOLE:
        yield too_large(source.name, MOST_WHOLE)
        return
    whole = email.message_from_bytes(content, policy=email.policy.compat32)
    page = next((part for part in whole.walk() if part.get_content_type() == "text/html"), None)
    held = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(held, bytes):
        yield refuse(source.name, "empty", "no page in this file; save it again, or as HTML")
        return
    url = whole.get("Snapshot-Content-Location") or page.get("Content-Location")
    said = {"url": str(url) if url else None, "charset": page.get_content_charset(), **source.said}
    yield Source(source.name, io.BytesIO(held), "text/html", said, source.doubts)


def begins(head: bytes) -> bool:
    """Tell MHTML by its headers."""
    return b"multipart/related" in head and b"MIME-Version" in head


FORMAT = Format(
    "mhtml", (".mht", ".mhtml"), ("multipart/related",), read, "A page saved by a browser in one file.", begins, "html",
)  # fmt: skip
