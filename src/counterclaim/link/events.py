"""Events: gather each report's claims into the events that it tells.

The unit of linking is the event as one report tells it. A report tells one main event, and may mention
other events and background wars; claims are never linked one by one, so that a report's dead and wounded
cannot end up in different incidents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..model.actor import BOTH, UNKNOWN, state_of
from ..model.claim import Claim, Figure
from ..model.identity import content_id
from ..model.place import Place
from ..model.report import Report
from .days import core, days_of, published_day, shift
from .names import names_in, skeleton
from .scope import BACKGROUND, MAIN, OTHER, event_keys, is_violent, sentence_at
from .words import NOTHING, Common, Words, head_of, weigh

LOOSE_DAYS = 7  # days before a report within which an event without a day is taken to lie


@dataclass(frozen=True, slots=True)
class Event:
    """Hold what one report tells of one event; all fields are functions of its claims and its text.

    `elsewhere` are the places of the report's other events, wars left out; `words` those that tell a main event.
    """

    id: str
    report: str
    kind: str
    claims: tuple[str, ...]
    published: str
    first: str | None
    last: str | None
    stated: bool
    parties: frozenset[str]
    places: tuple[Place, ...]
    names: frozenset[str]
    figures: frozenset[tuple[str, int]]
    effects: frozenset[str]
    elsewhere: tuple[Place, ...] = ()
    words: Words = field(default_factory=dict)
    outlet: str = ""


def events_of(
    report: Report, claims: Sequence[Claim], common: Common = NOTHING, dropped: frozenset[str] = frozenset()
) -> tuple[Event, ...]:
    """Gather one report's claims into its events; `common` and `dropped` are what says nothing of an event.

    There is always a main one, be it without claims: a report that says nothing we can read still tells of
    something, and its names say of what.
    """
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    keys = event_keys(report, claims)
    for claim in sorted(claims, key=lambda c: c.id):
        groups[keys[claim.id]].append(claim)
    groups[MAIN, ""] = groups.get((MAIN, "")) or groups.pop(most_told(groups), [])
    events = [make_event(report, key, members, common.names) for key, members in sorted(groups.items())]
    told = frozenset(party for event in events if event.kind == MAIN for party in event.parties)
    words = weigh(head_of(report), common, dropped)
    return tuple(replace(rounded(e, told, events), words=words if e.kind == MAIN else {}) for e in events)


def rounded(event: Event, told: frozenset[str], events: Sequence[Event]) -> Event:
    """Lend an event without parties those of the main one, and take the places of other events from its names."""
    own = place_names(event)
    others = frozenset(name for other in events if other.kind == OTHER for name in place_names(other)) - own
    elsewhere = tuple(p for other in events if other is not event and other.kind != BACKGROUND for p in other.places)
    return replace(event, parties=event.parties or told, names=event.names - others, elsewhere=elsewhere)


def place_names(event: Event) -> frozenset[str]:
    """Return the names of an event's places, folded."""
    return frozenset(skeleton(word) for place in event.places for word in place.name.split() if word[:1].isupper())


def most_told(groups: Mapping[tuple[str, str], Sequence[Claim]]) -> tuple[str, str]:
    """Choose the event of which a report without a main one says most; wars behind it are none."""
    others = [key for key in sorted(groups) if key[0] == OTHER]
    return max(others, key=lambda key: len(groups[key]), default=(MAIN, ""))


def make_event(report: Report, key: tuple[str, str], claims: Sequence[Claim], common: frozenset[str]) -> Event:
    """Sum up claims as one event."""
    kind, mark = key
    days = [d for c in claims if (kind != MAIN or is_violent(c)) and (d := days_of(c))]
    published = published_day(report)
    first, last = core(days) if days else (None, None)
    exact = report.published_precision not in ("month", "year")
    if first is None and kind != BACKGROUND and report.published and exact:
        first, last = shift(published, -LOOSE_DAYS), published
    return Event(
        id=content_id("i", report.id, kind, mark),
        report=report.id, kind=kind, claims=tuple(c.id for c in claims), published=published,
        first=first, last=last, stated=bool(days), parties=parties_of(claims),
        places=core_places([c for c in claims if days_of(c) == (first, last)]) or core_places(claims),
        names=event_names(words_of(report, kind, claims), claims, common),
        figures=frozenset(
            (c.body.effect, c.body.low) for c in claims
            if isinstance(c.body, Figure) and c.body.low and c.body.low > 2 and c.body.qualifier != "vague"),
        effects=frozenset(kind_of(c) for c in claims),
        outlet=(report.origin.outlet or "").casefold(),
    )  # fmt: skip


def core_places(claims: Sequence[Claim]) -> tuple[Place, ...]:
    """Return the places that most claims of violence name, which tell an event from what else is mentioned."""
    told = [(c, place) for c in claims if (place := c.told_where)]
    count = Counter(place for c, place in told if is_violent(c)) or Counter(place for _, place in told)
    most = [place for place, times in count.items() if 2 * times >= max(count.values())]
    return tuple(sorted(most, key=lambda p: (p.name, p.ref or "")))


def kind_of(claim: Claim) -> str:
    """Name the kind of loss or act; a loss other than of lives with what was lost, which says more."""
    if not isinstance(claim.body, Figure):
        return claim.body.type
    common = claim.body.effect in ("killed", "wounded", "killed_or_wounded")
    return claim.body.effect if common else f"{claim.body.effect} {claim.body.unit}"


def words_of(report: Report, kind: str, claims: Sequence[Claim]) -> str:
    """Return the words that tell an event: the report's beginning for its main one, else its sentences."""
    if kind == MAIN:
        return head_of(report)
    spans = [c.evidence[0].span for c in claims if c.evidence]
    return "\n".join(sentence_at(report.text, s.start, s.end, before=1) for s in spans)


def event_names(words: str, claims: Sequence[Claim], common: frozenset[str]) -> frozenset[str]:
    """Collect the names that tell an event.

    Those who speak are left out: a monitor or a minister speaks of many events.
    """
    told = [c.told_where for c in claims if c.told_where]
    places = frozenset(skeleton(word) for place in told for word in place.name.split() if word[:1].isupper())
    voices = frozenset(skeleton(word) for c in claims for word in (c.voice.name or "").split() if word[:1].isupper())
    return (names_in(words, common) - voices) | (places - common)


def parties_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Collect the states and groups that claims are about."""
    codes: set[str] = set()
    for claim in claims:
        if isinstance(claim.body, Figure):
            codes.update((claim.body.party or "").split("+"))
        elif claim.body.type == "ASSAULT":
            codes.update((*claim.body.actors, *claim.body.targets))
    return frozenset(state_of(c) for c in codes if c and c not in (BOTH, UNKNOWN))
