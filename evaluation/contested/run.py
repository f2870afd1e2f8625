"""Run the program on the benchmark, with gold claims or with its own, and bring back an Outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from counterclaim.app.engine import Engine
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding
from counterclaim.model.incident import Incident
from counterclaim.model.report import Report
from counterclaim.settle.origins import find_origins

from .align import acting, align, reading
from .perfect import claims_of, other_voices, reports_of
from .score import Found, Numbers, Outcome, labels
from .sets import IncidentSet


def with_gold(sets: Sequence[IncidentSet], engine: Engine | None = None) -> Outcome:
    """Link and settle the gold claims of all files together, as one archive."""
    reports, claims = reports_of(sets), claims_of(sets)
    return settle_all(sets, reports, claims, {claim.id: claim.id for claim in claims}, engine)


def with_own(
    sets: Sequence[IncidentSet], engine: Engine | None = None
) -> tuple[Outcome, dict[str, float], dict[str, float]]:
    """Read, link and settle the reports of all files; returns how well figures and acts were read besides."""
    engine = engine or Engine()
    read = tuple(engine.read(reports_of(sets)))
    reports = tuple(one.report for one in read)
    own, gold = tuple(claim for one in read for claim in one.claims), claims_of(sets)
    taken = align(gold, own, other_voices(sets))
    outcome = settle_all(sets, reports, own, {id: wanted for id, (wanted, _) in taken.items()}, engine)
    return outcome, reading(gold, own, taken), acting(gold, taken)


def settle_all(
    sets: Sequence[IncidentSet],
    reports: Sequence[Report],
    claims: Sequence[Claim],
    to_gold: Mapping[str, str],
    engine: Engine | None = None,
) -> Outcome:
    """Link and settle claims, and name them as the gold does; `to_gold` leaves out what the gold has not."""
    engine = engine or Engine()
    incidents, _ = engine.link(reports, claims)
    findings = engine.settle(reports, claims, incidents)
    home = {to_gold[c]: incident.id for incident in incidents for c in incident.claims if c in to_gold}
    names = gold_names(incidents, labels(sets), to_gold)
    origins = find_origins(reports)
    found = tuple(_found(finding, to_gold, names) for finding in findings)
    return Outcome(home, found, {report.id: origins.of(report.id) for report in reports})


def gold_names(incidents: Sequence[Incident], truth: Mapping[str, str], to_gold: Mapping[str, str]) -> dict[str, str]:
    """Name each incident as the gold names most of its claims."""
    counts = {i.id: Counter(truth[to_gold[c]] for c in i.claims if c in to_gold) for i in incidents}
    return {id: max(sorted(count), key=lambda name: count[name]) for id, count in counts.items() if count}


def _found(finding: Finding, to_gold: Mapping[str, str], names: Mapping[str, str]) -> Found:
    question = finding.question
    answers: dict[str, Numbers] = {
        one.rule.split("/")[0]: (one.answer.low, one.answer.best, one.answer.high) if one.answer else (None, None, None)
        for one in finding.answers
    }
    return Found(
        finding.status,
        tuple(named(position.claims, to_gold) for position in finding.positions),
        answers,
        (names.get(finding.incident, ""), question.about, question.party, question.unit),
        tuple((p.status, named(p.older, to_gold), named(p.newer, to_gold)) for p in finding.pairings),
        question.asks == "how_many",
    )


def named(claims: Sequence[str], to_gold: Mapping[str, str]) -> frozenset[str]:
    """Name claims as the gold does, leaving out what it has not."""
    return frozenset(to_gold[c] for c in claims if c in to_gold)
