"""What a report as a whole tells of who its unnamed armies, groups and monitors are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ...model.actor import state_of
from ...model.place import Place
from .actors import ActorTable
from .codes import GENERIC, is_country, organ
from .home.bases import state_around
from .phrase import Phrase

# Who holds a breakaway region calls itself by a name of its own.
BREAKAWAY = {"donetsk": "DPR", "luhansk": "LPR", "lugansk": "LPR"}
ABROAD = ("MFA", "PRES", "PM", "AMB", "REPUN", "MEDIA")  # organs that speak of other countries too
OF_ARMIES = (" corps", " guard", " battalion", " regiment", " division", " police", " command")
_CIVIL = ("REBELS", "SYR/OPP")


@dataclass(frozen=True, slots=True)
class Setting:
    """Sum up a report.

    `sides` are the main opposing parties; `home` the state in which it is set; `civil` whether a state there
    fights its own; `groups` the armed groups by the
    tokens where they are named; `monitor` the only monitor; `breakaway` the
    self-declared republic; `holders` the codes of each organ; `leaders` offices by
    surname and `officials` states by full name; `countries` those of the places, by token; `kinds` the
    kinds of bodies and media by code; `opposition` whether one is spoken of.
    """

    sides: tuple[str, ...] = ()
    home: str | None = None
    civil: bool = False
    groups: Mapping[int, str] = field(default_factory=dict)
    monitor: str | None = None
    breakaway: str | None = None
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leaders: Mapping[str, str] = field(default_factory=dict)
    officials: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[int, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    opposition: bool = False


def is_armed_group(code: str) -> bool:
    """Tell whether a code is one armed group by name: no state, no coalition, nobody in general."""
    return (
        not is_country(code)
        and "/" not in code
        and code not in (*GENERIC, "COALITION", "PROGOV", "NDF", "ISAF", "KFOR")
        and not code.lower().endswith(OF_ARMIES)
    )


def setting_of(
    phrases: Iterable[Phrase],
    home: str | None,
    places: Mapping[int, Place],
    monitors: Iterable[str],
    table: ActorTable,
    words: frozenset[str],
) -> Setting:
    """Sum up what the phrases of a report say by themselves, before anything is resolved."""
    listed = list(phrases)
    codes = [c for p in listed if p.kind not in ("body", "media", "channel") for c in p.codes]
    groups = {p.core: p.code for p in listed if p.kind == "group" and p.code and is_armed_group(p.code)}
    groups |= {
        p.core: p.owners[0] for p in listed if p.kind in ("folk", "organ") and p.owners and is_armed_group(p.owners[0])
    }
    named = tuple(dict.fromkeys(p.code for p in listed if p.code in tuple(monitors)))
    breakaway = next((c for c in codes if c in ("DPR", "LPR", "ARTSAKH")), None)
    by_place = next((BREAKAWAY[word] for word in sorted(words & set(BREAKAWAY))), None)
    holders: dict[str, tuple[str, ...]] = {}
    for code in (c for p in listed if p.kind in ("organ", "office", "member", "saying") for c in p.codes):
        if is_country(code) and (part := organ(code)) and code not in holders.get(part, ()):
            holders[part] = (*holders.get(part, ()), code)
    states = Counter(state_of(c) for c in codes if is_country(c))
    civil = any(p.code in _CIVIL for p in listed) or len(states) < 2
    return Setting(
        (), home, civil, groups, named[0] if named else None,
        breakaway or by_place, holders, table.leaders,
        table.officials,
        {at: place.country for at, place in places.items() if place.country},
        table.kinds,
        any(p.organ == "OPP" for p in listed),
    )  # fmt: skip


def with_sides(setting: Setting, sides: tuple[str, ...], present: Iterable[str]) -> Setting:
    """Return the setting with the opposing parties, known once everybody has been resolved a first time.

    `present` are the codes that say where a report is set: of these is the one state of a report that tells nothing
    else of it.
    """
    states = [side for side in sides if is_country(side)]
    only = states[0] if len(states) == 1 and states[0] in map(state_of, present) else None
    inner = only is not None and len(sides) == 2 and setting.home in (None, only)
    return replace(
        setting,
        sides=sides,
        home=setting.home or (None if only is None or _is_abroad(only, setting) else state_around(only)),
        civil=setting.civil or inner or (setting.opposition and len(states) < 2),
    )


def _is_abroad(state: str, setting: Setting) -> bool:
    """Tell whether a report names only organs of a state that speak of other countries, as a mediator's do."""
    organs = [part for part, codes in setting.holders.items() if state in map(state_of, codes)]
    return bool(organs) and all(part in ABROAD for part in organs)
