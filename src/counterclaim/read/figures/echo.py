"""A number that a report repeats: whose word it is, and whether it is a total, is told with it once."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from ...model.claim import Act, Draft, Figure
from .found import Found
from .scope import of_a_spree

UNSAID = ("OUTLET", "UNNAMED")
LEAST = 3  # ones and twos are counted too often to tell whose they are


def echoed(found: Mapping[int, Found], drafts: Mapping[int, Draft], headline: Mapping[int, bool]) -> dict[int, Draft]:
    """Return the drafts, those in the outlet's own voice with that of the one voice who gave the same count before.

    Same is the same exact number with the same effect. Headlines and leads stay the outlet's own summing up, and so
    does a number that two voices gave.
    """
    return {index: draft if headline[index] else _given(index, found, drafts) for index, draft in drafts.items()}


def totals_again(found: Mapping[int, Found], drafts: Mapping[int, Draft]) -> dict[int, Draft]:
    """Return the drafts, a number of a weekend's shootings being that wherever the report repeats it."""
    sprees = {_count(d.body) for i, d in drafts.items() if of_a_spree(found[i].match.trigger.token)}
    return {index: _total(draft, sprees - {None}) for index, draft in drafts.items()}


def _total(draft: Draft, totals: Container[tuple[str, int | None] | None]) -> Draft:
    body, why = draft.body, "scope: the report's total again"
    if not isinstance(body, Figure) or (body.low or 0) < LEAST or _count(body) not in totals:
        return draft
    return replace(draft, body=replace(body, scope="running_total"), how=(*draft.how, why))


def _count(body: Figure | Act) -> tuple[str, int | None] | None:
    return (body.effect, body.low) if isinstance(body, Figure) else None


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
