"""Origins: how many independent voices stand behind a number, however often it was printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from ..model.actor import OUTLET, is_named, is_state, organ_of, state_of
from ..model.claim import Claim
from ..model.report import Report, outlet_name

SHINGLE = 4  # words
WINDOW = 4  # one fingerprint is kept of every so many neighbouring shingles
COPY_AT = 0.3  # share of the shorter text that the longer one has too
WIRE_COPY_AT = 0.12  # the same, for two reports that name one agency
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Origins:
    """Know which reports are copies of one text, and name each report's own voice."""

    root: Mapping[str, str]
    name: Mapping[str, str]

    def of(self, report: str) -> str:
        """Return the report whose text this one carries: itself, unless it is a copy."""
        return self.root.get(report, report)

    def own_voice(self, report: str) -> str:
        """Name the voice of a report that speaks for itself: its outlet or the agency it was copied from."""
        return self.name.get(self.of(report), self.of(report))

    def copies(self) -> tuple[tuple[str, ...], ...]:
        """List the groups of two and more reports that carry one text."""
        groups: dict[str, list[str]] = defaultdict(list)
        for report, root in self.root.items():
            groups[root].append(report)
        return tuple(sorted(tuple(sorted(group)) for group in groups.values() if len(group) > 1))


def fingerprints(text: str) -> frozenset[int]:
    """Choose fingerprints of a text by winnowing.

    Any run of SHINGLE + WINDOW - 1 words that two texts share is sure to leave a fingerprint in both
    (Schleimer, Wilkerson and Aiken 2003).
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    marks = [
        crc32(" ".join(words[i : i + SHINGLE]).encode("utf-8", "surrogatepass"))
        for i in range(len(words) - SHINGLE + 1)
    ]
    return frozenset(min(marks[i : i + WINDOW]) for i in range(max(0, len(marks) - WINDOW + 1))) or frozenset(marks)


def find_origins(reports: Sequence[Report]) -> Origins:
    """Fold near copies and wire text onto the first report that carries the text."""
    ordered = sorted(reports, key=lambda r: (r.published.isoformat()[:10] if r.published else "9999", r.id))
    prints = {report.id: fingerprints(report.text) for report in ordered}
    holders: dict[int, list[str]] = defaultdict(list)
    by_id = {report.id: report for report in ordered}
    root: dict[str, str] = {}
    for report in ordered:
        shared: dict[str, int] = defaultdict(int)
        for mark in prints[report.id]:
            for earlier in holders[mark][:64]:
                shared[earlier] += 1
        best = max(shared, key=lambda r: (shared[r], r), default=None)
        copied = best is not None and is_copy(report, by_id[best], shared[best], prints)
        root[report.id] = root[best] if copied and best is not None else report.id
        for mark in prints[report.id]:
            holders[mark].append(report.id)
    names = {report.id: outlet_name(report) for report in ordered}
    return Origins(root, names)


def is_copy(report: Report, earlier: Report, shared: int, prints: Mapping[str, frozenset[int]]) -> bool:
    """Decide whether two texts are one by the share of the shorter that the longer one has."""
    share = shared / max(1, min(len(prints[report.id]), len(prints[earlier.id])))
    wire = report.origin.wire and report.origin.wire == earlier.origin.wire
    return share >= (WIRE_COPY_AT if wire else COPY_AT)


def voice_of(claim: Claim, origins: Origins) -> str:
    """Name the independent voice behind a claim.

    A ministry quoted by six outlets is one voice. A report that speaks for itself, or for sources without
    a name, is the voice of its origin; the agency that it cites for it goes before.
    """
    claimant = claim.voice.claimant
    if claimant and is_named(claimant):
        return claimant
    if claim.voice.via:
        return claim.voice.via[-1]
    own = origins.own_voice(claim.report)
    return own if claimant == OUTLET else f"{NAMELESS}{own}"


NAMELESS = "unnamed sources of "


def is_unnamed(voice: str) -> bool:
    """Tell whether a voice is that of an outlet's sources without a name."""
    return voice.startswith(NAMELESS)


GOVERNMENT = {"MoD", "MFA", "MoI", "MoH", "PM", "PRES", "GOV", "MIL"}
"""Organs for which a state's bare name may stand: its parliament and its opposition speak for themselves."""


FORCES = re.compile(
    r"\b(?:troops|guards?|army|navy|forces?|ministry|governor|general staff|command|authorities|commissioner|"
    r"prefect)\b",
    re.I,
)


def is_government(organ: str | None) -> bool:
    """Tell whether a body speaks for its state's government: a ministry or a force by its code or its name."""
    return organ is None or organ in GOVERNMENT or bool(FORCES.search(organ))


def speaks_for_state(voice: str) -> bool:
    """Tell whether a voice is a body of its state, or several at once, none of which stands apart from it."""
    return is_state(voice) and not any(stands_apart(organ_of(part) or "") for part in voice.split("+"))


def speaker(voice: str) -> str:
    """Name who speaks by a voice: a state, for its own name and any body of its government; else the voice."""
    return state_of(voice) if is_state(voice) and is_government(organ_of(voice)) else voice


def same_voice(one: str, other: str) -> bool:
    """Tell whether two voices are one; a state named as a speaker ("Baku said") is any body of its government."""
    if one == other or f"{NAMELESS}{other}" == one or f"{NAMELESS}{one}" == other:
        return True
    organs = {organ_of(one), organ_of(other)} - {None}
    return is_state(one) and state_of(one) == state_of(other) and len(organs) == 1 and all(map(is_government, organs))


def same_side(one: str, other: str) -> bool:
    """Tell whether two voices are of one state or group; what watches over a government is none of its side."""
    alike = state_of(one) == state_of(other)
    return alike and not any(stands_apart(organ_of(voice) or "") for voice in (one, other))


def stands_apart(organ: str) -> bool:
    """Tell whether a body of a state speaks for itself by its nature: the opposition, the press, an ombudsman."""
    return all(part in ("OPP", "MEDIA", "PARL") or bool(WATCHING.search(part)) for part in organ.split("+"))


WATCHING = re.compile(
    r"\b(?:rights|opposition|ombuds\w*|inquiry|auditor|court|union|association|defender|oversight|complaints|"
    r"tribunal|judge|magistrate|justice of the peace)\b",
    re.I,
)


def independent(voices: Iterable[str]) -> tuple[str, ...]:
    """List voices once each, leaving out a bare state where one of its organs speaks."""
    found = sorted(set(voices))
    return tuple(v for v in found if "/" in v or not any(same_voice(v, o) for o in found if "/" in o))
