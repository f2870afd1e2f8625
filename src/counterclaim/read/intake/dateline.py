"""Who wrote a report, whence and through which agency: bylines, datelines, closing credits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..calendar import DAY, MONTH, WEEKDAY, YEAR
from .furniture import HeadLexicon

_NAME = r"[A-Z][\w.'’-]*(?:\s+(?:al-|de|van|von|bin|ibn|el|la|der|den|da|dos|du)?\s?[A-Z][\w.'’-]*){0,4}"
_NAMES = rf"{_NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s*;\s*){_NAME})*"
BYLINE = re.compile(
    rf"(?:(?i:by|from|written by|posted by|reported by|author|story by|text by|with reporting by)\s*:?\s+)"
    rf"(?P<author>{_NAMES}?)(?:\s*,?\s+(?:in|at)\s+(?P<place>{_NAME}?))?(?P<rest>[\s,|/·•–—-]*)"
)
POSTED = re.compile(
    r"(?i:date of publication|first published|published|posted|updated|last updated|last modified|created|date)"
    r"\s*(?i:on|at)?\s*:?\s*"
)
CREDIT = re.compile(
    r"(?:\(?(?i:reporting|additional reporting|writing|written|editing|edited|compiled|translated|translation)"
    r"(?:\s+(?i:and\s+(?:writing|editing)))?\s+(?i:by|with|from|for)\b.*"
    r"|(?i:with\s+(?:additional\s+|further\s+)?(?:inputs?|reporting|files?|reports?|information)\s+(?:from|by)\b).*"
    r"|(?i:(?:source|sources|agencies|via|credit|story from|photo|image|map)\s*:).*"
    r"|Source\s+[A-Z].{0,50}"
    r"|(?i:agencies|agency reports|news agencies|staff and agencies))[.)\s]*"
)
LABEL = re.compile(
    r"(?i:update[sd]?|earlier|latest|live|breaking(?: news)?|exclusive|just in|developing|watch|correction|"
    r"clarification)\b[^:.!?]{0,12}(?:\d[\d.:]*\s?(?:am|pm|a\.m\.|p\.m\.|GMT|UTC)?)?\s*[:|]\s+(?=\S)"
)
_DASH = r"(?:—|–|--|-|:)"
_PLACE = r"[A-Z\u00c0-\u024f][\w.'’`-]*(?:[ ,/]+(?:(?:al|el|de|of|and)[- ])?[A-Z\u00c0-\u024f][\w.'’`-]*){0,5}"
_CAPITALS = r"[A-Z][A-Z.'’`-]{2,}(?:[ ,/]+[A-Z][A-Z.'’`-]*){0,4}(?:,\s+[A-Z][\w.'’-]+){0,2}"
_SHOUTS = {"LIVE", "BREAKING", "UPDATE", "UPDATED", "WATCH", "EXCLUSIVE", "ANALYSIS", "OPINION", "EXPLAINER", "NEWS"}

_DATE = rf"(?P<date>(?:(?i:{WEEKDAY}),?\s+)?(?:(?i:{MONTH})\s+{DAY}|{DAY}\s+(?i:{MONTH})(?![a-z]))(?:,?\s+{YEAR})?)"
_AGENCY = r"(?P<agency>[A-Za-z][^()/]{1,30}(?:/[A-Z]+)?)"

# Each row: a way in which a story's first line says where it comes from.
DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_PLACE}),?\s+{_DATE}\s*[.,]?\s*[(/]{_AGENCY}[)/]\.?\s*(?:{_DASH}\s*)?",
        rf"(?P<place>{_PLACE})[.,]?\s*[(/]{_AGENCY}[)/]\.?\s*{_DASH}\s*",
        rf"(?:{_DATE}\s*)?\({_AGENCY}\)\s*{_DASH}\s*",
        rf"(?P<place>{_PLACE}),?\s+{_DATE}\s*(?:\s{_DASH}\s|:\s|—|–|\.\s)\s*",
        rf"(?P<place>{_CAPITALS})\s*(?::\s|—|–|--|\s-\s)\s*",
        rf"(?:(?P<place>{_PLACE}?)[,\s]\s*)?(?P<agency>[A-Z][\w./]+(?:(?:,|\s+and|\s*&)\s+[A-Z][\w./]+)*)"
        rf"\s*(?:{_DASH})\s*(?=[A-Z\"“'])",
        r"(?P<place>[A-Z][\w'’-]+(?:[ ,/]+[A-Z][\w'’-]+){0,2})\s*(?:\s[–-]|-|—|--)\s+(?=[A-Z\"“'])",
    )
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Hold a dateline: how many characters it covers, and what it names."""

    length: int
    place: str | None = None
    agency: str | None = None


def read_dateline(text: str, lexicon: HeadLexicon) -> Dateline | None:
    """Read the dateline that a story's first paragraph begins with, if it does."""
    for number, pattern in enumerate(DATELINES):
        match = pattern.match(text[:160])
        if match and (found := _dateline(match, number, lexicon)):
            return found
    return None


def _dateline(match: re.Match[str], number: int, lexicon: HeadLexicon) -> Dateline | None:
    groups = match.groupdict()
    place, agency = groups.get("place"), groups.get("agency")
    if place and place.split()[0].strip(":,.") in _SHOUTS:
        return None
    named = first_agency(agency, lexicon) if agency else None
    if number == 5 and named is None:  # a bare word before a dash is an agency only if it is a known one
        return None
    if place and agency is None and (signed := _agency_in_place(place, lexicon)):
        place, agency = signed
    return Dateline(match.end(), place.strip(" ,.") if place else None, named or agency)


def _agency_in_place(place: str, lexicon: HeadLexicon) -> tuple[str | None, str] | None:
    """Part "AFP", "Aleppo SANA" or "Jammu, PTI and AP" into a place and an agency."""
    words = re.split(r"[\s,]+", place)
    for i in range(len(words)):
        if found := first_agency(" ".join(words[i:]), lexicon):
            return " ".join(words[:i]) or None, found
    return None


def first_agency(words: str, lexicon: HeadLexicon) -> str | None:
    """Return the first known agency among "PTI and AP", "AFP/Reuters"; whole names are tried first."""
    whole = lexicon.agency(words)
    parts = re.split(r"\s*(?:,|/|\band\b|&|\bvia\b)\s*", words)
    return whole or next(filter(None, (lexicon.agency(part) for part in parts if part)), None)


def agencies_in(line: str, lexicon: HeadLexicon) -> str | None:
    """Return the agency that a credit line names, wherever in it."""
    body = re.sub(r"^\W*(?i:source|sources|via|credit|by|from)\b\s*:?", "", line).strip(" ().-–—")
    if found := first_agency(body, lexicon):
        return found
    words = re.findall(r"[A-Z][\w/.-]*\w", body)
    return next(filter(None, map(lexicon.agency, words)), None)


def closing_credit(text: str, lexicon: HeadLexicon) -> re.Match[str] | None:
    """Match a credit that ends a story inside its last paragraph: "... he said. (AFP)", "--Reuters", "- AP"."""
    match = re.search(
        r"(?:(?<=[.!?\"”])|(?<=\s))\s*(?:\(|[-–—]{1,2}\s?|/)(?P<agency>[A-Z][\w/ .]{1,25}?)[)/]?\s*$", text
    )
    return match if match and first_agency(match["agency"], lexicon) else None
