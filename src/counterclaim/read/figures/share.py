"""Effects that a count takes from its neighbours, where no word of its own tells one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .counted import Counted

GIVING = ("give", "put", "set", "cite", "report", "say", "count", "estimate", "speak", "place", "admit", "acknowledge")
NAMING = ("figure", "number", "toll", "count", "estimate", "it", "that", "them")
REACH = 60


def shared(counts: Sequence[Counted], matched: Sequence[bool]) -> dict[int, tuple[int, str]]:
    """Return for counts without an effect the count whose effect is theirs too, and the sentence that says why."""
    found: dict[int, tuple[int, str]] = {}
    for second in range(len(counts) - 1, 0, -1):  # from the right: "two officers, a medic and 12 men were killed"
        told = matched[second] or second in found
        if told and not matched[second - 1] and joined(counts[second - 1], counts[second]):
            found[second - 1] = (found.get(second, (second, ""))[0], "effect: that of the count it is joined to")
    for first, second in pairwise(range(len(counts))):
        told = matched[first] or first in found
        if not told or matched[second] or second in found:
            continue
        if joined(counts[first], counts[second]):
            found[second] = (found.get(first, (first, ""))[0], "effect: that of the count it is joined to")
        elif gives(counts[second]) and counts[second].start - counts[first].end <= REACH:
            found[second] = (found.get(first, (first, ""))[0], "effect: another number for what was counted before")
    return found


def joined(first: Counted, second: Counted) -> bool:
    """Tell whether nothing but "and" or a comma stands between two counts of the same kind."""
    between = first.head.doc[first.end : second.start]
    words = [token.lower_ for token in between]
    alike = first.unit is not None and second.unit is not None and first.unit.people == second.unit.people
    stepped = words == ["to"] and first.start > 0 and first.head.doc[first.start - 1].lower_ == "from"
    return stepped or (alike and words in (["and"], [","], [",", "and"], ["as", "well", "as"], ["plus"]))


def gives(counted: Counted) -> bool:
    """Tell whether a bare number is what somebody gives: "the ministry gave 55", "puts the figure at 55"."""
    verb = counted.head.head
    if counted.noun is not None or verb.lemma_ not in GIVING or verb.pos_ != "VERB":
        return False
    if counted.head.dep_ == "obj":
        return verb.lemma_ in ("give", "cite", "report", "count", "say", "admit", "acknowledge")
    named = any(child.dep_ == "obj" and child.lemma_.lower() in NAMING for child in verb.children)
    return counted.head.dep_ == "obl" and named
