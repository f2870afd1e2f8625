"""The best-known area around a place that no gazetteer has: the town or region that was named beside or before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...model.place import Place, is_fine
from ...ports import Gazetteer
from ..document import Doc
from ..punctuation import HYPHENS
from ..reading import Mention, Reading
from .borders import is_border

_FAR = 60  # tokens: about two sentences
_RULED = frozenset("administered controlled held ruled governed run".split())


def with_parents(
    reading: Reading, mentions: Sequence[Mention], gazetteer: Gazetteer | None, states: Mapping[int, str]
) -> list[Mention]:
    """Give each place without one the unit of the nearest place that has one, and its name as the parent.

    A land that several states share is in the one that rules the part meant; `states` gives the codes of states by
    the last token of their names. Borders are left alone: they run through many units; and a dateline says only
    where the writer sat.
    """
    ruled = [_under_rule(reading.doc, m, states) for m in mentions]
    inside = [m for m in ruled if not reading.in_section(reading.doc[m.head], "dateline", "byline")]
    known = [(m, place) for m in inside if (place := _known(m)) is not None]
    capitals = {m.end: place for m in inside if (place := _capital(reading.doc, m, gazetteer)) is not None}
    return [_inside(m, known, capitals) if _is_open(m) else m for m in ruled]


def _under_rule(doc: Doc, mention: Mention, states: Mapping[int, str]) -> Mention:
    """Put a land of several states into the one that rules the part meant: "Indian-administered Kashmir"."""
    rule, place = mention.start - 1, mention.place
    if rule < 2 or place is None or place.country or doc[rule].lower_ not in _RULED:
        return mention
    state = states.get(rule - 2) if doc[rule - 1].text in HYPHENS else None
    return replace(mention, place=replace(place, country=state)) if state else mention


def _is_open(mention: Mention) -> bool:
    place = mention.place
    return place is not None and not (place.ref or place.admin1 or place.parent or is_border(mention))


def _known(mention: Mention) -> Place | None:
    return mention.place if mention.place and mention.place.admin1 and is_fine(mention.place) else None


def _capital(doc: Doc, mention: Mention, gazetteer: Gazetteer | None) -> Place | None:
    """Return the town where a capital's name stands for its state: "the Tunis opera house" is in the town."""
    if gazetteer is None or mention.place or mention.actor is None or mention.actor.kind != "state":
        return None
    named = gazetteer.find(doc[mention.head].text) if mention.how == "by name" else ()
    return next((p for p in named if p.precision == "town" and p.country == mention.actor.code), None)


def _inside(mention: Mention, known: Sequence[tuple[Mention, Place]], capitals: Mapping[int, Place]) -> Mention:
    """Return a mention inside the capital before it, else the nearest known place of its country, rather before it."""
    if mention.place is None:
        return mention
    country = mention.place.country
    near = [
        (abs(m.head - mention.head) + (_FAR // 2 if m.head > mention.head else 0), place)
        for m, place in known
        if abs(m.head - mention.head) <= _FAR and country in (None, place.country)
    ]
    parent = capitals.get(mention.start) or min(near, key=lambda pair: pair[0], default=(0, None))[1]
    if parent is None:
        return mention
    inside = replace(mention.place, country=parent.country, admin1=parent.admin1, parent=parent.name)
    return replace(mention, place=inside)
