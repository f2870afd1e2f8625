"""The packaged gazetteer behind the Gazetteer port: an SQLite file, opened read-only."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from ...errors import ResourceError
from ...model.place import Place
from ...model.spelling import fold, plain, sound

_ORDER = {"country": 0, "town": 1, "region": 2, "district": 3, "site": 4}
_LARGE = 150_000  # people
_COLUMNS = "place.ref, place.name, place.country, place.precision, place.lat, place.lon, place.population"


class SqliteGazetteer:
    """Find places by any spelling of their names.

    Raises ResourceError if the file is missing or no gazetteer. It can be sent to other processes: each opens
    the file for itself.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        if not self.path.exists():
            raise ResourceError(f"{self.path}: no gazetteer there; see `counterclaim doctor`")
        self._base = sqlite3.connect(
            f"{self.path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        try:
            self._base.execute("SELECT ref FROM place LIMIT 1")
        except sqlite3.DatabaseError as error:
            raise ResourceError(f"{self.path}: not a gazetteer ({error}); install the package again") from error

    def __reduce__(self) -> tuple[type[SqliteGazetteer], tuple[Path]]:
        return SqliteGazetteer, (self.path,)

    def find(self, name: str) -> tuple[Place, ...]:
        """Return the places of that name, countries and large towns first; else those that sound like it.

        A place of that very name, or a city large enough to be known by several, carries the name as it was
        asked for. One that is also called so, or only sounds so, carries its own, so that a caller can ask for
        more before believing it.
        """
        key = plain(name)
        named = self._look_up("name", fold(name)) or self._look_up("name", key)
        known = tuple(_place(row, name if plain(row[1]) == key or row[6] >= _LARGE else row[1]) for row in named)
        return known or tuple(_place(row, row[1]) for row in self._look_up("sound", sound(name)))

    def _look_up(self, table: str, key: str) -> list[tuple[Any, ...]]:
        query = f"SELECT {_COLUMNS} FROM {table} JOIN place ON place.id = {table}.place WHERE {table}.key = ?"
        rows = self._base.execute(query, (key,)).fetchall() if len(key) > 2 else []
        return sorted(rows, key=lambda row: (_ORDER[row[3]], -row[6], row[0]))


def _place(row: tuple[Any, ...], name: str) -> Place:
    return Place(name, row[0], row[4], row[5], row[3], row[2])
