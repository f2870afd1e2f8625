"""run.json: what made a dossier, so that it can be made again; the only file of it that holds times."""

from __future__ import annotations

import json
import platform
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from .. import __version__
from ..adapters.records import write_file
from ..model.brief import Dossier
from ..model.claim import Rejection
from ..model.identity import content_id
from .assembly import data_digest, machine
from .cost import described, total
from .engine import Config
from .intake import Read


class Clock:
    """Measure laps in seconds."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.laps: dict[str, float] = {}

    def lap(self, name: str) -> None:
        """End a lap."""
        now = time.perf_counter()
        self.laps[name], self._last = round(now - self._last, 3), now


def write(path: Path, config: Config, dossier: Dossier, read: Sequence[Read], clock: Clock) -> None:
    """Write run.json."""
    cost = total(one.cost for one in read)
    reports = sum(one.cost.sentences_parsed > 0 for one in read)
    counts = {**count(dossier), "parsed": {"reports": reports, **described(cost)}}
    seconds = {**clock.laps, "parse": round(cost.seconds, 3), "parse_a_sentence": round(cost.a_sentence, 6)}
    record = {**describe(config), "counts": counts, "python": platform.python_version(), "seconds": seconds}
    write_file(path, json.dumps(record, indent=2, ensure_ascii=False) + "\n")


def describe(config: Config) -> Mapping[str, object]:
    """Name version, model, chain and configuration; equal descriptions give equal dossiers.

    The number of processes is left out of the digest, because it changes nothing.
    """
    using = machine(config.model, config.extractor)
    model = {"name": using.parser.name, "digest": using.parser.digest}
    data = data_digest()
    choices = {
        "rule": config.rule, "as_of": config.as_of, "columns": config.columns, "profile": config.profile,
        "scan": config.scan, "judge": config.judge,
    }  # fmt: skip
    return {
        "version": __version__, "configuration": {**asdict(config), "model": config.model and Path(config.model).name},
        "model": model, "chain": using.chain.fingerprint, "data": data,
        "digest": content_id("run", __version__, model["digest"], using.chain.fingerprint, data, choices),
    }  # fmt: skip


def count(dossier: Dossier) -> Mapping[str, object]:
    """Count what came out."""
    return {
        "reports": len(dossier.reports), "claims": dict(sorted(Counter(c.kind for c in dossier.claims).items())),
        "incidents": len(dossier.incidents),
        "findings": dict(sorted(Counter(finding.status for finding in dossier.findings).items())),
        "rejections": _total((rejection.code, rejection.count) for rejection in dossier.rejections),
        "languages": languages(dossier.rejections),
    }  # fmt: skip


def languages(rejections: Iterable[Rejection]) -> Mapping[str, int]:
    """Count the reports that were set aside, by their language."""
    return _total((rejection.language, rejection.count) for rejection in rejections if rejection.language)


def _total(rows: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    counted: Counter[str] = Counter()
    for name, number in rows:
        counted[name] += number
    return dict(sorted(counted.items()))
