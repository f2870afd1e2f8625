"""Outcomes: one person told as hurt, of whom a later report tells the death, is no wounded besides the dead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model.claim import Claim
from ..model.finding import MAKE_UP, Finding, Question
from ..model.identity import content_id
from ..model.incident import Incident
from .clock import Moment
from .context import Context, question_key
from .figures import body_of, effect_of, party_of
from .positions import answers_of, position_of
from .rules import is_one_person
from .units import MILITARY, PEOPLE, unit_class

WHY = "Told as hurt; a later report tells that this person died."


def died_since(figures: Sequence[Claim], moments: Mapping[str, Moment]) -> tuple[Claim, ...]:
    """List the claims of one person hurt, where all that later reports tell is that one person died.

    "A girl is in critical condition"; three days on, "the girl has died". As soon as any report counts dead and hurt
    both, or tells of more than one hurt or dead, these are taken to be different people.
    """
    hurt = [c for c in figures if effect_of(body_of(c)) == "wounded" and body_of(c).low]
    dead = [c for c in figures if effect_of(body_of(c)) == "killed" and body_of(c).low]
    apart = {c.report for c in hurt}.isdisjoint(c.report for c in dead)
    if not hurt or not dead or not apart or not all(map(is_one_person, hurt)) or not is_one_death(dead):
        return ()
    last = max(moments[c.id].known for c in dead)
    fitting = all(moments[c.id].known <= last and may_be_one(c, dead) for c in hurt)
    return tuple(sorted(hurt, key=lambda c: c.id)) if fitting else ()


def is_one_death(dead: Sequence[Claim]) -> bool:
    """Tell whether claims of dead all count one, and some tell of the person."""
    return all(body_of(c).low == body_of(c).high == 1 for c in dead) and any(map(is_one_person, dead))


def may_be_one(hurt: Claim, dead: Sequence[Claim]) -> bool:
    """Tell whether one told as hurt may be the one who died: no soldier, and of one kind where both say it."""
    kind = kind_of(hurt)
    others = {kind_of(c) for c in dead} - {PEOPLE}
    return kind != MILITARY and (kind == PEOPLE or not others or kind in others)


def kind_of(claim: Claim) -> str:
    """Return the class of people that a figure counts."""
    return unit_class(body_of(claim).unit, body_of(claim).effect)


def finding_of_outcome(incident: Incident, hurt: Sequence[Claim], context: Context) -> list[Finding]:
    """Show the hurt of whom a later report tells the death: they answer no question of how many are hurt."""
    if not hurt:
        return []
    question = Question(
        "how_many", "wounded", party_of(body_of(hurt[0])), f"{MAKE_UP}{kind_of(hurt[0])}",
        "What became of the one who was wounded?",
    )  # fmt: skip
    position = position_of(answers_of(hurt, context.voices, context.moments), superseded=True)
    return [
        Finding(
            id=content_id("f", incident.id, question_key(question), hurt[0].id), incident=incident.id,
            question=question, status="update", answer=None, rule=context.signed, positions=(position,), why=(WHY,),
        )
    ]  # fmt: skip
