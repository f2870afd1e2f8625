"""Find the time phrases of a text, from left to right, each read against those before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ..calendar import safe_date
from ..document import Doc
from ..reading import TimePhrase
from .localtime import Anchor
from .moment import PART, Moment, night_moment
from .timeclock import clock_times
from .timecues import is_future, is_noise
from .timejoin import Found, has_year, join_clocks, join_periods, join_same_day, to_phrase
from .timerules import LEADING, LED, RULES, Rule
from .timescale import Seen

REACH = 70  # characters that one phrase can have
YEAR_REACH = 350  # characters over which a year goes on to hold for days that have none


def find_times(doc: Doc, anchor: Anchor) -> tuple[TimePhrase, ...]:
    """Return the time phrases of a document by place; clock times are joined with the day they stand beside."""
    days = join_same_day(doc, list(_scan(doc, anchor)))
    joined = join_clocks(doc, days, list(clock_times(doc)), anchor)
    return tuple(to_phrase(doc, found, anchor) for found in join_periods(doc, joined))


def _table() -> tuple[dict[str, tuple[Rule, ...]], tuple[Rule, ...]]:
    by_word: dict[str, tuple[Rule, ...]] = {}
    for rule in RULES:
        for word in rule.begins or ():
            by_word[word] = (*by_word.get(word, ()), rule)
    return by_word, tuple(rule for rule in RULES if rule.begins is None)


_BY_WORD, _BY_DIGIT = _table()


def _scan(doc: Doc, anchor: Anchor) -> Iterator[Found]:
    published = anchor.published.date() if anchor.published else None
    seen = Seen(published, None)
    before: list[Found] = []
    end = 0
    for at in doc.places_of(doc.digits.union(_BY_WORD)):
        if at < end or _leads_elsewhere(doc, at):
            continue
        found = _phrase_at(doc, at, _BY_WORD.get(doc.lower[at], _BY_DIGIT), seen)
        if found is None:
            continue
        found = _with_part(doc, _in_context_year(doc, found, before, published), end)
        yield found
        before.append(found)
        seen = Seen(published, _day_of(found) or seen.reference)
        end = found.end


def _leads_elsewhere(doc: Doc, at: int) -> bool:
    """Tell whether an article or a number stands before a word that is none of time."""
    if doc.lower[at] not in LEADING or at + 1 == len(doc.lower):
        return False
    follows = doc.lower[at + 1]
    return follows[:3] not in LED and follows[0].isalpha()


def _day_of(found: Found) -> date | None:
    """Return the day that a phrase leaves in mind: its own, or the last of a period."""
    if found.moment.kind == "point" and found.moment.precision in ("day", "part_of_day"):
        return found.moment.first
    return found.moment.last if found.moment.kind == "period" and found.moment.precision == "day" else None


def _phrase_at(doc: Doc, at: int, rules: Sequence[Rule], seen: Seen) -> Found | None:
    """Read the phrase at a token, for the future where its clause is about that."""
    found = _longest(doc, at, rules, seen)
    if found is None or is_noise(doc, found):
        return None
    ahead = _longest(doc, at, rules, replace(seen, future=True)) if is_future(doc, found) else None
    return ahead or found


def _longest(doc: Doc, at: int, rules: Sequence[Rule], seen: Seen) -> Found | None:
    """Try the rules at a token; the longest phrase that means something wins, the earlier rule on a tie."""
    begin = doc.starts[at]
    stop = doc.text.find("\n\n", begin, begin + REACH)
    limit = stop if stop >= 0 else begin + REACH
    best: Found | None = None
    for rule in rules:
        match = rule.pattern.match(doc.text, begin, limit)
        end = doc.token_at(match.end(), at) if match else at
        if match is None or (best is not None and end <= best.end):
            continue
        if moment := _read(rule, match, seen):
            best = Found(at, end, moment)
    return best


def _read(rule: Rule, match: re.Match[str], seen: Seen) -> Moment | None:
    """Apply a rule; a time beyond the calendar ("999 centuries ago") is none."""
    try:
        return rule.read(match, seen)
    except (ValueError, OverflowError):
        return None


_PART_BEFORE = re.compile(rf"\b(?P<lead>(?:the\s)?(?P<part>{PART})\s(?:on\s|of\s)?(?:the\s)?)$", re.IGNORECASE)
_PART_AFTER = re.compile(rf"\s(?P<part>{PART})(?![\w-])", re.IGNORECASE)


def _with_part(doc: Doc, found: Found, low: int) -> Found:
    """Narrow a day by the part of it named beside it: "late on Monday", "the early hours of Sunday".

    `low` is the first token that belongs to no phrase before it.
    """
    if found.moment.precision != "day" or found.moment.kind != "point":
        return found
    begin = doc.starts[found.start]
    before = _PART_BEFORE.search(doc.text, max(doc.starts[low], begin - 30), begin)
    if before:
        whole_night = before["part"].lower() == "night" and " of" in before["lead"]
        night, part = night_moment(found.moment.first, found.moment.basis), found.moment.at_part(before["part"])
        return Found(doc.token_at(before.start()), found.end, night if whole_night else part)
    after = _PART_AFTER.match(doc.text, doc.starts[found.end - 1] + len(doc.lower[found.end - 1]))
    if after and after["part"].lower() not in ("early", "late", "mid"):
        return Found(found.start, doc.token_at(after.end()), found.moment.at_part(after["part"]))
    return found


def _in_context_year(doc: Doc, found: Found, before: Sequence[Found], published: date | None) -> Found:
    """Give a day without a year the year that the text has just spoken of.

    That is the year of an earlier date in the same month, or the year that the sentences just before are
    about ("in 2020 ... on November 10").
    """
    moment = found.moment
    if published is None or moment.basis != "stated" or moment.precision == "year" or has_year(doc, found):
        return found
    dated = [f for f in before if has_year(doc, f) and f.moment.precision != "year" and f.moment.last < published]
    same_month = [f.moment.first.year for f in dated if f.moment.first.month == moment.first.month]
    if same_month:
        return _in_year(found, same_month[-1])
    year = _year_spoken_of(doc, found, before, published)
    return found if year is None or (published - moment.last).days < 3 else _in_year(found, year)


def _year_spoken_of(doc: Doc, found: Found, before: Sequence[Found], published: date) -> int | None:
    """Return the year that the phrase just before names, as in "in 2020", "the autumn of last year"."""
    last = next((f for f in reversed(before) if f.moment.kind != "duration"), None)
    if last is None or last.moment.precision not in ("year", "month") or last.moment.kind != "point":
        return None
    near = doc[found.start].idx - doc[last.start].idx < YEAR_REACH
    introduced = last.start > 0 and doc[last.start - 1].lower_ in ("in", "of", "the", "early", "late", "and")
    one_year = last.moment.first.year == last.moment.last.year < published.year
    return last.moment.first.year if near and introduced and one_year else None


def _in_year(found: Found, year: int) -> Found:
    moment, shift = found.moment, year - found.moment.first.year
    first = safe_date(year, moment.first.month, moment.first.day)
    last = safe_date(moment.last.year + shift, moment.last.month, moment.last.day)
    return replace(found, moment=replace(moment, first=first, last=last)) if first and last else found
