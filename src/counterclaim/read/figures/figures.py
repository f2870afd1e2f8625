"""Figures: every count of people or things that something befell, with whose they are and who says so."""

from __future__ import annotations

from dataclasses import replace

from ...chain import Stage
from ...model.claim import Draft, Evidence, Figure, Maker
from ...model.report import HEADLINES, SILENT
from ...model.when import When
from ..document import Token
from ..reading import Attribution, Reading, TimePhrase
from ..times.when import time_of
from ..units import UnitTable
from ..voices.voice import voice_evidence
from ..voices.voice_at import voice_counting
from ..whereabouts import basis_of, place_of
from .counted import Counted, counted_in
from .echo import echoed, totals_again
from .effects import EffectTable
from .find import find
from .found import Found
from .named import named_dead
from .nearby import Party
from .scope import main_day, scope_of
from .whose import parties

MAKER = Maker("figures", 1)


def stage(units: UnitTable, effects: EffectTable) -> Stage[Reading]:
    """Draft every figure of a reading."""

    def run(reading: Reading) -> Reading:
        return replace(reading, drafts=reading.drafts + figures(reading, units, effects))

    needs = ("doc", "quantities", "times", "names", "voices")
    return Stage("figures", MAKER.version, run, needs=needs, gives=("drafts",))


def figures(reading: Reading, units: UnitTable, effects: EffectTable) -> tuple[Draft, ...]:
    """Return the drafts of all figures, in the order of the text."""
    counts = [c for c in counted_in(reading, units) if not reading.in_section(c.head, *SILENT)]
    found = find(reading, counts, effects)
    if named := named_dead(reading, counts, found, units, effects):
        counts = sorted([*counts, *named], key=lambda counted: counted.quantity.start)
        found = find(reading, counts, effects)
    times = {index: time_of(reading, found[index].match.trigger.token.i) for index in sorted(found)}
    main = main_day(reading, [when for when, _ in times.values()])
    drafts = {index: _draft(reading, index, found[index], times[index], main) for index in times}
    headline = {index: reading.in_section(found[index].counted.head, *HEADLINES) for index in drafts}
    drafts = echoed(found, totals_again(found, drafts), headline)
    owners = parties(reading, found, drafts)
    return tuple(_owned(drafts[index], owners.get(index)) for index in sorted(drafts))


def _owned(draft: Draft, party: Party | None) -> Draft:
    if party is None or not isinstance(draft.body, Figure):
        return draft
    code, how = party
    return replace(draft, body=replace(draft.body, party=code), how=(*draft.how, how))


def _draft(
    reading: Reading, index: int, found: Found, time: tuple[When | None, TimePhrase | None], main: str | None
) -> Draft:
    counted, trigger, quantity = found.counted, found.match.trigger.token, found.counted.quantity
    voice, attribution = voice_counting(reading, counted.quantity.start, counted.quantity.end)
    when, phrase = time
    figure = Figure(
        _effect(found), found.unit.name, None, quantity.low, quantity.high, quantity.qualifier,
        scope_of(reading, trigger, when, phrase, main), _key(found.whole) if found.whole is not None else None,
    )  # fmt: skip
    place, named = where = place_of(reading, trigger)
    basis, placed = basis_of(where)
    said = tuple(filter(None, (*found.how, attribution.how if attribution else "", placed)))
    return Draft(
        _key(index), figure, voice, _evidence(reading, counted, trigger, attribution, named),
        MAKER, attribution.stance if attribution else "asserted", when, place, said, basis,
    )  # fmt: skip


def _effect(found: Found) -> str:
    """Nobody hurt is nobody killed either; losses that are not counted are the dead and the wounded together."""
    quantity, effect = found.counted.quantity, found.match.effect
    if quantity.high == 0 and effect == "wounded":
        return "killed_or_wounded"
    if found.match.trigger.sense.lemma == "loss" and quantity.qualifier == "vague" and effect in ("killed", "lost"):
        return "killed_or_wounded" if found.unit.people else effect
    return effect


def _key(index: int) -> str:
    return f"figure-{index}"


def _evidence(
    reading: Reading,
    counted: Counted,
    trigger: Token,
    attribution: Attribution | None,
    place: tuple[int, int] | None,
) -> tuple[Evidence, ...]:
    start, end = min(counted.start, trigger.i), max(counted.end, trigger.i + 1)
    if end - start > 25 or trigger.sent != counted.head.sent:
        start, end = counted.start, counted.end
    marks = [("what", reading.span(start, end)), ("count", reading.span(counted.quantity.start, counted.quantity.end))]
    if place:
        marks.append(("where", reading.span(*place)))
    own = tuple(Evidence(role, span, span.of(reading.report.text)) for role, span in marks)
    return own + (voice_evidence(reading, attribution) if attribution else ())
