"""Status: what two answers that cannot both be true are to each other.

The rules are a table; the first that fires decides, and its docstring is the sentence shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..model.actor import is_named, is_state, organ_of, state_of
from ..model.claim import EFFECTS_ON_PEOPLE
from ..model.numerals import NUMERALS
from .classes import UNLIKE
from .figures import body_of
from .foes import BETWEEN
from .origins import same_side, same_voice, speaker
from .pair import Pair, Setting, exact, is_adverse, is_repeated, stands_by, turns
from .places import LOCATED, fine_place, names_apart, places_of
from .positions import Answered
from .sides import is_conceded
from .units import LAWLESS, UNARMED, unit_class
from .worded import SURE, reading_of
from .wording import CHANGED, HELD_TO, MORE_THAN_ADMITTED, SO_MANY_MORE

UPDATE, CORRECTION, CONFLICT, APART = "update", "correction", "conflict", "apart"
GROWING = frozenset(
    ("killed", "wounded", "killed_or_wounded", "killed_or_missing", "captured", "displaced", "evacuated", "destroyed",
     "damaged", "missing", "released", "seized", "lost")
)  # fmt: skip


Verdict = tuple[str, int]  # status, and which of the pair is the newer: 1 the larger, -1 the smaller, 0 neither
Rule = Callable[[Pair], Verdict | None]


def adverse(pair: Pair) -> Verdict | None:
    """A side counts its enemy's losses: that never revises another's count of them."""
    one, other = pair.small, pair.large
    if pair.setting.effect == "missing" and pair.later == -1 and not denies(one, pair.setting):
        return None  # those who were missing have been found, also by the police of another side
    for enemy, rival in ((one, other), (other, one)):
        fights = is_adverse(enemy.voice, pair.setting) and not is_adverse(rival.voice, pair.setting)
        if (fights and not accuses(enemy, rival, pair.setting)) or outlaws(enemy, rival, pair.setting):
            return CONFLICT, 0
    return None


def denies(answer: Answered, setting: Setting) -> bool:
    """Tell whether a side or its army says that fewer of its enemy are missing, which finds nobody."""
    return is_adverse(answer.voice, setting) and organ_of(answer.voice) in (None, "MIL", "MoD")


def accuses(enemy: Answered, rival: Answered, setting: Setting) -> bool:
    """Tell whether a group counts a state's civilians, as others do who are not that state: no enemy's loss."""
    if setting.effect == "captured":
        return False  # its captives are its own doing
    unarmed = unit_class(body_of(enemy.claim).unit, setting.effect) in UNARMED or organ_of(setting.party) == "CIV"
    people = unarmed and not is_state(enemy.voice)
    return people and is_state(setting.party) and state_of(rival.voice) != state_of(setting.party)


def outlaws(enemy: Answered, rival: Answered, setting: Setting) -> bool:
    """Tell whether a state counts as terrorists those of its people whom others call nothing of the kind."""
    units = [body_of(answer.claim).unit for answer in (enemy, rival)]
    own = state_of(enemy.voice) == state_of(setting.party) and not same_side(enemy.voice, rival.voice)
    return own and units[0] in LAWLESS and units[1] not in LAWLESS


def elsewhere(pair: Pair) -> Verdict | None:
    """They count at different places."""
    one, other = pair.small.claim, pair.large.claim
    if names_apart(fine_place(one), fine_place(other)):
        return APART, 0
    if pair.setting.effect not in LOCATED:
        return None
    here, there = places_of(one), places_of(other)
    return None if here & there or not here | there else (APART, 0)


def another_total(pair: Pair) -> Verdict | None:
    """They are running totals of different places or times."""
    two = pair.small.claim.report != pair.large.claim.report and not same_voice(pair.small.voice, pair.large.voice)
    unlike = two and pair.large.low > 2 * max(1, pair.small.high)
    return (APART, 0) if pair.setting.background and unlike else None


def another_day(pair: Pair) -> Verdict | None:
    """They count the losses of different days."""
    if same_side(pair.small.voice, pair.large.voice) or same_voice(pair.small.voice, pair.large.voice):
        return None  # one side's tolls of successive days are taken to be running ones
    days = [a.claim.when.days for a in (pair.small, pair.large) if a.claim.when and a.claim.when.basis == "stated"]
    told_apart = len(days) == 2 and days[0] != days[1] and all(first == last for first, last in days)
    growing = pair.small.moment.rising or pair.large.moment.rising or TOTAL.search(pair.large.moment.sentence)
    return (APART, 0) if told_apart and not growing else None


TOTAL = re.compile(r"\b(?:in all|total|so far|since|altogether|by (?:then|now)|already)\b", re.I)


def found_again(pair: Pair) -> Verdict | None:
    """A later report counts fewer missing: some have been found."""
    fewer = (pair.later == -1 and not stands_by(pair)) or are_left(pair)
    return (CORRECTION, -1) if pair.setting.effect == "missing" and fewer else None


def are_left(pair: Pair) -> bool:
    """Tell whether one report says of the fewer missing that these are left: "three remain missing, of 27"."""
    one, other = pair.small, pair.large
    before = one.moment.sentence[: one.moment.start - one.moment.opens + LEFT_NEAR]
    return one.claim.report == other.claim.report and bool(LEFT.search(before))


LEFT, LEFT_NEAR = re.compile(r"\b(?:remain(?:s|ed|ing)?|still|are left|is left)\b", re.I), 40


def worked_out(pair: Pair) -> Verdict | None:
    """A later, lower number is worked out from those before it: "they are therefore eight"."""
    one = pair.small
    near = one.moment.sentence[: one.moment.start - one.moment.opens][-LEFT_NEAR:]
    return (CORRECTION, -1) if pair.later == -1 and THEREFORE.search(near) else None


THEREFORE = re.compile(r"\b(?:therefore|thus|hence)\b", re.I)


def besides(pair: Pair) -> Verdict | None:
    """One report counts some, and others besides them."""
    one, other = pair.small.claim, pair.large.claim
    more = any(OTHERS.search(claim.quote()) for claim in (one, other))
    rivals = (
        all(is_named(claim.voice.claimant) for claim in (one, other)) and one.voice.claimant != other.voice.claimant
    )
    return (APART, 0) if more and one.report == other.report and pair.later == 0 and not rivals else None


OTHERS = re.compile(r"\b(?:others|other|additional|further|more(?! than))\b", re.I)


def side_by_side(pair: Pair) -> Verdict | None:
    """One sentence gives both numbers from one voice: they count different things."""
    one, other = pair.small, pair.large
    same = one.claim.report == other.claim.report and same_voice(one.voice, other.voice)
    together = bool(one.moment.sentence) and one.moment.sentence == other.moment.sentence
    return (APART, 0) if same and together and pair.later == 0 and exact(one) and exact(other) else None


def none_or_some(pair: Pair) -> Verdict | None:
    """One voice says that there are none, another that there are some."""
    one, other = pair.small, pair.large
    named = is_named(one.claim.voice.claimant)
    apart = not same_side(one.voice, other.voice) or pair.later is None
    if pair.setting.effect == "missing" and pair.later == -1:
        return None  # they have been found
    if pair.later == 1 and not is_side(one.voice, pair.setting):
        return None  # whoever knew of none had nothing to deny
    return (CONFLICT, 0) if one.high == 0 and named and apart else None


def is_side(voice: str, setting: Setting) -> bool:
    """Tell whether a voice is of a state or of one who fights: outlets, witnesses and hospitals are not."""
    if state_of(voice) in BETWEEN:
        return False
    return is_state(voice) or organ_of(voice) is not None or state_of(voice) in setting.known.sides


def told_as_change(pair: Pair) -> Verdict | None:
    """One report gives them as one number's change, whoever gave the first."""
    one, other = pair.small, pair.large
    if one.claim.report != other.claim.report or not pair.later or not one.moment.sentence:
        return None
    told = CHANGED.search(one.moment.sentence) or one.moment.recalled != other.moment.recalled
    changed = one.moment.sentence == other.moment.sentence and told
    return ((UPDATE, 1) if pair.later == 1 else (CORRECTION, -1)) if changed else None


def contradicts_itself(pair: Pair) -> Verdict | None:
    """One report gives both numbers from one voice and calls neither older than the other."""
    same = pair.small.claim.report == pair.large.claim.report and same_voice(pair.small.voice, pair.large.voice)
    if not same or pair.later != 0:
        return None
    if pair.large.moment.rising and not pair.small.moment.rising:
        return UPDATE, 1
    return (APART if pair.large.low > UNLIKE * pair.small.high else CONFLICT), 0


def read_as_over(pair: Pair) -> Verdict | None:
    """The words of one report take one of its two numbers for over: the model that reads wording is sure."""
    read = reading_of(pair)
    if read is None or 1 - read.stand < SURE:
        return None
    rises = pair.later == 1 if pair.later else read.small_over > read.large_over  # dates are surer than words
    return (UPDATE, 1) if rises else (CORRECTION, -1)


def read_as_standing(pair: Pair) -> Verdict | None:
    """The words of one report let both its numbers stand: the model that reads wording is sure."""
    read = reading_of(pair)
    return (CONFLICT, 0) if read is not None and read.stand >= SURE else None


def set_side_by_side(pair: Pair) -> Verdict | None:
    """One report sets the numbers of two voices side by side."""
    one, other = pair.small, pair.large
    if one.claim.report != other.claim.report or same_voice(one.voice, other.voice) or turns(one, other):
        return None
    recalled = same_side(one.voice, other.voice) and pair.later
    return None if recalled or is_repeated(one) or is_repeated(other) else (CONFLICT, 0)


def more_than_admitted(pair: Pair) -> Verdict | None:
    """A report says that it counts more than another voice has."""
    one, other = pair.small, pair.large
    own, rival = (is_conceded(a.voice, pair.setting.party) for a in (one, other))
    told = own and not rival and MORE_THAN_ADMITTED.search(other.moment.sentence)
    return (CONFLICT, 0) if told or says_by_how_many(pair) else None


def says_by_how_many(pair: Pair) -> bool:
    """Tell whether the words at the larger number say by how many it is more than another voice's, which stands."""
    found = SO_MANY_MORE.search(pair.large.moment.sentence)
    if found is None or same_side(pair.small.voice, pair.large.voice):
        return False
    more, words = pair.large.low - pair.small.high, found["number"].casefold()
    return more > 0 and (int(words) == more if words.isdigit() else words in NUMERALS[more : more + 1])


def held_to(pair: Pair) -> Verdict | None:
    """A side holds to its number after a higher one was out."""
    one, other = pair.small, pair.large
    again = one.said > other.moment.known or one.claim.report == other.claim.report
    held = again and HELD_TO.search(one.moment.sentence) and not same_voice(one.voice, other.voice)
    return (CONFLICT, 0) if held else None


def raised_by_its_side(pair: Pair) -> Verdict | None:
    """The same voice, or another body of its side, gave a higher number later."""
    same = same_voice(pair.small.voice, pair.large.voice)
    own = same or same_side(pair.small.voice, pair.large.voice)
    grew = same and pair.later in (None, 0) and pair.setting.effect in GROWING  # within a day a count is taken to grow
    return (UPDATE, 1) if own and (pair.later == 1 or grew) else None


def lowered_by_its_side(pair: Pair) -> Verdict | None:
    """The same voice, or another body of its side, gave a lower number later."""
    one, other = pair.small.voice, pair.large.voice
    own = (same_voice(one, other) or same_side(one, other)) and pair.later == -1 and not stands_by(pair)
    return (CORRECTION, -1) if own else None


def divided_side(pair: Pair) -> Verdict | None:
    """Two bodies of one side give different numbers, and neither is the later."""
    if pair.setting.growing and pair.later in (None, 0):
        return None
    return (CONFLICT, 0) if same_side(pair.small.voice, pair.large.voice) else None


def at_odds(pair: Pair) -> Verdict | None:
    """The two voices are at odds over another count of people in this event."""
    voices = frozenset((speaker(pair.small.voice), speaker(pair.large.voice)))
    people = pair.setting.effect in EFFECTS_ON_PEOPLE
    return (CONFLICT, 0) if people and voices in pair.setting.known.at_odds else None


def toll_grew(pair: Pair) -> Verdict | None:
    """A later report gives a higher count of an event whose toll was still growing."""
    return (UPDATE, 1) if pair.later == 1 and pair.setting.effect in GROWING else None


def toll_grew_within_a_day(pair: Pair) -> Verdict | None:
    """Reports of one day give rising counts, and one voice among them raised its own."""
    unordered = pair.later in (None, 0)
    return (UPDATE, 1) if unordered and pair.setting.growing and pair.setting.effect in GROWING else None


def opposed(pair: Pair) -> Verdict | None:
    """Different voices give numbers that cannot both be true, and neither revises the other."""
    return CONFLICT, 0


RULES: tuple[Rule, ...] = (
    elsewhere, another_total, another_day, adverse, none_or_some, told_as_change, found_again, worked_out, besides,
    side_by_side, held_to, read_as_over, contradicts_itself, set_side_by_side, more_than_admitted, raised_by_its_side,
    read_as_standing, lowered_by_its_side, divided_side, at_odds, toll_grew, toll_grew_within_a_day, opposed,
)  # fmt: skip
OWN_WORDS = ("raised_by_its_side", "lowered_by_its_side", "told_as_change")
"""The rules by which a side changes its own count."""
