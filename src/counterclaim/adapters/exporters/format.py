"""A format: how a dossier becomes one file, with the report of what that file cannot carry beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from ...errors import UsageError
from ...model.brief import Dossier
from ..records import write_file
from .geography import attributions

LOSS_SUFFIX = ".loss.md"


@dataclass(frozen=True, slots=True)
class Loss:
    """Count what a vocabulary cannot carry, and say why; `claims` are the ids it concerns."""

    what: str
    count: int
    why: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Say what was entered for a question where one number had to be chosen, under which rule, and why."""

    incident: str
    about: str
    entered: str
    rule: str
    reason: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """Hold what is to be written.

    `beside` are further files of the same export: what stands in their names after the first one's, and what they hold.
    """

    content: str | bytes
    losses: tuple[Loss, ...] = ()
    choices: tuple[Choice, ...] = ()
    beside: tuple[tuple[str, str | bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """Name a format, with a pure function from a dossier and a rule's name to what is written.

    `explains` is the sentence that a user sees; `schema` names the vocabulary and its version; `rule` is the one
    that decides where the user asks for no other; `chooses` says whether numbers are chosen at all, `places`
    whether places are written, whose sources want to be named.
    """

    name: str
    schema: str
    explains: str
    render: Callable[[Dossier, str], Export]
    rule: str = "ucdp"
    chooses: bool = True
    places: bool = True

    def __call__(self, dossier: Dossier, to: Path, rule: str | None = None) -> tuple[Path, ...]:
        """Write the file, those beside it and the loss report, and return their paths."""
        used = rule or self.rule
        made = self.render(dossier, used)
        files = [(to, made.content)]
        files += [(to.with_name(f"{to.stem}.{name}{to.suffix}"), content) for name, content in made.beside]
        sources = dossier_attributions(dossier) if self.places else ()
        files.append((to.with_name(to.name + LOSS_SUFFIX), loss_report(self, made, used, sources)))
        return tuple(write_file(path, content) for path, content in files)


def package(name: str) -> Any:
    """Import a package of the extra `export`; raises UsageError with the remedy where it is missing."""
    try:
        return import_module(name)
    except ImportError as error:
        raise UsageError(f"this format needs {name}; install it with pip install 'counterclaim[export]'") from error


def dossier_attributions(dossier: Dossier) -> tuple[str, ...]:
    """Return whom to name for the places of a dossier."""
    return attributions([claim.where for claim in dossier.claims] + [one.place for one in dossier.incidents])


def loss_report(form: Format, made: Export, rule: str, sources: tuple[str, ...] = ()) -> str:
    """Return the loss report as Markdown: what is missing, how each number was chosen, whom to name for places."""
    lines = [f"# What the {form.name} export does not carry", "", f"Schema: {form.schema}.", ""]
    if form.chooses:
        lines += [f"Rule where claims differ: `{rule}`.", ""]
    lines += ["## Lost", ""]
    lines += [_loss_line(loss) for loss in made.losses] or ["Nothing of this dossier."]
    if form.chooses:
        lines += ["", "## Chosen", ""]
        lines += [_choice_line(choice) for choice in made.choices] or ["No number had to be chosen."]
    if sources:
        lines += ["", "## Sources to name", "", *(f"- {line}" for line in sources)]
    return "\n".join(lines) + "\n"


def _loss_line(loss: Loss) -> str:
    return f"- **{loss.count}** {_plain(loss.what)}: {_plain(loss.why)}{_ids(loss.claims)}"


def _choice_line(choice: Choice) -> str:
    said = f"- {_plain(choice.about)} (`{choice.incident}`): **{_plain(choice.entered)}** under `{choice.rule}`."
    return f"{said} {_plain(choice.reason)}{_ids(choice.claims)}"


def _ids(claims: tuple[str, ...]) -> str:
    return f" [{', '.join(f'`{claim}`' for claim in claims)}]" if claims else ""


def _plain(text: str) -> str:
    """Keep text from reports from being taken for Markdown or HTML, on one line."""
    marked = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    for sign in "\\`*<>[]|":
        marked = marked.replace(sign, f"\\{sign}")
    return marked
