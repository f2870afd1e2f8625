"""Sentences on numbers: agreed, revised or disputed."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.actor import BOTH, is_state, organ_of, state_of
from ..model.finding import Finding, Position
from .names import Names, is_plural, join, number_words

VERBS = {
    "killed": ("was killed", "were killed"), "wounded": ("was wounded", "were wounded"),
    "killed_or_wounded": ("was killed or wounded", "were killed or wounded"),
    "captured": ("was captured", "were captured"), "missing": ("is missing", "are missing"),
    "killed_or_missing": ("was killed or is missing", "were killed or are missing"),
    "displaced": ("was displaced", "were displaced"), "evacuated": ("was evacuated", "were evacuated"),
    "released": ("was released", "were released"), "deployed": ("was deployed", "were deployed"),
    "destroyed": ("was destroyed", "were destroyed"), "damaged": ("was damaged", "were damaged"),
    "lost": ("was lost", "were lost"), "seized": ("was seized", "were seized"), "closed": ("was closed", "were closed"),
}  # fmt: skip
SINGULAR = {
    "soldiers": "soldier", "fighters": "fighter", "civilians": "civilian", "people": "person",
    "children": "child", "women": "woman",
    "positions": "position", "vehicles": "vehicle", "aircraft": "aircraft", "buildings": "building",
    "peacekeepers": "peacekeeper", "journalists": "journalist", "medics": "medic", "tanks": "tank", "drones": "drone",
    "helicopters": "helicopter", "weapons": "weapon", "settlements": "settlement", "ships": "ship", "roads": "road",
    "bridges": "bridge", "women and children": "woman or child", "schools": "school", "hospitals": "hospital",
    "projectiles": "projectile", "homes": "home", "shops": "shop", "police officers": "police officer",
}  # fmt: skip
MOST_VOICES = 3  # named in a sentence before "and others"
UNCOUNTED = "some, uncounted"


def count_words(finding: Finding, names: Names) -> str:
    """Say a count with who gives it."""
    positions = [p for p in finding.positions if p.value != UNCOUNTED] or list(finding.positions)
    if finding.status in ("update", "correction") and len(positions) > 1:
        return revised_words(finding, positions, names)
    standing = [p for p in positions if not p.superseded]
    if finding.status == "conflict" and len(positions) > 1:
        return disputed_words(finding, standing if len(standing) > 1 else positions, names)
    best = positions[-1]
    return f"{claim_words(finding, best, names)}, according to {voice_words(best.voices, names)}"


def revised_words(finding: Finding, positions: Sequence[Position], names: Names) -> str:
    """Say from what to what a count was revised, and by whom."""
    ordered = sorted(positions, key=lambda p: (p.first or "", not p.superseded))
    old = next((p for p in ordered if p.superseded), ordered[0])
    new = next((p for p in reversed(ordered) if not p.superseded and p is not old), ordered[-1])
    counted = subject(finding, names, 2)
    effect = finding.question.about.replace("_", " ")
    steps = " to ".join(alone(p.value) for p in (old, new))
    shared = [voice for voice in new.voices if any(same_speaker(voice, other) for other in old.voices)]
    if shared:
        verb = "lowered" if finding.status == "correction" else "raised"
        return f"{names.actor(shared[0])} {verb} its count of {counted} {effect} from {steps}"
    before, after = (f"{alone(p.value)} ({voice_words(p.voices, names)})" for p in (old, new))
    return f"the count of {counted} {effect} went from {before} to {after}"


def same_speaker(one: str, other: str) -> bool:
    """Tell whether two voices are one to a reader: equal, or a state and a body of its own."""
    bare = organ_of(one) is None or organ_of(other) is None
    return one == other or (is_state(one) and bare and state_of(one) == state_of(other))


def disputed_words(finding: Finding, positions: Sequence[Position], names: Names) -> str:
    """Say who gives which number: "Armenia's parliament says 15 Armenian soldiers were killed; ..."."""
    ordered = sorted(positions, key=lambda p: (-len(p.claims), p.value))
    given: dict[tuple[str, ...], list[Position]] = {}
    for position in ordered:
        given.setdefault(position.voices, []).append(position)
    (leading, (first, *others)), *rest = given.items()
    who = voice_words(leading, names)
    also = f", and also {join([alone(p.value) for p in others])}" if others else ""
    clauses = [f"{who} {say(first, who)} {claim_words(finding, first, names)}{also}"]
    for voices, told in rest:
        who = voice_words(voices, names, after=leading)
        clauses.append(f"{who} {say(told[0], who)} {join([alone(p.value) for p in told])}")
    return "; ".join(clauses)


def say(position: Position, who: str) -> str:
    """Return "says" for one voice and "say" for several, or for one that is many."""
    return "says" if len(position.voices) == 1 and not is_plural(who) else "say"


def alone(value: str) -> str:
    """Write a number that stands without its noun: none, seven, about 12."""
    return "none" if value == "0" else number_words(value)


def claim_words(finding: Finding, position: Position, names: Names) -> str:
    """Say how many of whom suffered what."""
    value = "some" if position.value == UNCOUNTED else number_words(position.value)
    plural = 0 if value in ("one", "about one") else 1
    about = finding.question.about
    verb = VERBS.get(about, (about, about))[plural]
    return f"{value} {subject(finding, names, plural + 1)} {verb}"


def subject(finding: Finding, names: Names, number: int) -> str:
    """Name what is counted: "Armenian soldiers"."""
    party, unit = finding.question.party, finding.question.counted
    many = unit if unit in SINGULAR or unit.endswith("s") else f"{unit}s"
    noun = SINGULAR.get(unit, unit) if number == 1 else many
    return f"{names.of(party)} {noun}{' of both sides' if party == BOTH else ''}".strip()


def voice_words(voices: Sequence[str], names: Names, after: Sequence[str] = ()) -> str:
    """Name voices, at most three; an organ of the one state that spoke before stands with "its"."""
    before = {state_of(voice) for voice in after if is_state(voice)}
    named = [
        f"its {names.organ(v)}" if len(voices) == 1 and organ_of(v) and before == {state_of(v)} else speaker(v, names)
        for v in voices
    ]
    if len(named) > MOST_VOICES:
        return f"{', '.join(named[:MOST_VOICES])} and {len(named) - MOST_VOICES} more"
    return join(named)


def speaker(voice: str, names: Names) -> str:
    """Name one voice; a report whose outlet nobody knows by its title."""
    if voice in names.titles:
        return f"the report “{voice}”"
    unnamed, of, report = voice.partition("unnamed sources of ")
    if of and not unnamed:
        return of + (f"the report “{report}”" if report in names.titles else report)
    return names.actor(voice)
