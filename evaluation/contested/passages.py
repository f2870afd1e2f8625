"""Measure which of two numbers the words of a passage take for over.

    python -m evaluation.contested.passages

480 passages of one to three sentences, each as if cut out of another report, written by three writers who were asked
never to say it twice alike: in a half of them one number is over, marked `[[so]]` beside the new one, marked `{{so}}`;
in the others both stand. Nothing but the words counts here: who spoke first, or who fights whom, is not told. So it is
harder than any report, and shows how far the lists in `settle/wording.py` reach.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.claim import Claim, Evidence, Figure, Maker, Voice
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.settle.clock import Moment, ReportTime, moment_of
from counterclaim.settle.pair import turns
from counterclaim.settle.positions import Answered

FILE = Path(__file__).with_name("passages.jsonl")
MARKED = re.compile(r"\[\[(?P<old>.+?)\]\]|\{\{(?P<new>.+?)\}\}")
BRACKETS = 4  # characters of a mark that are no words
DAY = ReportTime("2030-05-02")


@dataclass(frozen=True, slots=True)
class Passage:
    """Hold a passage without its marks, where its two numbers stand, and whether the older one is over.

    `one_voice` tells whether one voice gives both.
    """

    text: str
    old: Span
    new: Span
    over: bool
    one_voice: bool = False


def passages(text: str) -> Iterator[Passage]:
    """Read passages, one on a line; raises json.JSONDecodeError or KeyError for a line that is none."""
    for line in filter(None, text.splitlines()):
        record = json.loads(line)
        spans: dict[str, Span] = {}
        for place, mark in enumerate(MARKED.finditer(record["text"])):
            kind = "old" if mark["old"] else "new"
            start = mark.start() - BRACKETS * place
            spans[kind] = Span(start, start + len(mark[kind]))
        plain = MARKED.sub(lambda mark: mark["old"] or mark["new"], record["text"])
        yield Passage(plain, spans["old"], spans["new"], record["label"] == "over", record.get("voices") == "same")


def told(passage: Passage) -> str:
    """Return what the words tell by the rules: `old` or `new` is over, or `neither`."""
    report = Report("passage", "passage.txt", passage.text)
    older, newer = (answered(report, span) for span in (passage.old, passage.new))
    return {1: "old", -1: "new"}.get(turns(older, newer), "neither")


def answered(report: Report, span: Span) -> Answered:
    """Take the number at a place of a report for an answer to some question."""
    evidence = (Evidence("count", span, span.of(report.text)),)
    body = Figure("killed", "person", None, 1, 1, "exact", "incident", None)
    claim = Claim(f"c-{span.start}", report.id, report.source, body, Voice("OUTLET"), evidence, Maker("gold", 1))
    moment: Moment = moment_of(claim, report, DAY)
    return Answered(claim, 1, 1, "OUTLET", moment)


def main() -> None:
    """Print how often the words tell it, and how often they tell it wrongly."""
    found = Counter((p.over, told(p)) for p in passages(FILE.read_text("utf-8")))
    over, stand = (sum(n for (is_over, _), n in found.items() if is_over is wanted) for wanted in (True, False))
    print(f"{over} passages with a number that is over: found {found[True, 'old'] / over:.3f}, "
          f"the other one taken for it {found[True, 'new'] / over:.3f}")  # fmt: skip
    wrong = found[False, "old"] + found[False, "new"]
    print(f"{stand} passages whose numbers both stand: one taken for over {wrong / stand:.3f}")


if __name__ == "__main__":
    main()
