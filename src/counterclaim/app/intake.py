"""Sort what was opened into reports to read and sources set aside."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from ..model.claim import Claim, Rejection
from ..model.report import Doubt, Report
from ..read.intake import head
from ..read.intake.dating import agree_on_dates
from ..read.intake.head import HeadLexicon
from .cost import Cost

LOG = logging.getLogger(__name__)
LOG.addHandler(logging.NullHandler())


class Intake(NamedTuple):
    """Reports by id, each once, and the sources that are none."""

    reports: tuple[Report, ...]
    rejections: tuple[Rejection, ...]


class Read(NamedTuple):
    """What came of one report: as completed by its head, its claims, what was refused, and what parsing it took."""

    report: Report
    claims: tuple[Claim, ...]
    rejections: tuple[Rejection, ...]
    cost: Cost = Cost()


def take_in(opened: Iterable[Report | Rejection]) -> Intake:
    """Order reports by id, so that the order in which they were named changes nothing.

    Of copies with the same name and text the one whose source comes first in the alphabet is kept.
    """
    reports: dict[str, Report] = {}
    rejections: dict[Rejection, None] = {}
    for one in opened:
        if isinstance(one, Rejection):
            rejections[one] = None
        elif one.id not in reports or one.source < reports[one.id].source:
            reports[one.id] = one
    set_aside = sorted(rejections, key=lambda rejection: (rejection.source, rejection.code, rejection.reason))
    return Intake(tuple(reports[id] for id in sorted(reports)), tuple(set_aside))


def complete(reports: Iterable[Report], lexicon: HeadLexicon) -> tuple[Report, ...]:
    """Fill in what the reports' own texts say about them, and settle doubtful dates among them.

    A report whose head cannot be read stays as it was opened.
    """
    completed = tuple(_completed(report, lexicon) for report in reports)
    try:
        return agree_on_dates(completed)
    except Exception as error:
        LOG.warning("the dates of %s reports could not be settled", len(completed), exc_info=error)
        return completed


def _completed(report: Report, lexicon: HeadLexicon) -> Report:
    try:
        return head.complete(report, lexicon)
    except Exception as error:
        LOG.warning("%s: the head could not be read", report.source, exc_info=error)
        rule = f"The head could not be read ({type(error).__name__}: {error}); nothing was taken from it."
        return replace(report, doubts=(*report.doubts, Doubt("head", rule)))
