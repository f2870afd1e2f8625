"""Episodes: the parts of an incident, such as the shelling, the capture and the truce, and what it is a part of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model.claim import Act, Claim
from ..model.days import days_between
from ..model.identity import content_id
from ..model.incident import Episode, Incident
from ..model.when import When
from .days import LONGEST, days_of

STANCES = ("asserted", "ongoing")
TRUCE = re.compile(r"\b(?:cease-?\s?fires?|truces?|armistice|hostilities)\b", re.I)
SHELLING = re.compile(r"\b(?:shell|mortar|artillery|rocket|missile|bombard|howitzer)", re.I)
FROM_THE_AIR = re.compile(r"\b(?:air ?strike|air ?raid|warplane|jets?|drone|bomber|helicopter)", re.I)
BLAST = re.compile(r"\b(?:bomb|blast|explo|mine\b|suicide|grenade)", re.I)
NAMES = ("air strikes", "shelling", "explosion", "fighting", "capture", "truce", "talks")
SEQUENCE_DAYS = 1  # days apart at which incidents of the same sides are one course of events
MOST_DAYS = 14  # that an incident may last to be a part of another


def nested(incidents: Sequence[Incident], claims: Mapping[str, Claim]) -> tuple[Incident, ...]:
    """Give each incident its episodes and the larger course of events that it is a part of."""
    known = [replace(i, episodes=episodes_of(i, claims)) for i in incidents]
    return tuple(replace(i, part_of=larger(i, known)) for i in known)


def episodes_of(incident: Incident, claims: Mapping[str, Claim]) -> tuple[Episode, ...]:
    """Part an incident's acts by kind and day, in the order of time; one episode alone is no part."""
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for claim in (claims[c] for c in incident.claims if c in claims):
        kind, days = kind_of_deed(claim), days_of(claim)
        if kind and days and days_between(*days) <= LONGEST:
            groups[days[0], days[1], kind].append(claim.id)
    if len(groups) < 2:
        return ()
    return tuple(
        Episode(content_id("e", incident.id, *key), key[2], When(key[0], key[1], "day"), tuple(sorted(members)))
        for key, members in sorted(groups.items(), key=lambda item: (item[0][0], NAMES.index(item[0][2]), item[0]))
    )


def kind_of_deed(claim: Claim) -> str | None:
    """Name the kind of episode that an act belongs to, or None for words and what did not happen."""
    deed, words = claim.body, claim.quote()
    if not isinstance(deed, Act) or claim.stance not in STANCES:
        return None
    if deed.type in ("AGREE", "RETREAT", "CONCEDE"):
        return "truce" if deed.mode == "ceasefire" or TRUCE.search(words) else None
    if deed.type == "CONSULT":
        return "talks"
    if deed.type == "COERCE" or deed.mode == "abduct":
        return "capture"
    return kind_of_attack(deed.mode or "", words) if deed.type == "ASSAULT" else None


def kind_of_attack(mode: str, words: str) -> str:
    """Name the kind of an attack, by its mode or its words."""
    if mode in ("aerial", "drone") or FROM_THE_AIR.search(words):
        return "air strikes"
    if mode == "heavy-weapons" or SHELLING.search(words):
        return "shelling"
    return "explosion" if mode in ("explosives", "suicide-attack") or BLAST.search(words) else "fighting"


def larger(incident: Incident, incidents: Sequence[Incident]) -> str | None:
    """Return the id of the larger incident of the same course of events: same sides, days that touch, one telling."""
    fitting = [other for other in incidents if is_course(incident, other) and outweighs(other, incident)]
    best = max(fitting, key=lambda other: (len(other.reports), len(other.claims), other.id), default=None)
    return best.id if best else None


def outweighs(one: Incident, other: Incident) -> bool:
    """Tell whether more is told of one incident than of another; ids decide between equals."""
    return (len(one.reports), len(one.claims), one.id) > (len(other.reports), len(other.claims), other.id)


def is_course(one: Incident, other: Incident) -> bool:
    """Tell whether two incidents are of one course of events."""
    if one.id == other.id or "background" in (one.scope, other.scope) or one.window is None or other.window is None:
        return False
    spans = sorted((one.window.days, other.window.days))
    touching = spans[1][0] <= spans[0][1] or days_between(spans[0][1], spans[1][0]) <= SEQUENCE_DAYS
    brief = all(days_between(*days) <= MOST_DAYS for days in spans)
    return (
        touching and brief and len({*one.parties} & {*other.parties}) >= 2 and bool({*one.reports} & {*other.reports})
    )
