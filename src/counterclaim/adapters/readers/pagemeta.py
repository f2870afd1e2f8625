"""What a page says of itself: JSON-LD, OpenGraph and other meta tags, canonical link, printed times."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from .published import best_published
from .reports import words

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


def page_metadata(tree: Any, address: str | None = None) -> Mapping[str, Any]:
    """Return url, outlet, title, author, published and language as a page gives them.

    `tree` is a resiliparse HTMLTree, `address` where the page was found. JSON-LD goes before meta tags, and
    these before what the page prints. Of several times for one moment the fullest form is taken, with its zone.
    """
    tags, stories = _meta_tags(tree), tuple(_stories(tree))
    url = _address(_canonical(tree), *_all(tags, ADDRESSES), address)
    times = (*_first(stories, "datePublished"), *_all(tags, PUBLISHED), *_printed_times(tree))
    return {
        "url": url,
        "outlet": _chosen((*_names(_first(stories, "publisher")), *_all(tags, OUTLETS), _host(url))),
        "title": _chosen((*_first(stories, "headline"), *_all(tags, TITLES), *_headings(tree), tree.title)),
        "author": _chosen((*_joined(_first(stories, "author")), *filter(_no_address, _all(tags, AUTHORS)))),
        "published": best_published(times),
    }


def _meta_tags(tree: Any) -> Mapping[str, str]:
    """Return meta tags by name, property or itemprop; of equals the first."""
    found: dict[str, str] = {}
    for tag in tree.document.get_elements_by_tag_name("meta"):
        name = tag.getattr("property") or tag.getattr("name") or tag.getattr("itemprop")
        if name and (content := tag.getattr("content")):
            found.setdefault(name.lower(), content)
    return found


def _all(tags: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    return (tags[name] for name in names if name in tags)


def _stories(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the JSON-LD nodes that describe a story, articles before pages."""
    found = []
    for block in tree.document.get_elements_by_tag_name("script"):
        if block.getattr("type") == "application/ld+json" and len(text := block.text) <= MOST_JSON:
            try:
                found += [node for node in _nodes(json.loads(text, strict=False)) if _types(node) & STORIES]
            except (ValueError, RecursionError):
                continue
    yield from sorted(found, key=lambda node: "WebPage" in _types(node))


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
            if isinstance(name, str) and _no_address(name):
                yield name


def _joined(values: Sequence[Any]) -> list[str]:
    return [", ".join(dict.fromkeys(_names(values[:1])))] if values else []


def _no_address(name: str) -> bool:
    return not name.startswith(("http:", "https:", "//", "#"))


def _canonical(tree: Any) -> str | None:
    links = tree.document.get_elements_by_tag_name("link")
    return next((link.getattr("href") for link in links if link.getattr("rel") == "canonical"), None)


def _address(*addresses: str | None) -> str | None:
    """Return the first whole address; relative ones name nothing outside their site."""
    return next((one for one in addresses if one and one.startswith(("http://", "https://"))), None)


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
    except ValueError:
        return None


def _headings(tree: Any) -> list[str]:
    """Return the page's first-order heading, where it has exactly one."""
    found = [heading.text for heading in tree.document.get_elements_by_tag_name("h1")]
    return found if len(found) == 1 else []


def _printed_times(tree: Any) -> Iterator[str]:
    """Yield the time element that is marked as the publication, else the page's first."""
    times = tree.document.get_elements_by_tag_name("time")
    marked = [one for one in times if one.hasattr("pubdate") or one.getattr("itemprop") == "datePublished"]
    return (value for one in (marked or list(times))[:1] if (value := one.getattr("datetime")))


def _chosen(values: Iterable[object]) -> str | None:
    return next(filter(None, map(words, values)), None)
