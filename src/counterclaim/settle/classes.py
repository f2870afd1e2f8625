"""Classes: which counts of people, soldiers and civilians are counts of the same people.

What one report calls people another may call soldiers; where both are counted, people are the whole of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from ..model.actor import is_named, is_state, state_of
from ..model.claim import Claim
from .figures import body_of, exact_number
from .units import CIVILIAN, CLASSES, FORCES, MILITARY, PART_CLASSES, PEOPLE, POLICE_UNITS, unit_class

Key = tuple[str, str, str]
HURT = ("killed", "wounded", "killed_or_wounded", "missing", "killed_or_missing")
YOUNG = ("children", "women and children")
HELD = ("captured", "released", "evacuated", "displaced")
"""What happens to groups of people together: there the children are often all of them."""


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
            none = other == MILITARY and all(body_of(c).high == 0 for c in join)  # which says nothing of the people
            if not join or none or are_few_among(join, people) or are_police_at_a_crowd(join, people):
                continue
            if wholes := told_beside(people, join if other in PART_CLASSES else opposed(merged[key], join)):
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


def forces_apart(groups: Mapping[Key, list[Claim]]) -> dict[Key, list[Claim]]:
    """Part police, and militias, from soldiers where one voice of a report gives a number of each."""
    return parted(groups, MILITARY, lambda claims: FORCES, is_force_apart)


def is_force_apart(force: Sequence[Claim], rest: Sequence[Claim]) -> bool:
    """Tell whether one voice of a report counts some of a force beside some others under arms."""
    return any(told_beside([c], [o for o in rest if body_of(o).low]) for c in force if body_of(c).low)


def staff_apart(groups: Mapping[Key, list[Claim]]) -> dict[Key, list[Claim]]:
    """Part workers from the civilians beside whom a report counts them: railwaymen from the passengers of a train."""
    return parted(groups, CIVILIAN, staff_among, is_staff_apart)


def staff_among(claims: Sequence[Claim]) -> list[tuple[str, tuple[str]]]:
    """List the trades of those who work among civilians, each a name and a unit of its own."""
    units = sorted({body_of(c).unit or "" for c in claims})
    return [(unit, (unit,)) for unit in units if unit.endswith(STAFF)]


def is_staff_apart(staff: Sequence[Claim], rest: Sequence[Claim]) -> bool:
    """Tell whether a report counts some who work beside others who are called more than civilians."""
    guests = [c for c in rest if body_of(c).unit not in ANY_CIVILIAN]
    return any(are_others(one, other) for one in staff for other in guests)


def parted(
    groups: Mapping[Key, list[Claim]],
    kind: str,
    names: Callable[[Sequence[Claim]], Iterable[tuple[str, Collection[str]]]],
    is_apart: Callable[[Sequence[Claim], Sequence[Claim]], bool],
) -> dict[Key, list[Claim]]:
    """Part from one class, one after the other, the units of each name that are told apart from the rest."""
    found: dict[Key, list[Claim]] = {}
    for (effect, party, own), claims in groups.items():
        others = list(claims)
        for name, units in names(claims) if own == kind else ():
            some = [c for c in others if body_of(c).unit in units]
            rest = [c for c in others if c not in some]
            if is_apart(some, rest):
                found[effect, party, name] = some
                others = rest
        found[effect, party, own] = others
    return found


STAFF = ("worker", "driver", "employee", "staff", "crew")
ANY_CIVILIAN = ("civilian", "citizen", "local", "resident", "inhabitant")
"""Words for civilians of whatever trade."""


def are_others(one: Claim, other: Claim) -> bool:
    """Tell whether one report counts two kinds of people, neither of whom are some of the others."""
    left, right, numbers = body_of(one), body_of(other), {exact_number(one), exact_number(other)}
    apart = left.subset_of != other.id and right.subset_of != one.id
    return one.report == other.report and apart and len(numbers) > 1 and not numbers & {None, 0}


def same_people(groups: Mapping[Key, list[Claim]]) -> dict[Key, list[Claim]]:
    """Let women or children be the people whom their voice counts in the same number: "one killed", "a woman died".

    A single one must be told so by the same report: voices count one of something too often.
    """
    merged = {key: list(claims) for key, claims in groups.items()}
    for effect, party, kind in sorted(groups):
        part = groups[effect, party, kind]
        for other in (PEOPLE, CIVILIAN) if kind in PART_CLASSES else ():
            people = merged.get((effect, party, other), [])
            told = {said for c in people for said in told_by(c)}
            if (effect, party, kind) in merged and all(
                body_of(c).subset_of is None and any(said in told for said in told_by(c)) for c in part
            ):
                people += merged.pop((effect, party, kind))
    return merged


def told_by(claim: Claim) -> Iterator[tuple[str, str, int | None]]:
    """Yield who gives a number in which report, and for more than one also who gives it anywhere."""
    number, voice = exact_number(claim), claim.voice.claimant
    yield claim.report, voice, number
    if number is not None and number > 1 and is_named(voice):
        yield "", voice, number


def opposed(members: Sequence[Claim], join: Sequence[Claim]) -> list[Claim]:
    """Keep of a class what tells it from people: "five were civilians" does, "five of them patients" does not."""
    return [c for c in members if c in join or body_of(c).unit not in CLASSES[CIVILIAN][1:]]


def classes_beside(effect: str, party: str, groups: Mapping[Key, list[Claim]]) -> tuple[str, ...]:
    """Name the classes that people may be: soldiers where no civilians are hurt, else civilians.

    Where children are counted people are not those soldiers whom another state counts. People of whom a report
    counts soldiers apart are both together, unless these are a few of them. That no civilian was hurt is said
    against any count of people.
    """
    people, soldiers, civilians = (groups.get((effect, party, kind), []) for kind in (PEOPLE, MILITARY, CIVILIAN))
    beside = {effect} if effect in HELD else {effect, *HURT}
    harmed = {kind for hurt in beside for kind in (CIVILIAN, *YOUNG) if (hurt, party, kind) in groups}
    told_by_foes = all(is_state(c.voice.claimant) and state_of(c.voice.claimant) != party for c in soldiers)
    military = () if CIVILIAN in harmed or (harmed and told_by_foes) else (MILITARY,)
    denied = all(body_of(c).high == 0 for c in civilians)
    civilian = (
        (CIVILIAN,) if denied or not told_beside(people, [c for c in soldiers if not are_a_few(c, people)]) else ()
    )
    return (*civilian, *military, *(sorted(PART_CLASSES) if effect in HELD else ()))


def told_beside(people: Sequence[Claim], others: Sequence[Claim]) -> frozenset[int]:
    """List the numbers of people beside which one voice of a report gives another number of the others."""
    given: dict[tuple[str, str], set[int]] = defaultdict(set)
    for claim in people:
        if (low := exact_number(claim)) is not None:
            for voice in {claim.voice.claimant, state_of(claim.voice.claimant)}:
                given[claim.report, voice].add(low)
    beside = ((exact_number(c), given[c.report, teller(c)]) for c in others if exact_number(c) is not None)
    return frozenset(number for low, told in beside if low not in told for number in told)


def teller(claim: Claim) -> str:
    """Name who gives a number; the bodies of one state know of each other's soldiers and civilians."""
    figure, voice = body_of(claim), claim.voice.claimant
    part = unit_class(figure.unit, figure.effect) in PART_CLASSES
    return state_of(voice) if is_state(voice) and not part else voice


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


A_FEW = 4
"""So many times more people than soldiers among them, and they are civilians for the most part."""


def are_a_few(part: Claim, people: Sequence[Claim]) -> bool:
    """Tell whether soldiers are a small part of the number of people that a report gives beside them."""
    beside = [low for c in people if c.report == part.report and (low := exact_number(c)) is not None]
    return bool(beside) and A_FEW * (exact_number(part) or 0) < max(beside)


def are_few_among(join: Sequence[Claim], people: Sequence[Claim]) -> bool:
    """Tell whether those of a class are so much fewer than the people that they are rather some of them."""
    most = max(body_of(c).low or 0 for c in join)
    return 0 < UNLIKE * most < min(body_of(c).low or 0 for c in people)


def are_police_at_a_crowd(join: Sequence[Claim], people: Sequence[Claim]) -> bool:
    """Tell whether police are counted, and people of whom no number is one of theirs: who faced them."""
    police = all(body_of(c).unit in POLICE_UNITS for c in join)
    return police and not {body_of(c).low for c in join} & {body_of(c).low for c in people}


def named_by(key: Key, claims: Sequence[Claim]) -> Key:
    """Call people what those among them are called who are named closer: soldiers or civilians."""
    effect, party, kind = key
    classes = [unit_class(body_of(c).unit, effect) for c in claims]
    soldiers = set(classes) - {PEOPLE} == {MILITARY} and 2 * classes.count(MILITARY) >= len(classes)
    return (effect, party, MILITARY) if kind == PEOPLE and soldiers else key
