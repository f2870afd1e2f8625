"""Measure acts against the PLOVER gold records: 322 sentences with one event each (CC BY-SA 4.0).

    python -m evaluation.plover ../shared/data/events/plover_gsr [--show]

type: the sentence gives an act of the record's type. full: one act of that type has the record's source and target.

The records were written for an early draft of PLOVER, so DEMAND counts as REQUEST, DISAPPROVE and INVESTIGATE as
ACCUSE, FIGHT as ASSAULT. By the coding rules a promise of cooperation is AGREE: a planned act of aid, support,
consultation, concession, cooperation or retreat counts as one; in the same way a planned or conditional act of
conflict counts as THREATEN. A record without a target is mutual, or has none.
States are compared by their ISO code, whatever the organ; the records' codes for bodies and movements (IGO, NGO,
IMG, ISM, MNC) and for rebels stand for any code of ours that is not a state's, unidentified armed men for nobody.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.app.assembly import machine
from counterclaim.app.read_one import run
from counterclaim.model.actor import UNKNOWN, is_state, state_of
from counterclaim.model.claim import Act, Claim
from counterclaim.model.report import Report, report_id

RECORDS = "gold_standard_records/PLOVER_GSR_CAMEO.txt"
TYPES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
THREATENED = ("COERCE", "SANCTION", "PROTEST", "ASSAULT")
PROMISED = ("AID", "SUPPORT", "CONSULT", "CONCEDE", "COOPERATE", "RETREAT")
MISSPELT = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}
BODIES = ("IGO", "NGO", "IMG", "ISM", "MNC")
REBELS = ("REB",)
ANYBODY = "*"  # a side that the record leaves to a code which is no state's
UNIDENTIFIED = "?"  # armed men that nobody named


@dataclass(frozen=True, slots=True)
class Gold:
    """Hold one record: its type and, a side, the states or ANYBODY."""

    text: str
    type: str
    source: frozenset[str]
    target: frozenset[str]


def load(folder: Path) -> list[Gold]:
    """Read the records that are events."""
    records = json.loads((folder / RECORDS).read_text(encoding="utf-8"))
    return [_gold(record) for record in records if record.get("text") and record["event"] != "DOCUMENT"]


def _gold(record: dict[str, Any]) -> Gold:
    source, target = _side(record.get("source")), _side(record.get("target"))
    mutual = not target and len(source) > 1
    event = TYPES.get(record["event"], record["event"])
    return Gold(record["text"], event, source, source if mutual else target)


def _side(entries: Any) -> frozenset[str]:
    listed = [entries] if isinstance(entries, dict) else entries or []
    return frozenset(_code(entry) for entry in listed if isinstance(entry, dict) and entry.get("code"))


def _code(entry: dict[str, Any]) -> str:
    code = MISSPELT.get(entry["code"][:3], entry["code"][:3])
    if str(entry.get("sector", "")).startswith("UAF"):
        return UNIDENTIFIED
    loose = code in BODIES or any(str(entry.get("sector", "")).startswith(sector) for sector in REBELS)
    return ANYBODY if loose else code


def read(text: str) -> list[Claim]:
    """Return the acts that the program finds in a sentence."""
    report = Report(report_id("record.txt", text), "record.txt", text, title="")
    return [claim for claim in run(machine(None), report).claims if isinstance(claim.body, Act)]


def types_of(claim: Claim) -> Iterator[str]:
    """Yield the types that an act counts as."""
    assert isinstance(claim.body, Act)
    yield claim.body.type
    if claim.stance in ("planned", "conditional") and claim.body.type in PROMISED:
        yield "AGREE"
    if claim.stance in ("planned", "conditional") and claim.body.type in THREATENED:
        yield "THREATEN"


def same_side(gold: frozenset[str], codes: Iterable[str]) -> bool:
    """Tell whether our codes are a record's side."""
    ours = {state_of(code) for code in codes} - {UNKNOWN}
    states, others = {c for c in ours if is_state(c)}, {c for c in ours if not is_state(c)}
    if UNIDENTIFIED in gold:
        return not states
    wanted = gold - {ANYBODY}
    if ANYBODY not in gold:
        return states == wanted and not others
    return wanted <= states and (bool(others) or len(states) > len(wanted))


def full(gold: Gold, claim: Claim) -> bool:
    """Tell whether an act is the record's, with its source and target."""
    assert isinstance(claim.body, Act)
    right = gold.type in types_of(claim) and same_side(gold.source, claim.body.actors)
    return right and same_side(gold.target, claim.body.targets)


def main() -> None:
    """Print the shares by type and over all records."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print each record that was not wholly right")
    arguments = parser.parse_args()
    records = load(arguments.folder)
    typed, whole = Counter[str](), Counter[str]()
    for gold in records:
        claims = read(gold.text)
        has_type = any(gold.type in types_of(claim) for claim in claims)
        has_all = any(full(gold, claim) for claim in claims)
        typed[gold.type] += has_type
        whole[gold.type] += has_all
        if arguments.show and not has_all:
            found = [(c.body.type, c.body.actors, c.body.targets) for c in claims if isinstance(c.body, Act)]
            print("TYPE" if has_type else "NONE", gold.type, sorted(gold.source), sorted(gold.target), found, gold.text)
    total = Counter(gold.type for gold in records)
    for name in sorted(total):
        shares = f"type {typed[name] / total[name]:.2f}  full {whole[name] / total[name]:.2f}"
        print(f"{name:<10} {total[name]:>4}  {shares}")
    count = len(records)
    print(f"{'all':<10} {count:>4}  type {typed.total() / count:.3f}  full {whole.total() / count:.3f}")


if __name__ == "__main__":
    main()
