"""`counterclaim acts` and `counterclaim figures`: one look at what a report says, without linking anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import typer

from ...model.claim import Act, Claim, Figure
from . import options

Row = Sequence[str]
TRUCE = re.compile(r"\b(?:cease-?\s?fires?|truces?|armistices?|cessation of hostilities)\b", re.IGNORECASE)
# What an act of each type tells of a ceasefire that its words name.
TRUCE_PARTS = {
    "REQUEST": "called for", "AGREE": "agreed", "CONCEDE": "announced", "RETREAT": "in effect", "CONSULT": "mediated",
    "ASSAULT": "violated", "REJECT": "refused", "SUPPORT": "welcomed",
}  # fmt: skip


def acts(reports: options.Reports, jobs: options.Jobs = 1, model: options.Model = None) -> None:
    """Show who does what to whom and when, with the words, the stance and the voice.

    An accusation names the act alleged; what tells of a ceasefire, which part of it: called for, agreed, announced,
    in effect, mediated, violated.
    """
    _show(reports, jobs, model, "acts", ("Who", "What", "Whom", "When", "Words", "Stance", "Voice"), act_row)


def figures(reports: options.Reports, jobs: options.Jobs = 1, model: options.Model = None) -> None:
    """Show what is counted, of whom, with the words, the stance and the voice."""
    _show(reports, jobs, model, "figures", ("Count", "Of", "Effect", "Party", "Words", "Voice"), figure_row)


def act_row(claim: Claim) -> Row | None:
    """Return the cells of an act, or None for another claim."""
    if not isinstance(claim.body, Act):
        return None
    act = claim.body
    who, whom = "+".join(act.actors), "+".join(act.targets)
    return who, _what(claim, act), whom, _when(claim), claim.quote(), claim.stance, _voice(claim)


def _what(claim: Claim, act: Act) -> str:
    """Word the type of an act with the act alleged, the part of a ceasefire, or its mode."""
    if act.about:
        return f"{act.type} of {act.about}"
    if act.mode == "ceasefire" or (act.type in TRUCE_PARTS and TRUCE.search(claim.quote())):
        return f"{act.type}: ceasefire {'in effect' if act.mode == 'ceasefire' else TRUCE_PARTS[act.type]}"
    return f"{act.type}: {act.mode}" if act.mode else act.type


def _when(claim: Claim) -> str:
    """Word the day and hour that the report gives, with the hour in UTC where the zone is known."""
    from ...adapters.exporters.wording import when_words

    if claim.when is None or claim.when.basis == "published":
        return ""
    utc = f" ({claim.when.utc[11:16]} UTC)" if claim.when.utc and claim.when.clock else ""
    return when_words(claim.when) + utc


def figure_row(claim: Claim) -> Row | None:
    """Return the cells of a figure, or None for another claim."""
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
