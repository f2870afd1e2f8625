"""`counterclaim doctor`: what is installed, what is missing, and how to get it."""

from __future__ import annotations

import typer

from . import options


def doctor(model: options.Model = None) -> None:
    """Check the installation; ends with status 1 where something that reading needs is missing."""
    from rich.markup import escape

    from .. import console
    from ..health import check

    sound = True
    for finding in check(model):
        mark = "[green]ok[/]     " if finding.sound else "[red]missing[/]" if finding.needed else "[dim]not there[/]"
        console.results().print(f"{mark} [bold]{escape(finding.name)}[/] {escape(finding.detail)}", soft_wrap=True)
        sound = sound and (finding.sound or not finding.needed)
    raise typer.Exit(0 if sound else 1)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim doctor")(doctor)
