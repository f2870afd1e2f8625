"""`counterclaim export`: a dossier in the columns and files of others, with what they cannot carry beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

LIST = "list"
Folder = Annotated[
    Path | None,
    typer.Argument(metavar="DIR", help="Folder that `dossier` wrote, or one with claims only.", show_default=False),
]  # fmt: skip
FormatName = Annotated[str, typer.Option("--format", help="Name of the format, or `list` to have each explained.")]
To = Annotated[Path | None, typer.Option(help="File to write; the loss report goes beside it.", show_default=False)]
Rule = Annotated[
    str | None,
    typer.Option(help="The rule that chooses numbers.", show_default="acled for acled, ucdp for the others"),
]  # fmt: skip


def export(folder: Folder = None, form: FormatName = LIST, to: To = None, rule: Rule = None) -> None:
    """Write a dossier in another format, and beside it FILE.loss.md: what is lost, and how numbers were chosen."""
    from ...errors import UnknownNameError, UsageError
    from .. import console

    formats = available()
    if form == LIST:
        for name, one in formats.items():
            console.results().print(f"{name:<14} {explained(one)}", soft_wrap=True, markup=False, highlight=False)
        return
    if form not in formats:
        raise UnknownNameError(f"no format named {form!r}; there are: {', '.join(formats)}")
    if folder is None or to is None:
        raise UsageError("export needs a folder and --to FILE; or ask for --format list")
    if to.is_dir():
        raise UsageError(f"{to}: a folder; name the file to write with --to")
    check_rule(rule)
    for path in write(formats[form], load_told(folder, rule), to, rule):
        console.results().print(str(path), soft_wrap=True, markup=False, highlight=False)


def available() -> Mapping[str, Any]:
    """Return every format by its name: those that ship, then those that other packages register."""
    from ... import registry
    from ...adapters.exporters.formats import FORMATS

    others = (name for name in registry.names("exporters") if name not in FORMATS and name != "records")
    return {**FORMATS, **{name: registry.load("exporters", name) for name in others}}


def explained(form: Any) -> str:
    """Return the sentence that explains a format; of a plain function, the first line of its docstring."""
    words = getattr(form, "explains", None) or (form.__doc__ or "").strip().split("\n")[0]
    return str(words)


def write(form: Any, dossier: Any, to: Path, rule: str | None) -> tuple[Path, ...]:
    """Write a dossier; a plain function of another package knows of no rule."""
    from ...adapters.exporters.format import Format

    written: tuple[Path, ...] = form(dossier, to, rule) if isinstance(form, Format) else form(dossier, to)
    return written


def check_rule(rule: str | None) -> None:
    """Refuse a rule that does not exist."""
    from ...errors import UnknownNameError
    from ...settle.rules import RULES

    if rule is not None and rule not in RULES:
        raise UnknownNameError(f"no rule named {rule!r}; there are: {', '.join(sorted(RULES))}")


def load_told(folder: Path, rule: str | None = None) -> Any:
    """Read a dossier, and tell its briefs again: record files hold no sentences."""
    from ...adapters.exporters.records import load
    from ...adapters.resources import read_data
    from ...tell import read_names, tell

    dossier = load(folder)
    if not (folder / "findings.jsonl").is_file():
        dossier = settled(dossier, rule)
    names = read_names(read_data("actors/names.tsv"))
    return replace(
        dossier, briefs=tell(dossier.reports, dossier.claims, dossier.incidents, dossier.findings, names)
    )  # fmt: skip


def settled(dossier: Any, rule: str | None) -> Any:
    """Link claims that are kept without incidents, and settle them: both are views that can be made anew."""
    from ..engine import Config, Engine

    engine = Engine(Config(rule=rule) if rule else Config())
    incidents, judgements = dossier.incidents, dossier.judgements
    if not incidents:
        incidents, own = engine.link(dossier.reports, dossier.claims, judgements)
        judgements = (*judgements, *own)
    findings = engine.settle(dossier.reports, dossier.claims, incidents)
    return replace(dossier, incidents=incidents, judgements=judgements, findings=findings)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim export dossier --format ucdp --to events.csv")(export)
