"""Answer one question of number: what agrees, what was revised, what is disputed, and what each rule says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..model.finding import Finding, Question
from ..model.identity import content_id
from ..model.incident import Incident
from .ask import Counted
from .clock import order
from .context import Context, question_key
from .disputes import both_ends, disputed, in_full
from .estimates import estimates
from .figures import body_of
from .foes import bears_arms
from .origins import independent
from .pair import Known, Setting
from .pairings import pairings_of
from .positions import ENDLESS, Answered, answers_of, compatible, filled, position_of, sweep, value_of
from .related import finding_of_stray
from .relations import Relation, relations, replaced_by_its_side
from .rules import Evidence
from .sides import is_conceded
from .status import CONFLICT, CORRECTION, OWN_WORDS, UPDATE
from .strays import strays

ELSE = " What else is said?"
ANOTHER_TOTAL = " And by another total?"
MANY = 120  # answers to one question beyond which equal ones of a voice and a day are compared once


@dataclass(frozen=True, slots=True)
class Settled:
    """Hold one question with all its answers and how they stand to each other."""

    incident: Incident
    question: Question
    context: Context
    sides: frozenset[str]
    answers: tuple[Answered, ...]
    related: tuple[Relation, ...]
    alike: Mapping[str, str]

    def has(self, answer: Answered, ids: set[str]) -> bool:
        """Tell whether an answer, or the equal one that was compared for it, is among these claims."""
        return self.alike.get(answer.claim.id, answer.claim.id) in ids


def settle_count(
    incident: Incident, counted: Counted, context: Context, known: Known
) -> tuple[list[Finding], tuple[Relation, ...]]:
    """Answer one question of number: as a whole, or its revisions and its dispute apart where it has both."""
    answers = tuple(answers_of(counted.claims, context.voices, context.moments))
    lone = strays(answers) if counted.question.about != "missing" else frozenset[str]()  # ever fewer are missing
    rest = [a for a in answers if a.claim.id not in lone]
    settled = compare_answers(incident, counted.question, rest, context, known)
    narrow = (finding_of_stray(incident, counted.question, a, context) for a in answers if a.claim.id in lone)
    found = [f for one in totals_of(settled) for f in findings_of(one)]
    return [*found, *narrow], settled.related


def totals_of(settled: Settled) -> list[Settled]:
    """Part a war's totals of other years or areas, each with those that it can be compared with, the newest first."""
    apart = {frozenset((r.older.claim.id, r.newer.claim.id)) for r in settled.related if r.rule == "another_total"}
    if not apart:
        return [settled]
    groups: list[list[Answered]] = []
    for answer in sorted(settled.answers, key=lateness, reverse=True):
        home = next((g for g in groups if not any({answer.claim.id, a.claim.id} in apart for a in g)), None)
        if home is None:
            groups.append([answer])
        else:
            home.append(answer)
    return [part_of(settled, group, at) for at, group in enumerate(groups)]


def part_of(settled: Settled, answers: Sequence[Answered], at: int) -> Settled:
    """Keep some of a question's answers, as a question of its own."""
    ids = {a.claim.id for a in answers}
    among = tuple(a for a in settled.answers if a.claim.id in ids)
    related = tuple(r for r in settled.related if {r.older.claim.id, r.newer.claim.id} <= ids)
    asked = settled.question
    another = replace(asked, place=f"{asked.place} total {at + 1}".strip(), text=asked.text + ANOTHER_TOTAL)
    return replace(settled, question=another if at else asked, answers=among, related=related)


def findings_of(settled: Settled) -> list[Finding]:
    """Write the findings of one question: one, or two where it was revised and stays disputed.

    Open counts far below a number that was revised stand apart: they neither changed nor support it.
    """
    moved = [r for r in settled.related if r.verdict in (UPDATE, CORRECTION)]
    standing = disputed(settled.related)
    contested = in_full(standing, settled.related)
    if moved and contested:
        revised, rival = divide(settled, moved, contested)
        floors = floors_below(settled, revised, moved)
        changed = [a for a in revised if a not in floors]
        return [
            finding(settled, changed, moved_status(moved), moved, " And how did the count change?"),
            finding(settled, rival, CONFLICT, contested, " What stays disputed?"),
            *([finding(settled, floors, quiet_status(floors), (), ELSE)] if floors else []),
        ]
    status = moved_status(moved) if moved else CONFLICT if contested else quiet_status(settled.answers)
    return [finding(settled, settled.answers, status, moved or contested)]


def compare_answers(
    incident: Incident, question: Question, given: Sequence[Answered], context: Context, known: Known
) -> Settled:
    """Relate the answers to one question, each with each unless they are very many."""
    answers = tuple(given)
    growing = was_raised(answers) or rises_daily(answers)
    background = incident.scope == "background"
    setting = Setting(question.about, question.party, known, growing, background, context.wording)
    chosen, alike = spokesmen(answers) if len(answers) > MANY else (answers, {})
    related = () if compatible(answers) else relations(chosen, setting)
    return Settled(incident, question, context, known.sides, answers, related, alike)


def spokesmen(answers: Sequence[Answered]) -> tuple[tuple[Answered, ...], dict[str, str]]:
    """Let one answer stand for all that are equal in voice, number and day; return it for each of them."""
    chosen: dict[tuple[object, ...], Answered] = {}
    alike: dict[str, str] = {}
    for answer in answers:
        first = chosen.setdefault(
            (answer.voice, answer.low, answer.high, answer.moment.day, answer.moment.turn), answer
        )
        alike[answer.claim.id] = first.claim.id
    return tuple(chosen.values()), alike


def was_raised(answers: Sequence[Answered]) -> bool:
    """Tell whether a voice raised its own count, or words say that it rose."""
    by_voice: dict[str, list[Answered]] = defaultdict(list)
    for answer in answers:
        by_voice[answer.voice].append(answer)
    raised = any(max(a.low for a in group) > min(a.high for a in group) for group in by_voice.values())
    return raised or any(a.moment.rising for a in answers)


def rises_daily(answers: Sequence[Answered]) -> bool:
    """Tell whether the numbers of each day are at least those of the days before, and the last ones higher."""
    days: dict[str, list[int]] = defaultdict(list)
    for answer in answers:
        if answer.moment.day and body_of(answer.claim).qualifier != "vague" and answer.low > 0:
            days[answer.moment.day].append(answer.low)
    runs = [sorted(days[day]) for day in sorted(days)]
    steady = all(earlier[-1] <= later[0] for earlier, later in pairwise(runs))
    return len(runs) > 1 and steady and runs[0][-1] < runs[-1][0]


def divide(
    settled: Settled, moved: Sequence[Relation], contested: Sequence[Relation]
) -> tuple[list[Answered], list[Answered]]:
    """Part the answers into the revised count and the dispute that the revisions leave.

    An answer in dispute stays with the revisions only if its own side revised it. The dispute holds all numbers
    that ever stood against each other, superseded ones too, and what grew out of a disputed number.
    """
    rivals = both_ends(contested)
    strong = both_ends([r for r in moved if r.rule in OWN_WORDS])
    grown = {r.newer.claim.id for r in moved if r.older.claim.id in rivals - strong} - strong
    chain = strong or both_ends(moved)
    revised = [a for a in settled.answers if settled.has(a, chain) or not settled.has(a, rivals | grown)]
    opposed = both_ends([r for r in settled.related if r.verdict == CONFLICT]) | grown
    return revised, [a for a in settled.answers if settled.has(a, opposed)]


def floors_below(settled: Settled, revised: Sequence[Answered], moved: Sequence[Relation]) -> list[Answered]:
    """List the open counts ("dozens", "more than 60") less than half of the smallest number that was revised."""
    strong = both_ends([r for r in moved if r.rule in OWN_WORDS])
    least = min((a.low for a in revised if settled.has(a, strong or both_ends(moved))), default=0)
    floors = [a for a in revised if a.high == ENDLESS and a.low * 2 < least and not settled.has(a, strong)]
    return floors if len(floors) > 1 else []


def moved_status(moved: Sequence[Relation]) -> str:
    """Name a revision: a correction only where nothing but lower numbers came later."""
    return CORRECTION if all(r.verdict == CORRECTION for r in moved) else UPDATE


def quiet_status(answers: Sequence[Answered]) -> str:
    """Name the agreement of answers that can all be true."""
    if len(independent(a.voice for a in answers)) == 1:
        return "single"
    return "agreed" if len({(a.low, a.high) for a in answers}) == 1 else "compatible"


def finding(
    settled: Settled, answers: Sequence[Answered], status: str, because: Sequence[Relation], aspect: str = ""
) -> Finding:
    """Write one finding over some of the question's answers; every rule judges by all that are in force."""
    question, context = replace(settled.question, text=settled.question.text + aspect), settled.context
    gone = {r.older.claim.id for r in settled.related if r.verdict in (UPDATE, CORRECTION)}
    gone |= filled(settled.answers)
    force = without_floors(
        in_force(settled.answers, lambda answer: settled.has(answer, gone)),
        {a.low for a in settled.answers if settled.has(a, gone)},
    )
    taken_back = withdrawn(settled)
    owned = in_force(settled.answers, lambda answer: settled.has(answer, taken_back))
    conceding = tuple(a for a in owned if is_conceded(a.voice, question.party))
    armed = bears_arms(question.party, context.armed)
    evidence = Evidence(question.about, question.party, question.unit, settled.sides, force, conceding, armed)
    every = estimates(evidence, settled.answers, lambda answer: settled.has(answer, gone), context.rules)
    entered = next(one for one in every if one.rule == context.signed)
    positions = (position_of(g, all(settled.has(a, gone) for a in g)) for g in sweep(answers))
    why = (*sentences(because), *set_aside(settled, gone), *support(answers, question.party), entered.reason)
    return Finding(
        id=content_id("f", settled.incident.id, question_key(question), aspect_of(status, aspect)),
        incident=settled.incident.id, question=question, status=status, answer=entered.answer, rule=context.signed,
        positions=tuple(positions), why=why, answers=every, pairings=pairings_of(settled.related, settled.alike),
    )  # fmt: skip


def aspect_of(status: str, aspect: str) -> str | bool:
    """Tell the findings of one question apart: its dispute, its floors, and the rest."""
    return "else" if aspect == ELSE else status == CONFLICT


def in_force(answers: Sequence[Answered], gone: Callable[[Answered], bool]) -> tuple[Answered, ...]:
    """Keep one answer a voice: the last, and one with a number before one without.

    A voice whose last answer was revised by another's has none in force: what it said before is older still.
    """
    last: dict[str, Answered] = {}
    for answer in sorted(answers, key=lambda a: (a.moment.known, not gone(a), *lateness(a))):
        if answer.voice not in last or body_of(answer.claim).qualifier != "vague":
            last[answer.voice] = answer
    return tuple(last[voice] for voice in sorted(last) if not gone(last[voice]))


def withdrawn(settled: Settled) -> set[str]:
    """List the answers that their own side replaced."""
    return {answer.claim.id for answer in replaced_by_its_side(settled.related)} | filled(settled.answers)


def without_floors(force: Sequence[Answered], replaced: set[int]) -> tuple[Answered, ...]:
    """Leave out an "at least" that a later number passes: it says no more, unless it stands against a third.

    One that only repeats a number which was replaced stands against none.
    """
    return tuple(
        floor for floor in force
        if floor.high < ENDLESS or not any(passes(one, floor, replaced) for one in force)
        or (floor.low not in replaced and not all(one.meets(floor) for one in force))
    )  # fmt: skip


def passes(number: Answered, floor: Answered, replaced: set[int]) -> bool:
    """Tell whether a number is more than an "at least", and later than this or than the number that this repeats."""
    later = floor.low in replaced or order(number.moment, floor.moment) == 1
    return later and floor.low < number.high < ENDLESS and number.meets(floor)


def lateness(answer: Answered) -> tuple[str, int, bool, int, int, str]:
    """Order answers by when they were put forward, one that is recalled before the new one, then by size and id."""
    known, entry, turn = answer.moment.rank
    return known, entry, not answer.moment.recalled, turn, answer.low, answer.claim.id


def sentences(because: Sequence[Relation]) -> list[str]:
    """Say which rules fired, each once with an example of the numbers."""
    said: dict[str, str] = {}
    for r in because:
        said.setdefault(r.why, f"{r.why} ({shown(r.older)}; {shown(r.newer)})")
    return list(said.values())


def shown(answer: Answered) -> str:
    """Show an answer with its voice."""
    figure = body_of(answer.claim)
    number = f"{figure.low:,}" if figure.low is not None else f"up to {figure.high:,}"
    return f"{number} by {answer.voice}"


def set_aside(settled: Settled, gone: set[str]) -> list[str]:
    """Say which answers were set aside as revised or outdated."""
    left = sorted({shown(a) for a in settled.answers if settled.has(a, gone)})
    return [f"Set aside, since later answers revise them: {'; '.join(left)}."] if left else []


def support(answers: Sequence[Answered], party: str) -> list[str]:
    """Say how many independent voices there are, and whether the losing side concedes."""
    voices = independent(a.voice for a in answers)
    said = [f"{len(voices)} independent voice{'s' if len(voices) != 1 else ''}: {', '.join(voices)}."]
    own = sorted({a.low: value_of([a]) for a in answers if is_conceded(a.voice, party)}.items())
    if own:
        numbers = ", ".join(value for _, value in own)
        said.append(f"Conceded by the side that lost ({numbers}): the strongest support there is.")
    return said
