"""Chains of stages: what each needs and gives is checked when the chain is built, not when it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from .errors import ChainError
from .model.identity import content_id

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stage(Generic[T]):
    """Name a pure step from a value to a value.

    `needs` and `gives` are field names of the value; `version` is raised whenever the output changes,
    so that cached results of an older version are never taken for new ones.
    """

    name: str
    version: int
    run: Callable[[T], T]
    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain(Generic[T]):
    """Run stages in order; `fingerprint` names the stages with their versions."""

    stages: tuple[Stage[T], ...]
    fingerprint: str

    def __call__(self, value: T) -> T:
        for stage in self.stages:
            value = stage.run(value)
        return value


def compose(stages: Iterable[Stage[T]], given: Iterable[str] = ()) -> Chain[T]:
    """Put stages together.

    Raises ChainError if a stage needs a field that neither `given` nor an earlier stage gives.
    """
    ordered, have = tuple(stages), set(given)
    for stage in ordered:
        if missing := sorted(set(stage.needs) - have):
            raise ChainError(f"stage {stage.name!r} needs {', '.join(missing)}; put a stage that gives it before")
        have |= set(stage.gives)
    return Chain(ordered, content_id("chain", [[stage.name, stage.version] for stage in ordered]))
