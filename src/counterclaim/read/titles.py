"""Titles beside names: "X, the foreign minister", "the foreign minister, X", "X, who speaks for the ministry"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from .phrases import Phrase

UNTITLED = ("person", "other")
_TITLES = ("office", "member", "rank", "folk")
_HELD = (*_TITLES, "organ", "group", "body")
# What somebody does who may speak for those whom the words after it name.
_DOES = frozenset("serve speak lead head advise command run chair represent govern rule".split())


def titles_of(doc: Doc, phrases: Iterable[Phrase]) -> dict[int, Phrase]:
    """Return, by the first token of a name, the phrase beside it that says who it is."""
    ordered = list(phrases)
    found: dict[int, Phrase] = {}
    for index, (first, second) in enumerate(zip(ordered, ordered[1:], strict=False)):
        gap = [token.lower_ for token in doc[first.end : second.start]]
        if first.kind in UNTITLED and (second.kind in _TITLES and gap in ([","], ["-"], ["–"], [])):
            found[first.start] = second
        elif first.kind in _TITLES and second.kind in UNTITLED and _leads_to(gap):
            found.setdefault(second.start, first)
        elif first.kind in UNTITLED and (title := _done(doc, first, ordered[index + 1 : index + 5])):
            found[first.start] = title
    return found


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
