"""Who accuses whom of what, as a matrix of sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ....model.actor import UNKNOWN, state_of
from ....model.claim import Act, Claim
from ..citations import Citation, citations
from ..wording import ALLEGED, actor_words, shorten

MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Charge:
    """One accusation: of what, in whose words."""

    about: str
    words: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Accusers down, accused across; a cell holds the charges of one against the other."""

    accused: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Charge, ...], ...]], ...]


def matrix(claims: Iterable[Claim], letters: Mapping[str, str]) -> Matrix:
    """Gather the accusations that stand; those denied or only foreseen are left out."""
    cells: dict[tuple[str, str], dict[tuple[str, str], list[Claim]]] = {}
    for claim in claims:
        if isinstance(claim.body, Act) and claim.body.type == "ACCUSE" and claim.stance in ("asserted", "ongoing"):
            words = (ALLEGED.get(claim.body.about or "", ""), shorten(claim.quote(), MOST_WORDS))
            for pair in _pairs(claim.body):
                cells.setdefault(pair, {}).setdefault(words, []).append(claim)
    accusers = sorted({accuser for accuser, _ in cells}, key=lambda side: (-_count(cells, 0, side), side))
    accused = sorted({accused for _, accused in cells}, key=lambda side: (-_count(cells, 1, side), side))
    rows = tuple(
        (actor_words(one), tuple(_charges(cells.get((one, other), {}), letters) for other in accused))
        for one in accusers
    )
    return Matrix(tuple(map(actor_words, accused)), rows)


def _pairs(act: Act) -> list[tuple[str, str]]:
    accusers = {state_of(part) for code in act.actors for part in code.split("+")}
    accused = {state_of(part) for code in act.targets or (UNKNOWN,) for part in code.split("+")}
    pairs = sorted((one, other) for one in accusers for other in accused)
    return [pair for pair in pairs if pair[0] != pair[1]] or pairs


def _count(cells: Mapping[tuple[str, str], Mapping[tuple[str, str], list[Claim]]], end: int, side: str) -> int:
    return sum(len(cited) for pair, charges in cells.items() if pair[end] == side for cited in charges.values())


def _charges(charges: Mapping[tuple[str, str], list[Claim]], letters: Mapping[str, str]) -> tuple[Charge, ...]:
    return tuple(Charge(about, words, citations(cited, letters)) for (about, words), cited in charges.items())
