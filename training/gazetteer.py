"""Build `data/gazetteer/places.sqlite`: towns, districts, regions and countries with their coordinates.

Run `python -m training.gazetteer GEONAMES_FOLDER COUNTRIES.json UCDP.csv OUT.sqlite`. GeoNames and UCDP are
CC BY 4.0, the country names ODbL 1.0. Regions and districts have no coordinates there: they get the
mean of their towns, or none.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.spelling import fold, sound

from .actors import UNCLEAR

_GENERIC = re.compile(
    r"\s+(governorate|province|provincia|region|oblast|district|rayon|raion|municipality|county|state|division|"
    r"department|prefecture|republic|marz|vilayet|sahari|city|town|village|area|neighborhood|sub-?district|subdistrict)$",
    re.IGNORECASE,
)
_UCDP_KINDS = {"town": "town", "village": "town", "city": "town", "district": "district", "governorate": "region"}


# Regions that are much in the news and that no list of administrative units has, at about their middle.
REGIONS = Path(__file__).with_name("regions.tsv")


@dataclass(frozen=True, slots=True)
class Row:
    """One place and all its names."""

    ref: str
    name: str
    country: str | None
    precision: str
    lat: float | None
    lon: float | None
    population: int
    names: tuple[str, ...]


def spellings(*names: str) -> tuple[str, ...]:
    """Return the names that are written in Latin letters, with and without words such as Province."""
    written = [n for n in names if n and re.fullmatch(r"[\w\s'’`.\-()/&]+", n)]
    latin = [n for n in written if all(ord(c) < 0x250 for c in n if c.isalpha())]
    return tuple(dict.fromkeys(form for n in latin for form in _forms(n) if len(fold(form)) > 2))


def _forms(name: str) -> Iterator[str]:
    """Yield a name, without its word for the kind of place, and without its Arabic article."""
    for form in (name, _GENERIC.sub("", name)):
        yield form
        yield re.sub(r"^(?:a[lrsdntz]|e[lrsdntz]|ash|esh)[- ](?=\w{3})", "", form, flags=re.IGNORECASE)


def countries_of(source: Path) -> tuple[dict[str, str], list[Row]]:
    """Return alpha-3 codes by alpha-2, and the countries as places."""
    codes, rows = {}, []
    for c in json.loads(source.read_text(encoding="utf-8")):
        codes[c["cca2"]] = "XKX" if c["cca3"] == "UNK" else c["cca3"]
        others = (n for n in c["altSpellings"] if len(n) > 3 and n not in UNCLEAR)
        names = spellings(c["name"]["common"], c["name"]["official"], *others)
        lat, lon = c["latlng"]
        ref = f"iso:{codes[c['cca2']]}"
        rows.append(Row(ref, c["name"]["common"], codes[c["cca2"]], "country", lat, lon, 10**9, names))
    return codes, rows


def towns_of(folder: Path, codes: dict[str, str]) -> Iterator[tuple[Row, tuple[str, str]]]:
    """Yield the towns with the keys of their region and district."""
    for line in (folder / "cities15000.txt").read_text(encoding="utf-8").split("\n"):
        f = line.split("\t")
        if len(f) < 15 or f[8] not in codes or f[7] in ("PPLX", "PPLH", "PPLQ"):
            continue
        names = spellings(f[1], f[2], *f[3].split(","))
        row = Row(f"geonames:{f[0]}", f[1], codes[f[8]], "town", float(f[4]), float(f[5]), int(f[14] or 0), names)
        yield row, (f"{f[8]}.{f[10]}", f"{f[8]}.{f[10]}.{f[11]}")


def areas_of(source: Path, precision: str, codes: dict[str, str], inside: dict[str, list[Row]]) -> Iterator[Row]:
    """Yield regions or districts, at the mean of their towns."""
    for line in source.read_text(encoding="utf-8").split("\n"):
        f = line.split("\t")
        if len(f) < 4 or f[0][:2] not in codes:
            continue
        towns = inside.get(f[0], [])
        lat = round(sum(t.lat or 0 for t in towns) / len(towns), 4) if towns else None
        lon = round(sum(t.lon or 0 for t in towns) / len(towns), 4) if towns else None
        people = sum(t.population for t in towns)
        yield Row(f"geonames:{f[3]}", f[1], codes[f[0][:2]], precision, lat, lon, people, spellings(f[1], f[2]))


def events_of(source: Path) -> Iterator[Row]:
    """Yield the places that UCDP names exactly, at their first coordinates, by name."""
    found: dict[str, Row] = {}
    with source.open(encoding="utf-8", errors="replace", newline="") as lines:
        for event in csv.DictReader(lines):
            kind = _UCDP_KINDS.get(event["where_coordinates"].rsplit(" ", 1)[-1].lower())
            name = _GENERIC.sub("", event["where_coordinates"].strip())
            if not kind or event["where_prec"][0] not in "1234" or event["country"] != "Syria" or len(name) > 40:
                continue
            ref = f"ucdp:{fold(name).replace(' ', '-')}"
            lat, lon = round(float(event["latitude"]), 4), round(float(event["longitude"]), 4)
            names = spellings(name, *re.split(r"[()/]", name))
            found.setdefault(ref, Row(ref, name, "SYR", kind, lat, lon, 1000, names))
    yield from (found[ref] for ref in sorted(found))


def regions_of(table: Path) -> Iterator[Row]:
    """Yield the regions of a table written by hand."""
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, country, lat, lon, others = line.split("\t")
            names = (name, *filter(None, others.split("|")))
            ref = f"counterclaim:{fold(name).replace(' ', '-')}"
            yield Row(ref, name, country or None, "region", float(lat), float(lon), 500_000, names)


def rows_of(folder: Path, countries: Path, ucdp: Path) -> list[Row]:
    """Return all places; of two with the same name in one country and kind the UCDP one is left out."""
    codes, rows = countries_of(countries)
    inside: dict[str, list[Row]] = defaultdict(list)
    for town, areas in towns_of(folder, codes):
        rows.append(town)
        for area in areas:
            inside[area].append(town)
    rows += areas_of(folder / "admin1CodesASCII.txt", "region", codes, inside)
    rows += areas_of(folder / "admin2Codes.txt", "district", codes, inside)
    rows += regions_of(REGIONS)
    have = {(row.country, row.precision, fold(name)) for row in rows for name in row.names}
    rows += [r for r in events_of(ucdp) if not any((r.country, r.precision, fold(n)) in have for n in r.names)]
    return rows


def write(rows: list[Row], out: Path) -> None:
    """Write the database anew; the same rows give the same bytes."""
    out.unlink(missing_ok=True)
    base = sqlite3.connect(out)
    base.executescript(
        "PRAGMA page_size=4096; CREATE TABLE place (id INTEGER PRIMARY KEY, ref TEXT, name TEXT, country TEXT,"
        " precision TEXT, lat REAL, lon REAL, population INTEGER);"
        "CREATE TABLE name (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;"
        "CREATE TABLE sound (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;"
    )
    for number, r in enumerate(rows):
        base.execute(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?)",
            (number, r.ref, r.name, r.country, r.precision, r.lat, r.lon, r.population),
        )
        base.executemany("INSERT OR IGNORE INTO name VALUES (?,?)", sorted({(fold(n), number) for n in r.names}))
        bones = sorted({(sound(n), number) for n in (r.name, *r.names[:2]) if len(sound(n)) > 2})
        base.executemany("INSERT OR IGNORE INTO sound VALUES (?,?)", bones)
    base.commit()
    base.execute("VACUUM")
    base.close()


if __name__ == "__main__":
    write(rows_of(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])), Path(sys.argv[4]))
