"""A noun phrase that may stand for somebody, before it is known for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..document import Doc
from .codes import owned

OWNS = "by name, possessive"
CALLED = "the name before it"
OWNERS = ("state", "capital", "seat", "body", "monitor", "group", "media", "people", "demonym", "channel")
HEADS = ("organ", "office", "member", "saying", "folk", "thing", "unit", "rank", "point")
_INDEFINITE = frozenset(("a", "an", "another", "some", "several", "any", "no", "other", "many", "dozens"))
Leaders = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase over tokens `[start, end)`.

    `kind` is that of its head in the actor table, or person, pronoun, other. `owners` are the codes of
    those whose it is, `organ` what it is of theirs, `code` what it is without more ado, `name` a person's
    name; `of` is the token of a possessor that has to be resolved first, `core` the first token of the
    head, `how` the reason.
    """

    start: int
    end: int
    kind: str
    owners: tuple[str, ...] = ()
    organ: str | None = None
    code: str | None = None
    name: str | None = None
    of: int | None = None
    how: str = ""
    core: int = 0

    @property
    def codes(self) -> tuple[str, ...]:
        """Return its codes as far as they are known before anything is resolved, one for each owner."""
        return (self.code,) if self.code else tuple(owned(owner, self.organ) for owner in self.owners)


def is_definite(doc: Doc, phrase: Phrase) -> bool:
    """Tell whether a phrase can point back: not after `a`, a number or `some`, and no bare plural of people."""
    first = doc[phrase.start]
    if phrase.kind in ("folk", "thing", "saying", "unit"):
        return first.lower_ in ("the", "these", "those", "this", "that")
    return first.lower_ not in _INDEFINITE and first.pos_ != "NUM"
