"""A count on its way to a draft."""

from __future__ import annotations

from dataclasses import dataclass

from ..units import Unit
from .choose import Match
from .counted import Counted


@dataclass(frozen=True, slots=True)
class Found:
    """A count on its way to a draft."""

    counted: Counted
    match: Match
    unit: Unit
    whole: int | None
    how: tuple[str, ...]
