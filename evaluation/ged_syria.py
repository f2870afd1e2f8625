"""Compare what rule `ucdp` enters for FA-KES articles with UCDP's own record of the Syrian war.

    python -m evaluation.ged_syria ../shared/data/reports [--kept FILE] [--show 20]

An article counts where UCDP GED has an event in its governorate on its day, or a day before or after. Each article
is read, linked and settled by itself; its range runs from the largest of its lows of killed to the sum of its highs,
over the questions of its main incident. Both records choose what belongs together in their own way, so this
is no score: it says how often an analyst would find UCDP's best inside our range.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from counterclaim.app.assembly import head_lexicon
from counterclaim.app.engine import Engine
from counterclaim.app.intake import complete
from counterclaim.model.claim import Claim
from counterclaim.model.codec import decode_claim, decode_report, dump_line, encode_claim, encode_report
from counterclaim.model.finding import Answer
from counterclaim.model.report import Origin, Report, report_id

GOVERNORATES = {
    "aleppo": "Aleppo", "damascus": "Damascus|Rif Dimashq|Rural Damascus", "idlib": "Idlib|Idleb",
    "deir ezzor": "Deir ez Zor|Deir ez-Zor|Dayr az Zawr", "raqqa": "Al Raqqah|Ar Raqqah|Raqqa", "homs": "Homs|Hims",
    "hasakeh": "Hasaka|Hasakah|Al-Hasakah", "hama": "Hama|Hamah", "daraa": "Dar'a|Daraa|Dara",
    "lattakia": "Latakia|Lattakia|Ladhiqiyah", "quneitra": "Quneitra|Qunaytirah", "tartous": "Tartus|Tartous",
}  # fmt: skip
Days = Mapping[tuple[str, date], Sequence["Event"]]


@dataclass(frozen=True, slots=True)
class Event:
    """One event of UCDP GED: its range of deaths and where its source said it was."""

    low: int
    best: int
    high: int
    where: str


@dataclass(frozen=True, slots=True)
class Compared:
    """One article with our range and UCDP's events around it."""

    title: str
    ours: tuple[int, int]
    events: tuple[Event, ...]

    @property
    def holds(self) -> bool:
        """Tell whether our range holds the best of one event at least."""
        return any(self.ours[0] <= event.best <= self.ours[1] for event in self.events)


def ged(path: Path) -> Days:
    """Read the events by governorate and day; those without a day are left out."""
    found: dict[tuple[str, date], list[Event]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            fitting = (g for g, names in GOVERNORATES.items() if any(n in row["adm_1"] for n in names.split("|")))
            place = next(fitting, "")
            if place and float(row["date_prec"] or 9) == 1:
                event = Event(*(int(float(row[k] or 0)) for k in ("low", "best", "high")), row["where_coordinates"])
                found[place, date.fromisoformat(row["date_start"][:10])].append(event)
    return found


def articles(path: Path, events: Days) -> dict[str, tuple[Report, tuple[Event, ...]]]:
    """Open the articles that have an event of UCDP's in their governorate within a day."""
    chosen: dict[str, tuple[Report, tuple[Event, ...]]] = {}
    with path.open(encoding="latin-1", newline="") as lines:
        for row in csv.DictReader(lines):
            try:
                day = datetime.strptime(row["date"].strip(), "%m/%d/%Y").date()
            except ValueError:
                continue
            near = [e for step in (-1, 0, 1) for e in events.get((row["location"].strip(), day + timedelta(step)), ())]
            if near:
                text = f"{row['article_title']}\n\n{row['article_content']}"
                name = f"{row['unit_id']}.txt"
                told = Report(report_id(name, text), name, text, Origin(row["source"]), row["article_title"], "en")
                chosen[told.id] = complete([told], head_lexicon())[0], tuple(near)
    return chosen


def ours(report: Report, claims: Sequence[Claim], engine: Engine) -> tuple[int, int] | None:
    """Return our range of killed in the article's main incident, or None where it counts none."""
    incidents, _ = engine.link([report], claims)
    main = [incident for incident in incidents if incident.scope == "incident"]
    if not main:
        return None
    first = max(main, key=lambda one: (len(one.claims), one.id))
    found = engine.settle([report], claims, [first])
    answers = [
        f.answer for f in found
        if f.question.about == "killed" and f.answer and not f.question.unit.startswith("make-up")
    ]  # fmt: skip
    return range_of(answers)


def range_of(answers: Iterable[Answer]) -> tuple[int, int] | None:
    """Return the largest low and the sum of the highs; a count without an upper bound ends at its best."""
    lows, highs = [], []
    for answer in answers:
        numbers = [n for n in (answer.low, answer.best, answer.high) if isinstance(n, int)]
        if numbers:
            lows.append(min(numbers))
            highs.append(max(numbers))
    return (max(lows), sum(highs)) if lows else None


def read(chosen: Mapping[str, tuple[Report, tuple[Event, ...]]], kept: Path | None) -> list[tuple[Report, list[Claim]]]:
    """Read the articles, or take what an earlier run kept of them."""
    if kept is not None and kept.is_file():
        rows = map(json.loads, kept.read_text(encoding="utf-8").splitlines())
        return [(decode_report(r["report"]), [decode_claim(c)[0] for c in r["claims"]]) for r in rows]
    done = [(one.report, list(one.claims)) for one in Engine().read(report for report, _ in chosen.values())]
    if kept is not None:
        lines = (dump_line({"report": encode_report(r), "claims": list(map(encode_claim, c))}) for r, c in done)
        kept.write_text("\n".join(lines), encoding="utf-8")
    return done


def main() -> None:
    """Print how often UCDP's best lies in our range, and articles where it does not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    chosen = articles(args.folder / "fa_kes/FA-KES-Dataset.csv", ged(args.folder / "ucdp_ged_syria/ged_syria.csv"))
    engine = Engine()
    compared, silent = [], 0
    for report, claims in read(chosen, args.kept):
        found = ours(report, claims, engine)
        silent += found is None
        if found:
            compared.append(Compared(report.title or "", found, chosen[report.id][1]))
    held = sum(one.holds for one in compared)
    print(f"{len(chosen)} articles with an event; {silent} count nobody killed in their main incident")
    share = held / max(1, len(compared))
    print(f"UCDP's best of an event lies in our range for {held} of {len(compared)} ({share:.3f})")
    for one in [c for c in compared if not c.holds][: args.show]:
        bests = sorted({event.best for event in one.events})
        print(f"  {one.title[:80]}: ours {one.ours[0]} to {one.ours[1]}, theirs {bests}, {one.events[0].where[:40]}")


if __name__ == "__main__":
    main()
