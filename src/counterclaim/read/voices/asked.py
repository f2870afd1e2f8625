"""The question who a source is, and the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...model.actor import Actor
from ..document import Token
from ..reading import Reading
from .saying import Range
from .sourcephrase import written
from .sourcewords import ANONYMOUS


@dataclass(frozen=True, slots=True)
class Speaker:
    """Name a source: claim-record code, name as written, and how both were found."""

    code: str
    name: str
    how: str
    kind: str = "unknown"
    at: int = -1


@dataclass(frozen=True, slots=True)
class Source:
    """Put the question who a source is: its words, its head, whom the names take the head for, who spoke before."""

    reading: Reading
    span: Range
    head: Token
    actor: Actor | None
    before: Sequence[Speaker]

    @property
    def name(self) -> str:
        """Return the words as written."""
        return written(self.reading, self.span)

    @property
    def last(self) -> Speaker | None:
        """Return who spoke last before it."""
        return self.before[-1] if self.before else None

    @property
    def anonymous(self) -> bool:
        """Tell whether its head is a word for folk who stay without a name."""
        return self.head.lower_ in ANONYMOUS

    def named(self, code: str, how: str, kind: str = "unknown") -> Speaker:
        """Answer with a code under the words as written."""
        return Speaker(code, self.name, how, kind, self.head.i)

    def gone_on(self, speaker: Speaker) -> Speaker:
        """Answer with somebody who spoke before."""
        return replace(speaker, how=f"'{self.head.text}' goes on from {speaker.name}", at=self.head.i)
