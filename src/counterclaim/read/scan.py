"""Look at the words of a report before it is parsed: a sentence without a word that can head a claim has none.

Nearly all of the time of reading goes into the parse and what follows it; a look at the words is a hundredth of that.
What is then parsed is said in `read.budget`; docs/decisions/0002-trigger-scan.md has what is gained and lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .acts.lexicon import Lexicon
from .figures.effects import EffectTable
from .figures.idiom_words import CAPTIVITY, IDIOMS
from .forms import REMEMBERED, guesses_of

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
    "closer": "close", "closest": "close", "ve": "have", "servicemen": "serviceman", "crewmen": "crewman",
}  # fmt: skip
Needs = tuple[frozenset[str], ...]
FAR = frozenset(CAPTIVITY)  # these may stand anywhere in the report
CLASSES = ("route", "pact", "measure", "captive", "troops")  # that a sense asks for by a word of its own sentence


@dataclass(frozen=True, slots=True)
class Scan:
    """Hold the words that head what is looked for, each with the others that must stand in its sentence too."""

    heads: Mapping[str, tuple[Needs, ...]]

    def finds(self, text: str) -> bool:
        """Tell whether a text has one of them; it may have, and yet nothing to be claimed."""
        return bool(self.found((text,)))

    def found(self, parts: Sequence[str]) -> tuple[int, ...]:
        """Return which parts of a text have one of them."""
        forms = [frozenset(form for word in words_of(part) for form in forms_of(word)) for part in parts]
        far = FAR & frozenset[str]().union(*forms)
        return tuple(at for at, own in enumerate(forms) if self._fires(own, own | far))

    def _fires(self, forms: frozenset[str], around: frozenset[str]) -> bool:
        heads = (head for head in forms if head in self.heads)
        return any(all(around & choices for choices in needs) for head in heads for needs in self.heads[head])


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, hyphenated ones in their parts, "cannot" and "didn't" in two."""
    return frozenset(WORD.findall(NEGATED.sub(" not", text).lower()))


@lru_cache(REMEMBERED)
def forms_of(word: str) -> tuple[str, ...]:
    """Return what a word may be a form of."""
    return (*guesses_of(word), IRREGULAR[word]) if word in IRREGULAR else guesses_of(word)


def for_claims(acts: Lexicon, effects: EffectTable) -> Scan:
    """Return the scan for words that can head a claim: those of acts, of effects, and of idioms that tell effects."""
    classes = [tuple(acts.classes[name]) for name in CLASSES]
    asked = dict(zip(CLASSES, classes, strict=True))
    phrases = [
        (phrase.head, (*phrase.others, *(asked[c] for c in sense.pattern.conditions if c in asked)))
        for sense in acts.senses
        for phrase in sense.phrases
    ]
    idioms = [(head, needs) for heads, needs in IDIOMS for head in heads]
    return Scan(_gathered([*phrases, *((lemma, ()) for lemma, _ in effects.senses), *idioms]))


def for_violence(table: str) -> Scan:
    """Return the scan for words of violence, one a line in `table`; `#` begins a comment line."""
    return Scan(_gathered((word, ()) for word in _lines(table)))


def _lines(table: str) -> Iterator[str]:
    return (line.strip() for line in table.splitlines() if line.strip() and not line.startswith("#"))


def _gathered(phrases: Iterable[tuple[str, tuple[tuple[str, ...], ...]]]) -> dict[str, tuple[Needs, ...]]:
    """Gather phrases by their heads; one that stands alone makes the longer ones of its head needless."""
    found: dict[str, dict[Needs, None]] = {}
    for head, needs in phrases:
        found.setdefault(head, {})[tuple(frozenset(choices) for choices in needs)] = None
    return {head: ((),) if () in longer else tuple(longer) for head, longer in found.items()}
