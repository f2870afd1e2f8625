"""Relate answers: every two that cannot both be true, by the first rule of the table that fires."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ..model.actor import is_state, state_of
from .clock import Moment, order
from .figures import body_of, is_wordy
from .origins import speaker, speaks_for_state
from .pair import Pair, Setting, is_adverse
from .positions import Answered
from .status import APART, CONFLICT, OWN_WORDS, RULES


@dataclass(frozen=True, slots=True)
class Relation:
    """Say what two answers are to each other, and by which rule."""

    older: Answered
    newer: Answered
    verdict: str
    rule: str
    why: str


def relate(small: Answered, large: Answered, setting: Setting) -> Relation:
    """Decide what two answers that cannot both be true are to each other."""
    pair = Pair(small, large, setting)
    for rule in RULES:
        if (verdict := rule(pair)) is not None:
            status, newer = verdict
            one, other = (large, small) if newer == -1 else (small, large)
            return Relation(one, other, status, rule.__name__, (rule.__doc__ or "").strip())
    raise AssertionError("the last rule always fires")


def relations(answers: Sequence[Answered], setting: Setting) -> tuple[Relation, ...]:
    """Relate every two answers that cannot both be true."""
    found = []
    for one, other in combinations(sorted(answers, key=lambda a: (a.low, a.high, a.claim.id)), 2):
        if not one.meets(other):
            small, large = (one, other) if one.high < other.low else (other, one)
            found.append(relate(small, large, setting))
    return contradicted(kept(taken_back(mirrored(found, setting), setting)))


def rivals(related: Sequence[Relation]) -> frozenset[frozenset[str]]:
    """List the voices whose numbers stand against each other in some report."""
    told = side_by_side(related)
    return frozenset(frozenset((speaker(r.older.voice), speaker(r.newer.voice))) for r in told)


def side_by_side(related: Sequence[Relation]) -> list[Relation]:
    """Keep the disputes that a report tells, but for those over numbers that their own side has replaced."""
    own = {answer.claim.id for answer in replaced_by_its_side(related)}
    return [r for r in related if r.rule in SET and not {r.older.claim.id, r.newer.claim.id} & own]


def replaced_by_its_side(related: Sequence[Relation]) -> list[Answered]:
    """List the answers that their own side replaced."""
    return [r.older for r in related if r.rule in OWN_WORDS]


SET = ("set_side_by_side", "read_as_standing", "kept")
FIRM = (*SET, "held_to", "none_or_some")


def taken_back(related: Sequence[Relation], setting: Setting) -> tuple[Relation, ...]:
    """Let a number that its side replaced be replaced also where somebody of no side gives it."""
    own = {
        (r.older.low, r.older.high, speaker(r.newer.voice), r.newer.low, r.newer.high): r
        for r in related if r.rule in OWN_WORDS
    }  # fmt: skip
    return tuple(next(again_of(r, own, setting), r) for r in related)


def again_of(
    relation: Relation, own: Mapping[tuple[int, int, str, int, int], Relation], setting: Setting
) -> Iterator[Relation]:
    """Read a relation as a side's replacing of its own number, which somebody of no side gives too."""
    for old, new in ((relation.older, relation.newer), (relation.newer, relation.older)):
        told = own.get((old.low, old.high, speaker(new.voice), new.low, new.high))
        side = is_state(old.voice) or state_of(old.voice) in setting.known.sides
        if told is not None and not side and old.voice != new.voice:
            yield replace(relation, older=old, newer=new, verdict=told.verdict, rule=told.rule, why=told.why)


def kept(related: Sequence[Relation]) -> tuple[Relation, ...]:
    """Let a state's number, or a denial, that a report sets beside a larger one be replaced by its own side alone."""
    own = {answer.claim.id for answer in replaced_by_its_side(related)}
    pairs = (sorted((r.older, r.newer), key=size) for r in related if r.rule in FIRM and not in_words(r))
    firm = {
        said(one, other) for one, other in pairs
        if (speaks_for_state(one.voice) or one.high == 0) and one.claim.id not in own
    }  # fmt: skip
    return tuple(
        replace(r, verdict=CONFLICT, rule="kept", why="A report gives the first number as one that stands.")
        if r.rule in GREW and said(r.older, r.newer) in firm else r
        for r in related
    )  # fmt: skip


def contradicted(related: Sequence[Relation]) -> tuple[Relation, ...]:
    """Let a voice that gave a lower number against another's stand against what that voice counts from then on."""
    since: dict[tuple[str, str], list[Moment]] = defaultdict(list)
    for r in related:
        if r.rule == "opposed" and order(r.newer.moment, r.older.moment) == -1:
            since[speakers_of(r)].append(r.older.moment)
    return tuple(
        replace(r, verdict=CONFLICT, rule="contradicted", why="The two voices are at odds over this count.")
        if r.rule in GREW and any(order(moment, r.newer.moment) != 1 for moment in since.get(speakers_of(r), ())) else r
        for r in related
    )  # fmt: skip


def speakers_of(relation: Relation) -> tuple[str, str]:
    """Name who gives the older and who the newer of two numbers."""
    return speaker(relation.older.voice), speaker(relation.newer.voice)


def in_words(relation: Relation) -> bool:
    """Tell whether one of two answers names no number: "dozens"."""
    return any(is_wordy(body_of(answer.claim)) for answer in (relation.older, relation.newer))


def size(answer: Answered) -> int:
    """Return an answer's lower bound."""
    return answer.low


GREW = ("toll_grew", "toll_grew_within_a_day")
TOLD = ("told_as_change", "held_to", "read_as_over", "set_side_by_side", "read_as_standing", "lowered_by_its_side")
"""Rules by which one report says of two voices' numbers what they are to each other, the strongest first."""
Said = tuple[str, int, int, bool]


def mirrored(related: Sequence[Relation], setting: Setting) -> tuple[Relation, ...]:
    """Let what one report says of two voices' numbers hold wherever the two give these numbers."""
    told: dict[frozenset[Said], Relation] = {}
    strong = [relation for relation in related if is_told(relation, setting)]
    for relation in sorted(strong, key=strength):
        told.setdefault(pair_of(relation), relation)
    return tuple(turned(r, told[key]) if (key := pair_of(r)) in told else r for r in related)


def strength(relation: Relation) -> int:
    """Order what reports say of two numbers, the strongest first: that they count two things."""
    return TOLD.index(relation.rule) if relation.rule in TOLD else -1


def is_told(relation: Relation, setting: Setting) -> bool:
    """Tell whether one report relates the two numbers, or a side took back its own count of its own loss."""
    if relation.rule == "lowered_by_its_side":
        return not is_adverse(relation.older.voice, setting)
    one_report = relation.older.claim.report == relation.newer.claim.report
    return one_report and (relation.rule in TOLD or relation.verdict == APART)


def said(answer: Answered, other: Answered) -> Said:
    """Return who says which number: against another side's, any body of a state's government is that state."""
    voice = answer.voice
    whole = speaks_for_state(voice) and state_of(voice) != state_of(other.voice)
    return (state_of(voice) if whole else speaker(voice)), answer.low, answer.high, answer.anew


def pair_of(relation: Relation) -> frozenset[Said]:
    """Return both numbers with their voices, in no order."""
    return frozenset((said(relation.older, relation.newer), said(relation.newer, relation.older)))


def turned(relation: Relation, told: Relation) -> Relation:
    """Return a relation as another of the same two numbers has it."""
    same = said(relation.older, relation.newer) == said(told.older, told.newer)
    ends = (relation.older, relation.newer) if same else (relation.newer, relation.older)
    return replace(relation, older=ends[0], newer=ends[1], verdict=told.verdict, rule=told.rule, why=told.why)
