"""The files that GeoNames publishes (https://download.geonames.org/export/dump), read line by line and checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ...errors import ResourceError
from .row import AREAS, Row, spellings, without_codes

# The main table is published whole, by the least population of a town, and by country; the fullest one is taken.
MAIN = ("allCountries.txt", "cities500.txt", "cities1000.txt", "cities5000.txt", "cities15000.txt")
ADMIN1, ADMIN2, COUNTRIES = "admin1CodesASCII.txt", "admin2Codes.txt", "countryInfo.txt"
ALTERNATES = ("alternateNamesV2.txt", "alternateNames.txt")
_BY_COUNTRY = re.compile(r"[A-Z]{2}\.txt")

# What the feature codes stand for here; all others are left out.
_SECTION, _LARGE_SECTION = ("PPLX",), 100_000  # parts of towns are many; those with a city's people are in the news
_NO_MORE = ("PPLH", "PPLQ", "PPLW", "PPLCH")  # abandoned, destroyed, historical
_SITES = {
    "T": ("MT", "MTS", "PASS", "PK", "HLLS", "ISL", "ISLS", "PEN"), "V": ("FRST",),
    "H": ("STM", "LK", "RSV", "SEA", "STRT", "GULF", "BAY"), "S": ("AIRB", "AIRP", "AIRF", "DAM", "MILB", "PRN"),
}  # fmt: skip
_NAME_LANGUAGES = ("", "en", "fr", "es", "pt", "tr", "az", "id", "de")  # of alternateNames: as news spells names


def main_table(folder: Path) -> Path:
    """Return the main table in a folder; raises ResourceError where there is none."""
    found = [folder / name for name in MAIN if (folder / name).is_file()]
    found += sorted(path for path in folder.glob("*.txt") if _BY_COUNTRY.fullmatch(path.name))
    if not found:
        raise ResourceError(f"{folder}: no table of places there; put one of {', '.join(MAIN)} or a country's into it")
    return found[0]


def lines_of(path: Path, columns: int) -> Iterator[list[str]]:
    """Yield the columns of each line; raises ResourceError that names the first line with fewer."""
    if not path.is_file():
        raise ResourceError(f"{path}: missing; download it from download.geonames.org/export/dump")
    with path.open(encoding="utf-8", newline="\n") as lines:
        try:
            for number, line in enumerate(lines, 1):
                fields = line.rstrip("\r\n").split("\t")
                if line.strip() and not line.startswith("#"):
                    if len(fields) < columns:
                        said = f"{path}, line {number}: {len(fields)} columns, not {columns}"
                        raise ResourceError(f"{said}; is it GeoNames' own file, unzipped?")
                    yield fields
        except UnicodeDecodeError as error:
            raise ResourceError(f"{path}: not UTF-8 ({error.reason}); is it GeoNames' own file, unzipped?") from error


def places_in(path: Path, countries: Mapping[str, str]) -> Iterator[Row]:
    """Yield towns, areas and sites of the main table; `countries` gives alpha-3 codes by alpha-2."""
    for number, f in enumerate(lines_of(path, 15), 1):
        precision = precision_of(f[6], f[7], f[14])
        if precision is None or f[8] not in countries:
            continue
        try:
            lat, lon, people = float(f[4]), float(f[5]), int(f[14] or 0)
        except ValueError as error:
            raise ResourceError(f"{path}, place {number} ({f[1]}): {error}; is it GeoNames' own file?") from error
        if abs(lat) > 90 or abs(lon) > 180:
            raise ResourceError(f"{path}, place {number} ({f[1]}): no point on Earth: {lat}, {lon}")
        names = spellings(f[1], f[2], *without_codes(f[3].split(",")), area=precision in AREAS)
        admin1, admin2 = _codes(f[8], f[10], f[11])
        yield Row(f"geonames:{f[0]}", f[1], countries[f[8]], precision, lat, lon, people, names, admin1, admin2)


def precision_of(kind: str, code: str, population: str) -> str | None:
    """Return what a feature is, or None for one that is left out."""
    if kind == "P":
        if code in _SECTION:
            return "district" if int(population or 0) >= _LARGE_SECTION else None
        return None if code in _NO_MORE else "town"
    if kind == "A":
        return {"ADM1": "region", "ADM2": "district"}.get(code)
    return "site" if code in _SITES.get(kind, ()) else None


def _codes(country: str, admin1: str, admin2: str) -> tuple[str | None, str | None]:
    first = f"{country}.{admin1}" if admin1 and admin1 != "00" else None
    return first, f"{first}.{admin2}" if first and admin2 else None


def areas_in(path: Path, precision: str, countries: Mapping[str, str]) -> Iterator[Row]:
    """Yield first-order units as regions or second-order units as districts; they have no coordinates there."""
    for code, name, ascii_name, number, *_ in lines_of(path, 4):
        alpha2, *parts = code.split(".")
        if alpha2 in countries:
            names = spellings(name, ascii_name, area=True)
            admin1 = ".".join((alpha2, *parts[:1]))
            admin2 = code if len(parts) > 1 else None
            yield Row(f"geonames:{number}", name, countries[alpha2], precision, None, None, 0, names, admin1, admin2)


def countries_in(path: Path) -> dict[str, str]:
    """Return the alpha-3 codes of countryInfo.txt by alpha-2."""
    return {fields[0]: fields[1] for fields in lines_of(path, 17)}


def with_alternates(rows: list[Row], path: Path) -> list[Row]:
    """Return the rows with the names that alternateNames adds, those of languages that news spells names in."""
    wanted, more = {row.ref for row in rows}, dict[str, list[str]]()
    for fields in lines_of(path, 4):
        ref = f"geonames:{fields[1]}"
        if ref in wanted and fields[2] in _NAME_LANGUAGES:
            more.setdefault(ref, []).append(fields[3])
    return [_named(row, more.get(row.ref, ())) for row in rows]


def _named(row: Row, names: list[str] | tuple[()]) -> Row:
    more = spellings(row.name, *without_codes(names), area=row.precision in AREAS)
    return replace(row, names=tuple(dict.fromkeys((*row.names, *more)))) if names else row
