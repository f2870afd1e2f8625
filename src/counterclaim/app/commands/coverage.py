"""`counterclaim coverage`: which outlet answers which question, and which is silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from ...model.brief import Dossier
from ...model.incident import Incident

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
    from ...model.report import outlet_name
    from .. import console

    dossier = load(folder)
    names = {report.id: outlet_name(report) for report in dossier.reports}
    for one in chosen(dossier.incidents, incident):
        outlets = sorted({names.get(report, report) for report in one.reports})
        marks = [mark for mark, _ in zip(letters(), outlets, strict=False)]
        console.results().print(console.table(one.title, ("Question", *marks), rows(dossier, one, outlets)))
        for mark, outlet in zip(marks, outlets, strict=True):
            console.results().print(
                f"{mark}  {console.printable(outlet)}", soft_wrap=True, markup=False, highlight=False
            )
        console.results().print()


def chosen(incidents: Iterable[Incident], prefix: str | None) -> list[Incident]:
    """Return the incidents whose ids begin so, or all that several reports tell of, those most is told of first."""
    from ...errors import UnknownNameError

    named = [one for one in incidents if one.id.startswith(prefix or "i-")]
    if not named:
        raise UnknownNameError(f"{prefix}: no incident of that id; they stand in incidents.jsonl")
    told = named if prefix else [one for one in named if len(one.reports) > 1]
    return sorted(told, key=lambda one: (-len(one.reports), -len(one.claims), one.id))


def rows(dossier: Dossier, incident: Incident, outlets: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield for each question of an incident how many claims of each outlet answer it."""
    from ...adapters.exporters.wording import question_words
    from ...tell.coverage import coverage as table_of

    asked = {one.id: question_words(one.question).partition("?")[0] + "?" for one in dossier.findings}
    for row in table_of(dossier.reports, dossier.claims, incident, dossier.findings):
        said = {outlet: str(len(claims)) for outlet, claims in row.answered}
        yield asked[row.finding], *(said.get(outlet, SILENT) for outlet in outlets)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim coverage dossier --incident i-7f2c")(coverage)
