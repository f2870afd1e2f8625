"""Arguments and options that several commands share."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

STANDARD = "-"  # standard input or output, in place of a file
Reports = Annotated[list[str], typer.Argument(metavar="REPORT", help="Plain-text files, folders of them, or -.")]
Jobs = Annotated[int, typer.Option(min=1, help="Processes that read; the result is the same for any number.")]
Rule = Annotated[str, typer.Option(help="The rule that says what to enter where claims differ.")]


def _iso(time: str | None) -> str | None:
    """Accept an ISO 8601 day or instant."""
    try:
        if time is not None:
            datetime.fromisoformat(time)
    except ValueError:
        said = f"{time!r} is no ISO 8601 day or instant, such as 2021-11-16 or 2021-11-16T18:30"
        raise typer.BadParameter(said) from None
    return time


AsOf = Annotated[
    str | None,
    typer.Option(metavar="TIME", callback=_iso, help="Use only what was put forward by this ISO day or instant."),
]
Model = Annotated[
    str | None,
    typer.Option(
        envvar="COUNTERCLAIM_MODEL", show_envvar=True, show_default="the one that ships",
        help="A model that ships, or a folder with a spaCy pipeline (UD labels).",
    ),
]  # fmt: skip
Folder = Annotated[Path, typer.Option("--in", help="Folder that `dossier` or `read` wrote.")]


def standard_input() -> bytes:
    """Return everything on standard input."""
    return sys.stdin.buffer.read()
