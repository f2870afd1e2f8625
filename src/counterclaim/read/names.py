"""The stage `names`: every noun phrase that stands for somebody or a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from ..chain import Stage
from ..model.place import Place
from ..ports import Gazetteer
from .actors import POSSESSIVES, ActorTable
from .chunks import PRONOUNS, atoms_of
from .codes import is_country
from .complements import phrases_of
from .coreference import Resolver, titles_of
from .phrases import OWNS, Phrase
from .reading import Mention, Reading
from .setting import setting_of
from .toponyms import Toponym, countries_of, is_located, locate, theatre, toponyms_of


# The tables of `parse_table`, in their order: of two lines with the same words the later one wins.
TABLES = ("actors/roles.tsv", "actors/groups.tsv", "actors/leaders.tsv", "actors/states.tsv")


def stage(table: ActorTable, gazetteer: Gazetteer | None = None) -> Stage[Reading]:
    """Return the stage that fills `Reading.names`."""
    return Stage("names", 1, lambda reading: name(reading, table, gazetteer), needs=("doc",), gives=("names",))


def name(reading: Reading, table: ActorTable, gazetteer: Gazetteer | None = None) -> Reading:
    """Fill `names`: actors from the table and the parse, places, then whom pronouns and the like stand for."""
    doc = reading.doc
    atoms = atoms_of(doc, table)
    phrases = sorted([*phrases_of(doc, atoms, table.leaders), *pronouns_of(doc)], key=lambda p: (p.core, p.start))
    codes = [c for p in phrases if p.kind not in ("body", "media") for c in p.codes]
    places = locate(doc, toponyms_of(doc, atoms), gazetteer, countries_of(filter(is_country, codes)))
    places = {t: place for t, place in places.items() if not _titled(t, phrases)}
    named = {toponym.first: place for toponym, place in places.items()} | _located_states(doc, phrases)
    resolver = Resolver(doc, setting_of(phrases, theatre(places.values()), named, table.monitors, table.leaders))
    titles = titles_of(doc, phrases)
    for phrase in phrases:
        if not _covered(phrase, places):
            resolver.take(phrase, titles.get(phrase.start) if phrase.kind in ("person", "other") else None)
    mentions = [_placed(doc, mention, gazetteer) for mention in resolver.mentions]
    mentions += [_mention(doc, toponym, place) for toponym, place in places.items()]
    return replace(reading, names=tuple(mentions))


def _located_states(doc: Doc, phrases: list[Phrase]) -> dict[int, Place]:
    """Return the states and capitals that stand where places stand, by their first token."""
    states = [p for p in phrases if p.kind == "state" and p.code and p.how != OWNS]
    return {p.core: Place(p.code or "", country=p.code) for p in states if is_located(doc, p.start, doc[p.start : p.end].root)}


def _titled(toponym: Toponym, phrases: list[Phrase]) -> bool:
    """Tell whether a name belongs to somebody who has a title: it is no place then."""
    return any(p.name and p.kind not in ("person", "other") and p.start <= toponym.first < p.end for p in phrases)


def _covered(phrase: Phrase, places: dict[Toponym, Place]) -> bool:
    """Tell whether a phrase that only has a name is one of the places."""
    unnamed = phrase.kind in ("person", "other", "body") and not (phrase.code and phrase.how == "by name")
    return unnamed and any(t.first <= phrase.core < t.end for t in places)


def _mention(doc: Doc, toponym: Toponym, place: Place) -> Mention:
    head = doc[toponym.start : toponym.end].root.i
    how = f"gazetteer {place.ref}" if place.ref else "a place by its words, not in the gazetteer"
    return Mention(toponym.start, toponym.end, head, "place", None, place, None, how)


def _placed(doc: Doc, mention: Mention, gazetteer: Gazetteer | None) -> Mention:
    """Add the place to a state or a capital that stands where places stand."""
    owns = mention.how == OWNS or doc[mention.end : mention.end + 1].text in POSSESSIVES
    named = mention.actor is not None and mention.actor.kind == "state" and mention.role == "actor" and not owns
    if not named or mention.antecedent is not None or not is_located(doc, mention.start, doc[mention.head]):
        return mention
    name = mention.actor.name.removeprefix("the ") if mention.actor else ""
    code = mention.actor.code if mention.actor else None
    places = gazetteer.find(name) if gazetteer else ()
    fitting = [p for p in places if p.country == code] or [Place(name, country=code)]
    return replace(mention, role="place", place=replace(fitting[0], name=name), how=f"{mention.how}, as a place")


def pronouns_of(doc: Doc) -> Iterator[Phrase]:
    """Yield the pronouns of a text that may stand for somebody; possessive ones belong to their nouns too."""
    for token in doc:
        if token.lower_ in PRONOUNS and token.pos_ == "PRON" and token.dep_ != "expl":
            yield Phrase(token.i, token.i + 1, "pronoun", name=token.text, core=token.i)


__all__ = ["Mention", "name", "stage"]
