"""Web pages: the article as text, with what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...model.claim import Rejection
from ...model.report import Doubt, Report
from ...ports import Manner, Source
from .article import DEEPEST, MOST_ELEMENTS, PROFILES, too_deep, with_title
from .decode import decode
from .format import Format
from .pagemeta import page_metadata
from .published import best_published
from .reports import MOST_BYTES, refuse, report_from, too_large

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
_BEGINS = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
DECLARED_WITHIN = 4096
FEWEST_WORDS = 5  # of the longest paragraph of an article
GUESSED = "No tag of the page gives its publication; the day is the one that the rest of the page or its address tells."


def read(source: Source, manner: Manner) -> Iterator[Report | Rejection]:
    """Read one page as one report."""
    content = source.content.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        yield too_large(source.name)
    elif (decoded := decode(content, source.said.get("charset") or declared_charset(content))) is None:
        yield refuse(source.name, "not_text", "these bytes are no page; save the page again")
    elif (tags := decoded[0].count("<")) > MOST_ELEMENTS:
        yield refuse(source.name, "too_large", f"more than {MOST_ELEMENTS:,} tags, as no article has them")
    elif tags > DEEPEST and too_deep(decoded[0]):
        yield refuse(source.name, "too_deep", f"elements nested more than {DEEPEST:,} deep, as no article has them")
    else:
        yield _report(source, *decoded, manner.profile)


def declared_charset(content: bytes) -> str | None:
    """Return the encoding that a page declares in its first lines."""
    match = _DECLARED.search(content, 0, DECLARED_WITHIN)
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


def _report(source: Source, page: str, doubts: tuple[Doubt, ...], profile: str) -> Report | Rejection:
    told = page_metadata(page, source.said.get("url"))
    said = {**told, **{key: value for key, value in source.said.items() if value is not None}}
    text = PROFILES[profile](page)
    if text is None or not _is_prose(text):
        return refuse(source.name, "empty", "no article was found on this page; leave it out, or save its text alone")
    if said["published"] is None and profile == "thorough" and (guessed := _guessed(page, said["url"])):
        said, doubts = {**said, "published": guessed}, (*doubts, Doubt("published", GUESSED))
    return report_from(source.name, with_title(text, said["title"]), said, doubts)


def _is_prose(text: str) -> bool:
    """Tell an article from the menu of a page that has none."""
    return any(len(paragraph.split()) >= FEWEST_WORDS for paragraph in text.splitlines())


def _guessed(page: str, url: str | None) -> Any:
    """Ask htmldate, which also looks at addresses and printed dates."""
    from htmldate import find_date

    return best_published([find_date(page, url=url, original_date=True, extensive_search=False)])


def begins(head: bytes) -> bool:
    """Tell a page by its first tag."""
    return bool(_BEGINS.match(head.removeprefix(b"\xef\xbb\xbf")))


FORMAT = Format(
    "html", (".html", ".htm", ".xhtml", ".shtml"), ("text/html", "application/xhtml+xml"), read,
    "A page, saved by a browser or a crawler: its article, without comments and chrome.", begins, "html",
)  # fmt: skip
