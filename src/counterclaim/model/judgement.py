"""Judgements: what somebody, a person or a comparator, decided about two things; appended, never changed."""

from __future__ import annotations

from dataclasses import dataclass

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Say that `left` and `right` (ids) are the same, different or unsure.

    `score` runs from 0 to 1; `reasons` are sentences for the reader; `by` is "human:<id>" or a
    comparator table with its version; `at` an ISO instant or None for a machine's own.
    """

    left: str
    right: str
    verdict: str
    score: float
    reasons: tuple[str, ...]
    by: str
    at: str | None = None
