"""Who takes part in an act: noun phrases to actor codes, by the mentions already resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...model.actor import BOTH, UNKNOWN
from ..document import Token
from ..places.borders import is_border
from ..reading import Mention, Reading
from ..voices.voice import voice_at
from .arguments import together
from .clauses import is_one_of, preposition
from .verbclasses import GROUNDS, SIDES

OWNERS = ("nmod:poss", "amod", "compound", "flat", "det:poss", "nmod:desc")
OWNING = frozenset(("of", "from", "in", "by", "within", "inside", "for"))
INSIDE = frozenset(("in", "within", "inside"))
# Participles whose doer a thing belongs to: "a rebel-held town".
HOLDING = frozenset(("hold", "control", "run", "dominate", "occupy", "own", "rule", "govern", "administer", "lead"))
ALSO = frozenset(("also", "then", "later", "again", "now", "has", "have", "had", "was", "were", "is", "are", "not"))
OPENERS = frozenset(("as", "while", "after", "since", "before", "that", "when", "because", "if", "although", "though"))
GOVERNING = frozenset(("by", "with", "against", "on", "at", "to", "from", "between", "among", "of", "in", "for"))
MAKE = re.compile(r"[A-Z][A-Za-z]{0,4}-?\d")  # "MiG-29s", "S-300", "T-72"
FIRST_PERSON = frozenset(("i", "we", "us", "our", "me", "my", "ours"))
CROWDS = frozenset(("REBELS", "MILITIAS", "TERRORISTS", "EXTREMISTS", "SEPARATISTS", "JIHADISTS", "MUJAHIDEEN"))
RULING = frozenset((
    "military", "army", "regime", "government", "council", "junta", "state", "authority", "police", "administration",
))  # fmt: skip
MEMBERS = frozenset(("member", "fighter", "commander", "gunman", "militant", "soldier"))
# What a name only follows: "the terrorist organisation X".
KINDS = frozenset((
    "organisation", "organization", "group", "militia", "party", "movement", "front", "faction", "sect", "gang",
    "cartel", "network", "cell",
))  # fmt: skip
BOTH_SIDES = frozenset(("side", "party"))
CLOSEST = 2  # tokens between two names of a list: a comma and "and"
NOBODY = frozenset((UNKNOWN, "UNNAMED", "OUTLET", ""))


@dataclass(frozen=True, slots=True)
class Side:
    """Hold one side of an act: codes in code order, the words they stand on, and how they were found.

    `heads` may name words that stand in the place of a party but are nobody with a code.
    """

    codes: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    how: str = ""

    def __bool__(self) -> bool:
        return bool(self.codes)


def side_of(reading: Reading, tokens: Iterable[Token], places: bool = False, without: int | None = None) -> Side:
    """Say who the noun phrases headed by these tokens are; with `places`, a place stands for its country.

    Phrases that hold the token `without` are left out.
    """
    codes: set[str] = set()
    heads: list[int] = []
    hows: list[str] = []
    for token in dict.fromkeys(t for first in tokens for near in together(first) for t in listed(reading, near)):
        found, how = who(reading, token, places, without)
        heads.append(token.i)
        codes.update(found)
        hows += [how] if how else []
    return Side(_once(codes), tuple(heads), "; ".join(dict.fromkeys(hows)))


def _once(codes: set[str]) -> tuple[str, ...]:
    """Return codes in their order, without a state whose organ is among them."""
    return tuple(sorted(code for code in codes if not any(other.startswith(f"{code}/") for other in codes)))


def listed(reading: Reading, token: Token) -> list[Token]:
    """Return a name with those listed beside it ("Norway, Sweden and Finland"), where the parser lost some.

    A list ends in "and" and a last name; its commas may be missing.
    """
    chain = [m for m in reading.names if m.head == token.i and m.actor is not None and m.role != "place"][:1]
    if not chain or token.pos_ != "PROPN" or token.dep_ == "conj":
        return [token]
    while (after := _neighbour(reading, chain[-1], 1)) is not None:
        chain.append(after)
    while (before := _neighbour(reading, chain[0], -1)) is not None:
        chain.insert(0, before)
    between = reading.doc[chain[-2].end : chain[-1].start].text if len(chain) > 1 else ""
    heads = [reading.doc[m.head] for m in chain]
    whole = preposition(heads[0]) == preposition(token)  # "between Norway and Sweden, Finland" is no list
    return heads if whole and between in ("and", ", and") and token in heads else [token]


def _neighbour(reading: Reading, mention: Mention, step: int) -> Mention | None:
    """Return the name next to another in a list, behind it or before it."""
    for other in reading.names:
        first, second = (mention, other) if step > 0 else (other, mention)
        if not 0 <= second.start - first.end <= CLOSEST or other.actor is None or other.role == "place":
            continue
        if reading.doc[other.head].pos_ != "PROPN":
            continue
        if reading.doc[first.end : second.start].text in ("", ",", "and", ", and"):
            return other if reading.doc[first.head].sent == reading.doc[second.head].sent else None
    return None


def joined(*sides: Side) -> Side:
    """Put sides together as one."""
    codes = sorted({code for side in sides for code in side.codes})
    heads = [head for side in sides for head in side.heads]
    return Side(tuple(codes), tuple(heads), "; ".join(s.how for s in sides if s.how))


def who(reading: Reading, token: Token, places: bool, without: int | None = None) -> tuple[tuple[str, ...], str]:
    """Return the codes of a noun phrase and the sentence that says how, or nobody."""
    if token.lower_ in FIRST_PERSON and token.text != "US":
        voice, saying = voice_at(reading, token.i)
        if saying is not None and voice.claimant not in NOBODY and sounds_like_code(voice.claimant):
            return tuple(sorted(voice.claimant.split("+"))), f"{token.text!r} is whoever speaks, {voice.claimant}"
    if not places and token.pos_ == "NOUN" and is_one_of(token, GROUNDS):
        return (), ""  # a town of somebody's does nothing
    for mention in _mentions(reading, token):
        if (without is not None and mention.start <= without < mention.end) or _called_names(mention, token):
            continue
        codes = _codes(mention, places)
        if len(codes) == 1 and token.tag_ == "NNS" and is_one_of(token, BOTH_SIDES):
            continue  # "both sides in Geneva" are not Geneva's
        if codes:
            codes = _own_group(reading, token) or codes if set(codes) <= CROWDS or _joined_it(token) else codes
            return codes, f"{reading.doc[mention.start : mention.end].text!r} is {'+'.join(codes)}"
    named = [c for c in token.children if c.dep_ == "appos"] if is_one_of(token, KINDS) else []  # "the organisation X"
    subjects = [c for c in token.children if c.dep_ == "nsubj" and any(cop.dep_ == "cop" for cop in token.children)]
    for owner in _owners(token, places) + named + subjects:
        near = [m for t in together(owner) for m in _mentions(reading, t) if not _called_names(m, token)]
        found = [(m, codes) for m in near if (codes := _codes(m, places))]
        if found:
            words = reading.doc[found[0][0].start : found[0][0].end].text
            codes = tuple(sorted({code for _, some in found for code in some}))
            return codes, f"{token.text!r} belongs to {words!r}, {'+'.join(codes)}"
    if token.dep_ == "appos" and token.head.pos_ in ("NOUN", "PROPN"):  # "X, the force that fought there"
        return who(reading, token.head, places, without)
    return (), ""


def _called_names(mention: Mention, noun: Token) -> bool:
    """Tell whether a mention takes for rebels what its words only abuse ("the terrorist regime")."""
    return mention.actor is not None and mention.actor.code in CROWDS and is_one_of(noun, RULING)


def _joined_it(noun: Token) -> bool:
    """Tell whether somebody is one of those whom a group is made of ("members of the ELN"), not of its people."""
    return is_one_of(noun, MEMBERS) and any(c.dep_ == "nmod" and preposition(c) == "of" for c in noun.children)


def _own_group(reading: Reading, crowd: Token) -> tuple[str, ...]:
    """Return the group that fighters of a common name belong to ("guerrillas of the ELN"), where one is named."""
    behind = [c.i for c in crowd.children if c.dep_ == "nmod" and preposition(c) in ("of", "from")]
    before = [c.i for c in crowd.children if c.dep_ in OWNERS]
    found = [m for m in reading.names if m.head in (*behind, *before) and m.actor is not None]
    return next(((m.actor.code,) for m in found if m.actor and m.actor.kind in ("group", "body")), ())


def _mentions(reading: Reading, token: Token) -> list[Mention]:
    """Return the mentions headed by a token, actors first; else the one in which it stands."""
    headed = [m for m in reading.names if m.head == token.i]
    covering = [m for m in reading.names if m.start <= token.i < m.end and m.head != token.i]
    ranked = sorted(headed, key=lambda m: (m.actor is None, m.start - m.end))
    return ranked or sorted(covering, key=lambda m: m.end - m.start)[:1]


def _codes(mention: Mention, places: bool) -> tuple[str, ...]:
    located = places and mention.place is not None and mention.place.country and not is_border(mention)
    if mention.actor is not None and mention.actor.kind != "media" and not (located and mention.actor.kind == "person"):
        parts = {part for part in mention.actor.code.split("+") if sounds_like_code(part)} - NOBODY
        if BOTH not in parts and parts:
            return tuple(sorted(parts))
    return (mention.place.country,) if located and mention.place and mention.place.country else ()


def sounds_like_code(code: str) -> bool:
    """Tell whether a code can be somebody's: a name begins with a capital and is no half sentence, no make of arms."""
    return bool(code) and not code[0].islower() and len(code.split()) <= 6 and not MAKE.match(code)


def _owners(token: Token, places: bool) -> list[Token]:
    """Return whose the thing or people named by a noun are: adjective or possessive before, "of" phrase after.

    Where a thing is tells whose it is only of those to whom something is done (`places`).
    """
    inside = places and not is_one_of(token, SIDES)  # "both sides in Geneva" are not those of Geneva
    owning = OWNING if inside else OWNING - INSIDE
    before = [c for c in token.children if c.dep_ in OWNERS and c.lower_ not in ("terrorist", "terror")]
    after = [c for c in token.children if c.dep_ == "nmod" and preposition(c) in owning]
    nominal = [c for c in before + after if c.pos_ != "VERB" or is_one_of(c, HOLDING)]
    deeper = [g for c in nominal for g in c.children if g.dep_ in OWNERS]
    deeper += [
        g for c in after for g in c.children if g.dep_ == "nmod" and preposition(g) == "of"
    ]  # "units of a front of X"
    # "a round fired by Indian troops" is theirs, "a town shelled by them" is not, "a town held by them" is
    using = [c for c in token.children if c.dep_ == "acl" and (not places or is_one_of(c, HOLDING))]
    users = [g for c in using for g in c.children if preposition(g) == "by"]
    return before + users + after + deeper


def clause_subject(reading: Reading, verb: Token) -> list[Token]:
    """Return the noun phrase between a word that opens a clause and the verb, which is its subject for sure."""
    found = adjacent(reading, verb)
    if not found or any(c.dep_ in ("nsubj", "nsubj:pass") and c in found for c in verb.children):
        return []
    first = min(m.start for m in reading.names for t in found if m.head == t.i and m.actor is not None)
    return found if first > verb.sent.start and reading.doc[first - 1].lower_ in OPENERS else []


def adjacent(reading: Reading, verb: Token) -> list[Token]:
    """Return the noun phrases right before a verb and its auxiliaries, where the parser has lost its subject."""
    at = verb.i - 1
    while at > verb.sent.start and (reading.doc[at].pos_ in ("AUX", "ADV", "PART") or reading.doc[at].lower_ in ALSO):
        at -= 1
    if reading.doc[at].text == ",":
        at = _before_aside(reading, at, verb.sent.start)
    found: list[Token] = []
    paired = 0  # how many of the names last found are joined by "and" to the first of the list
    while (mention := _ending(reading, at + 1, verb.sent.start)) is not None:
        found.append(reading.doc[mention.head])
        if mention.start <= verb.sent.start:
            break
        before = reading.doc[mention.start - 1]
        if before.lower_ in GOVERNING:
            return found[: -1 - paired]
        joins = before.lower_ == "and"
        if not joins and len(found) == 1:
            break
        paired = paired + 1 if joins else 0
        # lists that lost their commas: "Norway Sweden and Finland agreed"
        at = before.i - 1 if joins or before.text == "," else before.i
    return found


def _ending(reading: Reading, end: int, start: int) -> Mention | None:
    ending = [m for m in reading.names if m.end == end and m.actor is not None and m.start >= start]
    return max(ending, key=lambda m: m.end - m.start, default=None)


def _before_aside(reading: Reading, comma: int, start: int) -> int:
    """Return where the noun phrase ends that a relative clause between commas follows."""
    opened = [at for at in range(comma - 1, start, -1) if reading.doc[at].text == ","]
    for at in opened:
        if reading.doc[at + 1].lower_ in ("which", "who", "whose"):
            return at - 1
    if _ending(reading, comma, start) is not None:  # "the envoy, Ann Example, called on"
        return comma - 1
    return next((at - 1 for at in opened if reading.doc[at + 1].lower_ in ("a", "an", "the")), comma)
