"""Checks of an installation: each says what it found, and the remedy where something is missing."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, metadata, requires
from importlib.metadata import version as version_of

from packaging.requirements import Requirement

from .. import __version__
from ..adapters.resources import data_path, digest
from ..errors import CounterclaimError
from .assembly import DATA, gazetteer, load_judge, load_parser, stages

PACKAGE = "counterclaim"


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that was checked; `needed` for reading reports."""

    name: str
    sound: bool
    detail: str
    needed: bool = True


def check(model: str | None) -> Iterator[Checked]:
    """Yield one result a thing: the program, its data, the model, and the extras."""
    system = f"Python {platform.python_version()} on {platform.system()}"
    yield Checked(PACKAGE, sys.version_info >= (3, 11), f"{__version__}, {system}")
    yield _tried("language model", lambda: _model(model))
    yield _tried("judge of wording", lambda: type(load_judge()).__name__)
    for folder in DATA:
        yield _tried(folder, partial(_folder, folder))
    yield _tried("places", lambda: f"{gazetteer().find('Geneva')[0].name} is found")
    yield _tried("reading chain", lambda: ", ".join(f"{stage.name}/{stage.version}" for stage in stages()))
    yield from _extras()


def _folder(name: str) -> str:
    return f"digest {digest(data_path(name))[:12]}"


def _tried(name: str, look: Callable[[], str]) -> Checked:
    try:
        return Checked(name, True, look())
    except (CounterclaimError, OSError, LookupError) as error:
        return Checked(name, False, str(error))


def _model(model: str | None) -> str:
    parser = load_parser(model)
    return f"{parser.name}, digest {parser.digest[:12]}"


def _extras() -> Iterator[Checked]:
    """Look for what each optional door needs."""
    try:
        extras = metadata(PACKAGE).get_all("Provides-Extra") or []
    except PackageNotFoundError:
        yield Checked("extras", False, "the package is not installed; pip install counterclaim", needed=False)
        return
    for extra in extras:
        named = [Requirement(text) for text in requires(PACKAGE) or ()]
        wanted = [one.name for one in named if one.marker and one.marker.evaluate({"extra": extra})]
        missing = [name for name in wanted if not _installed(name)]
        detail = f"missing {', '.join(missing)}: pip install '{PACKAGE}[{extra}]'" if missing else ", ".join(wanted)
        yield Checked(f"extra {extra}", not missing, detail, needed=False)


def _installed(name: str) -> bool:
    try:
        return bool(version_of(name))
    except PackageNotFoundError:
        return False
