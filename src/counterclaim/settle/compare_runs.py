"""Compare two runs, or one run at two instants: which answers moved, and which claims moved them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.finding import Answer, Finding
from ..model.incident import Incident

NEW, GONE, MOVED, RESTATED = "new", "gone", "moved", "restated"
Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """Say how one question's finding changed.

    `kind` is new, gone, moved (status or answer) or restated (the same answer from other claims); `came`
    and `left` are the claims that the later finding has and has no longer.
    """

    kind: str
    before: Finding | None
    after: Finding | None
    came: tuple[str, ...]
    left: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """Say the change in words."""
        finding = self.after or self.before
        question = finding.question.text if finding else ""
        return f"{question} {told(self.before)} → {told(self.after)}"


def compare_runs(
    before: Sequence[Finding],
    after: Sequence[Finding],
    earlier: Sequence[Incident] = (),
    later: Sequence[Incident] = (),
) -> tuple[Change, ...]:
    """List the questions whose findings differ between two runs, in order.

    Incidents lend their aliases, so that an incident that was merged or renamed is still the same one.
    """
    names = current_names((*earlier, *later), later)
    old, new = keyed(before, names), keyed(after, names)
    changes = (change(old.get(key), new.get(key)) for key in sorted({*old, *new}))
    return tuple(one for one in changes if one is not None)


def current_names(incidents: Iterable[Incident], later: Iterable[Incident]) -> dict[str, str]:
    """Map every id that an incident had to the one it has in the later run."""
    names = {incident.id: incident.id for incident in incidents}
    names.update((alias, incident.id) for incident in later for alias in incident.aliases)
    return names


def keyed(findings: Iterable[Finding], names: Mapping[str, str]) -> dict[Key, Finding]:
    """Key findings by incident and question; the dispute that revisions leave is a question of its own."""
    groups: dict[Key, list[Finding]] = defaultdict(list)
    for f in sorted(findings, key=lambda f: (REVISED.get(f.status, OTHER), f.id)):
        q = f.question
        groups[names.get(f.incident, f.incident), q.asks, q.about, q.party, f"{q.unit} {q.place}".strip()].append(f)
    found: dict[Key, Finding] = {}
    for key, (first, *others) in groups.items():
        found[key] = first
        found.update({(*key[:4], f"{key[4]} {aspect(f, place)}"): f for place, f in enumerate(others)})
    return found


REVISED = {"update": 0, "correction": 0, "conflict": 1}
OTHER = 2


def aspect(finding: Finding, place: int) -> str:
    """Name what a further finding on one question is about."""
    return "disputed" if finding.status == "conflict" else f"else {place}"


def change(before: Finding | None, after: Finding | None) -> Change | None:
    """Say how a finding changed, or None where it did not."""
    old, new = held(before), held(after)
    came, left = tuple(sorted(new - old)), tuple(sorted(old - new))
    if before is None or after is None:
        return Change(NEW if before is None else GONE, before, after, came, left)
    if (before.status, before.answer) != (after.status, after.answer):
        return Change(MOVED, before, after, came, left)
    return Change(RESTATED, before, after, came, left) if came or left else None


def held(finding: Finding | None) -> set[str]:
    """List the claims of a finding."""
    return {claim for position in finding.positions for claim in position.claims} if finding else set()


def told(finding: Finding | None) -> str:
    """Say a finding's status and answer in a few words."""
    if finding is None:
        return "not asked"
    return f"{finding.status}{f' ({range_of(finding.answer)})' if finding.answer else ''}"


def range_of(answer: Answer) -> str:
    """Write an answer as its best value, or its range where it has none."""
    if answer.best is not None:
        return str(answer.best)
    return " to ".join("?" if bound is None else str(bound) for bound in (answer.low, answer.high))
