"""In which country a report is set, weighed from all that it says: its places, its states, their organs, its outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from ....model.actor import state_of
from ....model.place import Place
from ....model.spelling import plain
from ....ports import Gazetteer
from ...places.resolve import is_large
from ..codes import CIVIL, LOCAL, TERRITORIES, is_country, organ
from .bases import base_of, state_around

# What speaks for a country. A small town alone does not: towns all over the world share their names.
AREA, CITY, SMALL, SITE = 4.0, 3.0, 0.8, 0.4
NAMED, AT_HOME = 1.0, 2.0  # a state or its people, an organ that acts at home; armies and diplomats act abroad too
DATELINE, OUTLET = 1.5, 1.5
GROUP = 1.5  # an armed group of the country, however often it is named
TITLED = 1.5  # a state or its people in the title, beside what naming it says
LAND, MOST_LANDS = 2.0, 2  # a town that is said to be one of the country: "the Peruvian town of", "Ica (Peru)"
WORD, MOST_WORDS = 1.5, 2  # a word that only one country has
UNOWNED = 0.5  # an organ or office of nobody, for the outlet's country
SCENE, MOST_SCENES = 1.0, 2  # a place where violence is told, beside what it says as a place
MOST_NAMED = 3  # times that naming one of these counts
LEAST = 1.5  # what a country needs
AHEAD = 1.25  # times what the next one has


@dataclass(frozen=True, slots=True)
class Signs:
    """Hold what in a report speaks for a country.

    `places` come with whether they stand in the dateline, `codes` are those of who is named, `scenes` the countries of
    the places where violence is told, `outlet` is the country of the outlet, `unowned` how many organs and offices
    stand without a word of whose they are, `words` are the countries of words that only one country has, `lands`
    those of which towns and areas are said to be, `titled` those of the states and peoples in the title.
    """

    places: Sequence[tuple[Place, bool]] = ()
    codes: Sequence[str] = ()
    scenes: Sequence[str] = ()
    outlet: str | None = None
    unowned: int = 0
    words: Sequence[str] = ()
    lands: Sequence[str] = ()
    titled: Sequence[str] = ()


def home_country(votes: Mapping[str, float]) -> str | None:
    """Return the country for which most speaks, None where nothing does or two come close."""
    first, second = (*sorted(votes, key=lambda code: (-votes[code], code)), "", "")[:2]
    ahead = votes.get(first, 0.0) >= max(LEAST, AHEAD * votes.get(second, 0.0))
    return first if ahead else None


def votes_of(signs: Signs, gazetteer: Gazetteer | None) -> Mapping[str, float]:
    """Count what speaks for each country."""
    votes: dict[str, float] = {}
    told = (
        _by_places(signs.places, gazetteer),
        _by_names(signs.codes),
        _times(signs.scenes, SCENE, MOST_SCENES),
        _times(signs.words, WORD, MOST_WORDS),
        _times(signs.lands, LAND, MOST_LANDS),
        _times(signs.titled, TITLED, 1),
        _by_outlet(signs),
    )
    for country, weight in chain.from_iterable(told):
        state = state_around(country)
        votes[state] = votes.get(state, 0.0) + weight
    return votes


def _by_places(places: Iterable[tuple[Place, bool]], gazetteer: Gazetteer | None) -> Iterator[tuple[str, float]]:
    told = {
        (place.country, plain(place.name), dateline): place
        for place, dateline in places
        if place.country and not _is_guess(place)
    }
    for (country, _, dateline), place in told.items():
        yield country, DATELINE if dateline else _weight(place, gazetteer)


def _by_names(codes: Sequence[str]) -> Iterator[tuple[str, float]]:
    named = Counter((state_of(c), _kind(organ(c))) for c in codes if is_country(c) and state_of(c) not in TERRITORIES)
    for (state, weight), times in named.items():
        yield state, weight * min(times, MOST_NAMED)
    yield from ((country, GROUP) for country in sorted(filter(None, set(map(base_of, codes)))))


def _times(countries: Sequence[str], weight: float, most: int) -> Iterator[tuple[str, float]]:
    yield from ((country, weight * min(times, most)) for country, times in Counter(countries).items())


def _by_outlet(signs: Signs) -> Iterator[tuple[str, float]]:
    """At home nobody writes whose army it is: organs without an owner speak for the outlet's country."""
    if signs.outlet:
        yield signs.outlet, OUTLET + UNOWNED * min(signs.unowned, MOST_NAMED)


def _is_guess(place: Place) -> bool:
    """Tell whether a place has its country from those around it, as no gazetteer has it."""
    return place.ref is None and place.parent is None and place.name != place.country


def _kind(part: str | None) -> float:
    if part in LOCAL or part in CIVIL:
        return AT_HOME
    return NAMED if part in (None, "CIV") else 0.0


def _weight(place: Place, gazetteer: Gazetteer | None) -> float:
    if place.precision in ("region", "country") and (place.ref or place.name == place.country):
        return AREA
    if is_large(place, gazetteer):
        return CITY
    return SITE if place.precision == "site" else SMALL
