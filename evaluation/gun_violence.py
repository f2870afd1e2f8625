"""Measure linking and counts on US news texts of gun violence, whose incidents and victims are on record.

    python -m evaluation.gun_violence ../shared/data/reports/gun_violence [--incidents 300] [--seed 7] [--kept FILE]

A sample of the incidents with all their texts is read and linked, each text below its title, as pages and feeds
are read. B-cubed compares which reports stand together, each by its main event. Killed and injured are what rule
`ucdp` enters for the incident that holds most of a record's texts, of equal ones that in which most is claimed: the
largest of its answers on people, else on any other class, else the sum over children, women and the like; an incident
in which nobody is counted has none. A count at one place of several stands in where there is no other.
Injured are the wounded, or what those killed or wounded ("five were shot") leave when the killed are taken off, if
that is more. `--kept` keeps what was read, or reads it again.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counterclaim.adapters.readers.article import with_title
from counterclaim.app.assembly import head_lexicon
from counterclaim.app.engine import Engine
from counterclaim.app.intake import Read, complete
from counterclaim.model.claim import Claim
from counterclaim.model.codec import decode_claim, decode_report, dump_line, encode_claim, encode_report
from counterclaim.model.finding import Finding
from counterclaim.model.identity import content_id
from counterclaim.model.incident import Incident
from counterclaim.model.report import Origin, Report, report_id
from counterclaim.settle.units import PART_CLASSES, PEOPLE

Answers = Mapping[str, Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Sample:
    """Hold the texts read, each report's record, and what the records count."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    truth: Mapping[str, str]
    counts: Mapping[str, tuple[int, int]]


def records(folder: Path, number: int, seed: int) -> dict[str, tuple[int, int]]:
    """Choose incidents by the seed, with the killed and injured on record."""
    lines = (folder / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    all_of = {one["incident_uri"]: (one["num_killed"], one["num_injured"]) for one in map(json.loads, lines)}
    ids = sorted(all_of)
    random.Random(seed).shuffle(ids)
    return {id: all_of[id] for id in ids[:number]}


def texts(folder: Path, chosen: Mapping[str, object]) -> dict[str, tuple[str, Report]]:
    """Open the texts of the chosen incidents: a record and a report by the report's id."""
    found: dict[str, tuple[str, Report]] = {}
    with (folder / "documents.jsonl").open(encoding="utf-8") as lines:
        for one in (one for line in lines if (one := json.loads(line))["incident_id"] in chosen):
            name, text = f"{one['doc_id']}.txt", with_title(one["content"], one["title"])
            host = one["uri"].split("://")[-1].split("/")[0]
            report = Report(
                report_id(name, text), name, text, Origin(host, one["uri"]), one["title"], "en",
                datetime.fromisoformat(one["dct"]), "day",
            )  # fmt: skip
            found[report.id] = one["incident_id"], complete([report], head_lexicon())[0]
    return found


def read(folder: Path, number: int, seed: int, kept: Path | None) -> Sample:
    """Read the sample, or take what an earlier run kept of it."""
    counts = records(folder, number, seed)
    opened = texts(folder, counts)
    if kept is None or not kept.is_file():
        done = list(Engine().read(report for _, report in opened.values()))
        if kept is not None:
            kept.write_text("\n".join(map(line_of, done)), encoding="utf-8")
        pairs = [(one.report, one.claims) for one in done]
    else:
        rows = map(json.loads, kept.read_text(encoding="utf-8").splitlines())
        pairs = [(decode_report(r["report"]), tuple(decode_claim(c)[0] for c in r["claims"])) for r in rows]
    reports = tuple(report for report, _ in pairs)
    truth = {report.id: opened[report.id][0] for report in reports}
    return Sample(reports, tuple(c for _, claims in pairs for c in claims), truth, counts)


def line_of(one: Read) -> str:
    """Write a report with its claims on one line."""
    return dump_line({"report": encode_report(one.report), "claims": list(map(encode_claim, one.claims))})


def homes(incidents: Iterable[Incident], reports: Iterable[Report]) -> dict[str, str]:
    """Map each report to the incident that holds its main event, or to itself."""
    of = {id: incident.id for incident in incidents for id in (incident.id, *incident.aliases)}
    return {report.id: of.get(content_id("i", report.id, "main", ""), report.id) for report in reports}


def b_cubed(truth: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 (Bagga and Baldwin 1998)."""
    sizes, sought = Counter(found.values()), Counter(truth.values())
    both = Counter((found[r], truth[r]) for r in truth)
    precision = sum(both[found[r], truth[r]] / sizes[found[r]] for r in truth) / len(truth)
    recall = sum(both[found[r], truth[r]] / sought[truth[r]] for r in truth) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def entered(findings: Iterable[Finding], effect: str) -> int:
    """Return what the rule enters for an effect: the largest whole, or the sum of the parts where there is none.

    A count of people is the whole of one of officers or of pupils, and one of the incident that of a count at one
    place, so that these stand in only where there is none.
    """
    people: dict[bool, int] = {}
    wholes: list[int] = []
    parts: dict[str, int] = {}
    for finding in findings:
        question, number = finding.question, number_of(finding)
        if question.asks != "how_many" or question.about != effect or question.unit.startswith("make-up"):
            continue
        if question.unit in PART_CLASSES:
            parts[question.unit] = max(parts.get(question.unit, 0), number)
        elif question.unit == PEOPLE:
            local = bool(question.place)
            people[local] = max(people.get(local, 0), number)
        else:
            wholes.append(number)
    return people.get(False) or people.get(True) or max(wholes, default=0) or sum(parts.values())


def number_of(finding: Finding) -> int:
    """Return the number of an answer, its lower bound where it has no best one; none is 0."""
    answer = finding.answer
    return next((n for n in (answer.best, answer.low) if isinstance(n, int)), 0) if answer else 0


def killed_and_injured(findings: Sequence[Finding]) -> tuple[int, int]:
    """Return what the rule enters for the dead, and for the wounded or the rest of those that were hit."""
    killed, hit = entered(findings, "killed"), entered(findings, "killed_or_wounded")
    return killed, max(entered(findings, "wounded"), hit - killed)


def counts_of(
    sample: Sample, home: Mapping[str, str], incidents: Iterable[Incident], findings: Iterable[Finding]
) -> dict[str, tuple[int, int]]:
    """Return for each record the killed and wounded of the incident that holds most of its texts, or most claims."""
    size = {incident.id: len(incident.claims) for incident in incidents}
    held: dict[str, Counter[str]] = defaultdict(Counter)
    for report, record in sample.truth.items():
        held[record][home[report]] += 1
    asked: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        asked[finding.incident].append(finding)
    best = {record: max(sorted(of), key=lambda one: (of[one], size.get(one, 0))) for record, of in held.items()}
    return {record: killed_and_injured(asked[one]) for record, one in best.items()}


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--incidents", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--kept", type=Path)
    args = parser.parse_args()
    sample = read(args.folder, args.incidents, args.seed, args.kept)
    engine = Engine()
    incidents, _ = engine.link(sample.reports, sample.claims)
    home = homes(incidents, sample.reports)
    print(f"{len(sample.counts)} incidents, {len(sample.reports)} reports, {len(sample.claims)} claims")
    print("linking    B-cubed P {:.3f}  R {:.3f}  F1 {:.3f}".format(*b_cubed(sample.truth, home)))
    ours = counts_of(sample, home, incidents, engine.settle(sample.reports, sample.claims, incidents))
    told = sorted(ours)
    for n, name in enumerate(("killed", "injured")):
        right = [r for r in told if ours[r][n] == sample.counts[r][n]]
        some = [r for r in told if sample.counts[r][n] > 0]
        hit = sum(ours[r][n] == sample.counts[r][n] for r in some)
        print(f"{name:<10} exact {len(right) / len(told):.3f}; where any, {hit / len(some):.3f} of {len(some)}")


if __name__ == "__main__":
    main()
