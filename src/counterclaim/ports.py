"""Every place where the outside can be plugged in; our own features use the same doors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Protocol, TypeVar

from .model.claim import Draft, Rejection
from .model.place import Entry, Place, Unit
from .model.report import Doubt, Report
from .model.span import Span

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Source:
    """Hold something to read: its name, its bytes, the media type that its sender gave, and what is said beside it.

    `said` may hold url, outlet, title, published, author, wire, charset, fetched, and where in an archive it
    was found: archive, offset, record. A reader ignores what it does not know. `doubts` go to every report in it.
    """

    name: str
    content: BinaryIO
    type: str | None = None
    said: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """Say how to read.

    `columns` pairs a field of ours with the column, or key, of a table that holds it. `profile` says how
    much care the search for the article on a page takes: thorough, fast or bulk.
    """

    columns: tuple[tuple[str, str], ...] = ()
    profile: str = "thorough"


class Reader(Protocol):
    """Turn one source into reports, or into further sources: the files of an archive, the pages of a crawl.

    What cannot be read comes back as a Rejection, never as an exception. A source is never opened by what
    its content says: no path and no address in it is followed.
    """

    def __call__(self, source: Source, manner: Manner) -> Iterator[Report | Rejection | Source]: ...


class Parser(Protocol):
    """Turn a text into a spaCy `Doc` with UD labels and PER, ORG, LOC entities.

    `breaks` are character offsets at which a sentence must begin, `wholes` spans that are one sentence
    each, as headlines are. The return type is Any, so that
    naming the port does not import spaCy.
    """

    name: str
    digest: str

    def __call__(self, text: str, breaks: Iterable[int], wholes: Iterable[tuple[int, int]] = ()) -> Any: ...


class Judge(Protocol):
    """Tell from its words what one report makes of two of its numbers.

    `told` says in words what is known besides: what is counted, and who gives each number. Returns how sure it is
    that both numbers stand, that the smaller is over, and that the larger is; the three add up to one.
    """

    def __call__(self, text: str, smaller: Span, larger: Span, told: str) -> tuple[float, float, float]: ...


class Gazetteer(Protocol):
    """Look places up by name."""

    def find(self, name: str) -> tuple[Place, ...]:
        """Return every place of that name in any spelling, most likely first."""
        ...

    def entries(self, name: str) -> tuple[Entry, ...]:
        """Return the same with what is known of each for choosing among them."""
        ...

    def own(self, name: str) -> tuple[Entry, ...]:
        """Return of these the places that bear the very name; cheaper, since none that only sounds so is looked for."""
        ...

    def country(self, code: str) -> Entry | None:
        """Return the country of an alpha-3 code."""
        ...

    def unit(self, code: str) -> Unit | None:
        """Return a first-order unit by GeoNames' code or that of ISO 3166-2."""
        ...


class Extractor(Protocol):
    """Propose drafts for a report; the gate verifies them, so that nothing it says is taken on trust.

    The factory registered under its name takes its settings: COUNTERCLAIM_EXTRACTOR_URL comes as `url`.
    """

    def __call__(self, report: Report) -> Iterable[Draft]: ...


class Runner(Protocol):
    """Map a function over items, results in the order of the items."""

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Yield `function(item)` for each item, in order."""
        ...
