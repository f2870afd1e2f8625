"""Find the time phrases of a text, from left to right, each read against those before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo

from spacy.tokens import Doc, Token

from .calendar import safe_date
from .clock import WITH_ZONE, Clock, read_clock
from .moment import PART, Moment, day_moment, night_moment, to_when, zone_named
from .governing import REPORTING
from .reading import TimePhrase
from .timewords import RULES, Rule, Seen, count_of

REACH = 70  # characters that one phrase can have
YEAR_REACH = 350  # characters over which a year goes on to hold for days that have none
CLOCK_AT = re.compile(
    rf"{WITH_ZONE}(?P<rest>(?:\s?\(?(?:(?:in the\s)?(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s|(?P<local>local\s))time\)?)?"
    r"(?:\s?\((?P<also>\d{1,2}[:.]?\d\d)\s?(?P<also_zone>GMT|UTC)\))?)"
)
PAST_CLOCK = re.compile(r"(?P<count>\w+|\d+) minutes? (?P<side>past|after|to|before) (?P<word>noon|midday|midnight)", re.I)
_CLOCK_BEFORE = frozenset("at around about by since from until till after before approximately past circa shortly exactly near to between and".split())
_LINKS = frozenset("on at , ( ) the of local time around about by from until since shortly just after before approximately - – in some exactly".split())
_TO = frozenset(["to", "until", "till", "through", "-", "–", "—", "and"])
_FUTURE = frozenset(["will", "shall", "'ll", "’ll", "wo", "would"])
_PLANS = frozenset("schedule plan expect due intend set slate vow pledge promise threaten agree".split())
_VERBS = frozenset(["VERB", "AUX"])


@dataclass(frozen=True, slots=True)
class Anchor:
    """Hold what the phrases of one report are read against.

    `zones` maps places to zones; `dateline` is the story's place, for "local time".
    """

    published: datetime | None
    zones: Mapping[str, str] = field(default_factory=dict)
    dateline: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Hold a phrase in tokens `[start, end)` with its moment."""

    start: int
    end: int
    moment: Moment


def find_times(doc: Doc, anchor: Anchor) -> tuple[TimePhrase, ...]:
    """Return the time phrases of a document by place; clock times are joined with the day they stand beside."""
    days = _join_same_day(doc, list(_scan(doc, anchor)))
    joined = _join_clocks(doc, days, list(_clocks(doc)), anchor)
    periods = _join_periods(doc, joined)
    return tuple(_phrase(doc, found, anchor) for found in periods)


def _table() -> tuple[dict[str, tuple[Rule, ...]], tuple[Rule, ...]]:
    by_word: dict[str, tuple[Rule, ...]] = {}
    for rule in RULES:
        for word in rule.begins or ():
            by_word[word] = (*by_word.get(word, ()), rule)
    return by_word, tuple(rule for rule in RULES if rule.begins is None)


_BY_WORD, _BY_DIGIT = _table()


def _scan(doc: Doc, anchor: Anchor) -> Iterator[Found]:
    text, starts = doc.text, [token.idx for token in doc]
    published = anchor.published.date() if anchor.published else None
    reference: date | None = None
    before: list[Found] = []
    at = 0
    while at < len(doc):
        token = doc[at]
        rules = _BY_DIGIT if token.text[:1].isdigit() else _BY_WORD.get(token.lower_, ())
        found = _longest(doc, text, starts, at, rules, Seen(published, reference, False)) if rules else None
        if found is None or _is_noise(doc, found):
            at += 1
            continue
        if _future(doc, found):
            found = _longest(doc, text, starts, at, rules, Seen(published, reference, True)) or found
        found = _with_part(doc, text, starts, _in_context_year(doc, found, before, published))
        yield found
        before.append(found)
        if found.moment.kind == "point" and found.moment.precision in ("day", "part_of_day"):
            reference = found.moment.first
        elif found.moment.kind == "period" and found.moment.precision == "day":
            reference = found.moment.last
        at = max(found.end, at + 1)


def _longest(
    doc: Doc, text: str, starts: Sequence[int], at: int, rules: Sequence[Rule], seen: Seen
) -> Found | None:
    """Try the rules at a token; the longest phrase that means something wins, the earlier rule on a tie."""
    begin = starts[at]
    stop = text.find("\n\n", begin, begin + REACH)
    limit = stop if stop >= 0 else begin + REACH
    best: Found | None = None
    for rule in rules:
        match = rule.pattern.match(text, begin, limit)
        if match is None:
            continue
        end = bisect_left(starts, match.end(), at)
        if best is not None and end <= best.end:
            continue
        if moment := rule.read(match, seen):
            best = Found(at, end, moment)
    return best


_PART_BEFORE = re.compile(rf"\b(?P<lead>(?:the\s)?(?P<part>{PART})\s(?:on\s|of\s)?(?:the\s)?)$", re.IGNORECASE)
_PART_AFTER = re.compile(rf"\s(?P<part>{PART})(?![\w-])", re.IGNORECASE)


def _with_part(doc: Doc, text: str, starts: Sequence[int], found: Found) -> Found:
    """Narrow a day by the part of it named beside it: "late on Monday", "the early hours of Sunday", "March 4 evening"."""
    if found.moment.precision != "day" or found.moment.kind != "point":
        return found
    begin = starts[found.start]
    before = _PART_BEFORE.search(text, max(0, begin - 30), begin)
    if before:
        start = bisect_left(starts, before.start())
        whole_night = before["part"].lower() == "night" and " of" in before["lead"]
        moment = night_moment(found.moment.first, found.moment.basis) if whole_night else found.moment.at_part(before["part"])
        return Found(start, found.end, moment)
    after = _PART_AFTER.match(text, starts[found.end - 1] + len(doc[found.end - 1]))
    if after and after["part"].lower() not in ("early", "late", "mid"):
        return Found(found.start, bisect_left(starts, after.end()), found.moment.at_part(after["part"]))
    return found


def _is_noise(doc: Doc, found: Found) -> bool:
    """Tell words that only look like times: "may" the verb, "March" the verb, a number of four digits that counts."""
    first, moment = doc[found.start], found.moment
    lone = found.end == found.start + 1
    if lone and moment.precision == "month" and (not first.text[:1].isupper() or first.pos_ in ("AUX", "VERB")):
        return True
    if lone and first.lower_ in ("may", "march", "mar", "sun", "sat", "wed", "dec", "sep", "jan", "mon", "fri"):
        return not (found.start and doc[found.start - 1].lower_ in ("in", "since", "of", "by", "until", "during", "last", "early", "late", "on", "from", "to"))
    if lone and first.lower_ in ("spring", "summer", "winter", "autumn", "fall"):
        return not first.text.islower() or first.pos_ == "VERB" or not (found.start and doc[found.start - 1].lower_ in ("this", "last", "in", "the", "by", "during"))
    if lone and re.fullmatch(r"\d{4}", first.text):
        return not _reads_as_year(doc, found.start)
    return False


def _reads_as_year(doc: Doc, at: int) -> bool:
    """Tell a year from a count: something of a year stands before it, or nothing that is counted after it."""
    before = doc[at - 1].lower_ if at else ""
    after = doc[at + 1] if at + 1 < len(doc) else None
    counted = after is not None and (after.tag_ in ("NNS", "NNPS") or after.lower_ in ("people", "others", "more", "dead"))
    if before in ("in", "since", "of", "from", "until", "by", "during", "late", "early", "mid", "between", "before", "after"):
        return not (counted and before in ("of", "by", "between", "after", "from"))
    if before in ("over", "than", "about", "some", "least", "nearly", "around", "$", "€", "£", "resolution", "resolutions", "article", "no.", "flight"):
        return False
    return not counted and not (after is not None and after.text in ("%", "GMT", "UTC", "km", "kilometers", "hours"))


def _future(doc: Doc, found: Found) -> bool:
    """Tell whether the clause around a phrase is about what is to come."""
    token = _outer_head(doc, found)
    if token is None:
        window = doc[max(0, found.start - 12) : min(len(doc), found.end + 6)]
        return any(t.lower_ in _FUTURE or t.lower_ in ("scheduled", "due", "tomorrow", "upcoming") for t in window if t.sent == doc[found.start].sent)
    if _just_said(doc, found):
        return False
    for verb in _climb_to_verbs(token):
        aux = [child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")]
        if any(word in _FUTURE for word in aux) and (found.start > verb.i or "would" not in aux):
            return True
        if verb.lemma_.lower() in _PLANS and (verb.tag_ in ("VBN", "VBG", "JJ") or any(c.dep_ == "xcomp" for c in verb.children)):
            return True
        if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _PLANS:
            return True
    return False


def _just_said(doc: Doc, found: Found) -> bool:
    """Tell whether a saying in the past stands right before the phrase: "will leave, he said on Friday"."""
    at = found.start - 1
    while at > 0 and doc[at].lower_ in ("on", "late", "early", "earlier", "later", ","):
        at -= 1
    return at >= 0 and doc[at].tag_ in ("VBD", "VBN") and doc[at].lemma_.lower() in REPORTING


def _climb_to_verbs(token: Token) -> Iterator[Token]:
    """Yield the verb of the token's clause."""
    for candidate in (token, *token.ancestors):
        if candidate.pos_ in _VERBS or candidate.dep_ in ("ROOT", "acl", "acl:relcl", "advcl", "ccomp") or candidate.lower_ in ("due", "scheduled"):
            yield candidate
            return


def _outer_head(doc: Doc, found: Found) -> Token | None:
    """Return the word that a phrase hangs on, or None in a text that was not parsed."""
    if not doc.has_annotation("DEP"):
        return None
    for token in doc[found.start : found.end]:
        if not found.start <= token.head.i < found.end:
            return token.head
    return doc[found.start]


def _in_context_year(doc: Doc, found: Found, before: Sequence[Found], published: date | None) -> Found:
    """Give a day without a year the year that the text has just spoken of.

    That is the year of an earlier date in the same month, or the year that the sentences just before are
    about ("in 2020 ... on November 10").
    """
    moment = found.moment
    if published is None or moment.basis != "stated" or moment.precision == "year" or _has_year(doc, found):
        return found
    dated = [f for f in before if _has_year(doc, f) and f.moment.precision != "year" and f.moment.last < published]
    same_month = [f.moment.first.year for f in dated if f.moment.first.month == moment.first.month]
    if same_month:
        return _in_year(found, same_month[-1])
    year = _year_spoken_of(doc, found, before, published)
    return found if year is None or (published - moment.last).days < 3 else _in_year(found, year)


def _has_year(doc: Doc, found: Found) -> bool:
    return bool(re.search(r"\d{4}", doc[found.start : found.end].text))


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


def _join_same_day(doc: Doc, days: list[Found]) -> list[Found]:
    """Join "today, Wednesday" and "Tuesday (yesterday)": two names of one day."""
    joined: list[Found] = []
    for day in days:
        last = joined[-1] if joined else None
        gap = doc[last.end : day.start].text.strip() if last and last.end <= day.start else None
        if last and gap in ("", ",", "(", "–", "-") and last.moment.first == day.moment.first == last.moment.last == day.moment.last:
            finer = day.moment if day.moment.precision == "part_of_day" else last.moment
            joined[-1] = Found(last.start, day.end, finer)
        else:
            joined.append(day)
    return joined


@dataclass(frozen=True, slots=True)
class ClockFound:
    """Hold a clock time in tokens `[start, end)` with the place whose time it is."""

    start: int
    end: int
    clock: Clock
    place: str | None = None


def _clocks(doc: Doc) -> Iterator[ClockFound]:
    text, starts = doc.text, [token.idx for token in doc]
    at = 0
    while at < len(doc):
        token = doc[at]
        if not (token.text[:1].isdigit() or token.lower_ in ("noon", "midnight", "midday", "five", "ten", "one", "two", "twenty", "thirty", "fifteen")):
            at += 1
            continue
        found = _clock_at(doc, text, starts, at)
        if found:
            yield found
        at = found.end if found else at + 1


def _clock_at(doc: Doc, text: str, starts: Sequence[int], at: int) -> ClockFound | None:
    if past := PAST_CLOCK.match(text, starts[at]):
        return _minutes_past(past, at, bisect_left(starts, past.end(), at))
    match = _CLOCK.match(text, starts[at])
    clock = read_clock(match) if match else None
    if match is None or clock is None or (at and starts[at] and text[starts[at] - 1] in ".,:/-$€£" and text[starts[at] - 2 : starts[at] - 1].isdigit()):
        return None
    end = bisect_left(starts, match.end(), at)
    opened = at > 0 and (doc[at - 1].lower_ in _CLOCK_BEFORE or doc[at - 1].text == "(")
    zoned = bool(match["place"] or match["local"] or match["also"])
    if not clock.sure and not (opened and (zoned or _day_follows(doc, end))):
        return None
    if match["word"] and not (opened or zoned or _day_follows(doc, end)):
        return None
    if match["hour4"] is None and match["word"] is None and not clock.sure and re.match(r"\s?(?:%|percent|million|km|m\b)", text[match.end() : match.end() + 10]):
        return None
    return ClockFound(at, end, _with_other(clock, match), match["place"] or ("local" if match["local"] else None))


_CLOCK = re.compile(CLOCK_AT.pattern.replace("(?:am|pm)", "(?:am|pm|AM|PM)").replace("[ap]", "[apAP]").replace("\\.m", "\\.[mM]").replace("]m\\b", "][mM]\\b").replace("noon|midday|midnight", "[Nn]oon|[Mm]idday|[Mm]idnight"))


def _day_follows(doc: Doc, end: int) -> bool:
    return any(t.lower_ in _BY_WORD and t.text[:1].isupper() for t in doc[end : end + 3]) or any(t.lower_ in ("today", "yesterday") for t in doc[end : end + 2])


def _with_other(clock: Clock, match: re.Match[str]) -> Clock:
    """Take the zone from the same moment in another: "8pm local time (16:00 GMT)"."""
    if not match["also"] or clock.offset is not None:
        return clock
    digits = re.sub(r"\D", "", match["also"]).zfill(4)
    other = int(digits[:2]) * 60 + int(digits[2:])
    offset = (clock.hour * 60 + clock.minute - other + 720) % 1440 - 720
    return replace(clock, offset=offset)


def _minutes_past(match: re.Match[str], start: int, end: int) -> ClockFound | None:

    minutes = count_of(match["count"])
    hour = 0 if match["word"].lower() == "midnight" else 12
    total = (hour * 60 + (minutes if match["side"].lower() in ("past", "after") else -minutes)) % 1440
    return ClockFound(start, end, Clock(total // 60, total % 60))


def _join_clocks(doc: Doc, days: list[Found], clocks: list[ClockFound], anchor: Anchor) -> list[Found]:
    """Join each clock time with the day beside it; one alone is on the day that the text last spoke of."""
    used: set[int] = set()
    joined: list[Found] = []
    for clock in clocks:
        beside = next((i for i, day in enumerate(days) if i not in used and _beside(doc, day, clock)), None)
        known = replace(clock.clock, offset=_offset(doc, clock, anchor, clock.clock))
        if beside is not None:
            used.add(beside)
            day = days[beside]
            joined.append(Found(min(day.start, clock.start), max(day.end, clock.end), day.moment.at_clock(known)))
        elif own := _day_of_clock(doc, days, clock, anchor):
            joined.append(Found(clock.start, clock.end, own.at_clock(known)))
    rest = [day for i, day in enumerate(days) if i not in used and not any(f.start < day.end and day.start < f.end for f in joined)]
    return sorted([*rest, *joined], key=lambda f: f.start)


def _beside(doc: Doc, day: Found, clock: ClockFound) -> bool:
    if day.moment.first != day.moment.last or day.moment.precision not in ("day", "part_of_day") or day.moment.kind != "point":
        return day.start <= clock.start < day.end
    low, high = (clock.end, day.start) if clock.start < day.start else (day.end, clock.start)
    gap = doc[low:high] if low <= high else doc[0:0]
    return len(gap) <= 4 and all(token.lower_ in _LINKS for token in gap)


def _day_of_clock(doc: Doc, days: Sequence[Found], clock: ClockFound, anchor: Anchor) -> Moment | None:
    sentence = doc[clock.start].sent
    points = [d for d in days if d.moment.kind == "point" and d.moment.precision in ("day", "part_of_day") and d.moment.first == d.moment.last]
    inside = [d for d in points if sentence.start <= d.start < sentence.end]
    if inside:
        return min(inside, key=lambda d: abs(d.start - clock.start)).moment
    published = anchor.published.date() if anchor.published else None
    before = [d for d in points if d.start < clock.start and (published is None or abs((published - d.moment.first).days) <= 2)]
    if before:
        return replace(before[-1].moment, basis="relative")
    return day_moment(published) if published else None


def _offset(doc: Doc, found: ClockFound, anchor: Anchor, clock: Clock) -> int | None:
    """Return the zone's minutes for "Kabul time", or for "local time" at the place that the sentence or dateline names."""
    if clock.offset is not None or found.place is None:
        return clock.offset
    names = [found.place] if found.place != "local" else _places_near(doc, found, anchor)
    for name in names:
        zone = _zone(name, anchor)
        day = anchor.published or datetime(2000, 1, 1)
        shift = day.replace(tzinfo=zone).utcoffset() if zone else None
        if shift is not None:
            return int(shift / timedelta(minutes=1))
    if found.place == "local" and anchor.published and anchor.published.utcoffset() is not None:
        shift = anchor.published.utcoffset()
        return None if shift is None else int(shift / timedelta(minutes=1))
    return None


def _zone(name: str, anchor: Anchor) -> tzinfo | None:
    plain = name.lower().removeprefix("the ").strip()
    listed = anchor.zones.get(plain) or anchor.zones.get(plain.split()[-1] if plain else "")
    return zone_named(listed) if listed else None


def _places_near(doc: Doc, found: ClockFound, anchor: Anchor) -> list[str]:
    """Return the places of the sentence, then of the dateline, then of the text, nearest first."""
    sentence = doc[found.start].sent
    places = [ent for ent in doc.ents if ent.label_ == "LOC"]
    inside = [e.text for e in places if sentence.start <= e.start < sentence.end]
    dateline = re.findall(r"[A-Z][\w'’-]+", anchor.dateline)
    return [*inside, *(word.title() for word in dateline), *(e.text for e in places)]


def _join_periods(doc: Doc, found: list[Found]) -> list[Found]:
    """Join "from X to Y" and "between X and Y" into one period; X takes Y's year where it has none."""
    joined: list[Found] = []
    for phrase in found:
        last = joined[-1] if joined else None
        if last and _bounds_period(doc, last, phrase):
            first = _same_year(doc, last, phrase)
            if first <= phrase.moment.last:
                moment = Moment(first, phrase.moment.last, phrase.moment.precision if phrase.moment.precision in ("month", "year") else "day", "stated", kind="period")
                joined[-1] = Found(last.start, phrase.end, moment)
                continue
        joined.append(phrase)
    return joined


def _bounds_period(doc: Doc, first: Found, second: Found) -> bool:
    if {first.moment.kind, second.moment.kind} != {"point"} or second.start - first.end != 1:
        return False
    if first.moment.clock or second.moment.clock:
        return False
    joint, opener = doc[first.end].lower_, doc[first.start - 1].lower_ if first.start else ""
    if joint == "and":
        return opener == "between"
    return joint in _TO and (opener in ("from", "between") or joint in ("until", "through", "-", "–"))


def _same_year(doc: Doc, first: Found, second: Found) -> date:
    """Return the first day of a period, in its end's year where only the end has one."""
    start = first.moment.first
    if re.search(r"\d{4}", doc[first.start : first.end].text) or not re.search(r"\d{4}", doc[second.start : second.end].text):
        return start if start <= second.moment.last else _back_a_year(start)
    year = second.moment.last.year
    try:
        moved = start.replace(year=year)
    except ValueError:
        return start
    return moved if moved <= second.moment.last else _back_a_year(moved)


def _back_a_year(day: date) -> date:
    return day - timedelta(days=365)


def _phrase(doc: Doc, found: Found, anchor: Anchor) -> TimePhrase:
    """Write a phrase down; the preposition before it tells since and until from a point."""
    moment = found.moment
    before = doc[found.start - 1].lower_ if found.start else ""
    published = anchor.published.date() if anchor.published else None
    kind = moment.kind
    if kind == "point" and (before == "since" or (before == "from" and moment.clock)):
        kind = "since"
        if moment.clock is None and before == "since" and published and moment.first <= published:
            moment = replace(moment, last=max(published, moment.last) if moment.last <= published else published, part=None, precision="day" if moment.part else moment.precision)
    elif kind == "point" and before in ("until", "till", "by", "before"):
        kind = "until"
    return TimePhrase(found.start, found.end, to_when(moment, None), kind)
