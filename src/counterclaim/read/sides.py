"""Who fights whom: the main opposing parties of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..model.actor import state_of
from .codes import UNSPECIFIED
from .reading import Reading

NOT_PARTIES = (*UNSPECIFIED, "BOTH", "INTL", "WEST", "UNNAMED", "OUTLET", "UN", "ICRC", "EU", "NATO", "OSCE")
_FIGHTING = ("MIL", "MoD", "GOV", "CIV", "POLICE")
_TALKING = ("PRES", "MFA", "AMB", "REPUN", "PKF", "MEDIA", "PARL")


def opposing_sides(reading: Reading) -> tuple[str, ...]:
    """Return the main opposing parties of a report, the most mentioned first; empty where nobody is."""
    return main_parties(
        code for m in reading.names if m.actor and m.antecedent is None and m.actor.kind not in ("body", "media", "person")
        for code in m.actor.code.split("+")
    )  # fmt: skip


def main_parties(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the two states or groups named most, soldiers above diplomats, if the second is not a mere aside."""
    weights: Counter[str] = Counter()
    for code in codes:
        if code not in NOT_PARTIES:
            part = code.split("/", 1)[1] if "/" in code else ""
            weights[state_of(code)] += 4 if part in _FIGHTING else 1 if part in _TALKING else 2
    ranked = sorted(weights, key=lambda code: (-weights[code], code))[:2]
    return tuple(code for code in ranked if weights[code] * 4 >= weights[ranked[0]])


def opponent_of(reading: Reading, code: str) -> str | None:
    """Return the main party that is not this one, if there are two."""
    sides = opposing_sides(reading)
    others = [side for side in sides if side != state_of(code)]
    return others[0] if len(sides) == 2 and len(others) == 1 else None
