"""Web archives (WARC, WARC.gz, WET): each page that was fetched is a source of its own."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ...model.claim import Rejection
from ...model.report import Doubt
from ...ports import Manner, Source
from .format import Format
from .formats import readable_type
from .reports import MOST_BYTES, refuse

FOUND = 200  # the status of a page that was there
CUT = Doubt("text", "The web archive ends inside this record, or its crawler cut the page short.")
GZIP = b"\x1f\x8b"


def read(source: Source, manner: Manner) -> Iterator[Rejection | Source]:
    """Yield the pages, texts and feeds in an archive, each with where it stood; the rest is counted."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    left: Counter[str] = Counter()
    found = False
    for record in ArchiveIterator(source.content, record_types=wanted, parse_http=True, auto_decode="all"):
        found = True
        media, other = _told(record)
        if other:
            left[other] += 1
        else:
            yield _page(source, record, media)
    if left:
        yield refuse(source.name, "other_files", f"records that are no pages: {in_words(left)}", count=left.total())
    elif not found:
        yield refuse(source.name, "empty", "no record of a page in this archive; is it whole?")


def _told(record: Any) -> tuple[str, str | None]:
    """Return a record's media type, and what it is where it is no page."""
    http = record.http_headers if record.is_http else None
    status = FOUND if http is None else http.status_code
    said = record.headers.get("Content-Type") if http is None else record.http_content_type
    media = (said or "").partition(";")[0].strip().lower()
    if status != FOUND:
        return media, f"status {status}"
    return media, None if readable_type(media) else media or "without a type"


def _page(source: Source, record: Any, media: str) -> Source:
    content, length = record.reader.read(MOST_BYTES + 1), record.content_length
    http = record.http_headers if record.is_http else None
    packed = http is not None and (http.get("Content-Encoding") or http.get("Transfer-Encoding"))
    cut = record.headers.get("WARC-Truncated") or (len(content) < length and not packed)
    said = {
        "url": record.headers.get("WARC-Target-URI"), "fetched": record.headers.get("WARC-Date"),
        "archive": source.name, "offset": record.stream_pos, "record": record.record_id,
        "charset": record.http_charset if http is not None else None,
    }  # fmt: skip
    return Source(f"{source.name}#{record.stream_pos}", io.BytesIO(content), media, said, (CUT,) if cut else ())


def in_words(counted: Counter[str]) -> str:
    """Write counts as "12 image/jpeg, 3 status 404", the most frequent first."""
    ordered = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    named = ", ".join(f"{number} {what}" for what, number in ordered[:8])
    return f"{named}, and others" if len(ordered) > 8 else named


def begins(head: bytes) -> bool:
    """Tell a web archive by its first record, packed or not."""
    try:
        return unpacked(head).startswith(b"WARC/")
    except zlib.error:
        return False


def unpacked(head: bytes) -> bytes:
    """Unpack the beginning of a file, where it is packed with gzip; raises zlib.error where it is not whole."""
    return zlib.decompressobj(wbits=31).decompress(head, 200) if head.startswith(GZIP) else head


FORMAT = Format(
    "warc", (".warc", ".wet"), ("application/warc",), read,
    "A web archive (WARC, WARC.gz, WET) such as those of CC-NEWS; each page is a report.", begins, "warc",
)  # fmt: skip
