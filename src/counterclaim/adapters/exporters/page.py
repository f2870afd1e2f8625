"""What the dossier page shows, gathered from a dossier; the template only lays it out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ...model.actor import OUTLET
from ...model.brief import Brief, Dossier, Line
from ...model.claim import Claim, Rejection
from ...model.finding import Finding
from ...model.incident import Episode, Incident
from ...model.place import Place
from ...model.report import Doubt, Report
from .accusations import Matrix, matrix
from .board import Board, Citation, board, citations, sides_of
from .geography import names_told
from .letters import in_order, letters_of
from .marks import Block, blocks
from .wording import actor_words, claim_words, day_words, published_words, shorten, state_name, voice_words, when_words

Part = TypeVar("Part", Claim, Rejection)
DATED = re.compile(r"(?P<day>\d{4}-\d\d-\d\d|\d\d? [A-Z][a-z]+ \d{4})(?:[ ,]+(?P<clock>\d\d:\d\d))?: *")


@dataclass(frozen=True, slots=True)
class Cited:
    """A line of the brief with what it stands on."""

    text: str
    citations: tuple[Citation, ...]
    finding: str | None
    when: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with how often claims name it."""

    name: str
    note: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One incident as the page tells it."""

    incident: Incident
    when: str
    where: str
    parties: tuple[str, ...]
    happened: tuple[Cited, ...]
    disputed: tuple[Cited, ...]
    revised: tuple[Cited, ...]
    timeline: tuple[Cited, ...]
    questions: Board
    lone: Board
    matrix: Matrix
    places: tuple[Spot, ...]
    silent: tuple[Cited, ...]
    course: tuple[Cited, ...]
    part_of: str
    said: tuple[tuple[str, Citation], ...]


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


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    main: tuple[Told, ...]
    folded: tuple[Told, ...]
    reports: tuple[Printed, ...]
    set_aside: tuple[Rejection, ...]
    claims: int
    rule: str


def page(dossier: Dossier) -> Page:
    """Gather the page: the incidents that most is said of first, background and minor ones folded."""
    claims = {claim.id: claim for claim in dossier.claims}
    ordered, letters = in_order(dossier.reports), letters_of(dossier.reports)
    briefs = {brief.incident: brief for brief in dossier.briefs}
    by_weight = sorted(dossier.incidents, key=lambda one: (one.scope != "incident", -len(one.claims), one.id))
    titles = {one.id: one.title for one in dossier.incidents}
    told = [_told(one, briefs.get(one.id), dossier.findings, claims, letters, titles) for one in by_weight]
    main = tuple(one for n, one in enumerate(told) if n == 0 or _major(one, told[0]))
    rows = {id: finding for finding in reversed(dossier.findings) for p in finding.positions for id in p.claims}
    held, refused = _by_report(dossier.claims), _by_report(dossier.rejections)
    reports = tuple(
        _printed(one, letters[one.id], held.get(one.id, ()), refused.get(one.id, ()), rows) for one in ordered
    )
    known = {report.id for report in ordered}
    return Page(
        title=main[0].incident.title if main else "No incident found",
        main=main, folded=tuple(one for one in told if one not in main), reports=reports,
        set_aside=tuple(rejection for rejection in dossier.rejections if rejection.report not in known),
        claims=len(claims), rule=dossier.findings[0].rule if dossier.findings else "",
    )  # fmt: skip


def _major(told: Told, first: Told) -> bool:
    """Tell whether an incident stands beside the first: two questions at least, and a third of its claims."""
    return (
        told.incident.scope == "incident"
        and len(told.questions.rows) > 1
        and 3 * len(told.incident.claims) >= len(first.incident.claims)
    )


def _told(
    incident: Incident, brief: Brief | None, findings: Iterable[Finding], claims: Mapping[str, Claim],
    letters: Mapping[str, str], titles: Mapping[str, str],
) -> Told:  # fmt: skip
    own = [claims[id] for id in incident.claims if id in claims]
    asked = [finding for finding in findings if finding.incident == incident.id]
    sides = sides_of(asked, claims)
    lines = brief or Brief(incident.id, incident.title, (), (), (), (), ())

    def cited(told: Iterable[Line]) -> tuple[Cited, ...]:
        return tuple(_cited(line, claims, letters) for line in told)

    return Told(
        incident, when_words(incident.window), _place_words(incident.place), tuple(map(actor_words, incident.parties)),
        cited(lines.happened), cited(lines.disputed), cited(lines.revised), cited(lines.timeline),
        board((f for f in asked if f.status != "single"), sides, claims, letters),
        board((f for f in asked if f.status == "single"), sides, claims, letters),
        matrix(own, letters), _spots(own, letters), cited(lines.silences),
        tuple(_episode(one, claims, letters) for one in incident.episodes), titles.get(incident.part_of or "", ""),
        _said(own, letters),
    )  # fmt: skip


def _episode(episode: Episode, claims: Mapping[str, Claim], letters: Mapping[str, str]) -> Cited:
    stands_on = [claims[id] for id in episode.claims if id in claims]
    return Cited(episode.kind, citations(stands_on, letters), None, when_words(episode.when))


def _said(claims: Iterable[Claim], letters: Mapping[str, str]) -> tuple[tuple[str, Citation], ...]:
    """List the claims of an incident one by one, figures first, for those that no table tells."""
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda one: (one.kind != "figure", one.id))}
    return tuple((claim_words(claim), citations([claim], letters)[0]) for claim in by_id.values())


def _cited(line: Line, claims: Mapping[str, Claim], letters: Mapping[str, str]) -> Cited:
    stands_on = [claims[id] for id in line.claims if id in claims]
    dated = DATED.match(line.text)
    when = " ".join(filter(None, (day_words(dated["day"]), dated["clock"]))) if dated else ""
    text = line.text[dated.end() :] if dated else line.text
    return Cited(text, citations(stands_on, letters), line.finding, when)


def _place_words(place: Place | None) -> str:
    if place is None:
        return ""
    country = state_name(place.country) if place.country else ""
    return place.name if not country or country == place.name else f"{place.name}, {country}"


def _spots(claims: Iterable[Claim], letters: Mapping[str, str]) -> tuple[Spot, ...]:
    named: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.where:
            named.setdefault(_place_words(claim.where), []).append(claim)
    ordered = sorted(named.items(), key=lambda one: (-len(one[1]), one[0]))
    return tuple(Spot(name, _precision(held), citations(held, letters)) for name, held in ordered)


def _precision(claims: Iterable[Claim]) -> str:
    """Say how precisely a place is known and, where states disagree on its name, what they call it."""
    places = [claim.where for claim in claims if claim.where]
    known = " or ".join(sorted({place.precision or "not located" for place in places}))
    return "; ".join(filter(None, (known, *sorted({names_told(place) for place in places}))))


def _by_report(parts: Iterable[Part]) -> Mapping[str, Sequence[Part]]:
    sorted_out: dict[str, list[Part]] = {}
    for part in parts:
        sorted_out.setdefault(part.report, []).append(part)
    return sorted_out


def _printed(
    report: Report, letter: str, claims: Sequence[Claim], refused: Sequence[Rejection], rows: Mapping[str, Finding]
) -> Printed:
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
