"""Wholes that no word beside the part names: "the third guard died", "a man died, bringing the toll to six"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..document import Doc
from ..reading import Reading
from .counted import Counted
from .found import Found
from .share import among, changed, joined

CLOSE = 8  # counts between a part and its whole in one sentence
FEW, NEAR = 5, 120  # of how many, and how many tokens before, "one" may be one
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth")  # fmt: skip
NARROW = ("child", "woman", "man")  # units of which no other is a part
RAISING = ("bring", "take", "raise", "push", "lift")
SINCE = ("after", "since", "when", "as", "with")

Link = tuple[int, int, str]  # part, whole, and the sentence that says why
Links = dict[int, tuple[int, str]]


def wholes(reading: Reading, counts: Sequence[Counted], found: Mapping[int, Found]) -> Links:
    """Return the parts of a report's figures whose whole stands elsewhere, for figures that have none yet."""
    links: Links = {}
    for rule in (_among, _coordinated, _raised, _risen, _nth, _ones):
        taken = {*links, *(i for i, one in found.items() if one.whole is not None)}
        for part, whole, why in rule(found):
            if part not in taken and part not in links and links.get(whole, (None,))[0] != part:
                links[part] = whole, why
    return links


def _among(found: Mapping[int, Found]) -> Iterator[Link]:
    """Read "six civilians, a child included, were among at least 22 people killed": the whole comes after its part."""
    for whole in sorted(found):
        for part in (i for i in range(whole - CLOSE, whole) if i in found and found[i].whole is None):
            if among(found[part].counted, found[whole].counted) and _larger(found[whole], found[part]):
                yield part, whole, "subset: 'among' makes it a part"


def _coordinated(found: Mapping[int, Found]) -> Iterator[Link]:
    """Read "twelve children and 11 fighters were among the dead": what is true of the second is of the first."""
    for first, second in pairwise(sorted(found)):
        whole, one = found[second].whole, found[second].counted
        among_them = "among" in one.head.doc[one.end : one.end + 3].text.lower().split()
        if whole is not None and whole < first and among_them and joined(found[first].counted, one):
            yield first, whole, "subset: 'among' makes it a part"


def _raised(found: Mapping[int, Found]) -> Iterator[Link]:
    """Read "a driver died on Friday, bringing the toll to six": the last dead are of all."""
    for whole in sorted(found):
        counted = found[whole].counted
        for part in (i for i in range(whole - CLOSE, whole) if i in found and _new(found[whole], found[i])):
            between = counted.head.doc[found[part].counted.end : counted.quantity.start]
            if any(token.lemma_ in RAISING and token.tag_ == "VBG" for token in between):
                yield part, whole, "subset: the last of those that the toll counts"


def _risen(found: Mapping[int, Found]) -> Iterator[Link]:
    """Read "the toll rose to 11 after two of the wounded died": so are those told as the reason."""
    for whole in (i for i in sorted(found) if found[i].match.trigger.sense.argument == "value"):
        counted = found[whole].counted
        for part in (i for i in range(whole + 1, whole + 1 + CLOSE) if i in found and _new(found[whole], found[i])):
            between = [t.lower_ for t in counted.head.doc[counted.end : found[part].counted.quantity.start]]
            if any(word in between for word in SINCE) and not any(word in between for word in ("from", "than")):
                yield part, whole, "subset: the last of those that the toll counts"


def _new(whole: Found, part: Found) -> bool:
    """Tell a death that a toll of the same sentence counts from an earlier toll."""
    same = part.match.effect == whole.match.effect and part.counted.head.sent == whole.counted.head.sent
    return same and part.match.trigger.sense.argument != "value" and _larger(whole, part) and part.whole is None


def _nth(found: Mapping[int, Found]) -> Iterator[Link]:
    """Read "the third guard died": one of three guards told of before."""
    for part in sorted(found):
        if rank := _rank(found[part].counted):
            for whole in reversed([i for i in sorted(found) if i < part]):
                low = found[whole].counted.quantity.low
                if low is not None and rank <= low and _alike(found[whole], found[part]):
                    yield part, whole, f"subset: the {ORDINALS[rank - 1]} of them"
                    break


def _rank(counted: Counted) -> int | None:
    doc: Doc = counted.head.doc
    words = [token.lower_ for token in doc[counted.quantity.start : counted.end]]
    ranks = [ORDINALS.index(word) + 1 for word in words if word in ORDINALS[1:]]
    return ranks[0] if ranks and counted.quantity.low == 1 else None


def _alike(whole: Found, part: Found) -> bool:
    unit = part.unit == whole.unit or (part.unit.people and whole.unit.people and whole.unit.name not in NARROW)
    return unit and whole.match.effect == part.match.effect and part.counted.start - whole.counted.end <= NEAR


def _ones(found: Mapping[int, Found]) -> Iterator[Link]:
    """One of two or three told of before: "two jets were lost: one fell here, the other there"."""
    for part in sorted(found):
        counted, unit = found[part].counted, found[part].unit
        if not _one(counted) or changed(counted) or unit.name == "person" or unit.kind == "place":
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


def _larger(whole: Found, part: Found) -> bool:
    low, small = whole.counted.quantity.low, part.counted.quantity.low
    return low is not None and small is not None and low > small > 0
