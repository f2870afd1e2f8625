"""`counterclaim explain`: a claim or a finding, down to the words and the rules it came from."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options


def explain(
    id: Annotated[str, typer.Argument(metavar="ID", help="Id of a claim or a finding, or its first characters.")],
    folder: options.Folder,
) -> None:
    """Show a claim's words in context and how each field was found, or a finding's positions, rules and reasons."""
    from ...adapters.exporters.records import load
    from ...model.claim import Claim
    from .. import console
    from ..explanation import explain_claim, explain_finding, find

    dossier = load(folder)
    found = find(dossier, id)
    lines = explain_claim(found, dossier) if isinstance(found, Claim) else explain_finding(found, dossier)
    for line in lines:
        console.results().print(line, soft_wrap=True)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: counterclaim explain c-3f9a --in dossier")(explain)
