"""The tables that are written by hand: regions in the news, names that states disagree on, codes of regions."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import ResourceError
from ...model.place import PRECISIONS, Naming, Unit
from ...model.spelling import fold
from .row import Row, spellings

# The people that stand in for those nobody counted: they order places of one name.
_PEOPLE = {"country": 10**9, "region": 1_000_000, "district": 50_000, "town": 5_000, "site": 1_000}


def regions_in(text: str) -> Iterator[Row]:
    """Yield the places of regions.tsv: name, country, precision, latitude, longitude, other names.

    Other names stand apart by `|`; one that only some use is written `Name=CODE,CODE`.
    """
    for number, (name, country, precision, lat, lon, others) in _lines("regions.tsv", text, 6):
        if precision not in PRECISIONS:
            raise ResourceError(f"regions.tsv, line {number}: no precision {precision!r}; write one of {PRECISIONS}")
        named = [(one.partition("=")[0], one.partition("=")[2]) for one in filter(None, others.split("|"))]
        called = tuple(Naming(other, by) for other, users in named for by in filter(None, users.split(",")))
        names = spellings(name, *(other for other, _ in named))
        ref = f"counterclaim:{fold(name).replace(' ', '-')}"
        yield Row(
            ref, name, country or None, precision, float(lat), float(lon), _PEOPLE[precision], names, called=called
        )


def units_in(text: str) -> Iterator[tuple[Unit, tuple[str, ...]]]:
    """Yield the units of admin1.tsv with their other spellings: GeoNames code, ISO code, name, UCDP's, spellings."""
    for _, (code, iso, name, ucdp, others) in _lines("admin1.tsv", text, 5):
        yield Unit(code, iso or None, name, ucdp or None), tuple(filter(None, others.split("|")))


def _lines(table: str, text: str, columns: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a table with their numbers; raises ResourceError that names one of another width."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            fields = line.split("\t")
            if len(fields) != columns:
                raise ResourceError(f"{table}, line {number}: {len(fields)} columns, not {columns}")
            yield number, fields
