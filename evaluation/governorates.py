"""Measure where the main incident of each FA-KES report lies: the governorate of ours against the corpus' own.

    python -m evaluation.governorates ../shared/data/reports/fa_kes/FA-KES-Dataset.csv [--every N] [--show]

The corpus' dates are not those on which the reports appeared, so only what their texts say of it is used. Each report
is read and linked by itself. `claims` is the governorate that its claims of violence name first and most: reports tell
first what matters most, so the n-th counts for one n-th. `incident` is that of the linked incident with the most weight
of that kind. FA-KES says "damascus" for the city and for the countryside around it, so both count for it. A report for
which we have no place counts as wrong.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.app.engine import Engine
from counterclaim.link.scope import is_violent
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident
from counterclaim.model.place import Place, is_fine
from counterclaim.model.report import Origin, Report, report_id

GOVERNORATES = {
    "aleppo": ("SY.09",), "damascus": ("SY.13", "SY.08"), "idlib": ("SY.12",), "deir ezzor": ("SY.07",),
    "raqqa": ("SY.04",), "homs": ("SY.11",), "hasakeh": ("SY.01",), "hama": ("SY.10",), "daraa": ("SY.06",),
    "lattakia": ("SY.02",), "quneitra": ("SY.03",), "tartous": ("SY.14",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """One report and the governorate that the corpus gives it."""

    report: Report
    governorate: str


def cases(path: Path) -> Iterator[Case]:
    """Yield the reports of FA-KES as they stand in its table."""
    with path.open(encoding="latin-1", newline="") as lines:
        for row in csv.DictReader(lines):
            text, source = row["article_content"], f"fakes-{row['unit_id']}"
            report = Report(
                report_id(source, text), source, text, Origin(outlet=row["source"]), row["article_title"], "en"
            )
            yield Case(report, row["location"])


def place_of(incidents: Iterable[Incident], claims: Iterable[Claim]) -> Place | None:
    """Return the place of the linked incident that a report tells first and most."""
    weights = {claim.id: 1 / n for n, claim in enumerate(in_order(claims), 1)}
    placed = [i for i in incidents if i.place and is_fine(i.place)]
    best = max(placed, key=lambda one: (sum(weights.get(claim, 0.0) for claim in one.claims), one.id), default=None)
    return best.place if best else None


def place_told(claims: Iterable[Claim]) -> Place | None:
    """Return a place in the first-order unit that the claims of violence, else all claims, name first and most."""
    placed = [c for c in in_order(claims) if c.where and c.where.admin1 and is_fine(c.where)]
    weights, first = Counter[str](), dict[str, Place]()
    for n, claim in enumerate([c for c in placed if is_violent(c)] or placed, 1):
        if claim.where and claim.where.admin1:
            weights[claim.where.admin1] += 1 / n  # type: ignore[assignment]
            first.setdefault(claim.where.admin1, claim.where)
    return first[max(weights, key=lambda unit: (weights[unit], unit))] if weights else None


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims as a report tells them."""
    return sorted(claims, key=lambda claim: (claim.evidence[0].span.start, claim.id))


def is_right(place: Place | None, governorate: str) -> bool:
    """Tell whether a place lies in the governorate."""
    return place is not None and place.admin1 in GOVERNORATES[governorate]


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path)
    parser.add_argument("--every", type=int, default=1, help="score one report in so many")
    parser.add_argument("--show", action="store_true", help="print the reports that we put elsewhere")
    arguments = parser.parse_args()
    engine, told, linked, total = Engine(), 0, 0, 0
    for case in list(cases(arguments.table))[:: arguments.every]:
        dossier = engine.dossier([case.report])
        place = place_told(dossier.claims)
        incident = place_of(dossier.incidents, dossier.claims)
        told, linked = told + is_right(place, case.governorate), linked + is_right(incident, case.governorate)
        total += 1
        if arguments.show and not is_right(place, case.governorate):
            print(f"{case.report.source}  {case.governorate:10} got {place}  {case.report.title}")
    print(f"{total} reports: governorate right by claims {told / total:.3f}, by incident {linked / total:.3f}")


if __name__ == "__main__":
    main()
