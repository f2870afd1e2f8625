"""The stage `names`: every noun phrase that stands for somebody or a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...chain import Stage
from ...model.actor import Actor
from ...model.place import Place
from ...model.spelling import fold
from ...ports import Gazetteer
from ..document import Doc, Token
from ..places.borders import borders_of
from ..places.kinds import COMPASS, STRUCK
from ..places.parents import with_parents
from ..places.resolve import countries_of, locate
from ..places.runs import Toponym, is_located, toponyms_of
from ..reading import Mention, Reading
from ..times.violence import VIOLENCE
from .actors import POSSESSIVES, ActorTable
from .chunks import PRONOUNS, free_atoms
from .codes import TERRITORIES, is_country
from .complements import phrases_of
from .coreference import Resolver
from .home.outlets import outlet_country
from .home.signs import signs_of
from .home.votes import home_country, votes_of
from .introduced import introduced_rows
from .issuer import issuer_of, speaks
from .modifiers import before_participles
from .phrase import OWNS, Phrase
from .setting import Setting, setting_of, with_sides
from .sides import parties_of
from .titles import UNTITLED, acronym_after, titles_of

# The tables of `parse_table`, in their order: of two lines with the same words the later one wins.
TABLES = ("actors/roles.tsv", "actors/groups.tsv", "actors/leaders.tsv", "actors/officials.tsv", "actors/states.tsv")


def stage(table: ActorTable, gazetteer: Gazetteer | None = None) -> Stage[Reading]:
    """Return the stage that fills `Reading.names`."""
    return Stage(
        "names", 1, lambda reading: name(reading, table, gazetteer), needs=("doc",), gives=("names", "home", "issuer")
    )


def name(reading: Reading, table: ActorTable, gazetteer: Gazetteer | None = None) -> Reading:
    """Fill `names`: actors from the table and the parse, places, then whom pronouns and the like stand for."""
    doc = reading.doc
    outlet = outlet_country(reading.report, table, gazetteer)
    words = table.find(doc)
    if introduced := introduced_rows(doc, words):
        table = table.with_rows(introduced)
        words = table.find(doc)
    atoms, taken = free_atoms(doc, words), frozenset(i for atom in words for i in range(atom.start, atom.end))
    phrases = sorted([*phrases_of(doc, atoms, table.leaders), *pronouns_of(doc)], key=lambda p: (p.core, p.start))
    codes = [c for p in phrases if p.kind not in ("body", "media") for c in p.codes]
    states = countries_of(filter(is_country, codes))
    places = locate(doc, toponyms_of(doc, taken), gazetteer, states, outlet)
    people = _surnames(phrases, table)
    places = {t: p for t, p in places.items() if not _titled(t, phrases) and (t.noun or not _last(p.name) & people)}
    short = {word for phrase in phrases if (word := acronym_after(doc, phrase))}
    places = {t: p for t, p in places.items() if p.name not in short}
    named = {toponym.first: place for toponym, place in places.items()} | _located_states(doc, phrases)
    signs = signs_of(reading, phrases, named, outlet)
    home = home_country(votes_of(signs, gazetteer))
    setting = setting_of(phrases, home, named, table.monitors, table, frozenset(doc.lower))
    found = [phrase for phrase in phrases if not (_covered(phrase, places) or _wired(reading, phrase))]
    first = resolve(doc, found, setting)
    issuer = issuer_of(doc, reading.report, table, first, setting.home)
    settled = with_sides(setting, parties_of(first), signs.codes)
    resolved = resolve(doc, found, settled, issuer)
    ends = frozenset(toponym.end for toponym in places)
    mentions = [_placed(reading, mention, gazetteer, ends) for mention in resolved]
    mentions += [_mention(doc, toponym, place) for toponym, place in places.items()]
    rulers = {atom.end - 1: atom.entry.code for atom in words if atom.entry.code and is_country(atom.entry.code)}
    mentions = with_parents(reading, mentions, gazetteer, rulers)
    mentions += list(borders_of(doc, mentions, settled.home, gazetteer))
    mentions += list(before_participles(doc, words, mentions))
    return replace(
        reading,
        names=tuple(mentions),
        home=settled.home,
        issuer=issuer if speaks(issuer, reading.report, mentions) else None,
    )


def _surnames(phrases: list[Phrase], table: ActorTable) -> frozenset[str]:
    """Return the surnames of all who have a title in the report, and of leaders: no places without a word for it."""
    titled = {fold(p.name.split()[-1]) for p in phrases if p.name and p.kind not in ("person", "other", "pronoun")}
    return frozenset(titled | set(table.leaders))


def _last(name: str) -> set[str]:
    words = {fold(name.split()[-1]), fold(name.split("-")[-1])}
    return words | {word.removesuffix("s") for word in words}


def _located_states(doc: Doc, phrases: list[Phrase]) -> dict[int, Place]:
    """Return the states and capitals that stand where places stand, by their first token."""
    states = [p for p in phrases if p.kind == "state" and p.code and p.how != OWNS]
    return {
        p.core: Place(p.code or "", country=p.code)
        for p in states
        if is_located(doc, p.start, doc[p.start : p.end].root)
    }


def resolve(doc: Doc, phrases: list[Phrase], setting: Setting, issuer: Actor | None = None) -> list[Mention]:
    """Return the mentions that phrases make, in their order, each resolved by those before it."""
    resolver, titles = Resolver(doc, setting, issuer), titles_of(doc, phrases)
    for phrase in phrases:
        resolver.take(phrase, titles.get(phrase.start) if phrase.kind in UNTITLED else None)
    return resolver.mentions


def _titled(toponym: Toponym, phrases: list[Phrase]) -> bool:
    """Tell whether a name belongs to somebody who has a title, or begins the name of a body: it is no place then."""
    if any(p.kind == "body" and p.start <= toponym.first and toponym.last == p.core for p in phrases):
        return True
    return any(p.name and p.kind not in ("person", "other") and p.start <= toponym.first < p.end for p in phrases)


def _wired(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a phrase is the agency of a dateline, of which the report tells nothing: "LIMA (GGW) - Two men"."""
    body = phrase.kind in ("body", "media", "person", "other") and not (phrase.code and is_country(phrase.code))
    return body and reading.in_section(reading.doc[phrase.core], "dateline", "byline")


def _covered(phrase: Phrase, places: dict[Toponym, Place]) -> bool:
    """Tell whether a phrase that only has a name is one of the places."""
    unnamed = phrase.kind in ("person", "other", "body") and not (phrase.code and phrase.how == "by name")
    return unnamed and any(t.first <= phrase.core < t.end for t in places)


def _mention(doc: Doc, toponym: Toponym, place: Place) -> Mention:
    head = doc[toponym.start : toponym.end].root.i
    how = f"gazetteer {place.ref}" if place.ref else "a place by its words, not in the gazetteer"
    return Mention(toponym.start, toponym.end, head, "place", None, place, None, how)


def _placed(reading: Reading, mention: Mention, gazetteer: Gazetteer | None, ends: frozenset[int]) -> Mention:
    """Add the place to a state or a capital that stands where places stand."""
    doc = reading.doc
    owns = mention.how == OWNS or doc[mention.end : mention.end + 1].text in POSSESSIVES
    if mention.actor is None or mention.how not in ("by name", "a people") or mention.actor.kind != "state" or owns:
        return mention
    head = doc[mention.head]
    after_town = mention.start - 1 in ends and doc[mention.start - 1].text == ","
    written = reading.in_section(head, "dateline", "byline")
    if not (after_town or is_located(doc, mention.start, head) or written or _is_struck(head, gazetteer)):
        return mention
    name, code = mention.actor.name.removeprefix("the "), mention.actor.code
    plain = doc[mention.head].text if name.split()[0].lower() in COMPASS else name
    places = [p for p in (gazetteer.find(plain) if gazetteer else ()) if p.country == code or code in TERRITORIES]
    if not places and gazetteer is not None and mention.end - mention.start > 1:
        places = [p for p in gazetteer.find(doc[mention.end - 1].text) if p.country == code]  # "down town Damascus"
    if not places and gazetteer is not None and (state := gazetteer.country(code)):
        places = [state.place]
    place = replace(places[0], name=name) if places else Place(name, country=code)
    if plain != name:
        place = replace(place, precision="region")
    return replace(mention, role="place", place=place, how=f"{mention.how}, as a place")


def _is_struck(head: Token, gazetteer: Gazetteer | None) -> bool:
    """Tell whether a capital was struck itself, and not its state: "a blast rocked Kabul", "the attack on Kabul"."""
    hit = head.dep_ in ("obj", "nsubj:pass") and head.head.lemma_.lower() in STRUCK
    if gazetteer is None or not (hit or (head.dep_ == "nmod" and head.head.lemma_.lower() in VIOLENCE)):
        return False
    return any(place.precision == "town" for place in gazetteer.find(head.text)[:1])


def pronouns_of(doc: Doc) -> Iterator[Phrase]:
    """Yield the pronouns of a text that may stand for somebody; possessive ones belong to their nouns too."""
    for at in (at for at, word in enumerate(doc.lower) if word in PRONOUNS):
        token = doc[at]
        if token.pos_ == "PRON" and token.dep_ != "expl":
            yield Phrase(token.i, token.i + 1, "pronoun", name=token.text, core=token.i)


__all__ = ["Mention", "name", "stage"]
