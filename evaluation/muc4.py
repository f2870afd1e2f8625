"""Measure who is behind an attack on MUC-4: perpetrator organisations and how surely, a report at a time.

    python -m evaluation.muc4 ../shared/data/events/muc4 [--set tst2] [--limit N] [--show]

Gold: the slots PERP: ORGANIZATION ID and ORGANIZATION CONFIDENCE of all templates of a report, fills that share a
string put together; what is marked optional costs nothing either way. The reports are read as printed, in capitals.

Ours, from claims: whoever does an act of ASSAULT that is not denied, and whoever is accused of one, where it is a
group or an organ of a state (what takes an article is no person). Clashes and attacks on soldiers and armed groups
are left out, as the templates leave them out. Its strings are its code, what its organ is called (ORGANISED), and
the words it stands on in the report; it is right where one of them and one of the strings of a fill hold one another.

How surely: CLAIMED OR ADMITTED where it says so itself, SUSPECTED OR ACCUSED BY AUTHORITIES where an organ of a state
does, REPORTED AS FACT where anybody else tells the deed, SUSPECTED OR ACCUSED where anybody else accuses, POSSIBLE
where hedged; of several the first in the order SUREST. Any label of the fill is right.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from counterclaim.app.assembly import head_lexicon, machine
from counterclaim.model.actor import is_state, organ_of
from counterclaim.model.claim import Act, Claim
from counterclaim.model.report import Report, report_id
from counterclaim.read.intake import head
from counterclaim.read.parse import parse
from counterclaim.read.reading import Reading

CLAIMED, FACT, POSSIBLE = "CLAIMED OR ADMITTED", "REPORTED AS FACT", "POSSIBLE"
ACCUSED, BY_AUTHORITIES = "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"
SUREST = (CLAIMED, FACT, BY_AUTHORITIES, ACCUSED, POSSIBLE)
ORGANISED = {
    "MIL": ("ARMY", "ARMED FORCES", "MILITARY"), "POLICE": ("POLICE",), "GOV": ("GOVERNMENT",),
}  # fmt: skip
OWNED = re.compile(r"\b(?:CLAIM|TAK|TOOK|ASSUM|ADMIT|ACCEPT)\w*(?: \w+){0,2} (?:RESPONSIBILITY|CREDIT)\b")
CROWDS = frozenset(("UNKNOWN", "UNNAMED", "OUTLET", "BOTH", "REBELS", "MILITIAS", "TERRORISTS", "INTL"))


@dataclass(frozen=True, slots=True)
class Fill:
    """Hold one value of a slot: its alternatives in capitals, and the labels before them."""

    strings: frozenset[str]
    labels: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True)
class Document:
    """Hold one report with its templates, slot by slot."""

    name: str
    text: str
    templates: tuple[Mapping[str, list[str]], ...]

    def fills(self, slot: str) -> tuple[Fill, ...]:
        """Return the values of a slot in all templates, those that share a string as one."""
        return merged(parse_fill(value, template) for template in self.templates for value in template[slot])


def load(folder: Path, part: str, small: bool = False) -> list[Document]:
    """Read the reports of a part (dev, tst1, tst2) in the order of the file, as printed or in small letters."""
    texts = {line["doc"].split()[0]: unwrapped(line["text"]) for line in _lines(folder / "texts.jsonl")}
    templates: dict[str, list[Mapping[str, Any]]] = {}
    for line in _lines(folder / f"{part}.jsonl"):
        templates.setdefault(line["doc"].split()[0], []).extend([line] if line["relevant"] else [])
    return [
        Document(name, texts[name].lower() if small else texts[name], tuple(found)) for name, found in templates.items()
    ]


def unwrapped(text: str) -> str:
    """Return a text with its lines joined to paragraphs: line ends inside them become blanks."""
    return re.sub(r"(?<=\S)\n(?=[^\s])", " ", text)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def parse_fill(value: str, template: Mapping[str, Any]) -> Fill:
    """Read `? LABEL / LABEL: "ONE" / "ANOTHER"`."""
    strings = re.findall(r'"([^"]*)"', value)
    before = value.split('"')[0] if strings else value
    labels = (label.strip(" ?:") for label in before.split(" / "))
    optional = value.startswith("?") or bool(template.get("optional"))
    return Fill(frozenset(map(plain, strings)) - {""}, frozenset(labels) - {""}, optional)


def merged(fills: Iterable[Fill]) -> tuple[Fill, ...]:
    """Put fills that share a string together; one is optional where all are."""
    done: list[Fill] = []
    for fill in fills:
        same = [one for one in done if one.strings & fill.strings]
        done = [one for one in done if one not in same]
        for one in same:
            optional = fill.optional and one.optional
            fill = Fill(fill.strings | one.strings, fill.labels | one.labels, optional)
        done.append(fill)
    return tuple(done)


def plain(words: str) -> str:
    """Return words in capitals without articles, brackets and stops, for comparison."""
    kept = re.sub(r"[^\w']+", " ", words.upper()).split()
    return " ".join(kept[1:] if kept[:1] in (["THE"], ["A"], ["AN"]) else kept)


def read(document: Document) -> Reading:
    """Read a report with every stage."""
    using, text = machine(None), document.text
    report = head.complete(Report(report_id(document.name, text), document.name, text), head_lexicon())
    reading = parse(replace(report, title=report.title or ""), using.parser)
    for stage in using.chain.stages:
        reading = stage.run(reading)
    return reading


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold one of our fills: the strings that it goes by and one label."""

    strings: frozenset[str]
    label: str

    def meets(self, fill: Fill) -> bool:
        """Tell whether one of our strings and one of the fill's hold one another."""
        return any(_holds(a, b) or _holds(b, a) for a in fill.strings for b in self.strings)


def _holds(longer: str, shorter: str) -> bool:
    return bool(shorter) and f" {shorter} " in f" {longer} "


def perpetrators(reading: Reading) -> tuple[Answer, ...]:
    """Return the organisations behind the attacks of a report."""
    kinds = {m.actor.code: m.actor.kind for m in reading.names if m.actor is not None}
    strings: dict[str, set[str]] = {}
    labels: dict[str, set[str]] = {}
    for claim in reading.claims:
        for code, label, role in _blamed(claim):
            quotes = {plain(e.quote) for e in claim.evidence if e.role == role}
            articles = any(e.quote.upper().startswith("THE ") for e in claim.evidence if e.role == role)
            if organised(code, "group" if articles else kinds.get(code)):
                called = ORGANISED.get(organ_of(code) or "", (plain(code),))
                strings.setdefault(code, set(called)).update(quotes)
                labels.setdefault(code, set()).add(label)
    return tuple(Answer(frozenset(strings[c]), min(labels[c], key=SUREST.index)) for c in sorted(strings))


def organised(code: str, kind: str | None) -> bool:
    """Tell whether a code is an organisation's that can be behind an attack: no person, no whole state, no crowd."""
    if organ_of(code):
        return organ_of(code) in ORGANISED
    return code not in CROWDS and not is_state(code) and kind in ("group", "body", "organ", "side")


def _blamed(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield who is behind the attack that a claim is about, how surely, and the role of the words."""
    act = claim.body
    if not isinstance(act, Act) or claim.stance == "denied":
        return
    if act.type == "ASSAULT" and not any(map(armed, act.targets)):
        yield from ((code, _label(claim, code), "agent") for code in act.actors)
    if act.type == "ACCUSE" and act.about == "ASSAULT":
        official = any(organ_of(code) or is_state(code) for code in act.actors)
        yield from ((code, BY_AUTHORITIES if official else ACCUSED, "target") for code in act.targets)


def armed(code: str) -> bool:
    """Tell whether a target is soldiers or an armed group, not civilians, officials or a country."""
    return organ_of(code) == "MIL" or not (organ_of(code) or is_state(code))


def _label(claim: Claim, code: str) -> str:
    says = claim.voice.claimant == code and claim.stance == "asserted"
    if says or OWNED.search(" ".join(claim.quote().upper().split())):
        return CLAIMED
    if claim.voice.hedge or claim.stance == "conditional":
        return POSSIBLE
    return BY_AUTHORITIES if organ_of(claim.voice.claimant) else FACT


Right = Callable[[Fill, Answer], bool]


def score(fills: tuple[Fill, ...], answers: tuple[Answer, ...], right: Right) -> Counter[str]:
    """Count gold, made and right fills of one slot of one report; each fill is met by one answer."""
    pairs = [(fill, answer) for fill in fills for answer in answers if answer.meets(fill) and right(fill, answer)]
    hit: dict[Fill, Answer] = {}
    for fill, answer in sorted(pairs, key=lambda p: p[0].optional):
        if fill not in hit and answer not in hit.values():
            hit[fill] = answer
    spare = sum(fill.optional for fill in hit)
    must = sum(not fill.optional for fill in fills)
    return Counter(gold=must, made=len(answers) - spare, right=len(hit) - spare)


def figure(counts: Mapping[str, int]) -> str:
    """Return precision, recall and F1 in words."""
    precision, recall = (counts["right"] / max(1, counts[name]) for name in ("made", "gold"))
    total = precision + recall
    f1 = 2 * precision * recall / total if total else 0.0
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  (gold {counts['gold']}, made {counts['made']})"


SLOTS: Mapping[str, Right] = {
    "PERP: ORGANIZATION ID": lambda fill, answer: True,
    "PERP: ORGANIZATION CONFIDENCE": lambda fill, answer: answer.label in fill.labels,
}


def arguments_of(description: str | None) -> argparse.Namespace:
    """Read the command line of a measure on MUC-4: the folder, which part of it, and what to print."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", dest="part", default="tst2", choices=("dev", "tst1", "tst2"))
    parser.add_argument("--limit", type=int, help="only the first N reports")
    parser.add_argument("--small", action="store_true", help="read the reports in small letters, not as printed")
    parser.add_argument("--show", action="store_true", help="print what each report should give and gives")
    return parser.parse_args()


def main() -> None:
    """Print precision, recall and F1 of each slot."""
    arguments = arguments_of(__doc__)
    counts: dict[str, Counter[str]] = {slot: Counter() for slot in SLOTS}
    for document in load(arguments.folder, arguments.part, arguments.small)[: arguments.limit]:
        answers = perpetrators(read(document))
        for slot, right in SLOTS.items():
            counts[slot].update(score(document.fills(slot), answers, right))
        if arguments.show:
            print(document.name, [sorted(f.strings) for f in document.fills("PERP: ORGANIZATION CONFIDENCE")], answers)
    for slot, found in counts.items():
        print(f"{slot:<32} {figure(found)}")


if __name__ == "__main__":
    main()
