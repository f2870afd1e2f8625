"""What a report as a whole tells of who its unnamed armies, groups and monitors are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..model.actor import state_of
from ..model.place import Place
from .codes import GENERIC, is_country, organ
from .phrases import Phrase
from .sides import main_parties

# Who holds a breakaway region calls itself by a name of its own.
BREAKAWAY = {"donetsk": "DPR", "luhansk": "LPR", "lugansk": "LPR"}
_CIVIL = ("REBELS", "SYR/OPP")


@dataclass(frozen=True, slots=True)
class Setting:
    """Sum up a report.

    `sides` are the main opposing parties; `home` the state in which it is set; `civil` whether a state there
    fights its own; `group` the armed group most named; `monitor` the only monitor; `breakaway` the
    self-declared republic; `holders` the codes of each organ; `leaders` states by a
    leader's surname; `countries` those of the places, by token.
    """

    sides: tuple[str, ...] = ()
    home: str | None = None
    civil: bool = False
    group: str | None = None
    monitor: str | None = None
    breakaway: str | None = None
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leaders: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[int, str] = field(default_factory=dict)


def setting_of(
    phrases: Iterable[Phrase], theatre: str | None, places: Mapping[int, Place], monitors: Iterable[str], leaders: Mapping[str, str]
) -> Setting:
    """Sum up what the phrases of a report say by themselves, before anything is resolved."""
    listed = list(phrases)
    codes = [c for p in listed if p.kind not in ("body", "media", "channel") for c in p.codes]
    groups = Counter(c for p in listed if p.kind in ("group", "folk") for c in p.codes if not is_country(c) and c not in GENERIC)
    sides = main_parties(codes)
    named = tuple(dict.fromkeys(p.code for p in listed if p.code in tuple(monitors)))
    breakaway = next((c for c in codes if c in ("DPR", "LPR", "ARTSAKH")), None)
    by_place = next((BREAKAWAY[name] for name in sorted({p.name.lower() for p in places.values()}) if name in BREAKAWAY), None)
    holders: dict[str, tuple[str, ...]] = {}
    for code in codes:
        if is_country(code) and (part := organ(code)) and code not in holders.get(part, ()):
            holders[part] = (*holders.get(part, ()), code)
    states = Counter(state_of(c) for c in codes if is_country(c))
    only = sides[0] if len(sides) == 1 and is_country(sides[0]) else None
    civil = any(p.organ == "OPP" or p.code in _CIVIL for p in listed) or len(states) < 2
    return Setting(
        sides, theatre or only, civil, groups.most_common(1)[0][0] if groups else None, named[0] if named else None,
        breakaway or by_place, holders, leaders,
        {at: place.country for at, place in places.items() if place.country},
    )  # fmt: skip
