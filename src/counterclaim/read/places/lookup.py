"""What a gazetteer has under a name of the text: with its noun, by itself, cut down where two names ran together."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...model.place import Entry
from ...model.spelling import ARTICLES
from ...ports import Gazetteer
from ..document import Doc
from ..punctuation import HYPHENS
from .kinds import NOUNS, PARTS
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
    name = name_of(doc, toponym)
    if toponym.end - toponym.start > toponym.last - toponym.first and doc.words[toponym.start].istitle():
        whole = doc.text_of(toponym.start, toponym.end)
        if gazetteer.own(whole):
            led = toponym.start < toponym.first  # "Line of Control", "Gulf of Aden": the kind is a part of the name
            return Candidates.of(toponym, whole if led else name, gazetteer.entries(whole), True)
    entries = gazetteer.entries(name)
    if name.endswith("s") and len(name) > 4 and not gazetteer.own(name):
        entries = gazetteer.own(name[:-1]) or entries  # an apostrophe was lost: "Idlibs hospitals"
    return Candidates.of(toponym, name, entries)


def name_of(doc: Doc, toponym: Toponym) -> str:
    """Return the words of the name."""
    return doc.text_of(toponym.first, toponym.last)


def _widen(doc: Doc, toponym: Toponym, gazetteer: Gazetteer) -> Toponym:
    """Take a point of the compass into the name where a place is called so: "North Kivu", "West Bank"."""
    first, tokens = toponym.first, doc.tokens
    while first and doc.lower[first - 1] in PARTS and tokens[first - 1].is_title and not tokens[first].is_sent_start:
        first -= 1
    if first == toponym.first:
        return toponym
    last = toponym.end if toponym.end > toponym.last and tokens[toponym.last].is_title else toponym.last
    for end in (last, toponym.last):
        if _is_known(gazetteer, doc.text_of(first, end)):
            return replace(toponym, start=min(first, toponym.start), first=first, last=end)
    return toponym


def _shrink(doc: Doc, toponym: Toponym, gazetteer: Gazetteer) -> Toponym:
    """Cut two names that ran together ("Idlib Syria") down to the first; half of one name is no name."""
    if toponym.last - toponym.first < 2 or _is_known(gazetteer, name_of(doc, toponym)):
        return toponym
    for last in range(toponym.last - 1, toponym.first, -1):
        if doc.words[last - 1] in HYPHENS or not _stands_alone(doc.text_of(last, toponym.last), gazetteer):
            continue
        if any(not one.common for one in gazetteer.own(doc.text_of(toponym.first, last))):
            return replace(toponym, last=last, end=last, noun=None if toponym.end > toponym.last else toponym.noun)
    return toponym


def _stands_alone(rest: str, gazetteer: Gazetteer) -> bool:
    """Tell whether what stands behind a name is another place, or the kind of this one."""
    first = next(iter(rest.replace("-", " ").lower().split()), "")
    return first in NOUNS or (first not in ARTICLES and _is_known(gazetteer, rest))


def _is_known(gazetteer: Gazetteer, name: str) -> bool:
    return bool(gazetteer.own(name))
