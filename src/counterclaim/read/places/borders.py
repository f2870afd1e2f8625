"""Places without a name of their own: "the eastern border", "the frontier with Sudan", "along the line of contact"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.actor import BOTH, state_of
from ...model.place import Place
from ...ports import Gazetteer
from ..document import Doc, Token
from ..prepositions import led_by
from ..reading import Mention

_BORDERS = frozenset("border frontier frontline borderline borderland".split())
_WORDS = _BORDERS | {"line"}
_LINES = frozenset(
    ("front", "contact", "demarcation", "ceasefire", "confrontation", "separation")
)  # "the contact line"
_STRETCHES = frozenset(
    "area region point section stretch part zone strip district village town post crossing line territory direction "
    "side segment sector province checkpoint location settlement community".split()
)
_AT = frozenset("on at near along across in over around from inside".split())
_DESCRIBES = frozenset("amod compound nmod nmod:poss nmod:desc flat conj".split())
_LONGEST = 12  # words of such a phrase
_HOW = "a border by its words"


def borders_of(
    doc: Doc, mentions: Sequence[Mention], home: str | None, gazetteer: Gazetteer | None
) -> Iterator[Mention]:
    """Yield the border sections where something may lie, kept as written, with the country where that is known.

    "Armenia's border" is in Armenia; "the border", "the Turkish border" and "the border with Sudan" lie in the country
    that the report is set in (`home`), one between two states in neither.
    """
    if not doc.has_tree:
        return
    words = doc.lower
    for token in (doc[at] for at, word in enumerate(words) if word.removesuffix("s") in _WORDS):
        if _is_border(token):
            head = _stretch_of(token)
            start, end = _extent(head, token)
            if _is_located(head) and end - start <= _LONGEST:
                yield _mention(doc, start, end, head, mentions, home, gazetteer)


def is_border(mention: Mention) -> bool:
    """Tell whether a place was found as a border: less is known of it than of one with a name."""
    return mention.how == _HOW


def _is_border(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if lemma in _BORDERS:
        return token.pos_ in ("NOUN", "PROPN") and not _describes_people(token)
    before = {child.lower_ for child in token.children if child.i < token.i}
    behind = {child.lower_ for child in token.children if child.i > token.i}
    return lemma == "line" and token.pos_ == "NOUN" and not _LINES.isdisjoint(before | behind)


def _describes_people(token: Token) -> bool:
    """Tell whether the word only says of what kind something else is: border guards, border clashes."""
    return token.dep_ == "compound" and token.head.i > token.i and token.head.lemma_.lower() not in _STRETCHES


def _stretch_of(token: Token) -> Token:
    """Return the word for the part of a border that is meant: "border areas", "a section of the border"."""
    head = token
    while head.dep_ in ("compound", "nmod") and head.head.lemma_.lower() in _STRETCHES:
        head = head.head
    return head


def _extent(head: Token, border: Token) -> tuple[int, int]:
    """Return the tokens from the first that describes the border to the last that says between whom it runs."""
    inside = {head.i, border.i}
    for token in (head, border):
        for child in token.children:
            states = child.dep_ == "nmod" and {c.lower_ for c in child.children if c.dep_ == "case"} & {
                "with", "of", "between", "and"
            }  # fmt: skip
            described = child.i < token.i and child.pos_ != "PRON" and child.dep_ in _DESCRIBES
            if states or described:
                inside.update(t.i for t in child.subtree)
    return min(inside), max(inside) + 1


def _is_located(head: Token) -> bool:
    """Tell whether a thing may happen there: behind a preposition of place, or as what was struck."""
    if head.dep_ in ("obj", "nsubj:pass") and head.lemma_.lower() in _STRETCHES:
        return True
    return led_by(head, _AT)


def _mention(
    doc: Doc,
    start: int,
    end: int,
    head: Token,
    mentions: Sequence[Mention],
    home: str | None,
    gazetteer: Gazetteer | None,
) -> Mention:
    named = [m for m in mentions if start <= m.head < end and m.actor is not None and m.actor.code]
    country = _country_of(doc, named, home)
    entry = gazetteer.country(country) if gazetteer is not None and country else None
    parent = entry.place.name if entry else None
    place = Place(doc[start:end].text, precision="region", country=country if entry else None, parent=parent)
    return Mention(start, end, head.i, "place", None, place, None, _HOW)


def _country_of(doc: Doc, named: Sequence[Mention], home: str | None) -> str | None:
    states = {part for m in named if m.actor for part in state_of(m.actor.code).split("+")}
    if len(states) > 1 or BOTH in states:
        return None
    if states and any(doc[m.start - 1].lower_ == "of" or _is_owner(doc, m) for m in named if m.start):
        return next(iter(states))
    return None if states == {home} else home  # "the Turkish border", told in Turkey, may be meant from either side


def _is_owner(doc: Doc, mention: Mention) -> bool:
    return doc[mention.head].dep_ == "nmod:poss" or doc[mention.end - 1].lower_ in ("'s", "’s", "'", "’")
