"""Where: a place as written, with what the gazetteer knows of it."""

from __future__ import annotations

from dataclasses import dataclass

PRECISIONS = ("site", "town", "district", "region", "country")


@dataclass(frozen=True, slots=True)
class Naming:
    """A name that states disagree on, and the code of who uses it, such as AZE."""

    name: str
    by: str


@dataclass(frozen=True, slots=True)
class Place:
    """Name a place.

    `name` is as written; `ref` the gazetteer's key or None; `lat`, `lon` in degrees (WGS 84); `precision`
    one of PRECISIONS; `country` the ISO-3166 alpha-3 code where known (kept outside the record's five fields).
    `admin1` is the code of the first-order unit in which it lies, such as SY.09, where known; `parent` the name
    of the smallest known area around it; `called` who calls it what, where states disagree.
    """

    name: str
    ref: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    country: str | None = None
    admin1: str | None = None
    parent: str | None = None
    called: tuple[Naming, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a gazetteer has under a name.

    `place` bears the gazetteer's own name for it; `match` tells how it was found: `own` under its own name or as
    a large town under one of its others, `other` under another of its names, `sound` only by sounding alike.
    `population` orders places of one name; of areas it is that of their towns. `admin2` is the number of
    its second-order unit, where known: two places with the same one lie in one district. `common` tells that
    the name is also an ordinary word, as Reading and Police are.
    """

    place: Place
    match: str
    population: int = 0
    admin2: int | None = None
    common: bool = False


def is_fine(place: Place) -> bool:
    """Tell whether a place is finer than a country: neither one, nor no more than a part of one ("northern Syria")."""
    return place.precision != "country" and not (place.ref or "").startswith("iso:")


def is_in_news(place: Place) -> bool:
    """Tell whether a place is of the table of places in the news, whose names need no sign of their country."""
    return (place.ref or "").startswith("counterclaim:")


def other_names(place: Place) -> str:
    """Return what the sides call a place whose name they disagree on: "Khankendi to AZE, Stepanakert to ARM"."""
    return ", ".join(f"{one.name} to {one.by}" for one in place.called)


@dataclass(frozen=True, slots=True)
class Unit:
    """A first-order unit of administration in the codes of those who count by it.

    `code` is GeoNames' (SY.09), `iso` that of ISO 3166-2 (SY-HL) or None, `name` an English name, `ucdp` the
    name as UCDP's events have it, where that is known from them.
    """

    code: str
    iso: str | None
    name: str
    ucdp: str | None = None
