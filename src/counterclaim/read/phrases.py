"""Noun phrases that stand for somebody: whose they are, which organ, who holds it; pronouns are left for later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from ..model.spelling import fold
from .actors import HYPHENS, POSSESSIVES, Atom
from .chunks import JOINTS, POSSESSIVE_PRONOUNS, chunks_of
from .codes import GENERIC, TERRITORIES, is_country, owned
from .fullnames import name_after

OWNS = "by name, possessive"
CALLED = "the name before it"
OWNERS = ("state", "capital", "seat", "body", "monitor", "group", "media", "people", "demonym", "channel")
HEADS = ("organ", "office", "member", "saying", "folk", "thing", "unit", "rank", "point")
# Words that end the names of bodies, in capitals.
_BODY_NOUNS = frozenset(
    "union committee council center centre authority agency commission association network organization organisation"
    " party alliance front movement command directorate federation institute foundation society court tribunal"
    " coalition league brigade brigades battalion congress faction bloc office press news bureau".split()
)
_BODIES = ("body", "monitor", "group", "media")
Leaders = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase over tokens `[start, end)`.

    `kind` is that of its head in the actor table, or person, pronoun, other. `owners` are the codes of
    those whose it is, `organ` what it is of theirs, `code` what it is without more ado, `name` a person's
    name; `of` is the token of a possessor that has to be resolved first, `core` the first token of the
    head, `how` the reason.
    """

    start: int
    end: int
    kind: str
    owners: tuple[str, ...] = ()
    organ: str | None = None
    code: str | None = None
    name: str | None = None
    of: int | None = None
    how: str = ""
    core: int = 0

    @property
    def codes(self) -> tuple[str, ...]:
        """Return its codes as far as they are known before anything is resolved, one for each owner."""
        return (self.code,) if self.code else tuple(owned(owner, self.organ) for owner in self.owners)


@dataclass(frozen=True, slots=True)
class _Possessor:
    """Whose a run is by the words before it: codes, or the token of somebody still to be resolved."""

    codes: tuple[str, ...] = ()
    of: int | None = None


def read_phrases(doc: Doc, atoms: dict[int, Atom], leaders: Leaders) -> list[Phrase]:
    """Return the phrases of a text in order, states that own something included; nothing behind them attached."""
    found: list[Phrase] = []
    for start, end in chunks_of(doc, atoms):
        found.extend(_read_chunk(doc, atoms, leaders, start, end, _possessor(doc, found, start)))
    return found


def _possessor(doc: Doc, found: list[Phrase], start: int) -> _Possessor:
    if doc[start].lower_ in POSSESSIVE_PRONOUNS:
        return _Possessor(of=start)
    before = start - 2 if start > 1 and doc[start - 1].is_space else start - 1
    if not found or before < 1 or doc[before].text not in POSSESSIVES or found[-1].end != before:
        return _Possessor()
    return _Possessor(found[-1].codes, None if found[-1].codes else found[-1].core)


def _read_chunk(
    doc: Doc, atoms: dict[int, Atom], leaders: Leaders, start: int, end: int, possessor: _Possessor
) -> list[Phrase]:
    """Read one run of words: its owners, then its head; names that own nothing stand for themselves."""
    inside = sorted({atoms[i] for i in range(start, end) if i in atoms}, key=lambda a: a.start)
    heads = [a for a in inside if a.entry.kind in HEADS]
    while heads and _is_adjective(doc, heads[-1]):
        heads.pop()
    heads = [a for a in heads if a.entry.kind != "rank"] or heads
    owners = [a for a in inside if a.entry.kind in OWNERS]
    heads, pointer = _drop_pointers(heads, owners)
    if not heads:
        return _read_names(doc, owners, start, end, possessor, [a for a in inside if a.entry.kind == "point"])
    head = heads[-1]
    if pointer and pointer.end <= head.start and possessor.of is None:
        possessor = _Possessor(possessor.codes, pointer.start)
    mine = _nearest(doc, [a for a in owners if a.start < head.start], atoms, head.start)
    codes, how = (
        _whose(doc, mine, possessor) if mine or possessor.codes else _by_leader(doc, leaders, start, head.start)
    )
    stop, name = name_after(doc, atoms, head.end)
    kind = head.entry.kind
    if not name and _has_noun_behind(doc, head.end, end):
        kind, stop = "thing", end
    if kind == "unit" and len(heads) > 1:
        kind = "organ"
    if kind == "member" and heads[-2:-1] and heads[-2].entry.code == "CIV":
        kind = "folk"
    organ = organ_of(heads, doc[start : head.start].text)
    phrase = Phrase(start, stop, kind, codes, organ, None, name, possessor.of, how, head.start)
    named = [a for a in owners if a.start >= head.end or (a.entry.kind in ("state", "capital") and a.end <= head.start)]
    pointing = [
        Phrase(a.start, a.end, "point", organ=a.entry.code, core=a.start)
        for a in (pointer,)
        if a and possessor.of == a.start
    ]
    return sorted([*pointing, phrase, *_standing(named)], key=lambda p: (p.core, p.start))


def _is_adjective(doc: Doc, atom: Atom) -> bool:
    return atom.end == atom.start + 1 and doc[atom.start].pos_ == "ADJ" and doc[atom.start].dep_ in ("amod", "conj")


def _drop_pointers(heads: list[Atom], owners: list[Atom]) -> tuple[list[Atom], Atom | None]:
    """Leave out words that only point back ("the group") where a name or another head stands beside them."""
    solid = [a for a in heads if a.entry.kind != "point"]
    named = any(a.entry.kind not in ("demonym", "state", "capital") for a in owners)
    pointers = [a for a in heads if a.entry.kind == "point" and a.entry.code == "MONITOR"]
    return (solid, pointers[0] if pointers else None) if solid or named else (heads, None)


def _has_noun_behind(doc: Doc, head: int, end: int) -> bool:
    return head < end and doc[head].pos_ == "NOUN" and doc[head].text not in HYPHENS


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


def _standing(atoms: list[Atom]) -> list[Phrase]:
    return [
        Phrase(a.start, a.end, standing_kind(a), code=a.entry.code, how=OWNS if a.owns else "by name", core=a.start)
        for a in atoms if a.entry.kind != "demonym"
    ]  # fmt: skip


def standing_kind(atom: Atom) -> str:
    """Return the kind of phrase that a name alone makes."""
    return {"people": "state", "seat": "organ", "capital": "state", "monitor": "body"}.get(
        atom.entry.kind, atom.entry.kind
    )


def _whose(doc: Doc, owners: list[Atom], possessor: _Possessor) -> tuple[tuple[str, ...], str]:
    """Return the codes of the owners and why; words for fighters in general give way to a name beside them."""
    if not owners:
        return possessor.codes, f"possessive, {'+'.join(possessor.codes)}" if possessor.codes else ""
    named = [a for a in owners if a.entry.code not in GENERIC] or owners
    codes = tuple(dict.fromkeys(a.entry.code for a in named))
    return codes, f"'{' and '.join(doc[a.start : a.end].text for a in named)}' before it"


def _by_leader(doc: Doc, leaders: Leaders, start: int, end: int) -> tuple[tuple[str, ...], str]:
    """Return the state of a leader whose surname stands before the head, as in "Surname regime"."""
    for token in reversed(doc[start:end]):
        if token.text[0].isupper() and (
            code := leaders.get(fold(token.text).removesuffix("s")) or leaders.get(fold(token.text))
        ):
            return (code.split("/")[0],), f"{token.text}, a head of state or government by the table"
    return (), ""


def _nearest(doc: Doc, owners: list[Atom], atoms: dict[int, Atom], head: int) -> list[Atom]:
    """Return the last owner and those joined to it; a bare name that stands off the head owns nothing."""
    chosen = owners[-1:]
    if not chosen or (
        chosen[0].entry.kind in ("state", "capital") and not chosen[0].owns and _stands_off(doc, chosen[0], atoms, head)
    ):
        return []
    for atom in reversed(owners[:-1]):
        between = [t.text for t in doc[atom.end : chosen[0].start]]
        if (between and all(word in JOINTS for word in between)) or (chosen[0].entry.code in GENERIC and not between):
            chosen.insert(0, atom)
        else:
            break
    return chosen


def _stands_off(doc: Doc, owner: Atom, atoms: dict[int, Atom], head: int) -> bool:
    """Tell whether a word that is no adjective keeps a state's name from the head: "Armenia Confirms Deaths"."""
    between = [t for t in doc[owner.end : head] if t.i not in atoms and not t.is_space and t.text not in HYPHENS]
    return any(t.text[0].isupper() or t.pos_ == "VERB" for t in between)


def _read_names(
    doc: Doc, owners: list[Atom], start: int, end: int, possessor: _Possessor, pointers: list[Atom]
) -> list[Phrase]:
    """Read a run without a known head: names for themselves, else a thing of somebody's, else a person or a body."""
    last = owners[-1] if owners else None
    if last and pointers and last.entry.kind in _BODIES and pointers[-1].end >= end and last.end <= pointers[0].start:
        name = Phrase(start, end, standing_kind(last), code=last.entry.code, how="by name", core=last.start)
        return [*_standing(owners[:-1]), name]
    rest = [t for t in doc[last.end if last else start : end] if t.text not in HYPHENS and not t.is_space]
    proper = [t for t in rest if t.pos_ == "PROPN" or t.ent_type_ in ("PER", "ORG")]
    nouns = [t for t in rest if t.pos_ in ("NOUN", "PROPN")]
    if last and not nouns:
        return _stand_alone(doc, owners, start)
    only_names = bool(proper) and len(proper) == len(nouns)
    if last and only_names and last.entry.kind != "demonym":
        return _standing(owners)
    codes, how = _whose(doc, _nearest(doc, owners, {}, start), possessor)
    if only_names:
        return [*_standing(owners), _read_proper(doc, proper[0].i, proper[-1].i + 1, start, codes, how)]
    if nouns and (codes or possessor.of is not None):
        of = None if codes else possessor.of
        return [*_standing(owners), Phrase(start, end, "thing", codes, of=of, how=how, core=nouns[-1].i)]
    return _standing(owners)


def _stand_alone(doc: Doc, owners: list[Atom], start: int) -> list[Phrase]:
    """Read names that head their run; an adjective alone is a people ("the Lebanese"), or members of it."""
    last = owners[-1]
    before = doc[start : last.start]
    described = any(t.pos_ in ("NUM", "ADJ", "VERB") for t in before)
    if last.entry.kind in ("demonym", "people") and described:
        organ = "MIL" if any(t.lower_ == "captured" for t in before) else "CIV"
        head = Phrase(start, last.end, "folk", (last.entry.code,), organ, how="members of a people", core=last.start)
    elif last.entry.kind == "demonym":
        head = Phrase(start, last.end, "state", code=last.entry.code, how="a people", core=last.start)
    elif last.entry.code in GENERIC and (told := _told_by(_nearest(doc, owners, {}, last.start))):
        return [Phrase(start, last.end, "group", code=told, how=CALLED, core=last.start)]
    else:
        first = start if len(owners) == 1 else last.start
        how = OWNS if last.owns else "by name"
        head = Phrase(first, last.end, standing_kind(last), code=last.entry.code, how=how, core=last.start)
    return [*_standing(owners[:-1]), head]


def _told_by(owners: list[Atom]) -> str | None:
    """Return the group or territory whose name stands before a word for fighters in general."""
    codes = [a.entry.code for a in owners if a.entry.code not in GENERIC]
    return next((c for c in codes if not is_country(c) or c in TERRITORIES), None)


def _read_proper(doc: Doc, first: int, end: int, start: int, codes: tuple[str, ...], how: str) -> Phrase:
    """Read a name that no table knows: a person, a body or anything, as the parser's names say."""
    labels = {t.ent_type_ for t in doc[first:end]}
    text = doc[first:end].text
    if "PER" in labels:
        return Phrase(start, end, "person", codes, name=text, how=how, core=end - 1)
    if "ORG" in labels or doc[end - 1].lower_ in _BODY_NOUNS:
        return Phrase(
            start, end, "body", codes, text if codes else None, None if codes else text, how=how, core=end - 1
        )
    return Phrase(start, end, "other", codes, name=text, how=how, core=end - 1)
