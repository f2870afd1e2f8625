"""Score the links from parts to their wholes ("58 people, including 11 children") on the gold reports.

    python -m evaluation.subsets              every set and all together
    python -m evaluation.subsets train --show what is missed and what is made up

A link is right where our part and our whole are figures of the gold that say the same numbers and effects as a
linked pair does. `seeds` marks no parts. Figures are paired with those of the gold by the shared scorer.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from .scores import SETS, SHARED, Gold, read_set, write_records

Figure = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Links:
    """Count links: in the gold, made by us, and right."""

    gold: int
    made: int
    right: int

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / (self.gold + self.made) if self.gold + self.made else 1.0

    def __add__(self, other: Links) -> Links:
        return Links(self.gold + other.gold, self.made + other.made, self.right + other.right)


def score(name: str, show: bool = False) -> Links:
    """Read a set with the program and score its links."""
    gold_set = next(one for one in SETS if one.name == name)
    with tempfile.TemporaryDirectory() as folder:
        claims_file, _ = write_records(read_set(gold_set), Path(folder))
        claims = [json.loads(line) for line in claims_file.read_text(encoding="utf-8").splitlines()]
    return score_claims(gold_set, [claim for claim in claims if claim["kind"] == "figure"], show)


def score_claims(gold_set: Gold, ours: Sequence[Figure], show: bool = False) -> Links:
    """Score the links among our figures; prints what differs if asked to."""
    scorer, gold = shared_scorer(), gold_figures(gold_set)
    aliases_file = SHARED / "gold" / gold_set.aliases if gold_set.aliases else None
    aliases = json.loads(aliases_file.read_text(encoding="utf-8")) if aliases_file else {}
    matched = {j: gold[i] for i, (j, _) in scorer.assign(gold, ours, scorer.figure_level, aliases).items()}
    known = {scorer.doc_key(one["doc"]) for one in gold}
    named = {claim["id"]: at for at, claim in enumerate(ours)}
    links = [(at, named[claim["figure"]["subset_of"]]) for at, claim in enumerate(ours)
             if claim["figure"]["subset_of"] in named and scorer.doc_key(claim["source"]) in known]  # fmt: skip
    by_id = {one["id"]: one for one in gold}
    pairs = [(one, by_id[one["subset_of"]]) for one in gold if one.get("subset_of") in by_id]
    open_links = Counter(_key(part, whole) for part, whole in pairs)
    right = []
    for part, whole in links:
        key = _key(matched[part], matched[whole]) if part in matched and whole in matched else None
        if key is not None and open_links[key] > 0:
            open_links[key] -= 1
            right.append((part, whole))
    if show:
        for line in _differences(links, right, pairs, open_links, ours):
            print(line)
    return Links(len(pairs), len(links), len(right))


def _key(part: Figure, whole: Figure) -> tuple[object, ...]:
    """Tell links apart by what they say: the same part said twice is two links of one key."""
    return (part["doc"], *(repr(one[field]) for one in (part, whole) for field in ("low", "high", "effect")))


def _differences(
    links: Sequence[tuple[int, int]],
    right: Sequence[tuple[int, int]],
    pairs: Sequence[tuple[Figure, Figure]],
    missed: Counter[tuple[object, ...]],
    ours: Sequence[Figure],
) -> Iterator[str]:
    for part, whole in links:
        if (part, whole) not in right:
            words = [ours[at]["evidence"][0]["quote"][:60] for at in (part, whole)]
            yield f"made up  {ours[part]['source'][-24:]} | {words[0]!r} of {words[1]!r}"
    left = Counter(missed)
    for small, large in pairs:
        if left[_key(small, large)] > 0:
            left[_key(small, large)] -= 1
            yield f"missed   {small['doc'][-24:]} | {small['quotes'][0][:60]!r} of {large['quotes'][0][:60]!r}"


def gold_figures(gold_set: Gold) -> list[Figure]:
    """Return the figures of a set's gold."""
    lines = (SHARED / "gold" / str(gold_set.figures)).read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if one["kind"] == "figure"]


def shared_scorer() -> ModuleType:
    """Load the scorer that comes with the gold, so that figures are paired as it pairs them."""
    spec = importlib.util.spec_from_file_location("score_claims", SHARED / "eval" / "score_claims.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "eval" / "score_claims.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=[one.name for one in SETS if one.name != "seeds"])
    parser.add_argument("--show", action="store_true", help="what is missed and what is made up")
    arguments = parser.parse_args()
    total = Links(0, 0, 0)
    for name in arguments.sets:
        links = score(name, arguments.show)
        total += links
        print(f"{name:9} gold {links.gold:4} made {links.made:4} right {links.right:4}  F1 {links.f1:.3f}")
    print(f"{'all':9} gold {total.gold:4} made {total.made:4} right {total.right:4}  F1 {total.f1:.3f}")


if __name__ == "__main__":
    main()
