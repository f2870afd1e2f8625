"""Measure where the main incident of each FA-KES report lies: the governorate of ours against the corpus' own.

    python -m evaluation.governorates ../shared/data/reports/fa_kes/FA-KES-Dataset.csv [--every N] [--show]

The corpus' dates are not those on which the reports appeared, so only what their texts say of it is used. Each report
is read and linked by itself. Ours is the place of the incident with the most claims among those that have one finer
than a country. FA-KES says "damascus" for the city and for the countryside around it, so both count for it. A report
from which we make no placed incident counts as wrong in `of all`, and is left out of `of those placed`.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.app.engine import Engine
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


def place_of(incidents: Iterable[Incident]) -> Place | None:
    """Return the place of the incident with the most claims that is finer than a country."""
    placed = [i for i in incidents if i.place and is_fine(i.place)]
    best = max(placed, key=lambda incident: (len(incident.claims), incident.id), default=None)
    return best.place if best else None


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
    engine, right, placed, total = Engine(), 0, 0, 0
    for case in list(cases(arguments.table))[:: arguments.every]:
        place = place_of(engine.dossier([case.report]).incidents)
        right, placed, total = right + is_right(place, case.governorate), placed + (place is not None), total + 1
        if arguments.show and not is_right(place, case.governorate):
            print(f"{case.report.source}  {case.governorate:10} got {place}  {case.report.title}")
    print(f"{total} reports: governorate right {right / total:.3f} of all, {right / placed:.3f} of those placed")


if __name__ == "__main__":
    main()
