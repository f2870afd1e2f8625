"""The lexicon of acts: one line a sense, with an example that must give what the line says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ...errors import ResourceError
from ...model.claim import ACT_TYPES

PARTS_OF_SPEECH = ("verb", "noun", "adjective")
# What classes of words there are: act_words.tsv lists each.
CLASSES = ("people", "place", "thing", "weapon", "force", "route", "pact", "measure", "captive", "troops", "civil")
# Conditions on who is found (a code on a side; on either; on both; on one only), on what else stands in the
# clause, on who acts, and on the class of the target's noun.
CONDITIONS = (
    "actor", "target", "party", "both", "one", "object", "alone", "plain", "clause", "plural", "violent",
    "force", "crowd", "armed", "forces", "returned", "official", "toparty", "speech", "oneself", "wanted", "people",
    "place", "thing", "route", "pact", "measure", "captive", "troops", "agent", "weapon", "past", "aside",
)  # fmt: skip
COLUMNS = ("lemmas", "pos", "type", "mode", "pattern", "example", "gives")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Spell one lemma of a sense: its head, and the other words that must stand with it.

    Each of `others` lists alternatives ("prisoner|captive"); the first `before` of them precede the head.
    """

    head: str
    others: tuple[tuple[str, ...], ...] = ()
    before: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """Say where actor and target stand: sources in order of preference (subj, obj, poss, or a preposition).

    `mutual` acts have the same parties on both sides. `conditions` (see CONDITIONS) must hold, or the sense
    does not fire; a condition with `!` before it must not hold.
    """

    actor: tuple[str, ...]
    target: tuple[str, ...]
    mutual: bool = False
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """Hold one line of the lexicon: `gives` is what the example must give, as actors and targets."""

    phrases: tuple[Phrase, ...]
    pos: str
    type: str
    mode: str | None
    pattern: Pattern
    example: str
    gives: tuple[str, str]
    line: int

    @property
    def name(self) -> str:
        """Name the sense for people: its first lemma, type and line."""
        return f"{self.phrases[0].head} ({self.type}, line {self.line})"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Look senses up by part of speech and the lemma of their head."""

    senses: tuple[Sense, ...]
    by_head: Mapping[tuple[str, str], tuple[tuple[Phrase, Sense], ...]]
    classes: Mapping[str, frozenset[str]]
    words: frozenset[str]  # all heads

    def heads(self, forms: Iterable[str]) -> bool:
        """Tell whether a phrase of any part of speech is headed by one of these forms."""
        return not self.words.isdisjoint(forms)

    def at(self, pos: str, forms: Iterable[str]) -> tuple[tuple[Phrase, Sense], ...]:
        """Return the phrases headed by the first of these forms that heads any, the most demanding first."""
        return next((found for form in forms if (found := self.by_head.get((pos, form)))), ())

    def holds(self, name: str, forms: Iterable[str]) -> bool:
        """Tell whether a class of words has one of these forms."""
        return not self.classes[name].isdisjoint(forms)


def parse_lexicon(text: str, words: str) -> Lexicon:
    """Read the table of senses (tab-separated columns COLUMNS, `#` begins a comment line) and the classes of words.

    Raises ResourceError that names the line.
    """
    senses = tuple(
        _sense(line, number)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#") and not line.startswith("lemmas\t")
    )
    by_head = _index(senses)
    heads = frozenset(head for _, head in by_head)
    return Lexicon(senses, MappingProxyType(by_head), MappingProxyType(parse_classes(words)), heads)


def parse_classes(text: str) -> dict[str, frozenset[str]]:
    """Read the classes of words: class, tab, lemmas with `|` between them; raises ResourceError on another class."""
    classes = dict.fromkeys(CLASSES, frozenset[str]())
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, tab, lemmas = line.partition("\t")
        if name not in classes or not tab:
            raise ResourceError(f"word classes, line {number}: {name!r} is none of {CLASSES}, or has no words")
        classes[name] |= frozenset(lemmas.split("|"))
    return classes


def _index(senses: Iterable[Sense]) -> dict[tuple[str, str], tuple[tuple[Phrase, Sense], ...]]:
    index: dict[tuple[str, str], list[tuple[Phrase, Sense]]] = {}
    for sense in senses:
        for phrase in sense.phrases:
            index.setdefault((sense.pos, phrase.head), []).append((phrase, sense))
    return {key: tuple(sorted(found, key=_demand, reverse=True)) for key, found in index.items()}


def _demand(entry: tuple[Phrase, Sense]) -> tuple[int, int]:
    """Order senses so that one that asks for more words, then for more conditions, is tried first."""
    return len(entry[0].others), len(entry[1].pattern.conditions)


def _sense(line: str, number: int) -> Sense:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != len(COLUMNS):
        raise ResourceError(f"acts lexicon, line {number}: {len(cells)} columns, needs {len(COLUMNS)}: {COLUMNS}")
    lemmas, pos, type_, mode, pattern, example, gives = cells
    if pos not in PARTS_OF_SPEECH or type_ not in ACT_TYPES:
        raise ResourceError(f"acts lexicon, line {number}: no part of speech {pos!r} or no act {type_!r}")
    actor, arrow, target = gives.partition(" -> ")
    if not example or not arrow:
        raise ResourceError(f"acts lexicon, line {number}: needs an example and what it gives (actor -> target)")
    phrases = tuple(phrase for lemma in lemmas.split(", ") for phrase in _phrases(lemma, pos))
    parsed = _pattern(pattern, number)
    wanted = (actor, "" if target == "-" else target)
    return Sense(phrases, pos, type_, None if mode == "-" else mode, parsed, example, wanted, number)


def _phrases(lemma: str, pos: str) -> list[Phrase]:
    """Spell a lemma out: the head is marked with `*`, else the first word of a verb, the last of another.

    Parsers take hyphens for words of their own or not, so a hyphenated head is listed both as one word and as
    its last part, which asks for what precedes it.
    """
    words = lemma.split(" ")
    marked = next((i for i, word in enumerate(words) if word.startswith("*")), None)
    head = marked if marked is not None else (0 if pos == "verb" else len(words) - 1)
    others = tuple(_last_parts(word) for i, word in enumerate(words) if i != head)
    phrases = []
    for form in words[head].lstrip("*").split("|"):
        *before, last = form.split("-")
        phrases.append(Phrase(last, tuple((part,) for part in before) + others, len(before) + head))
        if before:
            phrases.append(Phrase(form, others, head))
    return phrases


def _last_parts(word: str) -> tuple[str, ...]:
    """Return the alternatives of a word, of hyphenated ones the last part, which is a token."""
    return tuple(form.split("-")[-1] for form in word.split("|"))


def _pattern(text: str, number: int) -> Pattern:
    """Read `subj > obj|on +target` or, for mutual acts, `between|subj = with|obj`."""
    words = text.split(" ")
    if len(words) < 3 or words[1] not in (">", "="):
        raise ResourceError(f"acts lexicon, line {number}: pattern {text!r}, needs `actors > targets` or `a = b`")
    conditions = tuple(word.removeprefix("+") for word in words[3:])
    if unknown := [c for c in conditions if c.removeprefix("!") not in CONDITIONS]:
        raise ResourceError(f"acts lexicon, line {number}: no condition {unknown[0]!r}; there are {CONDITIONS}")
    return Pattern(_sources(words[0]), _sources(words[2]), words[1] == "=", conditions)


def _sources(word: str) -> tuple[str, ...]:
    return () if word == "-" else tuple(word.split("|"))


# What an example gives: of each act found, the line of its sense, actors and targets, joined with "+".
Coder = Callable[[str], Iterable[tuple[int, str, str]]]


def lint(lexicon: Lexicon, code: Coder) -> list[str]:
    """Return what is wrong with the senses, a sentence each: an example that does not fire or gives another
    actor or target, and two senses of one lemma of which one fires on the other's example.
    """
    faults = []
    for sense in lexicon.senses:
        found = list(code(sense.example))
        own = [(actors, targets) for line, actors, targets in found if line == sense.line]
        if not own:
            faults.append(f"{sense.name}: does not fire on its example, which gives {found}: {sense.example}")
        elif sense.gives not in own:
            faults.append(f"{sense.name}: its example gives {own}, the line says {sense.gives}: {sense.example}")
        rivals = {other.line: other.name for other in _rivals(lexicon, sense)}
        faults += [f"{rivals[line]}: fires on the example of {sense.name}" for line, _, _ in found if line in rivals]
    return faults


def _rivals(lexicon: Lexicon, sense: Sense) -> list[Sense]:
    heads = {phrase.head for phrase in sense.phrases}
    return [
        other
        for other in lexicon.senses
        if other is not sense and other.pos == sense.pos and heads & {phrase.head for phrase in other.phrases}
    ]
