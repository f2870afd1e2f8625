"""The sentences of a report that are worth parsing: those that can carry a claim, and what these need around them.

What stands around a claim decides whose it is and who says so, and the parser, which reads some sentences at a time,
sees a sentence a little differently beside others. So a report is cut only where that saves a good part of it, and
only stretches of several sentences are left out. docs/decisions/0002-trigger-scan.md says what each rule costs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model.report import HEADLINES, Report
from ..model.span import Span
from .scan import Scan
from .sentences import sentences
from .story import blanked, story

BEFORE, AFTER = 2, 1  # sentences kept beside one that can carry a claim
LEAD = 2  # first sentences of the story
SHORTEST = 3  # sentences; a shorter stretch between kept ones is kept as well
OFTEN = 3  # sentences with a name
LEAST = 0.2  # share of a report's characters; to save less is not worth any change in the parse
HEADS = (*HEADLINES, "byline", "dateline", "caption")
NAME = re.compile(r"\b[A-Z][\w’'-]+")
SMALL = re.compile(r"\b[a-z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Budget:
    """Hold the story of a report, its sentences and which of them are parsed; without sentences, all of it is."""

    story: str
    sentences: tuple[Span, ...] = ()
    kept: tuple[bool, ...] = ()

    @property
    def left_out(self) -> tuple[Span, ...]:
        """Return the stretches that are not parsed, sentences that follow each other as one."""
        runs = groupby(zip(self.kept, self.sentences, strict=True), key=lambda pair: pair[0])
        spans = [[span for _, span in run] for kept, run in runs if not kept]
        return tuple(Span(run[0].start, run[-1].end) for run in spans)

    @property
    def parsed(self) -> str:
        """Return the story with blanks for what is not parsed."""
        return blanked(self.story, self.left_out)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is parsed."""
        return bool(self.kept) and not any(self.kept)


def whole(report: Report) -> Budget:
    """Leave nothing out."""
    return Budget(story(report))


def budget(report: Report, scan: Scan) -> Budget:
    """Say which sentences of a report are parsed: none where the scan finds nothing, all where little is saved."""
    text = story(report)
    spans = sentences(text, (at for section in report.sections for at in (section.span.start, section.span.end)))
    parts = [span.of(text) for span in spans]
    found = scan.found(parts)
    if not found:
        return Budget(text, spans, (False,) * len(spans))
    kept = needed(parts, found, [at for at, span in enumerate(spans) if _heads(report, span)])
    spared = sum(len(part) for at, part in enumerate(parts) if at not in kept)
    worth = spared >= LEAST * sum(map(len, parts))
    return Budget(text, spans, tuple(at in kept or not worth for at in range(len(spans))))


def needed(parts: Sequence[str], found: Iterable[int], heads: Iterable[int]) -> frozenset[int]:
    """Return the sentences to keep for those that were `found`: context, the lead, who is named there, short gaps."""
    count = len(parts)
    near = frozenset(at for hit in found for at in range(max(0, hit - BEFORE), min(count, hit + AFTER + 1)))
    heads = frozenset(heads)
    lead = [at for at in range(count) if at not in heads][:LEAD]
    kept = near | heads | frozenset(lead)
    return frozenset(_closed(kept.union(_introductions(parts, kept)), count))


def _heads(report: Report, span: Span) -> bool:
    return any(section.kind in HEADS and section.span.overlaps(span) for section in report.sections)


def _introductions(parts: Sequence[str], kept: Iterable[int]) -> Iterator[int]:
    """Yield where a name stands first: there a report says who that is.

    Those of the kept sentences, and those that it names often, since they tell where it is set.
    """
    named = [frozenset(NAME.findall(part)) for part in parts]
    times = Counter(name for names in named for name in names)
    first = {name: at for at in reversed(range(len(parts))) for name in named[at]}
    small = {word for part in parts for word in SMALL.findall(part)}
    wanted = {name for at in kept for name in named[at]} | {name for name in times if times[name] >= OFTEN}
    yield from (first[name] for name in wanted if name.lower() not in small)


def _closed(kept: frozenset[int], count: int) -> Iterator[int]:
    """Yield what is kept, and the stretches between that are too short to leave out."""
    for is_kept, run in groupby(range(count), key=kept.__contains__):
        stretch = tuple(run)
        if is_kept or len(stretch) < SHORTEST:
            yield from stretch
