"""What a page prints around a story: lines that no claim is ever taken from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...errors import ResourceError

MODES = ("line", "start", "list")
COUNTER = re.compile(r"[\d\s.,:|/·•+kKmM-]+")
_ORNAMENT = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class FurnitureRow:
    """Recognise one kind of page furniture; `why` says what it is."""

    mode: str
    pattern: re.Pattern[str]
    why: str

    def match(self, line: str) -> re.Match[str] | None:
        """Match the whole line, or (modes start, list) its beginning."""
        if self.mode == "start":
            return self.pattern.match(line)
        return self.pattern.fullmatch(line)


@dataclass(frozen=True, slots=True)
class HeadLexicon:
    """Hold what the intake knows of pages and agencies; without rows only the structure of a text decides.

    `agencies` maps each way of writing a news agency to its short name.
    """

    furniture: tuple[FurnitureRow, ...] = ()
    agencies: tuple[tuple[str, str], ...] = ()

    def agency(self, words: str) -> str | None:
        """Return the short name of the agency that the words are, in the letters that agencies use."""
        plain = re.sub(r"^[Tt]he\s+", "", words.strip(" ./()-–—"))
        names = dict(self.agencies)
        return names.get(plain) or names.get(plain.title() if plain.isupper() else plain)

    def furniture_row(self, line: str) -> FurnitureRow | None:
        """Return the first row that knows the line."""
        plain = line.strip(" \t\xa0|•·*>»→-–—")
        return next((row for row in self.furniture if row.match(plain)), None)


def read_lexicon(furniture: str, agencies: str) -> HeadLexicon:
    """Read both tables; raises ResourceError on a malformed line."""
    rows = tuple(_row(number, fields) for number, fields in _lines(furniture))
    names = [(name, f[0]) for _, f in _lines(agencies) for name in (f[0], *f[1].split("|")) if name]
    return HeadLexicon(rows, tuple(dict(names).items()))


def _lines(text: str) -> list[tuple[int, list[str]]]:
    lines = enumerate(text.splitlines(), 1)
    return [(n, [*line.split("\t"), ""]) for n, line in lines if line.strip() and not line.startswith("#")]


def _row(number: int, fields: list[str]) -> FurnitureRow:
    mode, pattern, why = (*fields, "", "")[:3]
    if mode not in MODES or not why:
        raise ResourceError(f"furniture, line {number}: need mode, pattern and reason, parted by tabs")
    try:
        return FurnitureRow(mode, re.compile(pattern, re.IGNORECASE), why)
    except re.error as error:
        raise ResourceError(f"furniture, line {number}: {pattern!r} is no pattern ({error})") from error


def is_bare(line: str) -> bool:
    """Tell whether a line holds no word at all: a counter, a rule, a bullet."""
    return bool(COUNTER.fullmatch(line) or _ORNAMENT.fullmatch(line))
