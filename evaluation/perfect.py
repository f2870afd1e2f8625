"""Link and settle an example's expected claims: what is missed now is no fault of the reading.

python -m evaluation.perfect examples/border-clash
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from counterclaim.app.engine import Engine
from counterclaim.model.actor import UNKNOWN
from counterclaim.model.codec import SCHEMA, decode_claim, encode_claim, encode_finding
from counterclaim.model.report import Report

from .expected import DEFAULTS, Expected, Record, choices, compare_findings, load


def settle_expected(folder: Path) -> tuple[Expected, list[Record], list[Record]]:
    """Return what is expected, its claims as records, and the findings that come of them."""
    engine, expected = Engine(), load(folder)
    reports = [_with_head(expected, report) for report in engine.open(str(folder)).reports]
    by_name = {Path(report.source).name: report for report in reports}
    claims = [decode_claim(_as_record(expected, wanted, by_name[wanted["report"]]))[0] for wanted in expected.claims]
    incidents, _ = engine.link(reports, claims)
    findings = engine.settle(reports, claims, incidents)
    return expected, [encode_claim(claim) for claim in claims], [encode_finding(finding) for finding in findings]


def _with_head(expected: Expected, report: Report) -> Report:
    wanted = next(w for w in expected.reports if w["report"] == Path(report.source).name)
    outlet, wire = choices(wanted["outlet"])[0], choices(wanted.get("wire"))[0]
    return replace(
        report,
        title=choices(wanted["title"])[0],
        origin=replace(report.origin, outlet=outlet or report.origin.outlet, wire=wire),
        published=datetime.fromisoformat(wanted["published"]),
        published_precision="minute" if "T" in wanted["published"] else "day",
    )


def _as_record(expected: Expected, wanted: Record, report: Report) -> Record:
    """Write an expected claim as the program would; of several choices the first."""
    one = {**DEFAULTS, **{name: choices(value)[0] for name, value in wanted.items()}}
    start, claimant = report.text.index(wanted["quote"]), one["claimant"]
    day, clock = one.get("day"), one.get("clock")
    when = {"earliest": day, "latest": day, "precision": "minute" if clock else "day", "clock": clock}
    return {
        "schema": SCHEMA, "id": one["id"], "report": report.id, "source": report.source, "kind": one["kind"],
        "stance": one["stance"], "maker": "expected/1", "figure": None, "act": None, **_body(one),
        "voice": {"claimant": claimant, "name": None, "mode": "outlet" if claimant == "OUTLET" else "indirect",
                  "via": choices(one.get("via") or []), "hedge": None},
        "when": when if day else None, "where": {"name": one["place"]} if "place" in one else None,
        "evidence": [{"role": "what", "start": start, "end": start + len(wanted["quote"]), "quote": wanted["quote"]}],
    }  # fmt: skip


def _body(one: Record) -> Record:
    if one["kind"] == "figure":
        names = ("effect", "unit", "party", "low", "high", "qualifier", "scope", "subset_of")
        return {"figure": {name: one.get(name) for name in names}}
    actors, targets = (one[side].split("+") if one[side] else [] for side in ("actors", "targets"))
    act = {"type": one["type"], "mode": None, "scope": one["scope"], "actors": actors or [UNKNOWN], "targets": targets}
    return {"act": act}


def main() -> int:
    """Settle the expected claims of the examples named."""
    for folder in map(Path, sys.argv[1:]):
        settled = compare_findings(*settle_expected(folder))
        print(folder, *settled.misses, settled.shares, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
