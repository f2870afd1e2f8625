"""Where what a clause tells happened: not the dateline, not where the minister spoke."""

from __future__ import annotations

from spacy.tokens import Token

from ..model.place import Place
from .reading import Mention, Reading

INWARD = ("in", "at", "near", "on", "around", "outside", "inside", "along", "across", "within", "over", "of", "from",
          "into")  # fmt: skip


def place_of(reading: Reading, deed: Token) -> tuple[Place | None, tuple[int, int] | None]:
    """Return the place of a deed and the tokens that name it: the nearest in its clause, else in its sentence.

    A place behind a preposition of place goes before a bare name, and a country counts only where nothing
    nearer to the ground is named.
    """
    below = {token.i for token in clause_of(deed).subtree}
    places = [m for m in reading.names if m.place is not None and m.role == "place"]
    own = [m for m in places if m.head in below] or [m for m in places if deed.sent.start <= m.head < deed.sent.end]
    best = min(own, key=lambda m: (not _located(reading, m), _vague(m), abs(m.head - deed.i)), default=None)
    return (best.place, (best.start, best.end)) if best else (None, None)


def _located(reading: Reading, mention: Mention) -> bool:
    """Tell whether a place stands behind a preposition of place."""
    before = reading.doc[max(0, mention.start - 2) : mention.start]
    cases = (child for child in reading.doc[mention.head].children if child.dep_ == "case")
    return any(token.lower_ in INWARD for token in (*cases, *before))


def _vague(mention: Mention) -> bool:
    return mention.place is not None and mention.place.precision == "country"


def clause_of(token: Token) -> Token:
    """Return the verb of the clause in which a word stands, or the word at its top."""
    at = token
    while at.pos_ not in ("VERB", "AUX") and at.dep_ != "ROOT" and at.head != at:
        at = at.head
    return at
