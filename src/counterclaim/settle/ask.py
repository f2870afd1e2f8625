"""Ask: which questions the figures of an incident answer, and which figures answer one and the same.

Only equal questions meet. A named part ("11 children among the dead") never meets its whole, and a total of
both sides never meets one side's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model.actor import BOTH, UNKNOWN, is_state, state_of
from ..model.claim import Claim, Figure
from ..model.finding import Question
from .places import by_place
from .units import CIVILIAN, CLASS_OF, MILITARY, PART_CLASSES, PEOPLE, unit_class

THINGS_GONE = frozenset(("destroyed", "lost"))
GROUND_GONE = frozenset(("lost", "captured", "seized"))
FAMILIES = {
    "aircraft": THINGS_GONE, "helicopters": THINGS_GONE, "drones": THINGS_GONE, "vehicles": THINGS_GONE,
    "tanks": THINGS_GONE, "ships": THINGS_GONE, "weapons": THINGS_GONE,
    "positions": GROUND_GONE, "settlements": GROUND_GONE, "area": GROUND_GONE,
}  # fmt: skip
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


Key = tuple[str, str, str]
IRREGULAR = frozenset(
    "fighter militant rebel insurgent terrorist militiaman gunman jihadist attacker assailant suspect".split()
)
"""Units that are no state's: fighters of nobody named are not the only army's that is named."""


UNSPECIFIED = (UNKNOWN, "REBELS", "MILITIAS")
"""Parties that may be the only armed group that is named."""
GROUP = "armed group"


def counting(figures: Sequence[Claim], parts: frozenset[str], background: bool) -> tuple[Counted, ...]:
    """Sort figures by the question that they answer; `parts` are ids of figures that are parts of others."""
    groups: dict[Key, list[Claim]] = defaultdict(list)
    parties = party_index(figures)
    for claim in figures:
        if claim.id not in parts and not is_zero_of_all(claim):
            groups[key_of(claim, parties)].append(claim)
    merged = merge_classes(groups)
    for zero in (c for c in figures if is_zero_of_all(c)):
        for key in questions_of_zero(zero, merged):
            merged.setdefault(key, []).append(zero)
    scope = "running_total" if background else "incident"
    return tuple(
        Counted(question_of(key, scope, place), tuple(sorted(group, key=lambda c: c.id)))
        for key, claims in sorted(merged.items())
        for place, group in sorted(by_place(claims).items())
    )


def body_of(claim: Claim) -> Figure:
    """Return the figure of a claim that holds one."""
    if not isinstance(claim.body, Figure):
        raise TypeError(f"claim {claim.id} holds no figure")
    return claim.body


def effect_of(figure: Figure) -> str:
    """Return the effect, wide where two words mean one loss: an aircraft destroyed or lost, a post lost or taken."""
    kind = unit_class(figure.unit, figure.effect)
    if figure.effect in FAMILIES.get(kind, ()):
        return "lost"
    if figure.effect == "lost" and kind in (MILITARY, CIVILIAN, PEOPLE):
        return "killed_or_missing"
    return figure.effect


def party_of(figure: Figure) -> str:
    """Return the party; both sides together are one party however they are named."""
    if figure.party and ("+" in figure.party or figure.party == BOTH):
        return BOTH
    return figure.party or UNKNOWN


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


def key_of(claim: Claim, parties: Mapping[tuple[str, str], str]) -> Key:
    """Return the effect, party and class of unit that a figure is about."""
    figure = body_of(claim)
    effect, kind, party = effect_of(figure), unit_class(figure.unit, figure.effect), party_of(figure)
    if party == UNKNOWN:
        party = parties.get((effect, figure.unit or "")) or UNKNOWN
    if party == UNKNOWN and figure.unit not in IRREGULAR:
        party = parties.get((effect, kind)) or UNKNOWN
    if party in UNSPECIFIED and (figure.unit in IRREGULAR or party != UNKNOWN):
        group = parties.get((effect, GROUP))
        party = group if group and group != state_of(claim.voice.claimant) else party
    return effect, party, kind


def merge_classes(groups: Mapping[Key, list[Claim]]) -> dict[Key, list[Claim]]:
    """Let counts of "people" meet the only class that stands beside them.

    Where both a side's soldiers and its civilians are counted, people are the whole of them and stay apart; so
    do those numbers that some voice counts beside a class, and all that are nearer to these. A named part of the
    people stays apart too.
    """
    merged = {key: list(claims) for key, claims in groups.items()}
    for effect, party, kind in sorted(groups):
        for other in classes_beside(effect, party, groups) if kind == PEOPLE else ():
            key = (effect, party, other)
            people = merged[effect, party, PEOPLE]
            ids = {c.id for c in people}
            join = [c for c in merged.get(key, ()) if body_of(c).subset_of not in ids]
            if not join or are_few_among(join, people):
                continue
            if wholes := told_beside(people, join if other in PART_CLASSES else merged[key]):
                merged[key] += as_large(people, join, wholes)
                merged[effect, party, PEOPLE] = [c for c in people if c not in merged[key]]
            else:
                merged[key] = [c for c in merged[key] if c not in join]
                merged[effect, party, PEOPLE] = people + join
    named: dict[Key, list[Claim]] = defaultdict(list)
    for key, claims in merged.items():
        name = named_by(key, claims)
        named[key if merged.get(name) else name] += claims
    return {key: claims for key, claims in named.items() if claims}


def classes_beside(effect: str, party: str, groups: Mapping[Key, list[Claim]]) -> tuple[str, ...]:
    """Name the classes that people may be: soldiers where no civilians are hurt, else civilians.

    People of whom a report counts soldiers apart are both together. That no civilian was hurt is said against any
    count of people.
    """
    people, soldiers, civilians = (groups.get((effect, party, kind), []) for kind in (PEOPLE, MILITARY, CIVILIAN))
    military = () if any((hurt, party, CIVILIAN) in groups for hurt in {effect, *HURT}) else (MILITARY,)
    denied = all(body_of(c).high == 0 for c in civilians)
    civilian = (CIVILIAN,) if denied or not told_beside(people, soldiers) else ()
    return (*civilian, *military, *(sorted(PART_CLASSES) if effect in HELD else ()))


HURT = ("killed", "wounded", "killed_or_wounded", "missing", "killed_or_missing")
HELD = ("captured", "released", "evacuated", "displaced")
"""What happens to groups of people together: there the children are often all of them."""


def told_beside(people: Sequence[Claim], others: Sequence[Claim]) -> frozenset[int]:
    """List the numbers of people beside which one voice of a report gives another number of the others."""
    given: dict[tuple[str, str], set[int]] = defaultdict(set)
    for claim in people:
        if (low := exact_number(claim)) is not None:
            given[claim.report, claim.voice.claimant].add(low)
    beside = ((exact_number(c), given[c.report, c.voice.claimant]) for c in others if exact_number(c) is not None)
    return frozenset(number for low, told in beside if low not in told for number in told)


def exact_number(claim: Claim) -> int | None:
    """Return the number of a figure that is an exact one."""
    return body_of(claim).low if body_of(claim).qualifier == "exact" else None


def as_large(people: Sequence[Claim], others: Sequence[Claim], wholes: frozenset[int]) -> list[Claim]:
    """Choose the counts of people that are nearer to those of a class than to those told beside it.

    Only where more reports count the class: a whole that few tell of is not what the others mean.
    """
    telling = {c.report for c in people if body_of(c).low in wholes}
    if len({c.report for c in others}) <= len(telling):
        return []
    class_numbers = {body_of(c).low or 0 for c in others}
    return [
        c for c in people
        if (low := body_of(c).low) and body_of(c).subset_of is None
        and min(abs(low - n) for n in class_numbers) < min(abs(low - n) for n in wholes)
    ]  # fmt: skip


UNLIKE = 2.5  # times a number beyond which another rather counts something else


def are_few_among(join: Sequence[Claim], people: Sequence[Claim]) -> bool:
    """Tell whether those of a class are so much fewer than the people that they are rather some of them."""
    most = max(body_of(c).low or 0 for c in join)
    return 0 < UNLIKE * most < min(body_of(c).low or 0 for c in people)


def named_by(key: Key, claims: Sequence[Claim]) -> Key:
    """Call people what those among them are called who are named closer: soldiers or civilians."""
    effect, party, kind = key
    classes = {unit_class(body_of(c).unit, effect) for c in claims} - {PEOPLE}
    return (effect, party, MILITARY) if kind == PEOPLE and classes == {MILITARY} else key


def is_zero_of_all(claim: Claim) -> bool:
    """Tell whether a figure says "no casualties": none killed and none wounded."""
    figure = body_of(claim)
    return figure.effect == "killed_or_wounded" and figure.high == 0


def questions_of_zero(zero: Claim, groups: Mapping[Key, list[Claim]]) -> list[Key]:
    """Find the one count of dead or wounded that a "no casualties" answers.

    It is its party's; where it names none, the one of those whom its own report counts, or else of the side
    that speaks.
    """
    party = party_of(body_of(zero))
    keys = [k for k in sorted(groups) if k[0] in GRAVITY and k[2] not in PART_CLASSES]
    if party == UNKNOWN:
        own = [k for k in keys if any(c.report == zero.report and not is_zero_of_all(c) for c in groups[k])]
        party = state_of(zero.voice.claimant) if not own else party
        fitting = own or [k for k in keys if k[1] == party]
    else:
        fitting = [k for k in keys if k[1] == party]
    chosen = sorted(fitting, key=lambda k: (GRAVITY.index(k[0]), -len(groups[k]), k))
    return chosen[:1] or [("killed_or_wounded", party, unit_class(body_of(zero).unit, "killed_or_wounded"))]


GRAVITY = ("killed", "killed_or_wounded", "wounded")
"""A "no casualties" answers the gravest count that there is; it would say the same of the others."""


def question_of(key: Key, scope: str, place: str = "") -> Question:
    """Put a question in words; its party stands by its code, for the telling to name."""
    effect, party, kind = key
    whose = {BOTH: " of both sides", UNKNOWN: ""}.get(party, f" ({party})")
    when = " in all" if scope == "running_total" else ""
    asked = Question("how_many", effect, party, kind, "", place)
    subject = f"How many {asked.counted}{whose}" if kind in CLASS_OF.values() else f"How many ({kind}){whose}"
    where = f" at {place.title()}" if place else ""
    return replace(asked, text=f"{subject} {WORDS.get(effect, effect)}{where}{when}?")


def is_named_part(claim: Claim) -> bool:
    """Tell whether a figure counts people who are always a part: children, women, medics."""
    figure = body_of(claim)
    return unit_class(figure.unit, figure.effect) in PART_CLASSES
