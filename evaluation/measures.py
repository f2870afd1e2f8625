"""Every measure of the program by name, with what it runs: `counterclaim evaluate` and `python -m evaluation`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .scores import ROOT, SHARED


@dataclass(frozen=True, slots=True)
class Measure:
    """Name a measure, say in words what it tells, and how it is run; `shows` if it can list its misses."""

    name: str
    what: str
    module: str
    arguments: tuple[str, ...] = ()
    shows: bool = True
    slow: bool = False


def _data(*parts: str) -> str:
    return str(SHARED.joinpath("data", *parts))


MEASURES = (
    Measure("scores", "figures, acts and findings on the four gold sets", "scores"),
    Measure("subsets", "links from parts to their wholes", "subsets"),
    Measure("parties", "whose the figures of train are, plain people of nobody either way", "parties", shows=False),
    Measure("times", "time phrases on MEANTIME", "timex", (_data("time", "meantime"),)),
    Measure("timing", "days and clock times of claims", "timing"),
    Measure("voices", "source, cue and content on PolNeAR", "attribution",
            (_data("attribution", "polnear", "dev.jsonl"),), shows=False),
    Measure("acts", "PLOVER gold records", "plover", (_data("events", "plover_gsr"),)),
    Measure("muc4", "perpetrators on MUC-4 TST2", "muc4", (_data("events", "muc4"),), slow=True),
    Measure("victims", "number and effect of victims on MUC-4 TST2", "victims", (_data("events", "muc4"),), slow=True),
    Measure("police", "killings and arrests on IndiaPoliceEvents", "police", (_data("events", "india_police"),),
            slow=True),
    Measure("wikievents", "attacks, deaths and injuries on WikiEvents", "wikievents", (_data("events", "wikievents"),)),
    Measure("toponyms", "places on LGL, TR-News and GeoVirus", "toponyms", (_data("place"),), slow=True),
    Measure("governorates", "where FA-KES reports are set", "governorates",
            (_data("reports", "fa_kes", "FA-KES-Dataset.csv"),), slow=True),
    Measure("settling", "linking and settling with gold claims", "settling"),
    Measure("contested", "contested figures, development half, gold claims", "contested", ("dev",)),
    Measure("contested-own", "the same with our own claims", "contested", ("dev", "--own")),
    Measure("contested-test", "contested figures, test half, gold claims: numbers only", "contested", ("test",),
            shows=False),
    Measure("gun-violence", "linking and counts on US news of gun violence", "gun_violence",
            (_data("reports", "gun_violence"),), shows=False, slow=True),
    Measure("ged", "our low to high against UCDP's best for Syria", "ged_syria", (_data("reports"),), slow=True),
    Measure("scan", "what the scan before the parse leaves out and loses, and how long reading takes", "scan",
            ("--time", "40"), shows=False, slow=True),
    Measure("jobs", "what two processes gain", "jobs",
            (str(SHARED / "seeds"), *(str(SHARED / "gold" / name) for name in ("fakes", "restated", "train/texts"))),
            shows=False, slow=True),
    Measure("pace", "how fast times and places are found", "pace", (_data("place", "TR-News.xml"),), shows=False,
            slow=True),
    Measure("two-ways", "rules against a trained extractor", "two_ways", shows=False, slow=True),
    Measure("judged", "rules against trained judges of two numbers", "contested.judged", shows=False, slow=True),
    Measure("border-clash", "an example of ours", "expected", ("examples/border-clash",), shows=False),
    Measure("harbour-blockade", "an example of ours with invented groups", "expected", ("examples/harbour-blockade",),
            shows=False),
)  # fmt: skip


def chosen(names: Sequence[str], everything: bool) -> tuple[Measure, ...]:
    """Return the measures of these names; of none, all that take no more than minutes, or all of all.

    Raises ValueError with the names there are.
    """
    known = {measure.name: measure for measure in MEASURES}
    if unknown := [name for name in names if name not in known]:
        raise ValueError(f"no measure named {', '.join(unknown)}; there are: {', '.join(known)}")
    if names:
        return tuple(known[name] for name in names)
    return tuple(measure for measure in MEASURES if everything or not measure.slow)


def run(measure: Measure, show: bool) -> int:
    """Run a measure and let it print; returns its exit status."""
    flags = ("--show",) if show and measure.shows else ()
    command = [sys.executable, "-m", f"evaluation.{measure.module}", *measure.arguments, *flags]
    return subprocess.run(command, cwd=ROOT, env=_environment(), check=False).returncode


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))}


def evaluate(names: Sequence[str], show: bool = False, everything: bool = False) -> int:
    """Run measures one after the other, each under a heading; returns 1 if one could not be run."""
    if not Path(SHARED).is_dir():
        print(f"no gold at {SHARED}: put it beside the checkout, or name it in COUNTERCLAIM_SHARED", file=sys.stderr)
        return 1
    failed = []
    for measure in chosen(names, everything):
        print(f"\n{measure.name}: {measure.what}\n{'-' * (len(measure.name) + len(measure.what) + 2)}", flush=True)
        start = time.perf_counter()
        if run(measure, show):
            failed.append(measure.name)
        print(f"({time.perf_counter() - start:.0f} s)", flush=True)
    if failed:
        print(f"could not be run: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0
