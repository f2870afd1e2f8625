"""Arguments and options that several commands share."""

from __future__ import annotations

import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

STANDARD = "-"  # standard input or output, in place of a file
Reports = Annotated[
    list[str],
    typer.Argument(metavar="REPORT", help="Files of any kind that is read (docs/readers.md), folders of them, or -."),
]
FIELDS = ("text", "title", "published", "url", "outlet", "author", "wire", "id")


def columns_of(said: str | None) -> tuple[tuple[str, str], ...]:
    """Read `text=body,published=date` as pairs of a field of ours and a column."""
    pairs = [tuple(part.strip() for part in pair.split("=", 1)) for pair in (said or "").split(",") if pair.strip()]
    read = tuple((pair[0], pair[1]) for pair in pairs if len(pair) == 2 and pair[0] in FIELDS and pair[1])
    if len(read) != len(pairs):
        raise typer.BadParameter(f"{said!r}: say FIELD=COLUMN,...; the fields are {', '.join(FIELDS)}")
    return read


Columns = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD=COLUMN,...", show_default="told by their names",
        help=f"Columns of tables and keys of JSON; the fields are {', '.join(FIELDS)}.",
    ),
]  # fmt: skip


class Profile(StrEnum):
    """How much care the search for the article on a page takes."""

    THOROUGH = "thorough"
    FAST = "fast"
    BULK = "bulk"


Profiles = Annotated[
    Profile, typer.Option("--profile", help="How pages are read: thorough, or fast or bulk for large web archives.")
]


class Scan(StrEnum):
    """Which sentences are left out before the parse."""

    CLAIMS = "claims"
    VIOLENCE = "violence"
    OFF = "off"


Scans = Annotated[
    Scan,
    typer.Option(
        "--scan",
        help="Parse only the sentences that can carry a claim with what these need, or only those around words of "
        "violence (quicker; loses talks, trade and the like), or all.",
    ),
]


class Judge(StrEnum):
    """Who reads from its words what one report makes of two numbers."""

    ENCODER = "encoder"
    OFF = "off"


Judges = Annotated[
    Judge,
    typer.Option(
        "--judge",
        help="Have the small model that ships read which of two numbers in one report its words take for over, where "
        "no rule is sure; or nobody.",
    ),
]
Verbose = Annotated[bool, typer.Option("--verbose", help="Say how much was parsed and how long that took.")]
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


def instant(words: str) -> Any:
    """Return an option that takes an ISO day or instant."""
    return typer.Option(metavar="TIME", callback=_iso, help=words)


AsOf = Annotated[str | None, instant("Use only what was put forward by this ISO day or instant.")]
Model = Annotated[
    str | None,
    typer.Option(
        envvar="COUNTERCLAIM_MODEL", show_envvar=True, show_default="the one that ships",
        help="A model that ships, or a folder with a spaCy pipeline (UD labels).",
    ),
]  # fmt: skip
Extractor = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Another extractor beside the rules, such as `model` (docs/extractors.md)."),
]
Folder = Annotated[Path, typer.Option("--in", help="Folder that `dossier` or `read` wrote.")]


def standard_input() -> bytes:
    """Return everything on standard input."""
    return sys.stdin.buffer.read()
