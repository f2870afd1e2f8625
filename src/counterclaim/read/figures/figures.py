"""Figures: every count of people or things that something befell, with whose they are and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from ...chain import Stage
from ...model.claim import EFFECTS_ON_THINGS, Draft, Evidence, Figure, Maker
from ...model.when import When
from ..reading import Attribution, Reading, TimePhrase
from ..times.when import time_of
from ..units import ANYBODY, Unit, UnitTable
from ..voices.voice import voice_at, voice_evidence
from ..whereabouts import place_of
from .counted import Counted, counted_in
from .echo import echoed
from .effects import EffectTable
from .found import Found
from .match import NONE_OF, best_match
from .nearby import Party, inherits_unit
from .parts import sums, whole_of
from .scope import main_day, scope_of
from .share import shared
from .wholes import wholes
from .whose import parties

MAKER = Maker("figures", 1)
ONES = ("woman", "man", "child", "family")  # "a woman died and two were hurt" says of the two no more
HEADLINES = ("title", "subtitle", "heading")
SILENT = ("furniture", "byline", "dateline")  # sections that claim nothing


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
    times = {index: time_of(reading, found[index].match.trigger.token.i) for index in sorted(found)}
    main = main_day(reading, [when for when, _ in times.values()])
    drafts = {index: _draft(reading, index, found[index], times[index], main) for index in times}
    headline = {index: reading.in_section(found[index].counted.head, *HEADLINES) for index in drafts}
    drafts = echoed(found, drafts, headline)
    owners = parties(reading, found, drafts)
    return tuple(_owned(drafts[index], owners.get(index)) for index in sorted(drafts))


def _owned(draft: Draft, party: Party | None) -> Draft:
    if party is None or not isinstance(draft.body, Figure):
        return draft
    code, how = party
    return replace(draft, body=replace(draft.body, party=code), how=(*draft.how, how))


def find(reading: Reading, counts: Sequence[Counted], effects: EffectTable) -> dict[int, Found]:
    """Match counts with effects; parts take their whole's effect, elliptic counts the unit before them."""
    numbers = frozenset(i for q in reading.quantities if q.kind == "count" for i in range(q.start, q.end))
    counting = {counted.head.sent.start: counted.head.sent for counted in counts}
    triggers = {start: tuple(effects.triggers(sentence)) for start, sentence in counting.items()}
    found: dict[int, Found] = {}
    told: dict[int, str] = {}
    for index, counted in enumerate(counts):
        own = frozenset(range(counted.quantity.start, counted.end))
        match = best_match(reading, counted, triggers[counted.head.sent.start], numbers - own)
        part = whole_of(reading, counts, index, told)
        whole = part[0] if part and part[0] in found and _alike(counted, found[part[0]]) else None
        if whole is not None and (
            match is None or match.cost >= 1 or match.trigger.token == found[whole].match.trigger.token
        ):
            match = replace(found[whole].match, how="effect: that of the whole")
        if (match and counted.quantity.low is not None) or (match and counted.quantity.high is not None):
            unit, how = _unit(counts, found, index, match.effect)
            found[index] = Found(
                counted, match, unit, whole, (match.how, *how, *((part[1],) if whole is not None and part else ()))
            )
            told[index] = match.effect
    for index, (source, why) in shared(counts, [i in found for i in range(len(counts))]).items():
        unit, whose = _unit(counts, found, index, found[source].match.effect)
        found[index] = Found(
            counts[index], replace(found[source].match, how=why), unit, found[source].whole, (why, *whose)
        )
    found = _with_sums(counts, found)
    for index, (source, why) in wholes(found).items():
        found[index] = replace(found[index], whole=source, how=(*found[index].how, why))
    return found


def _alike(part: Counted, whole: Found) -> bool:
    """People are parts of people: in "12 people, including in a school" the school is none."""
    return part.unit is None or part.unit.people == whole.unit.people


def _with_sums(counts: Sequence[Counted], found: dict[int, Found]) -> dict[int, Found]:
    told = [found[i].match.effect if i in found else None for i in range(len(counts))]
    added = "subset: the parts add up to it"
    for part, whole in sums(counts, told).items():
        if part not in found:
            unit, how = _unit(counts, found, part, found[whole].match.effect)
            match = replace(found[whole].match, how="effect: that of the whole")
            found[part] = Found(counts[part], match, unit, whole, (match.how, *how, added))
        elif found[part].whole is None:
            found[part] = replace(found[part], whole=whole, how=(*found[part].how, added))
    return found


def _unit(counts: Sequence[Counted], found: dict[int, Found], index: int, effect: str) -> tuple[Unit, tuple[str, ...]]:
    counted = counts[index]
    if inherits_unit(counted):
        things = effect in EFFECTS_ON_THINGS
        for before in range(index - 1, max(index - (8 if things else 4), -1), -1):
            near = before in found and (things or found[before].counted.head.sent == counted.head.sent)
            if near and found[before].unit.people != things:
                unit = ANYBODY if found[before].unit.name in ONES else found[before].unit
                return unit, ("unit: that of the count before",)
        return ANYBODY, ()
    if counted.unit is not None and counted.unit.kind == "fighter" and effect in EFFECTS_ON_THINGS:
        return Unit("aircraft", "thing"), ("unit: a fighter that is a plane",)
    if counted.unit is not None:
        return counted.unit, ()
    name = counted.noun.lemma_.lower() if counted.noun is not None else ANYBODY.name
    if name in NONE_OF:
        return ANYBODY, ()
    return Unit(name, "person"), (f"unit: {name!r} as written",)


def _draft(
    reading: Reading, index: int, found: Found, time: tuple[When | None, TimePhrase | None], main: str | None
) -> Draft:
    counted, trigger, quantity = found.counted, found.match.trigger.token, found.counted.quantity
    voice, attribution = voice_at(reading, counted.quantity.start)
    when, phrase = time
    figure = Figure(
        _effect(found), found.unit.name, None, quantity.low, quantity.high, quantity.qualifier,
        scope_of(reading, trigger, when, phrase, main), _key(found.whole) if found.whole is not None else None,
    )  # fmt: skip
    place, named = place_of(reading, trigger)
    said = (attribution.how,) if attribution and attribution.how else ()
    return Draft(
        _key(index), figure, voice, _evidence(reading, counted, trigger, attribution, named),
        MAKER, attribution.stance if attribution else "asserted", when, place, (*filter(None, found.how), *said),
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
