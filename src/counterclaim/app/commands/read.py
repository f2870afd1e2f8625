"""`counterclaim read`: reports to claims."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from ..intake import Read
from . import options

COLUMNS = ("Report", "Figures", "Acts", "Refused")


def read(
    reports: options.Reports,
    to: Annotated[Path, typer.Option(help="File for the claims, one JSON object a line.")] = Path("claims.jsonl"),
    jobs: options.Jobs = 1,
    model: options.Model = None,
    columns: options.Columns = None,
    profile: options.Profiles = options.Profile.THOROUGH,
    extractor: options.Extractor = None,
    scan: options.Scans = options.Scan.CLAIMS,
    verbose: options.Verbose = False,
) -> None:
    """Read reports into claims; reports.jsonl and rejections.jsonl are written beside them.

    With --to - the claims go to standard output and nothing is written.
    """
    from ...adapters.records import write_records
    from ...model.codec import dump_line, encode_claim, encode_rejection, encode_report
    from .. import console
    from ..cost import told, total
    from ..engine import Config, Engine

    read_columns = options.columns_of(columns)
    engine = Engine(
        Config(jobs=jobs, model=model, columns=read_columns, profile=profile, extractor=extractor, scan=scan)
    )
    intake = engine.open(*reports, standard_input=options.standard_input)
    done = list(console.progress(engine.read(intake.reports), "Reading", len(intake.reports)))
    claims = [claim for one in done for claim in one.claims]
    rejections = [*intake.rejections, *(rejection for one in done for rejection in one.rejections)]
    if str(to) == options.STANDARD:
        for claim in claims:
            typer.echo(dump_line(encode_claim(claim)))
    else:
        write_records(to, map(encode_claim, claims))
        write_records(to.with_name("reports.jsonl"), (encode_report(one.report) for one in done))
        write_records(to.with_name("rejections.jsonl"), map(encode_rejection, rejections))
        console.notes().print(console.table(f"{len(claims)} claims in {to}{_left_out(done)}", COLUMNS, _rows(done)))
    if verbose:
        console.notes().print(told(total(one.cost for one in done)), soft_wrap=True)
    raise typer.Exit(console.name_rejected(rejections, len(done)))


def _left_out(done: list[Read]) -> str:
    left = sum(not (one.cost.sentences_parsed or one.rejections) for one in done)
    return f"; {left} of {len(done)} reports left out by the scan" if left else ""


def _rows(done: list[Read]) -> Iterator[tuple[str, ...]]:
    for one in sorted(done, key=lambda one: one.report.source):
        figures = sum(claim.kind == "figure" for claim in one.claims)
        yield one.report.source, str(figures), str(len(one.claims) - figures), str(len(one.rejections))


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim read reports/ --to claims.jsonl --jobs 4")(read)
