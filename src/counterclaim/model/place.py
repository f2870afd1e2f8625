"""Where: a place as written, with what the gazetteer knows of it."""

from __future__ import annotations

from dataclasses import dataclass

PRECISIONS = ("site", "town", "district", "region", "country")


@dataclass(frozen=True, slots=True)
class Place:
    """Name a place.

    `name` is as written; `ref` the gazetteer's key or None; `lat`, `lon` in degrees (WGS 84); `precision`
    one of PRECISIONS; `country` the ISO-3166 alpha-3 code where known (kept outside the record's five fields).
    """

    name: str
    ref: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    country: str | None = None
