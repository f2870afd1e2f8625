"""Codes of countries and their units in the vocabularies that exports are written in, and whom places come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ...model.actor import is_state, state_of
from ...model.place import Place, Unit
from ..gazetteer.tables import units_in
from ..resources import read_data
from .wording import actor_words, states

UCDP_REGIONS = ((200, "Americas"), (400, "Europe"), (630, "Africa"), (700, "Middle East"), (1000, "Asia"))
"""UCDP's regions are ranges of the Gleditsch-Ward number; each row gives the first number beyond."""

ATTRIBUTIONS = {
    "geonames": "Places and their positions: GeoNames (https://www.geonames.org), CC BY 4.0, selected and joined.",
    "iso": "Names and positions of countries: mledoze/countries (https://github.com/mledoze/countries), ODbL 1.0.",
    "ucdp": "Places and their positions: UCDP Georeferenced Event Dataset (https://ucdp.uu.se), CC BY 4.0; Sundberg "
    "and Melander (2013), Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50(4).",
}
"""Whom to name where a place is shown, by the gazetteer's key; a place inside another has a position and no key."""


@dataclass(frozen=True, slots=True)
class Country:
    """Hold one country's codes; what it does not have is None or empty."""

    alpha3: str
    alpha2: str
    numeric: int | None
    gleditsch_ward: int | None
    acled_region: str

    @property
    def name(self) -> str:
        """Return the common English name."""
        return states().get(self.alpha3, (self.alpha3, ""))[0]

    @property
    def ucdp_region(self) -> str:
        """Return UCDP's region, or nothing where the country has no number."""
        number = self.gleditsch_ward
        return "" if number is None else next(region for end, region in UCDP_REGIONS if number < end)


@cache
def countries() -> Mapping[str, Country]:
    """Return every country by its alpha-3 code."""
    lines = read_data("countries/codes.tsv").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {a3: Country(a3, a2, _number(iso), _number(gw), region) for a3, a2, iso, gw, region in rows}


def country(code: str | None) -> Country | None:
    """Return the country of an actor code or a place, or None."""
    return countries().get(state_of(code)) if code and is_state(code) else None


@cache
def units() -> Mapping[str, Unit]:
    """Return every first-order unit of administration by its GeoNames code."""
    return {unit.code: unit for unit, _ in units_in(read_data("gazetteer/admin1.tsv"))}


def unit_of(place: Place | None) -> Unit | None:
    """Return the first-order unit in which a place lies, or None."""
    return units().get(place.admin1) if place and place.admin1 else None


def district_of(place: Place | None) -> str | None:
    """Return the second-order unit in which a place lies, where that is known."""
    unit = unit_of(place)
    return place.parent if place and unit and place.parent != unit.name else None


def names_told(place: Place | None) -> str:
    """Say what states call a place whose name they disagree on: "Vank to Armenia, Vang to Azerbaijan"."""
    return ", ".join(f"{one.name} to {actor_words(one.by)}" for one in place.called) if place else ""


def attributions(places: Iterable[Place | None]) -> tuple[str, ...]:
    """Return a line for each source that the places were taken from."""
    known = [place for place in places if place is not None]
    used = {place.ref.partition(":")[0] for place in known if place.ref}
    used |= {"geonames" for place in known if place.ref is None and place.lat is not None}
    return tuple(line for name, line in ATTRIBUTIONS.items() if name in used)


def _number(text: str) -> int | None:
    return int(text) if text else None
