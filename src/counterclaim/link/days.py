"""Days: the calendar arithmetic of events, and which days are those of a report's main event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from ..model.claim import Claim
from ..model.days import days_between
from ..model.report import Report

Days = tuple[str, str]
NEAR_DAYS = 1  # days apart that still count as one course of events inside one report
LONGEST = 31  # days from which an interval is a time, such as a year, and no day of an event


def days_of(claim: Claim) -> Days | None:
    """Return the first and last day that a claim itself gives, or None where only the report's day is known."""
    if claim.when is None or claim.when.basis == "published":
        return None
    return claim.when.days


def shift(day: str, days: int) -> str:
    """Return the ISO day so many days on; days outside the calendar come back unchanged."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def published_day(report: Report) -> str:
    """Return the day of the report, or a text after all days where it is unknown."""
    return report.published.date().isoformat() if report.published else "9999"


def longest_run(days: Iterable[str], published: str) -> Days | None:
    """Find the run of neighbouring days that is given most often.

    Where two runs are given as often, the one nearer the day of the report wins.
    """
    count = Counter(days)
    runs: list[list[str]] = []
    for day in sorted(count):
        if runs and days_between(runs[-1][-1], day) <= NEAR_DAYS:
            runs[-1].append(day)
        else:
            runs.append([day])
    if not runs:
        return None
    best = max(runs, key=lambda run: (sum(count[d] for d in run), -days_between(run[-1], published), run[0]))
    return best[0], best[-1]


def core(days: Sequence[Days]) -> Days:
    """Return the days that most claims give, which tell an event from those of the days around it.

    Months and years count only where nothing closer is given.
    """
    count = Counter(d for d in days if days_between(*d) <= LONGEST) or Counter(days)
    most = [d for d in count if 2 * count[d] >= max(count.values())]
    return min(d[0] for d in most), max(d[1] for d in most)
