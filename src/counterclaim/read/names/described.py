"""Names of any form that the words beside them explain: "the armed group X", "X, a gang", "Long Name (LN)"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..document import Doc
from .actors import Atom
from .nameforms import LONGEST, Introduced, bracketed, in_capitals, is_capital, joins, run_end

# Small words that tell what a name beside them is: "the armed group Dawn Watch", "the Dawn Watch militia".
_KINDS = frozenset("group militia gang faction front movement cartel band outfit brigade battalion".split())
_ARMED = frozenset(
    "armed militant rebel insurgent separatist jihadist jihadi islamist paramilitary guerrilla criminal dissident"
    " extremist terrorist secessionist".split()
)
_TELLING = frozenset(("militia", "gang", "faction", "cartel"))
# What is given an abbreviation too, and is nobody.
_PAPERS = frozenset("line treaty agreement accord memorandum resolution plan act law zone declaration".split())


def descriptions(doc: Doc, known: Collection[Atom]) -> Iterator[Introduced]:
    """Yield the names of any form that a word beside them calls a group: "the militant group X", "X, a gang"."""
    taken = {at for atom in known for at in range(atom.start, atom.end) if atom.entry.kind != "point"}
    for token in doc:
        if token.lower_ not in _KINDS or not token.is_lower:
            continue
        at, armed = token.i, token.lower_ in _TELLING
        armed = armed or any(t.lower_ in _ARMED for t in doc[max(0, at - 2) : at])
        for start, end in (_named_before(doc, at), _named_behind(doc, at), _named_in_front(doc, at)):
            fits = 0 < end - start <= LONGEST and (armed or end == at + 1)
            if fits and not taken & set(range(start, end)) and not in_capitals(doc, at):
                yield Introduced(start, end, doc[end - 1].text, bracketed(doc, start, end), armed=True)
                break


def abbreviations(doc: Doc, known: Collection[Atom]) -> Iterator[Introduced]:
    """Yield the bodies of any form that the text gives an abbreviation: "Relief Without Frontiers (RWF)"."""
    taken = {at for atom in known for at in range(atom.start, atom.end)}
    for at in range(2, len(doc) - 2):
        start = at
        while start and doc[start - 1].ent_type_ == "ORG" and not doc[start].is_sent_start:
            start -= 1
        fits = doc[at].text == "(" and 1 < at - start <= LONGEST and doc[start].lower_ not in _PAPERS
        if fits and not taken & set(range(start, at)) and (short := bracketed(doc, start, at)):
            yield Introduced(start, at, doc[at - 1].text, short)


def _named_before(doc: Doc, noun: int) -> tuple[int, int]:
    """Return the name that a noun ends, the noun with it: "the Bell Creek militia"; empty where there is none."""
    start = noun
    while start and is_capital(doc[start - 1]) and not doc[start].is_sent_start and doc[start - 1].pos_ == "PROPN":
        start -= 1
    names = (
        start < noun
        and start > 0
        and doc[start - 1].lower_ == "the"
        and "LOC" not in {t.ent_type_ for t in doc[start:noun]}
    )
    return (start, noun + 1) if names and noun - start > 1 else (noun, noun)


def _named_behind(doc: Doc, noun: int) -> tuple[int, int]:
    """Return the name right behind a noun: "the armed group Dawn Watch"."""
    start = noun + 1
    end = run_end(doc, start) if start < len(doc) and doc[start].text[:1].isupper() else start
    return start, end


def _named_in_front(doc: Doc, noun: int) -> tuple[int, int]:
    """Return the name that a noun explains behind a comma: "Dawn Watch, a small armed group"."""
    comma = next((i for i in range(noun - 1, max(0, noun - 6), -1) if doc[i].text == ","), None)
    if comma is None or doc[comma + 1].lower_ not in ("a", "an"):
        return noun, noun
    start = comma
    while start and (is_capital(doc[start - 1]) or (start > 1 and start < comma and joins(doc, start - 1))):
        start -= 1
    return start, comma
