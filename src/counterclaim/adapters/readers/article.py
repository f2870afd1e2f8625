"""The article on a page: its text in paragraphs, without menus, comments and what else stands around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

DEEPEST = 6_000  # elements inside each other; extractors take the square of it, a second here
MOST_ELEMENTS = 100_000  # tags from which on a page takes half a gigabyte to read
# Elements that do not stand inside their own kind: they hold nothing, or the next one of their kind ends them.
FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr "
    "a p li dt dd tr td th thead tbody tfoot option optgroup html head body".split()
)
_SCRIPT, _SCRIPT_END = re.compile(r"<script\b", re.IGNORECASE), re.compile(r"</script\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")


def thorough(page: str) -> str | None:
    """Compare several ways of finding the article, and fall back on resiliparse for what is too short for them."""
    return _trafilatura(page, fast=False) or bulk(page)


def fast(page: str) -> str | None:
    """Find the article with trafilatura's own rules alone."""
    return _trafilatura(page, fast=True)


def bulk(page: str) -> str | None:
    """Find the article with resiliparse, some twenty times as fast; more of the page stays around it."""
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(
        page, main_content=True, preserve_formatting=True, list_bullets=False, alt_texts=False, comments=False,
        post_meta=False,
    )  # fmt: skip
    return in_paragraphs(text)


PROFILES: Mapping[str, Callable[[str], str | None]] = {"thorough": thorough, "fast": fast, "bulk": bulk}


def _trafilatura(page: str, fast: bool) -> str | None:
    from trafilatura import bare_extraction

    found = bare_extraction(page, fast=fast, include_comments=False, with_metadata=False)
    return in_paragraphs(found.text or "") if found is not None and not isinstance(found, dict) else None


def in_paragraphs(text: str) -> str | None:
    """Part the lines of an extracted text by blank lines: each is a paragraph, and none only fills a column."""
    return "\n\n".join(line for line in map(str.strip, text.splitlines()) if line) or None


def with_title(text: str, title: str | None) -> str:
    """Put the title above the article, unless the extractor kept it there: headlines make claims too."""
    if not title or text.startswith(title):
        return text
    return text if _letters(title) in _letters(text[: 2 * len(title) + 200]) else f"{title}\n\n{text}"


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()


def plain(markup: str) -> str | None:
    """Return the text of a piece of a page, such as a feed's entry, of which all is article."""
    from resiliparse.extract.html2text import extract_plain_text

    return in_paragraphs(extract_plain_text(markup, preserve_formatting=True, list_bullets=False, alt_texts=False))


def too_deep(page: str) -> bool:
    """Tell whether elements are nested deeper than DEEPEST; a page with fewer tags need not be asked."""
    open_tags: Counter[str] = Counter()
    depth = 0
    for closing, tag in _TAG.findall(_without_scripts(page)):
        name = tag.lower()
        if name in FLAT or (closing and not open_tags[name]):
            continue
        step = -1 if closing else 1
        open_tags[name] += step
        depth += step
        if depth > DEEPEST:
            return True
    return False


def _without_scripts(page: str) -> str:
    """Leave out scripts, in which `a<b` is no element."""
    first, *rest = _SCRIPT.split(page)
    return first + "".join(part[end.end() :] for part in rest if (end := _SCRIPT_END.search(part)))
