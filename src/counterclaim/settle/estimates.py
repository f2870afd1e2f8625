"""Estimates: what every rule enters for a question, from which claims, and why it leaves the others aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..model.finding import Estimate
from .figures import body_of, is_wordy
from .origins import same_voice
from .positions import Answered
from .rules import (
    ENEMY,
    RULES,
    VERSION,
    Evidence,
    Rule,
    acled_choice,
    credible,
    is_one_person,
    last,
    numbered,
    own,
    role,
)

UNENTERED, ENEMYS = "is not what the rule enters", "counts what its enemy lost"
Basis = Callable[[Evidence], Sequence[Answered]]
BASIS: dict[str, tuple[Basis, str]] = {
    "ucdp": (credible, UNENTERED),
    "ibc": (credible, UNENTERED),
    "acled": (acled_choice, "gives another number"),
    "conceded": (own, "is not of the side that lost"),
    "latest": (last, "spoke before the last"),
}
"""By what each rule goes, and why it leaves another answer in force aside; the others go by all that name a number."""


def estimates(
    evidence: Evidence, answers: Sequence[Answered], gone: Callable[[Answered], bool],
    rules: Mapping[str, Rule] = RULES,
) -> tuple[Estimate, ...]:  # fmt: skip
    """Apply every rule, in the order of the table.

    `answers` are all answers to the question, `gone` tells which of them later ones replaced.
    """
    return tuple(estimate(name, rule, evidence, answers, gone) for name, rule in rules.items())


def estimate(
    name: str, rule: Rule, evidence: Evidence, answers: Sequence[Answered], gone: Callable[[Answered], bool]
) -> Estimate:
    """Apply one rule; where it enters nothing, it uses no claim."""
    answer, reason = rule(evidence)
    basis, otherwise = BASIS.get(name, (numbered, "names no number"))
    chosen = basis(evidence) if answer else ()
    used = {a.claim.id for a in answers if not gone(a) and any(says_the_same(a, one) for one in chosen)}
    left = otherwise if answer or name == "conceded" else UNENTERED
    aside = ((a.claim.id, left_aside(a, evidence, gone(a), left)) for a in answers if a.claim.id not in used)
    return Estimate(f"{name}/{VERSION}", answer, reason, tuple(sorted(used)), tuple(sorted(aside)))


def says_the_same(answer: Answered, other: Answered) -> bool:
    """Tell whether an answer is that of the same voice with the same number, in whatever report."""
    return same_voice(answer.voice, other.voice) and (answer.low, answer.high) == (other.low, other.high)


def left_aside(answer: Answered, evidence: Evidence, gone: bool, otherwise: str) -> str:
    """Say why a rule does not use an answer."""
    if gone:
        return "was replaced by a later number"
    if is_wordy(body_of(answer.claim)):
        return "names no number"
    if not any(says_the_same(answer, one) for one in evidence.answers):
        return "is not its voice's number in force"
    if is_one_person(answer.claim) and answer not in numbered(evidence):
        return "tells of one person, where others count more"
    return ENEMYS if otherwise == UNENTERED and role(answer, evidence) == ENEMY else otherwise
