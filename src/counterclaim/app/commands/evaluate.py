"""`counterclaim evaluate`: every score of the program, measured again."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer


def evaluate(
    measures: Annotated[
        list[str] | None, typer.Argument(metavar="[MEASURE]...", help="Which; without any, all that are not slow.")
    ] = None,
    show: Annotated[bool, typer.Option("--show", help="What was missed, and what was made up.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="The slow ones too.")] = False,
) -> None:
    """Measure the program on the gold reports and print the whole table, with the misses if asked for.

    The measures and the gold are no part of the installed package: this runs in a checkout, with the gold beside it.
    """
    from ...errors import UsageError

    checkouts = (Path.cwd(), Path(__file__).resolve().parents[4])
    found = next((folder for folder in checkouts if (folder / "evaluation" / "measures.py").is_file()), None)
    if found is None:
        raise UsageError("evaluate: no measures here; run it in a checkout of the source, with the gold in ../shared")
    sys.path.insert(0, str(found))
    table = import_module("evaluation.measures")
    try:
        raise typer.Exit(table.evaluate(measures or [], show, everything))
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim evaluate scores subsets --show")(evaluate)
