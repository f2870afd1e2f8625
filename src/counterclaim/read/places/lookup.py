"""What a gazetteer has under a name of the text: with its noun, by itself, cut down where two names ran together."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...model.place import Entry
from ...model.spelling import ARTICLES
from ...ports import Gazetteer
from ..document import Doc
from .kinds import HYPHENS, NOUNS, PARTS
from .runs import Toponym


@dataclass(frozen=True, slots=True)
class Candidates:
    """Hold a name with the entries that it may mean; `whole` where they were found with its noun: "Line of Control"."""

    toponym: Toponym
    name: str
    entries: tuple[Entry, ...]
    whole: bool = False

    own: tuple[Entry, ...] = ()  # those that bear this very name

    @classmethod
    def of(cls, toponym: Toponym, name: str, entries: tuple[Entry, ...], whole: bool = False) -> Candidates:
        """Return a name with its entries, those of its own set apart."""
        return cls(toponym, name, entries, whole, tuple([one for one in entries if one.match == "own"]))


def candidates_of(doc: Doc, toponym: Toponym, gazetteer: Gazetteer | None) -> Candidates:
    """Look a name up."""
    if gazetteer is None:
        return Candidates.of(toponym, name_of(doc, toponym), ())
    toponym = _shrink(doc, _widen(doc, toponym, gazetteer), gazetteer)
    name, whole = name_of(doc, toponym), doc[toponym.start : toponym.end]
    if whole[0].is_title and whole.text != name and gazetteer.own(whole.text):
        led = toponym.start < toponym.first  # "Line of Control", "Gulf of Aden": the kind is a part of the name
        return Candidates.of(toponym, whole.text if led else name, gazetteer.entries(whole.text), True)
    entries = gazetteer.entries(name)
    if name.endswith("s") and len(name) > 4 and not any(one.match == "own" for one in entries):
        entries = gazetteer.own(name[:-1]) or entries  # an apostrophe was lost: "Idlibs hospitals"
    return Candidates.of(toponym, name, entries)


def name_of(doc: Doc, toponym: Toponym) -> str:
    """Return the words of the name."""
    text: str = doc[toponym.first : toponym.last].text
    return text


def _widen(doc: Doc, toponym: Toponym, gazetteer: Gazetteer) -> Toponym:
    """Take a point of the compass into the name where a place is called so: "North Kivu", "West Bank"."""
    first = toponym.first
    while first and doc[first - 1].is_title and doc[first - 1].lower_ in PARTS and not doc[first].is_sent_start:
        first -= 1
    last = toponym.end if toponym.end > toponym.last and doc[toponym.last].is_title else toponym.last
    for begin, end in dict.fromkeys(((first, last), (first, toponym.last), (toponym.first, toponym.last))):
        if (begin, end) == (toponym.first, toponym.last):
            break
        if begin < toponym.first and _is_known(gazetteer, doc[begin:end].text):
            return replace(toponym, start=min(begin, toponym.start), first=begin, last=end)
    return toponym


def _shrink(doc: Doc, toponym: Toponym, gazetteer: Gazetteer) -> Toponym:
    """Cut two names that ran together ("Idlib Syria") down to the first; half of one name is no name."""
    if toponym.last - toponym.first < 2 or _is_known(gazetteer, name_of(doc, toponym)):
        return toponym
    for last in range(toponym.last - 1, toponym.first, -1):
        rest = doc[last : toponym.last]
        if doc[last - 1].text in HYPHENS or not _stands_alone(rest.text, gazetteer):
            continue
        if any(not one.common for one in gazetteer.own(doc[toponym.first : last].text)):
            return replace(toponym, last=last, end=last, noun=None if toponym.end > toponym.last else toponym.noun)
    return toponym


def _stands_alone(rest: str, gazetteer: Gazetteer) -> bool:
    """Tell whether what stands behind a name is another place, or the kind of this one."""
    first = next(iter(rest.replace("-", " ").lower().split()), "")
    return first in NOUNS or (first not in ARTICLES and _is_known(gazetteer, rest))


def _is_known(gazetteer: Gazetteer, name: str) -> bool:
    return bool(gazetteer.own(name))
