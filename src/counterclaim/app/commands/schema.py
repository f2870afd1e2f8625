"""`counterclaim schema`: the JSON Schemas of the records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def schema(
    to: Annotated[Path, typer.Option(help="Folder to write into.")] = Path("docs/schema"),
) -> None:
    """Write the JSON Schemas of claims and findings, made from the program's own types."""
    from ...adapters.exporters.schema import write_schemas
    from .. import console

    for path in write_schemas(to):
        console.results().print(str(path), soft_wrap=True, markup=False, highlight=False)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim schema --to docs/schema")(schema)
