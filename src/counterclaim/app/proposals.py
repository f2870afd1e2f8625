"""An extractor of the user's beside our own: what it proposes goes through the same gate."""

from __future__ import annotations

from dataclasses import replace

from ..chain import Stage
from ..model.claim import Draft, Evidence, Figure
from ..ports import Extractor
from ..read.reading import Reading


def stage(name: str, extractor: Extractor) -> Stage[Reading]:
    """Add an extractor's drafts to a reading, save figures that are drafted already: the rules' word stands."""

    def run(reading: Reading) -> Reading:
        proposed = tuple(draft for draft in extractor(reading.report) if not _drafted(draft, reading.drafts))
        return replace(reading, drafts=reading.drafts + proposed)

    return Stage(f"extractor-{name}", 1, run, needs=("doc",), gives=("proposals",))


def _drafted(draft: Draft, known: tuple[Draft, ...]) -> bool:
    """Tell whether the same number is drafted with the same effect on the same words."""
    mine = draft.body
    if not isinstance(mine, Figure):
        return False
    same = (one for one in known if isinstance(one.body, Figure) and _said(one.body) == _said(mine))
    return any(a.span.overlaps(b.span) for one in same for a in _counted(one) for b in _counted(draft))


def _said(figure: Figure) -> tuple[object, ...]:
    return figure.effect, figure.low, figure.high


def _counted(draft: Draft) -> tuple[Evidence, ...]:
    return tuple(evidence for evidence in draft.evidence if evidence.role in ("what", "count"))
