"""Incidents: what claims from many reports are about, a view that can be deleted and rebuilt."""

from __future__ import annotations

from dataclasses import dataclass

from .place import Place
from .when import When


@dataclass(frozen=True, slots=True)
class Incident:
    """Gather claims about one event; place, window and title are functions of the claims.

    `scope` is incident (the event reported) or background (a war or period that totals run over).
    """

    id: str
    title: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    parties: tuple[str, ...] = ()
    window: When | None = None
    place: Place | None = None
    scope: str = "incident"
    aliases: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
