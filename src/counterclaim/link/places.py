"""Where an incident lies: the place that its claims name first and most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ..model.claim import Claim
from ..model.place import Place, is_fine
from .scope import MAIN, is_violent, scope_of

_BORDER = "a stretch of border"


def place_of(members: Iterable[str], claims: Mapping[str, Claim]) -> Place | None:
    """Take the place that the claims of violence name most, or else all claims: one that is finer than a country.

    Reports tell first what matters most, so the n-th claim of each counts for one n-th. Places of one first-order
    unit count together before one of them is taken, and so do stretches of a border, which count half, like all that
    lies in no unit; of these, one that is located or says whose border it is goes before the others.
    """
    placed = [claims[member] for member in members if claims[member].told_where]
    main = [c for c in placed if scope_of(c) == MAIN] or placed
    weights = weights_of([c for c in main if is_violent(c)]) or weights_of(main)
    areas = defaultdict[str, float](float)
    for place, weight in weights.items():
        areas[area_of(place)] += weight if place.admin1 else weight / 2
    return max(
        weights,
        key=lambda p: (is_fine(p), areas[area_of(p)], p.lat is not None, not p.name.islower(), weights[p], p.name),
        default=None,
    )


def area_of(place: Place) -> str:
    """Return what a place counts together with: its first-order unit, all stretches of border, else itself."""
    if place.admin1 or place.ref:
        return place.admin1 or place.ref or ""
    return _BORDER if place.precision == "region" else place.name


def weights_of(told: Iterable[Claim]) -> dict[Place, float]:
    """Weigh the places of claims by their order in each report."""
    weights, turn = defaultdict[Place, float](float), Counter[str]()
    for claim in sorted(told, key=lambda c: (c.report, c.evidence[0].span.start, c.id)):
        turn[claim.report] += 1
        if claim.told_where:
            weights[claim.told_where] += 1 / turn[claim.report]
    return weights
