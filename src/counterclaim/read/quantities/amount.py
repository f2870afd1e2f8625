"""Amounts: numbers with the words that open, close or blur them; "no" and "several" too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .nobody import DENIAL, LOSSES, NOBODY_WORDS, nobody
from .numbers import FIRST_WORDS, Number, read_number, shorter

# Words before a number -> what they make of it. The longest that fits is taken.
BEFORE = {
    "at_least": (
        "at least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of", "minimum of",
        "at a minimum", "at the very least", "as few as", "minimum",
    ),
    "more_than": (
        "more than", "over", "well over", "just over", "above", "in excess of", "exceeding", "greater than",
        "exceeds", "exceeded", "upward of", "upwards of", "higher than", "surpassed", "surpasses", "topped", "tops",
        "crosses", "crossed", "risen past", "rises past", "rose past", "climbed past", "climbs past", "gone past",
        "passed", "passes",
    ),
    "at_most": (
        "up to", "as many as", "no more than", "not more than", "at most", "a maximum of", "maximum of",
        "as much as", "as high as", "no higher than", "maximum",
    ),
    "less_than": ("fewer than", "less than", "under", "below", "lower than"),
    "approx": (
        "nearly", "almost", "around", "about", "some", "approximately", "approx", "approx.", "roughly", "close to",
        "an estimated", "estimated", "circa", "ca.", "in the region of", "on the order of", "just under", "~",
        "nigh on", "perhaps", "maybe", "probably", "an average of",
    ),
}  # fmt: skip
AFTER = {
    "at_least": ("or more", "at least", "at a minimum", "at the very least", "or above", "and counting", "+"),
    "at_most": ("or fewer", "or less", "at most", "at the most", "or under"),
    "approx": ("or so", "or thereabouts", "approximately", "give or take"),
}


def _by_word(table: Mapping[str, Sequence[str]], place: int) -> dict[str, list[tuple[list[str], str]]]:
    """Index phrases by their first (place 0) or last (place -1) word, longest first."""
    rows = sorted(((p.split(), kind) for kind, all_ in table.items() for p in all_), key=lambda row: -len(row[0]))
    found: dict[str, list[tuple[list[str], str]]] = {}
    for phrase, kind in rows:
        found.setdefault(phrase[place], []).append((phrase, kind))
    return found


_OPENING, _BEFORE, _AFTER = _by_word(BEFORE, 0), _by_word(BEFORE, -1), _by_word(AFTER, 0)
_AGED = re.compile(r"[- ]old\b|[- ]?y\.?o\b|^[A-Z][^,(]* [A-Z][^,(]*[,(] ?\d{1,3}$")  # "a 3-year-old", "Lena Ost, 24"
_ONE = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)*|(?:.*['’]s?|my|our)\s+\w+")  # "Jan Ost", "my wife"
_PASSED = frozenset("a an the another other further additional total of its his their our these those reported".split())
_ROSE = frozenset("go goes gone went shot shoots jumped climbed moved rose risen".split())  # up to 84, which is 84

_ONE_LOSS = ("casualty", "death", "fatality", "injury", "victim")  # "a serious injury" is one
_BIG = frozenset(
    "significant heavy heavier heaviest serious severe huge substantial big major great considerable massive large "
    "grave extensive numerous enormous tremendous terrible devastating mass multiple widespread high unspecified "
    "unknown undisclosed untold vast".split()
)
_COUNTLESS = frozenset("several many multiple numerous various countless few most innumerable scattered".split())
_MANY = (
    "number", "numbers", "lot", "lots", "handful", "majority", "plenty", "score", "multitude", "mass", "masses",
    "bulk", "portion", "part", "parts", "proportion",
)  # fmt: skip
_SIZES = _BIG | frozenset("small very limited certain growing good whole fair vast unconfirmed still-unknown".split())
# What counts nobody: "every one of them", "how many", "so few".
_NO_COUNT = {**dict.fromkeys(("every", "each", "any", "which", "this"), ("one",)),
             **dict.fromkeys(("how", "so", "too", "as"), ("many", "few"))}  # fmt: skip


# Every word that an amount can begin with; most words of a text are passed over by this alone.
_FIRST_WORDS = frozenset([*FIRST_WORDS, *_OPENING, *_BIG, *_COUNTLESS, *_MANY, *_SIZES, *NOBODY_WORDS, "in", "between"])


@dataclass(frozen=True, slots=True)
class Amount:
    """Bound what words `[start, end)` count; `core` is the word of the number itself.

    `form` is the number's, or vague, zero.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    qualifier: str
    core: int
    form: str


def amounts(words: Sequence[str]) -> Iterator[Amount]:
    """Yield the amounts that words (in lower case) give, from left to right, none overlapping another."""
    at, free = 0, 0
    while at < len(words):
        if (words[at] not in _FIRST_WORDS and not words[at][:1].isdigit()) or words[at] in _NO_COUNT.get(
            words[max(at - 1, 0)], ()
        ):
            at += 1
            continue
        found = _number(words, at, free)
        opened = 0 if found else _opens_number(words, at)
        found = found or (None if opened else _nobody(words, at) or _vague(words, at))
        if found is None:
            at += max(1, opened)
            continue
        yield found
        at = free = max(found.end, at + 1)


def _number(words: Sequence[str], at: int, free: int) -> Amount | None:
    between = _between(words, at)
    number = between or _first_of_two(words, at, read_number(words, at))
    if number is None:
        return None
    start, before = _before(words, number.start, free)
    end, after = _after(words, number.end)
    kind = before or after
    end = end if after and kind == after else number.end
    core = at + 1 if between else at
    if number.low is None:
        return Amount(start, end, None, None, "exact", core, number.form)
    return Amount(start, end, *_bounds(number, kind), core, number.form)


def _first_of_two(words: Sequence[str], at: int, number: Number | None) -> Number | None:
    """Part "from eleven to 13": a change from one count to another is two counts and no range."""
    if number is None or at == 0 or words[at - 1] != "from" or "to" not in words[number.start : number.end]:
        return number
    return read_number(words[: words.index("to", number.start)], at) or number


def _between(words: Sequence[str], at: int) -> Number | None:
    """Read "between 12 and 14" and "from 12 to more than 14"."""
    if words[at] != "between" or at + 3 >= len(words):
        return None
    whole = read_number(words, at + 1)
    firsts = [whole, *shorter(words, whole)] if whole else []
    ranges = [found for first in firsts if (found := _up_to(words, at, first))]
    return max(ranges, key=lambda found: found.end, default=None)


def _up_to(words: Sequence[str], at: int, first: Number) -> Number | None:
    if first.low is None or first.end + 1 >= len(words) or words[first.end] != "and":
        return None
    second = read_number(words, first.end + 1)
    if second is None or second.low is None or second.low <= first.low:
        return None
    return Number(at, second.end, first.low, second.high, True, "range")


def _before(words: Sequence[str], start: int, free: int) -> tuple[int, str | None]:
    """Find the phrase before a number, past up to two words such as "another"; `free` bounds the search."""
    for passed in range(3):
        stop = start - passed
        if passed and (stop < free or words[stop] not in _PASSED):
            break
        for phrase, kind in _BEFORE.get(words[stop - 1], ()) if stop else ():
            begin = stop - len(phrase)
            if begin >= free and list(words[begin:stop]) == phrase:
                return (start, None) if kind == "at_most" and words[begin - 1] in _ROSE else (begin, kind)
    return start, None


def _opens_number(words: Sequence[str], at: int) -> int:
    """Return the length of a phrase ("as many as", "some", "no more than") that stands here before a number."""
    for phrase, _ in _OPENING.get(words[at], ()):
        stop = at + len(phrase)
        if list(words[at:stop]) == phrase:
            while stop < len(words) and words[stop] in _PASSED and stop < at + len(phrase) + 2:
                stop += 1
            if stop < len(words) and (read_number(words, stop) or read_number(words, stop - 1)):
                return len(phrase)
    return 0


def _after(words: Sequence[str], end: int) -> tuple[int, str | None]:
    """Find the phrase after a number, past up to two words ("20 civilians at least"), unless it opens the next."""
    for passed in range(3):
        begin = end + passed
        if passed and (begin > len(words) or not words[begin - 1].isalpha()):
            break
        for phrase, kind in _AFTER.get(words[begin], ()) if begin < len(words) else ():
            stop = begin + len(phrase)
            if list(words[begin:stop]) == phrase and not (stop < len(words) and read_number(words, stop)):
                return stop, kind
    return end, None


def _bounds(number: Number, kind: str | None) -> tuple[int | None, int | None, str]:
    """Apply what opens, closes or blurs a number; the claim record says how each is bounded."""
    low, high = number.low, number.high
    if kind == "at_most":
        return None, high if high is not None else low, "at_most"
    if low is None or number.form == "plural":
        return low, None, "approx" if kind in (None, "approx") else str(kind)
    if kind == "less_than":
        return None, low - 1, "at_most"
    if kind == "more_than":
        return low + 1, None, "more_than"
    if kind == "at_least" or high is None:
        return low, None, "at_least"
    return low, high, "approx" if kind == "approx" or number.rounded else "exact"


def _nobody(words: Sequence[str], at: int) -> Amount | None:
    end = nobody(words, at)
    core = at if end is None or end - at < DENIAL else end - 1
    return None if end is None else Amount(at, end, 0, 0, "exact", core, "zero")


def _vague(words: Sequence[str], at: int) -> Amount | None:
    """Read "several", "a number of", "some of", "a very large number", "heavy losses"."""
    word = words[at]
    if word in ("a", "an", "the", "in") or word in _SIZES or word in _MANY:
        return _number_of(words, at) or _heavy(words, at)
    if word in _COUNTLESS or word == "some":
        few = 1 if word == "a" else 0
        return Amount(at, at + 1 + few, 1, None, "vague", at, "vague")
    return None


def _number_of(words: Sequence[str], at: int) -> Amount | None:
    """Read "a number of", "large numbers of", "an unknown number of", "a handful of", "a few"."""
    start, stop = at, at + (words[at] in ("a", "an", "the", "in"))
    if words[at] == "a" and words[stop : stop + 1] in (["few"], ["handful"]):
        return Amount(at, stop + 1, 1, None, "vague", stop, "vague")
    sized = stop
    while stop < len(words) and words[stop] in _SIZES | {"as", "yet"}:
        stop += 1
    if stop >= len(words) or words[stop] not in _MANY:
        return None
    big = stop > sized
    of = words[stop + 1 : stop + 2] in ([], ["of"])  # a quote may end before "of them"
    plain = words[start] == "a" and words[stop] in ("number", "lot", "handful", "majority", "multitude")
    plural = words[stop] in ("numbers", "lots", "masses")
    if not of and not (big and words[stop] in ("number", "numbers")):
        return None
    if not (plain or plural or big) or (words[start] == "the" and not big):
        return None
    return Amount(start, stop + 1, 1, None, "vague", stop, "vague")


def _heavy(words: Sequence[str], at: int) -> Amount | None:
    """Read "heavy losses", "serious damage": the size of a loss stands for its number."""
    if words[at] not in _BIG:
        return None
    stop = at + 1
    while stop < len(words) and stop < at + 4 and not re.fullmatch(LOSSES, words[stop]):
        if not words[stop].isalpha() or words[stop] in ("of", "in", "by", "the"):
            return None
        stop += 1
    if stop < len(words) and stop < at + 4 and words[stop] not in _ONE_LOSS:
        return Amount(at, at + 1, 1, None, "vague", at, "vague")
    return None


_SPLIT = re.compile(r"\d+(?:[.,'’]\d+)*\+?|[^\W\d_]+(?:['’.][^\W\d_]+)*|[^\w\s]")


def split_words(text: str) -> list[str]:
    """Split a quote into words the way that the amounts need it, in lower case."""
    return [m.group().lower() for m in _SPLIT.finditer(text)]


def bounds_in(quote: str) -> list[tuple[int | None, int | None]]:
    """Return the bounds of every amount that a quote states; an article before a single noun counts one."""
    words = split_words(quote)
    found = [(a.low, a.high) for a in amounts(words) if a.low is not None or a.high is not None]
    one = any(word in ("a", "an", "another", "the", "his", "her", "its", "their") for word in words)
    one = one or (len(words) == 1 and words[0].isalpha() and not words[0].endswith("s"))  # headline: "Woman dies"
    one = one or bool(_AGED.search(quote) or _ONE.fullmatch(quote))
    return [*found, (1, 1)] if one else found
