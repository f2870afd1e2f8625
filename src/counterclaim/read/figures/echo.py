"""Whose word a bare number is: an outlet that repeats a number which the report gives to a voice repeats that voice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...model.claim import Draft, Figure
from .found import Found

UNSAID = ("OUTLET", "UNNAMED")
LEAST = 3  # ones and twos are counted too often to tell whose they are


def echoed(found: Mapping[int, Found], drafts: Mapping[int, Draft], headline: Mapping[int, bool]) -> dict[int, Draft]:
    """Return the drafts, those in the outlet's own voice with that of the one voice who gave the same count before.

    Same is the same exact number with the same effect. Headlines and leads stay the outlet's own summing up, and so
    does a number that two voices gave.
    """
    return {index: draft if headline[index] else _given(index, found, drafts) for index, draft in drafts.items()}


def _given(index: int, found: Mapping[int, Found], drafts: Mapping[int, Draft]) -> Draft:
    draft, body = drafts[index], drafts[index].body
    if draft.voice.claimant != "OUTLET" or not isinstance(body, Figure) or (body.low or 0) < LEAST:
        return draft
    if body.qualifier == "vague" or body.scope == "running_total":
        return draft
    twins = [one for at, one in drafts.items() if at < index and _same(found[at], found[index], one, body)]
    voices = {one.voice.claimant: one.voice for one in twins}
    if len(voices) != 1:
        return draft
    voice = replace(next(iter(voices.values())), mode="indirect", hedge=None)
    return replace(draft, voice=voice, how=(*draft.how, f"voice: {voice.name or voice.claimant} gives the same number"))


def _same(other: Found, one: Found, draft: Draft, body: Figure) -> bool:
    figure = draft.body
    return (
        isinstance(figure, Figure)
        and draft.voice.claimant not in UNSAID
        and (figure.low, figure.high, figure.effect) == (body.low, body.high, body.effect)
        and other.unit.people == one.unit.people
    )
