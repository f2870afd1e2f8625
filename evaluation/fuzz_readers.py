"""Read sources that were broken on purpose: every reader must come back, quickly, with reports and rejections.

    python -m evaluation.fuzz_readers                   500 mutated inputs of each kind, made of the examples
    python -m evaluation.fuzz_readers --count 5000 --kind pdf --seed 2

Inputs are mutated by a generator with a fixed seed, so that a fault is found again: bytes flipped, pieces cut out,
doubled, moved or exchanged with those of another kind, tags and quotes and separators put in, the end cut off.
Whatever comes out is then completed as the program does it. Prints for each kind how many reports and rejections came
out, the slowest input and the memory at the most so far. Ends with status 1 where a reader raised, took more than 5
seconds of processor time or brought the process over 500 MB.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim.adapters.readers.sources import read_source
from counterclaim.app.assembly import head_lexicon
from counterclaim.app.intake import complete, take_in
from counterclaim.model.report import Report
from counterclaim.ports import Manner, Source
from evaluation.hostile import peak_megabytes
from evaluation.kinds import KINDS, stories

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "border-clash"
COUNT, SEED = 500, 20211116
MOST_SECONDS, MOST_MEGABYTES = 5.0, 500
PROFILES = ("thorough", "fast", "bulk")
TOKENS = (
    b"<", b">", b"</div>", b"<div>" * 50, b"<!--", b"<script>", b"]]>", b"<![CDATA[", b"&amp;", b"&#x110000;", b'"',
    b"'", b"{", b"}", b"[" * 50, b",", b"\t", b"\n", b"\r\n", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\\ud800",
    b"1" * 400, b"PK\3\4", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"endstream", b"obj",
    b"<meta charset=utf-16>", "\u202e\u0130".encode(),
)  # fmt: skip

Mutation = Callable[[bytes, random.Random, bytes], bytes]


def _place(content: bytes, dice: random.Random) -> tuple[int, int]:
    start = dice.randrange(len(content) + 1)
    return start, min(len(content), start + int(dice.expovariate(1 / 40)) + 1)


def flip(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Change some bytes."""
    changed = bytearray(content)
    for _ in range(dice.randint(1, 12)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def drop(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Leave out a piece."""
    start, end = _place(content, dice)
    return content[:start] + content[end:]


def double(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Write a piece many times."""
    start, end = _place(content, dice)
    return content[:end] + content[start:end] * dice.choice((1, 2, 50)) + content[end:]


def insert(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Put in something that means something to a reader."""
    start, _ = _place(content, dice)
    return content[:start] + dice.choice(TOKENS) + content[start:]


def cut(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Break off."""
    return content[: dice.randrange(len(content) + 1)]


def splice(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Go on as a source of another kind."""
    return content[: dice.randrange(len(content) + 1)] + other[dice.randrange(len(other) + 1) :]


MUTATIONS: tuple[Mutation, ...] = (flip, flip, flip, drop, double, insert, insert, cut, splice)


@dataclass(slots=True)
class Tally:
    """Count what came of the inputs of one kind."""

    kind: str
    reports: int = 0
    rejections: int = 0
    slowest: float = 0.0
    megabytes: float = 0.0
    faults: list[str] = field(default_factory=list)


def mutants(kind: str, count: int, seed: int = SEED) -> Iterator[bytes]:
    """Yield mutated sources of a kind; the same ones for the same seed."""
    dice = random.Random(f"{seed}/{kind}")
    held = tuple(stories(EXAMPLES))
    whole = KINDS[kind][1](held)
    others = [write(held) for other, (_, write) in KINDS.items() if other != kind]
    for _ in range(count):
        changed = whole
        for _ in range(dice.randint(1, 5)):
            changed = dice.choice(MUTATIONS)(changed, dice, dice.choice(others))
        yield changed


def fuzz(kind: str, count: int, seed: int = SEED) -> Tally:
    """Read mutated sources of a kind, in the three profiles by turns."""
    tally, held = Tally(kind), peak_megabytes()
    for number, content in enumerate(mutants(kind, count, seed)):
        name, manner = f"fuzz{KINDS[kind][0]}", Manner(profile=PROFILES[number % len(PROFILES)])
        begun = time.process_time()
        try:
            found = take_in(read_source(Source(name, io.BytesIO(content)), manner))
            complete(found.reports, head_lexicon())
        except Exception as error:
            tally.faults.append(f"{kind} {number}: {type(error).__name__}: {error}")
            continue
        taken = time.process_time() - begun
        tally.slowest = max(tally.slowest, taken)
        tally.reports += len(found.reports)
        tally.rejections += len(found.rejections)
        tally.faults += list(_faults(f"{kind} {number}", found.reports, found.rejections, taken))
    tally.megabytes = peak_megabytes() - held  # what reading took on top of what the program held before
    if tally.megabytes > MOST_MEGABYTES:
        tally.faults.append(f"{kind}: {tally.megabytes:.0f} MB")
    return tally


def _faults(name: str, reports: Sequence[Report], rejections: Sequence[object], taken: float) -> Iterator[str]:
    if taken > MOST_SECONDS:
        yield f"{name}: {taken:.1f} s"
    if not reports and not rejections:
        yield f"{name}: nothing came out"
    for report in reports:
        if "\0" in report.text or not report.text.strip():
            yield f"{name}: {report.source} is no text"


def main() -> int:
    """Read mutated sources and report the faults."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=COUNT, help=f"inputs of each kind ({COUNT})")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--kind", action="append", choices=sorted(KINDS))
    arguments = parser.parse_args()
    faults = 0
    for kind in arguments.kind or KINDS:
        begun = time.monotonic()
        tally = fuzz(kind, arguments.count, arguments.seed)
        faults += len(tally.faults)
        print(
            f"{kind:8} {arguments.count} inputs, {tally.reports:5} reports, {tally.rejections:5} rejections, "
            f"slowest {tally.slowest:.2f} s, {tally.megabytes:.0f} MB, {time.monotonic() - begun:.0f} s",
            *tally.faults, sep="\n    ", flush=True,
        )  # fmt: skip
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
