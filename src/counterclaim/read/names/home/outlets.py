"""In which country an outlet is at home: by its address, by the state or people in its name, by a town or area."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....model.actor import state_of
from ....model.report import Report
from ....model.spelling import fold, plain
from ....ports import Gazetteer
from ...places.kinds import COMPASS
from ...places.resolve import LARGE, TOWN
from ..actors import ActorTable
from ..codes import is_country
from .bases import base_of
from .domains import home_of

NAMESAKES = "USA"  # where towns bear the names of all the world's towns and rivers
FAR_LARGER = 10  # times as many people as its namesakes abroad
# Parts of a country, or of several, in the languages of outlets.
WIDE = COMPASS | frozenset(
    "arctic asia atlantic pacific sahel pacifico atlantico caribe norte sur sul nord sud este leste ouest oeste".split()
)
OF = frozenset("of de du des del do da dos di von".split())  # behind these an outlet's place stands: "Carrefour de Gao"
SEAS = re.compile(r"\b(?:Gulf of|Sea of|Bay of|\w+ (?:Sea|Ocean|Gulf))\b")  # named after a country, but not in it
_STATES = ("state", "capital", "demonym")


def outlet_country(report: Report, table: ActorTable, gazetteer: Gazetteer | None) -> str | None:
    """Return the country of a report's outlet, by its address, the state or people in its name, else a town or area.

    What an agency wrote tells nothing of those who print it.
    """
    name = report.origin.outlet or ""
    if _is_copied(report.origin.wire, name):
        return None
    if country := home_of(report.origin.url, name):
        return country
    words = [word for word in re.split(r"[\s,-]+", re.sub(r"['’]s?\b(?!\w)", "", name)) if word]
    words = [] if SEAS.search(name) else words
    atoms = table.find_in(words)
    told = {state_of(atom.entry.code) for atom in atoms if atom.entry.kind in _STATES and is_country(atom.entry.code)}
    told = told or {base for atom in atoms if atom.entry.kind == "group" and (base := base_of(atom.entry.code))}
    if not told:
        told = {country for run in _runs(_behind_of(words)) if (country := _of_area(run, gazetteer))}
    return told.pop() if len(told) == 1 else None


def _is_copied(wire: str | None, outlet: str) -> bool:
    """Tell whether an outlet prints what an agency wrote that is not itself: "Muscat Post" a text of "(AFP)"."""
    initials = "".join(word[0] for word in outlet.split())
    return bool(wire) and fold(str(wire)) not in (fold(initials), *map(fold, outlet.split()))


def _behind_of(words: Sequence[str]) -> Sequence[str]:
    """Return the words behind the last "of", in any language of outlets; all of them where there is none."""
    at = max((at for at, word in enumerate(words[:-1]) if word.lower() in OF), default=-1)
    return words[at + 1 :]


def _runs(words: Sequence[str]) -> Iterator[str]:
    """Yield what may be a name of one or two words: "Attock" and "Dhi Qar"."""
    for at, word in enumerate(words):
        if word[0].isupper() and fold(plain(word)) not in WIDE:
            yield word
            if at + 1 < len(words) and words[at + 1][0].isupper():
                yield f"{word} {words[at + 1]}"


def _of_area(name: str, gazetteer: Gazetteer | None) -> str | None:
    """Return the country of a town or area, if no other country has one of that name, or only far smaller ones.

    A name that is a word as well ("Star", "Union") says nothing.
    """
    entries = [one for one in gazetteer.own(name) if not one.common] if gazetteer is not None and len(name) > 2 else []
    sizes: dict[str, int] = {}
    for entry in entries:
        if entry.place.country and (entry.population >= LARGE or fold(plain(entry.place.name)) == fold(plain(name))):
            sizes[entry.place.country] = max(entry.population, sizes.get(entry.place.country, 0))
    first, second = (*sorted(sizes, key=lambda code: (-sizes[code], code)), "", "")[:2]
    least = LARGE if first == NAMESAKES else TOWN
    return first if first and sizes[first] >= max(least, FAR_LARGER * sizes.get(second, 0)) else None
