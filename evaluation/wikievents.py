"""Measure how many words that name attacks, deaths and injuries are told as claims: WikiEvents, dev and test.

    python -m evaluation.wikievents ../shared/data/events/wikievents [--show]

Gold: the triggers of Conflict.Attack, Life.Die and Life.Injure (MIT licence). A trigger is found where it overlaps the
words of one of our claims: for Attack of an act of ASSAULT, for Die and Injure also of a figure of people killed or
wounded. Recall only: the corpus marks events of other kinds too, and our claims are about other things besides.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from counterclaim.app.assembly import machine
from counterclaim.app.read_one import run
from counterclaim.model.claim import Act, Claim
from counterclaim.model.report import Report, report_id
from counterclaim.model.span import Span

KINDS = {"Conflict.Attack": "Attack", "Life.Die": "Die", "Life.Injure": "Injure"}
EFFECTS = ("killed", "wounded", "killed_or_wounded")


def triggers(document: dict[str, Any]) -> Iterator[tuple[str, Span]]:
    """Yield the kind and place of each trigger of a document."""
    words = list(offsets(document["text"], document["tokens"]))
    for event in document["event_mentions"]:
        kind = KINDS.get(".".join(event["event_type"].split(".")[:2]))
        if kind is not None:
            first, last = event["trigger"]["start"], event["trigger"]["end"] - 1
            yield kind, Span(words[first][0], words[last][1])


def offsets(text: str, tokens: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where each token stands in a text; the offsets that come with the corpus are those of another text."""
    at = 0
    for token in tokens:
        found = text.find(token, at)
        at = found if found >= 0 else at
        yield at, at + len(token)
        at += len(token) if found >= 0 else 0


def tells(claim: Claim, kind: str) -> bool:
    """Tell whether a claim is of the sort that a kind of event would be told as."""
    if isinstance(claim.body, Act):
        return claim.body.type == "ASSAULT"
    return kind != "Attack" and claim.body.effect in EFFECTS


def meets(claim: Claim, span: Span) -> bool:
    """Tell whether the words of a claim overlap a trigger."""
    return any(
        e.span.start < span.end and span.start < e.span.end for e in claim.evidence if e.role in ("what", "count")
    )


def main() -> None:
    """Print the recall of each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print each trigger that was not found")
    arguments = parser.parse_args()
    gold, found = Counter[str](), Counter[str]()
    for part in ("dev", "test"):
        for line in (arguments.folder / f"wikievents_{part}.jsonl").read_text(encoding="utf-8").split("\n"):
            if not line.strip():
                continue
            document = json.loads(line)
            name, text = document["doc_id"], document["text"]
            claims = run(machine(None), Report(report_id(name, text), name, text, title="")).claims
            for kind, span in triggers(document):
                hit = any(tells(claim, kind) and meets(claim, span) for claim in claims)
                gold[kind] += 1
                found[kind] += hit
                if arguments.show and not hit:
                    print(kind, "|", " ".join(text[max(0, span.start - 60) : span.end + 40].split()))
    for kind in KINDS.values():
        print(f"{kind:<8} recall {found[kind] / max(1, gold[kind]):.3f}  of {gold[kind]}")


if __name__ == "__main__":
    main()
