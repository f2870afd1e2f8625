"""Parts and wholes: figures that add up are related, never opposed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..model.claim import Claim
from .clock import Moment, given_in_turn
from .figures import body_of, effect_of, is_named_part, party_of
from .units import PART_CLASSES, PEOPLE, unit_class

REACH = 260  # characters within which figures without a link can be parts of one sentence's sum
UNIONS = {"killed_or_missing": ("killed", "missing"), "killed_or_wounded": ("killed", "wounded")}


@dataclass(frozen=True, slots=True)
class Sum:
    """Say that some figures make up another; `whole` first."""

    whole: Claim
    parts: tuple[Claim, ...]


def sums_within(figures: Sequence[Claim], moments: Mapping[str, Moment]) -> tuple[Sum, ...]:
    """Find in each report the figures that add up to another, or that it calls a part of another.

    A link from part to whole is followed; without one, neighbouring figures of one kind that add up exactly
    count, unless their words give them as one number's changes.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in figures:
        by_report[claim.report].append(claim)
    found = [s for _, members in sorted(by_report.items()) for s in report_sums(members, moments)]
    return tuple(sorted(found, key=lambda s: s.whole.id))


def report_sums(figures: Sequence[Claim], moments: Mapping[str, Moment]) -> list[Sum]:
    """Find the sums among the figures of one report."""
    linked: dict[str, list[Claim]] = defaultdict(list)
    kinds: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in figures:
        if whole := body_of(claim).subset_of or whole_by_words(claim, figures):
            linked[whole].append(claim)
        kinds[effect_of(body_of(claim)), party_of(body_of(claim))].append(claim)
    by_id = {claim.id: claim for claim in figures}
    sums = [Sum(by_id[w], tuple(sorted(p, key=lambda c: c.id))) for w, p in sorted(linked.items()) if w in by_id]
    known = {claim.id for s in sums for claim in s.parts} | {s.whole.id for s in sums}
    for _, alike in sorted(kinds.items()):
        free = [c for c in alike if c.id not in known and number(c) is not None and not is_named_part(c)]
        sums += unlinked_sums(sorted(free, key=lambda c: (start(c), c.id)), moments)
    return sums


def whole_by_words(part: Claim, figures: Sequence[Claim]) -> str | None:
    """Return the id of the number just before one that calls itself a part of it: "42 died, 14 of them here"."""
    near = [
        claim for claim in figures
        if 0 < start(part) - start(claim) <= REACH and (number(claim) or 0) > (number(part) or 0) > 0
        and effect_of(body_of(claim)) == effect_of(body_of(part)) and claim.voice.claimant == part.voice.claimant
    ] if OF_THEM.search(part.quote()) else []  # fmt: skip
    return max(near, key=start).id if near else None


HERE = re.compile(r"\b(?:in|at|near|around) (?:\w+ ){0,4}[A-Z]")
OF_THEM = re.compile(r"\bof (?:them|whom|these|those)\b", re.I)


def unlinked_sums(figures: Sequence[Claim], moments: Mapping[str, Moment]) -> list[Sum]:
    """Find two or three neighbouring figures that add up to another nearby; each is used once."""
    used: set[str] = set()
    found: list[Sum] = []
    for size in (2, 3):
        for parts in combinations(figures[:24], size):
            if start(parts[-1]) - start(parts[0]) > REACH or used & {c.id for c in parts}:
                continue
            whole = whole_of(parts, figures)
            if whole is not None and whole.id not in used and not in_turn((whole, *parts), moments):
                used |= {whole.id, *(c.id for c in parts)}
                found.append(Sum(whole, parts))
    return found


def in_turn(figures: Sequence[Claim], moments: Mapping[str, Moment]) -> bool:
    """Tell whether words between the figures give them as one number's changes."""
    return any(given_in_turn(moments[a.id], moments[b.id]) for a, b in combinations(figures, 2))


def whole_of(parts: Sequence[Claim], figures: Sequence[Claim]) -> Claim | None:
    """Return the nearby figure that the parts add up to."""
    total = sum(number(part) or 0 for part in parts)
    near = [
        claim for claim in figures
        if claim not in parts and number(claim) == total and abs(start(claim) - start(parts[0])) <= REACH
        and all(claim.voice.claimant == part.voice.claimant for part in parts)
    ]  # fmt: skip
    return min(near, key=lambda c: (abs(start(c) - start(parts[0])), c.id), default=None)


def number(claim: Claim) -> int | None:
    """Return the number that a figure names, or None where it names none or a range."""
    figure = body_of(claim)
    if figure.low is None or figure.low < 1 or figure.qualifier in ("vague", "more_than", "at_most"):
        return None
    return figure.low if figure.high in (figure.low, None) and figure.qualifier != "approx" else None


def start(claim: Claim) -> int:
    """Return where a claim's words begin."""
    return claim.evidence[0].span.start if claim.evidence else 0


def part_ids(figures: Sequence[Claim], sums: Sequence[Sum]) -> frozenset[str]:
    """List the figures that must not meet their whole: parts of the same kind as the whole.

    Children among the dead stay: they meet the children that others count, as one side's dead among those of
    both do. A part that is all of its whole answers the same question. Where others count what one report calls
    a part ("42 in the country, 14 of them here"), it is the whole that must not meet them.
    """
    by_id = {claim.id: claim for claim in figures}
    pairs = [(p, s.whole) for s in sums for p in s.parts if same_kind(p, s.whole) and not is_all(p, s.whole)]
    wider = {(part.id, whole.id) for part, whole in pairs if is_wider(whole, part, pairs, figures)}
    parts = {whole.id if (part.id, whole.id) in wider else part.id for part, whole in pairs}
    narrower = {
        part.id for part, whole in pairs if unit_class(body_of(whole).unit, body_of(whole).effect) in PART_CLASSES
    }
    return frozenset(p for p in parts if p in narrower or not is_named_part(by_id[p]))


def is_wider(whole: Claim, part: Claim, pairs: Sequence[tuple[Claim, Claim]], figures: Sequence[Claim]) -> bool:
    """Tell whether a whole counts more than the incident: with a part of one place, which is all that others count."""
    if (number(part) or 0) < LEAST_TOLD or not (OF_THEM.search(part.quote()) and HERE.search(part.quote())):
        return False
    linked = {w.id for p, w in pairs if number(p) == number(part)} | {p.id for p, _ in pairs}
    free = [c for c in figures if c.id not in linked and c.report != part.report and same_kind(c, whole)]
    return any(number(c) == number(part) for c in free) and not any(number(c) == number(whole) for c in free)


def same_kind(part: Claim, whole: Claim) -> bool:
    """Tell whether a part counts the same effect, party and class of people or things as its whole.

    Soldiers among the dead are of another class than the dead: they answer how many soldiers there were.
    """
    one, other = body_of(part), body_of(whole)
    alike = unit_class(one.unit, one.effect) in (unit_class(other.unit, other.effect), PEOPLE)
    return effect_of(one) == effect_of(other) and party_of(one) == party_of(other) and alike


def is_all(part: Claim, whole: Claim) -> bool:
    """Tell whether a part is as large as its whole; what is only "several" may be more than one part of it."""
    sizes = body_of(part).low == body_of(whole).low
    return sizes and "vague" not in (body_of(part).qualifier, body_of(whole).qualifier)


def unions(figures: Sequence[Claim]) -> Mapping[str, tuple[Claim, ...]]:
    """Find for each "dead or missing" the dead and the missing of one voice and report that make it up."""
    found: dict[str, tuple[Claim, ...]] = {}
    for claim in figures:
        effects = UNIONS.get(effect_of(body_of(claim)))
        if effects and (parts := fitting_parts(claim, effects, figures)):
            found[claim.id] = parts
    return found


def fitting_parts(whole: Claim, effects: Sequence[str], figures: Sequence[Claim]) -> tuple[Claim, ...]:
    """Choose the parts whose sum the whole's range holds, roughly where it is rough."""
    sought = body_of(whole)
    slack = max(1, (sought.low or 0) // 10) if sought.qualifier == "approx" else 0
    pools: dict[tuple[str, str], dict[str, Claim]] = defaultdict(dict)
    for claim in figures:
        figure = body_of(claim)
        if figure.effect in effects and party_of(figure) == party_of(sought) and number(claim) and not figure.subset_of:
            pools[claim.report, claim.voice.claimant].setdefault(figure.effect, claim)
    for _, pool in sorted(pools.items()):
        if len(pool) == len(effects):
            total = sum(number(claim) or 0 for claim in pool.values())
            low, high = (sought.low or 0) - slack, (sought.high if sought.high is not None else total) + slack
            if low <= total <= high:
                return tuple(pool[effect] for effect in effects)
    return ()


LEAST_TOLD = 10  # a number below this may be given twice by chance


def two_meanings(
    figures: Sequence[Claim], voices: Mapping[str, str]
) -> list[tuple[tuple[Claim, ...], tuple[Claim, ...]]]:
    """Find numbers that one voice is said to have given for a whole and, in another report, for one of its parts."""
    by_number: dict[tuple[str, str, int], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in sorted(figures, key=lambda c: c.id):
        figure, value = body_of(claim), number(claim)
        if value is not None and value >= LEAST_TOLD and figure.high == value:
            by_number[voices[claim.id], party_of(figure), value][effect_of(figure)].append(claim)
    found = []
    for _, effects in sorted(by_number.items()):
        for wide, narrow in ((w, n) for w, parts in UNIONS.items() for n in parts if w in effects and n in effects):
            if {c.report for c in effects[wide]}.isdisjoint(c.report for c in effects[narrow]):
                found.append((tuple(effects[wide]), tuple(effects[narrow])))
    return found
