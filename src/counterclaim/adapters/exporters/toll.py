"""One number for an incident out of its questions, with nobody counted twice and every step said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model.actor import BOTH, UNKNOWN, organ_of
from ...model.finding import Answer, Finding
from .format import Choice
from .wording import actor_words, value_words

PEOPLE, SOLDIERS, CIVILIANS = "people", "soldiers", "civilians"
CIVIL_UNITS = frozenset((CIVILIANS, "children", "women", "women and children", "journalists", "medics"))
PART_UNITS = CIVIL_UNITS - {CIVILIANS}
MILITARY_UNITS = frozenset((SOLDIERS, "peacekeepers"))


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one question's share of a toll; `low <= best <= high` always."""

    party: str
    unit: str
    low: int
    best: int
    high: int
    finding: Finding
    reason: str

    @property
    def civilian(self) -> bool:
        """Tell whether those counted are civilians."""
        return self.unit in CIVIL_UNITS or organ_of(self.party) == "CIV"


@dataclass(frozen=True, slots=True)
class Toll:
    """Add up one effect of an incident; `aside` are findings left out, each with the reason."""

    parts: tuple[Part, ...] = ()
    aside: tuple[tuple[Finding, str], ...] = ()

    @property
    def low(self) -> int:
        """Return the sum of the lowest figures."""
        return sum(part.low for part in self.parts)

    @property
    def best(self) -> int:
        """Return the sum of the best figures."""
        return sum(part.best for part in self.parts)

    @property
    def high(self) -> int:
        """Return the sum of the highest figures."""
        return sum(part.high for part in self.parts)


def answer_under(finding: Finding, rule: str) -> tuple[Answer | None, str]:
    """Return what a rule would enter for a finding, and why."""
    for one in finding.answers:
        if one.rule.split("/")[0] == rule:
            return one.answer, one.reason
    if finding.rule.split("/")[0] == rule:
        return finding.answer, " ".join(finding.why)
    return None, f"The dossier holds no answer under {rule}."


def toll(findings: Iterable[Finding], effect: str, rule: str) -> Toll:
    """Add up what a rule enters for one effect: parts of people once, totals of both sides only beyond their sum."""
    parts: list[Part] = []
    aside: list[tuple[Finding, str]] = []
    for finding in sorted(findings, key=lambda f: (f.question, f.id)):
        if finding.question.is_count and finding.question.about == effect:
            made = _part(finding, rule)
            if made is None:
                aside.append((finding, answer_under(finding, rule)[1]))
            elif any((one.party, one.unit) == (made.party, made.unit) for one in parts):
                aside.append((finding, "The same people are counted already; one question may have several findings."))
            else:
                parts.append(made)
    kept = _without_parts(parts, aside)
    return Toll(tuple(_beyond_sides(_beyond_classes(kept, aside), aside)), tuple(aside))


def claims_of(finding: Finding) -> tuple[str, ...]:
    """List the claims behind a finding."""
    return tuple(dict.fromkeys(id for position in finding.positions for id in position.claims))


def choices(counted: Toll, rule: str) -> tuple[Choice, ...]:
    """Say for every part what was entered and why, and for every figure set aside why not."""
    entered = [
        Choice(p.finding.incident, _about(p.finding), _range(p), rule, p.reason, claims_of(p.finding))
        for p in counted.parts
    ]
    left = [Choice(f.incident, _about(f), "not entered", rule, why, claims_of(f)) for f, why in counted.aside]
    return tuple(entered + left)


def _about(finding: Finding) -> str:
    asked = finding.question
    return f"{asked.about.replace('_', ' ')}: {asked.unit}, {actor_words(asked.party)}"


def _range(part: Part) -> str:
    if part.low == part.best == part.high:
        return str(part.best)
    return f"{part.best} ({value_words(part.low, part.high)})"


def _part(finding: Finding, rule: str) -> Part | None:
    answer, reason = answer_under(finding, rule)
    if answer is None:
        return None
    numbers = [n if isinstance(n, int) else None for n in (answer.low, answer.best, answer.high)]
    low, best, high = numbers
    told = next((n for n in (best, low, high) if n is not None), None)
    if told is None:
        return None
    if best is None:
        reason += " The rule names no best figure; its lower bound stands in its place."
    lowest, highest = min(told, told if low is None else low), max(told, told if high is None else high)
    return Part(finding.question.party, finding.question.unit, lowest, told, highest, finding, reason)


def _without_parts(parts: Sequence[Part], aside: list[tuple[Finding, str]]) -> list[Part]:
    """Leave out children, women and the like where a whole is counted that may hold them."""
    kept = []
    for part in parts:
        wholes = [p for p in parts if p.unit not in PART_UNITS and p.party in (part.party, BOTH, UNKNOWN)]
        if part.unit in PART_UNITS and wholes:
            aside.append((part.finding, "A part of the people counted already; it is not added."))
        else:
            kept.append(part)
    return kept


def _beyond_classes(parts: Sequence[Part], aside: list[tuple[Finding, str]]) -> list[Part]:
    """Keep of each party's people only those beyond its soldiers and civilians."""
    by_party: Mapping[str, list[Part]] = defaultdict(list)
    for part in parts:
        by_party[part.party].append(part)
    kept: list[Part] = []
    for group in by_party.values():
        classes = [part for part in group if part.unit != PEOPLE]
        kept += classes
        kept += _beyond([part for part in group if part.unit == PEOPLE], classes, aside)
    return kept


def _beyond_sides(parts: Sequence[Part], aside: list[tuple[Finding, str]]) -> list[Part]:
    """Keep of totals that name no side only what lies beyond the sides' sum."""
    sides = [part for part in parts if part.party not in (BOTH, UNKNOWN)]
    totals = [part for part in parts if part.party in (BOTH, UNKNOWN)]
    largest = sorted(totals, key=lambda part: (-part.best, part.finding.id))[:1]
    for part in totals:
        if part not in largest:
            aside.append((part.finding, "A larger total of the same incident is counted; the two may overlap."))
    return sides + _beyond(largest, sides, aside)


def _beyond(wholes: Sequence[Part], parts: Sequence[Part], aside: list[tuple[Finding, str]]) -> list[Part]:
    """Return what wholes hold beyond the sum of their parts; a whole within it is set aside."""
    if not parts:
        return list(wholes)
    kept = []
    for whole in wholes:
        best = max(0, whole.best - sum(part.best for part in parts))
        high = max(best, whole.high - sum(part.high for part in parts))
        low = min(best, max(0, whole.low - sum(part.low for part in parts)))
        if high == 0:
            aside.append((whole.finding, "Within the sum of the parts that are entered; it is not added."))
        else:
            why = f"{whole.reason} Only what lies beyond the sum of the parts is entered."
            kept.append(Part(whole.party, whole.unit, low, best, high, whole.finding, why))
    return kept
