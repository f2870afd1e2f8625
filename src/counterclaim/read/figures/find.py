"""The counts of a report that are figures: what each tells, and which is a part of which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model.claim import EFFECTS_ON_THINGS
from ..reading import Reading
from ..units import ANYBODY, Unit
from .choose import Match
from .counted import Counted
from .effects import EffectTable
from .found import Found
from .hits import only_hits
from .match import NONE_OF, best_match
from .nearby import inherits_unit
from .outcome import deaths_told_later
from .parts import whole_of
from .share import JOINED, shared
from .sums import adding_up
from .victims import died_of_wounds, wounds_of_all
from .wholes import wholes

ONES = ("woman", "man", "child", "family")  # "a woman died and two were hurt" says of the two no more


def find(reading: Reading, counts: Sequence[Counted], effects: EffectTable) -> dict[int, Found]:
    """Match counts with effects; parts take their whole's effect, elliptic counts the unit before them."""
    numbers = frozenset(i for q in reading.quantities if q.kind == "count" for i in range(q.start, q.end))
    counting = {counted.head.sent.start: counted.head.sent for counted in counts}
    triggers = {start: tuple(effects.triggers(sentence)) for start, sentence in counting.items()}
    found: dict[int, Found] = {}
    for index, counted in enumerate(counts):
        own = frozenset(range(counted.quantity.start, counted.end))
        match = best_match(reading, counted, triggers[counted.head.sent.start], numbers - own)
        if match is not None and (counted.quantity.low is not None or counted.quantity.high is not None):
            found[index] = _found(counts, found, index, match, match.how)
    for index, match in deaths_told_later(counts, effects, found):
        found[index] = _found(counts, found, index, match, match.how)
    for index, match in (*died_of_wounds(counts, found), *wounds_of_all(counts, found)):
        found[index] = _found(counts, found, index, match, match.how)
    for index, source in _restated(counts, found):
        found[index] = _found(counts, found, index, found[source].match, "effect: that of the same number before it")
    _name_parts(reading, counts, found)
    for index, (source, why) in shared(counts, [i in found for i in range(len(counts))]).items():
        whole = found[source].whole if why == JOINED else None
        found[index] = replace(_found(counts, found, index, found[source].match, why), whole=whole)
    for rule in (adding_up, wholes):
        for part_of, (whole, why) in rule(reading, counts, found).items():
            _link(counts, found, part_of, whole, why)
    _name_parts(reading, counts, found)  # of what was found by its sum
    return found


def _name_parts(reading: Reading, counts: Sequence[Counted], found: dict[int, Found]) -> None:
    for index in range(len(counts)):
        linked = index in found and found[index].whole is not None
        if not linked and (part := whole_of(reading.doc, counts, index, found)) is not None:
            _link(counts, found, index, *part)


def _restated(counts: Sequence[Counted], found: dict[int, Found]) -> list[tuple[int, int]]:
    """Find numbers told again with an article: "49 men died. Of the 49, 37 were hired men"."""
    told = []
    for index, counted in enumerate(counts):
        low, before = counted.quantity.low, counted.head.doc[max(counted.quantity.start - 1, 0)].lower_
        if index not in found and before in ("the", "these", "those") and low == counted.quantity.high:
            same = (i for i in range(index - 1, -1, -1) if i in found and counts[i].quantity.low == low)
            source = next(same, None)
            if source is not None and (low or 0) > 1 and _kind(counted, counts[source]):
                told.append((index, source))
    return told


def _kind(counted: Counted, other: Counted) -> bool:
    return counted.noun is None or counted.unit == other.unit


def _found(counts: Sequence[Counted], found: dict[int, Found], index: int, match: Match, how: str) -> Found:
    unit, whose = _unit(counts, found, index, match)
    return Found(counts[index], replace(match, how=how), unit, None, (how, *whose))


def _link(counts: Sequence[Counted], found: dict[int, Found], index: int, whole: int, why: str) -> None:
    """Make a count the part of another; what has no effect of its own, or only a distant one, has its whole's."""
    told, of = found.get(index), found[whole].match
    if told is None or told.match.cost >= 1 or told.match.trigger.token == of.trigger.token or _only_hit(told, of):
        told = _found(counts, found, index, of, "effect: that of the whole")
    found[index] = replace(told, whole=whole, how=(*told.how, why))


def _is_event(counted: Counted, match: Match) -> bool:
    return counted.noun == match.trigger.token and match.trigger.sense.argument == "of"


def _only_hit(part: Found, whole: Match) -> bool:
    """Tell "nine died, six of them shot", where the whole says how it ended."""
    return only_hits(part.match.trigger) and whole.effect in ("killed", "wounded")


def _unit(counts: Sequence[Counted], found: dict[int, Found], index: int, match: Match) -> tuple[Unit, tuple[str, ...]]:
    counted, effect = counts[index], match.effect
    if inherits_unit(counted):
        things = effect in EFFECTS_ON_THINGS
        for before in range(index - 1, max(index - (8 if things else 4), -1), -1):
            near = before in found and (things or found[before].counted.head.sent == counted.head.sent)
            if near and found[before].unit.people != things:
                unit = ANYBODY if found[before].unit.name in ONES else found[before].unit
                return unit, ("unit: that of the count before",)
        return ANYBODY, ()
    if counted.unit is not None and counted.unit.kind == "fighter" and effect in EFFECTS_ON_THINGS:
        return Unit("aircraft", "thing"), ("unit: a fighter that is a plane",)
    if counted.unit is not None:
        return counted.unit, ()
    name = counted.noun.lemma_.lower() if counted.noun is not None else ANYBODY.name
    proper = counted.noun is not None and counted.noun.pos_ == "PROPN" and effect not in EFFECTS_ON_THINGS
    if name in NONE_OF or proper or _is_event(counted, match):  # "Jan Ost of Lund", "eight murders"
        return ANYBODY, ()
    return Unit(name, "person"), (f"unit: {name!r} as written",)
