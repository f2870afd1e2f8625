"""What is read off one act: who did what, on what day, at what hour."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.claim import Act, Claim
from ..model.finding import Question

Asked = tuple[Question, tuple[tuple[str, tuple[Claim, ...]], ...], str, str]
"""A question, the claims that hold each answer to it, its status, and why."""


def body(claim: Claim) -> Act:
    """Return the act of a claim that holds one."""
    if not isinstance(claim.body, Act):
        raise TypeError(f"claim {claim.id} holds no act")
    return claim.body


def day(claim: Claim) -> str | None:
    """Return the day that an act is said to have happened on, or None where only its month or its report's is known."""
    if claim.when is None or claim.when.basis == "published" or claim.when.precision in COARSE:
        return None
    return claim.when.earliest[:10]


def names_day(claim: Claim) -> bool:
    """Tell whether the words beside an act give its day; else it is that of what the report told before."""
    return any(evidence.role == "when" for evidence in claim.evidence)


COARSE = ("week", "month", "year")  # precisions that name no day


def clock(claim: Claim) -> str | None:
    """Return the local time of an act."""
    return claim.when.clock if claim.when else None


def quiet(claims: Sequence[Claim]) -> str:
    """Name agreement: single where one report speaks."""
    return "agreed" if len({c.report for c in claims}) > 1 else "single"
