"""Denials: who says that nobody was hurt, and who counts dead or wounded.

Such a denial is a number of dead and wounded together, so that it answers no question of the dead alone; yet it
cannot be true where others count some. Whether anybody was hurt is therefore a question of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model.finding import Finding, Question
from ..model.identity import content_id
from ..model.incident import Incident
from .ask import Counted
from .classes import HURT
from .context import Context, question_key
from .counts import compare_answers
from .disputes import disputed
from .figures import body_of, is_zero_of_all
from .pair import Known
from .pairings import pairings_of
from .positions import answers_of, position_of, sweep
from .status import CONFLICT, UPDATE
from .units import CIVILIAN, PART_CLASSES, PEOPLE


@dataclass(frozen=True, slots=True)
class Denied:
    """Pair a denial that anybody was hurt with the count that it stands against."""

    denial: Counted
    count: Counted


def denied(questions: Sequence[Counted]) -> list[Denied]:
    """Find the gravest count of each party's people that somebody denies as a whole."""
    counts = sorted((q for q in questions if q.question.about in GRAVITY and not is_denial(q)), key=gravity)
    found = ((q, next((c for c in counts if can_deny(q, c)), None)) for q in questions if is_denial(q))
    return [Denied(denial, count) for denial, count in found if count is not None]


GRAVITY = HURT
"""What a denial is held against, the gravest first."""


def gravity(counted: Counted) -> tuple[int, int, Question]:
    """Order counts by how grave they are, and by how many claims answer them."""
    return GRAVITY.index(counted.question.about), -len(counted.claims), counted.question


def is_denial(counted: Counted) -> bool:
    """Tell whether all that answers a question is that nobody was hurt."""
    return all(is_zero_of_all(claim) for claim in counted.claims)


def can_deny(denial: Counted, count: Counted) -> bool:
    """Tell whether a denial is of those whom a count has: of one party, and people or both of one class."""
    one, other = denial.question, count.question
    alike = one.unit in (other.unit, PEOPLE) or (one.unit == CIVILIAN and other.unit == PEOPLE)
    some = any((body_of(claim).low or 0) > 0 for claim in count.claims)
    return one.party == other.party and alike and other.unit not in PART_CLASSES and some


def finding_of_denial(incident: Incident, one: Denied, context: Context, known: Known) -> Finding:
    """Answer whether anybody was hurt: disputed, or given up where the side that denied it counts some later."""
    zeros = {claim.id for claim in one.denial.claims}
    question = asked(one.denial.question)
    answers = answers_of((*one.denial.claims, *one.count.claims), context.voices, context.moments)
    settled = compare_answers(incident, replace(question, about=one.count.question.about), answers, context, known)
    between = [r for r in settled.related if (r.older.claim.id in zeros) != (r.newer.claim.id in zeros)]
    standing = [r for r in disputed(settled.related) if r in between]
    nobody = position_of([a for a in answers if a.claim.id in zeros], superseded=not standing)
    somebody = (position_of(group) for group in sweep([a for a in answers if a.claim.id not in zeros]))
    return Finding(
        id=content_id("f", incident.id, question_key(question)), incident=incident.id, question=question,
        status=CONFLICT if standing else UPDATE, answer=None, rule=context.signed,
        positions=(replace(nobody, value="nobody"), *somebody),
        why=tuple(dict.fromkeys(r.why for r in standing or between)),
        pairings=pairings_of(between, settled.alike),
    )  # fmt: skip


def asked(question: Question) -> Question:
    """Ask whether any of those counted were hurt."""
    whose = "" if question.counted == PEOPLE else f" of the {question.counted}"
    return replace(question, asks="whether", text=f"Was anybody{whose} ({question.party}) killed or wounded?")
