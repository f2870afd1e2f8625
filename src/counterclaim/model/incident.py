"""Incidents: what claims from many reports are about, a view that can be deleted and rebuilt."""

from __future__ import annotations

from dataclasses import dataclass

from .place import Place
from .when import When


@dataclass(frozen=True, slots=True)
class Episode:
    """Name a part of an incident: the acts of one kind (air strikes, shelling, truce, …) on one day or span of days."""

    id: str
    kind: str
    when: When
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """Gather claims about one event; place, window and title are functions of the claims.

    `scope` is incident (the event reported) or background (a war or period that totals run over). `episodes` are
    its parts in the order of time; `part_of` is the id of the larger incident of the same course of events.
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
    episodes: tuple[Episode, ...] = ()
    part_of: str | None = None
