"""Measure the scan before the parse: what it leaves out, what that costs, and how long reading takes with it.

    python -m evaluation.scan                what each scan leaves out of each archive, and the claims lost or altered
    python -m evaluation.scan --time 12      the time of reading instead, beside that of parsing all

Archives: the gold reports, all of them about fighting; local and world news (LGL, TR-News, GeoVirus), US politics
(PolNeAR), US shootings. `cut` reports have some sentences left out, reports that are `out` all. Lost are claims whose
words were not parsed; altered those of sentences that were, but that come out otherwise or not at all, since the
parser and the rules saw less around them: in any byte, and in what they say (what, whose, how many, who says so).
Claims are compared on at most so many reports an archive (--compare) of those that are cut. Times are of the reports
nearest to 900 words: reading, heads and what comes before left aside, over the parse of all (the better of two rounds).
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.app.assembly import SCANS, head_lexicon, machine
from counterclaim.app.assembly import scan as scan_named
from counterclaim.app.cost import total
from counterclaim.app.engine import Engine
from counterclaim.app.read_one import read_one
from counterclaim.model.claim import Act, Claim, Figure
from counterclaim.model.codec import dump_line, encode_claim
from counterclaim.model.report import Report, report_id
from counterclaim.read.budget import Budget, budget
from counterclaim.read.intake.head import complete
from counterclaim.read.parse import parse
from evaluation.scores import SETS, SHARED
from evaluation.toponyms import CORPORA, read_articles

ROUNDS = 2
LENGTH = 900  # words of the reports that are timed
LOOKS = SCANS[:2]
NAMES = ("off", *LOOKS)


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


@dataclass(frozen=True, slots=True)
class Planned:
    """Hold a report with what of it is parsed."""

    report: Report
    budget: Budget

    @property
    def cut(self) -> bool:
        """Tell whether some of it is parsed and some is not."""
        return any(self.budget.kept) and not all(self.budget.kept)

    @property
    def words(self) -> Counter[str]:
        """Count words and sentences, all and those parsed."""
        words, parsed = len(self.budget.story.split()), len(self.budget.parsed.split())
        kept = self.budget.kept
        return Counter(words=words, parsed=parsed, sentences=len(kept), kept=sum(kept))

    def keeps(self, claim: Claim) -> bool:
        """Tell whether the words that a claim stands on are parsed."""
        at = next(one.span.start for one in claim.evidence if one.role == "what")
        return not any(span.start <= at < span.end for span in self.budget.left_out)


def saving(reports: Sequence[Report], scanned: str, most: int) -> str:
    """Say what a scan leaves out of an archive, and what becomes of its claims."""
    look = scan_named(scanned)
    assert look is not None
    planned = [Planned(report, budget(report, look)) for report in reports]
    counted = sum((one.words for one in planned), Counter[str]())
    touched = [one for one in planned if one.budget.left_out]
    chosen = touched[:: max(1, -(-len(touched) // most))]
    became = sum((_became(one, scanned) for one in chosen), Counter[str]())
    out = len(touched) - sum(one.cut for one in touched)
    parsed, kept = counted["parsed"] / counted["words"], counted["kept"] / counted["sentences"]
    return (
        f"  {scanned:9} {out:5} out {len(touched) - out:5} cut   words {parsed:6.1%}   sentences {kept:6.1%}   "
        f"of {became['claims']:5} claims of {len(chosen):4} of these: lost {became['figures']:3} figures "
        f"{became['acts']:4} acts, altered {became['altered']:3}, in what they say "
        f"{became['said_figures']:3} figures {became['said_acts']:3} acts"
    )


def _became(planned: Planned, scanned: str) -> Counter[str]:
    before = read_one(None, None, "off", planned.report).claims
    after = read_one(None, None, scanned, planned.report).claims
    kept = [claim for claim in before if planned.keeps(claim)]
    lost = Counter(_kind(claim) for claim in before if not planned.keeps(claim))
    altered = (Counter(map(_line, kept)) - Counter(map(_line, after))).total()
    said = Counter(kind for kind, _ in (Counter(map(_saying, kept)) - Counter(map(_saying, after))).elements())
    return Counter(claims=len(before), altered=altered, **lost, said_acts=said["acts"], said_figures=said["figures"])


def _kind(claim: Claim) -> str:
    return "acts" if isinstance(claim.body, Act) else "figures"


def _line(claim: Claim) -> str:
    return dump_line(encode_claim(claim))


def _saying(claim: Claim) -> tuple[str, str]:
    """Return the kind of a claim and what it says; parts may name their whole by another id."""
    what = next(one.span for one in claim.evidence if one.role == "what")
    body = replace(claim.body, subset_of=None) if isinstance(claim.body, Figure) else claim.body
    return _kind(claim), repr((what.start, body, claim.voice, claim.stance))


def timing(reports: Sequence[Report], count: int) -> str:
    """Say how long reading takes over parsing all, without a scan and with each, on reports of one length."""
    chosen = sorted(reports, key=lambda report: (abs(len(report.text.split()) - LENGTH), report.id))[:count]
    parser = machine().parser
    ways: list[Callable[[Report], object]] = [
        lambda report: parse(report, parser),
        *(lambda report, name=name: read_one(None, None, name, report) for name in NAMES),
    ]  # fmt: skip
    taken = [[_seconds(way, chosen) for way in ways] for _ in range(ROUNDS)]
    parsing, *whole = (min(column) for column in zip(*taken, strict=True))
    words = sum(len(report.text.split()) for report in chosen) / len(chosen)
    looks = "  ".join(f"{name} {one / parsing:.2f}" for name, one in zip(NAMES, whole, strict=True))
    return f"  {len(chosen)} reports of {words:.0f} words, reading over parsing all: {looks}   {_pace(chosen)}"


def _pace(reports: Sequence[Report]) -> str:
    """Say how many sentences are parsed with each scan, and how long one takes."""
    costs = [total(read_one(None, None, name, report).cost for report in reports) for name in NAMES]
    parsed = ", ".join(f"{cost.sentences_parsed} of {cost.sentences}" for cost in costs)
    return f"sentences {parsed}; {1000 * costs[0].a_sentence:.1f} ms each"


def _seconds(way: Callable[[Report], object], reports: Sequence[Report]) -> float:
    begin = time.process_time()
    for report in reports:
        way(report)
    return time.process_time() - begin


def main() -> None:
    """Print a line for each archive and scan."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--time", type=int, default=0, metavar="N", help="time so many reports of each archive")
    parser.add_argument("--compare", type=int, default=150, metavar="N", help="compare claims on at most so many")
    arguments = parser.parse_args()
    for name, reports in archives():
        print(f"{name}: {len(reports)} reports", flush=True)
        if arguments.time:
            print(timing(reports, arguments.time), flush=True)
        else:
            for scanned in LOOKS:
                print(saving(reports, scanned, arguments.compare), flush=True)


if __name__ == "__main__":
    main()
