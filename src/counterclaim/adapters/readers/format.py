"""A format: how a source is known for what it is, and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...model.claim import Rejection
from ...model.report import Report
from ...ports import Manner, Reader, Source

HEAD_BYTES = 4096  # that a format is told by


def never(head: bytes) -> bool:
    """Recognise nothing: a format that only its name or media type tells."""
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """Name a format, and say how it is told: by its first bytes, else by its media type, else by its suffix.

    `extra` is the extra of this package that its reader needs, `explains` the sentence that a user sees.
    """

    name: str
    suffixes: tuple[str, ...]
    types: tuple[str, ...]
    read: Reader
    explains: str
    begins: Callable[[bytes], bool] = never
    extra: str | None = None

    def __call__(self, source: Source, manner: Manner) -> Iterator[Report | Rejection | Source]:
        """Read a source of this format."""
        return self.read(source, manner)
