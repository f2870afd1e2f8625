"""Block: find the pairs of events worth comparing, so that the cost grows no faster than n log n."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from ..model.days import days_between
from .days import shift
from .events import Event
from .scope import BACKGROUND, MAIN, OTHER

TELLING = 20  # a count from which it brings events together whoever they are about
LARGE_BLOCK = 48  # events; larger blocks are split by a name that their events share


def candidate_pairs(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield each pair of events of two reports that share a block, once.

    A block is a day (or, for background, an effect) with a party or a name; the events of a block that has
    grown large must share a name besides.
    """
    by_id = {event.id: event for event in events}
    seen: set[tuple[str, str]] = set()
    for _, members in sorted(blocks(events).items()):
        for left, right in combinations(sorted(members), 2):
            if (left, right) not in seen and may_be_one(by_id[left], by_id[right]):
                seen.add((left, right))
                yield by_id[left], by_id[right]


def may_be_one(left: Event, right: Event) -> bool:
    """Tell whether two events may be one: those of one report only where it mentions an event twice."""
    return left.report != right.report or (left.kind == right.kind == OTHER and bool(left.figures & right.figures))


def blocks(events: Iterable[Event]) -> Mapping[tuple[str, ...], list[str]]:
    """Sort events into blocks by their keys; a large block falls into those of its events' names."""
    coarse: dict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in events:
        for key in block_keys(event):
            coarse[key].append(event)
    fine: dict[tuple[str, ...], list[str]] = {}
    for key, members in coarse.items():
        if len(members) <= LARGE_BLOCK:
            fine[key] = [event.id for event in members]
            continue
        split: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for event in members:
            for name in event.names:
                split[(*key, name)].append(event.id)
        fine.update({k: ids for k, ids in split.items() if 1 < len(ids) <= 4 * LARGE_BLOCK})
    return fine


def block_keys(event: Event) -> set[tuple[str, ...]]:
    """Name the blocks that an event stands in: its days with its parties and names, and its counts.

    Counts bring together reports whose day is unknown or wrong.
    """
    if event.kind == BACKGROUND:
        return {(BACKGROUND, effect, party) for effect in event.effects for party in event.parties or {"?"}}
    keys: set[tuple[str, ...]] = {
        ("figure", effect, str(low), party if low < TELLING else "")
        for effect, low in event.figures
        for party in event.parties or {"?"}
    }
    if event.kind == MAIN:
        keys |= {("name", name) for name in event.names}
    if event.first is None:
        return keys | {("no day", name) for name in event.names}
    last = event.last or event.first
    days = [event.first] if days_between(event.first, last) > 31 else every_day(event.first, last)
    keys |= {(day, party) for day in days for party in event.parties or {"?"}}
    return keys | {(day, "name", name) for day in days for name in event.names}


def every_day(first: str, last: str) -> list[str]:
    """List the days from first to last, with a day on either side."""
    return [shift(first, step) for step in range(-1, days_between(first, last) + 2)]
