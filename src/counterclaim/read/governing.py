"""stub"""
from __future__ import annotations
from .reading import Reading, TimePhrase
from ..model.when import When


def time_of(reading: Reading, token: int) -> tuple[When | None, TimePhrase | None]:
    """Stub."""
    return None, None
