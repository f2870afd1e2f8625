"""Every place where the outside can be plugged in; our own features use the same doors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar

from .model.brief import Dossier
from .model.claim import Claim, Rejection
from .model.place import Place
from .model.report import Report

A = TypeVar("A")
B = TypeVar("B")


class Reader(Protocol):
    """Turn one source into reports; what cannot be read comes back as a Rejection, never as an exception."""

    def __call__(self, source: str, content: bytes, metadata: Mapping[str, Any]) -> Iterator[Report | Rejection]: ...


class Parser(Protocol):
    """Turn a text into a spaCy `Doc` with UD labels and PER, ORG, LOC entities.

    `breaks` are character offsets at which a sentence must begin, `wholes` spans that are one sentence
    each, as headlines are. The return type is Any, so that
    naming the port does not import spaCy.
    """

    name: str
    digest: str

    def __call__(self, text: str, breaks: Iterable[int], wholes: Iterable[tuple[int, int]] = ()) -> Any: ...


class Gazetteer(Protocol):
    """Look places up by name."""

    def find(self, name: str) -> tuple[Place, ...]:
        """Return every place of that name in any spelling, most likely first."""
        ...


class Extractor(Protocol):
    """Propose drafts for a reading; the gate verifies them."""

    def __call__(self, reading: Any) -> Any: ...


class Runner(Protocol):
    """Map a function over items, results in the order of the items."""

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Yield `function(item)` for each item, in order."""
        ...


class Store(Protocol):
    """Keep claims; append-only."""

    def append(self, claims: Iterable[Claim]) -> int:
        """Add claims that are not there yet and return how many were new."""
        ...

    def claims(self) -> Iterator[Claim]:
        """Yield all claims, by id."""
        ...


class Exporter(Protocol):
    """Write a dossier in one format and return the files written."""

    def __call__(self, dossier: Dossier, to: Path) -> tuple[Path, ...]: ...
