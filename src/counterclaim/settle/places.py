"""Places: where a claim counts, and whether two claims count at different places."""

from __future__ import annotations

import re

from ..model.claim import Claim

LOCATED = frozenset(("evacuated", "displaced", "deployed", "released", "closed", "seized"))
"""Counts that are of a place: where one names places that the other does not, they are two counts."""
_NAME = re.compile(r"(?<!^)\b[A-Z][\w'’-]{3,}")


def fine_place(claim: Claim) -> str | None:
    """Return the name of the town or site that a claim gives, or None."""
    return claim.where.name.casefold() if claim.where and claim.where.precision in ("site", "town") else None


def names_apart(one: str | None, other: str | None) -> bool:
    """Tell whether two places are named that have no word in common."""
    return bool(one and other) and not set((one or "").split()) & set((other or "").split())


def places_of(claim: Claim) -> frozenset[str]:
    """Return the names by which a claim says where: its place, else the names among its words."""
    words = claim.where.name.split() if claim.where else _NAME.findall(claim.quote())
    return frozenset(word.casefold() for word in words)
