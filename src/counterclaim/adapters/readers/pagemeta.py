"""What a page says of itself: JSON-LD, OpenGraph and other meta tags, canonical link, printed times."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from .published import Published, best_published
from .reports import words

MOST_HEAD = 50_000  # characters within which pages put what is meant for machines
_QUOTED = r"(?:[^>\"']++|\"[^\"]*\"|'[^']*')*+"
_WITHIN = re.compile(rf"\s({_QUOTED})>")
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
MOST_ADDRESS = 2_000  # characters
LINKED_DATA = "application/ld+json"
MOST_JSON = 500_000  # characters of one JSON-LD block
MOST_NODES = 2_000  # of a page's JSON-LD
STORIES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle AskPublicNewsArticle "
    "OpinionNewsArticle ReviewNewsArticle LiveBlogPosting BlogPosting Report WebPage".split()
)
# Names of meta tags, first choice first; in small letters, as pages write them in any.
PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date.published",
    "publish-date", "publish_date", "publishdate", "pubdate", "publication_date", "published_at", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "dc.date", "dcterms.date", "article.published", "article_date_original", "date",
)  # fmt: skip
TITLES = ("og:title", "dc.title", "twitter:title")
OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
ADDRESSES = ("og:url",)


Tags = Callable[[], Mapping[str, str]]  # gives the meta tags, which are looked for when they are first asked for


def page_metadata(page: str, address: str | None = None) -> Mapping[str, Any]:
    """Return url, outlet, title, author and published as a page gives them.

    `address` is where the page was found. JSON-LD goes before meta tags, and these before what the page prints.
    Of several times for one moment the fullest form is taken, with its zone. The head is read by pattern rather
    than parsed, and no further than is needed: parsing it takes as long as finding the article.
    """
    stories = _stories(page)
    tags = cache(lambda: _meta_tags(page))
    url = _address(chain([_canonical(page)], _all(tags, ADDRESSES), [address]))
    return {
        "url": url,
        "outlet": _chosen(chain(_names(_first(stories, "publisher")), _all(tags, OUTLETS), map(_host, [url]))),
        "title": _chosen(chain(_first(stories, "headline"), _all(tags, TITLES), _headings(page))),
        "author": _chosen(chain(_joined(_first(stories, "author")), _names(_all(tags, AUTHORS)))),
        "published": _published(_first(stories, "datePublished"), tags) or best_published(_printed_times(page)),
    }


def _published(stated: list[Any], tags: Tags) -> Published | None:
    linked = best_published(stated)
    return linked if linked and linked.is_full else best_published([*stated, *_all(tags, PUBLISHED)])


def _meta_tags(page: str) -> Mapping[str, str]:
    """Return the meta tags of the head by property, name or itemprop; of equals the first."""
    end = page.find("</head", 0, MOST_HEAD)
    end = end if end >= 0 else MOST_HEAD
    found: dict[str, str] = {}
    for said in _tags(page, "<meta", end) or _tags(page, "<META", end):
        name = said.get("property") or said.get("name") or said.get("itemprop")
        if name and said.get("content"):
            found.setdefault(name.lower(), unescape(said["content"]))
    return found


def _canonical(page: str) -> str | None:
    """Return the canonical address: that of the link in whose tag the word stands."""
    at = -1
    while (at := page.find("canonical", at + 1, MOST_HEAD)) >= 0:
        start = page.rfind("<", 0, at)
        said = _tags(page[start : at + MOST_ADDRESS].replace("<LINK", "<link"), "<link", MOST_ADDRESS)[:1]
        if said and said[0].get("rel", "").lower() == "canonical" and "href" in said[0]:
            return unescape(said[0]["href"])
    return None


def _tags(page: str, start: str, end: int) -> list[Mapping[str, str]]:
    """Return the attributes of each tag that starts so; none goes on over the start of the next."""
    found: list[Mapping[str, str]] = []
    at = page.find(start, 0, end)
    while at >= 0:
        following = page.find(start, at + len(start), end)
        if match := _WITHIN.match(page, at + len(start), following if following >= 0 else end):
            rows = _ATTRIBUTE.findall(match[1])
            found.append({key.lower(): double or single or bare for key, double, single, bare in rows})
        at = following
    return found


def _all(tags: Tags, names: Iterable[str]) -> Iterator[str]:
    yield from (tags()[name] for name in names if name in tags())


def _stories(page: str) -> tuple[Mapping[str, Any], ...]:
    """Return the JSON-LD nodes that describe a story, articles before pages, up to the first that is dated."""
    found: list[Mapping[str, Any]] = []
    for block in _linked_data(page):
        try:
            whole = json.loads(block, strict=False)
        except (ValueError, RecursionError):
            continue
        found += [node for node in _nodes(whole) if _types(node) & STORIES]
        if any("datePublished" in node for node in found):
            break
    return tuple(sorted(found, key=lambda node: "WebPage" in _types(node)))


def _linked_data(page: str) -> Iterator[str]:
    """Yield the page's blocks of JSON-LD; one pass over the page."""
    at = 0
    while (at := page.find(LINKED_DATA, at)) >= 0:
        start, end = page.find(">", at) + 1, page.find("</script", at)
        if not 0 < start <= end:
            return
        if end - start <= MOST_JSON and "<script" in page[max(0, at - 200) : at].lower():
            yield page[start:end]
        at = end


def _nodes(whole: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every object in a JSON-LD block, outer ones first."""
    waiting = [whole]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += [value for value in node.values() if isinstance(value, dict | list)]
        elif isinstance(node, list):
            waiting += node


def _types(node: Mapping[str, Any]) -> frozenset[str]:
    said = node.get("@type")
    return frozenset(one for one in (said if isinstance(said, list) else [said]) if isinstance(one, str))


def _first(nodes: Sequence[Mapping[str, Any]], key: str) -> list[Any]:
    return [node[key] for node in nodes if node.get(key)]


def _names(values: Iterable[Any]) -> Iterator[str]:
    """Yield names, whether they stand alone, in an object or in a list of either."""
    for value in values:
        for one in value if isinstance(value, list) else [value]:
            name = one.get("name") if isinstance(one, dict) else one
            if isinstance(name, str) and _is_name(name):
                yield name


def _joined(values: Sequence[Any]) -> list[str]:
    return [", ".join(dict.fromkeys(_names(values[:1])))] if values else []


def _is_name(name: str) -> bool:
    return not name.startswith(("http:", "https:", "//", "#"))


def _address(addresses: Iterable[str | None]) -> str | None:
    """Return the first whole address; relative ones name nothing outside their site."""
    return next((one for one in addresses if one and one.startswith(("http://", "https://"))), None)


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
    except ValueError:
        return None


def _headings(page: str) -> Iterator[str]:
    """Yield the page's first-order heading, where it has exactly one, then its title."""
    tree = _tree(page)
    found = tree.document.get_elements_by_tag_name("h1")
    if len(found) == 1:
        yield found[0].text
    if tree.title:
        yield tree.title


def _printed_times(page: str) -> Iterator[str]:
    """Yield the time element that is marked as the publication, else the page's first."""
    times = _tree(page).document.get_elements_by_tag_name("time")
    marked = [one for one in times if one.hasattr("pubdate") or one.getattr("itemprop") == "datePublished"]
    return (value for one in (marked or list(times))[:1] if (value := one.getattr("datetime")))


def _tree(page: str) -> Any:
    from resiliparse.parse.html import HTMLTree

    return HTMLTree.parse(page)


def _chosen(values: Iterable[object]) -> str | None:
    return next(filter(None, map(words, values)), None)
