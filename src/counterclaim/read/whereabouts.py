"""Where what is told happened: not the dateline, not where the minister spoke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from ..model.claim import Evidence
from ..model.place import Place
from .reading import Mention, Reading

INWARD = (
    "in",
    "at",
    "near",
    "on",
    "around",
    "outside",
    "inside",
    "along",
    "across",
    "within",
    "over",
    "of",
    "from",
    "into",
)


def place_of(reading: Reading, trigger: int) -> tuple[Place | None, tuple[Evidence, ...]]:
    """Return the place that the clause of a token names, else its sentence, with the words as evidence."""
    token = reading.doc[trigger]
    mention = _nearest(reading, token, _clause(token)) or _nearest(reading, token, token.sent)
    if mention is None or mention.place is None:
        return None, ()
    span = reading.span(mention.start, mention.end)
    return mention.place, (Evidence("where", span, span.of(reading.report.text)),)


def _clause(token: Token) -> Iterator[Token]:
    """Yield the tokens of the smallest clause that holds the token."""
    head = token
    while head.dep_ not in ("ROOT", "root", "ccomp", "advcl", "acl:relcl", "conj", "parataxis") and head.head != head:
        head = head.head
    return iter(head.subtree)


def _nearest(reading: Reading, token: Token, within: Iterable[Token]) -> Mention | None:
    inside = {t.i for t in within}
    places = [m for m in reading.names if m.place and m.role == "place" and m.head in inside and _located(reading, m)]
    return min(places, key=lambda m: (abs(m.head - token.i), m.start), default=None)


def _located(reading: Reading, mention: Mention) -> bool:
    """A place where something happens stands behind a preposition of place."""
    head = reading.doc[mention.head]
    before = reading.doc[max(0, mention.start - 2) : mention.start]
    cases = [c.lower_ for c in head.children if c.dep_ == "case"] + [t.lower_ for t in before]
    return any(word in INWARD for word in cases)
