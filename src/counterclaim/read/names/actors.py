"""The actor table: words that name states, organs, groups, people and things, found in a parsed text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import product

from ...errors import ResourceError
from ...model.spelling import fold
from ..document import Doc, Token
from ..punctuation import HYPHENS

POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
# A name of a state or a capital, or an abbreviation, that has lost its apostrophe ("Syrias army") still is a possessor.
_POSSESSIVE_KINDS = ("state", "capital")
_PLAIN_KINDS = {"body": "body", "monitor": "body", "media": "media", "channel": "media"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table: words, what they stand for, and how (see the tables' first lines)."""

    words: tuple[str, ...]
    code: str
    kind: str


@dataclass(frozen=True, slots=True)
class Atom:
    """Words of the text that are in the table: tokens `[start, end)`; `owns` where they carry a possessive s."""

    start: int
    end: int
    entry: Entry
    owns: bool = False


@dataclass(frozen=True, slots=True)
class ActorTable:
    """Entries by their folded first word, the longest first.

    `leaders` gives the office of heads of state and government by surname, `officials` the state of
    office-holders by full name; both only help where a report does not say of what somebody is the head.
    `kinds` tells bodies and media by their codes, all others are states or groups; `monitors` are the codes of
    those who count the victims of wars.
    """

    entries: dict[str, tuple[Entry, ...]]
    leaders: dict[str, str] = field(default_factory=dict)
    officials: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    monitors: tuple[str, ...] = ()

    def with_rows(self, rows: Collection[Entry]) -> ActorTable:
        """Return a table that holds these entries as well."""
        entries = dict(self.entries)
        for row in rows:
            key = fold(row.words[0])
            entries[key] = (*entries.get(key, ()), row)
        return replace(self, entries=entries, kinds=self.kinds | _kinds(rows))

    def find(self, doc: Doc) -> tuple[Atom, ...]:
        """Return the entries that occur in a text, the leftmost longest, none overlapping."""
        atoms = self.find_in(doc.words, lambda at: not _shouted(doc[at]))
        ranked = {atom.end for atom in atoms if atom.entry.kind == "rank"}
        return tuple(atom for atom in atoms if not (atom.start in ranked and _first_name(doc, atom)))

    def find_in(self, words: list[str], may_begin: Callable[[int], bool] = lambda at: True) -> tuple[Atom, ...]:
        """Return the entries that occur in a row of words; `may_begin` tells of a place whether one can begin there."""
        keys = [fold(word) for word in words]
        atoms: list[Atom] = []
        at = 0
        while at < len(keys):
            atom = self._longest(words, keys, at)
            if atom and may_begin(at):
                atoms.append(atom)
                at = atom.end
            else:
                at += 1
        return tuple(_settle(atoms))

    def _longest(self, texts: list[str], keys: list[str], at: int) -> Atom | None:
        key = keys[at]
        longer = self.entries.get(key, ())
        shorter = self.entries.get(key[:-1], ()) if key.endswith("s") else ()
        for entry in sorted((*longer, *shorter), key=lambda e: -len(e.words)) if longer or shorter else ():
            if end := _match(entry, texts, keys, at):
                return Atom(at, end, entry)
        for entry in shorter:
            own = entry.kind in _POSSESSIVE_KINDS or entry.words[0].isupper()
            alone = len(entry.words) == 1 and own and texts[at][-1] == "s"
            if alone and _same_case(entry.words[0], texts[at]):
                return Atom(at, at + 1, entry, owns=True)
        return None


def _shouted(token: Token) -> bool:
    """Tell whether a small word stands in capitals only because all its sentence does: IS, WHO, US."""
    return token.pos_ in ("AUX", "PRON") and token.text.isupper() and token.sent.text.isupper()


def _first_name(doc: Doc, atom: Atom) -> bool:
    """Tell whether the name of a group is a man's, behind his rank: "Sergeant Wagner Paiva"."""
    alone = atom.entry.kind == "group" and atom.end == atom.start + 1 < len(doc)
    return alone and doc[atom.end].pos_ == "PROPN" and doc[atom.end].text[0].isupper()


def _settle(atoms: list[Atom]) -> list[Atom]:
    """Give names that several states share ("IND/MIL|ISR/MIL") to the one that the text names most, else the first."""
    states = Counter(atom.entry.code.split("/")[0] for atom in atoms if "|" not in atom.entry.code)
    settled = []
    for atom in atoms:
        codes = atom.entry.code.split("|")
        code = max(codes, key=lambda c: (states[c.split("/")[0]], -codes.index(c)))
        settled.append(replace(atom, entry=replace(atom.entry, code=code)) if len(codes) > 1 else atom)
    return settled


def parse_table(*texts: str) -> ActorTable:
    """Read tables of `pattern TAB code TAB kind`; a later line wins over an earlier one of the same words.

    Raises ResourceError that names a line which has not three columns.
    """
    entries: dict[tuple[str, ...], Entry] = {}
    persons: dict[str, dict[str, str]] = {"leader": {}, "official": {}}
    for text in texts:
        for line in text.splitlines():
            if line.strip() and not line.startswith("#"):
                pattern, code, kind = _columns(line)
                if kind in persons:
                    persons[kind][fold(pattern)] = code
                else:
                    entries |= {words: Entry(words, code, kind) for words in _forms(pattern)}
    table: dict[str, list[Entry]] = {}
    for entry in sorted(entries.values(), key=lambda e: (-len(e.words), e.words)):
        table.setdefault(fold(entry.words[0]), []).append(entry)
    every = [entry for found in table.values() for entry in found]
    return ActorTable(
        {key: tuple(found) for key, found in table.items()}, persons["leader"], persons["official"], _kinds(every),
        tuple(sorted({entry.code for entry in every if entry.kind == "monitor"})),
    )  # fmt: skip


def _kinds(entries: Iterable[Entry]) -> dict[str, str]:
    return {e.code.split("/")[0]: _PLAIN_KINDS[e.kind] for e in entries if e.kind in _PLAIN_KINDS and "/" not in e.code}


def _columns(line: str) -> tuple[str, str, str]:
    columns = line.split("\t")
    if len(columns) != 3:
        raise ResourceError(f"actor table: {line!r} has {len(columns)} columns; write pattern, code and kind")
    return columns[0], columns[1], columns[2]


def _forms(pattern: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of a pattern in all its spellings, hyphens written or not."""
    for form in dict.fromkeys((pattern, pattern.replace("-", ""))):
        yield from product(*(word.split("|") for word in _words(form)))


def _words(pattern: str) -> Iterable[str]:
    return [word for word in re.split(r"[\s\-]+|['’]s(?=\s|$)", pattern) if word]


def _match(entry: Entry, texts: list[str], keys: list[str], at: int) -> int | None:
    """Return where the entry ends if it begins at a token; hyphens and possessives between its words are passed."""
    for number, word in enumerate(entry.words):
        while number and at < len(texts) and _passed(texts[at]):
            at += 1
        if at >= len(texts):
            return None
        key, last = fold(word), number + 1 == len(entry.words)
        if keys[at] != key and (last or keys[at] != f"{key}s"):
            return None
        if not _same_case(word, texts[at]):
            return None
        at += 1
    return at


def _passed(text: str) -> bool:
    """Tell whether a token may stand between the words of a pattern: a hyphen, a possessive, a space."""
    return text in HYPHENS or text in POSSESSIVES or (text.isspace() and "\n" not in text)


def _same_case(word: str, text: str) -> bool:
    """Tell whether a text has capitals where the pattern asks for them: all of US, the first of Armenia."""
    if len(word) > 1 and word.isupper():
        return text.rstrip("s").isupper() or text.isupper()
    if not word[1:].islower() and word[1:].isalpha():
        return text == word or text.isupper()  # LeT is not "Let"
    return not word[0].isupper() or text[0].isupper()
