"""How a page names itself: a masthead above the title, or a line of name, edition and date."""

from __future__ import annotations

import re

# Words that papers, stations and bulletins end or begin their names with, in any country.
_KINDS = frozenset(
    "agency bulletin broadcasting channel chronicle citizen courier daily digest dispatch echo examiner express "
    "gazette globe guardian herald independent inquirer journal leader ledger live mail media messenger mirror monitor "
    "network news newspaper observer online outlook post press radio record register report reporter review sentinel "
    "service standard star sun telegraph television times today tribune tv voice watch weekly wire world".split()
)
_SMALL = frozenset("of the and for in on at de la el al".split())
_PARTS = re.compile(r"\s*[|·•]\s*|\t+|\s{3,}")
_TAGLINE = re.compile(r"\s+[-–—]\s+|:\s+")
_SLUG = re.compile(r"[A-Z]{3,}(?:[-/][A-Z]{2,})+(?:\s*\([^)]{1,20}\))?")
MOST_WORDS = 6
MENU_PARTS, MENU_WORDS = 3, 4


def parts_of(line: str) -> list[str]:
    """Cut a line at bars, dots, tabs and wide gaps, as pages set name, edition and date beside each other."""
    return [part for part in (part.strip() for part in _PARTS.split(line)) if part]


def names_outlet(words: str) -> bool:
    """Tell whether words are the name of an outlet: capitals throughout, and a word that outlets are called by."""
    found = re.findall(r"[^\W_][\w&'’.-]*", words)
    if not 1 < len(found) <= MOST_WORDS or re.search(r"[.!?,;]$", words):
        return False
    capital = all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in found)
    return capital and bool({found[0].lower(), found[-1].lower()} & _KINDS)


def masthead(line: str) -> str | None:
    """Return the outlet that a line above the title names, its tagline left out."""
    name = _TAGLINE.split(line.strip(), maxsplit=1)[0]
    return name if names_outlet(name) else None


def is_slug(line: str) -> bool:
    """Tell an agency's working title ("STATE-STATE-BORDER (2nd lead)") from the title that follows it."""
    return bool(_SLUG.fullmatch(line.strip()))


def is_menu(line: str) -> bool:
    """Tell a row of links ("Home | World | Sport") by its many short parts."""
    parts = [part for part in re.split(r"\s*[|»›]\s*|\s+>\s+", line) if part]
    words = sum(len(part.split()) for part in parts)
    return len(parts) >= MENU_PARTS and words <= MENU_WORDS * len(parts) and not re.search(r"[.!?]$", line)
