"""The rules that turn words of time into moments; each docstring says what its rule reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .calendar import (
    DAY,
    MONTH,
    MONTHS,
    NEWS_YEARS,
    WEEKDAY_NAMES,
    WEEKDAYS,
    WRITTEN_DATES,
    YEAR,
    last_weekday,
    month_number,
    month_span,
    nearest_year,
    next_weekday,
    safe_date,
    shift_months,
    week_span,
    weekday_number,
    written_date,
    year_span,
)
from .moment import PART, PARTS, Moment, day_moment, night_moment
from .numbers import read_number

FULL_WEEKDAY = "(?:" + "|".join(WEEKDAY_NAMES) + ")"
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
UNIT = r"(?:minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century|centurie)s?"
COUNT = (
    r"(?:\d{1,3}|an?(?: few| couple of)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|several|few|some|many|couple of|half an?)"
)
EDGE = r"(?:early|late|mid|the (?:start|beginning|end|middle|turn|close) of|at the (?:start|end) of|earlier|later)"
DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 2}
FEW_DAYS = {"day": 7, "week": 35, "month": 150, "year": 1100, "hour": 1, "decade": 11000}
SEVERAL = re.compile(r"several|few|some|many|couple", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold what a phrase is read against.

    `published` is the day of the report, `reference` the last day met in the text before the phrase, `future`
    whether the clause is about what is to come.
    """

    published: date | None
    reference: date | None
    future: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Read one form of phrase: words it can begin with (None: any digit), its pattern, what it stands for."""

    begins: frozenset[str] | None
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Seen], Moment | None]


def _rule(begins: str | None, pattern: str, read: Callable[[re.Match[str], Seen], Moment | None]) -> Rule:
    words = frozenset(begins.split()) if begins is not None else None
    return Rule(words, re.compile(pattern, re.IGNORECASE), read)


def count_of(words: str | None) -> int:
    """Return how many units are meant; "a few" is three, "a couple" two."""
    if not words:
        return 1
    plain = words.lower().split()
    if plain[-1] in ("several", "few", "some", "many"):
        return 3
    if "couple" in plain:
        return 2
    if plain[0] in ("a", "an"):
        return 1
    number = read_number(plain, 0)
    return number.low if number and number.low else 1


def back(day: date, count: int, unit: str) -> date:
    """Return the day that lies some units before a day (after it, for a negative count)."""
    name = unit.lower().rstrip("s")
    if name in DAYS_IN:
        return day - timedelta(days=count * DAYS_IN[name])
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}.get(name)
    return day if months is None else shift_months(day, -months * count)


def unit_span(day: date, unit: str) -> tuple[date, date, str]:
    """Return the unit's interval around a day, and its precision."""
    name = unit.lower().rstrip("s")
    if name == "week":
        return (*week_span(day), "week")
    if name == "weekend":
        monday, sunday = week_span(day)
        return sunday - timedelta(days=1), sunday, "day"
    if name == "month":
        return (*month_span(day.year, day.month), "month")
    if name == "quarter":
        first = 3 * ((day.month - 1) // 3) + 1
        return date(day.year, first, 1), month_span(day.year, first + 2)[1], "month"
    if name in ("year", "decade"):
        start = day.year if name == "year" else day.year - day.year % 10
        return date(start, 1, 1), date(start + (0 if name == "year" else 9), 12, 31), "year"
    return day, day, "day"


def written(match: re.Match[str], seen: Seen) -> Moment | None:
    """A written date; one without a year is the nearest to publication, or after it in talk of the future."""
    found = written_date(match)
    if found.year is not None:
        day = found.on(found.year)
        return day_moment(day, "stated") if day else None
    if seen.published is None:
        return None
    day = nearest_year(found.month, found.day, seen.published)
    if day and found.weekday is not None and day.weekday() != found.weekday:
        fits = [d for y in range(seen.published.year - 3, seen.published.year + 2) if (d := found.on(y))]
        near = [d for d in fits if d.weekday() == found.weekday]
        day = min(near, key=lambda d: abs((d - seen.published).days) if seen.published else 0, default=day)
    if day and not seen.future and (day - seen.published).days > 60:
        day = safe_date(day.year - 1, day.month, day.day) or day
    return day_moment(day, "stated") if day else None


def day_range(match: re.Match[str], seen: Seen) -> Moment | None:
    """Two days of one month: "12 to 14 September", "March 1-4", "the night of 12 to 13 September"."""
    found = match.groupdict()
    month = month_number(found["month"])
    first, last = (int(re.sub(r"\D", "", found[name])) for name in ("day", "day2"))
    if found.get("year"):
        year: int | None = int(found["year"])
    else:
        near = nearest_year(month, first, seen.published) if seen.published else None
        year = near.year if near else None
        if near and seen.published and not seen.future and (near - seen.published).days > 60:
            year = near.year - 1
    start, end = (safe_date(year, month, d) if year else None for d in (first, last))
    if start is None or end is None or start >= end:
        return None
    if found.get("night"):
        return replace(night_moment(start, "stated"), last=end)
    return Moment(start, end, "day", "stated", kind="period")


def night_of(match: re.Match[str], seen: Seen) -> Moment | None:
    """The night of one day: "the night of March 9", "the night of Tuesday"."""
    day = _inner(match["rest"], seen)
    return night_moment(day.first, day.basis) if day and day.precision == "day" else None


def _inner(words: str, seen: Seen) -> Moment | None:
    for pattern in WRITTEN_DATES:
        if match := pattern.fullmatch(words.strip()):
            return written(match, seen)
    named = re.fullmatch(rf"(?P<mod>)(?P<day>{FULL_WEEKDAY})(?P<part>)(?P<when>)", words.strip(), re.IGNORECASE)
    return weekday(named, seen) if named else None


def weekday(match: re.Match[str], seen: Seen) -> Moment | None:
    """A weekday is the last such day, the report's own day included, or the next in talk of the future."""
    if seen.published is None:
        return None
    found = {name: (words or "").lower().strip() for name, words in match.groupdict().items()}
    number, mod, extra = weekday_number(found["day"].removesuffix("'s").removesuffix("’s")), found["mod"], found["when"]
    today = seen.published
    if "week" in extra or "week" in mod:
        shift = -7 if "last" in extra + mod else 7 if "next" in extra + mod else 0
        day = week_span(today)[0] + timedelta(days=number + shift)
    elif mod in ("last", "past", "the previous"):
        day = last_weekday(number, (seen.reference or today) if mod == "the previous" else today - timedelta(days=1))
    elif mod in ("next", "the following", "the next", "coming", "this coming"):
        base = seen.reference or today if mod in ("the following", "the next") else today
        day = next_weekday(number, base)
    elif seen.future:
        day = today if number == today.weekday() else next_weekday(number, today)
    else:
        day = last_weekday(number, today)
    moment = day_moment(day)
    return moment.at_part(found.get("part") or "") if found.get("part") else moment


def deictic(match: re.Match[str], seen: Seen) -> Moment | None:
    """Days named from the day of the report: today, yesterday, tomorrow, with parts of them."""
    if seen.published is None:
        return None
    word = re.sub(r"\s+", " ", match["word"].lower())
    shift = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(word, 0)
    moment = day_moment(seen.published + timedelta(days=shift))
    part = (match["part"] or match["mod"] or "").strip().lower()
    return moment.at_part(part) if part in PARTS else moment


def this_part(match: re.Match[str], seen: Seen) -> Moment | None:
    """Parts of the report's own day: "this morning", "tonight", "last night", "overnight"."""
    if seen.published is None:
        return None
    word = match["word"].lower()
    if word in ("overnight", "last night", "during the night", "through the night"):
        return night_moment(seen.published - timedelta(days=1))
    part = word.split()[-1].removeprefix("to")
    return day_moment(seen.published).at_part(part)


def that_part(match: re.Match[str], seen: Seen) -> Moment | None:
    """The day last spoken of: "the same day", "that night", "the following day", "a day earlier"."""
    day = seen.reference or seen.published
    if day is None:
        return None
    words = match["word"].lower()
    if re.search(r"following|next|after\b|later", words):
        day += timedelta(days=1)
    elif re.search(r"previous|before|earlier|prior|preceding", words):
        day -= timedelta(days=1)
    part = words.split()[-1]
    if part in ("week", "month", "year"):
        return None
    return day_moment(day).at_part(part) if part in PARTS else day_moment(day)


def named_unit(match: re.Match[str], seen: Seen) -> Moment | None:
    """The unit before, around or after the report's: "last year", "earlier this week", "next month"."""
    if seen.published is None:
        return None
    unit, edge = match["unit"].lower().rstrip("s"), (match["edge"] or "").lower()
    step = {"last": 1, "past": 1, "previous": 1, "next": -1, "coming": -1, "upcoming": -1, "following": -1}
    base = seen.published
    middle = unit_span(base, unit)[0] if unit == "week" else base
    day = back(middle, step.get(match["which"].lower().removeprefix("the "), 0), unit)
    first, last, precision = unit_span(day, unit)
    if unit == "weekend" and match["which"].lower() in ("last", "the past", "past", "the") and last >= base:
        first, last = first - timedelta(days=7), last - timedelta(days=7)
    moment = Moment(first, last, precision)
    if match["which"].lower() == "this" and edge.startswith("earlier"):
        return replace(moment, last=min(last, base))
    if match["which"].lower() == "this" and edge.startswith("later"):
        return replace(moment, first=max(first, base))
    return narrow(moment, edge)


def narrow(moment: Moment, edge: str) -> Moment:
    """Take the early, middle or late third of a month, a year or a decade."""
    size = (moment.last - moment.first).days + 1
    if not edge or size < 7:
        return moment
    third = size // 3
    if re.search(r"early|start|beginning|turn", edge):
        return replace(moment, last=moment.first + timedelta(days=third))
    if re.search(r"late$|late\b|end|close", edge):
        return replace(moment, first=moment.last - timedelta(days=third))
    if re.search(r"mid|middle", edge):
        return replace(moment, first=moment.first + timedelta(days=third), last=moment.last - timedelta(days=third))
    return moment


def ago(match: re.Match[str], seen: Seen) -> Moment | None:
    """Units back from the report ("two weeks ago") or from the day last spoken of ("three days earlier")."""
    word, unit = match["word"].lower(), match["unit"].lower().rstrip("s")
    day = seen.published if word in ("ago", "from now") else seen.reference or seen.published
    if day is None:
        return None
    count = count_of(match["count"])
    sign = -1 if word in ("later", "after", "afterwards", "from now", "on") else 1
    if unit in ("minute", "hour"):
        return Moment(day, day, "day") if unit == "minute" or count < 20 else day_moment(day - sign * timedelta(days=count // 24))
    first, last, precision = unit_span(back(day, sign * count, unit), "month" if unit == "year" else unit)
    if unit in ("day", "week", "night", "fortnight"):
        first = last = back(day, sign * count, unit)
        precision = "day"
    if unit == "year" and count > 2:
        first, last, precision = unit_span(first, "year")
    return Moment(first, last, precision)


def lately(match: re.Match[str], seen: Seen) -> Moment | None:
    """The time up to the report: "the past two weeks", "the last 24 hours", "recent days"."""
    if seen.published is None:
        return None
    unit = match["unit"].lower().rstrip("s")
    words = match["count"]
    if unit == "quarter" and not words:
        return Moment(*unit_span(back(seen.published, 1, unit), unit))
    sign = 1 if match["which"].lower() not in ("next", "coming") else -1
    if not words or SEVERAL.search(words):
        days, precision = FEW_DAYS.get(unit, 7), "week" if unit in ("day", "week") else "year" if unit == "year" else "month"
        far = seen.published - sign * timedelta(days=days)
    elif unit in ("hour", "minute"):
        far, precision = seen.published - sign * timedelta(days=max(1, count_of(words) // 24) if unit == "hour" else 0), "day"
    else:
        far, precision = back(seen.published, sign * count_of(words), unit), "day"
    first, last = sorted((far, seen.published))
    return Moment(first, last, precision, kind="period")


def bare_month(match: re.Match[str], seen: Seen) -> Moment | None:
    """A month; without a year it is the latest that has begun, or the next in talk of the future."""
    month, edge = month_number(match["month"]), (match["edge"] or "").lower()
    if match["year"]:
        return narrow(Moment(*month_span(int(match["year"]), month), "month", "stated"), edge)
    if seen.published is None:
        return None
    year = seen.published.year
    which = (match["which"] or "").lower().strip()
    ahead = (seen.future or which in ("next", "coming")) and which != "last"
    if ahead and month < seen.published.month:
        year += 1
    if not ahead and (month > seen.published.month or (which == "last" and month == seen.published.month)):
        year -= 1
    if match["last_year"]:
        year = seen.published.year + (-1 if "last" in match["last_year"].lower() else 1 if "next" in match["last_year"].lower() else 0)
    return narrow(Moment(*month_span(year, month), "month", "stated"), edge)


def bare_year(match: re.Match[str], seen: Seen) -> Moment | None:
    """A year, or two years joined."""
    first = int(match["year"])
    last = match["year2"]
    end = first if not last else int(last) if len(last) == 4 else first - first % 100 + int(last)
    if first not in NEWS_YEARS or end not in NEWS_YEARS or end < first:
        return None
    kind = "point" if end == first else "period"
    return narrow(Moment(date(first, 1, 1), date(end, 12, 31), "year", "stated", kind=kind), (match["edge"] or "").lower())


def decade(match: re.Match[str], seen: Seen) -> Moment | None:
    """A decade: "the 1990s", "the early 1990s"."""
    year = int(match["year"])
    whole = Moment(date(year, 1, 1), date(year + 9, 12, 31), "year", "stated")
    edge = (match["edge"] or "").lower()
    if edge == "early":
        return replace(whole, last=date(year + 3, 12, 31))
    if edge == "mid":
        return replace(whole, first=date(year + 4, 1, 1), last=date(year + 6, 12, 31))
    return replace(whole, first=date(year + 6, 1, 1)) if edge == "late" else whole


def short_decade(match: re.Match[str], seen: Seen) -> Moment | None:
    """A decade of two digits: "the 70s", "the '80s"; the latest that has begun."""
    year = 1900 + int(match["year"])
    if seen.published and year + 100 <= seen.published.year:
        year += 100
    return Moment(date(year, 1, 1), date(year + 9, 12, 31), "year", "stated")


def century(match: re.Match[str], seen: Seen) -> Moment | None:
    """A century: "the 20th century"."""
    start = (int(match["number"]) - 1) * 100 + 1
    return Moment(date(start, 1, 1), date(start + 99, 12, 31), "year", "stated") if 0 < start < 2200 else None


def season(match: re.Match[str], seen: Seen) -> Moment | None:
    """A season; northern, because that is how news in English uses the words."""
    first, last = SEASONS[match["season"].lower()]
    when = (match["when"] or match["which"] or "").lower()
    if re.fullmatch(r"\d{4}", when):
        year = int(when)
    elif seen.published is None:
        return None
    else:
        year = seen.published.year
        if "last year" in when:
            year -= 1
        elif "next" in when and "year" in when:
            year += 1
        elif "next" not in when and not seen.future and (year, first) > (seen.published.year, seen.published.month):
            year -= 1
        elif when == "last" and (first <= seen.published.month <= last):
            year -= 1
    end_year = year + (last < first)
    return Moment(date(year, first, 1), month_span(end_year, last)[1], "month", "stated")


def quarter(match: re.Match[str], seen: Seen) -> Moment | None:
    """A quarter of a year: "the third quarter of 2008", "Q3"."""
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
    number = words.get((match["word"] or "").lower(), 0) or int(match["number"] or 1)
    year = int(match["year"]) if match["year"] else seen.published.year if seen.published else None
    if year is None or match["year"] is None and match["q"] is None and not match["of"]:
        return None
    if match["of"] and "last" in match["of"].lower():
        year -= 1
    elif not match["year"] and seen.published and not seen.future and 3 * number - 2 > seen.published.month:
        year -= 1  # a quarter that has not begun is last year's
    return Moment(date(year, 3 * number - 2, 1), month_span(year, 3 * number)[1], "month", "stated")


def ordinal_day(match: re.Match[str], seen: Seen) -> Moment | None:
    """A day of the month alone: "on the 16th" is the latest such day."""
    if seen.published is None:
        return None
    number = int(re.sub(r"\D", "", match["day"]))
    months = (shift_months(seen.published.replace(day=1), -back_) for back_ in range(0, 3))
    days = (d for m in months if (d := safe_date(m.year, m.month, number)) and d <= seen.published)
    day = next(days, None)
    return day_moment(day, "stated") if day else None


def duration(match: re.Match[str], seen: Seen) -> Moment | None:
    """A length of time, which is no date: "the 44-day war", "two days of talks"."""
    base = seen.published or date(1, 1, 1)
    return Moment(base, base, "day", "relative", kind="duration")


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
    _rule("the early late mid mid-", rf"(?:the\s)?(?:(?P<edge>early|late|mid)[\s-])?(?P<year>(?:1[5-9]|20)\d0)(?:['’]?s)(?![\w])", decade),
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
