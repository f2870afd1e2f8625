"""Runs of words to phrases: whose they are, which organ, who holds it; nothing behind them is attached yet."""

from __future__ import annotations

from dataclasses import replace

from ..document import Doc
from .actors import POSSESSIVES, Atom
from .chunks import POSSESSIVE_PRONOUNS, chunks_of
from .fullnames import name_after
from .owners import Possessor, by_leader, nearest, standing, whose
from .phrase import HEADS, OWNERS, Leaders, Phrase
from .unheaded import read_names

_STATE_RUN = frozenset(("state", "official", "government"))  # "the official Peruvian news agency"


def read_phrases(doc: Doc, atoms: dict[int, Atom], leaders: Leaders) -> list[Phrase]:
    """Return the phrases of a text in order, states that own something included; nothing behind them attached."""
    found: list[Phrase] = []
    proper = frozenset(t.text for t in doc if t.pos_ == "PROPN" and t.text[0].isupper() and t.i not in atoms)
    for start, end in chunks_of(doc, atoms):
        found.extend(_read_chunk(doc, atoms, leaders, proper, start, end, _possessor(doc, found, start)))
    return found


def _possessor(doc: Doc, found: list[Phrase], start: int) -> Possessor:
    if doc[start].lower_ in POSSESSIVE_PRONOUNS:
        return Possessor(of=start)
    between = start > 1 and (doc[start - 1].is_space or doc[start - 1].pos_ in ("VERB", "ADV"))
    before = start - 2 if between else start - 1
    if not found or before < 1 or doc[before].text not in POSSESSIVES or found[-1].end != before:
        return Possessor()
    return Possessor(found[-1].codes, None if found[-1].codes else found[-1].core)


def _read_chunk(
    doc: Doc,
    atoms: dict[int, Atom],
    leaders: Leaders,
    names: frozenset[str],
    start: int,
    end: int,
    possessor: Possessor,
) -> list[Phrase]:
    """Read one run of words: its owners, then its head; names that own nothing stand for themselves."""
    inside = sorted({atoms[i] for i in range(start, end) if i in atoms}, key=lambda a: a.start)
    owners = [a for a in inside if a.entry.kind in OWNERS]
    heads, ranks = _heads_in(doc, inside)
    heads, pointer = _drop_pointers(heads, owners)
    if not heads:
        return read_names(doc, names, owners, start, end, possessor, [a for a in inside if a.entry.kind == "point"])
    head = heads[-1]
    if pointer and pointer.end <= head.start and possessor.of is None:
        possessor = Possessor(possessor.codes, pointer.start)
    mine = nearest(doc, [a for a in owners if a.start < head.start], atoms, head.start)
    codes, how = whose(doc, mine, possessor) if mine or possessor.codes else by_leader(doc, leaders, start, head.start)
    stop, name, is_thing = _extent(doc, atoms, head, end)
    kind = "thing" if is_thing else head.entry.kind
    kind = _kind_among(heads, kind, counted=any(t.pos_ == "NUM" for t in doc[start : head.start]))
    organ = organ_of(heads, doc[start : head.start].text)
    if kind == "member" and name and organ is None:
        organ = organ_of(ranks)  # "spokesman Colonel X" speaks for the army where nothing says for whom
    phrase = Phrase(start, stop, kind, codes, organ, None, name, possessor.of, how, head.start)
    if kind == "point" and (name_start := _name_start(doc, mine[-1].end if mine else start, head)) is not None:
        return [_named_body(phrase, doc[name_start : head.end].text)]
    if kind == "point" and organ == "MEDIA" and codes and _STATE_RUN & {t.lower_ for t in doc[start:stop]}:
        agency = doc[head.end - 1].lower_ == "agency"
        phrase = replace(phrase, kind="organ", organ="State news agency" if agency else "State media")
    named = [a for a in owners if a.start >= head.end or (a.entry.kind in ("state", "capital") and a.end <= head.start)]
    pointing = [_pointer(pointer)] if pointer and possessor.of == pointer.start else []
    return sorted([*pointing, phrase, *standing(named)], key=lambda p: (p.core, p.start))


def _heads_in(doc: Doc, inside: list[Atom]) -> tuple[list[Atom], list[Atom]]:
    """Return the words that can head a run, and those of them that are ranks, which head it where nothing else does."""
    heads = [a for a in inside if a.entry.kind in HEADS]
    heads = [a for a in heads if a.entry.kind not in ("member", "saying") or not _is_adjective(doc, a)]
    while heads and _is_adjective(doc, heads[-1]):
        heads.pop()
    ranks = [a for a in heads if a.entry.kind == "rank"]
    return [a for a in heads if a.entry.kind != "rank"] or heads, ranks


def _extent(doc: Doc, atoms: dict[int, Atom], head: Atom, end: int) -> tuple[int, str | None, bool]:
    """Return where a phrase ends, who is named behind its head, and whether a noun behind makes it a thing of his."""
    plural = head.entry.kind == "folk" and doc[head.end - 1].tag_ in ("NNS", "NNPS")
    stop, name = (head.end, None) if plural else name_after(doc, atoms, head.end)
    behind = atoms.get(head.end) if head.end < end else None
    if name:
        return stop, name, False
    if behind is not None and behind.entry.kind == "point":
        return behind.end, name, False  # "the opposition bloc" is the opposition
    return (end, name, True) if _has_noun_behind(doc, head.end, end) else (stop, name, False)


def _kind_among(heads: list[Atom], kind: str, counted: bool) -> str:
    """Return what the last of some heads is beside the others: "two military" and "civil servants" are people."""
    if heads[-1].entry.words in (("military",), ("marines",)) and counted:
        return "folk"
    if kind == "unit" and len(heads) > 1:
        return "organ"
    return "folk" if kind == "member" and heads[-2:-1] and heads[-2].entry.code == "CIV" else kind


def _named_body(phrase: Phrase, body: str) -> Phrase:
    """Return a body under its own name, such as "Desert News Agency", as its owner's where it has one."""
    kind = "media" if phrase.organ == "MEDIA" else "body"
    if phrase.owners:
        return replace(phrase, kind=kind, organ=body, name=None, of=None)
    return replace(phrase, kind=kind, organ=None, code=body, name=None)


def _pointer(atom: Atom) -> Phrase:
    return Phrase(atom.start, atom.end, "point", organ=atom.entry.code, core=atom.start)


def _name_start(doc: Doc, first: int, head: Atom) -> int | None:
    """Return where a name such as "Desert News Agency" begins, if its last word is a head with a capital."""
    while first < head.start and not doc[first].text[0].isupper():
        first += 1
    titled = all(t.text[0].isupper() for t in doc[first : head.end] if t.is_alpha)
    return first if titled and head.end - first > 1 and doc[first].pos_ != "DET" else None


def _is_adjective(doc: Doc, atom: Atom) -> bool:
    return atom.end == atom.start + 1 and doc[atom.start].pos_ == "ADJ" and doc[atom.start].dep_ in ("amod", "conj")


def _drop_pointers(heads: list[Atom], owners: list[Atom]) -> tuple[list[Atom], Atom | None]:
    """Leave out words that only point back ("the group") where a name or another head stands beside them."""
    solid = [a for a in heads if a.entry.kind != "point"]
    named = any(a.entry.kind not in ("demonym", "state", "capital") for a in owners)
    pointers = [a for a in heads if a.entry.kind == "point" and a.entry.code == "MONITOR"]
    return (solid, pointers[0] if pointers else None) if solid or named else (heads, None)


def _has_noun_behind(doc: Doc, head: int, end: int) -> bool:
    return head < end and doc[head].pos_ == "NOUN" and doc[head].is_lower


def organ_of(heads: list[Atom], before: str = "") -> str | None:
    """Return the organ that a chain of heads comes to: of "Defence Ministry spokesman" the ministry."""
    organs = [a.entry.code for a in heads if a.entry.code != "-"]
    if not organs:
        return None
    if len(organs) > 1 and organs[-1] in ("MIL", "CIV") and organs[-2] in ("POLICE", "PKF", "MIL"):
        return organs[-2]
    if organs[-1] == "CIV" and "captured" in before.lower():
        return "MIL"
    return organs[-1]
