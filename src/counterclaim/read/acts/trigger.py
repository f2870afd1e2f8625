"""A trigger: a word that names an act, with those who take part in it."""

from __future__ import annotations

from dataclasses import dataclass

from ..document import Token
from .lexicon import Sense
from .participants import Side


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an act, with who stands on either side; `words` are the tokens of its phrase."""

    token: Token
    sense: Sense
    words: tuple[int, ...]
    actors: Side
    targets: Side

    @property
    def index(self) -> int:
        """Return the token index of the trigger."""
        return self.token.i


def reciprocal(trigger: Trigger) -> bool:
    """Tell whether both sides do it to each other: by the sense, or by "each other", "the other"."""
    if trigger.sense.pattern.mutual:
        return True
    if trigger.sense.pos != "verb" or trigger.targets:
        return False
    behind = trigger.token.doc[trigger.index + 1 : min(trigger.index + 6, trigger.token.sent.end)]
    if any(pair in behind.text.lower() for pair in ("each other", "one another")):
        return True
    to_side = any(t.lower_ == "side" for t in behind)
    return "the other " in behind.text.lower() and trigger.sense.type in ("ACCUSE", "REJECT") and not to_side
