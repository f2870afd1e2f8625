"""Runs of proper names in a text, with what the words around them say of their being places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.spelling import ARTICLES
from ..document import Doc, Token
from .kinds import CALENDAR, COMPASS, HYPHENS, INSIDE, LEADING, MOTION, NOUNS, PARTS, PREPOSITIONS

_ARTICLES = ARTICLES | {"de", "la", "ul"}
_BEFORE_CAPITALS = COMPASS | PARTS | {"capital", "city", "down", "town"}


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name that may be a place: tokens `[start, end)` of the phrase, `[first, last)` of the name itself.

    `noun` is the kind of place that the words beside it say; it is `sure` to be a place by its words alone,
    or `likely`, if a gazetteer knows it; `tagged` where the name model takes it for one.
    """

    start: int
    end: int
    first: int
    last: int
    noun: str | None
    sure: bool
    likely: bool
    tagged: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Hold a document, and by token whether it may be part of a name of a place."""

    doc: Doc
    texts: list[str]
    lower: list[str]
    named: list[bool]
    opens: list[bool]


def names_of(doc: Doc, taken: frozenset[int]) -> Names:
    """Read the words of a document once: asking it for them one by one costs more than the rules."""
    named = [
        (token.pos_ == "PROPN" or token.ent_type_ == "LOC")
        and token.text[0].isupper()
        and token.i not in taken
        and token.lower_ not in CALENDAR
        for token in doc
    ]
    return Names(doc, doc.words, doc.lower, named, [token.is_sent_start for token in doc])


def toponyms_of(doc: Doc, taken: frozenset[int]) -> Iterator[Toponym]:
    """Yield the runs of proper nouns, with what around them says that they are places."""
    names = names_of(doc, taken)
    previous: Toponym | None = None
    for first, last in _runs(names):
        previous = _toponym(names, first, last, previous)
        yield previous


def _runs(names: Names) -> Iterator[tuple[int, int]]:
    at = 0
    for first in [i for i, word in enumerate(names.lower) if names.named[i] or word in _ARTICLES]:
        if first < at:
            continue
        at = first
        while at < len(names.texts) and not (at > first and names.opens[at]) and _belongs(names, at, first):
            at += 1
        if at > first:
            yield first, at


def _belongs(names: Names, at: int, first: int) -> bool:
    """Tell whether a token is part of a name: a name, or a hyphen or article inside or before one: "al-Bab"."""
    if names.named[at]:
        return True
    word = names.lower[at]
    if word not in _ARTICLES and word not in HYPHENS:
        return False
    last = len(names.texts) - 1
    if at == last:
        return False
    after = names.lower[at + 1] in HYPHENS
    article = word in _ARTICLES and (after or names.named[at + 1])
    if at == first:
        return article and after and at + 2 <= last and names.named[at + 2]
    return article or (word in HYPHENS and (names.named[at + 1] or names.lower[at + 1] in _ARTICLES))


def _toponym(names: Names, first: int, last: int, previous: Toponym | None) -> Toponym:
    """Return a run of proper nouns with what speaks for its being a place."""
    doc, lower = names.doc, names.lower
    name_first, name_last, noun = first, last, None
    if lower[last - 1] in NOUNS and last - first > 1:
        name_last, noun = last - 1, lower[last - 1]
    elif lower[first] in LEADING and last - first > 1:
        noun = lower[first]
    while name_first < name_last - 1 and lower[name_first] in PARTS:
        name_first += 1
    start, end = first, last
    if not noun and last < len(lower) and _is_kind(doc[last]):
        noun, end = lower[last].removesuffix("s"), last + 1
    start, before = _before(doc, start)
    if not noun and before is not None and before.lower_ == "of" and before.i:
        kind = lower[before.i - 1].removesuffix("s")
        noun, start = (kind, before.i - 1) if kind in NOUNS else (None, start)
    labels = {token.ent_type_ for token in doc[first:last]} - {""}
    listed = previous is not None and 0 < first - previous.end <= 2 and lower[first - 1] in (",", "and", "or")
    if listed and previous is not None and not noun and (last - first == 1 or "PER" not in labels):
        noun = previous.noun if f"{previous.noun}s" in lower[previous.start : previous.end] else None
    tagged = labels == {"LOC"}
    located = before is not None and before.lower_ in PREPOSITIONS and (tagged or not _modifies(doc[last - 1]))
    inside = located and before is not None and before.lower_ in INSIDE and "ORG" not in labels and last - first < 4
    opens = is_dateline(doc, doc[last - 1])
    sure = bool(noun) or (tagged and (located or listed)) or inside or opens
    likely = located or listed or opens or "LOC" in labels
    return Toponym(start, end, name_first, name_last, noun, sure, likely, tagged)


def _modifies(token: Token) -> bool:
    """Tell whether a name only tells of what kind a thing behind it is: "from Tomahawk missiles"."""
    return token.dep_ == "compound" and token.head.i > token.i and token.head.lower_.removesuffix("s") not in NOUNS


def _is_kind(token: Token) -> bool:
    return token.lower_.removesuffix("s") in NOUNS and token.pos_ in ("NOUN", "PROPN")


def _before(doc: Doc, start: int) -> tuple[int, Token | None]:
    """Return where a phrase begins with its article and points of the compass, and the word before it."""
    while start and (doc[start - 1].pos_ == "DET" or doc[start - 1].lower_ in COMPASS):
        start -= 1
    return start, doc[start - 1] if start else None


def is_located(doc: Doc, start: int, head: Token) -> bool:
    """Tell whether the name of a state or a capital stands for a place: "in Baku", "fled to Turkey"."""
    if is_dateline(doc, head):
        return True
    if head.dep_ in ("compound", "amod") and head.head.i > head.i and head.head.lower_ not in NOUNS:
        return False  # "in U.S. air strikes" is not in the United States
    before = _preposition_before(doc, start)
    if before is None or before.lower_ not in PREPOSITIONS or before.is_sent_start is None:
        return False
    if before.lower_ in ("between", "through", "over"):
        return False
    if before.lower_ in ("to", "from", "towards", "toward", "on"):
        return head.head.lemma_.lower() in MOTION or _paired(doc, before)
    return True


def _preposition_before(doc: Doc, start: int) -> Token | None:
    """Return the word before a name with what describes it: "in downtown Tunis", "in the Syrian capital Damascus"."""
    while start and (doc[start - 1].pos_ in ("DET", "ADJ") or doc[start - 1].lower_ in _BEFORE_CAPITALS):
        start -= 1
    return doc[start - 1] if start else None


def is_dateline(doc: Doc, head: Token) -> bool:
    """Tell whether a name in capitals opens a report: "KYIV, Ukraine (AP) -"."""
    if not head.is_upper or len(head) < 3:
        return False
    following = doc[head.i + 1].text if head.i + 1 < len(doc) else ""
    opens = head.i < 3 or any(t.is_sent_start or "\n" in t.text for t in doc[head.i - 2 : head.i + 1])
    return opens and following in (",", "(", "—", "–", "-", "--", ":", "/")


def _paired(doc: Doc, preposition: Token) -> bool:
    """Tell whether `from` and `to` stand together: "from Baku to Yerevan"."""
    other = "from" if preposition.lower_ == "to" else "to"
    near = doc[max(0, preposition.i - 4) : preposition.i + 5]
    return any(t.lower_ == other and t.i != preposition.i for t in near if t.sent == preposition.sent)
