"""Coverage: which outlet answers which question of an incident, and which is silent on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..model.claim import Claim
from ..model.finding import Finding, Question
from ..model.incident import Incident
from ..model.report import Report, outlet_name


@dataclass(frozen=True, slots=True)
class Row:
    """Say of one question which outlets answer it, with their claims, and which that report the incident do not."""

    finding: str
    question: str
    answered: tuple[tuple[str, tuple[str, ...]], ...]
    silent: tuple[str, ...]


def coverage(
    reports: Sequence[Report], claims: Sequence[Claim], incident: Incident, findings: Iterable[Finding]
) -> tuple[Row, ...]:
    """Write the table of one incident, a row a question, in the order of the findings.

    A question that was revised and stays disputed has several findings and one row.
    """
    outlets = {report.id: outlet_name(report) for report in reports}
    home = {claim.id: claim.report for claim in claims}
    telling = sorted({outlets.get(report, report) for report in incident.reports})
    asked: dict[Question, list[Finding]] = {}
    for one in findings:
        if one.incident == incident.id and not one.question.is_make_up:
            asked.setdefault(replace(one.question, text=""), []).append(one)
    return tuple(row(group, home, outlets, telling) for group in asked.values())


def row(findings: Sequence[Finding], home: dict[str, str], outlets: dict[str, str], telling: Sequence[str]) -> Row:
    """Write one row."""
    said: dict[str, list[str]] = {}
    for claim in sorted({c for finding in findings for position in finding.positions for c in position.claims}):
        report = home.get(claim, "")
        said.setdefault(outlets.get(report, report), []).append(claim)
    return Row(
        findings[0].id,
        findings[0].question.text.partition("?")[0] + "?",
        tuple((outlet, tuple(ids)) for outlet, ids in sorted(said.items())),
        tuple(outlet for outlet in telling if outlet not in said),
    )
