"""Measure whether our claims fall on the day and at the place of their incident: contested figures, development half.

    python -m evaluation.scenes [--from 36] [--to 99] [--show]

Scored are the gold claims of incidents with a day (a place) that the program read. `day`: the claim's time lies within
the incident's days, or is a night that begins or ends in them. `place`: the name of the claim's place shares a proper
name with the gold's; `country`: it lies in the incident's. `background`: claims about a war or a period that bear one
of the days of their set's incidents as if the totals had been reached on it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence

from counterclaim.app.engine import Engine
from counterclaim.model.claim import Claim
from counterclaim.model.when import When
from evaluation.contested.align import align
from evaluation.contested.perfect import claims_of, key, reports_of
from evaluation.contested.sets import IncidentSet, load_half
from evaluation.whereabouts import same_place

TOTALS = ("running_total", "background")


def within(when: When | None, first: str, last: str) -> bool:
    """Tell whether a time lies within two days, or is a night that begins or ends in them."""
    if when is None:
        return False
    begins, ends = when.days
    night = when.precision == "part_of_day"
    return (begins >= first or night) and (ends <= last or night) and begins <= last and ends >= first


def days_of(one: IncidentSet) -> frozenset[str]:
    """Return the first days of a set's incidents."""
    return frozenset(str(i["day"]) for i in one.incidents.values() if "day" in i and not i.get("background"))


def compare(gold: Claim, own: Claim, days: frozenset[str]) -> dict[str, bool]:
    """Return by measure whether a claim is right, as far as the gold tells."""
    if gold.body.scope in TOTALS:
        stuck = own.when is not None and own.when.days[0] == own.when.days[1] and own.when.days[0] in days
        return {"background": not stuck}
    found = {}
    if gold.when is not None:
        found["day"] = within(own.when, *gold.when.days)
    if gold.where is not None:
        found["place"] = own.where is not None and same_place(own.where, [gold.where.name])
        found["country"] = own.where is not None and own.where.country == gold.where.country
    return found


def measure(sets: Sequence[IncidentSet], own: Iterable[Claim], show: bool = False) -> dict[str, tuple[int, int]]:
    """Count by measure what is right, and how much there is."""
    wanted, ours = {claim.id: claim for claim in claims_of(sets)}, {claim.id: claim for claim in own}
    days = {key(one, claim.id): days_of(one) for one in sets for claim in one.claims}
    right, total = Counter[str](), Counter[str]()
    for id, (gold_id, _) in sorted(align(wanted.values(), ours.values()).items(), key=lambda pair: pair[1]):
        gold, claim = wanted[gold_id], ours[id]
        found = compare(gold, claim, days[gold_id])
        right.update(name for name, fine in found.items() if fine)
        total.update(found.keys())
        for name in (name for name, fine in found.items() if show and not fine):
            print(f"{name:10} {gold_id:32} {told(gold, name)} got {told(claim, name)}  {gold.evidence[0].quote[:80]!r}")
    return {name: (right[name], total[name]) for name in ("day", "place", "country", "background")}


def told(claim: Claim, name: str) -> str:
    """Say what a claim has of what is measured."""
    if name in ("day", "background"):
        return f"{'–'.join(dict.fromkeys(claim.when.days))} {claim.when.basis}" if claim.when else "no day"
    return f"{claim.where.name}, {claim.where.country}" if claim.where else "nowhere"


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="first", default="00", help="the first set, by its number")
    parser.add_argument("--to", dest="last", default="99", help="the last")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    arguments = parser.parse_args()
    sets = [one for one in load_half("dev") if arguments.first <= one.name[:2] <= arguments.last]
    own = [claim for one in Engine().read(reports_of(sets)) for claim in one.claims]
    for name, (right, total) in measure(sets, own, arguments.show).items():
        print(f"{name:10} {right / (total or 1):.3f} of {total}")


if __name__ == "__main__":
    main()
