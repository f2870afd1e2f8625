"""Read the benchmark's files: one incident set a file, with its reports, gold claims and questions.

README.md beside this module defines every field.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
HALVES = ("dev", "test")
Record = Mapping[str, Any]
RULES = ("acled", "ucdp", "ibc", "airwars", "conceded", "latest", "median_of_origins")


@dataclass(frozen=True, slots=True)
class Gold:
    """Hold one gold claim: a figure or an act, with its defaults filled in."""

    id: str
    report: str
    kind: str
    quote: str
    nth: int
    claimant: str
    via: tuple[str, ...]
    stance: str
    incident: str
    place: str | None
    day: str | None
    fields: Record

    @property
    def low(self) -> int | None:
        """Return the lower bound of a figure."""
        return self.fields.get("n", self.fields.get("low"))

    @property
    def high(self) -> int | None:
        """Return the upper bound of a figure."""
        return self.fields.get("n", self.fields.get("high"))

    @property
    def qualifier(self) -> str:
        """Return how a figure is put; where the file does not say, its bounds do."""
        bounds = "at_least" if self.high is None else "at_most" if self.low is None else "exact"
        return str(self.fields.get("qualifier") or bounds)


@dataclass(frozen=True, slots=True)
class Text:
    """Hold one report: `origin` is the report whose text it copies, `about` the incident that it tells."""

    id: str
    outlet: str
    published: str
    style: str
    origin: str
    about: str
    title: str
    body: str
    claims: tuple[Gold, ...]

    @property
    def text(self) -> str:
        """Return what a reader is given: the headline, an empty line, and the body."""
        return f"{self.title}\n\n{self.body}\n"


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold one gold question with the claims that stand in it, its status, and the answer under each rule."""

    ask: str
    party: str
    unit: str
    incident: str
    claims: tuple[str, ...]
    status: str
    answers: Record
    pairs: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class IncidentSet:
    """Hold one file."""

    name: str
    title: str
    kind: str
    region: str
    about: tuple[str, ...]
    incidents: Mapping[str, Record]
    reports: tuple[Text, ...]
    questions: tuple[Asked, ...]
    vary: Record = field(default_factory=dict)

    @property
    def claims(self) -> tuple[Gold, ...]:
        """Return the gold claims of all reports."""
        return tuple(claim for report in self.reports for claim in report.claims)

    def scope(self, claim: Gold, report: Text) -> str:
        """Say what a claim counts, seen from its report: its incident, another, or a war's running total."""
        if self.incidents[claim.incident].get("background"):
            return "running_total" if claim.kind == "figure" else "background"
        return "incident" if claim.incident == report.about else "other_incident"


def load_half(half: str) -> tuple[IncidentSet, ...]:
    """Read the files of a half, in order of their names."""
    return tuple(read_set(file.stem, file.read_text("utf-8")) for file in sorted((HERE / half).glob("*.toml")))


def read_set(name: str, text: str) -> IncidentSet:
    """Read one file; raises tomllib.TOMLDecodeError or KeyError where it is no benchmark file."""
    record = tomllib.loads(text)
    return IncidentSet(
        name,
        record["title"],
        record["kind"],
        record["region"],
        tuple(record["about"]),
        record["incidents"],
        tuple(_report(one) for one in record["report"]),
        tuple(_question(one) for one in record["question"]),
        record.get("vary", {}),
    )


def _report(record: Record) -> Text:
    about = record.get("about", "main")
    head = {"report": record["id"], "about": about, "place": record.get("place")}
    figures = [_claim("figure", one, head) for one in record.get("figure", ())]
    acts = [_claim("act", one, head) for one in record.get("act", ())]
    return Text(
        record["id"],
        record["outlet"],
        record["published"],
        record["style"],
        record.get("origin", record["id"]),
        about,
        record["title"].strip(),
        record["text"].strip(),
        (*figures, *acts),
    )


def _claim(kind: str, record: Record, head: Record) -> Gold:
    return Gold(
        record["id"],
        head["report"],
        kind,
        record["quote"],
        record.get("nth", 1),
        record.get("claimant", "OUTLET"),
        tuple(record.get("via", ())),
        record.get("stance", "asserted"),
        record.get("incident", head["about"]),
        record.get("place", head["place"]),
        record.get("day"),
        record,
    )


def _question(record: Record) -> Asked:
    return Asked(
        record["ask"],
        record.get("party", ""),
        record.get("unit", ""),
        record.get("incident", "main"),
        tuple(record["claims"]),
        record["status"],
        record.get("answers", {}),
        tuple((pair["of"][0], pair["of"][1], pair["relation"]) for pair in record.get("pair", ())),
    )
