"""One place as a gazetteer is built from it, and the spellings under which it will be found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...model.place import Naming
from ...model.spelling import fold

# Words for a kind of area that reports leave out: "Idlib Governorate" is also Idlib.
GENERIC = re.compile(
    r"\s+(governorate|province|provincia|region|oblast|okrug|krai|district|rayon|raion|municipality|county|parish|borough|"
    r"state|division|department|prefecture|republic|marz|vilayet|sahari|sub-?district|regency|canton|wilaya|woreda)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:a[lrsdntz]|e[lrsdntz]|ash|esh)[- ](?=\w{3})", re.IGNORECASE)
_WRITTEN = re.compile(r"[\w\s'’`‘ʻʼ.\-()/&,]+")
_CODE = re.compile(r"[A-Z]{2,4}\d*")  # an airport, a post office; no name
AREAS = ("region", "district")


@dataclass(frozen=True, slots=True)
class Row:
    """One place and all its names.

    `ref` is its key, such as geonames:616052; `precision` one of model.place.PRECISIONS; `lat`, `lon` in degrees
    or None; `admin1` the GeoNames code of its first-order unit, such as SY.09 (of such a unit its own);
    `admin2` that of its second-order unit; `called` who calls it what, where states disagree.
    """

    ref: str
    name: str
    country: str | None
    precision: str
    lat: float | None
    lon: float | None
    population: int
    names: tuple[str, ...]
    admin1: str | None = None
    admin2: str | None = None
    called: tuple[Naming, ...] = ()


def spellings(*names: str, area: bool = False) -> tuple[str, ...]:
    """Return the names written in Latin letters, with and without the Arabic article.

    Those of an `area` also without words such as Province: half of a town's name ("Cape" of Cape Town) is none.
    """
    latin = [name for name in names if name and _WRITTEN.fullmatch(name) and _is_latin(name)]
    return tuple(dict.fromkeys(form for name in latin for form in _forms(name, area) if _is_long_enough(form)))


def without_codes(names: Iterable[str]) -> Iterator[str]:
    """Yield the names among other names of GeoNames; the codes of airports and post offices stand there too."""
    return (name for name in names if not _CODE.fullmatch(name))


def _is_long_enough(name: str) -> bool:
    return len(fold(name)) > 2 or name.endswith(".")


def _is_latin(name: str) -> bool:
    return all(ord(one) < 0x300 or 0x1E00 <= ord(one) < 0x1F00 for one in name if one.isalpha())


def _forms(name: str, area: bool) -> Iterator[str]:
    for form in (name, GENERIC.sub("", name)) if area else (name,):
        yield form
        yield _ARTICLE.sub("", form)
