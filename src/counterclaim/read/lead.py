"""The lead of a report: the first sentences of its story, in which news tells its main event."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.report import Section
from .document import Doc


def lead_end(doc: Doc, sections: Sequence[Section], sentences: int) -> int:
    """Return the token at which the first so many sentences of the story end."""
    story = next((s.span.start for s in sections if s.kind == "body"), 0)
    starts = [sentence.start for sentence in doc.sents if doc.starts[sentence.start] >= story]
    return starts[sentences] if len(starts) > sentences else len(doc)
