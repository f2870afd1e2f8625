"""`counterclaim acts` and `counterclaim figures`: one look at what a report says, without linking anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import typer

from ...model.claim import Act, Claim, Figure
from . import options

Row = Sequence[str]


def acts(reports: options.Reports, jobs: options.Jobs = 1, model: options.Model = None) -> None:
    """Show who does what to whom, with the words, the stance and the voice."""
    _show(reports, jobs, model, "acts", ("Who", "What", "Whom", "Words", "Stance", "Voice"), _act_row)


def figures(reports: options.Reports, jobs: options.Jobs = 1, model: options.Model = None) -> None:
    """Show what is counted, of whom, with the words, the stance and the voice."""
    _show(reports, jobs, model, "figures", ("Count", "Of", "Effect", "Party", "Words", "Voice"), _figure_row)


def _act_row(claim: Claim) -> Row | None:
    if not isinstance(claim.body, Act):
        return None
    act = claim.body
    who, whom = "+".join(act.actors), "+".join(act.targets)
    what = f"{act.type} of {act.about}" if act.about else act.type
    return who, what, whom, claim.quote(), claim.stance, _voice(claim)


def _figure_row(claim: Claim) -> Row | None:
    from ...adapters.exporters.wording import claim_value

    if not isinstance(claim.body, Figure):
        return None
    figure = claim.body
    return claim_value(claim), figure.unit, figure.effect, figure.party or "", claim.quote(), _voice(claim)


def _voice(claim: Claim) -> str:
    return " < ".join((claim.voice.claimant, *claim.voice.via))


def _show(
    named: list[str], jobs: int, model: str | None, what: str, columns: Sequence[str],
    row_of: Callable[[Claim], Row | None],
) -> None:  # fmt: skip
    from .. import console
    from ..engine import Config, Engine

    engine = Engine(Config(jobs=jobs, model=model))
    intake = engine.open(*named, standard_input=options.standard_input)
    done = list(console.progress(engine.read(intake.reports), "Reading", len(intake.reports)))
    for one in sorted(done, key=lambda one: one.report.source):
        rows = [row for claim in one.claims if (row := row_of(claim))]
        title = f"{one.report.source}: {len(rows)} {what}"
        console.results().print(console.table(title, columns, rows, numbers=False))
    rejections = [*intake.rejections, *(rejection for one in done for rejection in one.rejections)]
    raise typer.Exit(console.name_rejected(rejections, len(done)))


def add_to(app: typer.Typer) -> None:
    """Add both commands."""
    app.command(epilog="Example: counterclaim acts report.txt")(acts)
    app.command(epilog="Example: counterclaim figures report.txt")(figures)
