"""Effects: the table of words that say what befell people and things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...errors import ResourceError
from ..document import Span as Tokens
from ..document import Token
from ..forms import forms_of
from .affected import affected
from .deaths import death_at
from .hits import hit_at
from .idioms import idiom_at
from .senses import Sense, Trigger

# Words that tell an effect as verbs only: a place may be close, a hill level, a country free.
VERBS_ONLY = ("close", "shut", "block", "level", "free", "down", "miss", "hurt", "hold", "fall", "drop", "gas")
PLAIN = ("kill", "wound", "injure", "die", "destroy", "capture", "massacre", "displace", "perish", "murder")


@dataclass(frozen=True, slots=True)
class EffectTable:
    """Look senses up by lemma and part of speech."""

    senses: Mapping[tuple[str, str], Sense]

    def triggers(self, sentence: Tokens) -> Iterator[Trigger]:
        """Yield every word of the sentence that tells an effect, in order."""
        for token in sentence:
            found = death_at(token) or idiom_at(token) or self.sense_of(token) or hit_at(token)
            if isinstance(found, Trigger):
                yield found
            elif found:
                yield Trigger(token, found, tuple(affected(token, found.argument)))

    def sense_of(self, token: Token) -> Sense | None:
        """Return what the word means here; participles tagged as adjectives are still their verbs."""
        forms = forms_of(token)
        for pos in _parts_of_speech(token):
            for form in forms:
                sense = self.senses.get((form, pos))
                if sense and (token.pos_ == "VERB" or sense.pos != "VERB" or form not in VERBS_ONLY):
                    return sense
        # In headlines the plain verbs of killing and wounding count, whatever the tagger made of them.
        return next((self.senses[form, "VERB"] for form in forms if form in PLAIN), None)


def _parts_of_speech(token: Token) -> tuple[str, ...]:
    if token.pos_ == "VERB":
        return ("VERB", "ADJ")
    if token.pos_ in ("ADJ", "ADV"):
        return ("ADJ", "VERB")
    if token.pos_ in ("NOUN", "PROPN"):
        return ("NOUN", "ADJ", "VERB") if token.lower_.endswith(("ed", "ing", "s", "d")) else ("NOUN", "ADJ")
    return ()


def parse_effects(text: str) -> EffectTable:
    """Read the table; raises ResourceError on a malformed line."""
    senses: dict[tuple[str, str], Sense] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 6:
            raise ResourceError(f"effects, line {number}: {len(fields)} fields, not 6: {line!r}")
        lemmas, pos, people, things, argument, example = fields
        for lemma in lemmas.split("|"):
            sense = Sense(lemma, pos, _or_none(people), _or_none(things), argument, example)
            senses.setdefault((lemma, pos), sense)
    return EffectTable(senses)


def _or_none(field: str) -> str | None:
    return None if field == "-" else field
