"""Names to factories: every extension, our own included, comes in through an entry point."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from .errors import UnknownNameError


def names(group: str) -> tuple[str, ...]:
    """List what is registered under a group, in alphabetical order."""
    return tuple(sorted(point.name for point in entry_points(group=f"counterclaim.{group}")))


def load(group: str, name: str) -> Callable[..., Any]:
    """Return the factory registered as `name`.

    Raises UnknownNameError with the names there are.
    """
    for point in entry_points(group=f"counterclaim.{group}"):
        if point.name == name:
            factory: Callable[..., Any] = point.load()
            return factory
    raise UnknownNameError(f"no {group.rstrip('s')} named {name!r}; there are: {', '.join(names(group)) or 'none'}")
