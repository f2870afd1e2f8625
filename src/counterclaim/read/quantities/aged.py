"""People told by their age: "the 3-year-old" and "Lena Ost, 24," count one each, though no number says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import Doc, Token
from ..reading import Quantity

OLD = ("old", "olds", "yo", "y.o", "y.o.")
MOST_WORDS = 4  # of a name


def people_by_age(doc: Doc, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield a count of one for each person whom an age stands for or follows; `found` are the numbers of the text."""
    for age in found:
        if age.kind == "age" and (one := _standing_for(doc, age) or _named(doc, age)):
            yield one


def _standing_for(doc: Doc, age: Quantity) -> Quantity | None:
    """Read "a 17-year-old was" and "22-year-old Lena Ost was", where no noun but a name follows the age."""
    end = next((t.i + 1 for t in doc[age.start : age.end + 5] if t.lower_ in OLD), None)
    if end is None:
        return None
    old = doc[end - 1]
    if old.head.i >= end and old.dep_ in ("amod", "compound", "nummod"):
        return _before_name(doc, age, end)
    if old.lower_ == "olds":
        return None  # "two 3-year-olds" are counted by the two
    led = age.start > 0 and doc[age.start - 1].lower_ in ("a", "an", "the", "another", "his", "her", "their")
    return Quantity(age.start - led, end, 1, 1, "exact", "count", old.i)


def _before_name(doc: Doc, age: Quantity, end: int) -> Quantity | None:
    stop = end
    while stop < len(doc) and doc[stop].pos_ == "PROPN" and stop - end < MOST_WORDS:
        stop += 1
    if stop - end < 2:
        return None
    return Quantity(age.start, stop, 1, 1, "exact", "count", _head(doc, end, stop).i)


def _named(doc: Doc, age: Quantity) -> Quantity | None:
    """Read "Lena Ost, 24, was": a name of two words or more, and the age behind it."""
    if age.start < 3 or doc[age.start - 1].text not in (",", "("):
        return None
    start = age.start - 1
    while start > 0 and doc[start - 1].pos_ == "PROPN" and age.start - start <= MOST_WORDS:
        start -= 1
    if age.start - 1 - start < 2:
        return None
    return Quantity(start, age.end, 1, 1, "exact", "count", _head(doc, start, age.start - 1).i)


def _head(doc: Doc, start: int, end: int) -> Token:
    """Return the word of a name at which it hangs in the parse."""
    return next((t for t in doc[start:end] if not start <= t.head.i < end or t.head == t), doc[start])
