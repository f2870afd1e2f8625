"""A gazetteer behind the Gazetteer port: an SQLite file, opened read-only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...errors import ResourceError
from ...model.place import Entry, Naming, Place, Unit
from ...model.spelling import is_within, plain, sound
from .row import GENERIC, Row
from .write import KINDS, SCALE, VERSION, key_of

_LARGE = 150_000  # people
_SHORT = 4  # letters: other names as short as that are mere syllables to somebody else
_REMEMBERED = 1 << 15  # names: a war is told with a few hundred
# How much the people of an area say for it: "Idlib" is sooner the town, "Texas" sooner the state than a village.
_WEIGHTS = (1.0, 1.0, 0.15, 0.05, 1.0)
_QUERY = """
SELECT place.id, place.ref, place.name, place.country, place.kind, place.lat, place.lon, place.population,
 unit.name, unit.code, second.name, place.admin2
FROM place LEFT JOIN unit ON unit.id = place.admin1 LEFT JOIN place AS second ON second.id = place.admin2
WHERE place.id IN
"""
_QUERY_NAME = f"{_QUERY} (SELECT place FROM name WHERE key = ?)"
_QUERY_SOUND = "SELECT place.id, place.name FROM sound JOIN place ON place.id = sound.place WHERE sound.key = ?"
_QUERY_COUNTRY = """
SELECT place.id, place.ref, place.name, place.country, place.kind, place.lat, place.lon, place.population,
 NULL, NULL, NULL, NULL FROM place WHERE place.ref = ?
"""


class SqliteGazetteer:
    """Find places by any spelling of their names.

    Raises ResourceError if the file is missing or no gazetteer of this version. It can be sent to other
    processes: each opens the file for itself.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        if not self.path.is_file():
            raise ResourceError(f"{self.path}: no gazetteer there; see `counterclaim doctor`")
        self._base = sqlite3.connect(
            f"{self.path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        try:
            version = self._base.execute("PRAGMA user_version").fetchone()[0]
            self._base.execute("SELECT ref FROM place LIMIT 1")
        except sqlite3.DatabaseError as error:
            raise ResourceError(f"{self.path}: not a gazetteer ({error}); install the package again") from error
        if version != VERSION:
            said = f"{self.path}: a gazetteer of version {version}, this program reads {VERSION}"
            raise ResourceError(f"{said}; make it again with `counterclaim gazetteer build`")
        self.common = frozenset(key for (key,) in self._base.execute("SELECT key FROM common"))
        self._called: dict[int, tuple[Naming, ...]] = {}
        for place, called, who in self._base.execute("SELECT place, name, who FROM called ORDER BY place, who, name"):
            self._called[place] = (*self._called.get(place, ()), Naming(called, who))
        self._known = lru_cache(_REMEMBERED)(self._look_up)
        self.entries = lru_cache(_REMEMBERED)(self._entries)
        self.own = lru_cache(_REMEMBERED)(self._own)
        self.country = lru_cache(_REMEMBERED)(self._country)

    def __reduce__(self) -> tuple[type[SqliteGazetteer], tuple[Path]]:
        return SqliteGazetteer, (self.path,)

    def find(self, name: str) -> tuple[Place, ...]:
        """Return the places of that name, countries and large towns first; else those that sound and look like it.

        A place found under a name of its own carries it as it was asked for; one that is also called so, or only
        sounds so, carries the gazetteer's, so that a caller can ask for more before believing it.
        """
        found = self.entries(name)
        return tuple(replace(one.place, name=name) if one.match == "own" else one.place for one in found)

    def _entries(self, name: str) -> tuple[Entry, ...]:
        """Return what the gazetteer has under a name, with how it was found; see Entry."""
        return self._known(name) or tuple(self._entry(row, "sound") for row in self._alike(name))

    def _own(self, name: str) -> tuple[Entry, ...]:
        """Return the places that bear the very name."""
        return tuple([one for one in self._known(name) if one.match == "own"])

    def _look_up(self, name: str) -> tuple[Entry, ...]:
        """Return what the gazetteer has under the very name, as a place's own or another."""
        key = plain(name)
        named = self._named(key_of(name)) or self._named(key)
        return tuple(self._entry(row, "own" if _is_own(row, key) else "other", key in self.common) for row in named)

    def _country(self, code: str) -> Entry | None:
        """Return a country by its alpha-3 code."""
        rows = self._base.execute(_QUERY_COUNTRY, (f"iso:{code}",)).fetchall()
        return self._entry(rows[0], "own") if rows else None

    def unit(self, code: str) -> Unit | None:
        """Return a first-order unit by GeoNames' code or that of ISO 3166-2, or None."""
        query = "SELECT code, iso, name, ucdp FROM unit WHERE code = ? OR iso = ? ORDER BY code"
        row = self._base.execute(query, (code, code)).fetchone()
        return Unit(*row) if row else None

    def unit_named(self, written: str, country: str) -> Unit | None:
        """Return the first-order unit of a country by its name in any vocabulary: "Ar Raqqah Governorate", "Raqa"."""
        for name in (written, GENERIC.sub("", written)):
            for one in self.entries(name):
                if one.place.precision == "region" and one.place.country == country and one.place.admin1:
                    return self.unit(one.place.admin1)
        return None

    def countries(self) -> Iterator[Row]:
        """Yield the countries with their names, as a gazetteer is built from them."""
        keys: dict[int, list[str]] = {}
        named = "SELECT place, key FROM name WHERE place IN (SELECT id FROM place WHERE kind = 0) ORDER BY place, key"
        for place, key in self._base.execute(named):
            keys.setdefault(place, []).append(key)
        query = "SELECT id, ref, name, country, lat, lon, population FROM place WHERE kind = 0 ORDER BY ref"
        for number, ref, name, country, lat, lon, population in self._base.execute(query):
            names = (name, *keys.get(number, ()))
            yield Row(ref, name, country, "country", lat / SCALE, lon / SCALE, population, names)

    def _named(self, key: str) -> list[tuple[Any, ...]]:
        return self._rows(_QUERY_NAME, (key,)) if len(key) > 1 else []

    def _alike(self, name: str) -> list[tuple[Any, ...]]:
        """Return the places whose names sound and look like one; many sound so, few look so, none is often left."""
        key, most = _run_on(name), max(1, len(name) // 4)
        sounding = self._base.execute(_QUERY_SOUND, (sound(name),)).fetchall()
        found = [number for number, own in sounding if is_within(_run_on(own), key, most)]
        return self._rows(f"{_QUERY} ({','.join('?' * len(found))})", found) if found else []

    def _rows(self, query: str, values: Sequence[str | int]) -> list[tuple[Any, ...]]:
        rows = self._base.execute(query, values).fetchall()
        return sorted(rows, key=lambda row: (row[4] > 0, -row[7] * _WEIGHTS[row[4]], row[0]))

    def _entry(self, row: tuple[Any, ...], match: str, common: bool = False) -> Entry:
        number, ref, name, country, kind, lat, lon, people, region, admin1, district, second = row
        parent = next((area for area in (district, region) if area and area != name), None)
        place = Place(
            name, ref or f"geonames:{number}", _degrees(lat), _degrees(lon), KINDS[kind], country, admin1, parent,
            self._called.get(number, ()),
        )  # fmt: skip
        return Entry(place, match, people, second, common)


def _run_on(name: str) -> str:
    return plain(name).replace(" ", "")


def _is_own(row: tuple[Any, ...], key: str) -> bool:
    """Tell whether a key is that of a place's own name, or names a place so large that it is known by several."""
    return plain(row[2]) == key or (row[7] >= _LARGE and len(key) > _SHORT) or key.endswith(".")


def _degrees(kept: int | None) -> float | None:
    return None if kept is None else kept / SCALE
