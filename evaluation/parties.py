"""Score whose the figures of `train` are, with plain people of whom its reader says nothing counted either way.

    python -m evaluation.parties

Its reader leaves open whose "18 people" are, where those of the other sets take them for the country's own: of 308
plain people 285 are nobody's. What is asked here is whether the rest are right, and nobody's people nobody else's.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from counterclaim.model.actor import is_state

from .scores import SETS, read_set, write_records
from .subsets import gold_figures, shared_scorer

PLAIN = ("person", "man")  # units that say nothing of whose they are
LEVELS = ("counted.effect", "counted.party", "vague.party")
Figure = Mapping[str, Any]


def either_way(gold: Iterable[Figure], homes: Sequence[str]) -> list[dict[str, Any]]:
    """Accept a report's own country too where the gold leaves open whose plain people are."""
    return [dict(one) | ({"party": [None, *homes]} if _is_open(one) else {}) for one in gold]


def _is_open(figure: Figure) -> bool:
    return figure["party"] == [None] and not set(PLAIN).isdisjoint(figure["unit"])


def main() -> int:
    """Print F1 of effect and party, as the gold stands and with plain people either way."""
    scorer, gold_set = shared_scorer(), next(one for one in SETS if one.name == "train")
    with tempfile.TemporaryDirectory() as folder:
        claims_file, _ = write_records(read_set(gold_set), Path(folder))
        claims = [json.loads(line) for line in claims_file.read_text(encoding="utf-8").splitlines()]
    gold = gold_figures(gold_set)
    homes = sorted({code for one in gold for code in one["party"] if code and is_state(code)})
    for name, figures in (("as coded", gold), ("either way", either_way(gold, homes))):
        table, _, _ = scorer.score(figures, claims, "figure", {})
        print(f"{name:12}", "  ".join(f"{level} {table[level][2]:.3f}" for level in LEVELS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
