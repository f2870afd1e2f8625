"""Which names say where a report is set: where violence is told; not who strikes from afar, mediates or is foreign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....model.actor import state_of
from ....model.place import Place
from ...document import Doc, Token
from ...places.kinds import NOUNS
from ...prepositions import led_by
from ...punctuation import HYPHENS
from ...reading import Reading
from ...times.violence import VIOLENCE
from ..codes import is_country, organ
from ..phrase import Phrase
from .votes import Signs
from .words import countries_told

ATTACKS = frozenset(
    "strike airstrike attack raid shelling bombing bombardment fire missile rocket drone artillery offensive invasion "
    "aggression incursion assault jet warplane aircraft helicopter gunship".split()
)
ATTACKING = frozenset(
    "strike attack raid shell bomb bombard hit pound target fire launch invade kill destroy ram shoot".split()
)
FORCES = frozenset("force army troop unit gunner air navy fleet".split())  # "the armed forces of Peru struck"
# What others do about somebody's war.
ASIDE = frozenset(
    "broker mediate host sponsor facilitate condemn urge welcome deplore donate pledge evacuate back arm fund".split()
)
TALKS = frozenset("talk talks negotiation meeting summit conference meet".split())
LINKED = frozenset("backed brokered led made built supplied mediated hosted sponsored funded trained based".split())
PAPERS = frozenset("nationality citizenship origin passport papers national".split())
HARM = frozenset(
    "kill die wound injure hurt explode attack bomb shell hit burn shoot ambush storm flee massacre".split()
)
WATERS = frozenset("sea gulf ocean lake river strait straits channel bay".split())  # named after a country, not in it
EDGES = frozenset("border borders frontier".split())  # named from the other side: "near the Pakistani border"
NO_LANDS = EDGES | WATERS | frozenset("capital line port republic state".split())
SEATS = frozenset("geneva brussels hague vienna strasbourg".split())  # where bodies write of the whole world
WITHIN = frozenset("in at near on outside inside across throughout".split())
DEPTH = 3  # of nouns between a place and the violence: "a strike on a base in the north of Jordan"
OWNING = ("amod", "compound", "nmod:poss")


def signs_of(reading: Reading, phrases: Sequence[Phrase], named: Mapping[int, Place], outlet: str | None) -> Signs:
    """Gather what speaks for a country: `named` are the places by token, `outlet` is the country of the outlet."""
    doc = reading.doc
    stood = [(doc[at], place) for at, place in sorted(named.items())]
    present = [p for p in phrases if p.kind not in ("body", "media") and not is_bystander(doc, p)]
    titles = (p for p in present if reading.in_section(doc[p.core], "title"))
    return Signs(
        list(_places_told(reading, stood)),
        [code for p in present for code in p.codes],
        [place.country for token, place in stood if place.country and is_scene(token)],
        outlet,
        sum(1 for p in phrases if p.kind in ("organ", "office") and not p.owners and not p.code and p.of is None),
        countries_told(doc),
        [state_of(code) for p in phrases if is_land(doc, p) for code in p.codes if is_country(code)],
        [state_of(code) for p in titles for code in p.codes if is_country(code) and organ(code) in (None, "CIV")],
    )


def _places_told(reading: Reading, stood: Iterable[tuple[Token, Place]]) -> Iterator[tuple[Place, bool]]:
    """Yield the places that may be where a report is set, with whether they stand in its dateline."""
    for token, place in stood:
        dateline = reading.in_section(token, "dateline")
        if not (is_venue(token) or is_edge(token) or (dateline and token.lower_ in SEATS)):
            yield place, dateline


def is_land(doc: Doc, phrase: Phrase) -> bool:
    """Tell whether a phrase says of a place whose it is: "the Peruvian town", "Ica (Peru)"."""
    if phrase.owners and NOUNS.get(doc[phrase.end - 1].lower_) in ("town", "district", "region"):
        return doc[phrase.end - 1].lower_ not in NO_LANDS
    enclosed = doc[max(phrase.start - 1, 0)].text == "(" and doc[phrase.end : phrase.end + 1].text == ")"
    return phrase.kind == "state" and enclosed


def is_bystander(doc: Doc, phrase: Phrase) -> bool:
    """Tell whether a phrase names a state that a report need not be set in."""
    token = doc[phrase.start : phrase.end].root
    rules = (_strikes, _stands_aside, _linked, _is_language, _is_origin)
    return is_venue(token) or is_edge(token) or any(rule(doc, phrase, token) for rule in rules)


def is_scene(token: Token) -> bool:
    """Tell whether violence is told to happen at a place: "a strike on a base in Jordan", "five died near the port"."""
    if not led_by(token, WITHIN):
        return False
    over = token
    for _ in range(DEPTH):
        if over.dep_ not in ("nmod", "obl", "appos") or over.head == over:
            return False
        over = over.head
        if over.lemma_.lower() in VIOLENCE | HARM:
            return True
    return False


def is_venue(token: Token) -> bool:
    """Tell whether a place is only where others talk: "talks in Doha"."""
    return token.dep_ in ("nmod", "obl") and token.head.lemma_.lower() in TALKS


def is_edge(token: Token) -> bool:
    """Tell whether a country only gives its name to a border or a sea: "the Pakistani border", "the Gulf of Oman"."""
    if token.lower_ in EDGES or (token.dep_ in OWNING and token.head.lower_ in EDGES | WATERS):
        return True
    named = token.dep_ == "nmod" and led_by(token, ("of",)) and token.head.lower_ in WATERS
    return named or (token.i > 0 and token.nbor(-1).lower_ in ("lake", "river"))


def _strikes(doc: Doc, phrase: Phrase, token: Token) -> bool:
    """Read "Israeli strikes", "Russia's shelling of the port", "Iran launched missiles", "hit by Turkish fire"."""
    if not any(map(is_country, phrase.codes)):
        return False  # a group fights where it is at home
    if any(word.lemma_.lower() in ATTACKS for word in doc[phrase.start : phrase.end]):
        return True
    while led_by(token, ("of",)) and token.dep_ == "nmod" and token.head.lemma_.lower() in FORCES:
        token = token.head
    over = token.head.lemma_.lower()
    owner = token.dep_ in OWNING and over in ATTACKS | ATTACKING
    doer = token.dep_ in ("nsubj", "obl:agent") and over in ATTACKING
    return owner or doer or (led_by(token, ("by",)) and over in ATTACKS | ATTACKING)


def _stands_aside(doc: Doc, phrase: Phrase, token: Token) -> bool:
    """Read "Norway brokered it", "the truce brokered by Norway", "the government of Norway, which brokered it"."""
    whose = (token, token.head) if led_by(token, ("of",)) else (token,)
    if any(c.dep_ == "acl:relcl" and c.lemma_.lower() in ASIDE for one in whose for c in one.children):
        return True
    doer = token.dep_ in ("nsubj", "obl:agent") or led_by(token, ("by",))
    return doer and token.head.lemma_.lower() in ASIDE


def _linked(doc: Doc, phrase: Phrase, token: Token) -> bool:
    """Read "US-backed", "Iranian-made"."""
    after = doc[phrase.end : phrase.end + 2]
    return len(after) == 2 and after[0].text in HYPHENS and after[1].lower_ in LINKED


def _is_language(doc: Doc, phrase: Phrase, token: Token) -> bool:
    """Read "(translated from German)", "(From Portuguese)"."""
    before = doc[max(phrase.start - 2, 0) : phrase.start]
    opened = before.text.lower() in ("( from", "(from", "translated from")
    return opened and phrase.end < len(doc) and doc[phrase.end].text in (")", ".", ",", "-", "]")


def _is_origin(doc: Doc, phrase: Phrase, token: Token) -> bool:
    """Read "a man of Kenyan nationality", "diggers from Benin", "three Filipinos are among the wounded".

    At home nobody is said to be from there.
    """
    after = [word.lower_ for word in doc[phrase.end : phrase.end + 2]]
    if after[1:] == ["among"] and after[0] in ("is", "are", "was", "were"):
        return True
    if {token.head.lower_, token.lower_} & PAPERS:
        return True
    if led_by(token, ("from",)) and any(child.dep_ == "cop" for child in token.children):
        return True
    return led_by(token, ("from",)) and token.dep_ == "nmod" and token.head.pos_ in ("NOUN", "PRON")
