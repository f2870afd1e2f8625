"""Rules of the field: what each project would enter for a contested number, and why.

A rule is a short function from the evidence to an answer and a reason; its docstring is the sentence shown.
Sources: SCHEMAS 8.1 to 8.3 of the design notes (the projects' published codebooks).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median_low

from ..model.actor import BOTH, UNKNOWN, is_named, state_of
from ..model.claim import EFFECTS_ON_PEOPLE, Claim, Figure
from ..model.finding import Answer
from .figures import body_of, is_wordy
from .origins import is_unnamed, same_side, speaks_for_state
from .positions import Answered
from .sides import is_conceded, side_of
from .units import ARMED, NO_LOSS, PEOPLE, UNARMED, unit_class

NUMERAL = re.compile(r"\b(?:one|1|single|only|sole)\b", re.IGNORECASE)
OWN, THIRD, ENEMY = "own loss", "third party", "enemy loss"
ACLED_WORDS = {1: 3, 20: 10, 24: 12, 40: 10, 200: 100, 2000: 1000}
"""ACLED's readings of vague words, by our lower bound: several 3, tens 10, dozens 12, hundreds 100."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Hold what a rule may use: the answers in force, one a voice, and what they are about.

    `conceding` is what the side that lost last said of itself, also where another's later number replaced it;
    `armed` tells whether that side, where it is no state, is known to bear arms.
    """

    effect: str
    party: str
    unit: str
    sides: frozenset[str]
    answers: tuple[Answered, ...]
    conceding: tuple[Answered, ...] = ()
    armed: bool = False


Entered = tuple[Answer | None, str]
Rule = Callable[[Evidence], Entered]


def role(answer: Answered, evidence: Evidence) -> str:
    """Say whether a voice counts its own side's loss, its enemy's, or neither."""
    if is_conceded(answer.voice, evidence.party):
        return OWN
    side = side_of(answer.voice, evidence.sides)
    own = side == state_of(evidence.party)  # its parliament, its press
    lost = evidence.party not in (BOTH, UNKNOWN) and evidence.effect not in NO_LOSS
    return ENEMY if lost and not own and side in evidence.sides else THIRD


def lower(answer: Answered) -> int | None:
    """Return the number that a claim names, or its lower bound."""
    return body_of(answer.claim).low


def upper(answer: Answered) -> int | None:
    """Return the highest number that a claim names; an open count names only its lower bound."""
    figure: Figure = body_of(answer.claim)
    return figure.high if figure.high is not None else figure.low


def named(answers: Sequence[Answered]) -> list[Answered]:
    """Keep the answers that name a number; "dozens", and "a man", stand in only where nobody does."""
    told = [a for a in answers if body_of(a.claim).qualifier != "vague" and lower(a) is not None]
    exact = [a for a in told if not is_wordy(body_of(a.claim))]
    return [a for a in exact if not (is_one_person(a.claim) and names_its_count(a.claim))] or exact or told


def numbered(evidence: Evidence) -> list[Answered]:
    """Keep the answers that name a number; one person who is told of is none where others count more."""
    told = named(evidence.answers)
    several = any((lower(a) or 0) > 1 and role(a, evidence) != ENEMY for a in told)
    return [a for a in told if not (several and is_one_told_of(a, evidence))]


def is_one_told_of(answer: Answered, evidence: Evidence) -> bool:
    """Tell whether a bystander tells of one person, or anybody of one as a part of a number."""
    part = body_of(answer.claim).subset_of is not None
    return is_one_person(answer.claim) and (part or role(answer, evidence) == THIRD)


def credible(evidence: Evidence) -> list[Answered]:
    """Keep the answers that name a number and are no enemy's."""
    return [a for a in numbered(evidence) if role(a, evidence) != ENEMY]


def own(evidence: Evidence) -> list[Answered]:
    """Keep what the losing side last said of itself, with a number where it gives one."""
    return named(evidence.conceding) or list(evidence.conceding)


def last(evidence: Evidence) -> list[Answered]:
    """Keep the answer that was put forward last, if any names a number."""
    told = numbered(evidence)
    return sorted(told, key=lambda a: (first_given(a, told), a.low, a.claim.id))[-1:]


def first_given(answer: Answered, told: Sequence[Answered]) -> tuple[str, int, int]:
    """Rank a number by when any body of its side first gave it: another that repeats it says nothing new."""
    alike = (a for a in told if (a.low, a.high) == (answer.low, answer.high) and same_side(a.voice, answer.voice))
    return min(a.moment.rank for a in (answer, *alike))


def names_its_count(claim: Claim) -> bool:
    """Tell whether a claim says which of its words count, as "a" does in "a man"."""
    return any(evidence.role == "count" for evidence in claim.evidence)


def is_one_person(claim: Claim) -> bool:
    """Tell whether a claim tells of one person, "a man" or "Lena Ost, 24", and not how many there were."""
    figure, counted = body_of(claim), next((e.quote for e in claim.evidence if e.role == "count"), "")
    return figure.low == figure.high == 1 and not NUMERAL.search(counted)


def is_one_of_them(answer: Answered, evidence: Evidence) -> bool:
    """Tell whether one person, and no soldier, is told of in a report that itself counts more: "one died there"."""
    own = {lower(a) or 0 for a in evidence.answers if a.claim.report == answer.claim.report and is_teller(a)}
    return evidence.unit == PEOPLE and lower(answer) == upper(answer) == 1 and max(own, default=0) > 1


def is_teller(answer: Answered) -> bool:
    """Tell whether a number is the report's own."""
    return not is_named(answer.claim.voice.claimant)


def ucdp(evidence: Evidence) -> Entered:
    """UCDP: the most reliable tier decides, the lower figure where it differs; an enemy's count is discounted."""
    reasonable = [a for a in credible(evidence) if not is_one_of_them(a, evidence)]
    if not reasonable:
        return unnumbered(evidence)
    conceding = [a for a in reasonable if role(a, evidence) == OWN]
    lows = [low for a in reasonable if (low := lower(a)) is not None]
    best = min(low for a in conceding or reasonable if (low := lower(a)) is not None)
    high = max([best, *(top for a in reasonable if (top := upper(a)) is not None)])
    said = "the losing side's own count" if conceding else "the lower of the counts that nobody ranks"
    return Answer(min(best, *lows), best, high), f"{ucdp.__doc__} Best is {said}; {aside(evidence, ENEMY)}"


def unnumbered(evidence: Evidence) -> Entered:
    """Answer where no reasonable voice names a number: at least one, if any is said to be."""
    if any(role(a, evidence) != ENEMY and (lower(a) or 0) >= 1 for a in evidence.answers):
        return Answer(1, None, None), "Some are reported without a number."
    if evidence.answers:
        return None, "Only the enemy gives a number; it is not entered."
    return None, "Not reported."


def aside(evidence: Evidence, kind: str) -> str:
    """Say which voices a rule left out for their role."""
    voices = sorted({a.voice for a in numbered(evidence) if role(a, evidence) == kind})
    return f"set aside as {kind}: {', '.join(voices)}." if voices else "none set aside."


def acled(evidence: Evidence) -> Entered:
    """ACLED: the lowest reported figure, until two independent voices agree on another; vague words have set values."""
    if not evidence.answers:
        return Answer(None, 0, None), f"{acled.__doc__} Nothing is reported, which ACLED enters as 0."
    backed = acled_choice(evidence)
    best, voices = acled_number(backed[0]), len({party_to(a.voice) for a in backed})
    why = f"{voices} independent voices agree on it" if voices > 1 else "it is the lowest"
    return Answer(None, best, None), f"{acled.__doc__} Here: {best}, because {why}."


def acled_choice(evidence: Evidence) -> list[Answered]:
    """Keep the answers with the number that most can be said for: the highest that two voices give, or the lowest."""
    plain = numbered(evidence) or list(evidence.answers)
    backed: dict[int, list[Answered]] = defaultdict(list)
    for answer in plain:
        backed[acled_number(answer)].append(answer)
    agreed = [n for n, group in backed.items() if len({party_to(a.voice) for a in group}) >= 2]
    return backed[max(agreed) if agreed else min(backed)] if backed else []


def party_to(voice: str) -> str:
    """Name whom a voice speaks for: bodies of one state do not confirm each other, nor do sources without a name."""
    return state_of(voice) if speaks_for_state(voice) else voice.split(" of ")[0] if is_unnamed(voice) else voice


def acled_number(answer: Answered) -> int:
    """Read a claim as ACLED would, vague words by its own table."""
    figure = body_of(answer.claim)
    low = figure.low if figure.low is not None else figure.high or 0
    return ACLED_WORDS.get(low, low) if is_wordy(figure) else low


def conceded(evidence: Evidence) -> Entered:
    """Conceded: only what a side admits of its own losses, the latest first; both sides accept this much."""
    said = own(evidence)
    if not said:
        return None, f"{conceded.__doc__} The losing side has said nothing."
    numbered = named(said)
    if not numbered:
        return Answer(1, None, None), f"{conceded.__doc__} It admits losses without a number."
    latest = max(numbered, key=lambda a: (a.moment.rank, a.low, a.claim.id))
    values = [low for a in numbered if (low := lower(a)) is not None]
    return Answer(min(values), lower(latest), max(values)), f"{conceded.__doc__} By {latest.voice}."


def ibc(evidence: Evidence) -> Entered:
    """Iraq Body Count: civilians only, the lowest and highest number that a credible voice gives; no vague words."""
    if not are_civilians(evidence):
        return None, f"{ibc.__doc__} These are no civilians."
    if evidence.armed and evidence.unit not in UNARMED:
        return None, f"{ibc.__doc__} These are of an armed group."
    reasonable = credible(evidence)
    lows = [low for a in reasonable if (low := lower(a)) is not None]
    if not lows:
        return None, f"{ibc.__doc__} No number is given."
    highs = [top for a in reasonable if (top := upper(a)) is not None]
    return Answer(min(lows), None, max(highs)), f"{ibc.__doc__} {support(reasonable)}"


def are_civilians(evidence: Evidence) -> bool:
    """Tell whether people who bear no arms are counted; a prisoner or suspect may have borne some."""
    kind = unit_class(evidence.unit, evidence.effect)  # a force that is counted apart goes by its own name
    held = evidence.effect in ("captured", "released") and all(
        body_of(a.claim).unit in PRISONERS for a in evidence.answers
    )
    return evidence.effect in EFFECTS_ON_PEOPLE and not {evidence.unit, kind} & ARMED and not held


PRISONERS = ("prisoner", "prisoner of war", "pow", "suspect")


def airwars(evidence: Evidence) -> Entered:
    """Airwars: the range over all reports, entered where at least two voices or the responsible side report harm."""
    if not are_civilians(evidence):
        return None, f"{airwars.__doc__} Only civilian harm is entered."
    given = numbered(evidence)
    lows = [low for a in given if (low := lower(a)) is not None]
    alone = len({a.voice for a in given}) < 2 and not any(role(a, evidence) == ENEMY for a in given)
    if alone or not lows:
        return None, f"{airwars.__doc__} One voice alone is graded weak."
    return Answer(min(lows), None, max(top for a in given if (top := upper(a)) is not None)), f"{airwars.__doc__}"


def latest(evidence: Evidence) -> Entered:
    """Latest: the number put forward last, whoever gave it."""
    for newest in last(evidence):
        figure, day = body_of(newest.claim), newest.moment.day or "undated"
        return Answer(figure.low, figure.low, figure.high), f"{latest.__doc__} By {newest.voice}, {day}."
    return None, f"{latest.__doc__} No number is given."


def median_of_origins(evidence: Evidence) -> Entered:
    """Median of origins: the middle of the numbers that independent voices give, each counted once."""
    by_voice = {a.voice: low for a in numbered(evidence) if (low := lower(a)) is not None}
    if not by_voice:
        return None, f"{median_of_origins.__doc__} No number is given."
    values = sorted(by_voice.values())
    return Answer(values[0], median_low(values), values[-1]), f"{median_of_origins.__doc__} {len(values)} voices."


def support(answers: Sequence[Answered]) -> str:
    """Say how many independent voices stand behind an answer."""
    count = len({a.voice for a in answers})
    return f"{count} independent voice{'s' if count != 1 else ''}."


RULES: dict[str, Rule] = {
    "ucdp": ucdp, "acled": acled, "conceded": conceded, "ibc": ibc, "airwars": airwars, "latest": latest,
    "median_of_origins": median_of_origins,
}  # fmt: skip
VERSION = 1
