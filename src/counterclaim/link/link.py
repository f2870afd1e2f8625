"""Link: claims of many reports become incidents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from ..model.claim import Claim
from ..model.incident import Incident
from ..model.judgement import DIFFERENT, Judgement
from ..model.report import Report
from ..model.when import When
from .block import candidate_pairs
from .cluster import cluster, in_force
from .compare import BY, compare
from .episodes import nested
from .events import Event, events_of
from .places import place_of
from .scope import BACKGROUND, MAIN
from .words import NOTHING, Common, widespread


def link(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    judgements: Sequence[Judgement] = (),
    common: Common = NOTHING,
) -> tuple[tuple[Incident, ...], tuple[Judgement, ...]]:
    """Gather claims into incidents and return them with the machine's own judgements.

    `judgements` are people's; their `left` and `right` may be ids of claims, incidents (any id that an
    incident ever had) or reports (their main events). `common` are names and words that reports of any
    event share (see `words.read_common`). The order of all arguments plays no part.
    """
    linked = link_on(Linked(), reports, claims, judgements, common)
    return linked.incidents, linked.judgements


@dataclass(frozen=True, slots=True)
class Linked:
    """Hold what linking came to, with the events that it compared."""

    incidents: tuple[Incident, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    events: Mapping[str, Event] = field(default_factory=dict)


def link_on(
    before: Linked,
    reports: Sequence[Report],
    claims: Sequence[Claim],
    judgements: Sequence[Judgement] = (),
    common: Common = NOTHING,
) -> Linked:
    """Link again after reports were added, taken away or read anew: the same as from scratch, at less cost.

    All reports and claims are given. Two events that both stood before as they stand now are not compared
    again, so that a new report costs only the comparisons of the blocks that it falls into.
    """
    told = {report.id: report for report in reports}
    events = split_by_people(all_events(told, claims, common), judgements)
    own = judged(events, before)
    by_event = {event.id: event for event in events}
    by_claim = {claim.id: claim for claim in claims}
    groups = cluster(by_event, (*own, *resolved(judgements, events)))
    incidents = [make_incident([by_event[i] for i in group], told, by_claim) for group in groups]
    kept = sorted((i for i in incidents if i.claims), key=lambda incident: incident.id)
    return Linked(nested(kept, by_claim), own, by_event)


def judged(events: Sequence[Event], before: Linked) -> tuple[Judgement, ...]:
    """Judge every pair of events worth comparing, by an earlier judgement where neither has changed since."""
    known = {(j.left, j.right): j for j in before.judgements}
    unchanged = {event.id for event in events if before.events.get(event.id) == event}
    pairs = {(j.left, j.right): j for j in map(told_apart, told_together(events))}
    for left, right in candidate_pairs(events):
        one, other = sorted((left.id, right.id))
        old = known.get((one, other)) if {one, other} <= unchanged else None
        pairs[one, other] = old or compare(left, right)
    return tuple(pairs[key] for key in sorted(pairs))


def resolved(judgements: Iterable[Judgement], events: Iterable[Event]) -> list[Judgement]:
    """Lead people's judgements to the events that their ids stand for; what stands for nothing is left out."""
    where = addresses(events)
    return [
        replace(j, left=where[j.left], right=where[j.right])
        for j in judgements
        if j.left in where and j.right in where and where[j.left] != where[j.right]
    ]


def all_events(reports: Mapping[str, Report], claims: Iterable[Claim], common: Common = NOTHING) -> tuple[Event, ...]:
    """Gather the claims of every report into events, in order of their ids."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    dropped = widespread(reports.values())
    found = [
        event
        for report in sorted({*reports, *by_report})
        for event in events_of(reports.get(report) or Report(report, report, ""), by_report[report], common, dropped)
    ]
    return tuple(sorted(found, key=lambda event: event.id))


def told_together(events: Iterable[Event]) -> Iterable[tuple[str, str]]:
    """List the pairs of events that one report tells as two."""
    by_report: dict[str, list[str]] = defaultdict(list)
    for event in events:
        by_report[event.report].append(event.id)
    return (pair for ids in by_report.values() for pair in combinations(sorted(ids), 2))


def told_apart(pair: tuple[str, str]) -> Judgement:
    """Judge two events of one report to be two."""
    return Judgement(*pair, DIFFERENT, 0.0, ("One report tells them as two events.",), BY)


def split_by_people(events: Sequence[Event], judgements: Iterable[Judgement]) -> tuple[Event, ...]:
    """Take a claim out of its event where a person says that it differs from another claim there.

    The claim with the later id leaves, so that the order of the two plays no part.
    """
    home = {claim: event for event in events for claim in event.claims}
    leaving: dict[str, str] = {}
    for judgement in in_force(j for j in judgements if j.by.startswith("human:")):
        one, other = sorted((judgement.left, judgement.right))
        if judgement.verdict == DIFFERENT and one in home and home.get(other) is home[one]:
            leaving[other] = home[one].id
    left = [replace(e, claims=tuple(c for c in e.claims if c not in leaving)) for e in events]
    gone = [replace(home[claim], id=f"{event}.{claim}", claims=(claim,)) for claim, event in sorted(leaving.items())]
    kept = [after for after, before in zip(left, events, strict=True) if after.claims or not before.claims]
    return tuple(sorted((*kept, *gone), key=lambda event: event.id))


def addresses(events: Iterable[Event]) -> dict[str, str]:
    """Map every id that a person may name to the event that it stands for."""
    where: dict[str, str] = {}
    for event in events:
        where[event.id] = event.id
        where.update(dict.fromkeys(event.claims, event.id))
        if event.kind == MAIN and "." not in event.id:
            where[event.report] = event.id
    return where


def make_incident(events: Sequence[Event], reports: Mapping[str, Report], claims: Mapping[str, Claim]) -> Incident:
    """Sum up events as one incident.

    It is named by its earliest event and keeps the ids of the others as aliases: whatever an incident was
    called before a report came late, or before two incidents were merged, still leads to it.
    """
    ordered = sorted(events, key=lambda e: (e.kind != MAIN, e.published, e.id))
    members = tuple(sorted({claim for event in events for claim in event.claims}))
    parties = Counter(party for event in events for party in event.parties)
    return Incident(
        id=ordered[0].id,
        title=title_of(ordered, reports),
        claims=members,
        reports=tuple(sorted({event.report for event in events})),
        parties=tuple(sorted(parties, key=lambda party: (-parties[party], party))),
        window=window_of(ordered),
        place=place_of(members, claims),
        scope="background" if all(event.kind == BACKGROUND for event in events) else "incident",
        aliases=tuple(sorted(event.id for event in ordered[1:])),
    )


def title_of(events: Sequence[Event], reports: Mapping[str, Report]) -> str:
    """Take the headline of the first report that tells the incident as its main event."""
    report = reports.get(events[0].report)
    if report is None:
        return events[0].report
    if events[0].kind != MAIN:
        return f"Mentioned in: {report.title or report.source}"
    return (
        report.title or next((line.strip() for line in report.text.splitlines() if line.strip()), report.source)[:120]
    )


def window_of(events: Sequence[Event]) -> When | None:
    """Bound the incident by the days that its reports state, or else by the days of the reports."""
    chosen = [e for e in events if e.stated] or [e for e in events if e.first]
    days = [(e.first, e.last or e.first) for e in chosen if e.first]
    if not days:
        return None
    first, last = min(d[0] for d in days), max(d[1] or d[0] for d in days)
    return When(first, last, "day", "stated" if chosen[0].stated else "published")
