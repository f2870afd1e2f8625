"""Score the program on the gold reports: figures, acts and findings, with the shared scorers.

    python -m evaluation.scores                 all sets, a table
    python -m evaluation.scores seeds --show    one set, with what was missed
    python -m evaluation.scores --write         put the table into EVALUATION.md

The scorers are those that come with the gold; they are called as programs, so that our numbers are theirs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from counterclaim.app.engine import Config, Engine
from counterclaim.model.brief import Dossier
from counterclaim.model.codec import dump_line, encode_claim, encode_finding

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("COUNTERCLAIM_SHARED") or ROOT.parent / "shared")
FLOORS = ROOT / "evaluation" / "floors.json"
SLACK = 0.02  # another processor may round a parse otherwise; a real loss is larger
BEGIN, END = "<!-- scores: begin -->", "<!-- scores: end -->"


@dataclass(frozen=True, slots=True)
class Gold:
    """One set of gold reports: where the texts lie, and the files that say what is in them."""

    name: str
    texts: str
    figures: str | None = None
    acts: str | None = None
    questions: str | None = None
    aliases: str | None = None
    count_other_reports: bool = False


SETS = (
    Gold("seeds", "seeds", "seeds.gold.jsonl", "seeds.gold.jsonl", "seeds.questions.jsonl"),
    Gold("fakes", "gold/fakes", "fakes.gold.jsonl", "fakes.acts.gold.jsonl", "fakes.questions.jsonl",
         "fakes.aliases.json"),
    Gold("restated", "gold/restated", "restated.gold.jsonl", "restated.gold.jsonl", "restated.questions.jsonl",
         "restated.aliases.json", count_other_reports=True),
    Gold("train", "gold/train/texts", "train/train.gold.jsonl"),
)  # fmt: skip


def read_set(gold: Gold, jobs: int = 1) -> Dossier:
    """Run the program on the texts of a set."""
    engine = Engine(Config(jobs=jobs))
    intake = engine.open(str(SHARED / gold.texts))
    return engine.dossier(intake.reports)


def write_records(dossier: Dossier, folder: Path) -> tuple[Path, Path]:
    """Write claims and findings as the scorers read them."""
    incident_of = {claim: incident.id for incident in dossier.incidents for claim in incident.claims}
    claims, findings = folder / "claims.jsonl", folder / "findings.jsonl"
    lines = [dump_line(encode_claim(claim, incident_of.get(claim.id))) for claim in dossier.claims]
    claims.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    told = [dump_line(encode_finding(finding)) for finding in dossier.findings]
    findings.write_text("".join(line + "\n" for line in told), encoding="utf-8")
    return claims, findings


def scorer(name: str, *arguments: str) -> str:
    """Run one of the shared scorers and return what it prints."""
    command = [sys.executable, str(SHARED / "eval" / name), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def score_set(gold: Gold, folder: Path, show: bool = False) -> tuple[dict[str, float], str]:
    """Score one set; returns F1 by measure and all that the scorers print."""
    claims, findings = write_records(read_set(gold), folder)
    base = SHARED / "gold"
    common = ["--aliases", str(base / gold.aliases)] if gold.aliases else []
    docs = ["--docs", str(SHARED / gold.texts)] if gold.count_other_reports else []
    shown = ["--show", "missed"] if show else []
    printed, scores = [], {}
    for kind, file in (("figure", gold.figures), ("act", gold.acts)):
        if file:
            out = scorer("score_claims.py", str(base / file), str(claims), "--kind", kind, *common, *docs, *shown)
            scores.update({f"{kind} {name}": value for name, value in f1(out).items()})
            printed.append(out)
    if gold.questions:
        both = folder / "gold.jsonl"
        both.write_text(
            "".join((base / f).read_text(encoding="utf-8") for f in dict.fromkeys((gold.figures, gold.acts)) if f)
        )
        out = scorer(
            "score_findings.py",
            str(base / gold.questions),
            str(both),
            str(claims),
            str(findings),
            *common,
            *(["--show"] if show else []),
        )
        scores.update({f"finding {name}": value for name, value in f1(out).items()})
        if found := re.search(r"coverage\s+(\d+)/(\d+)", out):
            scores["finding together"] = round(int(found[1]) / int(found[2]), 3)
        printed.append(out)
    return scores, "\n".join(printed)


def f1(printed: str) -> dict[str, float]:
    """Read the F1 column of a scorer's table."""
    return {row[1]: float(row[2]) for row in re.finditer(r"^(\S+)\s+P .*F1 ([\d.]+)", printed, re.MULTILINE)}


def corpus_digest(gold: Gold) -> str:
    """Digest the texts and the gold of a set, so that a score names what it was measured on."""
    total = hashlib.sha256()
    files = sorted((SHARED / gold.texts).rglob("*.*"))
    for file in [*files, *(SHARED / "gold" / f for f in (gold.figures, gold.acts, gold.questions) if f)]:
        total.update(file.name.encode() + file.read_bytes())
    return total.hexdigest()[:12]


def table(results: dict[str, dict[str, float]]) -> str:
    """Lay the scores out in Markdown: a row a measure, a column a set."""
    sets = list(results)
    measures = list(dict.fromkeys(m for scores in results.values() for m in scores))
    head = [f"| F1 | {' | '.join(sets)} |", f"| --- |{' --- |' * len(sets)}"]
    rows = [
        f"| {m} | {' | '.join(f'{results[s][m]:.3f}' if m in results[s] else '–' for s in sets)} |" for m in measures
    ]
    digests = ", ".join(f"{gold.name} {corpus_digest(gold)}" for gold in SETS if gold.name in results)
    return "\n".join([*head, *rows, "", f"Corpus digests: {digests}."])


def main() -> int:
    """Score the sets named and print or write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", help="seeds, fakes, restated, train; all if none is named")
    parser.add_argument("--show", action="store_true", help="print what the scorers print, misses included")
    parser.add_argument(
        "--write", action="store_true", help="put the table into EVALUATION.md and the floors beside it"
    )
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    arguments = parser.parse_args()
    results = {}
    for gold in SETS:
        if not arguments.sets or gold.name in arguments.sets:
            with tempfile.TemporaryDirectory() as folder:
                results[gold.name], printed = score_set(gold, Path(folder), arguments.show)
            if arguments.show:
                print(f"== {gold.name}\n{printed}")
    print(json.dumps(results, indent=1) if arguments.json else table(results))
    if arguments.write:
        page = ROOT / "EVALUATION.md"
        before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
        floors = {name: {m: round(max(0.0, f - SLACK), 3) for m, f in one.items()} for name, one in results.items()}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
        page.write_text(f"{before}{BEGIN}\n{table(results)}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
