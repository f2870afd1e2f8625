"""Letters that name the reports of a dossier: A for the first published, then B, and so on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...model.report import Report


def letters_of(reports: Iterable[Report]) -> Mapping[str, str]:
    """Name each report, by its id; the order of the arguments plays no part."""
    return {report.id: letter for report, letter in zip(in_order(reports), letters(), strict=False)}


def in_order(reports: Iterable[Report]) -> list[Report]:
    """Order reports by publication as printed; those without one come last, by their source."""
    return sorted(reports, key=lambda one: (one.published.isoformat() if one.published else "9", one.source, one.id))


def letters() -> Iterator[str]:
    """Yield A to Z, then AA to ZZ, and so on."""
    alphabet = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    words = [""]
    while True:
        words = [word + letter for word in words for letter in alphabet]
        yield from words
