"""Counts that add up to another one: a total and the counts that make it up, before or behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from ...model.actor import is_state, state_of
from ..reading import Reading
from ..voices.voice import voice_at
from .counted import Counted
from .found import Found, of_one_effect
from .given import gives
from .parts import listed, tells
from .share import changed

Run = Sequence[int]
Links = dict[int, tuple[int, str]]  # part to whole, and the sentence that says why

SHORT, LONG = 4, 8  # how many parts are told one by one, how many in one list
CLOSE = 8  # tokens between the neighbours of a list
AHEAD = 6  # how many counts may stand between a total and a list of its parts
FARTHEST = 60  # counts between a total and what makes it up
NEAR_TOLL = 8  # tokens between "toll" and its number
LEAST = 3
SLACK = 1.06  # an open total ("over 40", "at least 70") may fall so far short of its parts
LEAD = 80  # tokens of a headline, a dateline and the first sentence
TOGETHER = ("in all", "in total", "altogether", "all told", "combined", "taken together")
MIXED = {"killed_or_wounded": ("killed", "wounded"), "killed_or_missing": ("killed", "missing")}


def adding_up(reading: Reading, counts: Sequence[Counted], found: Mapping[int, Found]) -> Links:
    """Return the parts of totals that their sums tell, for counts that have no whole yet."""
    links: Links = {}
    linked = dict(found)
    for rule in (_breakdown, _told_after, _told_before, _mixed):
        for whole in sorted(found, reverse=True):  # the nearest total before its parts
            for run, why in rule(counts, linked, whole):
                if all(_free(part, whole, linked) for part in run) and not (
                    rule == _told_after and _sides(reading, counts, run)
                ):
                    links.update((part, (whole, f"subset: {why}")) for part in run if not _taken(linked, part))
                    linked.update((part, replace(linked[part], whole=whole)) for part in run if part in linked)
                    break
    return links


def _free(part: int, whole: int, found: Mapping[int, Found]) -> bool:
    """Tell whether a count may be a part of this whole: it is one already, or none and not its whole."""
    return part not in found or (found[part].whole in (None, whole) and found[whole].whole != part)


def _sides(reading: Reading, counts: Sequence[Counted], run: Run) -> bool:
    """Tell whether two states' own counts are added: what each side says it lost is no part of one toll."""
    voices = (voice_at(reading, counts[i].quantity.start)[0].claimant for i in run)
    return len({state_of(claimant) for claimant in voices if is_state(claimant)}) > 1


def _taken(found: Mapping[int, Found], part: int) -> bool:
    return part in found and found[part].whole is not None


def _breakdown(counts: Sequence[Counted], found: Mapping[int, Found], whole: int) -> Iterator[tuple[Run, str]]:
    """A list after its total: "seven soldiers: two officers and five men"; "22 targets: 14 tanks, three guns ..."."""
    for first in range(whole + 1, min(whole + 1 + AHEAD, len(counts))):
        for last in range(first + 2, min(first + LONG, len(counts)) + 1):
            run = range(first, last)
            if not _neighbours(counts[last - 2], counts[last - 1]):
                break
            if _sums(found[whole], [counts[i] for i in run]) and all(_told_of(counts, found, whole, i) for i in run):
                yield run, "the parts add up to it"


def _neighbours(first: Counted, second: Counted) -> bool:
    return second.quantity.start - first.end <= CLOSE and first.head.sent == second.head.sent


def _told_of(counts: Sequence[Counted], found: Mapping[int, Found], whole: int, part: int) -> bool:
    """Tell whether a listed count has the total's effect, or none of its own in the total's sentence."""
    one, of = counts[part], found[whole]
    kinds = one.unit is not None and of.unit.name == "person" and one.unit.name != "person"
    if (one.unit is None or one.unit.people) != of.unit.people or changed(one):
        return False
    if listed(of.counted, one) and not kinds:  # "six people, four women and two men" is a list with its total
        return False
    if part in found:
        return found[part].match.effect == of.match.effect
    aside = not one.article or not any(map(tells, one.head.doc[of.counted.end : one.start]))
    return (aside and one.head.sent == of.counted.head.sent) or _next_to(of.counted, one)


def _told_after(counts: Sequence[Counted], found: Mapping[int, Found], whole: int) -> Iterator[tuple[Run, str]]:
    """A total told first is made up of the counts that follow: 19 in two blasts, then 17 and two."""
    after = (i for i in range(whole + 1, whole + 1 + FARTHEST) if i in found and not _taken(found, i))
    alike = [i for i in after if _same(found[whole], found[i]) and not changed(counts[i]) and not gives(counts[i])]
    for run in _runs(alike) if (counts[whole].quantity.low or 0) >= LEAST and not _further(counts[whole]) else ():
        if _sums(found[whole], [counts[i] for i in run]) and not listed(found[whole].counted, counts[run[0]]):
            yield run, "the counts that follow add up to it"


def _further(counted: Counted) -> bool:
    """Tell "17 other civilians", told after others, from the "11 others" of a lead."""
    told = [t.lower_ for t in counted.head.doc[counted.quantity.start : counted.end + 1]]
    return counted.start > LEAD and any(word in told for word in ("other", "others", "more", "another"))


def _told_before(counts: Sequence[Counted], found: Mapping[int, Found], whole: int) -> Iterator[tuple[Run, str]]:
    """A total told last sums what stood before it, where its words say so: "which makes 284 in all"."""
    words = found[whole].counted.head.sent.text.lower()
    if any(cue in words for cue in TOGETHER) or _is_toll(counts[whole]):
        before = (i for i in range(whole - FARTHEST, whole) if i in found and not _taken(found, i))
        alike = [i for i in before if _same(found[whole], found[i])]
        for run in (*combinations(alike[-SHORT:], 2), *_runs(alike[-SHORT:])):
            if _sums(found[whole], [counts[i] for i in run]):
                yield run, "it is the sum of these"


def _is_toll(counted: Counted) -> bool:
    """Tell whether a count is said to be the toll: "the toll at the moment is 24 dead"."""
    first = max(counted.head.sent.start, counted.quantity.start - NEAR_TOLL)
    return any(token.lower_ == "toll" for token in counted.head.doc[first : counted.quantity.start])


def _mixed(counts: Sequence[Counted], found: Mapping[int, Found], whole: int) -> Iterator[tuple[Run, str]]:
    """The killed and the wounded told apart make up those "killed and wounded"."""
    effects = MIXED.get(found[whole].match.effect)
    others = sorted(i for i in found if i != whole and not _taken(found, i))
    for first, second in pairwise(others) if effects else ():
        told = found[first].match.effect, found[second].match.effect
        if told == effects and _sums(found[whole], [counts[first], counts[second]]):
            yield (first, second), "the two effects told apart add up to it"


def _runs(indexes: Run) -> Iterator[Run]:
    """Yield runs of neighbours, short ones first."""
    for length in range(2, SHORT + 1):
        yield from (indexes[at : at + length] for at in range(len(indexes) - length + 1))


def _same(whole: Found, part: Found) -> bool:
    """Tell whether both tell the same effect, on people or things; the dead may count the missing in."""
    return of_one_effect((whole, part)) and whole.unit.people == part.unit.people


def _sums(whole: Found, parts: Sequence[Counted]) -> bool:
    total, lows = whole.counted.quantity, [part.quantity.low or 0 for part in parts]
    rounded = any(p.quantity.high is None and p.quantity.qualifier != "at_least" for p in parts)
    if total.low is None or total.qualifier == "vague" or rounded or not min(lows) or max(lows) >= total.low:
        return False
    return sum(lows) == total.low if total.high is not None else total.low <= sum(lows) <= total.low * SLACK


def _next_to(whole: Counted, part: Counted) -> bool:
    """Tell whether a count stands in the sentence right after the total's: "Three died. Two women and a man."."""
    follows = whole.head.sent.end == part.head.sent.start
    return follows and not any(map(tells, whole.head.doc[part.head.sent.start : part.start]))
