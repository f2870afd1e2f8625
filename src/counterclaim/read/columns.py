"""What a spaCy document holds, column by column: one question for all tokens instead of one for each."""

from __future__ import annotations

from typing import Any

STRINGS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "MORPH", "ENT_TYPE")
COLUMNS = (*STRINGS, "IDX", "SPACY", "SENT_START", "IS_PUNCT", "IS_QUOTE", "LIKE_NUM")


def column(parsed: Any, name: str) -> list[Any]:
    """Return an attribute of each token: the string, where spaCy keeps the number of one, or the blank behind it.

    A text begins with a sentence, whatever the parser says.
    """
    keys: list[int] = parsed.to_array(name).tolist()
    if name == "SPACY":
        return [" " if key else "" for key in keys]
    if name == "SENT_START":
        return [place == 0 or key == 1 for place, key in enumerate(keys)]
    if name not in STRINGS:
        return keys
    strings = {key: parsed.vocab.strings[key] for key in set(keys)}
    return [strings[key] for key in keys]


def heads_of(parsed: Any) -> list[int]:
    """Return the head of each token by its place; spaCy hands out how far off it is, the sign among the digits."""
    return [place + away for place, away in enumerate(parsed.to_array("HEAD").astype("int64").tolist())]
