"""Turn gold into the program's own reports and claims, to link and settle without mistakes of reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from counterclaim.app.assembly import head_lexicon
from counterclaim.app.intake import complete
from counterclaim.model.actor import OUTLET
from counterclaim.model.claim import Act, Claim, Evidence, Figure, Maker, Voice
from counterclaim.model.place import Place
from counterclaim.model.report import Origin, Report
from counterclaim.model.span import Span
from counterclaim.model.when import When
from counterclaim.read.quantities.numbers import read_number

from .check import place_of
from .sets import Gold, IncidentSet, Text

MAKER = Maker("gold", 1)


def key(one: IncidentSet, id: str) -> str:
    """Name a report or a claim of a file so that no two files share a name."""
    return f"{one.name}:{id}"


def reports_of(sets: Iterable[IncidentSet]) -> tuple[Report, ...]:
    """Return all reports as a reader of files hands them on, with what stands beside a text filled in."""
    return complete([report_of(one, text) for one in sets for text in one.reports], head_lexicon())


def report_of(one: IncidentSet, text: Text) -> Report:
    """Return one report; that it is a copy is not told."""
    return Report(
        id=key(one, text.id),
        source=f"{one.name}-{text.id}.txt",
        text=text.text,
        origin=Origin(outlet=text.outlet),
        title=text.title,
        published=datetime.fromisoformat(text.published),
        published_precision="minute",
    )


def claims_of(sets: Iterable[IncidentSet]) -> tuple[Claim, ...]:
    """Return all gold claims."""
    return tuple(_claim(one, text, gold) for one in sets for text in one.reports for gold in text.claims)


def span_of(gold: Gold, text: Text) -> Span:
    """Return where a gold claim's quote stands in its report."""
    start = place_of(gold.quote, gold.nth, text.text)
    return Span(start, start + len(gold.quote))


def other_voices(sets: Iterable[IncidentSet]) -> dict[str, frozenset[str]]:
    """List for some figures the claimants that are right besides the gold's: careful readers differ on these.

    A headline names nobody where the body does, so it may carry the outlet's voice or that of whoever the body
    has for the same number; a ministry's or an association's own statement is both its outlet's voice and its own.
    """
    found = {}
    for one in sets:
        for text in one.reports:
            for gold in text.claims:
                if span_of(gold, text).end <= len(text.title):
                    alike = (c.claimant for c in text.claims if c.kind == "figure" and c.low == gold.low)
                    found[key(one, gold.id)] = frozenset((OUTLET, *alike))
                elif gold.claimant == issuer(text):
                    found[key(one, gold.id)] = frozenset((OUTLET, *own_names(text.outlet)))
    return found


def issuer(text: Text) -> str | None:
    """Return who speaks in a statement: the claimant of most of its figures; None in other reports."""
    voices = Counter(gold.claimant for gold in text.claims if gold.kind == "figure")
    return voices.most_common(1)[0][0] if voices and text.style in ("ministry", "ngo") else None


def own_names(outlet: str) -> tuple[str, ...]:
    """List the names of a body that issues a statement, as its outlet has them: whole, and without its office."""
    return outlet, re.split(r"\s*[,(]", outlet)[0]


def _claim(one: IncidentSet, text: Text, gold: Gold) -> Claim:
    mode = "outlet" if gold.claimant == OUTLET else "indirect"
    return Claim(
        id=key(one, gold.id),
        report=key(one, text.id),
        source=f"{one.name}-{text.id}.txt",
        body=_figure(one, text, gold) if gold.kind == "figure" else _act(one, text, gold),
        voice=Voice(gold.claimant, None, mode, gold.via),
        evidence=(Evidence("what", span_of(gold, text), gold.quote), *counted(gold, span_of(gold, text).start)),
        maker=MAKER,
        stance=gold.stance,
        when=_when(one, gold),
        where=_where(one, gold),
    )


def counted(gold: Gold, start: int) -> Iterator[Evidence]:
    """Yield where a figure's number stands in its quote, as the program's own claims have it; nothing for "nobody"."""
    words = list(WORD.finditer(gold.quote))
    spelled = [word[0].casefold() for word in words]
    numbers = (read_number(spelled, at) for at in range(len(words))) if gold.kind == "figure" else ()
    bare = (gold.low or 0) - 1 if gold.qualifier == "more_than" else None
    for number in numbers:
        if number is not None and {number.low, number.high} & {gold.low or gold.high, bare}:
            first, last = words[number.start].start(), words[number.end - 1].end()
            yield Evidence("count", Span(start + first, start + last), gold.quote[first:last])
            return


WORD = re.compile(r"\d[\d.,]*\d|\w+|[^\w\s]")


def _figure(one: IncidentSet, text: Text, gold: Gold) -> Figure:
    fields, whole = gold.fields, gold.fields.get("subset_of")
    return Figure(
        fields["effect"],
        fields["unit"],
        fields["party"],
        gold.low,
        gold.high,
        gold.qualifier,
        one.scope(gold, text),
        key(one, whole) if whole else None,
    )


def _act(one: IncidentSet, text: Text, gold: Gold) -> Act:
    actors, targets = (tuple(filter(None, gold.fields.get(side, "").split("+"))) for side in ("actor", "target"))
    return Act(gold.fields["type"], None, actors, targets, one.scope(gold, text))


def _when(one: IncidentSet, gold: Gold) -> When | None:
    incident = one.incidents[gold.incident]
    first, clock = gold.day or incident.get("day"), gold.fields.get("time")
    last = first if gold.day else incident.get("until", first)
    return When(first, last, "minute" if clock else "day", clock=clock) if first else None


def _where(one: IncidentSet, gold: Gold) -> Place | None:
    incident = one.incidents[gold.incident]
    name = gold.place or incident.get("place")
    return Place(name, country=incident.get("country")) if name else None
