"""`counterclaim link` and `counterclaim settle`: the steps after reading, over record files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ...model.claim import Claim
from ...model.report import Report
from . import options

Claims = Annotated[Path, typer.Argument(metavar="CLAIMS", exists=True, dir_okay=False, help="claims.jsonl of `read`.")]
ReportsFile = Annotated[
    Path | None,
    typer.Option("--reports", exists=True, dir_okay=False, show_default="reports.jsonl beside CLAIMS",
                 help="reports.jsonl of `read`: titles, times and texts."),
]  # fmt: skip
Judgements = Annotated[
    Path | None, typer.Option(exists=True, dir_okay=False, help="People's judgements on what belongs together.")
]


def link(
    claims: Claims,
    to: Annotated[Path, typer.Option(help="File for the incidents; judgements.jsonl is written beside it.")] = Path(
        "incidents.jsonl"
    ),
    reports: ReportsFile = None,
    judgements: Judgements = None,
) -> None:
    """Gather the claims of many reports into incidents."""
    from ...adapters.records import read_records, write_records
    from ...model.codec import decode_judgement, encode_incident, encode_judgement
    from .. import console
    from ..engine import Engine

    told = _reports(claims, reports)
    people = tuple(read_records(judgements, decode_judgement)) if judgements else ()
    incidents, own = Engine().link(told, _claims(claims, told), people)
    write_records(to, map(encode_incident, incidents))
    write_records(to.with_name("judgements.jsonl"), map(encode_judgement, (*people, *own)))
    rows = [(one.title, one.scope, str(len(one.reports)), str(len(one.claims))) for one in incidents]
    columns = ("Incident", "Scope", "Reports", "Claims")
    console.notes().print(console.table(f"{len(incidents)} incidents in {to}", columns, rows))


def settle(
    claims: Claims,
    to: Annotated[Path, typer.Option(help="File for the findings, one JSON object a line.")] = Path("findings.jsonl"),
    reports: ReportsFile = None,
    incidents: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, show_default="linked anew", help="incidents.jsonl of `link`."),
    ] = None,
    rule: options.Rule = "ucdp",
    as_of: options.AsOf = None,
    judge: options.Judges = options.Judge.ENCODER,
) -> None:
    """Answer the questions of each incident under a rule, and say where its claims differ."""
    from ...adapters.records import read_records, write_records
    from ...model.codec import decode_incident, encode_finding
    from .. import console
    from ..engine import Config, Engine

    engine, told = Engine(Config(rule=rule, as_of=as_of, judge=judge)), _reports(claims, reports)
    held = _claims(claims, told)
    linked = tuple(read_records(incidents, decode_incident)) if incidents else engine.link(told, held)[0]
    findings = engine.settle(told, held, linked)
    write_records(to, map(encode_finding, findings))
    console.notes().print(console.statuses(findings, to))


def _reports(claims: Path, named: Path | None) -> tuple[Report, ...]:
    from ...adapters.records import read_records
    from ...model.codec import decode_report

    path = named or claims.with_name("reports.jsonl")
    return tuple(read_records(path, decode_report)) if path.is_file() else ()


def _claims(path: Path, reports: tuple[Report, ...]) -> tuple[Claim, ...]:
    """Read claims; those of another maker may name their report by its file instead of its id."""
    from ...adapters.records import read_records
    from ...model.codec import decode_claim

    by_name = {report.source.rsplit("/", 1)[-1]: report.id for report in reports}
    claims = (claim for claim, _ in read_records(path, decode_claim))
    return tuple(replace(claim, report=by_name.get(claim.report, claim.report)) for claim in claims)


def add_to(app: typer.Typer) -> None:
    """Add both commands."""
    app.command(epilog="Example: counterclaim link claims.jsonl --to incidents.jsonl")(link)
    app.command(epilog="Example: counterclaim settle claims.jsonl --rule conceded --to findings.jsonl")(settle)
