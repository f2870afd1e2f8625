"""All names of places in a text, whether the place is meant, those who rule there, or its people.

The program asks for less: it leaves out names by which somebody is meant. Gold of toponyms has them all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from counterclaim.model.place import Place
from counterclaim.ports import Gazetteer
from counterclaim.read.document import Doc
from counterclaim.read.names.actors import ActorTable, Atom
from counterclaim.read.places.context import Context
from counterclaim.read.places.lookup import Candidates
from counterclaim.read.places.resolve import best_of, choose, settle
from counterclaim.read.places.runs import Toponym, toponyms_of

_STATES = ("state", "capital", "demonym")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a place: tokens `[start, end)`, and the place."""

    start: int
    end: int
    place: Place | None


def place_names(doc: Doc, table: ActorTable, gazetteer: Gazetteer, home: str | None = None) -> tuple[PlaceName, ...]:
    """Return all names of places in the order of the text; `home` is the country of the outlet."""
    atoms = table.find(doc)
    stated = [atom for atom in atoms if atom.entry.kind in _STATES]
    taken = frozenset(token for atom in atoms for token in range(atom.start, atom.end))
    states = Counter(atom.entry.code for atom in stated)
    settled = settle(doc, toponyms_of(doc, taken), gazetteer, states, home)
    found = [_stated(doc, atom, gazetteer, settled.context) for atom in stated]
    for toponym, place in choose(doc, settled).items():
        found.append(PlaceName(toponym.first, _end(doc, toponym), place))
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _end(doc: Doc, toponym: Toponym) -> int:
    """Return where a name ends: its noun belongs to it where it is written with a capital, as in Laurel County."""
    return toponym.end if toponym.end > toponym.last and doc[toponym.last].text[0].isupper() else toponym.last


def _stated(doc: Doc, atom: Atom, gazetteer: Gazetteer, context: Context) -> PlaceName:
    code, name = atom.entry.code, doc[atom.start : atom.end].text
    state = gazetteer.country(code)
    if atom.entry.kind == "demonym":
        return PlaceName(atom.start, atom.end, state.place if state else None)
    entries = gazetteer.own(name)
    if atom.entry.kind == "capital":
        entries = tuple(entry for entry in entries if entry.place.country == code) or entries
    elif state is not None and not any(entry.place.ref == state.place.ref for entry in entries):
        parts = tuple(e for e in entries if e.place.country == code and e.place.precision == "region")
        entries = parts or (state,)  # England is a part of the state for which it stands
    toponym = Toponym(atom.start, atom.end, atom.start, atom.end, None, True, True)
    best = best_of(Candidates.of(toponym, name, entries), context)
    return PlaceName(atom.start, atom.end, replace(best.place, name=name) if best else None)
