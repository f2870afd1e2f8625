"""`counterclaim coverage`: which outlet answers which question, and which is silent."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Folder that `dossier` wrote.", show_default=False)]
Named = Annotated[
    str | None,
    typer.Option("--incident", help="Id of an incident, or its first characters.", show_default="those of two reports"),
]  # fmt: skip
SILENT = "–"


def coverage(folder: Folder, incident: Named = None) -> None:
    """Show for each question of an incident which outlet answers it, with how many claims, and which is silent."""
    from ...adapters.exporters.letters import letters
    from ...adapters.exporters.records import load
    from ...adapters.exporters.wording import question_words
    from ...errors import UnknownNameError
    from ...model.report import outlet_name
    from ...tell.coverage import coverage as table_of
    from .. import console

    dossier = load(folder)
    chosen = [one for one in dossier.incidents if one.id.startswith(incident or "i-")]
    if not chosen:
        raise UnknownNameError(f"{incident}: no incident of that id; they stand in incidents.jsonl")
    names = {report.id: outlet_name(report) for report in dossier.reports}
    asked = {one.id: question_words(one.question).partition("?")[0] + "?" for one in dossier.findings}
    told = chosen if incident else [one for one in chosen if len(one.reports) > 1]
    for one in sorted(told, key=lambda one: (-len(one.reports), -len(one.claims), one.id)):
        outlets = sorted({names.get(report, report) for report in one.reports})
        rows = []
        for row in table_of(dossier.reports, dossier.claims, one, dossier.findings):
            said = {outlet: str(len(claims)) for outlet, claims in row.answered}
            rows.append((asked[row.finding], *(said.get(outlet, SILENT) for outlet in outlets)))
        marks = [mark for mark, _ in zip(letters(), outlets, strict=False)]
        console.results().print(console.table(one.title, ("Question", *marks), rows))
        for mark, outlet in zip(marks, outlets, strict=True):
            console.results().print(
                f"{mark}  {console.printable(outlet)}", soft_wrap=True, markup=False, highlight=False
            )
        console.results().print()


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim coverage dossier --incident i-7f2c")(coverage)
