"""What parsing took, report by report and in all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields

from ..read.budget import Budget


@dataclass(frozen=True, slots=True)
class Cost:
    """Hold a report's sentences and words, those of them that were parsed, and the seconds of the parse.

    What the page prints around the story has no words here. Nothing was parsed where the report was refused as a
    whole, or where the scan left it out.
    """

    sentences: int = 0
    sentences_parsed: int = 0
    words: int = 0
    words_parsed: int = 0
    seconds: float = field(default=0.0, compare=False)  # differs from run to run

    @property
    def a_sentence(self) -> float:
        """Return the seconds that parsing a sentence took."""
        return self.seconds / self.sentences_parsed if self.sentences_parsed else 0.0


NAMES = tuple(one.name for one in fields(Cost))


def cost_of(planned: Budget, sentences: int, seconds: float) -> Cost:
    """Count what a parse took that found so many sentences in what was not left out."""
    words, parsed = len(planned.story.split()), len(planned.parsed.split())
    return Cost(sentences + planned.kept.count(False), sentences, words, parsed, seconds)


def total(costs: Iterable[Cost]) -> Cost:
    """Add costs up."""
    rows = tuple(costs)
    return Cost(*(sum(getattr(row, name) for row in rows) for name in NAMES))


def described(cost: Cost) -> Mapping[str, int]:
    """Return the counts by name, without the seconds."""
    return {name: getattr(cost, name) for name in NAMES if name != "seconds"}


def told(cost: Cost) -> str:
    """Say a cost in words."""
    share = cost.words_parsed / cost.words if cost.words else 0.0
    return (
        f"parsed {cost.sentences_parsed:,} of {cost.sentences:,} sentences, {cost.words_parsed:,} of {cost.words:,} "
        f"words ({share:.0%}), in {cost.seconds:.1f} s: {1000 * cost.a_sentence:.1f} ms a sentence"
    )
