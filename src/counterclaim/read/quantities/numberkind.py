"""What kind of number a number is: a count, or a date, an age, a measure, a name ..."""

from __future__ import annotations

import re

from ..calendar import MONTH
from ..document import Doc
from .amount import Amount
from .numbers import WORDS

_UNITS = (
    r"(?:cubic |nautical |metric |more )*(?:km|kms|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|mi|m|cm|"
    r"centimet(?:er|re)s?|feet|foot(?! (?:soldier|patrol))|ft|inch(?:es)?|yards?|kg|kgs|kilo(?:gram(?:me)?)?s?|tons?|"
    r"tonnes?|grams?|pounds?|lbs?|lit(?:er|re)s?|gallons?|megawatts?|mw|kw|degrees?|knots|mph|km/h|kmh|"
    r"seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|"
    r"times|fold|per|storey|story|floors?|stor(?:e?y|ies)|°|x)"
)
_MONEY = (
    r"(?:[a-z.]+\s)?"
    r"(?:dollars?|euros?|pounds?|rubles?|roubles?|rupees?|lira|liras|dinars?|rials?|riyals?|drams?|manats?|hryvnias?|"
    r"yuan|yen|won|francs?|shillings?|naira|usd|eur|cents?)"
)
_NAMERS = (
    r"(?:(?:[Ff]light|[Rr]esolutions?|[Aa]rticles?|[Rr]oute|[Hh]ighway|[Rr]oom|[Nn]os?\.|Protocol|Battalion|Brigade|"
    r"Hwy\.?|Interstate|(?:County|State|Farm) Road|"
    r"Regiment|Division|Squadron|Chapter|Clause|Number|Block|Zone|Camp|Unit|Paragraph|Section|Channel|Category|Phase|"
    r"Level|Stage|Round|Day|Week|Part|Page|Line|Type|Mark|Class|Version|Boeing|Airbus|[Gg]roup of|Task Force|Station|"
    r"Hill|Point|Gate|Pier|School|Hospital|House|Building|Sector|District|Ward|Law|Order|Decree|Act|Formula|Call|Dial|Tel\.?|"
    r"Phone|Fax|Top|Figure|Table|Chart|Photo|Vol\.?|Volume|Issue|Checkpoint|Exit|Platform|Model|Area)[\s-]"
    r"(?:[Nn]o\.?\s|#)?)"
)
_SPOKEN_YEAR = r"(?:1[6-9]|20)\d\d"
_NAME = r"[A-Z][\w.'’-]*"
_FULL_NAME = rf"{_NAME}(?: (?:{_NAME}|[“\"'‘]{_NAME}[”\"'’]))+(?:, [JS]r\.?)?"
_NOWHERE = r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bfrom )"
_BODY = (
    r"(?:boy|girl|son|daughter|sister|brother|wife|husband|mother|father|grandmother|grandfather|toddler|child|baby|"
    r"aunt|uncle|niece|nephew|cousin|girlfriend|boyfriend|"
    r"man|woman|teen|teenager|youth|victim|student|suspect|shooter|gunman|driver|teacher|clerk)"
)
_BODIES = (
    r"(?:[Mm]en|[Ww]omen|[Bb]oys|[Gg]irls|[Tt]eenagers|[Tt]eens|[Bb]rothers|[Ss]isters|[Ss]ons|[Dd]aughters|[Bb]oth)"
)
_SCORED = r"(?:\w+ )?(?:loss|win|victory|defeat|lead|vote|draw|ruling)\b"
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Highway|Hwy|Parkway|Court|Terrace|Square|"
    r"Quay|Crescent)"
)

# Each row: what kind of number it is, what stands before it, what stands after it. The first that fits is taken;
# a number that no row knows is a count.
KINDS: tuple[tuple[str, str | None, str | None], ...] = (
    ("percent", None, r"\s?(?:%|percent\b|per\s?cent\b|percentage\b|pct\b)"),
    ("caliber", None, r"[- ]?(?:mm|millimet(?:er|re)s?)\b|[- ]cali(?:ber|bre)\b"),
    ("caliber", r"cali(?:ber|bre) (?:of )?$", None),
    ("age", None, r" ?[- ](?:year|month|week|day)s?[- ](?:old|of age)"),
    ("age", None, r"['’]s\b"),
    (
        "age",
        r"\b(?:aged?|ages)[ ,]+(?:of |between |from |below |under |above |over )?(?:\d+(?:, and|,| and| to) )*$",
        None,
    ),
    ("age", r"\b(?:under|over|below|above) the age of $", None),
    ("age", r"\b(?:[Cc]hildren|[Mm]inors|[Tt]hose|[Aa]nyone|[Bb]oys|[Gg]irls) (?:aged )?(?:under|below) $", None),
    ("age", r"\b[Uu]nder-$", None),
    ("age", r"\b(?:boy|girl|child|toddler|man|woman|teenager|youth|pupil|student|worker|labourer) of $", None),
    ("age", None, r"[- ]?(?:y\.?/?o\b|yrs?\.?[- ]old\b)"),
    ("age", r"[A-Z][\w'’-]+, $", r"(?:, (?!and\b|or\b|\d)|\.$|\))"),
    ("age", rf"{_NOWHERE}\b{_NAME}(?: {_NAME})+, $", rf"(?:\.(?:\s|$)|\n|,? and (?:{_NAME}|\d)|,? of [A-Z]|$)"),
    (
        "age",
        rf"{_NOWHERE}\b{_FULL_NAME}, $",
        r"(?:;| \(| ?—| [-–] |, (?!and\b|or\b|\d)|,? and [a-z])",
    ),
    ("age", rf"{_NOWHERE}\b{_FULL_NAME} $", r",? (?:was|is|who|died)\b"),
    ("age", rf"{_NOWHERE}\b{_NAME}, $", rf",? and {_NAME}(?: {_NAME})*, \(?\d"),
    ("age", rf"\b{_BODIES},? (?:\d+(?:, and|,| and) )*$", r"(?:,|\.(?:\s|$)| and \d+[,.])"),
    ("age", r"\b(?:[Hh]e|[Ss]he|[Ww]ho) (?:was|is|turned) (?:only |just )?$", r"(?:[,.;)]|$| when\b| at the time\b)"),
    ("age", rf"\b{_BODY}, $", r"(?:,|\.(?:\s|$)|\n| (?:and|who|was|is)\b|$)"),
    ("age", r"[A-Z][\w'’-]+ \($", r"\)"),
    ("money", r"(?:[$€£₽₹¥]|\b(?:USD|EUR|GBP|Rs\.?|US\$))\s?$", None),
    ("money", None, rf"\s?(?:(?:million|billion|thousand|m|bn)\s)?(?:[$€£₽₹]|{_MONEY}\b)"),
    (
        "clock",
        None,
        r"(?::\d\d|\s?(?:[ap]\.m\b|[ap]m\b|o['’]?clock|hrs\b|hours (?:GMT|UTC|local|on)\b)|\s?(?:GMT|UTC)\b)",
    ),
    ("clock", r"(?:\d:|\bat )$", r"(?:[:.]\d\d\b|\s?(?:local time|GMT|UTC)\b|\sin the (?:morning|afternoon|evening))"),
    (
        "date",
        None,
        rf"(?:\s*(?:-|–|to|and|or|,)\s*(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?)*(?:st|nd|rd|th)?"
        rf"[\s-]+(?:of\s+)?{MONTH}(?![a-z])",
    ),
    (
        "date",
        rf"(?<![a-z])(?<!\d ){MONTH}\s+(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to|and|or|,|through)\s*)*$",
        r"(?!,?\d{3}|\s\d{3}(?!\d))",
    ),
    ("date", r"(?:\d[/.-]|^)\d{1,2}[/.-]$", None),
    ("date", None, r"[/.]\d{1,2}[/.]\d{2,4}\b"),
    ("measure", None, rf"(?:[- ]|(?<=\d)){_UNITS}(?![\w])"),
    ("measure", None, r"(?: and a half | or (?:so|more) )(?:hours?|days?|weeks?|months?|years?|miles?|km)\b"),
    ("measure", r"\d\s?(?:x|×|by) $", None),
    ("measure", None, r" (?:and|to|or) \d+ (?:minutes|hours|days|weeks|months|years)\b"),
    ("ordinal", None, r"(?:st|nd|rd|th)\b"),
    ("percent", None, r"(?:-|\s)(?:thirds?|quarters?|fifths?|tenths?|halves|hundredths?)\b"),
    ("name", rf"(?<![\w]){_NAMERS}$", r"(?![- ]?(?:\w+ )?(?:people|civilians|soldiers|dead|killed|wounded|injured))"),
    ("name", None, r" (?:Brigade|Battalion|Regiment|Division|Squadron)\b(?! (?:soldiers|fighters|members|men))"),
    ("name", None, r" block (?:of|on) (?:[A-Z]|\d)"),
    ("name", None, rf" {_NAME}(?: {_NAME})? {_STREET}\b(?! \w+s\b)"),
    ("name", r"\b(?:[Cc]all|[Dd]ial|[Pp]hon)\w* $", r"(?! ?(?:\w+ )?(?:\w+s|people|men|women|children)\b)"),
    ("name", None, r"[ -](?:call|caller|operator|dispatcher|dispatch)s?\b"),
    ("name", r"\b(?:News|TV|Radio) $", r"(?! ?(?:people|killed|dead|wounded|injured|hurt|soldiers|civilians))"),
    ("name", r"\b[A-Z]{3,5} $", r"(?: News\b|\))"),
    ("name", r"\b(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Ss]lide|[Pp]age) (?:\d+ of )?$", None),
    ("name", r"\b(?:in|of|since) ['’]$", None),
    ("name", None, r"-blocks?\b"),
    ("name", None, rf"[-–]\d+ {_SCORED}"),
    ("name", r"\d[-–]$", rf" {_SCORED}"),
    ("name", r"\b[Nn]os?\.\s?$", None),
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
_JOINTS = frozenset(["-", "and", "to", "or", "–", "—", "a", "of"])
_INSIDE = _JOINTS | frozenset(["dozen", "quarter", "quarters", "half", "score", "bn", "mln"])


def kind_of(doc: Doc, amount: Amount, core: int, end: int) -> str:
    """Tell counts from dates, ages, measures and names by the characters around the number."""
    if amount.form in ("vague", "zero", "plural"):
        return "count"
    begin, last = doc.starts[core], _core_end(doc, core, end) - 1
    left = doc.text[max(0, begin - 40) : begin]
    stop = doc.starts[last] + len(doc[last])
    right = doc.text[stop : stop + 40]
    for kind, before, after in _KINDS:
        fits = (before is None or before.search(left)) and (after is None or after.match(right))
        if fits and (kind != "age" or max(amount.low or 0, amount.high or 0) <= OLDEST):
            return kind
    if _is_code(doc, core):
        return "name"
    return "year" if _is_year(doc, amount, core, left) else "count"


def _is_code(doc: Doc, core: int) -> bool:
    """Tell the number of a case, a house or a telephone from a count: seven digits that are not round, a bare 911."""
    word, follows = doc[core].text, doc[min(core + 1, len(doc) - 1)]
    if word == "911":
        return follows.pos_ not in ("NOUN", "ADJ", "VERB", "ADV")
    if re.fullmatch(r"\d{3,5}", word) and core and doc[core - 1].lower_ in ("at", "near"):
        return follows.tag_ == "NNP"  # "a shooting at 4439 Oak"
    return re.fullmatch(r"\d{7,}", word) is not None and not word.endswith("00000")


def _core_end(doc: Doc, core: int, end: int) -> int:
    """Return where the number itself ends; "or more" and the like stand after it."""
    stop = core + 1
    while stop < end and (doc[stop].like_num or doc[stop].lower_ in WORDS or doc[stop].lower_ in _INSIDE):
        stop += 1
    while stop > core + 1 and doc[stop - 1].lower_ in _JOINTS:
        stop -= 1
    return stop


def _is_year(doc: Doc, amount: Amount, core: int, left: str) -> bool:
    """Tell a year from a count that lost its comma: words of time stand before it, or nothing counted after it."""
    word = doc[core].text
    if not re.fullmatch(_SPOKEN_YEAR, word):
        return False
    follows = doc[core + 1] if core + 1 < len(doc) else None
    counted = follows is not None and (
        follows.tag_ in ("NNS", "NNPS") or follows.lower_ in ("people", "dead", "others", "more")
    )
    if follows is not None and follows.lower_.endswith("ings"):
        return True  # "the 2013 slayings"
    if counted and amount.qualifier != "exact":
        return False
    return bool(_YEAR_BEFORE.search(left)) or not counted
