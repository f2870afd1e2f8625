"""What the fields of a record are called: ours, trafilatura's, those of feeds, news interfaces and corpora."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

# Field -> the names it goes by, first choice first; compared without case, spaces and signs.
NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "articlebody", "content", "maintext", "fulltext", "articletext", "rawtext", "plaintext",
        "article", "story", "bodytext", "textbody", "contents", "summary", "description",
    ),
    "title": ("title", "headline", "heading", "header", "articletitle", "titre"),
    "published": (
        "published", "date", "publishedat", "publisheddate", "datepublished", "datepublish", "publishdate", "pubdate",
        "publicationdate", "publishedtime", "firstpublished", "datetime", "articledate", "timestamp", "created",
        "updated", "time",
    ),
    "url": ("url", "link", "sourceurl", "href", "uri", "weburl", "articleurl", "permalink", "canonicalurl"),
    "outlet": (
        "outlet", "source", "sitename", "publisher", "publication", "newspaper", "sourcename", "media", "feedtitle",
        "hostname", "domain", "sourcedomain",
    ),
    "author": ("author", "authors", "byline", "creator", "writer"),
    "wire": ("wire", "agency"),
    "id": ("id", "guid", "uid", "uuid", "articleid", "docid", "documentid"),
    "language": ("language", "lang"),
    "fetched": ("fetched", "fetchedat", "crawled", "datedownload", "retrieved"),
}  # fmt: skip
INSIDE = ("value", "name", "title", "text", "href")  # of a field that holds an object, what its words are called


class Fields(NamedTuple):
    """A record's text, its own name, and what else it says, under our names."""

    text: str | None
    id: str | None
    said: Mapping[str, Any]


def read_fields(record: Mapping[str, Any], columns: Iterable[tuple[str, str]] = ()) -> Fields:
    """Find our fields in a record; `columns` (ours, theirs) go before the names that are known."""
    keys = {_plain(key): key for key in reversed(list(record))}
    found: dict[str, Any] = {}
    for field, names in NAMES.items():
        wanted = [_plain(theirs) for ours, theirs in columns if ours == field] or names
        values = (_value(record[keys[name]]) for name in wanted if name in keys)
        found[field] = next((value for value in values if value not in (None, "")), None)
    text, own = found.pop("text"), found.pop("id")
    return Fields(text if isinstance(text, str) else None, None if own is None else str(own).strip() or None, found)


def holds_text(names: Iterable[str], columns: Iterable[tuple[str, str]] = ()) -> bool:
    """Tell whether one of the names is what a text goes by."""
    wanted = {_plain(theirs) for ours, theirs in columns if ours == "text"} or set(NAMES["text"])
    return any(_plain(name) in wanted for name in names)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def _value(value: Any) -> Any:
    """Return the words of a value: of an object its name or value, of a list its members joined."""
    if isinstance(value, dict):
        return next((value[key] for key in INSIDE if isinstance(value.get(key), str)), None)
    if isinstance(value, list):
        members = [one for one in map(_value, value) if isinstance(one, str)]
        return ", ".join(members) if members else None
    return value if isinstance(value, str | int | float) and not isinstance(value, bool) else None
