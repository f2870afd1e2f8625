"""Effects that a count takes from its neighbours, where no word of its own tells one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..document import Span, Token
from .counted import Counted
from .given import gives

JOINERS = ((",", "and"), ("and",), (",",), ("as", "well", "as"), ("plus",), ("in", "addition", "to"),
           ("together", "with"), ("along", "with"))  # fmt: skip
REACH = 120
LEAST = 3  # ones and twos are counted too often to be the same
COMPLEMENT = 7  # words
JOINED = "effect: that of the count it is joined to"
WINDOW = 12


def shared(counts: Sequence[Counted], matched: Sequence[bool]) -> dict[int, tuple[int, str]]:
    """Return for counts without an effect the count whose effect is theirs too, and the sentence that says why."""
    found: dict[int, tuple[int, str]] = {}
    for second in range(len(counts) - 1, 0, -1):  # from the right: "two officers, a medic and 12 men were killed"
        told = matched[second] or second in found
        near = joined(counts[second - 1], counts[second]) or among(counts[second - 1], counts[second])
        if told and not matched[second - 1] and near:
            found[second - 1] = (found.get(second, (second, ""))[0], JOINED)
    told_by_words = [i for i, known in enumerate(matched) if known]
    for first, second in pairwise(range(len(counts))):
        if matched[second] or second in found:
            continue
        told = matched[first] or first in found
        if told and (joined(counts[first], counts[second]) or gapped(counts[first], counts[second])):
            found[second] = (found.get(first, (first, ""))[0], JOINED)
        elif gives(counts[second]) and (given := _before(counts, second, [*told_by_words, *found])) is not None:
            found[second] = (found.get(given, (given, ""))[0], "effect: another number for what was counted before")
        elif (like := _like(counts, second, matched)) is not None:
            found[second] = (like, "effect: that of the count of the same before it")
    return found


def _before(counts: Sequence[Counted], index: int, known: Sequence[int]) -> int | None:
    """Return which count a bare number is another number for: the same number told before, else the last one near."""
    near = [i for i in known if i < index and counts[index].start - counts[i].end <= REACH]
    low = counts[index].quantity.low
    same = [i for i in near if counts[i].quantity.low == low and (low or 0) >= LEAST]
    return max(same or near, default=None)


def _like(counts: Sequence[Counted], index: int, matched: Sequence[bool]) -> int | None:
    """Find the count of the same things in "two planes were downed; next it was one plane and one pilot"."""
    one = counts[index]
    if one.unit is None or one.noun is None or not (retold(one) or (index and retold(counts[index - 1]))):
        return None
    same = (i for i in range(index - 1, -1, -1) if matched[i] and counts[i].head.sent == one.head.sent)
    return next((i for i in same if counts[i].unit == one.unit), None)


def retold(counted: Counted) -> bool:
    """Tell whether a count is only said to be: "it was two", "it spoke of one"."""
    before = counted.head.doc[max(counted.head.sent.start, counted.quantity.start - 3) : counted.quantity.start]
    return [token.lemma_ for token in before if token.pos_ in ("VERB", "AUX")][-1:] in (["be"], ["speak"], ["become"])


def changed(counted: Counted) -> bool:
    """Tell whether a count is an earlier one told anew: "next it was two planes and two pilots"."""
    doc, at = counted.head.doc, counted.quantity.start
    joined_to = at > 1 and doc[at - 1].lower_ in ("and", ",")
    return retold(counted) or (joined_to and _retells(list(doc[max(counted.head.sent.start, at - 6) : at])))


def _retells(before: Sequence[Token]) -> bool:
    """Read "it was two planes and", "it spoke of one plane and"."""
    told = [token.lemma_ for token in before if token.pos_ in ("VERB", "AUX")]
    return told in (["be"], ["speak"], ["become"]) and any(token.pos_ == "NUM" for token in before)


def joined(first: Counted, second: Counted) -> bool:
    """Tell whether nothing but "and" or a comma stands between two counts of the same kind.

    What the first are of or from may stand there too: "two men from the Red Front and three from the committees".
    """
    between = first.head.doc[first.end : second.start]
    words = [token.lower_ for token in between]
    body = second.unit is None and second.head.doc[second.quantity.end].lower_ == "of"  # "eight of the border service"
    known = first.unit is not None and second.unit is not None and first.unit.people == second.unit.people
    alike = known or (body and first.unit is not None and first.unit.people)
    stepped = words == ["to"] and first.start > 0 and first.head.doc[first.start - 1].lower_ == "from"
    joiner = next((len(joiner) for joiner in JOINERS if words[-len(joiner) :] == list(joiner)), None)
    return stepped or (alike and joiner is not None and _complement(between[: len(between) - joiner]))


def _complement(words: Span) -> bool:
    """Tell whether words only say of whom or from where the people are that a count before them counts."""
    if not len(words):
        return True
    told = any(token.pos_ in ("VERB", "AUX", "PUNCT", "NUM", "CCONJ", "PRON") for token in words)
    return words[0].lower_ in ("of", "from") and len(words) <= COMPLEMENT and not told


def gapped(first: Counted, second: Counted) -> bool:
    """Read "five were killed in the town and another one in the village": the second has no verb of its own."""
    doc, start, end = first.head.doc, second.quantity.start, second.end
    start -= doc[start - 1].lower_ in ("another", "some", "about")
    if first.head.sent != second.head.sent or second.noun is not None or end + 1 >= len(doc):
        return False
    rest = doc[end : min(end + WINDOW, first.head.sent.end)]
    clause = next(
        (at for at, token in enumerate(rest) if token.text in (",", ";", ".") or token.pos_ == "CCONJ"), len(rest)
    )
    verbs = any(token.pos_ in ("VERB", "AUX") for token in rest[:clause])
    return doc[start - 1].lower_ in ("and", ",") and doc[end].pos_ == "ADP" and doc[end].lower_ != "of" and not verbs


def among(part: Counted, whole: Counted) -> bool:
    """Tell whether the first is named as one of the second: "six were among at least 22 people killed"."""
    words = [token.lower_ for token in part.head.doc[part.end : whole.start]]
    return words[-1:] == ["among"] and part.head.sent == whole.head.sent
