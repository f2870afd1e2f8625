"""Words: how much of two reports is told in the same uncommon words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log, sqrt

from ..model.report import Report
from .names import common_names

RARE = 4  # weight of a word that is not in the table of common words, whose own weights are 0 to 2
WIDESPREAD, LEAST = 0.2, 8  # share of a batch's reports, at least so many, beyond which a word tells none from another
HEAD = 2400  # characters of a report's beginning that tell its main event
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OWNER = re.compile(r"['’]s$")
Words = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Common:
    """Hold what reports share whatever they tell: names of states, and common words with the little they weigh."""

    names: frozenset[str] = frozenset()
    words: Mapping[str, int] = field(default_factory=dict)


NOTHING = Common()


def read_common(names: str, words: str = "") -> Common:
    """Read the table of states, whose names say nothing of an event, and that of common words with their weights."""
    rows = (line.split("\t") for line in words.splitlines() if line and not line.startswith("#"))
    return Common(common_names(names), {word: int(weight) for word, weight in rows})


def head_of(report: Report) -> str:
    """Return the words that tell a report's main event: its title and its beginning."""
    return f"{report.title or ''}\n{report.text[:HEAD]}"


def words_in(text: str) -> Counter[str]:
    """Count the words and numbers of a text, whatever their case."""
    return Counter(_OWNER.sub("", word) for word in _WORD.findall(text.lower()) if len(word) > 1)


def widespread(reports: Iterable[Report]) -> frozenset[str]:
    """Find the words that so many reports of a batch hold that they tell none from another.

    It looks at how many reports hold a word and at nothing else, so that a late report seldom changes it.
    """
    held, number = Counter[str](), 0
    for report in reports:
        held.update(words_in(head_of(report)).keys())
        number += 1
    return frozenset(word for word, reports_with in held.items() if reports_with > max(LEAST, WIDESPREAD * number))


def weigh(text: str, common: Common, dropped: frozenset[str]) -> Words:
    """Weigh the words of a text by how uncommon they are and how often they stand there; a vector of length 1.

    Where no table says which words are common, none tells anything.
    """
    if not common.words:
        return {}
    weighed = {
        word: (1 + log(times)) * common.words.get(word, RARE)
        for word, times in sorted(words_in(text).items())
        if word not in dropped
    }
    length = sqrt(sum(weight * weight for weight in weighed.values()))
    return {word: weight / length for word, weight in weighed.items() if weight}


def likeness(one: Words, other: Words) -> float | None:
    """Return the cosine of two texts' words, from 0 to 1; None where one has none."""
    if not one or not other:
        return None
    fewer, more = sorted((one, other), key=len)
    return sum(weight * more[word] for word, weight in fewer.items() if word in more)
