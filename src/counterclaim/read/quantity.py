"""Quantities: every number expression of a report, with what kind of number it is and what it modifies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from ..chain import Stage
from .amount import Amount, amounts
from .amount import bounds_in as bounds
from .calendar import MONTH
from .numbers import WORDS
from .reading import Quantity, Reading
from .units import UnitTable

__all__ = ["bounds", "find_quantities", "stage"]

_UNITS = (
    r"(?:cubic |nautical |metric |more )*(?:km|kms|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|mi|m|cm|"
    r"centimet(?:er|re)s?|feet|foot|ft|inch(?:es)?|yards?|kg|kgs|kilo(?:gram(?:me)?)?s?|tons?|"
    r"tonnes?|grams?|pounds?|lbs?|lit(?:er|re)s?|gallons?|barrels?|megawatts?|mw|kw|degrees?|knots|mph|km/h|kmh|"
    r"seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|"
    r"points?|times|fold|per|storey|story|floors?|stor(?:e?y|ies)|°|x)"
)
_MONEY = (
    r"(?:(?:us|u\.s\.|american|canadian|australian|syrian|egyptian|turkish|british|hong kong|sudanese|iraqi)\s)?"
    r"(?:dollars?|euros?|pounds?|rubles?|roubles?|rupees?|lira|liras|dinars?|rials?|riyals?|drams?|manats?|hryvnias?|"
    r"yuan|yen|won|francs?|shillings?|naira|usd|eur|cents?)"
)
_NAMERS = (
    r"(?:(?:[Ff]light|[Rr]esolutions?|[Aa]rticles?|[Rr]oute|[Hh]ighway|[Rr]oom|[Nn]os?\.|Protocol|Battalion|Brigade|"
    r"Regiment|Division|Squadron|Chapter|Clause|Number|Block|Zone|Camp|Unit|Paragraph|Section|Channel|Category|Phase|"
    r"Level|Stage|Round|Day|Week|Part|Page|Line|Type|Mark|Class|Version|Boeing|Airbus|[Gg]roup of|Task Force|Station|Hill|"
    r"Point|Gate|Pier|School|Hospital|House|Building|Sector|District|Ward|Law|Order|Decree|Act|Formula|Call|Dial|Tel\.?|"
    r"Phone|Fax|Top|Figure|Table|Chart|Photo|Vol\.?|Volume|Issue|Checkpoint|Exit|Platform|Model|Area)[\s-](?:[Nn]o\.?\s|#)?)"
)
_SPOKEN_YEAR = r"(?:1[6-9]|20)\d\d"

# Each row: what kind of number it is, what stands before it, what stands after it. The first that fits is taken;
# a number that no row knows is a count.
KINDS: tuple[tuple[str, str | None, str | None], ...] = (
    ("percent", None, r"\s?(?:%|percent\b|per\s?cent\b|percentage\b|pct\b)"),
    ("caliber", None, r"[- ]?(?:mm|millimet(?:er|re)s?)\b|[- ]cali(?:ber|bre)\b"),
    ("caliber", r"cali(?:ber|bre) (?:of )?$", None),
    ("age", None, r"[- ](?:year|month|week|day)s?[- ](?:old|of age)"),
    ("age", r"\b(?:aged?|ages)[ ,]+(?:of |between |from )?(?:\d+ (?:and|to) )?$", None),
    ("age", r"\b(?:under|over|below|above) the age of $", None),
    ("age", r"\b(?:[Cc]hildren|[Mm]inors|[Tt]hose|[Aa]nyone|[Bb]oys|[Gg]irls) (?:aged )?(?:under|below) $", None),
    ("age", r"\b[Uu]nder-$", None),
    ("age", r"[A-Z][\w'’-]+, $", r"(?:, (?!and\b|or\b|\d)|\.$|\))"),
    ("age", r"[A-Z][\w'’-]+ \($", r"\)"),
    ("money", r"(?:[$€£₽₹¥]|\b(?:USD|EUR|GBP|Rs\.?|US\$))\s?$", None),
    ("money", None, rf"\s?(?:(?:million|billion|thousand|m|bn)\s)?(?:[$€£₽₹]|{_MONEY}\b)"),
    ("clock", None, r"(?::\d\d|\s?(?:[ap]\.m\b|[ap]m\b|o['’]?clock|hrs\b|hours (?:GMT|UTC|local|on)\b)|\s?(?:GMT|UTC)\b)"),
    ("clock", r"(?:\d:|\bat )$", r"(?:[:.]\d\d\b|\s?(?:local time|GMT|UTC)\b|\s(?:in the (?:morning|afternoon|evening)))"),
    (
        "date",
        None,
        rf"(?:\s*(?:-|–|to|and|or|,)\s*(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?)*(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{MONTH}(?![a-z])",
    ),
    ("date", rf"(?<![a-z]){MONTH}\s+(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to|and|or|,|through)\s*)*$", r"(?!\s?,?\d{3})"),
    ("date", r"(?:\d[/.-]|^)\d{1,2}[/.-]$", None),
    ("date", None, r"[/.]\d{1,2}[/.]\d{2,4}\b"),
    ("measure", None, rf"(?:[- ]|(?<=\d)){_UNITS}(?![\w])"),
    ("measure", None, r"(?:-| and a half | or (?:so |more ))(?:hours?|days?|weeks?|months?|years?|miles?|km|kilomet\w+|met\w+)\b"),
    ("measure", r"\d\s?(?:x|×|by) $", None),
    ("ordinal", None, r"(?:st|nd|rd|th)\b"),
    ("percent", None, r"(?:-|\s)(?:thirds?|quarters?|fifths?|tenths?|halves|hundredths?)\b"),
    ("name", rf"(?<![\w]){_NAMERS}$", r"(?![- ]?(?:\w+ )?(?:people|civilians|soldiers|dead|killed|wounded|injured))"),
    ("name", r"(?:[A-Za-z]-|#|№\s?|[A-Za-z]/)$", None),
    ("name", None, r"-(?:[A-Z]|\d+-)"),
    ("name", r"\(?(?:\+|00)\d[\d -]*$", None),
)  # fmt: skip
OLDEST = 120  # years; a number above it is no age


def _case(kind: str) -> re.RegexFlag:
    """Let capitals count where a name is looked for."""
    return re.RegexFlag(0) if kind in ("age", "name") else re.IGNORECASE


_KINDS = tuple(
    (kind, re.compile(before, _case(kind)) if before else None, re.compile(after, _case(kind)) if after else None)
    for kind, before, after in KINDS
)
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|since|of|by|until|till|before|after|during|from|through|between|early|late|mid|around|year|years|spring|"
    rf"summer|autumn|fall|winter|the|{MONTH})[\s,-]+|{_SPOKEN_YEAR}\s?(?:-|–|to|and|,)\s?|[(,]\s?|\d,? )$",
    re.IGNORECASE,
)
_PRELIMINARY = re.compile(
    r"\b(?:so far|to date|thus far|until now|up to now|till now|for now|as of now|at this (?:point|stage)|"
    r"preliminar(?:y|ily)|provisional(?:ly)?|initial (?:reports?|estimates?|information|data|toll))\b",
    re.IGNORECASE,
)
_JOINTS = frozenset(["-", "and", "to", "or", "–", "—", "a", "of"])
_INSIDE = _JOINTS | frozenset(["dozen", "quarter", "quarters", "half", "score", "bn", "mln"])
_ARTICLES = frozenset(["a", "an", "another", "the"])
_NOUNS = frozenset(["NOUN", "PROPN"])
_BRIDGES = frozenset(["ADJ", "DET", "NUM", "PART", "ADV"])
PEOPLE_OR_MACHINES = frozenset(["aircraft", "vehicle", "tank", "ship"])


def stage(units: UnitTable) -> Stage[Reading]:
    """Make the stage that finds the quantities; `units` says which single nouns an article counts as one."""

    def run(reading: Reading) -> Reading:
        return replace(reading, quantities=tuple(find_quantities(reading.doc, units)))

    return Stage("quantities", 1, run, needs=("doc",), gives=("quantities",))


def find_quantities(doc: Doc, units: UnitTable) -> Iterator[Quantity]:
    """Yield the quantities of a document by place, those that an article makes among them."""
    words = [token.lower_ for token in doc]
    found = [q for amount in amounts(words) if (q := _quantity(doc, amount))]
    taken = {i for q in found for i in range(q.start, q.end)} | {q.head for q in found}
    single = [q for token in doc if (q := _article(token, units, taken))]
    yield from sorted([*found, *single], key=lambda q: q.start)


def _quantity(doc: Doc, amount: Amount) -> Quantity | None:
    start, end, core = amount.start, amount.end, amount.core
    kind = kind_of(doc, amount, core, end)
    if amount.low is None and amount.high is None and kind == "count":
        kind = "measure"
    if amount.form in ("vague", "zero") and not _counts(doc, core, end, amount):
        return None
    head = head_of(doc, core, end)
    qualifier = amount.qualifier
    if (
        qualifier == "exact"
        and amount.form not in ("vague", "zero")
        and kind == "count"
        and is_preliminary(doc, start, end)
    ):
        qualifier = "preliminary"
    return Quantity(start, end, amount.low, amount.high, qualifier, kind, head)


def kind_of(doc: Doc, amount: Amount, core: int, end: int) -> str:
    """Tell counts from dates, ages, measures and names by the characters around the number."""
    if amount.form in ("vague", "zero", "plural"):
        return "count"
    first, last = doc[core], doc[_core_end(doc, core, end) - 1]
    text = doc.text
    left = text[max(0, first.idx - 40) : first.idx]
    right = text[last.idx + len(last) : last.idx + len(last) + 40]
    for kind, before, after in _KINDS:
        if (before is None or before.search(left)) and (after is None or after.match(right)):
            if kind != "age" or max(amount.low or 0, amount.high or 0) <= OLDEST:
                return kind
    return "year" if _is_year(doc, amount, core, left, right) else "count"


def _core_end(doc: Doc, core: int, end: int) -> int:
    """Return where the number itself ends; "or more" and the like stand after it."""
    stop = core + 1
    while stop < end and (doc[stop].like_num or doc[stop].lower_ in WORDS or doc[stop].lower_ in _INSIDE):
        stop += 1
    while stop > core + 1 and doc[stop - 1].lower_ in _JOINTS:
        stop -= 1
    return stop


def _is_year(doc: Doc, amount: Amount, core: int, left: str, right: str) -> bool:
    """Tell a year from a count that lost its comma: a year has a preposition before it or no noun in the plural after."""
    word = doc[core].text
    if not re.fullmatch(_SPOKEN_YEAR, word):
        return False
    follows = doc[core + 1] if core + 1 < len(doc) else None
    counted = follows is not None and (
        follows.tag_ in ("NNS", "NNPS") or follows.lower_ in ("people", "dead", "others", "more")
    )
    if counted and amount.qualifier != "exact":
        return False
    return bool(_YEAR_BEFORE.search(left)) or not counted


def is_preliminary(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words near a number say that it may still change."""
    sentence = doc[start].sent
    left = max(sentence.start, start - 10)
    right = min(sentence.end, end + 12)
    return bool(_PRELIMINARY.search(doc[left:right].text))


def head_of(doc: Doc, core: int, end: int) -> int:
    """Return the noun that a number modifies, by the parse and else by the words that follow; else itself."""
    token = doc[core]
    if end < len(doc) and doc[end].lower_ == "of":
        after = _noun_after(doc, end + 1)
        return core if after is None else after
    head = token.head
    if token.dep_ in ("nummod", "det", "amod", "advmod", "compound") and head.i >= end and head.pos_ in _NOUNS:
        return int(head.i)
    after = _noun_after(doc, end)
    return core if after is None else after


def _noun_after(doc: Doc, at: int) -> int | None:
    """Return the last noun of the noun phrase that goes on at a token, within its sentence."""
    found: int | None = None
    for token in doc[at : min(at + 7, len(doc))]:
        if token.is_sent_start and token.i > at:
            break
        if token.pos_ in _NOUNS:
            found = token.i
        elif found is not None or not (
            token.pos_ in _BRIDGES or token.text in "-\"“'‘" or (token.tag_ in ("VBN", "PRP$") and _noun_next(token))
        ):
            break
    return found


def _noun_next(token: Token) -> bool:
    follows = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return follows is not None and follows.pos_ in (*_NOUNS, "ADJ")


def _counts(doc: Doc, core: int, end: int, amount: Amount) -> bool:
    """Tell "some soldiers" from "some progress": what is not counted one by one needs a plural or "of"."""
    token = doc[core]
    if amount.form == "zero" or token.lower_ not in ("some", "few", "most", "various"):
        return True
    if end < len(doc) and doc[end].lower_ == "of":
        return True
    head = doc[head_of(doc, core, end)]
    return head.i == token.i or head.tag_ in ("NNS", "NNPS") or head.lower_ in ("people", "police", "personnel")


def _article(token: Token, units: UnitTable, taken: set[int]) -> Quantity | None:
    """Count one for "a soldier", "another civilian", "the pilot"."""
    if token.lower_ not in _ARTICLES or token.i in taken:
        return None
    follows = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if token.lower_ == "another" and follows.pos_ in ("VERB", "AUX"):
        return Quantity(token.i, token.i + 1, 1, 1, "exact", "count", token.i)
    nouns = (token.head.i if token.head.i > token.i else None, _noun_after(token.doc, token.i + 1))
    noun = next((n for n in nouns if n is not None and n not in taken and _is_single(token, token.doc[n], units)), None)
    return None if noun is None else Quantity(token.i, token.i + 1, 1, 1, "exact", "count", noun)


def _is_single(article: Token, noun: Token, units: UnitTable) -> bool:
    """Tell whether an article before this noun counts one; "the" does for people and machines only."""
    unit = units.of(noun)
    if unit is None or noun.tag_ in ("NNS", "NNPS") or noun.i > article.i + 8:
        return False
    return unit.people or unit.name in PEOPLE_OR_MACHINES or (unit.kind == "thing" and article.lower_ != "the")
