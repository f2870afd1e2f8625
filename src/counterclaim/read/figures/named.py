"""Victims told without a number: by a name ("Corporal Jan Ost was killed"), or as somebody's kin ("his wife")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..document import Doc, Token
from ..reading import Mention, Quantity, Reading
from ..units import ANYBODY, UnitTable
from .counted import Counted
from .effects import EffectTable
from .found import Found
from .match import best_match
from .outcome import numbers_the_dead
from .senses import Trigger

KIN = frozenset(
    "wife husband spouse father mother mom mum dad son daughter brother sister grandmother grandfather grandma grandpa "
    "grandson granddaughter grandchild girlfriend boyfriend fiance fiancee fiancé fiancée uncle aunt nephew niece "
    "cousin stepfather stepmother stepson stepdaughter stepbrother stepsister roommate partner".split()
)
HIMSELF = ("himself", "herself")


def named_dead(
    reading: Reading,
    counts: Sequence[Counted],
    found: Mapping[int, Found],
    units: UnitTable,
    effects: EffectTable,
) -> list[Counted]:
    """Return one for each person whose death is told by name or kin, in a report that gives the dead no number.

    Beside a number a name says who they were. Who is named as hurt or held is news of that person, and no count.
    """
    if numbers_the_dead(found):
        return []
    triggers: dict[int, tuple[Trigger, ...]] = {}
    dead = []
    for one in named_in(reading, counts, units):
        sentence = one.head.sent
        if sentence.start not in triggers:
            triggers[sentence.start] = tuple(effects.triggers(sentence))
        match = best_match(reading, one, triggers[sentence.start], frozenset())
        if match is not None and match.effect == "killed":
            dead.append(one)
    return dead


def named_in(reading: Reading, numbered: Sequence[Counted], units: UnitTable) -> Iterator[Counted]:
    """Yield one for each person named or told as kin, where nothing counts there yet, in the order of the text."""
    taken = {i for counted in numbered for i in range(counted.quantity.start, counted.end)}
    spans = {*_names(reading), *_kin(reading.doc)}
    for start, end, head in sorted(spans):
        if taken.isdisjoint(range(start, end)):
            noun = reading.doc[head] if reading.doc[head].pos_ == "NOUN" else None
            unit = (units.of(noun) if noun is not None else None) or ANYBODY
            yield Counted(
                Quantity(start, end, 1, 1, "exact", "count", head), reading.doc[head], noun, unit, False, True
            )


def _names(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Yield the full names of people, and their surnames where the report has named them in full."""
    doc = reading.doc
    others = {i for m in reading.names if _no_person(m) for i in range(m.start, m.end)}
    for start, end in _runs(doc):
        if end - start > 1 and others.isdisjoint(range(start, end)):
            yield start, end, doc[start:end].root.i
    for mention in reading.names:
        surname = mention.end - mention.start == 1 and doc[mention.start].pos_ == "PROPN"
        if surname and mention.antecedent is not None and mention.actor and mention.actor.kind == "person":
            yield mention.start, mention.end, mention.head


def _no_person(mention: Mention) -> bool:
    """Tell a mention that the names stage takes for a place, a body or a group."""
    return mention.place is not None or (mention.actor is not None and mention.actor.kind != "person")


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the stretches of capitalised words that the model takes for a person's name."""
    start = None
    for token in doc:
        inside = token.pos_ == "PROPN" and token.ent_type_ == "PER" and token.text[:1].isupper()
        if start is not None and not inside:
            yield start, token.i
        start = (token.i if start is None else start) if inside else None
    if start is not None:
        yield start, len(doc)


def _kin(doc: Doc) -> Iterator[tuple[int, int, int]]:
    """Yield "his wife", "Lena's son", and "himself"."""
    for token in doc:
        owner = next((c for c in token.children if c.dep_ == "nmod:poss"), None)
        if token.lemma_.lower() in KIN and token.tag_ == "NN" and owner is not None:
            yield _start(owner), token.i + 1, token.i
        elif token.lower_ in HIMSELF and "kill" in (token.head.lemma_, token.head.head.lemma_):
            yield token.i, token.i + 1, token.i


def _start(owner: Token) -> int:
    return owner.i if owner.pos_ == "PRON" else owner.left_edge.i
