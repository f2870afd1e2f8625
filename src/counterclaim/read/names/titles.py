"""Titles beside names: "X, the foreign minister", "the foreign minister, X", "X, who speaks for the ministry"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ..document import Doc
from .actors import POSSESSIVES
from .phrase import Phrase

UNTITLED = ("person", "other", "rank")
TITLES = ("office", "member", "rank", "folk")
_HELD = (*TITLES, "organ", "group", "body")
# What somebody does who may speak for those whom the words after it name.
_DOES = frozenset("serve speak lead head advise command run chair represent govern rule".split())


def titles_of(doc: Doc, phrases: Iterable[Phrase]) -> dict[int, Phrase]:
    """Return, by the first token of a name, the phrase beside it that says who it is."""
    ordered = list(phrases)
    found: dict[int, Phrase] = {}
    for index, (first, second) in enumerate(pairwise(ordered)):
        if first.kind in UNTITLED and (title := _behind(doc, first, ordered[index + 1 : index + 5])):
            found[first.start] = title
        elif first.kind in TITLES and second.kind in UNTITLED and _leads_to(_words(doc, first, second)):
            found.setdefault(second.start, first)
    return found


def _words(doc: Doc, first: Phrase, second: Phrase) -> list[str]:
    return [token.lower_ for token in doc[first.end : second.start]]


def _behind(doc: Doc, person: Phrase, after: list[Phrase]) -> Phrase | None:
    """Return the title that stands behind a name: after a comma, a possessor perhaps between, or in a clause."""
    for title in after[:2]:
        gap = _words(doc, person, title)
        possessed = len(gap) < 6 and gap[:1] == [","] and gap[-1] in POSSESSIVES
        if title.kind in TITLES and (gap in ([","], ["-"], ["–"], []) or possessed):
            return title
    return _done(doc, person, after)


def _leads_to(gap: list[str]) -> bool:
    """Tell whether only a comma, or a place and a comma, stands between a title and a name."""
    return 0 < len(gap) < 6 and gap[-1] == "," and (len(gap) == 1 or gap[0] in ("in", "of", "for", "at", "from"))


def _done(doc: Doc, person: Phrase, after: list[Phrase]) -> Phrase | None:
    """Return what a relative clause says that somebody leads or speaks for."""
    words = doc[person.end : person.end + 4]
    if not any(t.lower_ == "who" for t in words[:2]) or not any(t.lemma_ in _DOES for t in words):
        return None
    near = [p for p in after if p.kind in _HELD and p.start - person.end < 8]
    return near[0] if near else None


def acronym_after(doc: Doc, phrase: Phrase) -> str | None:
    """Return the short name in brackets behind a phrase, if its letters begin words of it, in their order."""
    after = doc[phrase.end : phrase.end + 3]
    if len(after) < 3 or after[0].text not in "([" or after[2].text not in ")]":
        return None
    word: str = after[1].text
    initials = iter(t.text[0].casefold() for t in doc[phrase.start : phrase.end])
    fits = len(word) > 1 and word.isalpha() and all(letter in initials for letter in word.casefold())
    return word if fits and sum(c.isupper() for c in word) > 1 else None
