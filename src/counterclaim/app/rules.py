"""The rules that there are: those that ship, and those that other packages register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from .. import registry
from ..errors import UnknownNameError
from ..settle.rules import RULES, Rule


def available() -> Mapping[str, Rule]:
    """Return every rule by its name, our own first.

    A package of a user's own adds one with a line under `counterclaim.rules` among its entry points; the rule
    is a function from the evidence to an answer and a reason, and its docstring is the sentence shown.
    """
    others = (name for name in registry.names("rules") if name not in RULES)
    return {**RULES, **{name: cast(Rule, registry.load("rules", name)) for name in others}}


def checked(name: str) -> Mapping[str, Rule]:
    """Return every rule, or raise UnknownNameError where none has that name."""
    rules = available()
    if name not in rules:
        raise UnknownNameError(f"no rule named {name!r}; there are: {', '.join(sorted(rules))}")
    return rules
