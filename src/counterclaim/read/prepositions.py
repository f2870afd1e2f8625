"""Prepositions of noun phrases, as the parser hangs them on their noun."""

from __future__ import annotations

from collections.abc import Collection

from .document import Token


def led_by(token: Token, words: Collection[str]) -> bool:
    """Tell whether one of these prepositions, in lower case, leads a noun."""
    return any(child.dep_ == "case" and child.lower_ in words for child in token.children)
