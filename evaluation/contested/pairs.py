"""Read 2,920 written pairs of excerpts around two numbers: does one replace the other, or do both stand?

Twelve writers who knew the card's four sentences wrote them to teach an encoder, a half of each label. They kept the
halves even whoever speaks, and set traps: numbers recalled in later reports, rivals quoted, words that barely differ.
So who speaks and when tells less here than in the sets, and more hangs on the words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.read.quantities.numbers import read_number

FILE = Path(__file__).with_name("pairs.jsonl")
MARK = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True)
class End:
    """Hold one number of a pair: its value, its excerpt and where it stands there, who gives it and for which side."""

    number: int
    text: str
    start: int
    end: int
    side: str
    voice: str


@dataclass(frozen=True, slots=True)
class Written:
    """Hold a pair, the smaller number first; `later` is 1 where the larger came later, -1 where earlier, else 0.

    `falls` tells whether the larger is the older one, or the one told first.
    """

    small: End
    large: End
    effect: str
    later: int
    one_report: bool
    voices: str
    label: str
    falls: bool


def pairs(text: str) -> Iterator[Written]:
    """Read pairs, one on a line; raises json.JSONDecodeError or KeyError for a line that is none."""
    return (pair(json.loads(line)) for line in filter(None, text.splitlines()))


def pair(record: Mapping[str, Any]) -> Written:
    """Read one pair: `a` is the older number, or the one told first."""
    older, newer = end(record["a"]), end(record["b"])
    falls, one_report = older.number > newer.number, bool(record["one_report"])
    later = 0 if one_report or record["order"] == "same" else -1 if falls else 1
    small, large = (newer, older) if falls else (older, newer)
    return Written(small, large, record["effect"], later, one_report, record["voices"], record["label"], falls)


def end(record: Mapping[str, str]) -> End:
    """Read one end of a pair; raises StopIteration where no number is marked."""
    mark = next(MARK.finditer(record["text"]))
    plain, start = MARK.sub(r"\1", record["text"]), mark.start()
    return End(number_in(mark[1]), plain, start, start + len(mark[1]), record["who"], record["voice"])


def number_in(words: str) -> int:
    """Return the number that words name, the lower end of a range; 0 where they name none."""
    parts = [part.replace(",", "") for part in re.findall(r"\d[\d,]*|[a-z]+", words.casefold())]
    found = (read_number(parts, at) for at in range(len(parts)))
    return next((number.low or 0 for number in found if number is not None), 0)
