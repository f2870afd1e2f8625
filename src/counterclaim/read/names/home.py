"""In which country a report is set, weighed from all that it says: its places, its states, their organs, its outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ...model.actor import state_of
from ...model.place import Place
from ...model.report import Report
from ...model.spelling import plain
from ...ports import Gazetteer
from ..places.home import home_of
from ..places.resolve import LARGE, is_large
from .actors import ActorTable
from .codes import CIVIL, LOCAL, TERRITORIES, is_country, organ

# What speaks for a country. A small town alone does not: towns all over the world share their names.
AREA, CITY, TOWN, SITE = 4.0, 3.0, 0.8, 0.4
NAMED, AT_HOME = 1.0, 2.0  # a state or its people, an organ that acts at home; armies and diplomats act abroad too
DATELINE, OUTLET = 1.5, 1.5
MOST_NAMED = 3  # times that naming one of these counts
LEAST = 1.5  # what a country needs
AHEAD = 1.25  # times what the next one has
METROPOLIS = 3 * LARGE  # people: a town that tells where an outlet is that has it in its name
_STATES = ("state", "capital", "demonym")


def home_country(votes: Mapping[str, float]) -> str | None:
    """Return the country for which most speaks, None where nothing does or two come close."""
    first, second = (*sorted(votes, key=lambda code: (-votes[code], code)), "", "")[:2]
    ahead = votes.get(first, 0.0) >= max(LEAST, AHEAD * votes.get(second, 0.0))
    return first if ahead else None


def votes_of(
    places: Iterable[tuple[Place, bool]], codes: Iterable[str], outlet: str | None, gazetteer: Gazetteer | None
) -> Mapping[str, float]:
    """Count what speaks for each country.

    `places` come with whether they stand in the dateline, `codes` are those of who is named, `outlet` is the country
    of the outlet.
    """
    votes: Counter[str] = Counter()
    for country, weight in (*_by_places(places, gazetteer), *_by_names(codes)):
        votes[country] += weight  # type: ignore[assignment]
    if outlet:
        votes[outlet] += OUTLET  # type: ignore[assignment]
    return votes


def _by_places(places: Iterable[tuple[Place, bool]], gazetteer: Gazetteer | None) -> Iterator[tuple[str, float]]:
    told = {(place.country, plain(place.name), dateline): place for place, dateline in places if place.country}
    for (country, _, dateline), place in told.items():
        yield country, DATELINE if dateline else _weight(place, gazetteer)


def _by_names(codes: Iterable[str]) -> Iterator[tuple[str, float]]:
    named = Counter((state_of(c), _kind(organ(c))) for c in codes if is_country(c) and state_of(c) not in TERRITORIES)
    for (state, weight), times in named.items():
        yield state, weight * min(times, MOST_NAMED)


def _kind(part: str | None) -> float:
    if part in LOCAL or part in CIVIL:
        return AT_HOME
    return NAMED if part in (None, "CIV") else 0.0


def _weight(place: Place, gazetteer: Gazetteer | None) -> float:
    if place.precision in ("region", "country"):
        return AREA
    if is_large(place, gazetteer):
        return CITY
    return SITE if place.precision == "site" else TOWN


def outlet_country(report: Report, table: ActorTable, gazetteer: Gazetteer | None) -> str | None:
    """Return the country of a report's outlet, by its address or by the state, people or city in its name."""
    name = report.origin.outlet or ""
    if country := home_of(report.origin.url, name):
        return country
    words = [word for word in name.replace("'s ", " ").replace("-", " ").split() if word.isalpha()]
    atoms = table.find_in(words)
    told = {state_of(atom.entry.code) for atom in atoms if atom.entry.kind in _STATES and is_country(atom.entry.code)}
    told |= {country for word in words if word[0].isupper() and (country := _of_city(word, gazetteer))}
    return told.pop() if len(told) == 1 else None


def _of_city(name: str, gazetteer: Gazetteer | None) -> str | None:
    """Return the country of a big city or area, if no other country has one of that name."""
    entries = gazetteer.own(name) if gazetteer is not None and len(name) > 3 else ()
    big = {e.place.country for e in entries if e.population >= METROPOLIS}
    return big.pop() if len(big) == 1 else None
