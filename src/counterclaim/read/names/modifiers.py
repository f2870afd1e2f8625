"""Words before a noun that tell whose it is, learnt from the names in the same report.

"Coalition jets" and "Russian-brokered" hold no name of their own; elsewhere in the report "the coalition" and
"Russian Foreign Ministry" do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...model.actor import Actor, is_state, state_of
from ..document import Doc, Token
from ..punctuation import HYPHENS
from ..reading import Mention, Reading
from .actors import Atom

BEFORE = frozenset(("compound", "amod", "nmod", "nmod:desc", "flat", "nmod:poss"))
DEMONYMS = ("ian", "ish", "an", "ese", "i", "ch")
ARTICLES = frozenset(("the", "a", "an"))

# Who is named in full by one line of the table, and what he does to those whom the noun behind names.
WHOLE = frozenset(("state", "capital", "group", "body"))
TO_OTHERS = frozenset((
    "backed", "supported", "sponsored", "funded", "armed", "trained", "led", "held", "controlled", "occupied",
    "besieged", "brokered", "mediated", "run", "dominated", "aligned", "allied",
))  # fmt: skip


def with_modifiers(reading: Reading) -> Reading:
    """Return a reading whose names hold those modifiers as well that the report's other names explain."""
    known = known_words(reading)
    spoken_for = {i for m in reading.names if m.actor is not None for i in range(m.start, m.end)}
    headed = {m.head for m in reading.names if m.actor is not None}
    found = tuple(
        Mention(token.i, token.i + 1, token.i, "actor", known[key], how=f"{token.text!r} as elsewhere in the report")
        for token in reading.doc
        if _modifies(token)
        and (token.i not in spoken_for or (_hyphened(token) and token.i not in headed))
        and (key := _key(token)) in known
    )
    return replace(reading, names=reading.names + found) if found else reading


def before_participles(doc: Doc, atoms: Iterable[Atom], mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield whom a hyphenated pair before a noun names by the table of actors ("the Peruvian-backed rebels").

    The rebels are a mention of their own; who backs, leads or holds them is another.
    """
    headed = {m.head for m in mentions}
    for atom in atoms:
        last = doc[atom.end - 1]
        if last.i in headed or atom.entry.kind not in WHOLE or not _hyphened(last):
            continue
        if doc[last.i + 2].lower_ in TO_OTHERS and doc[last.i + 2].dep_ in BEFORE:
            actor = Actor(atom.entry.code, doc[atom.start : atom.end].text, atom.entry.kind)
            yield Mention(atom.start, atom.end, last.i, "actor", actor, how=f"{actor.name!r} by name")


def known_words(reading: Reading) -> dict[str, Actor]:
    """Return single words with whom they stand for: names of one word, and adjectives with which names begin."""
    votes: dict[str, Counter[Actor]] = {}
    for mention in reading.names:
        for key, actor in _lessons(reading, mention):
            votes.setdefault(key, Counter())[actor] += 1
    return {key: min(v, key=lambda a: (-v[a], a.code, a.name)) for key, v in votes.items()}


def _lessons(reading: Reading, mention: Mention) -> Iterator[tuple[str, Actor]]:
    actor = mention.actor
    if actor is None or "+" in actor.code or actor.kind in ("person", "media", "people"):
        return
    words = [t for t in reading.doc[mention.start : mention.end] if t.lower_ not in ARTICLES]
    if not words or words[0].pos_ == "PRON":
        return
    if len(words) == 1:
        yield _key(words[0]), Actor(actor.code, words[0].text, actor.kind)
    elif words[0].tag_ in ("JJ", "NNP") and words[0].text.endswith(DEMONYMS) and is_state(actor.code):
        yield _key(words[0]), Actor(state_of(actor.code), words[0].text, "state")


def _key(token: Token) -> str:
    word = token.lower_.replace(".", "")
    return word[:-1] if word.endswith("s") and len(word) > 4 and not word.endswith("ss") else word


def _modifies(token: Token) -> bool:
    return _hyphened(token) or (
        token.dep_ in BEFORE and token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN")
    )


def _hyphened(token: Token) -> bool:
    """Tell whether a word is the first of a hyphenated pair whose second is a participle ("Peruvian-backed")."""
    if token.i + 2 >= len(token.doc) or token.nbor(1).text not in HYPHENS or token.nbor(1).whitespace_:
        return False
    return token.nbor(2).tag_ in ("VBN", "VBD", "JJ")
