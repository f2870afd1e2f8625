"""The command line: `counterclaim COMMAND`; each command imports what it needs when it runs."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from .. import __version__
from ..errors import CounterclaimError
from .commands import coverage, diff, doctor, dossier, evaluate, explain, export, gazetteer, read, schema, steps, tables

# The matrices of one report are too small to be shared: more threads double the processor time, gain nothing, and
# fight with the processes of --jobs. Read by numpy when it is first imported; whoever sets them is obeyed.
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

app = typer.Typer(
    name="counterclaim", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Lay every side's claims about an armed incident side by side, each traced to its words.",
    epilog="Example: counterclaim dossier reports/ --out dossier",
)  # fmt: skip


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"counterclaim {__version__}")
        raise typer.Exit


@app.callback()
def _whole(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


for part in (dossier, read, steps, explain, export, tables, schema, doctor, diff, coverage, gazetteer, evaluate):
    part.add_to(app)


def main() -> None:
    """Run the command line.

    An error names its object and the remedy on one line and ends with status 2; so does a fault of the
    program itself, whose traceback is shown where COUNTERCLAIM_TRACEBACK is set.
    """
    for name in THREADS:
        os.environ.setdefault(name, "1")
    try:
        app()
    except CounterclaimError as error:
        typer.echo(f"counterclaim: {error}", err=True)
        sys.exit(2)
    except Exception as error:
        if os.environ.get("COUNTERCLAIM_TRACEBACK"):
            raise
        typer.echo(f"counterclaim: {fault_words(error)}", err=True)
        sys.exit(2)


def fault_words(error: Exception) -> str:
    """Name a fault of the program by its place, and say how to see more of it."""
    *_, last = traceback.extract_tb(error.__traceback__)
    place = f"{'/'.join(Path(last.filename).parts[-2:])}, line {last.lineno}"
    said = f"a fault in the program, not in the reports: {type(error).__name__}: {error} ({place})"
    return f"{said}; run again with COUNTERCLAIM_TRACEBACK=1 and report what it shows"
