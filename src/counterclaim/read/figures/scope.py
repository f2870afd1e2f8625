"""Whether a figure counts this incident, another one, or a whole war or period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import islice

from ...model.when import When
from ..document import Token
from ..reading import Reading, TimePhrase
from .other_events import follows_a_superlative, is_compared, is_other_event, is_reason

TOTALS = re.compile(
    r"\b(so far this (?:year|month)|the war\b(?!-)|"
    r"in (?!(?:the )?(?:propaganda|price|trade|drug) )(?:the )?(?:[\w-]+ )?(?:civil |\w+ )?war\b(?!-)|"
    r"(?:civil|full-scale) war|conflict that|conflict has|in the conflict|"
    r"(?:years?|months|weeks) of (?:[\w-]+ ){0,2}(?:war|conflict|fighting|violence|unrest|protests?|clashes)|"
    r"(?:in|over) the (?:past|last) (?:\w+ )?(?:weeks|months|year|years|decade)|"
    r"(?:\w+|-)(?:year|month|week|day)(?:s|-old)?[ -](?:\w+ )?(?:war|conflict|campaign|siege)|"
    r"nationwide|in the whole country|for the whole (?:country|week)|"
    r"(?:past|last) (?:\d+|three|four|five|six|seven|eight|nine|ten) days|"
    r"in total|overall|to date|throughout the|during the (?:war|conflict)|war (?:which|that)|annually|this year|"
    r"(?:each|every) (?:year|month))",
    re.IGNORECASE,
)
# Deeds of many hands on one day or weekend, counted together: no event, whatever its day.
SPREES = re.compile(
    r"\b(?:(?:weekend|separate|unrelated|citywide) (?:\w+ ){0,2}"
    r"(?:shootings|stabbings|killings|murders|attacks|incidents)|"
    r"(?:shootings|stabbings|killings|murders|homicides) (?:\w+ )?"
    r"(?:across|throughout|around|citywide|over the weekend)|"
    r"(?:weekend|night) of (?:\w+ )?(?:violence|bloodshed|shootings))\b",
    re.IGNORECASE,
)
# Times that place an event before the news, where its own day is not known to read them against.
PAST = re.compile(
    r"\b(?:last (?:week|month|year)|(?:years?|months?|weeks?) (?:ago|earlier)|"
    r"in (?:january|february|april|may|june|july|august|september|october|november|december)(?! \d))\b",
    re.IGNORECASE,
)
LEAD = 4  # sentences; what an undated report tells of in them is its own event, whenever that was
WAR = re.compile(r"\b(?:war|conflict)\b", re.IGNORECASE)
VAGUE = ("week", "month")
NEAR_DAYS = 3
RECENT_DAYS = 7
FIRST_MORE = 2  # times that the day of the first figure counts more: news leads with its own event
LONG_DAYS = 14  # a clash of some days is one incident; "since spring" is a total


def scope_of(reading: Reading, trigger: Token, when: When | None, phrase: TimePhrase | None, main: str | None) -> str:
    """Return incident, other_incident or running_total.

    `main` is the day of the report's own incident. A figure dated some days off it, or vaguely in the
    past, is another incident's; words for a war, a period or "since" make it a running total.
    """
    if is_other_event(trigger):
        return "other_incident"
    if of_a_spree(trigger):
        return "running_total"
    if phrase and phrase.kind in ("since", "period") and _days(phrase.when) > LONG_DAYS:
        return "running_total"
    dated = phrase is not None and when is not None and when.tells_day and trigger.sent.start <= phrase.start
    if not (dated and when is not None and main is not None and not _apart(when, main)) and _totals(trigger):
        return "running_total"
    if _undated(when) and _long_past(reading, trigger):
        return "other_incident"
    if when is None or main is None or when.basis == "published":
        return "incident"
    if when.precision in ("month", "year") and WAR.search(trigger.sent.text):
        return "running_total"
    return "other_incident" if _apart(when, main) else "incident"


def of_a_spree(trigger: Token) -> bool:
    """Tell a count of deeds of many hands that have nothing but a day and a town in common."""
    return SPREES.search(trigger.sent.text) is not None


def _undated(when: When | None) -> bool:
    return when is None or not when.tells_day


def _long_past(reading: Reading, trigger: Token) -> bool:
    """Tell an event that an undated report dates by a month or from long ago, unless it leads with it."""
    if reading.report.published is not None or not PAST.search(trigger.sent.text):
        return False
    return all(trigger.sent.start > sentence.start for sentence in islice(reading.doc.sents, LEAD))


def _totals(trigger: Token) -> bool:
    """Tell whether the words of a sentence make a total of what it counts."""
    since = next((token for token in trigger.sent if token.lower_ == "since" and token.dep_ != "advmod"), None)
    running = since is not None and not is_compared(since) and not is_reason(since)
    return running or any(not _of_the_worst(trigger, match.start()) for match in TOTALS.finditer(trigger.sent.text))


def _of_the_worst(trigger: Token, at: int) -> bool:
    """Tell whether words for a period only say over what this was the worst: "the deadliest attack of the war"."""
    sent = trigger.sent
    word = next((token for token in sent if token.idx - sent[0].idx >= at), None)
    return word is not None and trigger.i < word.i and follows_a_superlative(word)


def _days(when: When) -> int:
    """Count the days that an interval runs over."""
    try:
        first, last = (date.fromisoformat(day) for day in when.days)
    except ValueError:
        return 0
    return (last - first).days


def _apart(when: When, main: str) -> bool:
    try:
        first, last = (date.fromisoformat(day) for day in when.days)
        day = date.fromisoformat(main)
    except ValueError:
        return False
    return (first - day).days > NEAR_DAYS or (day - last).days > NEAR_DAYS


def main_day(reading: Reading, times: Sequence[When | None]) -> str | None:
    """Return the day that the report is about.

    `times` are those of its figures, in the order of the text. The day that most of them share is taken,
    the first named among equals, if the report was published within RECENT_DAYS of it; else the day of the first
    figure or of most of them, however old; else the first day that the text names so near its publication, else
    the publication's own.
    """
    published = reading.report.published.date() if reading.report.published else None
    dated = (w for w in times if w and w.tells_day and w.basis != "published")
    told = [w.days[0] for w in dated if w.days[0] == w.days[1]]
    counts = Counter(day for day in told[:1] * FIRST_MORE + told if _recent(day, published))
    if counts:
        return min(counts, key=lambda day: (-counts[day], told.index(day)))
    if told and (old := min(told, key=lambda day: (-told.count(day), told.index(day)))) and _leads(old, times):
        return old
    if times and (first := times[0]) and first.precision in VAGUE and first.basis != "published":
        return first.days[0]
    points = [p for p in reading.times if p.kind == "point"]
    named = (p.when.days[0] for p in points if p.when.tells_day and p.when.days[0] == p.when.days[1])
    return next((day for day in named if _recent(day, published)), published.isoformat() if published else None)


def _leads(day: str, times: Sequence[When | None]) -> bool:
    """Tell whether a day is that of the first figure or of most of them."""
    days = [when.days[0] for when in times if when is not None and when.basis != "published"]
    return days[0] == day or 2 * days.count(day) > len(times)


def _recent(day: str, published: date | None) -> bool:
    try:
        return published is None or 0 <= (published - date.fromisoformat(day)).days <= RECENT_DAYS
    except ValueError:
        return False
