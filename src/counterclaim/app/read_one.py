"""Read one report to the end: a stage that fails costs its report something, never the batch."""

from __future__ import annotations

import logging
import time

from ..model.claim import Rejection
from ..model.report import Report
from ..read.budget import Budget, budget, whole
from ..read.parse import parse
from .assembly import Machine, machine, scan
from .cost import cost_of
from .intake import Read

LOG = logging.getLogger(__name__)
LOG.addHandler(logging.NullHandler())  # whoever wants these lines configures logging; nobody else sees a traceback
MOST_CHARACTERS = 1_000_000  # what the parser takes in one piece; far more than a report, less than a book


def read_one(model: str | None, extractor: str | None, scanned: str, report: Report) -> Read:
    """Read a report with the machine of this process; the language model is loaded when a report first needs it.

    `scanned` names the scan before the parse. Another extractor may find what the rules cannot, so beside one
    all is parsed.
    """
    look = None if extractor else scan(scanned)
    planned = budget(report, look) if look is not None else None
    if planned and planned.is_empty:
        return Read(report, (), (), cost_of(planned, 0, 0.0))
    return run(machine(model, extractor), report, planned)


def run(using: Machine, report: Report, planned: Budget | None = None) -> Read:
    """Read a report: the parse of what is planned, then each stage of the chain.

    Where a stage raises, it is logged and rejected as `stage_failed`, and every later stage that needs what
    it would have given is left out: figures that stand can still be claimed where acts failed, but nothing
    is claimed on a guess.
    """
    if len(report.text) > MOST_CHARACTERS:
        reason = f"{len(report.text):,} characters; at most {MOST_CHARACTERS:,} can be read at once: split the report"
        return Read(report, (), (Rejection(report.id, report.source, "too_large", reason),))
    began, planned = time.perf_counter(), planned or whole(report)
    try:
        reading = parse(report, using.parser, planned)
    except Exception as error:
        return Read(report, (), (_failed("parse", error, report),))
    cost = cost_of(planned, len(reading.doc.sents), time.perf_counter() - began)
    rejections: list[Rejection] = []
    have = {"doc"}
    for stage in using.chain.stages:
        if not have.issuperset(stage.needs):
            continue
        try:
            reading = stage.run(reading)
            have.update(stage.gives)
        except Exception as error:
            rejections.append(_failed(f"{stage.name}/{stage.version}", error, report))
    return Read(reading.report, reading.claims, (*reading.rejections, *rejections), cost)


def _failed(stage: str, error: Exception, report: Report) -> Rejection:
    LOG.warning("%s: %s failed", report.source, stage, exc_info=error)
    reason = f"{stage}: {type(error).__name__}: {error}"
    return Rejection(report.id, report.source, "stage_failed", reason, maker=stage)
