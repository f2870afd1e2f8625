"""Captives: whose they are, and deeds upon the places where they are held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ...model.actor import organ_of
from ..document import Token
from ..reading import Reading
from .clauses import is_one_of
from .participants import Side
from .trigger import Trigger

CAPTIVES = frozenset(("prisoner", "captive", "pow", "captured", "capture"))
PRISONS = frozenset(("prison", "jail", "gaol", "colony", "penitentiary", "detention"))


def captives(reading: Reading, triggers: Iterable[Trigger]) -> str | None:
    """Return whose the captives are that the report speaks of, or None where it tells of nobody's.

    Captives called by their nationality tell most, then other captives, then whom somebody captures or holds.
    """
    people = [(m.actor.code, reading.doc[m.start : m.end]) for m in reading.names if m.actor and m.role == "people"]
    held = [(code, words) for code, words in people if any(is_one_of(t, CAPTIVES) for t in words)]
    called = [code for code, words in held if any(t.text[0].isupper() and not t.is_sent_start for t in words)]
    taken = [code for t in triggers if t.sense.mode in ("arrest", "abduct") for code in t.targets.codes]
    counts = Counter(called or [code for code, _ in held] or [code for code in taken if organ_of(code) == "MIL"])
    return min(counts, key=lambda code: (-counts[code], code), default=None)


def upon_captives(trigger: Trigger, captives: str | None) -> Trigger:
    """Give a deed upon a prison the captives of whom the report tells as its target, whoever did it."""
    struck = [trigger.token.doc[i] for i in trigger.targets.heads]
    named = any(organ_of(code) not in (None, "CIV") for code in trigger.targets.codes)
    if captives is None or not any(map(_holds_captives, struck)) or named:
        return trigger
    how = f"it hit where captives of {captives} are held"
    return replace(trigger, targets=Side((captives,), trigger.targets.heads, how))


def _holds_captives(place: Token) -> bool:
    """Tell whether a noun is captives, a prison, or a place with captives in it ("a building with the prisoners")."""
    if any(is_one_of(t, CAPTIVES) and t.i <= place.i for t in (place, *place.children)):
        return True
    if any(is_one_of(t, PRISONS) for t in (place, *place.children)):
        return True
    return any(is_one_of(t, CAPTIVES) for t in place.subtree if t.i > place.i)
