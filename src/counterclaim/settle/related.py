"""Findings on figures that are related, not opposed: parts of a whole, and one number told with two meanings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model.claim import Claim
from ..model.finding import MAKE_UP, Answer, Finding, Question
from ..model.identity import content_id
from ..model.incident import Incident
from .context import Context, question_key
from .figures import body_of, effect_of, party_of
from .origins import independent
from .parts import Sum, two_meanings, unions
from .positions import Answered, answers_of, position_of
from .status import CONFLICT


def findings_of_sums(incident: Incident, sums: Sequence[Sum], context: Context) -> list[Finding]:
    """Show how numbers are made up of their parts."""
    return [finding_of_sum(incident, total, context) for total in sums]


def finding_of_sum(incident: Incident, total: Sum, context: Context) -> Finding:
    """Show how one number is made up of its parts."""
    figure = body_of(total.whole)
    number = "total" if figure.low is None else f"{figure.low}"
    question = Question(
        "how_many", effect_of(figure), party_of(figure), f"{MAKE_UP}{number}",
        f"How were the {number} {words(effect_of(figure))} made up?",
    )  # fmt: skip
    answers = answers_of((total.whole, *total.parts), context.voices, context.moments)
    status = "single" if len(independent(a.voice for a in answers)) == 1 else "compatible"
    whole = [a for a in answers if a.claim.id == total.whole.id]
    parts = [a for a in answers if a.claim.id != total.whole.id]
    return Finding(
        id=content_id("f", incident.id, question_key(question), total.whole.id),
        incident=incident.id, question=question, status=status,
        answer=Answer(figure.low, figure.low, figure.high), rule=context.signed,
        positions=(position_of(whole), *(position_of([part]) for part in parts)),
        why=("Parts and their whole are related, not opposed.",),
    )  # fmt: skip


def finding_of_stray(incident: Incident, question: Question, answer: Answered, context: Context) -> Finding:
    """Show a number that one report tells beside the one that others confirm: it is related to it, not opposed."""
    asked = replace(question, unit=f"{MAKE_UP}{question.unit}", text=f"{question.text} Counted apart")
    return Finding(
        id=content_id("f", incident.id, question_key(asked), answer.claim.id), incident=incident.id, question=asked,
        status="single", answer=None, rule=context.signed, positions=(position_of([answer]),),
        why=("One report gives it beside a far different number that others confirm: it counts something else.",),
    )  # fmt: skip


def findings_of_unions(incident: Incident, figures: Sequence[Claim], context: Context) -> list[Finding]:
    """Show where one report's dead and missing add up to another's dead or missing."""
    by_id = {claim.id: claim for claim in figures}
    made = sorted(unions(figures).items())
    return [finding_of_sum(incident, Sum(by_id[whole], parts), context) for whole, parts in made]


def findings_of_meanings(incident: Incident, figures: Sequence[Claim], context: Context) -> list[Finding]:
    """Show where one voice's number is told with two meanings: 207 dead, or 207 dead and missing together."""
    return [
        finding_of_meanings(incident, wide, narrow, context) for wide, narrow in two_meanings(figures, context.voices)
    ]


def finding_of_meanings(
    incident: Incident, wide: Sequence[Claim], narrow: Sequence[Claim], context: Context
) -> Finding:
    """Show one number that is told as a whole and as a part of it."""
    figure, effects = body_of(wide[0]), (effect_of(body_of(wide[0])), effect_of(body_of(narrow[0])))
    question = Question(
        "whether", effects[0], party_of(figure), f"meaning of {figure.low}",
        f"Does {figure.low} count those {words(effects[0])}, or only those {words(effects[1])}?",
    )  # fmt: skip
    held = [position_of(answers_of(group, context.voices, context.moments)) for group in (wide, narrow)]
    return Finding(
        id=content_id("f", incident.id, question_key(question)), incident=incident.id, question=question,
        status=CONFLICT, answer=None, rule=context.signed,
        positions=tuple(replace(p, value=words(effect)) for p, effect in zip(held, effects, strict=True)),
        why=("One voice's number is told with two meanings.",),
    )  # fmt: skip


def words(effect: str) -> str:
    """Return an effect in words."""
    return effect.replace("_", " ")
