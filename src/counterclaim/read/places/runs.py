"""Runs of proper names in a text, with what the words around them say of their being places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.spelling import ARTICLES
from ..document import Doc, Token
from ..punctuation import HYPHENS
from .kinds import CALENDAR, COMPASS, INSIDE, LEADING, MOTION, NOUNS, PARTS, PREPOSITIONS

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
    """Hold a document and the tokens that may be part of a name of a place."""

    doc: Doc
    named: frozenset[int]


def names_of(doc: Doc, taken: frozenset[int]) -> Names:
    """Find the words that may be part of a name; `taken` are those that have another meaning."""
    named = [
        token.i
        for token in doc.tokens
        if (token.pos_ == "PROPN" or token.ent_type_ == "LOC") and token.text[0].isupper()
    ]
    return Names(doc, frozenset([at for at in named if doc.lower[at] not in CALENDAR]) - taken)


def toponyms_of(doc: Doc, taken: frozenset[int]) -> Iterator[Toponym]:
    """Yield the runs of proper nouns, with what around them says that they are places."""
    names = names_of(doc, taken)
    previous: Toponym | None = None
    for first, last in _runs(names):
        previous = _toponym(names, first, last, previous)
        yield previous


def _runs(names: Names) -> Iterator[tuple[int, int]]:
    at, length = 0, len(names.doc)
    for named in sorted(names.named):
        if named < at:
            continue
        first = named - 2 if at <= named - 2 and _is_led(names, named) else named
        at = named + 1
        while at < length and not names.doc.tokens[at].is_sent_start and _belongs(names, at):
            at += 1
        yield first, at


def _is_led(names: Names, named: int) -> bool:
    """Tell whether an article with a hyphen stands before a name: "al-Bab"."""
    lower = names.doc.lower
    return lower[named - 1] in HYPHENS and lower[named - 2] in _ARTICLES


def _belongs(names: Names, at: int) -> bool:
    """Tell whether a token goes on with a name: another, or a hyphen or an article inside one: "Ras al-Ain"."""
    if at in names.named:
        return True
    word, lower = names.doc.lower[at], names.doc.lower
    if at + 1 == len(lower):
        return False
    if word in _ARTICLES:
        return at + 1 in names.named or lower[at + 1] in HYPHENS
    return word in HYPHENS and (at + 1 in names.named or lower[at + 1] in _ARTICLES)


def _toponym(names: Names, first: int, last: int, previous: Toponym | None) -> Toponym:
    """Return a run of proper nouns with what speaks for its being a place."""
    doc, lower, tokens = names.doc, names.doc.lower, names.doc.tokens
    name_first, name_last, noun = _name_in(lower, first, last)
    start, end, noun, before = _phrase_around(doc, first, last, noun)
    labels = {token.ent_type_ for token in tokens[first:last]} - {""}
    listed = previous is not None and 0 < first - previous.end <= 2 and lower[first - 1] in (",", "and", "or")
    if listed and previous is not None and not noun and (last - first == 1 or "PER" not in labels):
        noun = previous.noun if f"{previous.noun}s" in lower[previous.start : previous.end] else None
    tagged = labels == {"LOC"}
    located = before is not None and before.lower_ in PREPOSITIONS and (tagged or not _modifies(tokens[last - 1]))
    inside = located and before is not None and before.lower_ in INSIDE and "ORG" not in labels and last - first < 4
    opens = is_dateline(doc, tokens[last - 1])
    sure = bool(noun) or (tagged and (located or listed)) or inside or opens
    likely = located or listed or opens or "LOC" in labels
    return Toponym(start, end, name_first, name_last, noun, sure, likely, tagged)


def _name_in(lower: Sequence[str], first: int, last: int) -> tuple[int, int, str | None]:
    """Return the name in a run, without what only cuts a part out of it, and the noun in it that says of what kind."""
    name_first, name_last, noun = first, last, None
    if lower[last - 1] in NOUNS and last - first > 1:
        name_last, noun = last - 1, lower[last - 1]
    elif lower[first] in LEADING and last - first > 1:
        noun = lower[first]
    while name_first < name_last - 1 and lower[name_first] in PARTS:
        name_first += 1
    return name_first, name_last, noun


def _phrase_around(doc: Doc, first: int, last: int, noun: str | None) -> tuple[int, int, str | None, Token | None]:
    """Return the phrase around a run, the noun beside it that says of what kind it is, and the word before.

    Beside it is behind it ("Orsk village") or before "of" ("the village of Orsk").
    """
    lower, end = doc.lower, last
    if not noun and last < len(lower) and _is_kind(doc.tokens[last]):
        noun, end = lower[last].removesuffix("s"), last + 1
    start, before = _before(doc, first)
    if not noun and before is not None and before.lower_ == "of" and before.i:
        kind = lower[before.i - 1].removesuffix("s")
        noun, start = (kind, before.i - 1) if kind in NOUNS else (None, start)
    return start, end, noun, before


def _modifies(token: Token) -> bool:
    """Tell whether a name only tells of what kind a thing behind it is: "from Tomahawk missiles"."""
    return token.dep_ == "compound" and token.head.i > token.i and token.head.lower_.removesuffix("s") not in NOUNS


def _is_kind(token: Token) -> bool:
    return token.lower_.removesuffix("s") in NOUNS and token.pos_ in ("NOUN", "PROPN")


def _before(doc: Doc, start: int) -> tuple[int, Token | None]:
    """Return where a phrase begins with its article and points of the compass, and the word before it."""
    tokens = doc.tokens
    while start and (tokens[start - 1].pos_ == "DET" or tokens[start - 1].lower_ in COMPASS):
        start -= 1
    return start, tokens[start - 1] if start else None


def is_located(doc: Doc, start: int, head: Token) -> bool:
    """Tell whether the name of a state or a capital stands for a place: "in Baku", "fled to Turkey"."""
    if is_dateline(doc, head):
        return True
    if head.dep_ in ("compound", "amod") and head.head.i > head.i and head.head.lower_ not in NOUNS:
        return False  # "in U.S. air strikes" is not in the United States
    before = _preposition_before(doc, start)
    if before is None or before.lower_ not in PREPOSITIONS:
        return False
    if before.lower_ in ("between", "through", "over"):
        return False
    if before.lower_ in ("to", "from", "towards", "toward", "on"):
        return head.head.lemma_.lower() in MOTION or _paired(doc, before)
    return True


def _preposition_before(doc: Doc, start: int) -> Token | None:
    """Return the word before a name with what describes it: "in downtown Tunis", "in the Syrian capital Damascus"."""
    tokens = doc.tokens
    while start and (tokens[start - 1].pos_ in ("DET", "ADJ") or tokens[start - 1].lower_ in _BEFORE_CAPITALS):
        start -= 1
    return tokens[start - 1] if start else None


def is_dateline(doc: Doc, head: Token) -> bool:
    """Tell whether a name in capitals opens a report: "KYIV, Ukraine (AP) -"."""
    if not head.text.isupper() or len(head.text) < 3:
        return False
    following = doc[head.i + 1].text if head.i + 1 < len(doc) else ""
    opens = head.i < 3 or any(t.is_sent_start or "\n" in t.text for t in doc[head.i - 2 : head.i + 1])
    return opens and following in (",", "(", "—", "–", "-", "--", ":", "/")


def _paired(doc: Doc, preposition: Token) -> bool:
    """Tell whether `from` and `to` stand together: "from Baku to Yerevan"."""
    other = "from" if preposition.lower_ == "to" else "to"
    near = doc[max(0, preposition.i - 4) : preposition.i + 5]
    return any(t.lower_ == other and t.i != preposition.i for t in near if t.sent == preposition.sent)
