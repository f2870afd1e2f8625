"""Measure what --jobs gains: the same reports read by one process and by several, the whole command each time.

    python -m evaluation.jobs FOLDER... [--jobs N] [--rounds N]

The claims must be the same bytes. Prints seconds by the clock and of the processor, the command's own and that of its
processes, in the best round, and how many times as fast several are. By the clock that says something only on a
machine that does nothing else; `alone` is what the processor seconds allow there: the command's own, then an even
share of its processes'.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

# Reads, waits for its processes, and says what both have taken.
COMMAND = """
import json, multiprocessing, resource, sys
from counterclaim.app.cli import main
try:
    main()
finally:
    for process in multiprocessing.active_children():
        process.join()
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps([one.ru_utime + one.ru_stime for one in spent]))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Hold seconds by the clock, of the command's own processor time and of its processes', and what it wrote."""

    clock: float
    own: float
    below: float
    claims: bytes

    def alone(self, jobs: int) -> float:
        """Return the seconds that the processor time allows where each process has a core."""
        return self.own + self.below / jobs


def run(folders: list[str], jobs: int) -> Run:
    """Read folders with so many processes."""
    with tempfile.TemporaryDirectory() as to:
        claims = Path(to) / "claims.jsonl"
        command = [sys.executable, "-c", COMMAND, "read", *folders, "--to", str(claims), "--jobs", str(jobs)]
        begin = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        own, below = json.loads(done.stdout.splitlines()[-1])
        return Run(time.perf_counter() - begin, own, below, claims.read_bytes())


def main() -> int:
    """Print both ways and what is gained; returns 1 where the claims differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    several = arguments.jobs
    rounds = [(run(arguments.folders, 1), run(arguments.folders, several)) for _ in range(arguments.rounds)]
    one, many = (min(column, key=lambda done: done.clock) for column in zip(*rounds, strict=True))
    for jobs, done in ((1, one), (several, many)):
        spent = f"{done.own:.1f} s of its own, {done.below:.1f} s of its processes"
        print(f"{jobs} jobs: {done.clock:.1f} s by the clock; {spent}; alone {done.alone(jobs):.1f} s")
    print(f"{one.clock / many.clock:.2f} times as fast by the clock, {one.alone(1) / many.alone(several):.2f} alone")
    same = len({done.claims for pair in rounds for done in pair}) == 1
    print("the same claims" if same else "the claims differ")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
