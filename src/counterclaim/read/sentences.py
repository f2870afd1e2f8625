"""Sentences as their stops show them, before any parse: cheap, and joined where in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..model.span import Span

STOP = re.compile(r"(\S*?)[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z\d])|\n\s*\n")
# Words that a full stop shortens; one before a capital ends no sentence, nor does an initial ("J. Doe", "U.S. Army").
SHORTENED = frozenset((
    "mr", "mrs", "ms", "messrs", "dr", "prof", "rev", "hon", "pres", "sen", "rep", "gov", "amb", "gen", "brig", "maj",
    "col", "lt", "capt", "cpt", "cmdr", "cdr", "adm", "sgt", "cpl", "pvt", "pfc", "insp", "supt", "det", "st", "ste",
    "mt", "ft", "no", "nos", "vs", "approx", "inc", "ltd", "co", "corp", "bros", "dept", "univ", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jr", "sr", "al",
))  # fmt: skip
INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]")


def sentences(text: str, starts: Iterable[int] = ()) -> tuple[Span, ...]:
    """Cut a text into sentences, each with the white space behind it; one begins at each of `starts`.

    Every character that is not white space lies in one of them.
    """
    cuts = sorted({0, len(text), *starts, *_ends(text)})
    return tuple(Span(start, end) for start, end in pairwise(cuts) if text[start:end].strip())


def _ends(text: str) -> Iterator[int]:
    for found in STOP.finditer(text):
        last = (found[1] or "").lstrip("\"“‘'([")
        if not (last.lower() in SHORTENED or INITIALS.fullmatch(last)):
            yield found.end()
