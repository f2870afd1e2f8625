"""The table of forms that a phrase of time can have: what it begins with, its pattern, and what reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .calendar import DAY, MONTH, MONTHS, WEEKDAY_NAMES, WEEKDAYS, WRITTEN_DATES, YEAR
from .moment import PART, Moment
from .timedays import (
    FULL_WEEKDAY,
    day_range,
    deictic,
    night_of,
    ordinal_day,
    that_part,
    this_part,
    weekday,
    written,
)
from .timescale import Seen
from .timespans import (
    ago,
    bare_month,
    bare_year,
    century,
    decade,
    duration,
    lately,
    named_unit,
    quarter,
    season,
    short_decade,
)

UNIT = r"(?:minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century|centurie)s?"


COUNT = (
    r"(?:\d{1,3}|an?(?: few| couple of)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|several|few|some|many|couple of|half an?)"
)


EDGE = r"(?:early|late|mid|the (?:start|beginning|end|middle|turn|close) of|at the (?:start|end) of|earlier|later)"


@dataclass(frozen=True, slots=True)
class Rule:
    """Read one form of phrase: words it can begin with (None: any digit), its pattern, what it stands for."""

    begins: frozenset[str] | None
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Seen], Moment | None]


def _rule(begins: str | None, pattern: str, read: Callable[[re.Match[str], Seen], Moment | None]) -> Rule:
    words = frozenset(begins.split()) if begins is not None else None
    return Rule(words, re.compile(pattern, re.IGNORECASE), read)


_NUMBERS = "one two three four five six seven eight nine ten eleven twelve several a an few some many couple half"


_WEEKDAYS = " ".join([*WEEKDAYS, *(f"{name}s" for name in WEEKDAY_NAMES)])


_MONTHS = " ".join([*MONTHS, *(f"{name[:3]}." for name in MONTHS), "sept."])


_EDGES = "early late mid mid- the at earlier later"


_D2 = DAY.replace("(?![\\d:])", "")


RULES = (
    _rule(None, rf"(?P<day>{_D2})\s*(?:-|–|—|to|and|through|until|till|or)\s*(?:the\s)?(?P<day2>{_D2})\s+(?:of\s+)?(?P<month>{MONTH})(?![a-z])(?:,?\s+(?P<year>{YEAR}))?", day_range),
    _rule(_MONTHS, rf"(?P<month>{MONTH})(?![a-z])\s*(?P<day>{_D2})\s*(?:-|–|—|to|and|through|until|till)\s*(?P<day2>{_D2})(?![\d:])(?:,?\s+(?P<year>{YEAR}))?", day_range),
    _rule("the night overnight", rf"(?P<night>(?:the\s)?(?:night|overnight)\s(?:of|between|on|from)\s)(?:the\s)?(?P<day>{_D2})\s*(?:-|–|to|and|into|/)\s*(?:the\s)?(?P<day2>{_D2})\s+(?:of\s+)?(?P<month>{MONTH})(?![a-z])(?:,?\s+(?P<year>{YEAR}))?", day_range),
    _rule("the night overnight", rf"(?P<night>(?:the\s)?(?:night|overnight)\s(?:of|between|on|from)\s)(?P<month>{MONTH})(?![a-z])\s*(?P<day>{_D2})\s*(?:-|–|to|and|into|/)\s*(?P<day2>{_D2})(?:,?\s+(?P<year>{YEAR}))?", day_range),
    _rule("the night", rf"(?:the\s)?night\s(?:of|on)\s(?:the\s)?(?P<rest>{FULL_WEEKDAY}|{DAY}\s+{MONTH}(?:\s+{YEAR})?|{MONTH}\s*{DAY}(?:,?\s+{YEAR})?)", night_of),
    *(_rule(_MONTHS if i in (1, 2) else None, p.pattern, written) for i, p in enumerate(WRITTEN_DATES)),
    *(_rule(_WEEKDAYS, p.pattern, written) for p in WRITTEN_DATES[:2]),
    _rule(
        _WEEKDAYS + " last past next this the coming early late mid mid-",
        rf"(?:(?P<mod>last week['’]s|next week['’]s|last|past|next|this coming|this|the previous|the following|the next|coming|the)\s+)?"
        rf"(?P<early>)(?P<day>{FULL_WEEKDAY}|(?:mon|tues?|wed|thurs?|fri)\b\.?(?=\s))(?:['’]s|s(?=\s))?"
        rf"(?:[\s-]+(?P<part>{PART}))?(?P<when>\s(?:of\s)?(?:last|this|next)\sweek)?(?![\w])",
        weekday,
    ),
    _rule(
        "today yesterday tomorrow the early late earlier later",
        rf"(?:(?P<mod>early|late|earlier|later)\s)?(?P<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)(?:['’]s|s(?=\s))?(?:\s(?P<part>{PART})(?![\w]))?",
        deictic,
    ),
    _rule("this tonight overnight last during through earlier later", r"(?:(?:earlier|later)\s)?(?P<word>this (?:morning|afternoon|evening)|tonight|overnight|last night|(?:during|through) the night(?! of| on))", this_part),
    _rule(
        "the that a one same following next previous",
        r"(?P<word>(?:the\s)?(?:same|following|next|previous|preceding) (?:day|morning|afternoon|evening|night)|that (?:day|morning|afternoon|evening|night|same day)"
        r"|the day (?:before|after)(?=\s*[.,;:)]|$| that\b)|(?:a|one) day (?:earlier|later|prior|(?:before|after)(?=\s*[.,;:)]|$))(?! to))(?![\w])",
        that_part,
    ),
    _rule(
        _EDGES + " last this next past previous coming",
        rf"(?:(?P<edge>{EDGE})[\s-])?(?P<which>last|this|next|the past|past|the previous|the coming|the following|the next|the upcoming|the)(?:\s(?:calendar|financial|fiscal))?\s(?P<unit>week|weekend|month|quarter|year|decade|century)(?:['’]s|s(?=\s[a-z]))?(?![\w-])",
        named_unit,
    ),
    _rule(_NUMBERS, rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})\s(?P<word>ago|earlier|later|prior|from now|afterwards?|(?:before|after)(?=\s*[.,;:)]|$))(?![\w])(?!\s(?:to|than))", ago),
    _rule(None, rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})\s(?P<word>ago|earlier|later|prior|from now|afterwards?|(?:before|after)(?=\s*[.,;:)]|$))(?![\w])(?!\s(?:to|than))", ago),
    _rule("the past last recent these coming next preceding", rf"(?:the\s|these\s)?(?P<which>past|last|recent|previous|preceding|coming|next)\s(?:(?P<count>{COUNT})\s)?(?P<unit>{UNIT})(?![\w])", lately),
    _rule(
        _MONTHS + " " + _EDGES + " last this next",
        rf"(?:(?P<edge>{EDGE})[\s-])?(?:(?P<which>last|this|next)\s)?(?P<month>{MONTH})(?![a-z'’])(?:(?:,?\s|,? of )(?P<year>{YEAR})|(?P<last_year>\s(?:of\s)?(?:last|this|next)\syear))?(?!\s*\d)",
        bare_month,
    ),
    _rule(_EDGES, rf"(?:(?P<edge>{EDGE})[\s-])(?P<year>{YEAR})(?:\s*[-–/]\s*(?P<year2>\d\d(?:\d\d)?))?(?![\w])", bare_year),
    _rule(None, rf"(?P<edge>)(?P<year>{YEAR})(?:\s*[-–/]\s*(?P<year2>\d\d(?:\d\d)?))?(?![\w,]\d|\w)", bare_year),
    _rule("the early late mid mid-", r"(?:the\s)?(?:(?P<edge>early|late|mid)[\s-])?(?P<year>(?:1[5-9]|20)\d0)(?:['’]?s)(?![\w])", decade),
    _rule(None, r"(?P<edge>)(?P<year>(?:1[5-9]|20)\d0)(?:['’]?s)(?![\w])", decade),
    _rule("the", r"the\s(?:(?:early|late|mid)[\s-])?['’]?(?P<year>\d0)['’]?s(?![\w])", short_decade),
    _rule("the", r"(?:the\s)?(?:(?:early|late|mid)[\s-])?(?P<number>\d{1,2})(?:st|nd|rd|th)\scentury", century),
    _rule(
        "the spring summer autumn fall winter last this next early late mid mid-",
        rf"(?:(?:{EDGE})[\s-])?(?:(?:the\s)?(?P<which>last|this|next)\s|the\s)?(?P<season>spring|summer|autumn|winter|fall(?=\s(?:of\s)?(?:{YEAR}|last year|this year|next year)))(?:['’]s)?(?:\s(?:of\s|in\s)?(?P<when>{YEAR}|last year|this year|next year))?(?![\w])",
        season,
    ),
    _rule("the first second third fourth last final", rf"(?:the\s)?(?P<q>)?(?P<word>first|second|third|fourth|last|final|1st|2nd|3rd|4th)(?P<number>)[\s-]quarter(?:\s(?P<of>of\s(?:this year|last year|(?P<year>{YEAR}))|(?P<year3>{YEAR})))?", quarter),
    _rule("q1 q2 q3 q4", rf"(?P<q>q)(?P<number>[1-4])(?P<word>)(?P<of>)(?:\s(?P<year>{YEAR}))?", quarter),
    _rule("the", r"the\s(?P<day>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?=\s*(?:[.,;]|$|of this month|and\b))", ordinal_day),
    _rule(_NUMBERS, rf"(?P<count>{COUNT})[\s-]{UNIT}(?:[\s-]long)?(?![\w])(?![\s-]old)", duration),
    _rule(None, rf"(?P<count>{COUNT})[\s-]{UNIT}(?:[\s-]long)?(?![\w])(?![\s-]old)", duration),
)  # fmt: skip
