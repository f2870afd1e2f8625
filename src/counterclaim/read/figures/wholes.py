"""Wholes told far from their parts: a headline's toll and the blasts that make it up, "six were among the dead"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from .counted import Counted
from .found import Found
from .parts import listed
from .share import among

MOST_PARTS = 4
LONGEST_LIST = 8
LEAST_WHOLE = 3
FEW, NEAR = 5, 120  # of how many, and how many tokens before, "one" may be one
SLACK = 1.05  # an open total ("over 40", "at least 70") may fall so far short of its parts
TOGETHER = ("in all", "in total", "altogether", "all told", "combined", "taken together")
MIXED = {"killed_or_wounded": ("killed", "wounded"), "killed_or_missing": ("killed", "missing")}

Links = dict[int, tuple[int, str]]  # part to whole, and the sentence that says why


def wholes(found: Mapping[int, Found]) -> Links:
    """Return the parts of a report's figures whose whole stands elsewhere, for figures that have none yet."""
    links: Links = {}
    for rule in (_among, _ones, _after, _lists, _before, _mixed):
        taken = {*links, *(i for i, one in found.items() if one.whole is not None)}
        for part, whole, why in rule(found, taken):
            if part not in taken and part not in links and links.get(whole, (None,))[0] != part:
                links[part] = whole, why
    return links


def _among(found: Mapping[int, Found], taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """Read "six civilians were among at least 22 people killed": the whole comes after its part."""
    for first, second in pairwise(sorted(found)):
        part, whole = found[first].counted, found[second].counted
        if among(part, whole) and _larger(whole, part):
            yield first, second, "subset: 'among' makes it a part"


def _ones(found: Mapping[int, Found], taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """One of two or three told of before: "two jets were lost: one fell here, the other there"."""
    for part in sorted(found):
        counted, unit = found[part].counted, found[part].unit
        if not _one(counted) or unit.name == "person" or unit.kind == "place":
            continue
        for whole in reversed([i for i in sorted(found) if i < part]):
            low, far = found[whole].counted.quantity.low, counted.start - found[whole].counted.end
            fits = found[whole].unit == unit and (found[part].match.effect == "killed" or _alive(found[whole]))
            if fits and low is not None and 2 <= low <= FEW and far <= NEAR:
                yield part, whole, f"subset: one of the {low} told of before"
                break


def _one(counted: Counted) -> bool:
    """Tell "one", "one jet", "one of the jets" from "only one" and "one Kenyan jet"."""
    doc, end = counted.head.doc, counted.quantity.end
    words = doc[counted.quantity.start : end].text.lower()
    between = [token.lower_ for token in doc[end : counted.noun.i]] if counted.noun is not None else []
    before = doc[counted.quantity.start - 1].lower_ if counted.quantity.start else ""
    bare = counted.noun is None or counted.noun.pos_ != "PROPN"
    return words in ("one", "the other", "the second") and before != "only" and between in ([], ["of", "the"]) and bare


def _alive(whole: Found) -> bool:
    return whole.match.effect != "killed"


def _after(found: Mapping[int, Found], taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """A total told first is made up of the counts that follow: 19 in two blasts, then 17 and two."""
    for whole in sorted(found, reverse=True):  # the nearest total before its parts
        alike = [i for i in sorted(found) if i > whole and i not in taken and _same(found[whole], found[i])]
        for run in _runs(alike):
            parts = [found[i].counted for i in run]
            if _sums(found[whole].counted, parts) and not listed(found[whole].counted, parts[0]):
                yield from ((part, whole, "subset: the counts that follow add up to it") for part in run)
                break


def _before(found: Mapping[int, Found], taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """A total told last sums what stood before it, where its words say so: "which makes 284 in all"."""
    for whole in sorted(found):
        head = found[whole].counted.head
        words = head.doc[head.sent.start : head.sent.end].text.lower()
        if not any(cue in words for cue in TOGETHER):
            continue
        alike = [i for i in sorted(found) if i < whole and i not in taken and _same(found[whole], found[i])]
        for run in _runs(alike[-MOST_PARTS:]):
            if _sums(found[whole].counted, [found[i].counted for i in run]):
                yield from ((part, whole, "subset: it is the sum of these") for part in run)
                break


def _mixed(found: Mapping[int, Found], taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """The killed and the wounded told apart make up those "killed and wounded"."""
    for whole in sorted(found):
        effects = MIXED.get(found[whole].match.effect)
        others = sorted(i for i in found if i != whole and i not in taken)
        for first, second in pairwise(others):
            told = found[first].match.effect, found[second].match.effect
            if told == effects and _sums(found[whole].counted, [found[first].counted, found[second].counted]):
                yield first, whole, "subset: the dead of the dead and hurt"
                yield second, whole, "subset: the hurt of the dead and hurt"


def _runs(indexes: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield runs of neighbours, short ones first."""
    for length in range(2, MOST_PARTS + 1):
        yield from (indexes[at : at + length] for at in range(len(indexes) - length + 1))


def _lists(found: Mapping[int, Found], taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """A list that follows its total: "22 targets: 14 tanks, three guns, two trucks and three posts"."""
    for whole in sorted(found, reverse=True):
        for length in range(MOST_PARTS + 1, LONGEST_LIST + 1):
            run = range(whole + 1, whole + 1 + length)
            close = run[-1] in found and found[run[-1]].counted.start - found[whole].counted.end <= NEAR
            alike = close and all(i in found and i not in taken and _same(found[whole], found[i]) for i in run)
            if alike and _sums(found[whole].counted, [found[i].counted for i in run]):
                yield from ((part, whole, "subset: the list that follows adds up to it") for part in run)


def _same(whole: Found, part: Found) -> bool:
    """Tell whether one may be a part of the other: the same effect on people or things, and smaller."""
    same = whole.match.effect == part.match.effect and whole.unit.people == part.unit.people
    return same and _larger(whole.counted, part.counted)


def _larger(whole: Counted, part: Counted) -> bool:
    low, small = whole.quantity.low, part.quantity.low
    rounded = part.quantity.high is None and part.quantity.qualifier != "at_least"  # "dozens" adds up to nothing
    return low is not None and small is not None and low > small > 0 and not rounded


def _sums(whole: Counted, parts: Sequence[Counted]) -> bool:
    low = whole.quantity.low
    if low is None or low < LEAST_WHOLE or whole.quantity.qualifier == "vague":
        return False
    total = sum(part.quantity.low or 0 for part in parts)
    return total == low if whole.quantity.high is not None else low <= total <= low * SLACK + 1
