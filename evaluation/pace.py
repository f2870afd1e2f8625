"""Measure how fast times and places are found once a text is parsed: documents of 5,000 characters a CPU second.

    python -m evaluation.pace ../shared/data/place/TR-News.xml [--every N]

Whose names the words of the actor table are is found once for people and places together, so that is left out here;
`names` is the whole stage, with people and bodies. The best of five runs counts: the first fills what is remembered.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from counterclaim.app.assembly import actor_table, gazetteer, head_lexicon, machine
from counterclaim.ports import Gazetteer
from counterclaim.read.intake.head import complete
from counterclaim.read.names.actors import ActorTable
from counterclaim.read.parse import parse
from counterclaim.read.places.resolve import locate
from counterclaim.read.places.runs import toponyms_of
from counterclaim.read.reading import Reading
from evaluation.toponyms import read_articles

DOCUMENT = 5000  # characters
RUNS = 5


def best(run: Callable[[], object]) -> float:
    """Return the least CPU seconds that something takes."""
    taken = []
    for _ in range(RUNS):
        begin = time.process_time()
        run()
        taken.append(time.process_time() - begin)
    return min(taken)


def place_runs(readings: list[Reading], table: ActorTable, known: Gazetteer) -> Callable[[], object]:
    """Return what finds the places of all readings, the words of the actor table looked up beforehand."""
    prepared = []
    for reading in readings:
        atoms = table.find(reading.doc)
        taken = frozenset(token for atom in atoms for token in range(atom.start, atom.end))
        prepared.append((reading.doc, taken, Counter(atom.entry.code for atom in atoms if atom.entry.kind == "state")))
    return lambda: [locate(doc, toponyms_of(doc, taken), known, states) for doc, taken, states in prepared]


def main() -> None:
    """Print documents a CPU second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--every", type=int, default=1, help="read one article in so many")
    arguments = parser.parse_args()
    reports = [
        complete(one.report, head_lexicon()) for one in list(read_articles(arguments.corpus))[:: arguments.every]
    ]
    readings = [parse(report, machine().parser) for report in reports]
    documents = sum(len(report.text) for report in reports) / DOCUMENT
    stages = {stage.name: stage for stage in machine().chain.stages}
    times = best(lambda: [stages["times"].run(reading) for reading in readings])
    places = best(place_runs(readings, actor_table(), gazetteer()))
    names = best(lambda: [stages["names"].run(reading) for reading in readings])
    for what, taken in (("times", times), ("places", places), ("both", times + places), ("names", names)):
        print(f"{what:7} {documents / taken:6.0f} documents of {DOCUMENT} characters a CPU second")


if __name__ == "__main__":
    main()
