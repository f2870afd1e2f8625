"""Check gold against itself: a status must fit the numbers that stand in its question, an answer must be one of them.

These checks cannot tell whether gold is right, only that it contradicts neither the texts' numbers nor itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from counterclaim.model.actor import state_of
from counterclaim.model.claim import EFFECTS
from counterclaim.settle.rules import ACLED_WORDS

from .sets import Asked, Gold, IncidentSet

WORDS_READ = frozenset((3, 10, 12, 100, 1000))
"""What ACLED makes of several, tens, dozens, hundreds and thousands, where nobody gives a number."""


def contradictions(one: IncidentSet) -> Iterator[str]:
    """List where a file's gold contradicts itself, each as a sentence that names the question."""
    claims = {claim.id: claim for claim in one.claims}
    for number, question in enumerate(one.questions, 1):
        where = f"question {number} ({question.ask} {question.party} {question.unit})"
        standing = [claims[id] for id in question.claims if id in claims]
        if question.ask in EFFECTS and standing:
            yield from (f"{where}: {wrong}" for wrong in _status(question, standing))
            yield from (f"{where}: {wrong}" for wrong in _pairs(question, claims))
            yield from (f"{where}: {wrong}" for wrong in _answers(question, standing))


def meet(left: Gold, right: Gold) -> bool:
    """Tell whether two gold figures can both be true."""
    lows, highs = [left.low or 0, right.low or 0], [h for h in (left.high, right.high) if h is not None]
    return max(lows) <= min(highs, default=max(lows))


def _status(question: Asked, claims: Sequence[Gold]) -> Iterator[str]:
    apart = any(not meet(a, b) for a, b in combinations(claims, 2) if "approx" not in (a.qualifier, b.qualifier))
    rough = any(c.qualifier in ("approx", "at_least", "at_most", "more_than") for c in claims)
    if question.status in ("conflict", "correction") and not apart and not rough:
        yield f"{question.status}, though all numbers can be true together"
    if question.status in ("agreed", "compatible") and apart:
        yield f"{question.status}, though two numbers cannot be true together"
    if question.status in ("agreed", "compatible") and len({c.report for c in claims}) < 2 and len(_voices(claims)) < 2:
        yield f"{question.status} by one report and one voice"


def _pairs(question: Asked, claims: dict[str, Gold]) -> Iterator[str]:
    for left, right, relation in question.pairs:
        first, second = claims[left], claims[right]
        if relation in ("conflict", "correction") and meet(first, second):
            yield f"{left} and {right} are called {relation}, and can both be true"
        if relation == "update" and _size(second) < _size(first):
            yield f"{right} is called an update of {left}, and is lower: a correction"
        if relation == "correction" and _size(second) > _size(first):
            yield f"{right} is called a correction of {left}, and is higher: an update"


def _answers(question: Asked, claims: Sequence[Gold]) -> Iterator[str]:
    given = {n for c in claims for n in (c.low, c.high) if n is not None}
    wordy = all(_is_word(c) for c in claims)
    for rule, answer in question.answers.items():
        numbers = [] if answer == "none" else answer if isinstance(answer, list) else [answer]
        strange = [n for n in numbers if n not in given and not (wordy and n in WORDS_READ)]
        if strange:
            yield f"{rule} enters {strange}, which no claim says"
    own = {n for c in claims if _conceded(c, question.party) for n in (c.low, c.high)}
    if question.answers.get("conceded", "none") not in own | {"none"}:
        yield f"conceded {question.answers['conceded']}, which {question.party} does not say"


def _is_word(claim: Gold) -> bool:
    """Tell whether a figure is a word without a number: several, dozens, hundreds."""
    return claim.qualifier == "vague" or (
        claim.high is None and claim.low in ACLED_WORDS and claim.qualifier == "approx"
    )


def _conceded(claim: Gold, party: str) -> bool:
    return state_of(claim.claimant) == state_of(party)


def _voices(claims: Sequence[Gold]) -> set[str]:
    return {claim.claimant for claim in claims}


def _size(claim: Gold) -> int:
    return claim.low if claim.low is not None else claim.high or 0
