"""The brief: what happened in a few lines, each of which leads back to its claims."""

from __future__ import annotations

from dataclasses import dataclass

from .claim import Claim, Rejection
from .finding import Finding
from .incident import Incident
from .judgement import Judgement
from .report import Report


@dataclass(frozen=True, slots=True)
class Line:
    """State one thing; a line cannot exist without claims."""

    text: str
    claims: tuple[str, ...]
    finding: str | None = None

    def __post_init__(self) -> None:
        if not self.claims:
            raise ValueError(f"brief line without claims: {self.text!r}")


@dataclass(frozen=True, slots=True)
class Brief:
    """Tell one incident: headline lines, disputes, revisions, accusations, a timeline, and who is silent on what."""

    incident: str
    title: str
    happened: tuple[Line, ...]
    disputed: tuple[Line, ...]
    revised: tuple[Line, ...]
    accusations: tuple[Line, ...]
    timeline: tuple[Line, ...]
    silences: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """Hold all that a run found, ready to be written in any form."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]
    findings: tuple[Finding, ...]
    briefs: tuple[Brief, ...]
    rejections: tuple[Rejection, ...]
    judgements: tuple[Judgement, ...] = ()
