"""Build a gazetteer from rows: areas get their place on the map, tables their say, and all of it goes into one file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ...errors import ResourceError
from ...model.place import Unit
from ...model.spelling import fold
from . import geonames
from .row import AREAS, GENERIC, Row, spellings
from .sqlite import SqliteGazetteer
from .tables import regions_in, units_in
from .write import write

Told = Callable[[str], None]
NEAR, WIDE = 0.3, 6.0  # degrees: two towns, two areas of one name that lie closer are one
NAMED_OTHERWISE = ("USA", "GBR", "IRL", "CAN", "AUS", "NZL")


def build(folder: Path, out: Path, shipped: SqliteGazetteer, regions: str, units: str, told: Told) -> int:
    """Build a gazetteer from a folder with GeoNames' files, say what is done, and return how many places it has.

    `shipped` gives the countries, which GeoNames lists without their positions and other names; `regions` and
    `units` are the texts of the tables that ship. Raises ResourceError where a file is missing or malformed;
    then `out` is not touched.
    """
    if not folder.is_dir():
        raise ResourceError(f"{folder}: no such folder; it should hold GeoNames' files, unzipped")
    table = geonames.main_table(folder)
    codes = geonames.countries_in(folder / geonames.COUNTRIES)
    told(f"{len(codes)} countries; reading {table.name}")
    rows = list(geonames.places_in(table, codes))
    told(f"{len(rows):,} places; reading the areas they lie in")
    have = {row.ref for row in rows}
    for name, precision in ((geonames.ADMIN1, "region"), (geonames.ADMIN2, "district")):
        rows += [row for row in geonames.areas_in(folder / name, precision, codes) if row.ref not in have]
    for path in (folder / name for name in geonames.ALTERNATES):
        if path.is_file():
            told(f"reading {path.name}")
            rows = geonames.with_alternates(rows, path)
            break
    told(f"writing {out.name}")
    known = [unit for unit, _ in units_in(units)]
    return write(join([*shipped.countries(), *rows], regions, units), known, shipped.common, out)


def join(rows: Sequence[Row], regions: str, units: str) -> list[Row]:
    """Return the rows with areas on the map, the units' spellings, and the regions of the table among them."""
    spelled = {unit.code: (unit, others) for unit, others in units_in(units)}
    placed = [_spelled(row, spelled) for row in on_the_map(rows)]
    return with_regions(placed, list(regions_in(regions)))


def on_the_map(rows: Sequence[Row]) -> list[Row]:
    """Give areas without a point the middle of their towns, and the people of these.

    A district that is nowhere is left out, but for counties, by which English-speaking lands tell their towns apart.
    """
    towns = defaultdict[str, list[Row]](list)
    for row in rows:
        for code in {row.admin1, row.admin2} - {None} if row.precision == "town" else ():
            towns[str(code)].append(row)
    seats = {(row.admin1 or "", fold(row.name)): row for row in rows if row.precision == "town" and row.admin1}
    placed = []
    for row in rows:
        if row.precision in AREAS:
            inside = towns[(row.admin1 if row.precision == "region" else row.admin2) or ""]
            row = _middle(row, inside or (_seat(row, seats) if row.precision == "district" else []))
        if row.lat is not None or row.precision != "district" or row.country in NAMED_OTHERWISE:
            placed.append(row)
    return placed


def _middle(row: Row, inside: Sequence[Row]) -> Row:
    """Put an area into the middle of what lies inside it: of its extent, for towns crowd together."""
    lats = [one.lat for one in inside if one.lat is not None]
    lons = [one.lon for one in inside if one.lon is not None]
    people = row.population or sum(one.population for one in inside)
    if row.lat is not None or not lats or not lons:
        return replace(row, population=people)
    lat, lon = ((min(degrees) + max(degrees)) / 2 for degrees in (lats, lons))
    return replace(row, lat=round(lat, 4), lon=round(lon, 4), population=people)


def _seat(row: Row, seats: Mapping[tuple[str, str], Row]) -> list[Row]:
    """Return the town from which a district has its name; in English-speaking lands most have it from elsewhere."""
    seat = seats.get((row.admin1 or "", fold(GENERIC.sub("", row.name))))
    return [seat] if seat and row.country not in NAMED_OTHERWISE else []


def _spelled(row: Row, spelled: dict[str, tuple[Unit, tuple[str, ...]]]) -> Row:
    if row.precision != "region" or row.admin1 not in spelled:
        return row
    unit, others = spelled[row.admin1]
    names = spellings(unit.name, *others, *filter(None, (unit.ucdp,)), *row.names, area=True)
    return replace(row, name=unit.name, names=names)


def with_regions(rows: Sequence[Row], regions: Iterable[Row]) -> list[Row]:
    """Add the places of the table; one that the rows have already takes its names, one that they lack its region.

    A town is the same under any of its names where it lies near, an area only under its own.
    """
    joined, kept = list(rows), defaultdict[tuple[str | None, str], list[int]](list)
    for number, row in enumerate(rows):
        kept[row.country, row.precision].append(number)
    for region in regions:
        alike = kept[region.country, region.precision]
        near = [n for n in alike if _same(rows[n], region)]
        if near:
            best = max(near, key=lambda n: rows[n].population)
            names = tuple(dict.fromkeys((*region.names, *joined[best].names)))
            joined[best] = replace(joined[best], name=region.name, names=names, called=region.called)
        else:
            joined.append(replace(region, admin1=_unit_of(region, [rows[n] for n in kept[region.country, "town"]])))
    return joined


def _same(row: Row, region: Row) -> bool:
    own = {fold(region.name)} if row.precision != "town" else {fold(name) for name in region.names}
    same = fold(row.name) in own or (row.precision == "town" and not own.isdisjoint(fold(name) for name in row.names))
    return same and apart(row, region) < (WIDE if row.precision in AREAS or row.precision == "country" else NEAR)


def _unit_of(region: Row, towns: Sequence[Row]) -> str | None:
    """Return the first-order unit of the town nearest to a town, site or district of the table."""
    nearest = min(towns, key=lambda town: apart(town, region), default=None)
    return nearest.admin1 if nearest and region.precision in ("town", "site", "district") else None


def apart(one: Row, other: Row) -> float:
    """Return the degrees of latitude or longitude, whichever are more, between two places; 0 where one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    return max(abs(one.lat - other.lat), abs(one.lon - other.lon))
