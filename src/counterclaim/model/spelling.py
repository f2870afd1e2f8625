"""Fold spellings to one key for matching; offsets are never taken from a folded text."""

from __future__ import annotations

import unicodedata

# Letters that decompose to nothing simpler but that reports write without their marks.
_PLAIN = str.maketrans({
    "ı": "i", "ə": "a", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss",
    "Ə": "A", "İ": "I",
})  # fmt: skip
_DROPPED = frozenset("'’‘`ʻʼʹ′.´-‐‑")


def fold(word: str) -> str:
    """Return a key that is the same for all spellings of a word: case, accents, apostrophes, hyphens and dots.

    A key is for comparing only: its length has nothing to do with the word's.
    """
    plain = unicodedata.normalize("NFKD", word.translate(_PLAIN))
    return "".join(c for c in plain.casefold() if c not in _DROPPED and not unicodedata.combining(c))
