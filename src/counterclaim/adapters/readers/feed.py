"""RSS and Atom feeds, given as bytes: an entry is a report."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...model.claim import Rejection
from ...model.report import Report
from ...ports import Manner, Source
from .article import plain, with_title
from .format import Format
from .reports import MOST_BYTES, refuse, report_from, too_large, words

_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)\b")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY|<\0!\0E\0N\0T\0I\0T\0Y|\0<\0!\0E\0N\0T\0I\0T\0Y")  # in UTF-8 and both UTF-16


def read(source: Source, manner: Manner) -> Iterator[Report | Rejection]:
    """Read each entry as a report: its title, and its content or else its summary."""
    content = source.content.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        yield too_large(source.name)
    elif _ENTITY.search(content):
        yield refuse(source.name, "unreadable", "declares entities of its own, as no feed needs to and bombs do")
    else:
        yield from _entries(source, content)


def _entries(source: Source, content: bytes) -> Iterator[Report | Rejection]:
    from feedparser import parse  # type: ignore[import-untyped]

    # Always a stream: feedparser would open a text that is a path or an address.
    feed = parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        why = f" ({feed.bozo_exception})" if feed.get("bozo") else ""
        yield refuse(source.name, "empty", f"no entry in this feed{why}")
    for number, entry in enumerate(feed.entries, 1):
        name = f"{source.name}#{words(entry.get('id')) or words(entry.get('link')) or number}"
        title = words(plain(entry.get("title") or ""))
        text = with_title(plain(_longest(entry)) or "", title).strip()
        yield report_from(name, text, {**source.said, **_said(feed.feed, entry), "title": title})


def _longest(entry: Mapping[str, Any]) -> str:
    """Return the fullest of an entry's contents and its summary."""
    contents = [one.get("value") or "" for one in entry.get("content") or ()]
    return str(max([entry.get("summary") or "", *contents], key=len))


def _said(feed: Mapping[str, Any], entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what an entry says of itself; its times as written, since feedparser drops their zones."""
    outlet = (entry.get("source") or {}).get("title") or feed.get("title")
    return {
        "url": entry.get("link"), "author": entry.get("author"), "outlet": plain(outlet or ""),
        "published": entry.get("published") or entry.get("updated"),
    }  # fmt: skip


def begins(head: bytes) -> bool:
    """Tell a feed by its root element."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and bool(_ROOT.search(head)) and not _PAGE.search(head)


FORMAT = Format(
    "feed", (".rss", ".atom", ".xml", ".rdf"),
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"), read,
    "An RSS or Atom feed; each entry is a report.", begins, "html",
)  # fmt: skip
