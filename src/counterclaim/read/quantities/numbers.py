"""Numbers as written: digits in any grouping, words, dozens, multiples and ranges, over the words of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from text_to_num import text2num  # type: ignore[import-untyped]  # it ships no types

from ...model.numerals import NUMERALS
from ..punctuation import HYPHENS

DIGITS = re.compile(r"\d{1,3}(?:[,'’]\d{3})+|\d+(?:[.,]\d+)?")
GROUPED_BY_POINT = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
TWO_IN_ONE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)([-–—])(\d{1,3}(?:,\d{3})+|\d+)")
ENDING = re.compile(r"(\d+(?:[.,]\d+)*)(k|m|bn|\+)", re.IGNORECASE)
MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "mln": 10**6, "bn": 10**9, "k": 1000}
ENDINGS = {"k": 1000, "m": 10**6, "bn": 10**9}

# Where a report counts in whole dozens or hundreds, the least that the plural can mean is two of them.
PLURALS = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6,
    "billions": 2 * 10**9,
}  # fmt: skip
SINGLES = {"dozen": "dozens", "score": "scores", "hundred": "hundreds", "thousand": "thousands", "million": "millions"}
SEVERAL = ("several", "many", "few", "some", "various", "countless")
PAIRS = {"both": 2, "pair": 2, "couple": 2, "duo": 2, "trio": 3, "twins": 2, "quartet": 4}
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = frozenset([*NUMERALS, *_TENS, "hundred", "thousand", "million", "billion"])
# Every word that a number in words can begin with.
FIRST_WORDS = frozenset(
    [*WORDS, *PLURALS, *SINGLES, *SEVERAL, "a", "an", "the", "half", "half-dozen", "quarter", "both"]
)
_HYPHEN = re.compile(rf"\s*[{''.join(sorted(HYPHENS))}]\s*")
_TO = frozenset(["to", "-", "–", "—", "through"])
LONGEST = 20  # words that a spelled number may have


@dataclass(frozen=True, slots=True)
class Number:
    """Bound a number written in words `[start, end)`.

    `rounded` is set where the words themselves are rough ("dozens", "a dozen"); `form` is digits, words,
    plural, dozen, decimal or range.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    rounded: bool = False
    form: str = "digits"


def read_number(words: Sequence[str], at: int) -> Number | None:
    """Read the longest number that begins at word `at`; words are in lower case."""
    forms = (_dozen, _digits) if words[at][:1].isdigit() else _SPELLED_FORMS if words[at] in FIRST_WORDS else ()
    first = next(filter(None, (read(words, at) for read in forms)), None)
    if first is None or first.form == "decimal":
        return first
    return _range(words, first) or first


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""


def _plural(words: Sequence[str], at: int) -> Number | None:
    """Read "hundreds", "tens of thousands", "several dozen", "many hundreds"."""
    word = words[at]
    if word in PLURALS:
        inner = _word(words, at + 2)
        if _word(words, at + 1) == "of" and inner in ("thousands", "millions", "hundreds"):
            return Number(at, at + 3, PLURALS[word] * MULTIPLES[inner[:-1]], None, True, "plural")
        return Number(at, at + 1, PLURALS[word], None, True, "plural")
    if word in SEVERAL or (word == "a" and _word(words, at + 1) == "few"):
        last = at + 1 + (word == "a")
        plural = SINGLES.get(_word(words, last), _word(words, last))
        if plural in PLURALS:
            inner = _word(words, last + 1)
            times = MULTIPLES[inner] if plural == "hundreds" and inner in ("thousand", "million") else 1
            return Number(at, last + 1 + (times > 1), PLURALS[plural] * times, None, True, "plural")
    return None


_PARTS = (
    (0.5, ("half", "a")), (0.5, ("half", "of", "a")), (0.25, ("a", "quarter", "of", "a")),
    (0.25, ("quarter", "of", "a")), (0.75, ("three", "quarters", "of", "a")),
    (0.75, ("three", "-", "quarters", "of", "a")), (1.5, ("one", "and", "a", "half")),
)  # fmt: skip


def _part(words: Sequence[str], at: int) -> Number | None:
    """Read "half a million", "a quarter of a million"."""
    for part, pattern in _PARTS:
        end = at + len(pattern)
        times = MULTIPLES.get(_word(words, end))
        if tuple(words[at:end]) == pattern and times and times >= 1000:
            return Number(at, end + 1, int(part * times), int(part * times), True, "words")
    return None


def _dozen(words: Sequence[str], at: int) -> Number | None:
    """Read "a dozen", "half a dozen", "half-dozen", "two dozen", "a half-dozen"."""
    for size, pattern in _DOZENS:
        if tuple(words[at : at + len(pattern)]) == pattern:
            return Number(at, at + len(pattern), size, size, True, "dozen")
    count = _digits(words, at) or _spelled(words, at)
    if count and count.low and _word(words, count.end) in ("dozen", "score"):
        size = count.low * (12 if words[count.end] == "dozen" else 20)
        return Number(at, count.end + 1, size, size, True, "dozen")
    return None


_DOZENS = (
    (6, ("half", "a", "dozen")), (6, ("a", "half", "-", "dozen")), (6, ("a", "half", "dozen")),
    (6, ("half", "-", "dozen")), (6, ("half", "dozen")), (6, ("half-dozen",)), (6, ("a", "half-dozen")),
    (12, ("a", "dozen")), (20, ("a", "score")), (12, ("dozen",)),
)  # fmt: skip


def _digits(words: Sequence[str], at: int) -> Number | None:
    word = words[at]
    if ended := ENDING.fullmatch(word):
        return _ended(ended, at)
    if both := TWO_IN_ONE.fullmatch(word):
        low, high = _whole(both[1]), _whole(both[3])
        return Number(at, at + 1, low, high, form="range") if low < high else None
    if GROUPED_BY_POINT.fullmatch(word) and _word(words, at + 1) not in MULTIPLES:
        # "6.500" may be a decimal; it is one where a measure follows, which the caller sees
        size = int(word.replace(".", ""))
        return Number(at, at + 1, size, size)
    if not DIGITS.fullmatch(word):
        return None
    return _multiplied(words, at, word)


def _ended(ended: re.Match[str], at: int) -> Number | None:
    """Read "24K", "1.2m" and "100+"."""
    size = float(ended[1].replace(",", "")) * ENDINGS.get(ended[2].lower(), 1)
    return Number(at, at + 1, int(size), None if ended[2] == "+" else int(size))


def _multiplied(words: Sequence[str], at: int, word: str) -> Number | None:
    """Read digits with what follows: "1.2 million", "5 thousand", "6 500"."""
    times = MULTIPLES.get(_word(words, at + 1))
    if re.fullmatch(r"\d+[.,]\d{1,2}|\d+\.\d+", word):
        if times is None:
            return Number(at, at + 1, None, None, form="decimal")
        size = round(float(word.replace(",", ".")) * times)
        return Number(at, at + 2, size, size)
    size, end = _whole(word), at + 1
    if times is not None:
        return Number(at, at + 2, size * times, size * times)
    if re.fullmatch(r"[1-9]\d{0,2}", word):
        while re.fullmatch(r"\d{3}", _word(words, end)):
            size, end = size * 1000 + int(words[end]), end + 1
    return Number(at, end, size, size)


def _whole(word: str) -> int:
    return int(re.sub(r"\D", "", word))


def _spelled(words: Sequence[str], at: int) -> Number | None:
    """Read the longest run of number words that is one number."""
    start = at + 1 if words[at] in ("a", "an") and _word(words, at + 1) in MULTIPLES else at
    if _word(words, start) not in WORDS:
        return None
    end = start + 1
    while end < len(words) and end - start < LONGEST and _goes_on(words[end - 1], words[end]):
        end += 1
    for stop in range(end, start, -1):
        if words[stop - 1] in WORDS and (size := _value(words[start:stop])) is not None:
            return Number(at, stop, size, size, form="words")
    return None


def _goes_on(last: str, word: str) -> bool:
    """Tell whether a spelled number can go on; "and" follows a multiple, as in "two hundred and six"."""
    return word in WORDS or word in HYPHENS or (word == "and" and last in MULTIPLES)


def shorter(words: Sequence[str], number: Number) -> list[Number]:
    """Return the numbers that end before an "and" inside a longer one: "one hundred (and ninety)"."""
    stops = [i for i in range(number.start + 1, number.end) if words[i] == "and"]
    values = [(stop, _value(words[number.start : stop])) for stop in stops]
    return [Number(number.start, stop, size, size, form="words") for stop, size in values if size is not None]


def _value(words: Sequence[str]) -> int | None:
    """Give the words to text2num, hyphens as it wants them; None where they are not one number."""
    text = _HYPHEN.sub("-", " ".join(words))
    try:
        return int(text2num(text, "en"))
    except ValueError:
        return None


def _pair(words: Sequence[str], at: int) -> Number | None:
    """Read "both", "a pair of", "a couple of", "the trio"."""
    word, after = words[at], _word(words, at + 1)
    if word == "both":
        return Number(at, at + 1, 2, 2, form="words")
    if word in ("a", "the") and after in PAIRS:
        return Number(at, at + 2, PAIRS[after], PAIRS[after], after == "couple", "words")
    return None


def _range(words: Sequence[str], first: Number) -> Number | None:
    """Join "12 to 14", "12-14", "two or three"; what rises "from 12 to 14" is two numbers."""
    joint = _word(words, first.end)
    if first.low is None or first.form in ("plural", "range") or not (joint in _TO or joint == "or"):
        return None
    if joint != "-" and _word(words, first.start - 1) in ("from", "than") and _changes(words, first.start):
        return None
    at = first.end + 1
    second = _digits(words, at) or _spelled(words, at) if at < len(words) else None
    if second is None or second.low is None or second.low <= first.low or second.form == "range":
        return None
    if joint == "or" and second.low > 2 * first.low + 1:
        return None
    return replace(first, end=second.end, high=second.high, rounded=True, form="range")


_SPELLED_FORMS = (_plural, _part, _dozen, _spelled, _pair)
_CHANGE = re.compile(
    r"(?:rose|rise[sn]?|rising|up|increas\w+|climb\w+|grew|grown|grow\w*|jump\w+|soar\w+|went|gone|fell|fall\w*|"
    r"dropp?\w*|down|revis\w+|rais\w+|chang\w+|updat\w+)"
)


def _changes(words: Sequence[str], at: int) -> bool:
    """Tell whether a figure is said to go from one number to another."""
    return any(_CHANGE.fullmatch(word) for word in words[max(0, at - 8) : at])
