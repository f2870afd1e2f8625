"""Amounts of none: "no losses", "none of", "nobody", "without any casualties", "denied that anyone"."""

from __future__ import annotations

import re
from collections.abc import Sequence

LOSSES = (
    r"(?:loss(?:es)?|casualt(?:y|ies)|damages?|tolls?|deaths?|fatalit(?:y|ies)|injur(?:y|ies)|victims?|bloodshed|"
    r"destruction)"
)
NO_ONE = ("nobody", "none", "no-one", "noone")
NOT_NONE = frozenset("fewer less more longer one doubt matter way such sign idea number figure".split())
# What is said not to be so: the words up to "any" or "a single" are the amount.
DENIED = re.compile(
    r"(?:den(?:y|ies|ied|ying)(?: earlier)?(?: that| the loss of| losing| having lost)?"
    r"|no (?:evidence|sign|proof|indication) (?:that|of)"
    r"|(?:without|not) (?:losing|lose|lost))"
    r" (?P<none>any(?:one|body)?|a single|one single|an?)\b"
)
DENIAL = 4  # words, from which on the last is the number's own: "no evidence that any"
NOBODY_WORDS = (*NO_ONE, "no", "not", "without", "deny", "denies", "denied", "denying")


def nobody(words: Sequence[str], at: int) -> int | None:
    """Return where an amount of none that begins here ends, or None."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in NO_ONE:
        return at + 1
    if denied := DENIED.match(" ".join(words[at : at + 7])):
        plain = denied["none"] in ("a", "an") and word != "without"
        return None if plain else at + len(denied[0].split())
    if word == "no":
        return _no(words, at, after)
    if word == "not":
        return _not(words, at, after)
    return _without(words, at, after) if word == "without" else None


def _no(words: Sequence[str], at: int, after: str) -> int | None:
    if after == "one":
        return at + 2
    if words[at + 1 : at + 3] == ["-", "one"]:
        return at + 3
    return at + 1 if after and after not in NOT_NONE and after[0].isalpha() else None


def _not(words: Sequence[str], at: int, after: str) -> int | None:
    if after == "one" and words[at + 2 : at + 3] != ["single"]:
        return at + 2 if words[at + 2 : at + 3] != ["but"] else None
    single = after in ("a", "one") and words[at + 2 : at + 3] == ["single"]
    return at + 3 if single else None


def _without(words: Sequence[str], at: int, after: str) -> int | None:
    stop = at + 1 + (after in ("any", "further", "additional"))
    while stop < len(words) and stop < at + 4 and not re.fullmatch(LOSSES, words[stop]):
        stop += 1
    return at + 1 if stop < len(words) and re.fullmatch(LOSSES, words[stop]) else None
