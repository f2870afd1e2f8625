"""The incidents of the page: what happened, what is in dispute, who says what, and the claims one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ....model.brief import Brief, Line
from ....model.claim import Claim
from ....model.days import day_words
from ....model.finding import Finding
from ....model.incident import Episode, Incident
from ....model.place import Place
from ..citations import Citation, citations
from ..geography import names_told
from ..wording import actor_words, claim_words, state_name, when_words
from .accusations import Matrix, matrix
from .board import Board, board, sides_of

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


def tell_incident(
    incident: Incident, brief: Brief | None, asked: Sequence[Finding], claims: Mapping[str, Claim],
    letters: Mapping[str, str], titles: Mapping[str, str],
) -> Told:  # fmt: skip
    """Gather what an incident's brief, findings and claims say of it; one without a brief has its tables only.

    `asked` are the findings of this incident.
    """
    own = [claims[id] for id in incident.claims if id in claims]
    sides = sides_of(asked, claims)
    lines = brief or Brief(incident.id, incident.title, (), (), (), (), ())

    def cited(told: Iterable[Line]) -> tuple[Cited, ...]:
        return tuple(_cited(line, claims, letters) for line in told)

    return Told(
        incident, when_words(incident.window), place_words(incident.place), tuple(map(actor_words, incident.parties)),
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


def place_words(place: Place | None) -> str:
    """Name a place with its country.

    An area of which nothing but its words is known, such as a border that two states share, has the country in which
    its report is set; nobody can say that it lies there rather than across.
    """
    if place is None:
        return ""
    known = place.ref or place.parent or place.precision != "region"
    country = state_name(place.country) if place.country and known else ""
    return place.name if not country or country == place.name else f"{place.name}, {country}"


def _spots(claims: Iterable[Claim], letters: Mapping[str, str]) -> tuple[Spot, ...]:
    named: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.where:
            named.setdefault(place_words(claim.where), []).append(claim)
    ordered = sorted(named.items(), key=lambda one: (-len(one[1]), one[0]))
    return tuple(Spot(name, _precision(held), citations(held, letters)) for name, held in ordered)


def _precision(claims: Iterable[Claim]) -> str:
    """Say how precisely a place is known and, where states disagree on its name, what they call it."""
    places = [claim.where for claim in claims if claim.where]
    known = " or ".join(sorted({place.precision or "not located" for place in places}))
    return "; ".join(filter(None, (known, *sorted({names_told(place) for place in places}))))
