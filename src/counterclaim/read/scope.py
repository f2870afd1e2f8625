"""Whether a figure counts this incident, another one, or a whole war or period."""

from __future__ import annotations

import re
from datetime import date

from spacy.tokens import Token

from ..model.when import When
from .reading import Reading, TimePhrase

TOTALS = re.compile(
    r"\b(since|so far this (?:year|month)|in (?:the )?(?:[\w-]+ )?(?:civil |\w+ )?war\b|the war\b|"
    r"(?:civil|full-scale) war|conflict that|conflict has|years? of (?:war|conflict|fighting)|over the (?:past|last)|"
    r"in the (?:past|last) \w+ (?:days|weeks|months|years)|"
    r"(?:\w+|-)(?:year|month|week|day)(?:s|-old)?[ -](?:long )?(?:war|conflict|campaign|siege)|"
    r"in total|overall|to date|throughout the|during the (?:war|conflict)|war (?:which|that)|annually|this year|"
    r"each (?:year|month))",
    re.IGNORECASE,
)
NEAR_DAYS = 3


def scope_of(reading: Reading, trigger: Token, when: When | None, phrase: TimePhrase | None, main: str | None) -> str:
    """Return incident, other_incident or running_total.

    `main` is the day of the report's own incident. A figure dated some days off it, or vaguely in the
    past, is another incident's; words for a war, a period or "since" make it a running total.
    """
    words = reading.doc[trigger.sent.start : trigger.sent.end].text
    if TOTALS.search(words) or (phrase and phrase.kind in ("since", "period")):
        return "running_total"
    if when is None or main is None or when.basis == "published":
        return "incident"
    if when.precision in ("month", "year"):
        return "other_incident" if _apart(when, main) else "incident"
    return "other_incident" if _apart(when, main) else "incident"


def _apart(when: When, main: str) -> bool:
    try:
        first, last = (date.fromisoformat(day) for day in when.days)
        day = date.fromisoformat(main)
    except ValueError:
        return False
    return (first - day).days > NEAR_DAYS or (day - last).days > NEAR_DAYS


def main_day(reading: Reading) -> str | None:
    """Return the day that the report is about: the first day its text names near its publication, else that."""
    published = reading.report.published.date() if reading.report.published else None
    for phrase in reading.times:
        if (
            phrase.when.precision in ("minute", "hour", "part_of_day", "day")
            and phrase.when.days[0] == phrase.when.days[1]
        ):
            day = date.fromisoformat(phrase.when.days[0])
            if published is None or 0 <= (published - day).days <= 7:
                return day.isoformat()
    return published.isoformat() if published else None
