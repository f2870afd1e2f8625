"""What settling one incident needs beside its claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.finding import Question
from ..model.report import Report
from .clock import Moment
from .origins import Origins
from .pair import Wording, silent
from .rules import VERSION, Rule


@dataclass(frozen=True, slots=True)
class Context:
    """Carry the chosen rule, the rules there are, and what is known of all reports, claims and armed groups."""

    rule: str
    rules: Mapping[str, Rule]
    reports: Mapping[str, Report]
    moments: Mapping[str, Moment]
    voices: Mapping[str, str]
    origins: Origins
    armed: frozenset[str] = frozenset()
    wording: Wording = silent

    @property
    def signed(self) -> str:
        """Return the name of the chosen rule with its version."""
        return f"{self.rule}/{VERSION}"


def question_key(question: Question) -> list[str]:
    """Return what makes a question the same in every run: all but its words."""
    place = [question.place] if question.place else []
    return [question.asks, question.about, question.party, question.unit, *place]
