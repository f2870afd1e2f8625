"""Figures as they are counted: the effect and the party that decide which question one answers, and its number."""

from __future__ import annotations

from ..model.actor import BOTH, UNKNOWN
from ..model.claim import Claim, Figure
from .units import CIVILIAN, MILITARY, PART_CLASSES, PEOPLE, unit_class

THINGS_GONE = frozenset(("destroyed", "lost"))
GROUND_GONE = frozenset(("lost", "captured", "seized"))
FAMILIES = {
    "aircraft": THINGS_GONE, "helicopters": THINGS_GONE, "drones": THINGS_GONE, "vehicles": THINGS_GONE,
    "tanks": THINGS_GONE, "ships": THINGS_GONE, "weapons": THINGS_GONE,
    "positions": GROUND_GONE, "settlements": GROUND_GONE, "area": GROUND_GONE,
}  # fmt: skip


def body_of(claim: Claim) -> Figure:
    """Return the figure of a claim that holds one."""
    if not isinstance(claim.body, Figure):
        raise TypeError(f"claim {claim.id} holds no figure")
    return claim.body


def is_wordy(figure: Figure) -> bool:
    """Tell whether a count is a word without a number: several, dozens, hundreds."""
    return figure.qualifier == "vague" or (figure.qualifier == "approx" and figure.high is None)


def exact_number(claim: Claim) -> int | None:
    """Return the number of a figure that is an exact one."""
    return body_of(claim).low if body_of(claim).qualifier == "exact" else None


def effect_of(figure: Figure) -> str:
    """Return the effect, wide where two words mean one loss: an aircraft destroyed or lost, a post lost or taken."""
    kind = unit_class(figure.unit, figure.effect)
    if figure.effect in FAMILIES.get(kind, ()):
        return "lost"
    if figure.effect == "lost" and kind in (MILITARY, CIVILIAN, PEOPLE):
        return "killed_or_missing"
    return figure.effect


def party_of(figure: Figure) -> str:
    """Return the party; both sides together are one party however they are named."""
    if figure.party and ("+" in figure.party or figure.party == BOTH):
        return BOTH
    return figure.party or UNKNOWN


def is_zero_of_all(claim: Claim) -> bool:
    """Tell whether a figure says "no casualties": none killed and none wounded."""
    figure = body_of(claim)
    return figure.effect == "killed_or_wounded" and figure.high == 0


def is_named_part(claim: Claim) -> bool:
    """Tell whether a figure counts people who are always a part: children, women, medics."""
    figure = body_of(claim)
    return unit_class(figure.unit, figure.effect) in PART_CLASSES
