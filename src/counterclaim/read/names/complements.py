"""What stands behind a head: "of Armenia", "for the ministry", "in Moscow", the name of who holds the office."""

from __future__ import annotations

from dataclasses import replace

from ..document import Doc
from .actors import POSSESSIVES, Atom
from .fullnames import name_after
from .phrase import HEADS, Leaders, Phrase
from .phrases import read_phrases

_PREPOSITIONS = {
    "of": HEADS, "for": ("member", "organ", "office", "saying"), "from": ("member", "saying", "folk", "thing"),
    "in": ("organ", "office", "member"), "at": ("member",), "by": ("saying",), "with": ("member",),
    "on": ("organ", "folk", "member"),
}  # fmt: skip
_CONJOINED = ("folk", "thing", "organ")


def phrases_of(doc: Doc, atoms: dict[int, Atom], leaders: Leaders) -> tuple[Phrase, ...]:
    """Return the phrases of a text in the order of their heads, whole with what belongs to them, nested ones too."""
    found = read_phrases(doc, atoms, leaders)
    for index in range(len(found) - 1, -1, -1):
        found[index] = _complete(doc, atoms, found, index)
    for index in range(1, len(found)):
        found[index] = _share(doc, found[index - 1], found[index])
    return tuple(found)


def _complete(doc: Doc, atoms: dict[int, Atom], found: list[Phrase], index: int) -> Phrase:
    """Attach what follows a head: of whom it is, and the name of who holds the office."""
    phrase = found[index]
    if phrase.kind not in HEADS or phrase.name or phrase.end >= len(doc):
        return phrase
    preposition = doc[phrase.end].lower_
    whole = complement(doc, found, index, phrase.end + 1, preposition)
    if whole and preposition == "to" and phrase.organ in ("AMB", "REPUN"):
        organ = "REPUN" if any(p.code == "UN" for p in whole) else phrase.organ
        phrase = replace(phrase, organ=organ)
    elif whole and phrase.kind in _PREPOSITIONS.get(preposition, ()):
        phrase = _with(phrase, whole, preposition)
    else:
        return phrase
    if phrase.kind in ("office", "member", "organ"):
        stop, name = name_after(doc, atoms, whole[-1].end)
        phrase = replace(phrase, end=stop if name else phrase.end, name=name)
    return phrase


def complement(doc: Doc, found: list[Phrase], index: int, at: int, preposition: str) -> list[Phrase]:
    """Return the phrases that follow a preposition, those joined by `and` too where they are bare names."""
    whole: list[Phrase] = []
    while True:
        begins = (at, at + 1) if at < len(doc) and doc[at].pos_ == "DET" else (at,)
        here = [p for p in found[index + 1 : index + 12] if p.start in begins]
        if not here:
            return whole
        longest = max(here, key=lambda p: (preposition == "in" and p.kind == "state", p.end))
        possessed = [p for p in found[index + 1 : index + 12] if p.start in (longest.end + 1, longest.end + 2)]
        if longest.end < len(doc) and doc[longest.end].text in POSSESSIVES and possessed:
            longest = max(possessed, key=lambda p: p.end)
        if whole and not (longest.kind == whole[0].kind == "state"):
            return whole
        whole.append(longest)
        at = longest.end
        while at < len(doc) and doc[at].lower_ in ("and", ","):
            at += 1
        if at == longest.end:
            return whole


def _with(phrase: Phrase, whole: list[Phrase], preposition: str) -> Phrase:
    """Take over what the complement says of whose and what the head is."""
    codes = tuple(dict.fromkeys(code for p in whole for code in p.codes))
    end, how = whole[-1].end, f"'{preposition}' {'+'.join(codes)}"
    if preposition == "on" and phrase.kind == "organ":
        return replace(phrase, end=end)
    if preposition == "on" and not (codes and any(p.organ == "SIDE" for p in whole)):
        return phrase
    if preposition == "in" and (phrase.owners or any(p.kind != "state" for p in whole)):
        return phrase
    if preposition == "from" and phrase.kind in ("folk", "thing") and phrase.owners:
        return phrase
    if phrase.kind in ("member", "saying") and not phrase.organ and not phrase.owners:
        organ = next((p.organ for p in whole if p.organ and p.kind != "point"), None)
        of = next((p.of if p.of is not None else p.core for p in whole), None)
        folk = "folk" if any(p.kind == "folk" for p in whole) else phrase.kind
        return (
            replace(phrase, kind=folk, owners=codes, end=end, how=how)
            if codes
            else replace(phrase, kind=folk, organ=organ, of=of, end=end)
        )
    if phrase.owners:
        organ = phrase.organ or next((p.organ for p in whole if p.organ), None)
        return replace(phrase, organ=organ, end=end) if phrase.kind in ("member", "saying") else phrase
    if not codes:
        pointed = next((p.core for p in whole if p.kind in ("point", "person", "other", "organ")), None)
        return replace(phrase, of=pointed, end=end) if pointed is not None and phrase.of is None else phrase
    return replace(phrase, owners=codes, end=end, how=how)


def _share(doc: Doc, before: Phrase, phrase: Phrase) -> Phrase:
    """Give the second of two joined heads the owner of the first: "Armenian soldiers and civilians"."""
    joined = phrase.start - 1 == before.end and doc[before.end].lower_ in ("and", "or")
    bare = not phrase.owners and phrase.of is None and not phrase.code and doc[phrase.start].pos_ != "DET"
    if joined and bare and before.owners and phrase.kind == before.kind and phrase.kind in _CONJOINED:
        return replace(phrase, owners=before.owners, how=f"shares {'+'.join(before.owners)}")
    return phrase
