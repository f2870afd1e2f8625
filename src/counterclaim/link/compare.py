"""Compare two events: a table of comparators, each of whose docstrings is the sentence shown to the user."""

from __future__ import annotations

from collections.abc import Callable
from math import exp

from ..model.actor import is_state
from ..model.days import days_between
from ..model.judgement import DIFFERENT, SAME, UNSURE, Judgement
from .events import Event
from .near import close, finer, precise, sounds_close
from .scope import BACKGROUND
from .words import likeness

VERSION = 3
BY = f"link/{VERSION}"
SAME_AT, DIFFERENT_AT = 0.6, 0.03
FEW = 0.25  # share of the shorter list of names below which two lists tell of different things
Comparator = Callable[[Event, Event], float | None]


def same_place(left: Event, right: Event) -> float | None:
    """Both name the same place."""
    fewer, more = sorted((precise(left), precise(right)), key=len)
    shared = sum(any(sounds_close(a, b) for b in more) for a in fewer)
    return 0.6 + shared / len(fewer) if shared else None


def other_place(left: Event, right: Event) -> float | None:
    """All the places that they name lie apart."""
    answers = [close(a, b) for a in precise(left) for b in precise(right)]
    if not answers or any(answers) or same_place(left, right):
        return None
    return -2.0 if None not in answers else NAMED_APART


NAMED_APART = -0.3  # weight of places that only their names tell apart


def told_elsewhere(left: Event, right: Event) -> float | None:
    """One report tells what happened at the other's place as another event."""
    if same_place(left, right):
        return None
    crossed = ((left, right), (right, left))
    known = any(sounds_close(a, b) for one, other in crossed for a in finer(one.elsewhere) for b in precise(other))
    return TOLD_ELSEWHERE if known else None


TOLD_ELSEWHERE = -2.2  # weight of a place of which the other report tells another event


def same_days(left: Event, right: Event) -> float | None:
    """Their days overlap."""
    if gap(left, right) != 0:
        return None
    return 1.2 if left.stated and right.stated else 0.7


def next_day(left: Event, right: Event) -> float | None:
    """They may lie a day apart, as a report of the day after does."""
    return 0.6 if gap(left, right) == 1 and not (left.stated and right.stated) else None


def other_day(left: Event, right: Event) -> float | None:
    """Both state their day, and these are neighbouring days."""
    return -0.4 if gap(left, right) == 1 and left.stated and right.stated else None


def days_apart(left: Event, right: Event) -> float | None:
    """Their days lie apart."""
    days = gap(left, right)
    if days is None or days <= 1:
        return None
    if days >= MONTHS and is_elsewhere(left, right):
        return -NOWHERE_NEAR
    later = max(left, right, key=lambda event: (event.first or "", event.id))
    retold = share_most_names(left, right) if days >= YEAR else same_story(left, right, days)
    if (days <= FOLLOWED or retold) and follows(later):
        return -0.5
    if days < YEAR or retold:
        return -min(FAR, 0.5 * days)
    return -FARTHER if other_place(left, right) is None else -ELSEWHERE


FAR = 4.0  # weight against one event of days that lie apart
FARTHER, ELSEWHERE = 5.0, 7.0  # the same of days that lie years apart, and where the places do too
NOWHERE_NEAR = 10.0  # the same of two states' fights at two places that months lie between
FOLLOWED = 7  # days for which an event goes on being reported
YEAR = 300  # days from which like words tell like events, and only names tell one event again, as of a trial
MONTHS = 60  # days from which a story must be more alike to be one told again
MANY, SHARE = 5, 0.5  # names, and share of names, by which a report however late tells of an event


def is_elsewhere(left: Event, right: Event) -> bool:
    """Tell whether two states are told to fight at two places, each on a day of its own: no trial retells a war."""
    apart = other_place(left, right) is not None
    return left.stated and right.stated and apart and two_states(left, right) is not None


def same_story(left: Event, right: Event, days: int) -> bool:
    """Tell whether two events share so many names or words that a late report of the one is of the other.

    After months like words are a ministry's turns of phrase rather than a story told again.
    """
    least = RETOLD if days < MONTHS else RETOLD_LATE
    return share_most_names(left, right) or (likeness(left.words, right.words) or 0.0) >= least


def share_most_names(left: Event, right: Event) -> bool:
    """Tell whether two events share most of the names that they mention, and many."""
    share = overlap(left, right)
    return share is not None and share >= SHARE and len(left.names & right.names) >= MANY


def follows(event: Event) -> bool:
    """Tell whether an event's day is that of its report: it may be the day of a statement on an older event."""
    return not event.stated or (event.first is not None and days_between(event.first, event.published) <= 1)


def gap(left: Event, right: Event) -> int | None:
    """Return how many days lie between two events: 0 where they overlap, None where one has no day."""
    if left.first is None or right.first is None:
        return None
    first, second = sorted(((left.first, left.last or left.first), (right.first, right.last or right.first)))
    return 0 if second[0] <= first[1] else days_between(first[1], second[0])


def same_parties(left: Event, right: Event) -> float | None:
    """Both are about the same parties."""
    if left.parties and right.parties and (left.parties <= right.parties or right.parties <= left.parties):
        return 0.8
    return 0.3 if left.parties & right.parties else None


def same_sides(left: Event, right: Event) -> float | None:
    """Both tell of the same two sides at each other."""
    return 0.3 if len(left.parties & right.parties) >= 2 else None


def two_states(left: Event, right: Event) -> float | None:
    """Both tell of the same two states at each other, which is rare."""
    return 1.1 if sum(map(is_state, left.parties & right.parties)) >= 2 else None


def other_parties(left: Event, right: Event) -> float | None:
    """No party of the one takes part in the other."""
    return -2.0 if left.parties and right.parties and not left.parties & right.parties else None


def shared_figures(left: Event, right: Event) -> float | None:
    """They give the same counts."""
    shared = [one for one in sorted(left.figures) if any(alike(one, other) for other in right.figures)]
    return min(1.8, 0.4 + sum(telling(number) for _, number in shared)) if shared else None


def telling(number: int) -> float:
    """Weigh a shared count: seven dead may be chance, 293 wounded hardly."""
    return 0.3 if number < 10 else 0.7 if number < 50 else 1.0


def alike(one: tuple[str, int], other: tuple[str, int]) -> bool:
    """Tell whether two counts of one effect are the same: large ones within one in twenty, "more than 40" and "40"."""
    most, apart_by = max(one[1], other[1]), abs(one[1] - other[1])
    return one[0] == other[0] and (
        apart_by == 0 or (most > 20 and (apart_by == 1 or (most > 100 and apart_by * 20 <= most)))
    )


def shared_names(left: Event, right: Event) -> float | None:
    """They share names that they mention."""
    share = overlap(left, right)
    if share is None or share < FEW:
        return None
    return min(2.4, 0.3 * len(left.names & right.names) + 1.2 * share)


def few_names(left: Event, right: Event) -> float | None:
    """They share few of the names that they mention."""
    share = overlap(left, right)
    if share is None or share >= FEW:
        return None
    enough = min(1.0, min(len(left.names), len(right.names)) / 5)
    return -1.0 * enough * (FEW - share) / FEW


def overlap(left: Event, right: Event) -> float | None:
    """Return the share of the shorter list of names that the other has too; None where one has too few to tell."""
    fewer = min(len(left.names), len(right.names))
    return len(left.names & right.names) / fewer if fewer >= 2 else None


def same_words(left: Event, right: Event) -> float | None:
    """They are told in the same uncommon words."""
    share, least = likeness(left.words, right.words), OWN_TURNS if same_outlet(left, right) else ALIKE
    return None if share is None or share < least else 18.0 * min(0.3, share - least) * enough(left, right)


def same_outlet(left: Event, right: Event) -> bool:
    """Tell whether one outlet tells both: its pages share a frame, its reporters turns of phrase, its news a region."""
    return bool(left.outlet) and left.outlet == right.outlet


def other_words(left: Event, right: Event) -> float | None:
    """They are told in other words, as two newsrooms may tell one event: little speaks against it."""
    share = likeness(left.words, right.words)
    return None if share is None or share >= ALIKE else -8.0 * (ALIKE - share) * enough(left, right)


ALIKE, RETOLD = 0.1, 0.3  # likeness of words at which two reports may tell one event, and at which they hardly tell two
RETOLD_LATE = 0.5  # the same where months lie between them
OWN_TURNS = 0.2  # likeness of words that any two reports of one outlet may have
ENOUGH = 50  # words of the shorter report from which likeness tells what it can


def enough(left: Event, right: Event) -> float:
    """Say how far the shorter report has words enough to be like another or not."""
    return min(1.0, min(len(left.words), len(right.words)) / ENOUGH)


def same_effects(left: Event, right: Event) -> float | None:
    """They tell of the same kinds of loss or act."""
    return 0.4 if left.effects & right.effects else None


def same_rare_loss(left: Event, right: Event) -> float | None:
    """They tell of the same uncommon loss."""
    return 0.7 if any(" " in effect for effect in left.effects & right.effects) else None


def both_background(left: Event, right: Event) -> float | None:
    """Both reports mention it as what went before, about the same parties."""
    same = left.kind == right.kind == BACKGROUND and bool(left.parties & right.parties)
    return 0.9 if same else None


COMPARATORS: tuple[Comparator, ...] = (
    same_place, other_place, told_elsewhere, same_days, next_day, other_day, days_apart, same_parties, same_sides,
    two_states, other_parties, shared_figures, shared_names, few_names, same_words, other_words, same_effects,
    same_rare_loss, both_background,
)  # fmt: skip
BIAS = -2.2


def compare(left: Event, right: Event) -> Judgement:
    """Judge whether two events of two reports are one, with the sentences of the comparators that spoke."""
    weights = [(comparator, weight) for comparator in COMPARATORS if (weight := comparator(left, right)) is not None]
    score = 1 / (1 + exp(-(BIAS + sum(weight for _, weight in weights))))
    if (left.kind == BACKGROUND) != (right.kind == BACKGROUND):
        score = min(score, 0.5)
    verdict = SAME if score >= SAME_AT else DIFFERENT if score <= DIFFERENT_AT else UNSURE
    ordered = sorted(weights, key=lambda pair: (-abs(pair[1]), pair[0].__name__))
    reasons = tuple((comparator.__doc__ or "").strip() for comparator, _ in ordered)
    one, other = sorted((left.id, right.id))
    return Judgement(one, other, verdict, round(score, 4), reasons, BY)
