"""A word's sense: what it says befell whom; and the word in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from ..document import Token
from ..units import Unit

# Things that stay where they are: whoever takes them holds them, as a village; a gun he carries away is seized.
FIXED = ("position", "building", "bridge", "road", "target", "tunnel")


@dataclass(frozen=True, slots=True)
class Sense:
    """Say what a word does to whom; see the head of `effects.tsv` for the columns."""

    lemma: str
    pos: str
    people: str | None
    things: str | None
    argument: str
    example: str

    def effect_on(self, unit: Unit) -> str | None:
        """Return the effect on such a unit, or None where the word does not go with it."""
        effect = self.people if unit.people else self.things
        return "seized" if effect == "captured" and unit.kind == "thing" and unit.name not in FIXED else effect


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word in its sentence that tells an effect; `affected` are the heads of what it befell."""

    token: Token
    sense: Sense
    affected: tuple[Token, ...]


def told(token: Token, lemma: str, people: str | None, things: str | None, heads: tuple[Token, ...]) -> Trigger:
    """Make the trigger of an effect that a word tells only together with others."""
    return Trigger(token, Sense(lemma, token.pos_, people, things, "obj", ""), heads)
