"""Citations: a claim by the letter of its report, and by its turn among those that are cited from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...model.claim import Claim


@dataclass(frozen=True, slots=True)
class Citation:
    """Lead to the words of a claim in the report with that letter."""

    claim: str
    letter: str
    quote: str
    turn: int = 1

    @property
    def label(self) -> str:
        """Return the report's letter, or the number of a further claim in the same report."""
        return self.letter if self.turn == 1 else str(self.turn)


def citations(cited: Iterable[Claim], letters: Mapping[str, str]) -> tuple[Citation, ...]:
    """Cite claims in the order of their reports' letters, and of their words in each."""
    ordered = sorted(cited, key=lambda claim: _letter_first(claim, letters))
    made: list[Citation] = []
    for claim in ordered:
        letter = letters.get(claim.report, "?")
        turn = made[-1].turn + 1 if made and made[-1].letter == letter else 1
        made.append(Citation(claim.id, letter, claim.quote(), turn))
    return tuple(made)


def _letter_first(claim: Claim, letters: Mapping[str, str]) -> tuple[int, str, int, str]:
    letter = letters.get(claim.report, "?")
    return len(letter), letter, min((e.span.start for e in claim.evidence), default=0), claim.id
