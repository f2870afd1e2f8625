"""Fold spellings to one key for matching; offsets are never taken from a folded text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that decompose to nothing simpler but that reports write without their marks.
_PLAIN = str.maketrans(
    {"ı": "i", "ə": "a", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"},
)
_DROPPED = frozenset("'’‘`ʻʼʹ′.´-‐‑")
ARTICLES = frozenset("al el ez az es as ar ash esh an en ad ed at et the".split())
# Letters that stand for one another when names are written in Latin letters; read from left to right.
_SOUNDS = tuple(
    pair.split("=")
    for pair in "dzh=j kh=h gh=g sh=s ch=c zh=j ph=f th=t dh=d ts=c tz=c ck=k dj=j q=k g=k x=h w=v z=s y=".split()
)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return a key that is the same for all spellings of a word: case, accents, apostrophes, hyphens and dots.

    A key is for comparing only: its length has nothing to do with the word's.
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold()).translate(_PLAIN)
    return "".join(c for c in letters if c not in _DROPPED and not unicodedata.combining(c))


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """Return the key of a place's name without its article: al-Bab, Al Bab and Bab are the same."""
    words = fold(name.replace("-", " ")).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def sound(name: str) -> str:
    """Return a rough key that spellings of one foreign name share: its consonants, without article or doubling.

    Kelbajar and Kalbajar, Khan Sheikhoun and Khan Shaykhun have the same; so have some different places,
    so a match by sound needs another reason to be believed.
    """
    words = [word for word in fold(name.replace("-", " ")).split() if word not in ARTICLES]
    key = " ".join(word.removesuffix("h") for word in words)
    for letters, one in _SOUNDS:
        key = key.replace(letters, one)
    bones = "".join(c for c in key if c.isalnum() and c not in "aeiou")
    return "".join(c for i, c in enumerate(bones) if not i or bones[i - 1] != c)


def is_within(left: str, right: str, most: int) -> bool:
    """Tell whether at most so many letters must be changed, added or dropped to make one word of the other."""
    if abs(len(left) - len(right)) > most:
        return False
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
        if min(row) > most:
            return False
    return row[-1] <= most
