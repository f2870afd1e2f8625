"""Measure the places of claims against the gold acts that have one: seeds, fakes, restated.

    python -m evaluation.whereabouts [seeds fakes restated] [--show]

Scored are the gold acts with a place ("the most specific place named for it, as written") beside which the program
makes an act on overlapping words. `placed`: ours has a place. `same`: the place is one that the gold names, that is,
its name and the gold's words share a proper name.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from counterclaim.model.brief import Dossier
from counterclaim.model.place import Place
from counterclaim.model.spelling import ARTICLES, fold
from evaluation.scores import SETS, SHARED, Gold, read_set
from evaluation.timing import Item, beside, claims_of


def items(gold: Gold) -> Iterator[Item]:
    """Yield the acts of a set that have a place."""
    for line in (SHARED / "gold" / gold.acts).read_text(encoding="utf-8").splitlines() if gold.acts else ():
        item = json.loads(line)
        if item["kind"] == "act" and any(item.get("place") or ()):
            yield item


def same_place(place: Place, written: Sequence[str | None]) -> bool:
    """Tell whether a place's name and one of the gold's share a proper name."""
    return any(names_in(place.name) & names_in(one) for one in written if one)


def names_in(words: str) -> set[str]:
    """Return the folded words with capitals, or all words where there are none."""
    found = {fold(word) for word in re.findall(r"[\w'’-]+", words) if word[0].isupper()} - ARTICLES
    return found or {fold(word) for word in words.split()} - ARTICLES


def measure(gold: Gold, dossier: Dossier, show: bool = False) -> Counter[str]:
    """Count gold places, those beside which we make an act, those placed, and those placed the same."""
    claims, counts = claims_of(dossier), Counter[str]()
    for item in items(gold):
        claim = beside(item, claims.get(str(item["doc"]).removesuffix(".txt"), ()))
        counts["gold"] += 1
        if claim is None:
            continue
        right = claim.where is not None and same_place(claim.where, item["place"])
        counts += Counter(made=1, placed=int(claim.where is not None), same=int(right))
        if show and not right:
            print(
                f"{item['id']:28} {item['place']} got {claim.where and claim.where.name!r}  {item['quotes'][0][:80]!r}"
            )
    return counts


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=["seeds", "fakes", "restated"])
    parser.add_argument("--show", action="store_true", help="print the acts that we put elsewhere")
    arguments = parser.parse_args()
    for gold in (one for one in SETS if one.name in arguments.sets and one.acts):
        counts = measure(gold, read_set(gold), arguments.show)
        made = counts["made"] or 1
        shares = f"placed {counts['placed'] / made:.3f}, same place {counts['same'] / made:.3f}"
        print(f"{gold.name:9} gold {counts['gold']}, made {counts['made']}: {shares}")


if __name__ == "__main__":
    main()
