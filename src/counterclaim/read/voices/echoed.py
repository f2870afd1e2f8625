"""Headlines that name their speaker less fully than the report below them does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model.actor import UNNAMED, organ_of, state_of
from ..reading import Reading
from .asked import Speaker
from .saying import Saying


def echoed(reading: Reading, sayings: Sequence[Saying], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """Give "Peru says 12 died" and "12 died, director says" to whom the report below has for the same number."""
    doc, numbers = reading.doc, [numbers_in(reading, saying) for saying in sayings]
    titled = [reading.in_section(doc[saying.cue[0]], "title", "subtitle") for saying in sayings]
    below = sorted((sayings[i].cue, i) for i in range(len(sayings)) if not titled[i])
    found = list(speakers)
    for at, speaker in enumerate(speakers):
        if not titled[at] or speaker is None:
            continue
        same = (speakers[i] for _, i in below if numbers[i] & numbers[at])
        fuller = next((other for other in same if other is not None), None)
        fuller = fuller or only_one(speaker, [speakers[i] for _, i in below])
        if fuller is not None and tells_more(speaker, fuller):
            found[at] = replace(speaker, code=fuller.code, how=f"as {fuller.name} below", kind=fuller.kind)
    return found


def only_one(brief: Speaker, others: Sequence[Speaker | None]) -> Speaker | None:
    """Return the only one below whom a headline's bare word can mean: "ministry says", and one ministry speaks."""
    meant = [o for o in others if o is not None and brief.kind != "state" and tells_more(brief, o)]
    return meant[0] if len({other.code for other in meant}) == 1 else None


def numbers_in(reading: Reading, saying: Saying) -> set[int | None]:
    """Return the counts that stand in a saying."""
    return {q.low or q.high for q in reading.quantities if saying.covers(q.start)} - {None, 0}


def tells_more(brief: Speaker, full: Speaker) -> bool:
    """Tell whether one speaker is an organ of the state that another is, or repeats the bare word for what he is."""
    if full.code in (UNNAMED, brief.code):
        return False
    if brief.kind == "state" and "/" not in brief.code:
        return organ_of(full.code) is not None and state_of(full.code) == brief.code
    word = brief.name.lower().split()[-1:]
    return "/" not in brief.code and len(brief.name.split()) < 3 and set(word) <= set(full.name.lower().split())
