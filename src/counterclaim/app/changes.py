"""Word what changed between two runs, for the terminal."""

from __future__ import annotations

from ..adapters.exporters.wording import answer_words, question_words, shorten, voice_words
from ..model.claim import Claim
from ..model.finding import Finding
from ..model.report import Report
from ..settle.compare_runs import Change
from .console import printable
from .explanation import origin_words


def change_words(change: Change) -> str:
    """Say how the answer to a question changed between two runs."""
    finding = change.after or change.before
    asked = question_words(finding.question) if finding else ""
    return f"{asked} {state_words(change.before)} → {state_words(change.after)}"


def state_words(finding: Finding | None) -> str:
    """Say how a question stands in a run."""
    if finding is None:
        return "not asked"
    counted = finding.question.asks == "how_many"
    return f"{finding.status} ({answer_words(finding.answer)})" if counted else finding.status


def moving_words(claim: Claim, report: Report | None) -> str:
    """Show a claim that moved an answer: its words, its value, whose it is and where it stands."""
    where = origin_words(report) if report else claim.source
    return f"{claim.id}  “{printable(shorten(claim.quote(), 12))}”  {voice_words(claim)}; {where}"
