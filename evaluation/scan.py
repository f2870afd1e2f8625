"""Measure the scan before the parse: what it leaves out, what that costs, and how long reading takes with it.

    python -m evaluation.scan                what is left out of each archive, and the claims that are lost
    python -m evaluation.scan --time 40      besides, the time of reading beside that of parsing all

Archives: the gold reports, all of them about fighting; local and world news (LGL, TR-News, GeoVirus), US politics
(PolNeAR), US shootings. Only what a scan leaves out is read to see what is lost. `whole` is reading, heads and what
comes before left aside, over the parse of all reports in the same rounds (the better of two): without a scan, with
`claims`, with `violence`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from counterclaim.app.assembly import SCANS, head_lexicon, machine
from counterclaim.app.assembly import scan as scan_named
from counterclaim.app.engine import Engine
from counterclaim.app.read_one import read_one
from counterclaim.model.claim import Act
from counterclaim.model.report import Report, report_id
from counterclaim.read.intake.head import complete
from counterclaim.read.parse import parse
from evaluation.scores import SETS, SHARED
from evaluation.toponyms import CORPORA, read_articles

ROUNDS = 2


def archives() -> Iterator[tuple[str, list[Report]]]:
    """Yield the archives by name."""
    yield "gold", [report for gold in SETS for report in Engine().open(str(SHARED / gold.texts)).reports]
    for name, file in CORPORA.items():
        yield name, _completed(article.report.text for article in read_articles(SHARED / "data" / "place" / file))
    yield "PolNeAR", _completed(_field(SHARED / "data/attribution/polnear/dev.jsonl", "text"))
    yield "shootings", _completed(_field(SHARED / "data/reports/gun_violence/documents.jsonl", "content"))


def _field(path: Path, name: str) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line)[name] for line in lines)


def _completed(texts: Iterator[str]) -> list[Report]:
    return [complete(Report(report_id("a", text), "a", text), head_lexicon()) for text in texts if text.strip()]


def left_out(reports: Sequence[Report], scanned: str) -> str:
    """Say what a scan leaves out, and what of it would have been claimed."""
    look = scan_named(scanned)
    out = [report for report in reports if look is not None and not look.finds(report.text)]
    lost = [claim for report in out for claim in read_one(None, None, "off", report).claims]
    figures = sum(not isinstance(claim.body, Act) for claim in lost)
    share = sum(map(_words, out)) / sum(map(_words, reports))
    return f"{scanned}: {len(out)} out, {share:.1%} of the words; lost {figures} figures, {len(lost) - figures} acts"


def _words(report: Report) -> int:
    return len(report.text.split())


def ratios(reports: Sequence[Report]) -> list[float]:
    """Return the time of reading with each scan over that of parsing all."""
    parser = machine().parser
    ways: list[Callable[[Report], object]] = [
        lambda report: parse(report, parser),
        *(lambda report, name=name: read_one(None, None, name, report) for name in ("off", "claims", "violence")),
    ]  # fmt: skip
    taken = [[_seconds(way, reports) for way in ways] for _ in range(ROUNDS)]
    parsing, *whole = (min(column) for column in zip(*taken, strict=True))
    return [one / parsing for one in whole]


def _seconds(way: Callable[[Report], object], reports: Sequence[Report]) -> float:
    begin = time.process_time()
    for report in reports:
        way(report)
    return time.process_time() - begin


def main() -> None:
    """Print a line for each archive and scan."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--time", type=int, default=0, metavar="N", help="time so many reports of each archive")
    arguments = parser.parse_args()
    for name, reports in archives():
        print(f"{name}: {len(reports)} reports")
        for scanned in SCANS[:2]:
            print(f"  {left_out(reports, scanned)}", flush=True)
        if arguments.time:
            chosen = reports[:: max(1, len(reports) // arguments.time)]
            off, claims, violence = ratios(chosen)
            print(f"  whole: {off:.2f} without a scan, {claims:.2f} with claims, {violence:.2f} with violence")


if __name__ == "__main__":
    main()
