"""The packaged gazetteer behind the Gazetteer port: an SQLite file, opened read-only."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

from ...errors import ResourceError
from ...model.place import Place
from ...model.spelling import fold, sound

_ORDER = {"country": 0, "town": 1, "region": 2, "district": 3, "site": 4}
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
        self._base = sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        try:
            self._base.execute("SELECT ref FROM place LIMIT 1")
        except sqlite3.DatabaseError as error:
            raise ResourceError(f"{self.path}: not a gazetteer ({error}); install the package again") from error

    def __reduce__(self) -> tuple[type[SqliteGazetteer], tuple[Path]]:
        return SqliteGazetteer, (self.path,)

    def find(self, name: str) -> tuple[Place, ...]:
        """Return the places of that name, countries and large towns first; else those that sound like it.

        A place of exactly that name carries the name as it was asked for; one that is also called so, or only
        sounds so, carries its own, so that a caller can ask for more before believing it.
        """
        found = self._look_up("name", fold(name)) or self._look_up("sound", sound(name))
        return tuple(replace(place, name=name) if fold(place.name) == fold(name) else place for place in found)

    def _look_up(self, table: str, key: str) -> tuple[Place, ...]:
        query = f"SELECT {_COLUMNS} FROM {table} JOIN place ON place.id = {table}.place WHERE {table}.key = ?"  # noqa: S608
        rows = self._base.execute(query, (key,)).fetchall() if len(key) > 2 else []
        rows.sort(key=lambda row: (_ORDER[row[3]], -row[6], row[0]))
        return tuple(Place(row[1], row[0], row[4], row[5], row[3], row[2]) for row in rows)
