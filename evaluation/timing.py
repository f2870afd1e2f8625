"""Measure the times of claims: day and clock time against the gold of the three sets with times.

    python -m evaluation.timing [seeds fakes restated train] [--show]

Scored are the core figures and acts of the gold that have a day, where the program makes a claim of the same kind on
overlapping words (the claim that overlaps most). Any accepted value counts as right. `day`: the claim's time is that
day, or a night that it begins or ends. `clock`: the claim's clock time is the gold's, whether or not the claim
beside it is right. `made`: how many gold items have a claim at all.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from counterclaim.model.brief import Dossier
from counterclaim.model.claim import Claim
from counterclaim.model.span import Span
from counterclaim.model.when import When
from evaluation.scores import SETS, SHARED, Gold, read_set

Item = Mapping[str, Any]


def items(gold: Gold) -> Iterator[Item]:
    """Yield the core figures and acts of a set that have a day."""
    for name in sorted({name for name in (gold.figures, gold.acts) if name}):
        for line in (SHARED / "gold" / name).read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            if item["kind"] in ("figure", "act") and item.get("tier") == "core" and any(item.get("day") or ()):
                yield item


def claims_of(dossier: Dossier) -> dict[str, list[Claim]]:
    """Return the claims by the name of the report's file, without its ending."""
    found: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        name = claim.source.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".txt")
        found.setdefault(name, []).append(claim)
    return found


def beside(item: Item, claims: Sequence[Claim]) -> Claim | None:
    """Return the claim of the item's kind whose words overlap most with the item's."""
    spans = [Span(*span) for span in item["spans"]]
    scored = [(overlap(claim, spans), claim) for claim in claims if claim.kind == item["kind"]]
    best = max((score for score, _ in scored), default=0)
    return next((claim for score, claim in scored if score == best), None) if best else None


def overlap(claim: Claim, spans: Sequence[Span]) -> int:
    """Count the characters that the claim's `what` shares with the spans."""
    own = [e.span for e in claim.evidence if e.role == "what"]
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in own for b in spans)


def same_day(when: When | None, days: Sequence[str | None]) -> bool:
    """Tell whether a time is one of the days, or a night that begins or ends on one."""
    if when is None:
        return False
    first, last = when.days
    return (first in days and (first == last or when.precision == "part_of_day")) or (
        when.precision == "part_of_day" and last in days
    )


def measure(gold: Gold, show: bool = False) -> Counter[tuple[str, str]]:
    """Count gold, made, day and clock by kind."""
    claims, counts = claims_of(read_set(gold)), Counter[tuple[str, str]]()
    for item in items(gold):
        kind, name = str(item["kind"]), str(item["doc"]).removesuffix(".txt")
        claim = beside(item, claims.get(name, ()))
        counts[kind, "gold"] += 1
        if claim is None:
            continue
        counts[kind, "made"] += 1
        right = same_day(claim.when, item["day"])
        counts[kind, "day"] += right
        if any(item.get("time") or ()):
            counts[kind, "timed"] += 1
            counts[kind, "clock"] += claim.when is not None and claim.when.clock in item["time"]
        if show and not right:
            print(f"{item['id']:24} {item['day']} got {claim.when and claim.when.days}  {item['quotes'][0][:90]!r}")
    return counts


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=["seeds"], help="seeds, fakes, restated, train")
    parser.add_argument("--show", action="store_true", help="print the claims with another day")
    arguments = parser.parse_args()
    for gold in (one for one in SETS if one.name in arguments.sets):
        counts = measure(gold, arguments.show)
        for kind in sorted({kind for kind, _ in counts}):
            made, timed = counts[kind, "made"], counts[kind, "timed"]
            clock = f", clock {counts[kind, 'clock']} of {timed}" if timed else ""
            share = counts[kind, "day"] / made if made else 0.0
            print(f"{gold.name:9} {kind:7} gold {counts[kind, 'gold']}, made {made}, day {share:.3f}{clock}")


if __name__ == "__main__":
    main()
