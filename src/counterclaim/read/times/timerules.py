"""The table of forms that a phrase of time can have: what it begins with, its pattern, and what reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ...model.numerals import NUMERALS
from ..calendar import DAY, MONTH, MONTHS, WEEKDAY_NAMES, WEEKDAYS, WRITTEN_DATES, YEAR
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
    days_on,
    decade,
    duration,
    lately,
    named_unit,
    quarter,
    season,
    short_decade,
    since_deed,
)
from .violence import VIOLENCE

UNIT = r"(?:minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century|centurie)s?"


COUNT = (
    r"(?:\d{1,3}|an?(?: few| couple of)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:-[a-z]+)?|several|few|some|"
    r"many|couple of|half an?)"
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


_NUMBERS = f"{' '.join(NUMERALS[1:])} thirty forty fifty several a an few some many couple half"


_WEEKDAYS = " ".join([*WEEKDAYS, *(f"{name}s" for name in WEEKDAY_NAMES)])


_MONTHS = " ".join([*MONTHS, *(f"{name[:3]}." for name in MONTHS), "sept."])


_EDGES = "early late mid mid- the at earlier later"


_D2 = DAY.replace(r"(?!\d|:\d)", "")

LEADING = frozenset(("the", "that", *_NUMBERS.split())) - {"couple", "half"}
# What stands behind one of these in the rows below; before other words the rows are not tried at it.
_LED = (
    "night overnight same following next previous preceding coming upcoming past last recent early late mid start "
    "beginning end middle turn close minute hour day week fortnight month quarter year decade century spring summer "
    "autumn fall winter first second third fourth final few couple morning afternoon evening"
)
LED = frozenset(word[:3] for word in (*_LED.split(), *WEEKDAY_NAMES))  # "mid-1990s", "weekend"


# Fragments that several rows share.
_TO = r"\s*(?:-|–|—|to|and|through|until|till|or|into|/)\s*(?:the\s)?"
_IN_MONTH = rf"(?P<month>{MONTH})(?![a-z])"
_YEAR = rf"(?:\s?,?\s+(?P<year>{YEAR}))?"
_TWO_DAYS = rf"(?P<day>{_D2}){_TO}(?P<day2>{_D2})"
_NIGHT = r"(?P<night>(?:the\s)?(?:night|overnight)\s(?:of|between|on|from)\s)(?:the\s)?"
_AGO = (
    r"(?P<word>ago|earlier|later|prior|from now|afterwards?|(?:before|after)(?=\s*[.,;:)]|$))(?![\w])(?!\s(?:to|than))"
)
_SOME_DAYS = rf"(?P<count>{COUNT})\s(?P<unit>(?:day|week|month)s?)"
_DEED = (
    r"\safter\s(?=(?:(?:the|a|an|its|their|his|her|that|this|(?!\w+day)\w+['’]s)\s)(?:[\w-]+\s){0,3}?"
    rf"(?:{'|'.join(sorted(VIOLENCE))})(?:e?s)?\b|"
    r"(?:it|they|the\s[\w-]+)\s(?:was|were)\s(?:hit|struck|bombed|shelled|attacked|raided|ambushed|stormed)\b)"
)
_HOW_MANY = rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})\s{_AGO}"
_LENGTH = rf"(?P<count>{COUNT})[\s-]{UNIT}(?:[\s-]long)?(?![\w])(?![\s-]old)"
_YEARS = rf"(?P<year>{YEAR})(?:\s*[-–/]\s*(?P<year2>\d\d(?:\d\d)?))?"
_WHICH_YEAR = r"(?:last|this|next)\syear"
_OWN = r"(?:['’]s|s(?=\s))?"  # the apostrophe may be lost
_WEEKDAY_MOD = (
    r"last week['’]s|next week['’]s|last|past|next|this coming|this|the previous|the following|the next|coming|the"
)
_UNIT_MOD = r"last|this|next|the past|past|the previous|the coming|the following|the next|the upcoming|the"
_DAY_AFTER = r"(?=\s*[.,;:)]|$| that\b)"
_ORDINAL = r"first|second|third|fourth|last|final|1st|2nd|3rd|4th"

# Begins with, pattern, reader. The longest match wins, the first row on a tie.
RULES = (
    _rule(None, rf"{_TWO_DAYS}\s+(?:of\s+)?{_IN_MONTH}{_YEAR}", day_range),
    _rule(_MONTHS, rf"{_IN_MONTH}\s*{_TWO_DAYS}(?![\d:]){_YEAR}", day_range),
    _rule("the night overnight", rf"{_NIGHT}{_TWO_DAYS}\s+(?:of\s+)?{_IN_MONTH}{_YEAR}", day_range),
    _rule("the night overnight", rf"{_NIGHT}{_IN_MONTH}\s*{_TWO_DAYS}{_YEAR}", day_range),
    _rule(
        "the night",
        rf"(?:the\s)?night\s(?:of|on)\s(?:the\s)?"
        rf"(?P<rest>{FULL_WEEKDAY}|{DAY}\s+{MONTH}(?:\s+{YEAR})?|{MONTH}\s*{DAY}(?:,?\s+{YEAR})?)",
        night_of,
    ),
    *(_rule(_MONTHS if i in (1, 2) else None, p.pattern, written) for i, p in enumerate(WRITTEN_DATES)),
    *(_rule(_WEEKDAYS, p.pattern, written) for p in WRITTEN_DATES[:2]),
    _rule(
        _WEEKDAYS + " last past next this the coming",
        rf"(?:(?P<mod>{_WEEKDAY_MOD})\s+)?"
        rf"(?P<day>{FULL_WEEKDAY}|(?:mon|tues?|wed|thurs?|fri)\b\.?(?=\s)){_OWN}"
        rf"(?:[\s-]+(?P<part>{PART}))?(?P<when>\s(?:of\s)?(?:last|this|next)\sweek)?(?![\w])",
        weekday,
    ),
    _rule(
        "today yesterday tomorrow the early late earlier later",
        r"(?:(?P<mod>early|late|earlier|later)\s)?"
        rf"(?P<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow){_OWN}"
        rf"(?:\s(?P<part>{PART})(?![\w]))?",
        deictic,
    ),
    _rule(
        "this tonight overnight last during through earlier later",
        r"(?:(?:earlier|later)\s)?(?P<word>this (?:morning|afternoon|evening)|tonight|overnight|last night"
        r"|(?:during|through) the night(?! of| on))",
        this_part,
    ),
    _rule(
        "the that a one same following next previous",
        r"(?P<word>(?:the\s)?(?:same|following|next|previous|preceding) (?:day|morning|afternoon|evening|night)"
        rf"|that (?:day|morning|afternoon|evening|night|same day)|the day (?:before|after){_DAY_AFTER}"
        rf"|(?:a|one) day (?:earlier|later|prior|(?:before|after){_DAY_AFTER})(?! to))(?![\w])",
        that_part,
    ),
    _rule(
        _EDGES + " last this next past previous coming",
        rf"(?:(?P<edge>{EDGE})[\s-])?(?P<which>{_UNIT_MOD})(?:\s(?:calendar|financial|fiscal))?"
        r"\s(?P<unit>week|weekend|month|quarter|year|decade|century)(?:['’]s|s(?=\s[a-z]))?(?![\w-])",
        named_unit,
    ),
    _rule(_NUMBERS, _HOW_MANY, ago),
    _rule(None, _HOW_MANY, ago),
    *(_rule(b, _SOME_DAYS + _DEED, since_deed) for b in (_NUMBERS, None)),
    *(_rule(b, _SOME_DAYS + r"\son(?=\s*[.,;:]|$)", days_on) for b in (_NUMBERS, None)),
    _rule(
        "the past last recent these coming next preceding",
        r"(?:the\s|these\s)?(?P<which>past|last|recent|previous|preceding|coming|next)"
        rf"\s(?:(?P<count>{COUNT})\s)?(?P<unit>{UNIT})(?![\w])",
        lately,
    ),
    _rule(
        _MONTHS + " " + _EDGES + " last this next",
        rf"(?:(?P<edge>{EDGE})[\s-])?(?:(?P<which>last|this|next)\s)?(?P<month>{MONTH})(?![a-z'’])"
        rf"(?:(?:\s?,?\s|,? of )(?P<year>{YEAR})|(?P<last_year>\s(?:of\s)?{_WHICH_YEAR}))?(?!\s*\d)",
        bare_month,
    ),
    _rule(_EDGES, rf"(?P<edge>{EDGE})[\s-]{_YEARS}(?![\w])", bare_year),
    _rule(None, rf"(?P<edge>){_YEARS}(?![\w,]\d|\w)", bare_year),
    _rule(
        "the early late mid mid-",
        r"(?:the\s)?(?:(?P<edge>early|late|mid)[\s-])?(?P<year>(?:1[5-9]|20)\d0)(?:['’]?s)(?![\w])",
        decade,
    ),
    _rule(None, r"(?P<edge>)(?P<year>(?:1[5-9]|20)\d0)(?:['’]?s)(?![\w])", decade),
    _rule("the", r"the\s(?:(?:early|late|mid)[\s-])?['’]?(?P<year>\d0)['’]?s(?![\w])", short_decade),
    _rule("the", r"(?:the\s)?(?:(?:early|late|mid)[\s-])?(?P<number>\d{1,2})(?:st|nd|rd|th)\scentury", century),
    _rule(
        "the spring summer autumn fall winter last this next early late mid mid-",
        rf"(?:(?:{EDGE})[\s-])?(?:(?:the\s)?(?P<which>last|this|next)\s|the\s)?"
        rf"(?P<season>spring|summer|autumn|winter|fall(?=\s(?:of\s)?(?:{YEAR}|{_WHICH_YEAR})))(?:['’]s)?"
        rf"(?:\s(?:of\s|in\s)?(?P<when>{YEAR}|{_WHICH_YEAR}))?(?![\w])",
        season,
    ),
    _rule(
        "the first second third fourth last final",
        rf"(?:the\s)?(?P<q>)(?P<number>)(?P<word>{_ORDINAL})[\s-]quarter"
        rf"(?:\s(?P<of>(?:of\s)?(?:{_WHICH_YEAR}|(?P<year>{YEAR}))))?",
        quarter,
    ),
    _rule("q1 q2 q3 q4", rf"(?P<q>q)(?P<number>[1-4])(?P<word>)(?P<of>)(?:\s(?P<year>{YEAR}))?", quarter),
    _rule(
        "the", r"the\s(?P<day>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?=\s*(?:[.,;]|$|of this month|and\b))", ordinal_day
    ),
    _rule(_NUMBERS, _LENGTH, duration),
    _rule(None, _LENGTH, duration),
)
