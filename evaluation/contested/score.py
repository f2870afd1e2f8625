"""Score what came of linking and settling: incidents, relations, answers under each rule, folded copies.

All measures read an Outcome, which names claims and reports as the gold does, so that perfect and damaged
outcomes can be written by hand in the tests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from counterclaim.model.actor import UNKNOWN
from counterclaim.model.claim import EFFECTS
from counterclaim.settle.units import unit_class

from .consistency import meet
from .perfect import key
from .sets import RULES, Asked, IncidentSet

GRAVEST = ("conflict", "update", "correction", "compatible", "agreed", "single", "unanswered")
RELATION = {"conflict": "conflict", "update": "update", "correction": "update"}
Numbers = tuple[int | str | None, int | str | None, int | str | None]
"""Low, best and high; all None where a rule enters nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """Hold one finding: its status, the gold claims of each position, and each rule's answer.

    `about` is the incident's gold label by most of its claims, the effect, the party and the class of unit;
    `pairings` are what it says of two groups of claims; `counts` is set where it asks how many.
    """

    status: str
    positions: tuple[frozenset[str], ...]
    answers: Mapping[str, Numbers]
    about: tuple[str, str, str, str] = ("", "", "", "")
    pairings: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = ()
    counts: bool = True

    @property
    def claims(self) -> frozenset[str]:
        """Return the gold claims of all positions."""
        return frozenset().union(*self.positions)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold what a program made of the benchmark: each gold claim's incident, its findings, each report's origin."""

    incidents: Mapping[str, str]
    findings: tuple[Found, ...]
    origins: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Check:
    """Say of one thing that is scored whether it is right: the measure, where it is, and what was wanted and got."""

    measure: str
    where: str
    wanted: str
    got: str

    @property
    def right(self) -> bool:
        """Tell whether what was wanted is what came."""
        return self.wanted == self.got


def labels(sets: Iterable[IncidentSet]) -> dict[str, str]:
    """Map each gold claim to the incident that it is of; two files may tell of one (`same_as`)."""
    return {
        key(one, claim.id): one.incidents[claim.incident].get("same_as") or f"{one.name}:{claim.incident}"
        for one in sets
        for claim in one.claims
    }


def b_cubed(truth: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of incidents (Bagga and Baldwin 1998); a claim without one stands alone."""
    ours = {claim: found.get(claim, f"alone {claim}") for claim in truth}
    sizes, sought = Counter(ours.values()), Counter(truth.values())
    both = Counter((ours[claim], truth[claim]) for claim in truth)
    precision = sum(both[ours[c], truth[c]] / sizes[ours[c]] for c in truth) / len(truth)
    recall = sum(both[ours[c], truth[c]] / sought[truth[c]] for c in truth) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def copies(sets: Iterable[IncidentSet], origins: Mapping[str, str]) -> tuple[int, int, int]:
    """Return how many pairs of copies were folded, how many there are, and how many other pairs were folded."""
    truth = {key(one, text.id): key(one, text.origin) for one in sets for text in one.reports}
    folded = {pair for pair in combinations(sorted(truth), 2) if len({origins.get(r, r) for r in pair}) == 1}
    wanted = {pair for pair in combinations(sorted(truth), 2) if truth[pair[0]] == truth[pair[1]]}
    return len(folded & wanted), len(wanted), len(folded - wanted)


def checks(sets: Iterable[IncidentSet], outcome: Outcome) -> Iterator[Check]:
    """Check every question: its status, its relation, the pairs that it names, and the answer of each rule."""
    for one in sets:
        for number, question in enumerate(one.questions, 1):
            where = f"{one.name} question {number}: {question.ask} {question.unit} {question.party} {question.incident}"
            yield from _check_question(one, question, where, outcome.findings)


def _check_question(one: IncidentSet, question: Asked, where: str, findings: Sequence[Found]) -> Iterator[Check]:
    claims = frozenset(key(one, id) for id in question.claims)
    asked = [f for f in findings if f.counts or question.ask not in EFFECTS]
    holding = [f for f in asked if _answers(f, claims)] if claims else _on_silence(one, question, findings)
    statuses = {f.status for f in holding} or {"none" if claims else "unanswered"}
    status = min(statuses, key=lambda s: GRAVEST.index(s) if s in GRAVEST else len(GRAVEST))
    yield Check("status", where, question.status, status)
    yield Check("relation", where, relation_of(question.status), relation_of(status))
    for left, right, wanted in told_apart(one, question):
        pair, sought = (key(one, left), key(one, right)), relation_of(wanted)
        got = relations_between(*pair, holding)
        yield Check("relation", f"{where}, {left} and {right}", sought, sought if sought in got else "+".join(got))
    best = max(holding, key=lambda f: (len(f.claims & claims), -len(f.claims - claims)), default=None)
    for rule in RULES:
        if rule in question.answers:
            given = best.answers.get(rule, (None, None, None)) if best else (None, None, None)
            got = shown(rule, given) if best or not claims else "no finding"
            yield Check(rule, where, wanted_answer(question.answers[rule]), got if claims or best else _silent(rule))


def told_apart(one: IncidentSet, question: Asked) -> list[tuple[str, str, str]]:
    """List a question's pairs but for those that are compatible since their ranges meet: that needs no judgement."""
    claims = {claim.id: claim for claim in one.claims}
    return [p for p in question.pairs if relation_of(p[2]) != "compatible" or not meet(claims[p[0]], claims[p[1]])]


def relation_of(status: str) -> str:
    """Sort a status into conflict, update or compatible, as the gold of the other sets has it."""
    return RELATION.get(status, "none" if status == "none" else "compatible")


def _answers(found: Found, claims: frozenset[str]) -> bool:
    """Tell whether a finding is on a question: it holds two of its claims (or its one), and few others."""
    shared = len(found.claims & claims)
    return shared >= min(2, len(claims)) and shared * 2 >= len(found.claims)


def _on_silence(one: IncidentSet, question: Asked, findings: Sequence[Found]) -> list[Found]:
    """Find what was answered to a question on which all reports are silent."""
    about = f"{one.name}:{question.incident}", question.ask
    parties, unit = (question.party, UNKNOWN), unit_class(question.unit, question.ask)
    return [f for f in findings if f.about[:2] == about and f.about[2] in parties and f.about[3] == unit]


def relations_between(left: str, right: str, findings: Sequence[Found]) -> list[str]:
    """List what findings say of two claims: what they say of the very two, else by where these stand.

    Of one position they are compatible; so are those of two positions of which a finding that pairs others says
    nothing. A finding that pairs none says by its status what its positions are to each other.
    """
    told = {
        relation_of(status)
        for found in findings for status, older, newer in found.pairings
        if (left in older and right in newer) or (left in newer and right in older)
    }  # fmt: skip
    if told:
        return sorted(told)
    seen: set[str] = set()
    for found in findings:
        homes = [{i for i, position in enumerate(found.positions) if claim in position} for claim in (left, right)]
        if homes[0] and homes[1]:
            seen.add("compatible" if homes[0] & homes[1] or found.pairings else relation_of(found.status))
    return sorted(seen)


def wanted_answer(answer: object) -> str:
    """Write a gold answer as `shown` writes a program's."""
    return " ".join(map(str, answer)) if isinstance(answer, list) else str(answer)


def shown(rule: str, given: Numbers) -> str:
    """Write what a rule entered: the numbers that this rule is asked for, or `none`."""
    low, best, high = given
    asked = {"ucdp": (low, best, high), "ibc": (low, high), "airwars": (low, high)}.get(rule, (best,))
    return "none" if all(number is None for number in asked) else " ".join(map(str, asked))


def _silent(rule: str) -> str:
    """Write what a rule enters where nothing is reported."""
    return "0" if rule == "acled" else "none"


def shares(done: Iterable[Check]) -> dict[str, float]:
    """Return the share that is right of every measure, and of all answers together."""
    right, all_of = Counter[str](), Counter[str]()
    for check in done:
        for measure in (check.measure, *(("answers",) if check.measure in RULES else ())):
            all_of[measure] += 1
            right[measure] += check.right
    return {measure: right[measure] / all_of[measure] for measure in all_of}
