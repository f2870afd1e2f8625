"""Score linking and settling on perfect claims: what is missed now is no fault of the reading.

    python -m evaluation.settling                  all gold sets, a table
    python -m evaluation.settling restated --show  one set, question by question
    python -m evaluation.settling --speed          time and memory for 1,000 to 100,000 made-up claims

Conflicts, updates and coverage are counted by the scorer that comes with the gold. B-cubed compares our
incidents with the gold's labels of figures; folded wires are the copies that `wires.json` names.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.app.engine import Engine
from counterclaim.model.claim import Claim
from counterclaim.model.codec import decode_claim, dump_line, encode_finding
from counterclaim.model.incident import Incident
from counterclaim.model.report import Report
from counterclaim.settle.origins import find_origins

from .made_up import make_claims
from .scores import SETS, SHARED, Gold

OTHER = "I9"  # the seeds' label for "any other incident", which is no incident


@dataclass(frozen=True, slots=True)
class Perfect:
    """Hold a set's reports with its gold as claims, and those claims as the gold's own program wrote them."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    lines: str


def load(gold: Gold) -> Perfect:
    """Open a set's reports and turn its gold into claims of them."""
    reports = Engine().open(str(SHARED / gold.texts)).reports
    by_name = {Path(report.source).stem: report.id for report in reports}
    program = [sys.executable, str(SHARED / "eval/gold_to_claims.py"), str(SHARED / "gold" / str(gold.figures))]
    lines = subprocess.run(program, capture_output=True, text=True, check=True).stdout
    claims = [decode_claim(json.loads(line))[0] for line in lines.splitlines()]
    placed = tuple(replace(c, report=by_name[Path(c.report).stem if "." in c.report else c.report]) for c in claims)
    return Perfect(reports, placed, lines)


def b_cubed(gold: Gold, incidents: Iterable[Incident]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of our incidents against the gold's, averaged over its labelled claims."""
    labels: dict[str, str] = {}
    for line in (SHARED / "gold" / str(gold.figures)).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        label = record.get("incident")
        label = label[0] if isinstance(label, list) else label
        if label and label != OTHER:
            labels[f"gold:{record['id']}"] = label
    ours = {claim: incident.id for incident in incidents for claim in incident.claims if claim in labels}
    sizes, truths = Counter(ours.values()), Counter(labels[claim] for claim in ours)
    both = Counter((ours[claim], labels[claim]) for claim in ours)
    precision = sum(both[ours[c], labels[c]] / sizes[ours[c]] for c in ours) / len(ours)
    recall = sum(both[ours[c], labels[c]] / truths[labels[c]] for c in ours) / len(ours)
    return precision, recall, 2 * precision * recall / (precision + recall)


def wires(gold: Gold, reports: Sequence[Report]) -> tuple[int, int, int]:
    """Return how many wire copies were folded, how many there are, and how many other reports were folded."""
    expected: dict[str, set[str]] = defaultdict(set)
    for file in sorted((SHARED / gold.texts).rglob("wires.json")):
        for report, wire in json.loads(file.read_text(encoding="utf-8")).items():
            expected[f"{file.parent.name} {wire}"].add(report)
    names = {report.id: Path(report.source).stem for report in reports}
    found = [{names[r] for r in group} for group in find_origins(reports).copies()]
    folded = sum(len(group) for group in expected.values() if any(group <= other for other in found))
    stray = sum(len(other) for other in found if not any(other <= group for group in expected.values()))
    return folded, sum(map(len, expected.values())), stray


def score(gold: Gold, only: str, show: bool) -> str:
    """Run a set on perfect claims and return the scorer's words, with ours before; `only` names one group."""
    perfect = load(gold)
    engine = Engine()
    incidents, _ = engine.link(perfect.reports, perfect.claims)
    findings = engine.settle(perfect.reports, perfect.claims, incidents)
    linked = "linking    B-cubed P {:.3f}  R {:.3f}  F1 {:.3f}".format(*b_cubed(gold, incidents))
    folded = "wires      {} of {} copies folded, {} other reports folded".format(*wires(gold, perfect.reports))
    with tempfile.TemporaryDirectory() as folder:
        out, questions = Path(folder), SHARED / "gold" / str(gold.questions)
        kept = [f for f in findings if any(only in c for p in f.positions for c in p.claims)]
        (out / "findings.jsonl").write_text("".join(dump_line(encode_finding(f)) + "\n" for f in kept), "utf-8")
        (out / "claims.jsonl").write_text(perfect.lines, "utf-8")
        asked = [line for line in questions.read_text(encoding="utf-8").splitlines() if only in line]
        (out / "questions.jsonl").write_text("\n".join(asked) + "\n", "utf-8")
        program = [sys.executable, str(SHARED / "eval/score_findings.py"), str(out / "questions.jsonl"),
                   str(SHARED / "gold" / str(gold.figures)), str(out / "claims.jsonl"), str(out / "findings.jsonl"),
                   *(["--show"] if show else [])]  # fmt: skip
        told = subprocess.run(program, capture_output=True, text=True, check=False).stdout
    return f"{gold.name} {only}\n{linked}\n{folded}\n{told}"


def speed(sizes: Sequence[int]) -> None:
    """Print processor seconds and memory for linking and settling made-up claims."""
    engine = Engine()
    for size in sizes:
        reports, claims = make_claims(size)
        start = time.process_time()
        incidents, _ = engine.link(reports, claims)
        linked = time.process_time()
        findings = engine.settle(reports, claims, incidents)
        settled = time.process_time()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{size:>7,} claims, {len(reports):>6,} reports: {len(incidents):,} incidents in {linked - start:.1f} s, "
              f"{len(findings):,} findings in {settled - linked:.1f} s, {memory} MB")  # fmt: skip


def main() -> int:
    """Score the sets named, or show the speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=["seeds", "fakes", "restated"])
    parser.add_argument("--only", default="", help="count only questions and findings of this group")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--speed", action="store_true")
    args = parser.parse_args()
    if args.speed:
        speed((1_000, 10_000, 100_000))
        return 0
    for gold in SETS:
        if gold.name in args.sets and gold.questions:
            print(score(gold, args.only, args.show))
    return 0


if __name__ == "__main__":
    sys.exit(main())
