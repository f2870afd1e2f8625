"""Ask: which questions the figures of an incident answer, and which figures answer one and the same.

Only equal questions meet. A named part ("11 children among the dead") never meets its whole, and a total of
both sides never meets one side's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model.actor import BOTH, UNKNOWN, is_state, organ_of, state_of
from ..model.claim import Claim
from ..model.finding import Question
from .classes import HURT, Key, forces_apart, merge_classes, same_people, staff_apart
from .figures import body_of, effect_of, is_zero_of_all, party_of
from .places import by_place
from .units import CLASS_OF, CORPS, FORCES, IRREGULAR, LAWLESS, MILITARY, PEOPLE, unit_class

WORDS = {
    "killed": "were killed", "wounded": "were wounded", "killed_or_wounded": "were killed or wounded",
    "captured": "were captured", "missing": "are missing", "killed_or_missing": "were killed or are missing",
    "displaced": "were displaced", "evacuated": "were evacuated", "released": "were released",
    "deployed": "were deployed", "destroyed": "were destroyed", "damaged": "were damaged", "lost": "were lost",
    "seized": "were seized", "closed": "were closed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """Pair a question of number with the claims that answer it."""

    question: Question
    claims: tuple[Claim, ...]


UNSPECIFIED = (UNKNOWN, "REBELS", "MILITIAS")
"""Parties that may be the only armed group that is named."""
GROUP = "armed group"


def counting(figures: Sequence[Claim], parts: frozenset[str], background: bool) -> tuple[Counted, ...]:
    """Sort figures by the question that they answer; `parts` are ids of figures that are parts of others."""
    groups: dict[Key, list[Claim]] = defaultdict(list)
    parties, navies = party_index(figures), frozenset(party_of(body_of(c)) for c in figures if counts_its_sailors(c))
    apart = corps_apart(figures, parts)
    left_out = parts | apart
    for claim in figures:
        if claim.id not in left_out and not is_zero_of_all(claim):
            groups[key_of(claim, parties, navies)].append(claim)
    merged = merge_classes(same_people(staff_apart(forces_apart(groups))))
    for claim in (c for c in figures if c.id in apart):
        effect, party, _ = key_of(claim, parties, navies)
        merged.setdefault((effect, party, body_of(claim).unit or ""), []).append(claim)
    for zero in (c for c in figures if is_zero_of_all(c)):
        merged.setdefault(key_of_zero(zero, merged), []).append(zero)
    scope = "running_total" if background else "incident"
    return tuple(
        Counted(question_of(key, scope, place), tuple(sorted(group, key=lambda c: c.id)))
        for key, claims in sorted(merged.items())
        for place, group in sorted(by_place(claims).items())
    )


def corps_apart(figures: Sequence[Claim], parts: frozenset[str]) -> frozenset[str]:
    """List the counts of a force that one report counts as a part and another as well: gendarmes among the dead."""
    told: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in figures:
        figure = body_of(claim)
        if figure.unit in CORPS and not is_zero_of_all(claim):
            told[effect_of(figure), party_of(figure), figure.unit].append(claim)
    units = {claim.id: body_of(claim).unit or "" for claim in figures}
    return frozenset(
        claim.id for group in told.values()
        if len({c.report for c in group}) > 1
        and any(c.id in parts for c in group)
        and all(units.get(body_of(c).subset_of or "", "") not in CORPS for c in group)
        for claim in group
    )  # fmt: skip


def party_index(figures: Iterable[Claim]) -> Mapping[tuple[str, str], str]:
    """Find for each effect and unit, and class of unit, the only party named, so that a bare count can join it.

    A side that says that it lost nobody names no party of others' dead, nor does an armed group name that of
    people who are not said to be fighters.
    """
    named: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for claim in figures:
        figure = body_of(claim)
        party = party_of(figure)
        fighters = is_state(party) or unit_class(figure.unit, figure.effect) == MILITARY
        if party not in (UNKNOWN, BOTH) and figure.subset_of is None and figure.high != 0 and fighters:
            named[effect_of(figure), figure.unit or ""][party] += 1
            named[effect_of(figure), unit_class(figure.unit, figure.effect)][party] += 1
        if not is_state(party) and party not in UNSPECIFIED and figure.unit in IRREGULAR:
            named[effect_of(figure), GROUP][party] += 1
    return {key: next(iter(count)) for key, count in named.items() if len(count) == 1}


def counts_its_sailors(claim: Claim) -> bool:
    """Tell whether a side's forces count its sailors, or those of its navy, who are then no merchant's."""
    figure, voice = body_of(claim), claim.voice.claimant
    if figure.unit not in SAILORS:
        return False
    own = state_of(voice) == state_of(party_of(figure))
    return is_naval(party_of(figure)) or (own and is_naval(voice))


def is_naval(code: str) -> bool:
    """Tell whether a code is of the forces of a side, at sea or on land."""
    return (organ_of(code) or "").casefold() in NAVAL


SAILORS, NAVAL = ("sailor", "seaman", "crew member"), ("mil", "mod", "navy")


def key_of(claim: Claim, parties: Mapping[tuple[str, str], str], navies: frozenset[str]) -> Key:
    """Return the effect, party and class of unit that a figure is about; `navies` are the parties of naval sailors."""
    figure = body_of(claim)
    effect, kind, party = effect_of(figure), unit_class(figure.unit, figure.effect), party_of(figure)
    if figure.unit in SAILORS and party in navies:
        kind = MILITARY
    if figure.unit in LAWLESS and is_state(party):
        kind = PEOPLE  # whom a state calls gunmen others may call its citizens
    if party == UNKNOWN:
        party = parties.get((effect, figure.unit or "")) or UNKNOWN
    if party == UNKNOWN and figure.unit not in IRREGULAR:
        party = parties.get((effect, kind)) or UNKNOWN
    if party in UNSPECIFIED and (figure.unit in IRREGULAR or party != UNKNOWN):
        group = parties.get((effect, GROUP))
        party = group if group and group != state_of(claim.voice.claimant) else party
    return effect, party, kind


def key_of_zero(zero: Claim, groups: Mapping[Key, list[Claim]]) -> Key:
    """Return what a "no casualties" is a number of: dead and wounded together, of its party or the side that speaks."""
    party = party_of(body_of(zero))
    if party == UNKNOWN:
        told = sorted(
            {k[1] for k, group in groups.items() if k[0] in HURT and any(c.report == zero.report for c in group)}
        )
        own = state_of(zero.voice.claimant)
        party = told[0] if told else own if is_state(own) or own in {k[1] for k in groups} else UNKNOWN
    return "killed_or_wounded", party, unit_class(body_of(zero).unit, "killed_or_wounded")


NAMES = frozenset((*CLASS_OF.values(), *(name for name, _ in FORCES)))
"""Classes that have a name in the plural."""


def question_of(key: Key, scope: str, place: str = "") -> Question:
    """Put a question in words; its party stands by its code, for the telling to name."""
    effect, party, kind = key
    whose = {BOTH: " of both sides", UNKNOWN: ""}.get(party, f" ({party})")
    when = " in all" if scope == "running_total" else ""
    asked = Question("how_many", effect, party, kind, "", place)
    subject = f"How many {asked.counted}{whose}" if kind in NAMES else f"How many ({kind}){whose}"
    where = f" at {place.title()}" if place else ""
    return replace(asked, text=f"{subject} {WORDS.get(effect, effect)}{where}{when}?")
