"""Where it happened: the towns and sites that reports name for the fighting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..model.claim import Claim
from ..model.finding import Question
from .act_words import Asked, body, quiet
from .places import fine_place, heads_of


def scenes(acts: Sequence[Claim]) -> list[Asked]:
    """Ask where it happened; places told by different reports stand side by side, since none says "only there"."""
    fights = [c for c in acts if body(c).type == "ASSAULT" and c.stance in ("asserted", "ongoing") and fine_place(c)]
    if not fights:
        return []
    heads = heads_of({fine_place(c) or "": set() for c in fights})
    told: dict[str, list[Claim]] = defaultdict(list)
    for act in fights:
        told[heads[fine_place(act) or ""]].append(act)
    question = Question("where", "ASSAULT", "BOTH", "place", "Where did it happen?")
    positions = tuple((name_of(group), tuple(group)) for _, group in sorted(told.items()))
    several = len({c.report for c in fights}) > 1 and len(told) > 1
    why = "Reports name different places." if len(told) > 1 else "The places named agree."
    return [(question, positions, "compatible" if several else quiet(fights), why)]


def name_of(group: Sequence[Claim]) -> str:
    """Return the name that most claims of a place give it."""
    names = [c.told_where.name for c in group if c.told_where]
    return max(sorted(set(names)), key=names.count)
