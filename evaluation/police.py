"""Measure which sentences tell that police killed or arrested somebody: IndiaPoliceEvents, 21,391 sentences of 2002.

    python -m evaluation.police ../shared/data/events/india_police [--limit N] [--show]

Gold: the labels KILL, ARREST and FORCE of each sentence; every sentence was judged. The reports are in lower case.
Ours, from claims whose words lie in the sentence. ARREST: an act of COERCE in the mode arrest, or people captured,
by police or by nobody named. FORCE: an act of ASSAULT by police or soldiers. KILL: a FORCE sentence in which people
are claimed killed, or whose own verb kills.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from counterclaim.app.assembly import machine
from counterclaim.app.read_one import run
from counterclaim.model.actor import UNKNOWN, organ_of
from counterclaim.model.claim import Claim, Evidence, Figure
from counterclaim.model.report import Report, report_id
from counterclaim.model.span import Span

LABELS = ("KILL", "ARREST", "FORCE")
FORCES = ("POLICE", "MIL")
NAMED = ("police", "army", "troops", "security forces", "jawans", "constable")
KILLING = ("kill", "shot dead", "gun", "slay", "death")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Hold one sentence: where it stands in its report, and what it tells."""

    span: Span
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Document:
    """Hold one report with its sentences."""

    report: Report
    sentences: tuple[Sentence, ...]


def load(folder: Path) -> Iterator[Document]:
    """Yield the reports; their text is their sentences put together."""
    dates = {line["doc_id"]: line["date"] for line in _lines(folder / "metadata.jsonl")}
    by_report: dict[int, list[dict[str, Any]]] = {}
    for line in _lines(folder / "sents.jsonl"):
        by_report.setdefault(line["doc_id"], []).append(line)
    for number, lines in by_report.items():
        text, sentences = "", []
        for told_in in lines:
            words = told_in["sent_text"]
            sentences.append(Sentence(Span(len(text), len(text) + len(words)), frozenset(told_in["sent_labels"])))
            text += words + " "
        name = f"{number}.txt"
        published = datetime.fromisoformat(dates[number])
        yield Document(Report(report_id(name, text), name, text, title="", published=published), tuple(sentences))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def told(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the labels of a sentence, by the claims whose words lie in it."""
    labels, dead = set(), False
    for claim in claims:
        body = claim.body
        if claim.stance == "denied":
            continue
        if isinstance(body, Figure):
            dead |= body.effect == "killed"
            labels |= {"ARREST"} if body.effect == "captured" else set()
            continue
        by_force = any(organ_of(code) in FORCES for code in body.actors) or any(map(names_force, claim.evidence))
        if body.mode in ("arrest", "abduct") and (by_force or body.actors == (UNKNOWN,)):
            labels.add("ARREST")
        elif body.type == "ASSAULT" and by_force:
            labels |= {"FORCE"} | ({"KILL"} if any(word in claim.quote().lower() for word in KILLING) else set())
    return frozenset(labels | ({"KILL"} if dead and "FORCE" in labels else set()))


def names_force(evidence: Evidence) -> bool:
    """Tell whether words that an actor stands on name police or soldiers, whose country the report may not say."""
    return evidence.role == "agent" and any(word in evidence.quote.lower() for word in NAMED)


def inside(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether the words of a claim begin in a sentence."""
    return any(sentence.span.start <= e.span.start < sentence.span.end for e in claim.evidence if e.role == "what")


def main() -> None:
    """Print precision, recall and F1 of each label."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, help="only the first N reports")
    parser.add_argument("--show", action="store_true", help="print each sentence that differs")
    arguments = parser.parse_args()
    counts = Counter[tuple[str, str]]()
    for document in list(load(arguments.folder))[: arguments.limit]:
        claims = run(machine(None), document.report).claims
        for sentence in document.sentences:
            ours = told(claim for claim in claims if inside(claim, sentence))
            for label in LABELS:
                is_gold, is_made = label in sentence.labels, label in ours
                counts.update(
                    {(label, "gold"): is_gold, (label, "made"): is_made, (label, "right"): is_gold and is_made}
                )
                if arguments.show and is_gold != is_made:
                    print("MISSED" if is_gold else "SPURIOUS", label, sentence.span.of(document.report.text).strip())
    for label in LABELS:
        right, made, gold = (counts[label, name] for name in ("right", "made", "gold"))
        f1 = 2 * right / (made + gold) if made + gold else 0.0
        print(f"{label:<8} P {right / max(1, made):.3f}  R {right / max(1, gold):.3f}  F1 {f1:.3f}  ({gold} sentences)")


if __name__ == "__main__":
    main()
