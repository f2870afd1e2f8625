"""Match the program's own claims with the gold's, one to one, as far as value, effect, party and claimant agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from counterclaim.model.actor import UNKNOWN, state_of
from counterclaim.model.claim import Act, Claim, Figure

from .claimants import plain, same_party, same_voice

NONE: Mapping[str, frozenset[str]] = {}
LEVELS = ("value", "effect", "party", "claimant")
ACT_LEVELS = ("type", "actor", "target")


def align(
    gold: Iterable[Claim], own: Iterable[Claim], voices: Mapping[str, frozenset[str]] = NONE
) -> dict[str, tuple[str, int]]:
    """Map own claims to gold claims with the level reached, best level first, then the longest overlap.

    `voices` are further claimants that are right, by gold claim (see `perfect.other_voices`).
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in own:
        by_report[claim.report].append(claim)
    pairs = [
        (-level, -overlap, wanted.id, claim.id)
        for wanted in gold
        for claim in by_report[wanted.report]
        if (overlap := shared(wanted, claim)) > 0
        and (level := level_of(wanted, claim, voices.get(wanted.id, frozenset())))
    ]
    taken: dict[str, tuple[str, int]] = {}
    used: set[str] = set()
    for level, _, wanted_id, id in sorted(pairs):
        if id not in taken and wanted_id not in used:
            taken[id] = wanted_id, -level
            used.add(wanted_id)
    return taken


def shared(one: Claim, other: Claim) -> int:
    """Return how many characters the words of two claims have in common."""
    return max(
        min(a.span.end, b.span.end) - max(a.span.start, b.span.start)
        for a in one.evidence
        if a.role in ("what", "count")
        for b in other.evidence
        if b.role in ("what", "count")
    )


def level_of(gold: Claim, own: Claim, voices: frozenset[str] = frozenset()) -> int:
    """Return how many levels hold, in order; 0 where not even the value, or the type of the act, does."""
    levels = _levels(gold, own, voices)
    return levels.index(False) if False in levels else len(levels)


def _levels(gold: Claim, own: Claim, voices: frozenset[str]) -> list[bool]:
    one, other = gold.body, own.body
    if isinstance(one, Figure) and isinstance(other, Figure):
        voiced = same_voice((gold.voice.claimant, *voices), own.voice)
        same_value = (one.low, one.high) == (other.low, other.high)
        return [same_value, _same_effect(one, other), same_party(one.party, other.party), voiced]
    if isinstance(one, Act) and isinstance(other, Act):
        same_actors = _states(one.actors) == _states(other.actors)
        return [one.type == other.type, same_actors, _states(one.targets) == _states(other.targets)]
    return [False]


def _states(codes: Iterable[str]) -> set[str]:
    """Return whose codes these are, organs aside; nobody named and nobody known are the same."""
    return {plain(state_of(code)) for code in codes} - {plain(UNKNOWN)}


def _same_effect(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same; "nobody was hurt" may be none wounded or none harmed at all."""
    unharmed = {one.effect, other.effect} <= {"wounded", "killed_or_wounded"} and one.high == other.high == 0
    return one.effect == other.effect or unharmed


def reading(gold: Sequence[Claim], own: Sequence[Claim], taken: Mapping[str, tuple[str, int]]) -> dict[str, float]:
    """Return F1 of the figures read, level by level."""
    figures = {c.id for c in own if isinstance(c.body, Figure)}
    wanted = sum(isinstance(c.body, Figure) for c in gold)
    found = {}
    for depth, name in enumerate(LEVELS, 1):
        hits = sum(1 for id, (_, level) in taken.items() if id in figures and level >= depth)
        found[name] = 2 * hits / (len(figures) + wanted)
    return found


def acting(gold: Sequence[Claim], taken: Mapping[str, tuple[str, int]]) -> dict[str, float]:
    """Return the share of the gold's acts that were read, level by level.

    The gold has only those acts that a question needs, so what else we read is not counted against us.
    """
    wanted = {c.id for c in gold if isinstance(c.body, Act)}
    levels = [level for one, level in taken.values() if one in wanted]
    return {
        name: sum(level >= depth for level in levels) / len(wanted) if wanted else 1.0
        for depth, name in enumerate(ACT_LEVELS, 1)
    }
