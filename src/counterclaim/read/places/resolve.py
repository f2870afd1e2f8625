"""Which place each name means: rather where the report is set than elsewhere, rather a city than a hamlet."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from ...model.actor import state_of
from ...model.place import Entry, Place, is_fine, is_in_news
from ...model.spelling import is_within, plain
from ...ports import Gazetteer
from ..document import Doc, Span
from .containers import container_behind, within
from .context import Context, context_of
from .kinds import NOUNS, PARTS
from .lookup import Candidates, candidates_of
from .runs import Toponym

# What speaks for a place, in powers of ten of people: a share of the report's votes, and how its name was found.
COUNTRY, REGION, NEAR = 3.0, 3.0, 2.0
SAME_KIND, OTHER_NAME, SOUND, AKIN = 3.0, -1.0, -2.0, 0.5
MOST_PEOPLE = 7.0  # a country does not outweigh all that a report says of a state of that name
_WEIGHTS = {"region": 0.15, "district": 0.05}
LARGE = 100_000  # people: a town that is named without its country
TOWN = 15_000  # people: a town that the name alone tells, if no other bears it
FOREIGN = 0.1  # of the votes: what the country of a smaller one needs
LIKELY = 0.2  # of the most named country's votes: what a country needs for its places to be known by other names
_REMEMBERED = 1 << 14  # sizes of places
_LEAST_LETTERS = 6  # of a name that is only one of a place's others


@dataclass(frozen=True, slots=True)
class Settled:
    """Hold the names of a text with what they may mean, and the context in which they mean it."""

    names: tuple[Candidates, ...]
    context: Context


def settle(
    doc: Doc,
    toponyms: Iterable[Toponym],
    gazetteer: Gazetteer | None,
    states: Mapping[str, int],
    home: str | None = None,
) -> Settled:
    """Look names up and count what they say of where the report is set.

    They vote twice: first for all that they may mean, then for what they mean in the light of that.
    `states` counts the states spoken of, `home` is the outlet's country.
    """
    found = [candidates_of(doc, toponym, gazetteer) for toponym in toponyms]
    names = tuple(_contained(doc, one, gazetteer) for one in found)
    voting = {_meaning(one): one for one in names if one.own and _counts(one.toponym)}
    first = context_of((one.own for one in voting.values()), states, home)
    chosen = ((best,) for one in voting.values() if (best := best_of(one, first)))
    return Settled(names, context_of(chosen, states, home))


def _meaning(one: Candidates) -> tuple[str, tuple[tuple[str | None, str], ...]]:
    """Return what is equal for names that may mean the same places."""
    return one.name, tuple([(entry.place.ref, entry.match) for entry in one.entries])


def locate(
    doc: Doc, toponyms: Iterable[Toponym], gazetteer: Gazetteer | None, states: Mapping[str, int],
    home: str | None = None,
) -> dict[Toponym, Place]:  # fmt: skip
    """Return the place that each name means; see settle."""
    return choose(doc, settle(doc, toponyms, gazetteer, states, home))


def choose(doc: Doc, settled: Settled) -> dict[Toponym, Place]:
    """Return the place that each name means; the second mention of a place needs no more to be known for one."""
    persons = surnames_of(doc)
    chosen = {}
    for one in settled.names:
        if place := _choose(doc, one, settled.context, persons):
            chosen[one.toponym] = place
    named = {plain(place.name): place for place in reversed(chosen.values())}
    for one in settled.names:
        if one.toponym not in chosen and (place := named.get(plain(one.name))):
            chosen[one.toponym] = replace(place, name=one.name)
    ordered = dict(sorted(chosen.items(), key=lambda item: item[0].start))
    return _fill(doc, ordered)


def _counts(toponym: Toponym) -> bool:
    return toponym.sure or toponym.likely


def best_of(one: Candidates, context: Context) -> Entry | None:
    """Return the entry for which most speaks."""
    if len(one.entries) == 1:
        return one.entries[0]
    kind = None if one.whole else NOUNS.get(one.toponym.noun or "")
    return max(one.entries, key=lambda entry: score(entry, context, kind) + _kinship(entry, one.name), default=None)


def _kinship(entry: Entry, name: str) -> float:
    """Return what speaks for a place whose own name is spelled nearly like the other by which it was found.

    Yelenovka is rather Olenivka, its Ukrainian form, than a town that was once renamed.
    """
    return AKIN if entry.match == "other" and _alike(entry.place.name, name) else 0.0


@lru_cache(_REMEMBERED)
def _alike(one: str, other: str) -> bool:
    return is_within(plain(one), plain(other), len(other) // 2 - 1)


def score(entry: Entry, context: Context, kind: str | None) -> float:
    """Return what speaks for an entry; `kind` is what the words beside the name call it."""
    place = entry.place
    people = _size(entry.population, place.precision)
    told = COUNTRY * context.countries.get(place.country or "", 0.0) + REGION * context.regions.get(
        place.admin1 or "", 0.0
    )
    named = {"other": OTHER_NAME, "sound": SOUND}.get(entry.match, 0.0) + (
        SAME_KIND if kind == place.precision else 0.0
    )
    return people + told + NEAR * context.nearness(entry) + named


@lru_cache(_REMEMBERED)
def _size(population: int, precision: str | None) -> float:
    """Return what the number of its people says for a place."""
    return min(MOST_PEOPLE, math.log10(10 + population * _WEIGHTS.get(precision or "", 1.0)))


def _contained(doc: Doc, one: Candidates, gazetteer: Gazetteer | None) -> Candidates:
    """Keep the entries that lie in the area named behind a comma: "Paris, Texas"."""
    if gazetteer is None or len(one.entries) < 2:
        return one
    areas = container_behind(doc, one.toponym.end, gazetteer)
    inside = tuple(entry for entry in one.entries if any(within(entry, area) for area in areas))
    return Candidates.of(one.toponym, one.name, inside, one.whole) if inside else one


def _choose(doc: Doc, one: Candidates, context: Context, persons: frozenset[str]) -> Place | None:
    """Return the best place of a name; a name without any stays as written, where it surely is a place."""
    toponym, name = one.toponym, one.name
    if (name.lower() in persons and not toponym.noun) or name.lower() in NOUNS:
        return None  # somebody's surname; "Airstrike on Village", in a headline
    if name.lower() in PARTS and not one.whole:
        return None  # "Old Damascus" is in Damascus
    fitting = tuple([entry for entry in one.entries if _may_be_meant(one, entry, context)])
    precision = NOUNS.get(toponym.noun or "")
    best = best_of(Candidates(toponym, name, fitting, one.whole), context)
    if best is None:
        written = toponym.sure and not _is_small(doc, toponym)
        if not written or (not toponym.noun and _is_headline(doc.tokens[toponym.first].sent)):
            return None
        return Place(name, precision=precision or "town")
    if one.whole or precision in (None, best.place.precision):
        return best.place if best.place.name == name else replace(best.place, name=name)
    return replace(best.place, name=name, ref=None, precision=precision, parent=best.place.name)


def _may_be_meant(one: Candidates, entry: Entry, context: Context) -> bool:
    """Tell whether a place can be meant: by its own name, or by another in a country that the report is about."""
    toponym = one.toponym
    if entry.common and not toponym.noun and not (toponym.tagged and toponym.sure):
        return False
    if one.name.lower() in PARTS:
        return one.whole
    if NOUNS.get(toponym.noun or "") == "site" and not (one.whole or _is_likely(entry, context)):
        return False  # a square or a church may be named after anything
    if entry.match == "own":
        return (toponym.sure or toponym.likely) and _is_known(one, entry, context)
    if not _is_likely(entry, context) or (entry.match == "sound" and not _is_around(entry, context)):
        return False
    return toponym.sure or (toponym.likely and len(one.name) >= _LEAST_LETTERS and entry.match == "sound")


def _is_likely(entry: Entry, context: Context) -> bool:
    """Tell whether the country of a place is one of those that a report is about."""
    share = context.countries.get(entry.place.country or "", 0.0)
    return share >= LIKELY * context.most and not context.alone(entry)


def _is_known(one: Candidates, entry: Entry, context: Context) -> bool:
    """Tell whether a place needs no more than its name: it is large, tells its country, or lies where others do."""
    if entry.population >= LARGE or entry.place.country is None:
        return True
    spoken_of = context.countries.get(entry.place.country, 0.0) >= FOREIGN
    return (spoken_of and not context.alone(entry)) or ((spoken_of or is_in_news(entry.place)) and _is_only(one))


def _is_only(one: Candidates) -> bool:
    """Tell whether a name tells its country by itself: a town, or its district too, that no other country has."""
    if len({own.place.country for own in one.own}) != 1:
        return False
    towns = (own for own in one.own if own.place.precision != "district")
    return any(town.population >= TOWN or is_in_news(town.place) for town in towns)


def _is_around(entry: Entry, context: Context) -> bool:
    """Tell whether a place lies where the report is set, as far as that is known below the country.

    Where nothing is, it has to be the country that is spoken of most.
    """
    inside = [unit for unit in context.regions if context.regions_of.get(unit) == entry.place.country]
    most = context.countries.get(entry.place.country or "", 0.0) >= context.most
    return (not inside and most) or entry.place.admin1 in inside or entry.place.precision != "town"


def _fill(doc: Doc, places: dict[Toponym, Place]) -> dict[Toponym, Place]:
    """Give places that no gazetteer has the area of the nearest in their sentence, else the country of the report."""
    whole = theatre(places.values())
    return {
        t: place if place.ref or place.parent else _beside(doc, t, place, places, whole) for t, place in places.items()
    }


def _beside(doc: Doc, toponym: Toponym, place: Place, places: Mapping[Toponym, Place], whole: str | None) -> Place:
    sentence = doc[toponym.first].sent
    near = [(t, p) for t, p in places.items() if p.ref and sentence.start <= t.first < sentence.end]
    countries = {p.country for _, p in near if p.country}
    if len(countries) != 1:
        return replace(place, country=whole)
    fine = [(abs(t.first - toponym.first), p) for t, p in near if is_fine(p)]
    if not fine:
        return replace(place, country=countries.pop())
    _, parent = min(fine, key=lambda pair: pair[0])
    return replace(place, country=parent.country, admin1=parent.admin1, parent=parent.name)


def _is_headline(sentence: Span) -> bool:
    """Tell whether a sentence writes nearly all its words with capitals."""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return sum(token.text[0].isupper() for token in words) * 4 > len(words) * 3


def _is_small(doc: Doc, toponym: Toponym) -> bool:
    """Tell whether a text also writes a name in small letters: in a headline their capitals make no names."""
    forms = doc.lower[toponym.first : toponym.last]
    return all(form.islower() and form in doc.words for form in forms)


def surnames_of(doc: Doc) -> frozenset[str]:
    """Return the last words of the full names of persons; alone, they name the person again."""
    return frozenset(ent[-1].lower_ for ent in doc.ents if ent.label_ == "PER" and len(ent) > 1)


def theatre(places: Iterable[Place]) -> str | None:
    """Return the country in which most of some places lie, if more than half do."""
    counts = Counter(place.country for place in places if place.country)
    country, number = counts.most_common(1)[0] if counts else ("", 0)
    return country if number * 2 > sum(counts.values()) else None


def is_large(place: Place, gazetteer: Gazetteer | None) -> bool:
    """Tell whether a place of the gazetteer is a town so large that its name alone tells its country."""
    entries = gazetteer.entries(place.name) if gazetteer is not None and place.ref else ()
    return any(entry.place.ref == place.ref and entry.population >= LARGE for entry in entries)


def countries_of(codes: Iterable[str]) -> Counter[str]:
    """Count the states among codes."""
    return Counter(state_of(code) for code in codes)
