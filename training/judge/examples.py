"""Examples: the reports of which a judge is taught what their words make of two numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.settle.clock import number_span
from counterclaim.settle.pair import Pair
from counterclaim.settle.relations import Relation, pair_of
from counterclaim.settle.worded import told, told_of
from evaluation.contested import pairs as written
from evaluation.contested import passages
from evaluation.contested.judged import settled
from evaluation.contested.perfect import key, reports_of
from evaluation.contested.score import relation_of, told_apart
from evaluation.contested.sets import IncidentSet

STAND, SMALL_OVER, LARGE_OVER = range(3)
TWICE = 2  # reports at most that teach what the same two voices' numbers are


@dataclass(frozen=True, slots=True)
class Example:
    """Hold one report's text with two of its numbers, what is told besides, and what they are to each other."""

    text: str
    smaller: Span
    larger: Span
    told: str
    verdict: int


def of_passages() -> Iterator[Example]:
    """Yield the passages, of whose speakers nothing is known but whether they are one."""
    for one in passages.passages(passages.FILE.read_text(encoding="utf-8")):
        falls = written.number_in(one.old.of(one.text)) > written.number_in(one.new.of(one.text))
        smaller, larger = (one.new, one.old) if falls else (one.old, one.new)
        known = told("killed", "one voice" if one.one_voice else "two voices", "other", "other")
        yield Example(one.text, smaller, larger, known, verdict(one.over, falls))


def of_written() -> Iterator[Example]:
    """Yield the written pairs that stand in one report."""
    for one in written.pairs(written.FILE.read_text(encoding="utf-8")):
        if one.one_report:
            smaller, larger = (Span(number.start, number.end) for number in (one.small, one.large))
            known = told(one.effect, one.voices, one.small.side, one.large.side)
            yield Example(one.small.text, smaller, larger, known, verdict(one.label == "update", one.falls))


def of_sets(sets: Sequence[IncidentSet]) -> Iterator[Example]:
    """Yield what the gold names of pairs, in the reports that give both numbers of the same two voices."""
    texts = {report.id: report.text for report in reports_of(sets)}
    found = {frozenset((r.older.claim.id, r.newer.claim.id)): (r, setting) for r, setting in settled(sets)}
    here: dict[object, list[Pair]] = defaultdict(list)
    for relation, setting in found.values():
        if relation.older.claim.report == relation.newer.claim.report:
            ends = sorted((relation.older, relation.newer), key=lambda a: (a.low, a.high))
            here[told_in(relation)].append(Pair(*ends, setting))
    for one in sets:
        for question in one.questions:
            for left, right, wanted in told_apart(one, question):
                relation, _ = found.get(frozenset((key(one, left), key(one, right))), (None, None))
                for pair in here[told_in(relation)][:TWICE] if relation else ():
                    smaller, larger = number_span(pair.small.claim), number_span(pair.large.claim)
                    if smaller and larger and relation_of(wanted) != "compatible":
                        how = verdict(relation_of(wanted) == "update", wanted == "correction")
                        yield Example(texts[pair.small.claim.report], smaller, larger, told_of(pair), how)


def told_in(relation: Relation) -> object:
    """Return the file and the two numbers with their voices."""
    return relation.older.claim.id.split(":")[0], pair_of(relation)


def verdict(over: bool, falls: bool) -> int:
    """Name what a pair is; where a number is over, it is the larger if the count falls."""
    return (LARGE_OVER if falls else SMALL_OVER) if over else STAND
