"""Where what a clause tells happened: not the dateline, not where the minister spoke."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from ..model.place import Place, is_fine
from .places.borders import is_border
from .places.resolve import theatre
from .reading import Mention, Reading

INWARD = ("in", "at", "near", "on", "around", "outside", "inside", "along", "across", "within", "over", "of", "from",
          "into")  # fmt: skip
_STRUCK = ("obj", "nsubj:pass")  # how the place stands that a deed was done to: "shelled Olenivka"
_HEADS = ("title", "subtitle", "heading")
COMERS = ("visit", "come", "hail", "tourist", "visitor", "immigrant", "migrant", "refugee", "national", "student")
BACK = 60  # tokens behind which a place is still in mind
Where = tuple[Place | None, tuple[int, int] | None]


def place_of(reading: Reading, deed: Token) -> Where:
    """Return the place of a deed and the tokens that name it.

    A place in its clause goes before one in its sentence, and that before the last one that the report named,
    which stays in mind for a while ("the raids also hit two shops"); a headline has its place from the lead. In one
    clause what the deed struck goes before a place behind a preposition, that before a bare name, and a country
    counts only where nothing nearer to the ground is named.
    """
    places = [m for m in reading.names if m.place is not None and m.role == "place" and not _from_abroad(reading, m)]
    for among in (_in_clause, _in_sentence, _in_mind):
        if found := among(reading, deed, places):
            best = min(found, key=_rank(reading, deed))
            return best.place, (best.start, best.end)
    return None, None


def _rank(reading: Reading, deed: Token) -> Callable[[Mention], tuple[bool, bool, bool, bool, int]]:
    def rank(mention: Mention) -> tuple[bool, bool, bool, bool, int]:
        head = reading.doc[mention.head]
        struck = head.dep_ in _STRUCK and head.head == deed
        placed = struck or _located(reading, mention)
        return not placed, _vague(mention), is_border(mention), not struck, abs(mention.head - deed.i)

    return rank


def _in_clause(reading: Reading, deed: Token, places: Sequence[Mention]) -> list[Mention]:
    below = {token.i for token in clause_of(deed).subtree}
    return [m for m in places if m.head in below]


def _in_sentence(reading: Reading, deed: Token, places: Sequence[Mention]) -> list[Mention]:
    sentence = deed.sent
    return [m for m in places if sentence.start <= m.head < sentence.end]


def _in_mind(reading: Reading, deed: Token, places: Sequence[Mention]) -> list[Mention]:
    """Return the last place before a deed; for a headline without one, the first of the lead.

    A place abroad is soon out of mind again: where a meeting was held, where a refugee came from. A border stays in
    it where no place with a name does.
    """
    home = theatre(m.place for m in places if m.place)
    near = [m for m in places if not _vague(m) and m.place and m.place.country == home]
    near = [m for m in near if not reading.in_section(reading.doc[m.head], "dateline", "byline")]
    if reading.in_section(deed, *_HEADS):
        ahead = [m for m in near if deed.i < m.head <= deed.i + BACK]
        return sorted(ahead, key=is_border)[:1]
    behind = [m for m in near if deed.i - BACK <= m.head < deed.i]
    return sorted(behind, key=lambda m: (is_border(m), -m.head))[:1]


def _located(reading: Reading, mention: Mention) -> bool:
    """Tell whether a place stands behind a preposition of place."""
    before = reading.doc[max(0, mention.start - 2) : mention.start]
    cases = (child for child in reading.doc[mention.head].children if child.dep_ == "case")
    return any(token.lower_ in INWARD for token in (*cases, *before))


def _from_abroad(reading: Reading, mention: Mention) -> bool:
    """Tell where somebody comes from who is not at home: "a tourist from Canada", "a woman visiting from Canada"."""
    head = reading.doc[mention.head]
    led = any(child.dep_ == "case" and child.lower_ == "from" for child in head.children)
    come = head.head.lemma_.lower() in COMERS or head.head.dep_ in ("nsubj", "nsubj:pass", "obj", "conj")
    abroad = mention.place is not None and reading.home is not None and mention.place.country != reading.home
    return led and come and abroad


def _vague(mention: Mention) -> bool:
    return mention.place is not None and not is_fine(mention.place)


def clause_of(token: Token) -> Token:
    """Return the verb of the clause in which a word stands, or the word at its top."""
    at = token
    while at.pos_ not in ("VERB", "AUX") and at.dep_ != "ROOT" and at.head != at:
        at = at.head
    return at
