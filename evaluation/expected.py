"""Compare what the program makes of an example with what a careful reader wrote down beside it.

    python -m evaluation.expected examples/border-clash             each miss in words, then the shares
    python -m evaluation.expected examples/border-clash --pin FILE  write the claims that are wholly right to FILE

A pair is an expected claim and one of the program's, of the same report and kind, whose quotes share characters.
Pairs are chosen one to one, most fields alike first, then the longest common stretch. Every list of an expected
value is a choice, and `null` in it stands for nobody and unknown.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.app.engine import Config, Engine
from counterclaim.model.actor import UNKNOWN
from counterclaim.model.brief import Dossier
from counterclaim.model.codec import encode_claim, encode_finding
from counterclaim.model.report import Report
from counterclaim.model.spelling import fold

Record = dict[str, Any]
KEY = {"figure": ("value", "effect", "party", "claimant"), "act": ("type", "actors", "targets", "claimant")}
BESIDE = {
    "figure": ("qualifier", "scope", "stance", "via", "day"),
    "act": ("scope", "stance", "via", "day", "clock", "place"),
}
PIN = "python -m evaluation.expected examples/{0} --pin tests/golden/{0}.txt"
DEFAULTS: Record = {"stance": "asserted", "scope": "incident", "qualifier": "exact"}


@dataclass(frozen=True, slots=True)
class Expected:
    """Hold what stands beside an example's texts."""

    folder: Path
    claims: tuple[Record, ...]
    findings: tuple[Record, ...]
    reports: tuple[Record, ...]
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Say how much of what was expected was found; `misses` are sentences, `right` the ids that are wholly so."""

    shares: dict[str, float]
    misses: tuple[str, ...]
    right: tuple[str, ...]


def load(folder: Path) -> Expected:
    """Read an example's texts and the three files in its `expected` folder."""
    beside = folder / "expected"
    claims, findings, reports = (_lines(beside / f"{name}.jsonl") for name in ("claims", "findings", "reports"))
    texts = {file.name: file.read_bytes().decode("utf-8") for file in sorted(folder.glob("*.txt"))}
    return Expected(folder, claims, findings, reports, texts)


def _lines(file: Path) -> tuple[Record, ...]:
    return tuple(json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line)


def choices(value: object) -> list[Any]:
    """Return the values any of which counts as right."""
    return list(value) if isinstance(value, list) else [value]


# One claim against another


def same_name(wanted: str | None, code: str | None, name: str | None = None) -> bool:
    """Tell whether a code, or the name as written, is the one wanted.

    Where the wanted one is itself a name ("Lighthouse Monitor") it may stand inside a longer name or code, and its
    initials will do. Joined codes are compared part by part.
    """
    if wanted is None or code is None:
        return (wanted or UNKNOWN) == (code or UNKNOWN)
    parts, others = ({fold(part) for part in side.split("+")} for side in (wanted, code))
    if parts == others:
        return True
    given = [word for word in (code, name) if word]
    if any(_initials(wanted) == word or _initials(word) == wanted for word in given):
        return True
    named = not re.fullmatch(r"[A-Z]{3}(/\w+)?|[A-Z_]+", wanted)
    return named and any(_holds(fold(word), fold(wanted)) for word in given)


def _holds(longer: str, shorter: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(shorter)}(?!\w)", longer) is not None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def same_claimant(wanted: Record, found: Record) -> bool:
    """Tell whether the voice is one of those wanted."""
    voice = found["voice"]
    return any(same_name(one, voice["claimant"], voice["name"]) for one in choices(wanted["claimant"]))


def _among(wanted: object, code: str | None) -> bool:
    return any(same_name(one, code) for one in choices(wanted))


def _value(wanted: Record, found: Record) -> bool:
    return found["figure"]["low"] in choices(wanted["low"]) and found["figure"]["high"] in choices(wanted["high"])


def _via(wanted: Record, found: Record) -> bool:
    return any(_among(wanted["via"], one) for one in found["voice"]["via"] or [None])


def _day(wanted: Record, found: Record) -> bool:
    when = found["when"]
    return bool(when) and when["earliest"][:10] <= wanted["day"] <= when["latest"][:10]


Check = Callable[[Record, Record], bool]
CHECKS: dict[str, Check] = {
    "value": _value,
    "effect": lambda w, f: f["figure"]["effect"] in choices(w["effect"]),
    "party": lambda w, f: _among(w["party"], f["figure"]["party"]),
    "type": lambda w, f: f["act"]["type"] in choices(w["type"]),
    "actors": lambda w, f: _among(w["actors"], "+".join(sorted(f["act"]["actors"])) or None),
    "targets": lambda w, f: _among(w["targets"], "+".join(sorted(f["act"]["targets"])) or None),
    "claimant": same_claimant,
    "qualifier": lambda w, f: f["figure"]["qualifier"] in choices(w["qualifier"]),
    "scope": lambda w, f: f[f["kind"]]["scope"] in choices(w["scope"]),
    "stance": lambda w, f: f["stance"] in choices(w["stance"]),
    "via": _via,
    "day": _day,
    "clock": lambda w, f: bool(f["when"]) and f["when"]["clock"] == w["clock"],
    "place": lambda w, f: bool(f["where"]) and f["where"]["name"] in choices(w["place"]),
}


def check(wanted: Record, found: Record) -> dict[str, bool]:
    """Compare field by field; a field on which the reader wrote nothing is left out."""
    known = {**DEFAULTS, **wanted}
    names = (*KEY[wanted["kind"]], *(name for name in BESIDE[wanted["kind"]] if name in known))
    return {name: CHECKS[name](known, found) for name in names}


# All claims of an example


def pair(expected: Expected, found: list[Record]) -> dict[str, Record]:
    """Return for each expected claim's id the program's claim that stands for it, where there is one."""
    pairs = []
    for number, wanted in enumerate(expected.claims):
        start = expected.texts[wanted["report"]].index(wanted["quote"])
        for other, claim in enumerate(found):
            common = _common(claim, wanted, start)
            if common > 0:
                checked = check(wanted, claim)
                depth = sum(checked[name] for name in KEY[wanted["kind"]])
                first = checked[KEY[wanted["kind"]][0]]
                pairs.append((first, depth, wanted.get("tier") != "optional", common, -number, -other))
    taken: dict[str, Record] = {}
    used: set[int] = set()
    for *_, number, other in sorted(pairs, reverse=True):
        name = expected.claims[-number]["id"]
        if name not in taken and -other not in used:
            taken[name] = found[-other]
            used.add(-other)
    return taken


def _common(claim: Record, wanted: Record, start: int) -> int:
    if claim["kind"] != wanted["kind"] or Path(claim["source"]).name != wanted["report"]:
        return 0
    end = start + len(wanted["quote"])
    spans = [(e["start"], e["end"]) for e in claim["evidence"] if e["role"] in ("what", "count")]
    return max((min(end, last) - max(start, first) for first, last in spans), default=0)


def compare_claims(expected: Expected, found: list[Record]) -> Outcome:
    """Compare all figures and acts of an example."""
    pairs = pair(expected, found)
    counts: dict[str, list[bool]] = {}
    misses, right = [], []
    for wanted in expected.claims:
        claim = pairs.get(wanted["id"])
        checked = check(wanted, claim) if claim else {}
        wrong = [name for name in KEY[wanted["kind"]] if not checked.get(name)]
        if not wrong:
            right.append(wanted["id"])
        if wanted.get("tier") == "optional":
            continue
        _count(counts, wanted, checked, pairs)
        if wrong:
            misses.append(describe(wanted, claim, wrong))
    for kind, (first, *_) in KEY.items():
        taken = sum(w["kind"] == kind and CHECKS[first](w, pairs[w["id"]]) for w in expected.claims if w["id"] in pairs)
        claimed = sum(claim["kind"] == kind for claim in found)
        counts[f"{kind}s.precision"] = [number < taken for number in range(claimed)]
    return Outcome(_shares(counts), tuple(misses), tuple(right))


def _shares(counts: dict[str, list[bool]]) -> dict[str, float]:
    return {name: round(sum(marks) / len(marks), 3) for name, marks in sorted(counts.items()) if marks}


def _count(counts: dict[str, list[bool]], wanted: Record, checked: dict[str, bool], pairs: dict[str, Record]) -> None:
    """Count the fields that make a claim one by one and together; the others only where the claim was found."""
    kind = wanted["kind"]
    so_far = True
    for name in KEY[kind]:
        so_far = so_far and checked.get(name, False)
        counts.setdefault(f"{kind}s.{KEY[kind].index(name) + 1}.{name}", []).append(so_far)
    for name in BESIDE[kind]:
        if name in checked and checked[KEY[kind][0]]:
            counts.setdefault(f"{kind}s.found.{name}", []).append(checked[name])
    if "subset_of" in wanted:
        part, whole = pairs.get(wanted["id"]), pairs.get(wanted["subset_of"])
        linked = part is not None and whole is not None and part["figure"]["subset_of"] == whole["id"]
        counts.setdefault("figures.subset", []).append(linked)


def describe(wanted: Record, claim: Record | None, wrong: Iterable[str]) -> str:
    """Say in a sentence what was expected and what came instead."""
    head = f"{wanted['id']} {wanted['quote']!r}"
    if claim is None:
        return f"{head}: not found; expected {_told(wanted)}"
    return f"{head}: {', '.join(wrong)} wrong; expected {_told(wanted)}; got {told(claim)}"


def _told(wanted: Record) -> str:
    return ", ".join(f"{n} {wanted[n]}" for n in ("low", "high", *KEY[wanted["kind"]]) if n in wanted)


def told(claim: Record) -> str:
    """Write a claim of the program in one line."""
    body = claim[claim["kind"]]
    if claim["kind"] == "figure":
        what = f"{body['low']}..{body['high']} {body['unit']} {body['effect']} of {body['party']}"
    else:
        what = f"{body['type']} {'+'.join(body['actors'])} -> {'+'.join(body['targets']) or '-'}"
    voice = "".join(f" via {via}" for via in claim["voice"]["via"])
    quote = next(e["quote"] for e in claim["evidence"] if e["role"] == "what")
    return f"{what} | {claim['voice']['claimant']}{voice} | {claim['stance']} | {body['scope']} | {quote!r}"


# Findings and heads


def compare_findings(expected: Expected, found: list[Record], findings: list[Record]) -> Outcome:
    """Compare the answered questions: each expected one with the finding that holds most of its claims."""
    named = {claim["id"]: name for name, claim in pair(expected, found).items()}
    held = [({named[c] for p in f["positions"] for c in p["claims"] if c in named}, f) for f in findings]
    misses, right, marks = [], [], []
    used: set[str] = set()
    for wanted in expected.findings:
        ids = {claim for position in wanted["positions"] for claim in position["claims"]}
        best = max((_nearness(ids, wanted, have, f) for have, f in held if f["id"] not in used), default=(0.0, ""))
        finding = next((f for _, f in held if best[0] and f["id"] == best[1]), None)
        if finding:
            used.add(finding["id"])
        good = finding is not None and finding["status"] in choices(wanted["status"])
        marks.append((good, wanted.get("tier") == "optional"))
        if good:
            right.append(wanted["id"])
        elif wanted.get("tier") != "optional":
            got = f"got {finding['status']}: {_positions(finding)}" if finding else "no finding holds its claims"
            misses.append(f"{wanted['id']} {wanted['question']} expected {wanted['status']}; {got}")
    core = [good for good, optional in marks if not optional]
    return Outcome({"findings.status": round(sum(core) / len(core), 3)}, tuple(misses), tuple(right))


def _nearness(ids: set[str], wanted: Record, have: set[str], finding: Record) -> tuple[float, str]:
    common = len(ids & have) if finding["question"]["asks"] == wanted["asks"] else 0
    return common / len(ids | have) if common else 0.0, finding["id"]


def _positions(finding: Record) -> str:
    return "; ".join(f"{p['value']} by {', '.join(p['voices'])}" for p in finding["positions"])


def compare_heads(expected: Expected, reports: Iterable[Report]) -> Outcome:
    """Compare what was taken from each report's head and which of its lines count as furniture."""
    by_name = {Path(report.source).name: report for report in reports}
    counts: dict[str, list[bool]] = {}
    misses = []
    for wanted in expected.reports:
        report = by_name[wanted["report"]]
        for name, good, got in _head(wanted, report):
            counts.setdefault(f"heads.{name}", []).append(good)
            if not good:
                misses.append(f"{wanted['report']} {name}: expected {wanted[name]!r}; got {got!r}")
    return Outcome(_shares(counts), tuple(misses), ())


def _head(wanted: Record, report: Report) -> Iterator[tuple[str, bool, object]]:
    for name, got in (("title", report.title), ("outlet", report.origin.outlet), ("author", report.origin.author)):
        yield name, got in choices(wanted[name]), got
    published = report.published.isoformat() if report.published else ""
    yield "published", published.startswith(wanted["published"]), published
    if "wire" in wanted:
        yield "wire", report.origin.wire in choices(wanted["wire"]), report.origin.wire
    blocks = [section.span for section in report.sections if section.kind in ("furniture", "byline")]
    left = [words for words in wanted["furniture"] if not any(words in span.of(report.text) for span in blocks)]
    yield "furniture", not left, left


def run(folder: Path, model: str | None = None) -> tuple[Expected, Dossier, list[Record], list[Record]]:
    """Run the program on an example; returns also its claims and findings as records, as files hold them."""
    engine = Engine(Config(model=model))
    dossier = engine.dossier(engine.open(str(folder)).reports)
    claims, findings = [encode_claim(c) for c in dossier.claims], [encode_finding(f) for f in dossier.findings]
    return load(folder), dossier, claims, findings


def pinned(expected: Expected, found: list[Record], right: Iterable[str]) -> Iterator[str]:
    """Yield a line for each claim that is wholly right: its id and what the program said."""
    pairs = pair(expected, found)
    yield from (f"{name}: {told(pairs[name])}" for name in right)


def main() -> int:
    """Compare the examples named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pin", type=Path, help="write the claims that are wholly right to this file")
    parser.add_argument("--model", help="folder of another spaCy pipeline")
    parser.add_argument("--extra", action="store_true", help="print the claims that nobody expected too")
    arguments = parser.parse_args()
    for folder in arguments.folders:
        expected, dossier, claims, findings = run(folder, arguments.model)
        heads = compare_heads(expected, dossier.reports)
        read, settled = compare_claims(expected, claims), compare_findings(expected, claims, findings)
        print(*heads.misses, *read.misses, *settled.misses, sep="\n")
        if arguments.extra:
            taken = {claim["id"] for claim in pair(expected, claims).values()}
            print(*(f"EXTRA {Path(c['source']).name}: {told(c)}" for c in claims if c["id"] not in taken), sep="\n")
        shares = {**heads.shares, **read.shares, **settled.shares}
        print(*(f"{name:<24} {share:.3f}" for name, share in shares.items()), sep="\n")
        if arguments.pin:
            lines = "".join(f"{line}\n" for line in pinned(expected, claims, read.right))
            arguments.pin.write_text(lines, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
