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
_REGIONS = (
    ("Nagorno-Karabakh", "AZE", 39.82, 46.75, ("Karabakh", "Nagorny Karabakh", "Mountainous Karabakh", "Artsakh")),
    ("Zangezur", "ARM", 39.3, 46.3, ("Zangezur Corridor",)), ("Nakhchivan", "AZE", 39.3, 45.5, ("Nakhichevan",)),
    ("Donbas", "UKR", 48.3, 38.2, ("Donbass",)), ("Crimea", "UKR", 45.3, 34.4, ("Crimean Peninsula",)),
    ("Kashmir", None, 34.0, 75.0, ()),
    ("Jammu and Kashmir", "IND", 34.0, 75.0, ("Indian Kashmir", "Indian-administered Kashmir", "J&K")),
    ("Azad Kashmir", "PAK", 33.9, 73.8, ("Pakistani Kashmir", "Pakistan-administered Kashmir")),
    ("Line of Control", None, 34.1, 74.3, ("LoC",)), ("Europe", None, 50.0, 15.0, ()),
    ("Middle East", None, 30.0, 42.0, ()), ("Caucasus", None, 42.0, 45.0, ("South Caucasus",)), ("Sahel", None, 15.0, 5.0, ()),
    ("Black Sea", None, 43.0, 35.0, ()), ("Red Sea", None, 20.0, 38.5, ()), ("Sea of Azov", None, 46.0, 36.5, ()),
    ("Caspian Sea", None, 42.0, 50.0, ()), ("Kurdistan", None, 36.5, 43.0, ()), ("Central Asia", None, 42.0, 65.0, ()), ("Balochistan", "PAK", 28.5, 65.7, ("Baluchistan",)),
    ("Waziristan", "PAK", 32.5, 69.8, ("North Waziristan", "South Waziristan")),
    ("Gaza Strip", "PSE", 31.42, 34.36, ("Gaza",)), ("West Bank", "PSE", 31.95, 35.25, ("Occupied West Bank",)),
    ("Golan Heights", "SYR", 33.0, 35.75, ("Golan",)), ("Sinai", "EGY", 29.5, 33.8, ("Sinai Peninsula", "North Sinai")),
    ("Eastern Ghouta", "SYR", 33.53, 36.4, ("Ghouta", "East Ghouta")), ("Euphrates", "SYR", 35.9, 38.9, ()),
    ("Rojava", "SYR", 36.6, 40.7, ()), ("Iraqi Kurdistan", "IRQ", 36.4, 44.4, ("Kurdistan Region",)),
    ("Darfur", "SDN", 13.5, 24.5, ("North Darfur", "West Darfur", "South Darfur")), ("Kordofan", "SDN", 13.0, 30.0, ()),
    ("Tigray", "ETH", 14.0, 38.5, ()), ("Amhara", "ETH", 11.7, 38.0, ()), ("Oromia", "ETH", 8.0, 39.0, ()),
    ("Ogaden", "ETH", 7.0, 44.0, ()), ("Kivu", "COD", -2.0, 28.5, ("North Kivu", "South Kivu")),
    ("Ituri", "COD", 1.8, 29.5, ()), ("Cabo Delgado", "MOZ", -12.3, 39.5, ()), ("Casamance", "SEN", 12.8, -15.3, ()),
    ("Niger Delta", "NGA", 5.3, 6.4, ()), ("Sambisa Forest", "NGA", 11.2, 13.5, ()),
    ("Rakhine", "MMR", 20.0, 93.6, ("Arakan",)), ("Kokang", "MMR", 23.7, 98.8, ()), ("Mindanao", "PHL", 7.9, 125.0, ()),
    ("Papua", "IDN", -4.3, 138.0, ()), ("Catatumbo", "COL", 8.6, -73.2, ()), ("Transnistria", "MDA", 47.2, 29.5, ()),
    ("Abkhazia", "GEO", 43.0, 41.0, ()), ("South Ossetia", "GEO", 42.3, 44.0, ("Tskhinvali Region",)),
    ("Chechnya", "RUS", 43.4, 45.7, ()), ("Dagestan", "RUS", 43.1, 46.9, ()), ("Western Sahara", "ESH", 24.5, -13.5, ()),
)  # fmt: skip


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
    latin = [n for n in names if n and re.fullmatch(r"[\w\s'’`.\-()/&]+", n) and all(ord(c) < 0x250 for c in n if c.isalpha())]
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
        names = spellings(c["name"]["common"], c["name"]["official"], *(n for n in c["altSpellings"] if len(n) > 3 and n not in UNCLEAR))
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
            found.setdefault(ref, Row(ref, name, "SYR", kind, lat, lon, 1000, spellings(name, *re.split(r"[()/]", name))))
    yield from (found[ref] for ref in sorted(found))


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
    rows += [
        Row(f"counterclaim:{fold(name).replace(' ', '-')}", name, country, "region", lat, lon, 500_000, (name, *others))
        for name, country, lat, lon, others in _REGIONS
    ]
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
