"""Coverage: which outlet answers which question of an incident, and which is silent on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model.claim import Claim
from ..model.finding import Finding
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
    """Write the table of one incident, a row a question, in the order of the findings."""
    outlets = {report.id: outlet_name(report) for report in reports}
    home = {claim.id: claim.report for claim in claims}
    telling = sorted({outlets.get(report, report) for report in incident.reports})
    own = (f for f in findings if f.incident == incident.id and not f.question.unit.startswith("make-up"))
    return tuple(row(finding, home, outlets, telling) for finding in own)


def row(finding: Finding, home: dict[str, str], outlets: dict[str, str], telling: Sequence[str]) -> Row:
    """Write one row."""
    said: dict[str, list[str]] = {}
    for claim in sorted(c for position in finding.positions for c in position.claims):
        report = home.get(claim, "")
        said.setdefault(outlets.get(report, report), []).append(claim)
    return Row(
        finding.id,
        finding.question.text,
        tuple((outlet, tuple(ids)) for outlet, ids in sorted(said.items())),
        tuple(outlet for outlet in telling if outlet not in said),
    )
