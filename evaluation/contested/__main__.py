"""Run the contested-figures benchmark.

python -m evaluation.contested --check           is every quote in its text, every value legal?
python -m evaluation.contested dev               link and settle the gold claims, and score that
python -m evaluation.contested dev --own         read the reports, link and settle our own claims
python -m evaluation.contested dev --show        what is wrong, question by question
python -m evaluation.contested test              numbers only: the test half is not read while tuning
python -m evaluation.contested dev --seed 7      the same with names, numbers and order varied
python -m evaluation.contested test --judge off  without the model that reads wording
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from counterclaim.app.assembly import JUDGES
from counterclaim.app.engine import Config, Engine

from .check import problems, uncounted
from .consistency import contradictions
from .run import with_gold, with_own
from .score import Check, Outcome, b_cubed, checks, copies, labels, shares
from .sets import HALVES, RULES, IncidentSet, load_half
from .vary import vary


def check_all() -> int:
    """Print what is wrong in either half, and its size; returns the exit status."""
    wrong = 0
    for half in HALVES:
        sets = load_half(half)
        for one in sets:
            for sentence in (*problems(one), *contradictions(one)):
                wrong += 1
                print(f"{half}/{one.name}: {sentence}")
        print(f"{half}: {size(sets)}")
    return 1 if wrong else 0


def size(sets: Sequence[IncidentSet]) -> str:
    """Say how much there is."""
    reports = [report for one in sets for report in one.reports]
    words = sum(len(report.body.split()) for report in reports)
    questions = sum(len(one.questions) for one in sets)
    return (
        f"{len(sets)} sets, {len(reports)} reports, {words} words, {sum(len(s.claims) for s in sets)} claims, "
        f"{sum(len(s.incidents) for s in sets)} incidents, {questions} questions"
    )


def table(sets: Sequence[IncidentSet], outcome: Outcome, done: Sequence[Check]) -> str:
    """Lay out all measures."""
    right = shares(done)
    folded, wanted, stray = copies(sets, outcome.origins)
    truth = labels(sets)
    read = {claim: label for claim, label in truth.items() if claim in outcome.incidents}
    rows = [
        "linking    B-cubed P {:.3f}  R {:.3f}  F1 {:.3f}".format(*b_cubed(truth, outcome.incidents)),
        "  of the {} claims of {} that were read: P {:.3f}  R {:.3f}  F1 {:.3f}".format(
            len(read), len(truth), *b_cubed(read, outcome.incidents)
        ),
        f"copies     {folded} of {wanted} pairs folded, {stray} other pairs folded",
        *(f"{measure:<10} {right[measure]:.3f}" for measure in ("relation", "status", "answers") if measure in right),
        *(f"  {rule:<18} {right[rule]:.3f}" for rule in RULES if rule in right),
    ]
    return "\n".join(rows)


def main() -> int:
    """Check or score the halves named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("half", nargs="?", choices=HALVES)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--own", action="store_true", help="our own claims in place of the gold's")
    parser.add_argument("--show", action="store_true", help="what is wrong; the development half only")
    parser.add_argument("--only", default="", help="only files whose name holds this")
    parser.add_argument("--numbers", action="store_true", help="list words of number that no gold figure holds")
    parser.add_argument("--seed", type=int, help="vary names, numbers and order")
    parser.add_argument("--judge", default="encoder", choices=JUDGES, help="who reads wording where no rule is sure")
    args = parser.parse_args()
    if args.check or args.half is None:
        return check_all()
    if args.half == "test" and (args.show or args.only or args.numbers):
        parser.error("the test half is scored as a whole and not shown")
    sets = tuple(one for one in load_half(args.half) if args.only in one.name)
    if args.seed is not None:
        sets = tuple(vary(one, args.seed) for one in sets)
    if args.numbers:
        print(*(f"{s.name} {r.id}: …{words}…" for s in sets for r in s.reports for words in uncounted(r)), sep="\n")
        return 0
    engine = Engine(Config(judge=args.judge))
    outcome, read, acted = with_own(sets, engine) if args.own else (with_gold(sets, engine), {}, {})
    done = tuple(checks(sets, outcome))
    print(f"{args.half}, {'own' if args.own else 'gold'} claims: {size(sets)}")
    if read:
        print("reading    figures F1:", *(f"{name} {value:.3f}" for name, value in read.items()))
        print("           acts found:", *(f"{name} {value:.3f}" for name, value in acted.items()))
    print(table(sets, outcome, done))
    if args.show:
        print(*(f"{c.measure:<18} {c.where}: wanted {c.wanted}, got {c.got}" for c in done if not c.right), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
