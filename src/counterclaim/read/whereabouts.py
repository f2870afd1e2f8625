"""Where what a clause tells happened: not the dateline, not where the minister spoke."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..model.claim import SCENE, STATED
from ..model.place import Place, is_fine
from ..model.report import HEADLINES
from .document import Token
from .places.borders import is_border
from .places.resolve import theatre
from .prepositions import led_by
from .reading import Mention, Reading
from .scene import scene_of
from .times.happening import is_event_reported, is_saying
from .times.violence import VIOLENCE

INWARD = ("in", "at", "near", "on", "around", "outside", "inside", "along", "across", "within", "over", "of", "from",
          "into")  # fmt: skip
_STRUCK = ("obj", "nsubj:pass")  # how the place stands that a deed was done to: "shelled Olenivka"
_TELLING = ("nsubj", "obl", "obl:agent", "obj", "iobj")  # of a saying: who says, where, to whom
COMERS = ("visit", "come", "hail", "tourist", "visitor", "immigrant", "migrant", "refugee", "national", "student")
BACK = 60  # tokens behind which a place is still in mind
Where = tuple[Place | None, tuple[int, int] | None]
AT_THE_SCENE = "where: no place is told, so the scene of the report"


def place_of(reading: Reading, deed: Token) -> Where:
    """Return the place of a deed and the tokens that name it.

    A place in its clause goes before one in its sentence, and that before the last one that the report named,
    which stays in mind for a while ("the raids also hit two shops"); a headline has its place from the lead. In one
    clause what the deed struck goes before a place behind a preposition, that before a bare name, and a country
    counts only where nothing nearer to the ground is named. Where there is none at all, the deed was done at the
    scene of the report.
    """
    named = (m for m in reading.names if m.place is not None and m.role == "place" and not _from_abroad(reading, m))
    places = [m for m in named if not _is_seat(reading, m, deed)]
    for among in (_in_clause, _in_sentence, _in_mind):
        if found := among(reading, deed, places):
            best = min(found, key=_rank(reading, deed))
            return _at_home(reading, best.place), (best.start, best.end)
    return _at_home(reading, scene_of(reading, places)), None


def basis_of(where: Where) -> tuple[str, str]:
    """Return how a place is known, and the sentence that says so where no words name it."""
    place, named = where
    return (SCENE, AT_THE_SCENE) if place is not None and named is None else (STATED, "")


def _at_home(reading: Reading, place: Place | None) -> Place | None:
    """Put a place that no gazetteer has, of which nothing is known, into the country that the report is set in."""
    if place is None or place.country or place.ref or reading.home is None:
        return place
    return replace(place, country=reading.home)


def _is_seat(reading: Reading, mention: Mention, deed: Token) -> bool:
    """Tell whether a place only says where somebody sits who tells of a deed: writer, ministry, minister.

    "CAIRO (Agency)", "the ministry in Cairo said", "he told reporters in Cairo". One who speaks from a town that is
    no capital does so because it happened there; one who writes from it, too, where the report names no other.
    """
    at = reading.doc[mention.head]
    if reading.in_section(at, "dateline", "byline"):
        return mention.actor is not None or _names_other(reading, mention)
    if mention.actor is None:
        return False
    if at.dep_ == "nmod" and _is_organ(reading, at.head):
        return True
    top = at
    while top.dep_ in ("nmod", "appos", "conj", "flat") and top.head.i != top.i:
        top = top.head
        if top.i == deed.i or top.lemma_.lower() in VIOLENCE:
            return False
    spoken = top.dep_ in _TELLING and is_saying(top.head) and top.head.i != deed.i
    return spoken and not is_event_reported(top.head)


def _names_other(reading: Reading, written: Mention) -> bool:
    """Tell whether a report names a place finer than a country that is not the one of its dateline."""
    return any(
        m.place is not None and is_fine(m.place) and m.actor is None and m.place.ref != (written.place or m.place).ref
        for m in reading.names
        if m.role == "place" and not reading.in_section(reading.doc[m.head], "dateline", "byline")
    )


def _is_organ(reading: Reading, token: Token) -> bool:
    headed = reading.mention_at(token.i)
    return headed is not None and headed.head == token.i and headed.actor is not None and headed.actor.kind == "organ"


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
    if reading.in_section(deed, *HEADLINES):
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
    led = led_by(head, ("from",))
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
