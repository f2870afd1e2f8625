"""A count on its way to a draft."""

from __future__ import annotations

from collections.abc import Iterable
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


DEAD = frozenset(("killed", "killed_or_missing"))


def of_one_effect(counts: Iterable[Found]) -> bool:
    """Tell whether counts tell the same effect; the dead may count the missing in."""
    effects = {one.match.effect for one in counts}
    return len(effects) == 1 or effects <= DEAD
