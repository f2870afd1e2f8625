"""`counterclaim dossier`: reports to a folder that an editor can open."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import options


def dossier(
    reports: options.Reports,
    out: Annotated[Path, typer.Option(help="Folder to write into; files of an earlier run are replaced.")],
    rule: options.Rule = "ucdp",
    jobs: options.Jobs = 1,
    as_of: options.AsOf = None,
    model: options.Model = None,
    columns: options.Columns = None,
    profile: options.Profiles = options.Profile.THOROUGH,
    extractor: options.Extractor = None,
    scan: options.Scans = options.Scan.CLAIMS,
    judge: options.Judges = options.Judge.ENCODER,
) -> None:
    """Read reports, link and settle their claims, and write the dossier: index.html, brief.md and the records."""
    from ...adapters.exporters import markdown, records
    from ...adapters.exporters.page import html
    from .. import console, run_record
    from ..engine import Config, Engine

    clock = run_record.Clock()
    config = Config(rule, as_of, jobs, model, options.columns_of(columns), profile, extractor, scan, judge)
    engine = Engine(config)
    intake = engine.open(*reports, standard_input=options.standard_input)
    clock.lap("open")
    done = list(console.progress(engine.read(intake.reports), "Reading", len(intake.reports)))
    clock.lap("read")
    made = engine.gather(done, intake.rejections)
    clock.lap("settle")
    for export in (html.export, markdown.export, records.export):
        export(made, out)
    clock.lap("write")
    run_record.write(out / "run.json", engine.config, made, done, clock)
    console.summary(made, out)
    raise typer.Exit(console.name_rejected(made.rejections, len(made.reports)))


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim dossier reports/ --out dossier --rule acled")(dossier)
