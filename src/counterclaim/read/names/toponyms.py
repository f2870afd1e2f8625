"""Names of places in a text, and which place each name means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from ...model.actor import state_of
from ...model.place import Place
from ...model.spelling import ARTICLES, distance, fold, plain, sound
from ...ports import Gazetteer
from .actors import HYPHENS
from .chunks import CALENDAR

PREPOSITIONS = frozenset(
    "in at near from to into towards toward across inside around outside within over throughout off onto via through"
    " between beyond".split()
)
_MOTION = frozenset(
    "travel fly go move transfer return arrive evacuate flee withdraw bring take visit send come head deploy advance"
    " march drive carry transport deport advance retreat escape cross enter lead run stretch".split()
)
# The kinds of places, by the words that stand beside their names.
_KINDS = {
    "town": "town city village settlement hamlet locality capital suburb neighbourhood neighborhood port",
    "district": "district county raion rayon municipality sector subdistrict tehsil",
    "region": "province region governorate oblast state prefecture valley peninsula area countryside enclave republic"
    " corridor border frontier desert plain mountains hills gulf sea line",
    "site": "mountain mount hill river lake island crossing checkpoint airport airfield airbase base bridge pass dam"
    " road highway street square hospital market mosque church school prison jail camp strait bay",
}
NOUNS = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
_ARTICLES = ARTICLES | {"de", "la", "ul"}
_INSIDE = frozenset(("in", "near", "outside", "inside", "around"))
COMPASS = {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northwestern",
         "northeastern", "southwestern", "southeastern"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name that may be a place: tokens `[start, end)` of the phrase, `[first, last)` of the name itself.

    `noun` is the kind of place that the words beside it say; it is `sure` to be a place by its words alone,
    or `likely`, if a gazetteer knows it.
    """

    start: int
    end: int
    first: int
    last: int
    noun: str | None
    sure: bool
    likely: bool


def toponyms_of(doc: Doc, taken: frozenset[int]) -> Iterator[Toponym]:
    """Yield the runs of proper nouns, with what around them says that they are places."""
    at = 0
    previous: Toponym | None = None
    while at < len(doc):
        first = at
        while at < len(doc) and not (at > first and doc[at].is_sent_start) and _belongs(doc, taken, at, first):
            at += 1
        if at == first:
            at += 1
        else:
            previous = _toponym(doc, first, at, previous)
            yield previous


def _is_name(token: Token, taken: frozenset[int]) -> bool:
    if token.is_space or token.i in taken or fold(token.text) in CALENDAR or not token.text[0].isupper():
        return False
    return token.pos_ == "PROPN" or token.ent_type_ == "LOC"


def _belongs(doc: Doc, taken: frozenset[int], at: int, first: int) -> bool:
    """Tell whether a token is part of a name: a name, or a hyphen or article inside or before one: "al-Bab"."""
    if _is_name(doc[at], taken):
        return True
    if at + 1 >= len(doc):
        return False
    article = doc[at].lower_ in _ARTICLES and (doc[at + 1].text in HYPHENS or _is_name(doc[at + 1], taken))
    if at == first:
        return article and at + 2 < len(doc) and doc[at + 1].text in HYPHENS and _is_name(doc[at + 2], taken)
    return article or (doc[at].text in HYPHENS and (_is_name(doc[at + 1], taken) or doc[at + 1].lower_ in _ARTICLES))


def _toponym(doc: Doc, first: int, last: int, previous: Toponym | None) -> Toponym:
    """Return a run of proper nouns with what speaks for its being a place."""
    name_first, name_last, noun = first, last, None
    if doc[last - 1].lower_ in NOUNS and last - first > 1:
        name_last, noun = last - 1, doc[last - 1].lower_
    elif doc[first].lower_ in ("mount", "lake", "river", "camp", "port") and last - first > 1:
        noun = doc[first].lower_
    while name_first < name_last - 1 and doc[name_first].lower_ in COMPASS:
        name_first += 1
    start, end = first, last
    after = doc[last] if last < len(doc) else None
    if not noun and after is not None and after.lower_.removesuffix("s") in NOUNS and after.pos_ in ("NOUN", "PROPN"):
        noun, end = after.lower_.removesuffix("s"), last + 1
    start, before = _before(doc, start)
    if not noun and before is not None and before.lower_ == "of" and before.i:
        kind = doc[before.i - 1].lower_.removesuffix("s")
        noun, start = (kind, before.i - 1) if kind in NOUNS else (None, start)
    labels = {t.ent_type_ for t in doc[first:last]} - {""}
    listed = previous is not None and 0 < first - previous.end <= 2 and doc[first - 1].lower_ in (",", "and", "or")
    if listed and previous is not None and not noun and (last - first == 1 or "PER" not in labels):
        shared = any(t.lower_ == f"{previous.noun}s" for t in doc[previous.start : previous.end])
        noun = previous.noun if shared else None
    located = before is not None and before.lower_ in PREPOSITIONS
    inside = before is not None and before.lower_ in _INSIDE and "ORG" not in labels and last - first < 4
    tagged = labels == {"LOC"} and (located or listed)
    opens = _is_dateline(doc, doc[last - 1])
    likely = located or listed or opens or "LOC" in labels
    return Toponym(start, end, name_first, name_last, noun, bool(noun) or tagged or inside or opens, likely)


def _before(doc: Doc, start: int) -> tuple[int, Token | None]:
    """Return where a phrase begins with its article and points of the compass, and the word before it."""
    while start and (doc[start - 1].pos_ == "DET" or doc[start - 1].lower_ in COMPASS):
        start -= 1
    return start, doc[start - 1] if start else None


def locate(
    doc: Doc, toponyms: Iterable[Toponym], gazetteer: Gazetteer | None, states: Counter[str]
) -> dict[Toponym, Place]:
    """Return the place that each name means: rather in a country of the report than elsewhere."""
    ordered = [_shrink(doc, toponym, gazetteer) for toponym in toponyms]
    found = {t: _find(doc, t, gazetteer) for t in ordered}
    weights = Counter(states)
    for toponym, places in found.items():
        countries = {
            p.country
            for p in places
            if p.country and (toponym.sure or toponym.likely) and p.name == _name(doc, toponym)
        }
        if len(countries) == 1:
            weights[countries.pop()] += 2
    likely = tuple(sorted(c for c, n in weights.items() if n * 5 >= max(weights.values())))
    common = _common(doc)
    chosen = {t: place for t in ordered if (place := _choose(doc, t, found[t], likely, common))}
    named = {plain(place.name): place for place in reversed(chosen.values())}
    again = {
        t: replace(p, name=_name(doc, t)) for t in ordered if t not in chosen and (p := named.get(plain(_name(doc, t))))
    }
    return _fill(doc, found, dict(sorted((chosen | again).items(), key=lambda item: item[0].start)))


def _fill(doc: Doc, found: dict[Toponym, tuple[Place, ...]], places: dict[Toponym, Place]) -> dict[Toponym, Place]:
    """Give places without a country that of the others in their sentence, else that of the report."""
    whole = theatre(places.values())
    filled = {}
    for toponym, place in places.items():
        sentence = doc[toponym.first].sent
        near = {p.country for t, p in places.items() if p.country and sentence.start <= t.first < sentence.end}
        country = near.pop() if len(near) == 1 else whole
        filled[toponym] = place if place.country or place.ref or found[toponym] else replace(place, country=country)
    return filled


def _name(doc: Doc, toponym: Toponym) -> str:
    text: str = doc[toponym.first : toponym.last].text
    return text


def _find(doc: Doc, toponym: Toponym, gazetteer: Gazetteer | None) -> tuple[Place, ...]:
    """Look a name up: with its noun ("Line of Control"), by itself, and where its apostrophe was lost without its s."""
    if gazetteer is None:
        return ()
    name, whole = _name(doc, toponym), doc[toponym.start : toponym.end]
    if (
        whole[0].is_title
        and whole.text != name
        and (places := gazetteer.find(whole.text))
        and places[0].name == whole.text
    ):
        return tuple(replace(place, name=name) for place in places)
    places = gazetteer.find(name)
    if name.endswith("s") and len(name) > 4 and not any(p.name == name for p in places):
        shorter = gazetteer.find(name[:-1])
        if any(p.name == name[:-1] for p in shorter):
            return tuple(replace(p, name=name) if p.name == name[:-1] else p for p in shorter)
    return places


def _shrink(doc: Doc, toponym: Toponym, gazetteer: Gazetteer | None) -> Toponym:
    """Cut a run of three names or more down to the town it begins with, if only that is known."""
    if gazetteer is None or toponym.last - toponym.first < 2 or _is_known(gazetteer, _name(doc, toponym)):
        return toponym
    for last in range(toponym.last - 1, toponym.first, -1):
        if doc[last - 1].text not in HYPHENS and _is_known(gazetteer, doc[toponym.first : last].text):
            return replace(toponym, last=last, end=last, noun=None if toponym.end > toponym.last else toponym.noun)
    return toponym


def _is_known(gazetteer: Gazetteer, name: str) -> bool:
    return any(place.name == name for place in gazetteer.find(name))


def _choose(
    doc: Doc, toponym: Toponym, places: tuple[Place, ...], likely: tuple[str, ...], small: frozenset[str]
) -> Place | None:
    """Return the best place of that name; a name without any stays as written, where it surely is a place."""
    name = doc[toponym.first : toponym.last].text
    precision = NOUNS.get(toponym.noun or "")
    fitting = [p for p in places if _is_meant(name, p, places, likely)]
    if not toponym.sure:
        fitting = [p for p in fitting if toponym.likely and (p.name == name or _is_also_called(name, p, likely))]
    if not fitting:
        common = all(t.lower_ in small for t in doc[toponym.first : toponym.last])
        common = common or (not toponym.noun and _is_headline(doc[toponym.first].sent))
        return Place(name, precision=precision or "town") if toponym.sure and not common else None
    best = min(fitting, key=lambda p: (p.country not in likely, precision not in (None, p.precision)))
    if precision in (None, best.precision):
        return replace(best, name=name)
    return replace(best, name=name, ref=None, precision=precision)


def _is_also_called(name: str, place: Place, likely: tuple[str, ...]) -> bool:
    """Tell whether a place in a country of the report is known by this other, long enough name."""
    return place.country in likely and len(name) > 5 and sound(place.name) == sound(name)


def _is_headline(sentence: Span) -> bool:
    """Tell whether a sentence writes nearly all its words with capitals."""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return sum(token.text[0].isupper() for token in words) * 4 > len(words) * 3


def _common(doc: Doc) -> frozenset[str]:
    """Return the words that a text also writes in small letters: in a headline their capitals make no names."""
    return frozenset(token.text for token in doc if token.is_lower and token.pos_ != "PROPN")


def _is_meant(name: str, place: Place, places: tuple[Place, ...], likely: tuple[str, ...]) -> bool:
    """Tell whether a place can be meant: any spelling in a country of the report, else the first of that name."""
    if place.country not in likely:
        return place.name == name and place == places[0]
    only_sounds = place.name != name and sound(place.name) == sound(name)
    return not only_sounds or distance(plain(place.name), plain(name)) <= max(1, len(name) // 4)


def is_located(doc: Doc, start: int, head: Token) -> bool:
    """Tell whether the name of a state or a capital stands for a place: "in Baku", "fled to Turkey"."""
    if _is_dateline(doc, head):
        return True
    _, before = _before(doc, start)
    if before is None or before.lower_ not in PREPOSITIONS or before.is_sent_start is None:
        return False
    if before.lower_ in ("between", "through", "over"):
        return False
    if before.lower_ in ("to", "from", "towards", "toward", "on"):
        return head.head.lemma_.lower() in _MOTION or _paired(doc, before)
    return True


def _is_dateline(doc: Doc, head: Token) -> bool:
    """Tell whether a name in capitals opens a report: "KYIV, Ukraine (AP) -"."""
    following = doc[head.i + 1].text if head.i + 1 < len(doc) else ""
    opens = head.i < 3 or any(t.is_sent_start or "\n" in t.text for t in doc[head.i - 2 : head.i + 1])
    return len(head) > 2 and head.text.isupper() and opens and following in (",", "(", "—", "–", "-", "--", ":", "/")


def _paired(doc: Doc, preposition: Token) -> bool:
    """Tell whether `from` and `to` stand together: "from Baku to Yerevan"."""
    other = "from" if preposition.lower_ == "to" else "to"
    near = doc[max(0, preposition.i - 4) : preposition.i + 5]
    return any(t.lower_ == other and t.i != preposition.i for t in near if t.sent == preposition.sent)


def theatre(places: Iterable[Place]) -> str | None:
    """Return the country in which most of the places of a report lie, if more than half do."""
    counts = Counter(p.country for p in places if p.country)
    country, number = counts.most_common(1)[0] if counts else ("", 0)
    return country if number * 2 > sum(counts.values()) else None


def countries_of(codes: Iterable[str]) -> Counter[str]:
    """Count the states among codes."""
    return Counter(state_of(code) for code in codes)
