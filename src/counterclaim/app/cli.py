"""The command line: `counterclaim COMMAND`; each command imports what it needs when it runs."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from .. import __version__
from ..errors import CounterclaimError
from .commands import doctor, dossier, explain, read, steps, tables

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
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")]
    = False,
) -> None:
    pass


for part in (dossier, read, steps, explain, tables, doctor):
    part.add_to(app)


def main() -> None:
    """Run the command line; an error names its object and the remedy on one line and ends with status 2."""
    try:
        app()
    except CounterclaimError as error:
        typer.echo(f"counterclaim: {error}", err=True)
        sys.exit(2)
