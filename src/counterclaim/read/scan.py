"""Look at the words of a report before it is parsed: without a word that can head a claim it has none.

Nearly all of the time of reading goes into the parse and what follows it; a look at the words is a hundredth of that.
docs/decisions/0002-trigger-scan.md says what is gained, and why no smaller piece than a report is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .acts.lexicon import Lexicon
from .figures.custody import HELD, TAKEN, TAKING
from .figures.effects import EffectTable
from .figures.idioms import DOWN, HURTS, SUFFERED
from .forms import REMEMBERED, guesses_of

Others = tuple[frozenset[str], ...]
WORD = re.compile(r"[^\W_]+")
NEGATED = re.compile(r"n['’]t\b|(?<=\bcan)not\b", re.IGNORECASE)
# Forms that a parser leads back to a word of the lexicons and that no ending tells; forms.IRREGULAR has more.
IRREGULAR = {
    "am": "be", "are": "be", "is": "be", "was": "be", "were": "be", "been": "be", "being": "be", "has": "have",
    "had": "have", "having": "have", "goes": "go", "going": "go", "ran": "run", "running": "run", "drew": "draw",
    "drawn": "draw", "dealt": "deal", "hidden": "hide", "born": "bear", "froze": "freeze", "frozen": "freeze",
    "dying": "die", "lying": "lie", "lay": "lie", "tying": "tie", "built": "build", "stood": "stand", "tore": "tear",
    "torn": "tear", "bound": "bind", "rang": "ring", "rung": "ring", "shook": "shake", "lent": "lend", "lives": "life",
    "knives": "knife", "crises": "crisis", "undertaken": "undertake", "gotten": "get", "men": "man", "women": "woman",
    "used": "use", "using": "use", "sued": "sue", "suing": "sue", "tied": "tie", "lied": "lie", "would": "will",
    "closer": "close", "closest": "close",
}  # fmt: skip
# Words at which the idioms of figures fire, where they stand in no lexicon.
IDIOMS = (
    "life", "survive", "fall", *TAKEN, "hand", *HELD, "fate", "whereabouts", *TAKING, "rescue", "recover", "damage",
    *SUFFERED, *HURTS, "shoot", "shot", "hit", "stab", "claim", "hospital", "clinic", "care", "treatment", "set",
    "action", "service", "commission", *DOWN, "home", "toll", "number", "count", "figure", "victim",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scan:
    """Hold the words that head what is looked for, each with the others that must stand in the report too."""

    heads: Mapping[str, tuple[Others, ...]]

    def finds(self, text: str) -> bool:
        """Tell whether a text has one of them; it may have, and yet nothing to be claimed."""
        forms = frozenset(form for word in words_of(text) for form in forms_of(word))
        return any(all(forms & choices for choices in others) for head in forms for others in self.heads.get(head, ()))


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, hyphenated ones in their parts, "cannot" and "didn't" in two."""
    return frozenset(WORD.findall(NEGATED.sub(" not", text).lower()))


@lru_cache(REMEMBERED)
def forms_of(word: str) -> tuple[str, ...]:
    """Return what a word may be a form of."""
    return (*guesses_of(word), IRREGULAR[word]) if word in IRREGULAR else guesses_of(word)


def for_claims(acts: Lexicon, effects: EffectTable) -> Scan:
    """Return the scan for words that can head a claim: those of acts, of effects, and of idioms that tell effects."""
    phrases = [(phrase.head, phrase.others) for sense in acts.senses for phrase in sense.phrases]
    alone = (*(lemma for lemma, _ in effects.senses), *IDIOMS)
    return Scan(_gathered([*phrases, *((word, ()) for word in alone)]))


def for_violence(table: str) -> Scan:
    """Return the scan for words of violence, one a line in `table`; `#` begins a comment line."""
    return Scan(_gathered((word, ()) for word in _lines(table)))


def _lines(table: str) -> Iterator[str]:
    return (line.strip() for line in table.splitlines() if line.strip() and not line.startswith("#"))


def _gathered(phrases: Iterable[tuple[str, tuple[tuple[str, ...], ...]]]) -> dict[str, tuple[Others, ...]]:
    """Gather phrases by their heads; one that stands alone makes the longer ones of its head needless."""
    found: dict[str, dict[Others, None]] = {}
    for head, others in phrases:
        found.setdefault(head, {})[tuple(frozenset(choices) for choices in others)] = None
    return {head: ((),) if () in longer else tuple(longer) for head, longer in found.items()}
