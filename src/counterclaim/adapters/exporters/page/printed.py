"""The reports of the page: their words line by line, with the claims that stand on them noted beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ....model.actor import OUTLET
from ....model.claim import Claim, Rejection
from ....model.finding import Finding
from ....model.report import Doubt, Report
from ..wording import claim_words, published_words, shorten, voice_words
from .marks import Block, blocks


@dataclass(frozen=True, slots=True)
class Note:
    """A claim beside the text, with the row of the table that it answers."""

    claim: str
    kind: str
    words: str
    voice: str
    row: str | None
    status: str


@dataclass(frozen=True, slots=True)
class Printed:
    """One report as the page prints it."""

    report: Report
    letter: str
    title: str
    short: str
    origin: str
    published: str
    doubts: tuple[Doubt, ...]
    refused: tuple[Rejection, ...]
    lines: tuple[tuple[Block, tuple[Note, ...]], ...]
    claims: int


def print_report(
    report: Report, letter: str, claims: Sequence[Claim], refused: Sequence[Rejection], rows: Mapping[str, Finding]
) -> Printed:
    """Lay a report out with its claims beside the lines in which they begin; `rows` has each claim's finding."""
    known = {claim.id: claim for claim in claims}
    lines = tuple(
        (block, tuple(_note(known[id], rows.get(id)) for id in block.first)) for block in blocks(report, claims)
    )
    origin = ", ".join(filter(None, (report.origin.author, report.origin.outlet)))
    wire = f"from {report.origin.wire}" if report.origin.wire and report.origin.wire != report.origin.outlet else ""
    title = report.title or report.source.rsplit("/", 1)[-1]
    return Printed(
        report, letter, title, report.origin.outlet or shorten(title, 5), ", ".join(filter(None, (origin, wire))),
        published_words(report.published, report.published_precision), report.doubts, tuple(refused), lines,
        len(claims),
    )  # fmt: skip


def _note(claim: Claim, finding: Finding | None) -> Note:
    row, status = (finding.id, finding.status) if finding else (None, "")
    stance = "" if claim.stance == "asserted" else f" ({claim.stance})"
    voice = "" if claim.voice.claimant == OUTLET else voice_words(claim)
    return Note(claim.id, claim.kind, claim_words(claim) + stance, voice, row, status)
