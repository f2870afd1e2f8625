"""`counterclaim diff`: which answers moved between two runs, or two instants of one, and which claims moved them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import options

Earlier = Annotated[Path, typer.Argument(metavar="OLD", help="Folder that `dossier` wrote.", show_default=False)]
Later = Annotated[
    Path | None,
    typer.Argument(metavar="NEW", help="Folder of a later run; the same where left out.", show_default=False),
]  # fmt: skip
Since = Annotated[str | None, options.instant("The first instant: what had been put forward by then.")]
Until = Annotated[str | None, options.instant("The second instant; everything where left out.")]
KINDS = ("moved", "new", "gone", "restated")
MOST_CLAIMS = 6  # shown of each change


def diff(
    old: Earlier, new: Later = None, since: Since = None, until: Until = None,
    rule: options.Rule = "ucdp",
) -> None:  # fmt: skip
    """Show which answers differ between two runs, or between what was known at two instants (--since, --until)."""
    from ...adapters.exporters.records import load
    from ...errors import UsageError
    from ...settle.compare_runs import compare_runs
    from .. import console
    from ..changes import change_words, moving_words
    from ..engine import Config, Engine

    if new is None and since is None:
        raise UsageError("diff compares two folders, or one with itself at another time: name NEW or give --since TIME")
    before, after = load(old), load(new or old)
    earlier = Engine(Config(rule=rule, as_of=since)).settle(before.reports, before.claims, before.incidents)
    later = Engine(Config(rule=rule, as_of=until)).settle(after.reports, after.claims, after.incidents)
    changes = compare_runs(earlier, later, before.incidents, after.incidents)
    said = {claim.id: claim for claim in (*before.claims, *after.claims)}
    reports = {report.id: report for report in (*before.reports, *after.reports)}
    for change in sorted(changes, key=lambda one: KINDS.index(one.kind)):
        console.results().print(f"{change.kind:<9} {change_words(change)}", soft_wrap=True, markup=False)
        for sign, claims in (("+", change.came), ("-", change.left)):
            for claim in [said[id] for id in claims if id in said][:MOST_CLAIMS]:
                words = moving_words(claim, reports.get(claim.report))
                console.results().print(f"          {sign} {words}", soft_wrap=True, markup=False, highlight=False)
    console.notes().print(f"{len(changes)} questions differ")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim diff dossier --since 2021-11-16T20:00Z")(diff)
