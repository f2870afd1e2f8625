"""When: every time phrase of a report as an interval, and the time of what a clause counts or does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...chain import Stage
from ...model.report import Report
from ..intake.publication import written_at
from ..reading import Reading
from .governing import time_of
from .localtime import Anchor
from .timedoubts import doubts_of
from .timescan import find_times

__all__ = ["Anchor", "find_times", "read_zones", "stage", "time_of"]


def stage(zones: Mapping[str, str] | None = None) -> Stage[Reading]:
    """Make the stage that finds the time phrases; `zones` gives the zone that a place keeps (see read_zones).

    Dates that cannot be are added to the doubts about the report.
    """
    kept = dict(zones or {})

    def run(reading: Reading) -> Reading:
        written = written_at(reading.report)
        anchor = Anchor(written, kept, _dateline(reading.report))
        doubts = doubts_of(reading.report, written.date() if written else None)
        report = replace(reading.report, doubts=(*reading.report.doubts, *doubts)) if doubts else reading.report
        return replace(reading, report=report, times=find_times(reading.doc, anchor))

    return Stage("times", 1, run, needs=("doc",), gives=("times",))


def read_zones(text: str) -> dict[str, str]:
    """Read the table of places and their zones."""
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows if len(row) == 2}


def _dateline(report: Report) -> str:
    """Return the words of the dateline, whose place keeps the zone of "local time"."""
    return next((s.span.of(report.text) for s in report.sections if s.kind == "dateline"), "")
