"""What a number counts: the noun phrase around it and the unit it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..document import Token
from ..prepositions import led_by
from ..quantities.aged import OLD
from ..reading import Quantity, Reading
from ..units import ANYBODY, Unit, UnitTable, hardware

COLLECTIVES = ("number", "group", "total", "dozen", "score", "hundred", "thousand", "million", "ten", "couple",
               "pair", "handful", "rest", "part", "half", "quarter", "third", "batch", "many", "several")  # fmt: skip
ELLIPTIC = ("other", "others", "more", "another", "additional", "further", "rest", "them", "whom", "these", "those")


# Participles that tell what befell somebody; behind a number they are no noun that it counts.
TOLD = ("killed", "dead", "wounded", "injured", "hurt", "missing", "captured", "martyred", "displaced", "slain",
        "shot", "stabbed")  # fmt: skip


# What the members of a state's armed organs are.
FORCES = {"force": "officer", "army": "soldier", "guard": "soldier", "military": "soldier", "navy": "soldier",
          "battalion": "soldier", "brigade": "soldier", "patrol": "soldier", "gendarmerie": "officer"}  # fmt: skip
PARENTS = ("father", "mother", "dad", "mom", "mum", "parent", "grandfather", "grandmother")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "overnight")
LAND = ("parts", "part", "swathes", "swathe", "stretches")  # of a country or a front: "large parts of which"
BREAKS = ("-", "–", "—", ":", "|", ";")  # between spaces; what stands behind them is not what a number counts
STOPS = ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ", "ADP", "SPACE")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with what it counts.

    `head` is the token at which the phrase hangs in the parse; `noun` the one that names the unit, or
    None ("7 were killed"); `unit` is None where the noun is not in the table; `elliptic` tells that what
    is counted must be taken from before ("10 others", "13 captured"); `named` that no number stands there, but
    the name of one person or the word for one's kin.
    """

    quantity: Quantity
    head: Token
    noun: Token | None
    unit: Unit | None
    elliptic: bool
    named: bool = False

    @property
    def article(self) -> bool:
        """Tell "a soldier" from "one soldier": an article counts only where the parse ties it to an effect."""
        first = self.head.doc[self.quantity.start]
        return self.named or (
            self.quantity.end - self.quantity.start == 1 and (first.lower_ in ("a", "an", "the") or first == self.noun)
        )

    @property
    def single(self) -> bool:
        """Tell one person told by an article, an age, a name or kin from whoever is counted by a number."""
        words = self.head.doc[self.quantity.start : self.quantity.end]
        return self.article or (len(words) > 1 and self.quantity.low == self.quantity.high == 1)

    @property
    def end(self) -> int:
        """Return the token index behind the phrase's core."""
        return max(self.quantity.end, self.noun.i + 1 if self.noun is not None else 0)

    @property
    def start(self) -> int:
        """Return the token index at which the phrase's core begins."""
        return min(self.quantity.start, self.noun.i if self.noun is not None else self.quantity.start)


def counted_in(reading: Reading, units: UnitTable) -> Iterator[Counted]:
    """Yield every count of the reading with what it counts, in order."""
    inside = 0
    for quantity in reading.quantities:
        if _renamed(reading, quantity) or _brought_up(reading, quantity):
            continue
        if quantity.kind == "count" and quantity.start >= inside and not _correlative(reading, quantity):
            yield (counted := _counted(reading, quantity, units))
            inside = counted.end if _counts_members(quantity, counted.noun) else 0


def _renamed(reading: Reading, quantity: Quantity) -> bool:
    """In "one of them a soldier" the soldier is the one already counted."""
    before = [token.lower_ for token in reading.doc[max(0, quantity.start - 2) : quantity.start]]
    return reading.doc[quantity.start].lower_ in ("a", "an") and before in (["of", "them"], ["of", "whom"])


def _brought_up(reading: Reading, quantity: Quantity) -> bool:
    """In "a father of three" the three are his children, of whom nothing is told."""
    before = reading.doc[max(0, quantity.start - 2) : quantity.start]
    follows = reading.doc[quantity.end : quantity.end + 1]
    alone = not follows or follows[0].pos_ not in ("NOUN", "PROPN", "ADJ")
    return len(before) == 2 and before[1].lower_ == "of" and before[0].lemma_.lower() in PARENTS and alone


def _correlative(reading: Reading, quantity: Quantity) -> bool:
    """In "both killed and wounded soldiers" the word joins two others and counts nothing."""
    doc = reading.doc
    following = [t.lower_ for t in doc[quantity.end : quantity.end + 4]]
    return doc[quantity.start].lower_ == "both" and "and" in following and following[:1] != ["sides"]


def _counted(reading: Reading, quantity: Quantity, units: UnitTable) -> Counted:
    doc = reading.doc
    number = doc[quantity.start : quantity.end].root
    after = doc[quantity.end : quantity.end + 1].text.lower()
    if (unit := units.of(number)) and number.pos_ == "NOUN" and quantity.low == quantity.high == 1:
        return Counted(quantity, number, number, unit, False)  # a headline's "Woman dies"
    if after == "of":
        return _of(reading, quantity, number, units)
    head = _head(reading, quantity, number)
    alone = head == number
    noun = None if alone else _named(head, units)
    if noun is None and after not in ELLIPTIC:
        noun = _next_noun(reading, quantity, units, head)
    noun = _members_of(noun, units)
    return _named_people(reading, _with_unit(quantity, head, noun, units, after in ELLIPTIC))


def _members_of(noun: Token | None, units: UnitTable) -> Token | None:
    """Take members for what they are members of, where that is a unit: "eight members of the hospital staff"."""
    if noun is None or noun.lemma_.lower() != "member":
        return noun
    inner = (c for c in noun.children if c.dep_ == "nmod" and led_by(c, ("of",)) and c.lemma_.lower() not in FORCES)
    return next((child for child in inner if (unit := units.of(child)) and unit.people), noun)


def _of_force(reading: Reading, member: Token) -> Unit | None:
    """Return what members of the army or the security forces are; those of an armed group are its fighters."""
    forces = (
        c for c in member.children if c.dep_ == "nmod" and led_by(c, ("of", "from")) and c.lemma_.lower() in FORCES
    )
    force = next(forces, None)
    if force is None or any(m.head == force.i and m.actor and m.actor.kind == "group" for m in reading.names):
        return None
    return Unit(FORCES[force.lemma_.lower()], "military")


def _named_people(reading: Reading, counted: Counted) -> Counted:
    """Count "Ukrainians" as people, "Houthis" as fighters, members of a state's armed organ as its soldiers."""
    noun = counted.noun
    if noun is not None and counted.unit is None and noun.lower_ in OLD:
        return replace(counted, unit=ANYBODY)
    if noun is not None and noun.lemma_.lower() == "member" and (unit := _of_force(reading, noun)):
        return replace(counted, unit=unit)
    if counted.unit is not None or noun is None:
        return counted
    kinds = {m.actor.kind for m in reading.names if m.head == noun.i and m.actor}
    if kinds & {"state", "people", "side"}:
        return replace(counted, unit=ANYBODY)
    return replace(counted, unit=Unit("fighter", "fighter")) if "group" in kinds else counted


def _head(reading: Reading, quantity: Quantity, number: Token) -> Token:
    """Return what the number modifies: itself in "dozens more" and "400 wounded", the noun in "400 wounded men"."""
    doc, head = reading.doc, reading.doc[quantity.head]
    if quantity.start <= head.i < quantity.end or any(map(_breaks, doc[quantity.end : head.i])):
        return number
    while head.dep_ in ("compound", "amod") and quantity.end <= head.i < head.head.i <= quantity.end + 5:
        head = head.head
    after = doc[min(quantity.end, len(doc) - 1)]
    if after.lower_ in ("more", "others") and head.i > quantity.end and doc[min(after.i + 1, len(doc) - 1)] != head:
        return number
    return (
        number
        if head.lower_ in TOLD or (after.lower_ in TOLD and after != head and not _attributive(after, head))
        else head
    )


def _breaks(token: Token) -> bool:
    """Tell a dash between words from the hyphens of "a 10-year-old girl"."""
    return token.text in BREAKS and (token.text != "-" or bool(token.whitespace_))


def _attributive(word: Token, head: Token) -> bool:
    """Tell "50 captured men were" from "50 captured in"."""
    following = word.doc[min(word.i + 1, len(word.doc) - 1)]
    return following.i <= head.i and following.pos_ in ("NOUN", "PROPN", "ADJ")


def _of(reading: Reading, quantity: Quantity, number: Token, units: UnitTable) -> Counted:
    """Read "7 of its soldiers", "dozens of people": the number heads the phrase, the noun names the unit."""
    child = next((c for c in number.children if c.dep_ in ("nmod", "obl") and c.i > quantity.end), None)
    following = reading.doc[quantity.end + 1 : quantity.end + 9]
    ends = (t.i for t in following if t.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ") or t.lower_ in ("in", "at", "on"))
    stop = next(ends, following.end)
    named = [t for t in following if t.i < stop and _countable(t, units)]
    noun = child if child is not None and (units.of(child) or not named) else (named[0] if named else None)
    counted = _with_unit(quantity, number, noun, units, False)
    land = (noun is None or noun.pos_ == "PRON") and any(
        t.lower_ in LAND for t in reading.doc[quantity.start : quantity.end]
    )
    return replace(counted, unit=Unit("territory", "place"), elliptic=False) if land else counted


def _countable(token: Token, units: UnitTable) -> bool:
    """Tell "soldiers" in "eight of the brigade's soldiers" from what they are of."""
    unit = units.of(token)
    return unit is not None and unit.kind != "none" and token.doc[min(token.i + 1, len(token.doc) - 1)].tag_ != "POS"


def _with_unit(quantity: Quantity, head: Token, noun: Token | None, units: UnitTable, followed: bool) -> Counted:
    if noun is not None and noun.lower_ in (*TOLD, *DAYS):
        noun = None
    unit = (units.of(noun) or hardware(noun.doc[noun.i : noun.i + 3].text)) if noun is not None else ANYBODY
    if noun is not None and unit is None and noun.pos_ not in ("NOUN", "PROPN"):
        noun, unit = None, ANYBODY
    if unit is not None and unit.name == "family" and _counts_members(quantity, noun):
        unit = ANYBODY
    elliptic = noun is None or noun.lower_ in ELLIPTIC or (followed and unit in (None, ANYBODY))
    return Counted(quantity, head, noun, unit, elliptic)


def _counts_members(quantity: Quantity, noun: Token | None) -> bool:
    """Tell "six members of one family" from "six families"."""
    return noun is not None and any(t.lemma_.lower() == "member" for t in noun.doc[quantity.end : noun.i])


def _named(head: Token, units: UnitTable) -> Token | None:
    """Find the noun: the head itself, or the complement of "a group of"."""
    if head.lemma_.lower() not in COLLECTIVES:
        return head if head.pos_ in ("NOUN", "PROPN", "ADJ", "SYM", "X") or units.of(head) else None
    for child in head.children:
        if child.dep_ in ("nmod", "obl", "obj") and led_by(child, ("of",)):
            return child
    return None


def _next_noun(reading: Reading, quantity: Quantity, units: UnitTable, head: Token) -> Token | None:
    """Look to the right where the parse does not help: "15 Armenian soldiers", "7 of its soldiers"."""
    for token in reading.doc[quantity.end : quantity.end + 5]:
        stops = token.pos_ in STOPS or token.text in BREAKS or token.lower_ in ("the", "a", "an", "when", "where")
        if stops or token.sent != head.sent:
            return None
        if units.of(token) and token.lower_ not in ("other", "others"):
            return token
    return None
