"""What the dossier page shows, gathered from a dossier; the template only lays it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ....model.brief import Dossier
from ....model.claim import Rejection
from ..letters import in_order, letters_of
from .incidents import Told, tell_incident
from .printed import Printed, print_report

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    main: tuple[Told, ...]
    folded: tuple[Told, ...]
    reports: tuple[Printed, ...]
    set_aside: tuple[Rejection, ...]
    claims: int
    rule: str


def page(dossier: Dossier) -> Page:
    """Gather the page: the incidents that most is said of first, background and minor ones folded."""
    claims = {claim.id: claim for claim in dossier.claims}
    ordered, letters = in_order(dossier.reports), letters_of(dossier.reports)
    briefs = {brief.incident: brief for brief in dossier.briefs}
    by_weight = sorted(dossier.incidents, key=lambda one: (one.scope != "incident", -len(one.claims), one.id))
    titles = {one.id: one.title for one in dossier.incidents}
    asked = _by(lambda one: one.incident, dossier.findings)
    told = [tell_incident(one, briefs.get(one.id), asked.get(one.id, ()), claims, letters, titles) for one in by_weight]
    main = tuple(one for n, one in enumerate(told) if n == 0 or _major(one, told[0]))
    rows = {id: finding for finding in reversed(dossier.findings) for p in finding.positions for id in p.claims}
    held = _by(lambda one: one.report, dossier.claims)
    refused = _by(lambda one: one.report, dossier.rejections)
    reports = tuple(
        print_report(one, letters[one.id], held.get(one.id, ()), refused.get(one.id, ()), rows) for one in ordered
    )
    known = {report.id for report in ordered}
    return Page(
        title=main[0].incident.title if main else "No incident found",
        main=main, folded=tuple(one for one in told if one not in main), reports=reports,
        set_aside=tuple(rejection for rejection in dossier.rejections if rejection.report not in known),
        claims=len(claims), rule=dossier.findings[0].rule if dossier.findings else "",
    )  # fmt: skip


def _major(told: Told, first: Told) -> bool:
    """Tell whether an incident stands beside the first: two questions at least, and a third of its claims."""
    return (
        told.incident.scope == "incident"
        and len(told.questions.rows) > 1
        and 3 * len(told.incident.claims) >= len(first.incident.claims)
    )


def _by(owner: Callable[[Part], str], parts: Iterable[Part]) -> Mapping[str, Sequence[Part]]:
    sorted_out: dict[str, list[Part]] = {}
    for part in parts:
        sorted_out.setdefault(owner(part), []).append(part)
    return sorted_out
