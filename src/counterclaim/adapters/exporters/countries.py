"""Codes of countries in the vocabularies that exports are written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ...model.actor import is_state, state_of
from ..resources import read_data
from .wording import states

UCDP_REGIONS = ((200, "Americas"), (400, "Europe"), (630, "Africa"), (700, "Middle East"), (1000, "Asia"))
"""UCDP's regions are ranges of the Gleditsch-Ward number; each row gives the first number beyond."""


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


def _number(text: str) -> int | None:
    return int(text) if text else None
