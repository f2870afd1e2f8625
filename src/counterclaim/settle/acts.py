"""What acts answer: who did it, who began, when it began, when the fire ceased, and whether it happened."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.claim import Claim
from ..model.finding import Finding, Position
from ..model.identity import content_id
from ..model.incident import Incident
from .act_deeds import deeds, mediators, who_crossed, who_did, who_hit
from .act_first import who_began, who_fired_first
from .act_places import scenes
from .act_times import beginnings, truces
from .act_words import Asked
from .context import Context, question_key
from .origins import independent


def act_findings(incident: Incident, acts: Sequence[Claim], sides: frozenset[str], context: Context) -> list[Finding]:
    """Answer the questions that acts of one incident raise."""
    ordered = sorted(acts, key=lambda c: c.id)
    hits, began = who_hit(ordered), who_began(ordered, sides)
    asked = [
        *truces(ordered),
        *beginnings(ordered, incident.window),
        *(hits or began),
        *([] if began else who_fired_first(ordered)),
        *who_did(ordered),
        *who_crossed(ordered),
        *mediators(ordered),
        *deeds(ordered, sides),
        *scenes(ordered),
    ]
    return [write(incident, one, context) for one in asked]


def write(incident: Incident, asked: Asked, context: Context) -> Finding:
    """Write the finding of one question of acts."""
    question, groups, status, why = asked
    return Finding(
        id=content_id("f", incident.id, question_key(question)), incident=incident.id, question=question,
        status=status, answer=None, rule=context.signed,
        positions=tuple(held(value, claims, context) for value, claims in groups), why=(why,),
    )  # fmt: skip


def held(value: str, claims: Sequence[Claim], context: Context) -> Position:
    """Write the claims that hold one answer as a position."""
    moments = [context.moments[c.id] for c in claims]
    days = sorted(m.known for m in moments if m.known)
    voices = independent(context.voices[c.id] for c in claims)
    first, last = (days[0], days[-1]) if days else (None, None)
    return Position(value, tuple(sorted(c.id for c in claims)), voices, first, last)
