"""One victim told twice: hurt where he is found, dead where the report says how it ended."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..forms import forms_of
from .choose import Match
from .counted import Counted
from .found import Found
from .outcome import FEMALE, MALE

CHILD = frozenset("boy girl child kid baby toddler infant newborn teen teenager youth teenage".split())
ADULT = frozenset("man woman father mother husband wife boyfriend girlfriend adult gentleman lady".split())
OTHER = frozenset("another other others second third fourth also one 1 each both".split())
ALIVE = frozenset("stable minor survive survived recover recovering released discharged improving recovered".split())
WOUNDS = frozenset(("wound", "wounds", "injury", "injuries"))
FINDING = frozenset(("find", "discover", "locate", "encounter"))
OTHERS = frozenset("other others more another additional remaining rest".split())
AGE = re.compile(r"\b(\d{1,3})\b")
WHY = "effect: the report tells how the one who was hurt died"
SOME_DIED = "effect: some of those found with wounds died"


@dataclass(frozen=True, slots=True)
class Person:
    """Say what a report's words for one person tell of sex and age; None where they tell nothing."""

    male: bool | None
    child: bool | None
    age: str | None

    def is_among(self, others: Sequence[Person]) -> bool:
        """Tell whether somebody told otherwise may be the same: nothing told of all the others speaks against it."""
        told = ((self.male, [o.male for o in others]), (self.child, [o.child for o in others]),
                (self.age, [o.age for o in others]))  # fmt: skip
        return all(own is None or own in known or not any(k is not None for k in known) for own, known in told)


def died_of_wounds(counts: Sequence[Counted], found: Mapping[int, Found]) -> list[tuple[int, Match]]:
    """Return the persons told as hurt who are the dead of the report, where nobody else is told to be hurt.

    "Boy dies after shooting ... A boy was taken to hospital." As soon as a report counts somebody hurt besides, or
    says of one that he lives, its hurt are left alone.
    """
    dead = [i for i, one in found.items() if one.match.effect == "killed" and one.unit.people]
    hurt = [i for i, one in found.items() if one.match.effect == "wounded" and one.unit.people]
    one_by_one = [person_of(counts[i]) for i in dead if _told_singly(counts[i])]
    if not one_by_one or not all(_may_be_dead(counts[i], one_by_one) for i in hurt):
        return []
    return [(i, replace(found[i].match, effect="killed", how=WHY)) for i in hurt]


def wounds_of_all(counts: Sequence[Counted], found: Mapping[int, Found]) -> list[tuple[int, Match]]:
    """Return the numbers found with wounds, in a report that tells of dead: these are among them.

    "Officers found three people with gunshot wounds. One died." But "three others" are not the dead.
    """
    if not any(one.match.effect == "killed" and (counts[i].quantity.low or 0) > 0 for i, one in found.items()):
        return []
    return [
        (i, replace(one.match, effect="killed_or_wounded", how=SOME_DIED))
        for i, one in found.items()
        if one.match.effect == "wounded" and (counts[i].quantity.low or 0) > 1 and _only_found(counts[i], one.match)
    ]


def _only_found(counted: Counted, match: Match) -> bool:
    """Tell "found three people suffering gunshot wounds", whatever became of them, from "three others hurt"."""
    doc, verb = counted.head.doc, match.trigger.token
    before = {
        form
        for token in doc[max(counted.start - 4, counted.head.sent.start) : counted.start]
        for form in forms_of(token)
    }
    words = {token.lower_ for token in doc[max(counted.start - 1, 0) : max(counted.end, verb.i) + 4]}
    return not FINDING.isdisjoint(before) and not WOUNDS.isdisjoint(words) and OTHERS.isdisjoint(words)


def person_of(counted: Counted) -> Person:
    """Read sex and age off the words for one person."""
    noun = counted.noun.lemma_.lower() if counted.noun is not None else ""
    age = AGE.search(counted.head.doc[counted.start : counted.end].text)
    male = True if noun in MALE else False if noun in FEMALE else None
    child = True if noun in CHILD else False if noun in ADULT else None
    return Person(male, child, age.group(1) if age else None)


def _told_singly(counted: Counted) -> bool:
    return counted.quantity.low == counted.quantity.high == 1


def _may_be_dead(counted: Counted, dead: Sequence[Person]) -> bool:
    """Tell whether somebody told as hurt may be one of the dead: one person, of whom nothing says that he lives."""
    doc, sentence = counted.head.doc, counted.head.sent
    around = {token.lower_ for token in doc[max(counted.start - 1, sentence.start) : counted.end + 3]}
    alive = any(token.lower_ in ALIVE for token in sentence) or "life-threatening" in sentence.text.lower()
    if not _told_singly(counted) or around & OTHER or alive:
        return False
    return person_of(counted).is_among(dead)
