"""Which effect a count tells of all that may be its own: the surer word, what became of the hurt, two words as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..document import Token
from ..units import ANYBODY
from .counted import Counted
from .hits import only_hits
from .senses import Trigger

JOINERS = ("and", "or", "&", "/", ",", "and/or")
BOTH_EFFECTS = {
    frozenset(("killed", "wounded")): "killed_or_wounded",
    frozenset(("killed", "missing")): "killed_or_missing",
}


@dataclass(frozen=True, slots=True)
class Match:
    """An effect found for a count; `cost` is 0 where the parse connects them and grows with distance."""

    trigger: Trigger
    effect: str
    cost: float
    how: str


def surer(found: list[Match], counted: Counted) -> list[Match]:
    """Let "shot and killed" tell of the dead; but "one of five shot dies" tells of the five that they were shot."""
    before = counted.head.doc[max(counted.quantity.start - 3, 0) : counted.quantity.start]
    words = [token.lower_ for token in before]
    hits = {match.trigger.token for match in found if only_hits(match.trigger)}
    joined = any(match.trigger.token.head in hits for match in found if match.trigger.token.dep_ == "conj")
    if (words[-1:] == ["of"] or words[-2:] in (["of", "the"], ["of", "those"])) and not joined:
        return [match for match in found if match.trigger.token in hits and match.cost < 1]
    near = [match for match in found if match.cost < 1 or match.trigger.token not in hits]  # no hit is told from afar
    return [match for match in near if match.cost < 1 and match.trigger.token not in hits] or near


def died_of_it(best: Match, found: Sequence[Match], counted: Counted) -> Match:
    """Count what became of the hurt and captured: "was wounded and later died", "captives held there were freed"."""
    verb = best.trigger.token
    if best.effect not in ("wounded", "captured"):
        return best
    for later in (match for match in found if match.cost < 0.5 and match.trigger.token.i > verb.i):
        token = later.trigger.token
        joined = later.effect == "killed" and token.dep_ == "conj" and token.head == verb
        said = later.effect in ("killed", "released") and counted.head in later.trigger.affected
        told = said and verb.dep_.startswith("acl") and token.is_ancestor(verb)
        if joined or told:
            return later
    return best


def joined_effects(best: Match, triggers: Sequence[Trigger], counted: Counted) -> Match:
    """Read "killed and wounded" and "dead or missing" as one effect of one count."""
    unit = counted.unit or ANYBODY
    for other in triggers:
        pair = BOTH_EFFECTS.get(frozenset((best.effect, other.sense.effect_on(unit) or "")))
        first, second = sorted((best.trigger.token, other.token), key=lambda token: token.i)
        if pair and _one_count(first, second) and not _own_number(second, counted):
            return Match(best.trigger, pair, best.cost, f"effect: {first.text!r} and {second.text!r} of one count")
    return best


def _one_count(first: Token, second: Token) -> bool:
    """Tell whether two effect words stand joined: "killed and wounded", "the dead and the missing"."""
    between = [token.lower_ for token in first.doc[first.i + 1 : second.i]]
    definite = first.i > 0 and first.nbor(-1).lower_ == "the"
    if not between:  # a comma may have been lost; but "the injured succumbed", "burnt bodies"
        return not definite and first.head != second
    return (definite and between == ["and", "the"]) or (len(between) <= 2 and all(word in JOINERS for word in between))


def _own_number(token: Token, counted: Counted) -> bool:
    """Tell "killed and wounded nine others" apart, where the second word has a count of its own."""
    for after in token.doc[token.i + 1 : token.i + 4]:
        if after.is_punct or after.lower_ == "with":
            return False
        if after.pos_ == "NUM" and not counted.start <= after.i < counted.end:
            return True
    return False
