"""Write a gazetteer as an SQLite file; the same rows give the same bytes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from ...errors import ResourceError
from ...model.place import Unit
from ...model.spelling import fold, sound
from .row import Row

VERSION = 2  # of the tables below; another is refused on opening
KINDS = ("country", "town", "region", "district", "site")  # as they are ordered where several share a name
SCALE = 10_000  # degrees are kept as whole ten-thousandths, about ten metres
TOWN = 15_000  # people; smaller places are found by sound under their own name only
_GEONAMES = "geonames:"
_TABLES = f"""
PRAGMA page_size=4096; PRAGMA user_version={VERSION};
CREATE TABLE place (id INTEGER PRIMARY KEY, ref TEXT, name TEXT, country TEXT, kind INTEGER, lat INTEGER,
 lon INTEGER, population INTEGER, admin1 INTEGER, admin2 INTEGER);
CREATE INDEX ref ON place (ref) WHERE ref IS NOT NULL;
CREATE TABLE name (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE common (key TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE called (place INTEGER, name TEXT, who TEXT);
CREATE TABLE unit (id INTEGER PRIMARY KEY, code TEXT, iso TEXT, name TEXT, ucdp TEXT);
"""


def write(rows: Sequence[Row], units: Iterable[Unit], words: Iterable[str], out: Path) -> int:
    """Write the file beside its place, put it there whole, and return how many places it has.

    `words` are ordinary words: of those that are names of places, too, the file keeps a list.
    A place of GeoNames is kept under its own number; the others are numbered from -1 down.
    """
    numbers = _numbers(rows)
    beside = out.with_name(f"{out.name}.{os.getpid()}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        _write(beside, rows, numbers, {unit.code: unit for unit in units}, words)
        beside.replace(out)
    except (OSError, sqlite3.OperationalError) as error:
        raise ResourceError(f"{out}: cannot be written ({error}); name another file in --to") from error
    return len(numbers)


def _write(
    out: Path, rows: Sequence[Row], numbers: dict[str, int], units: dict[str, Unit], words: Iterable[str]
) -> None:
    base = sqlite3.connect(out)
    try:
        base.executescript(_TABLES)
        _fill(base, rows, numbers, units)
        keys = [(key, key) for key in sorted({fold(word) for word in words})]
        base.executemany("INSERT INTO common SELECT ? WHERE EXISTS (SELECT 1 FROM name WHERE key = ?)", keys)
        base.commit()
        base.execute("VACUUM")
    finally:
        base.close()


def _numbers(rows: Sequence[Row]) -> dict[str, int]:
    own = [row.ref for row in rows if not row.ref.startswith(_GEONAMES)]
    numbers = {ref: -n for n, ref in enumerate(dict.fromkeys(own), 1)}
    return numbers | {r.ref: int(r.ref.removeprefix(_GEONAMES)) for r in rows if r.ref.startswith(_GEONAMES)}


def _fill(base: sqlite3.Connection, rows: Sequence[Row], numbers: dict[str, int], units: dict[str, Unit]) -> None:
    named = {row.admin1: row.name for row in rows if row.precision == "region" and row.admin1}
    first = {code: n for n, code in enumerate(sorted(map(str, named)), 1)}
    second = {row.admin2: numbers[row.ref] for row in rows if row.precision == "district" and row.admin2}
    done = set[int]()
    for row in rows:
        if numbers[row.ref] not in done:
            done.add(numbers[row.ref])
            _insert(base, row, numbers[row.ref], (first.get(row.admin1 or ""), second.get(row.admin2 or "")))
    for code, number in first.items():
        unit = units.get(code) or Unit(code, None, named[code])
        base.execute("INSERT INTO unit VALUES (?,?,?,?,?)", (number, code, unit.iso, unit.name, unit.ucdp))


def _insert(base: sqlite3.Connection, row: Row, number: int, areas: tuple[int | None, int | None]) -> None:
    ref = None if row.ref.startswith(_GEONAMES) else row.ref
    point = (None if degree is None else round(degree * SCALE) for degree in (row.lat, row.lon))
    kept = (number, ref, row.name, row.country, KINDS.index(row.precision), *point, row.population, *areas)
    base.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", kept)
    keys = sorted({key_of(name) for name in row.names})
    base.executemany("INSERT OR IGNORE INTO name VALUES (?,?)", [(key, number) for key in keys if len(key) > 2])
    bones = {sound(name) for name in (row.name, *row.names[: 2 if row.population >= TOWN else 0])}
    base.executemany("INSERT OR IGNORE INTO sound VALUES (?,?)", sorted((b, number) for b in bones if len(b) > 1))
    base.executemany("INSERT INTO called VALUES (?,?,?)", [(number, one.name, one.by) for one in row.called])


def key_of(name: str) -> str:
    """Return the key of a name; an abbreviation keeps its full stops: "Ky." is a state, "Ky" nothing."""
    return name.lower() if name.endswith(".") else fold(name)
