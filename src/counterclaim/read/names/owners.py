"""Whose a noun phrase is, by the names, adjectives and possessives before its head."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.spelling import fold
from ..document import Doc
from ..punctuation import HYPHENS
from .actors import Atom
from .chunks import JOINTS
from .codes import GENERIC, TERRITORIES, is_country
from .phrase import OWNS, Leaders, Phrase


@dataclass(frozen=True, slots=True)
class Possessor:
    """Whose a run is by the words before it: codes, or the token of somebody still to be resolved."""

    codes: tuple[str, ...] = ()
    of: int | None = None


def standing(atoms: list[Atom]) -> list[Phrase]:
    """Return the names that stand for themselves as phrases; adjectives and "rebel" before a noun do not."""
    own = [a for a in atoms if a.entry.kind != "demonym"]
    named = [a for a in own if a.entry.code not in GENERIC or a.entry.words[-1].endswith("s")]
    return [
        Phrase(a.start, a.end, standing_kind(a), code=a.entry.code, how=OWNS if a.owns else "by name", core=a.start)
        for a in named
    ]


def standing_kind(atom: Atom) -> str:
    """Return the kind of phrase that a name alone makes."""
    return {"people": "state", "seat": "organ", "capital": "state", "monitor": "body"}.get(
        atom.entry.kind, atom.entry.kind
    )


def whose(doc: Doc, owners: list[Atom], possessor: Possessor) -> tuple[tuple[str, ...], str]:
    """Return the codes of the owners and why; words for fighters in general give way to a name beside them."""
    if not owners:
        return possessor.codes, f"possessive, {'+'.join(possessor.codes)}" if possessor.codes else ""
    named = [a for a in owners if a.entry.code not in GENERIC] or owners
    codes = tuple(dict.fromkeys(a.entry.code for a in named))
    return codes, f"'{' and '.join(doc[a.start : a.end].text for a in named)}' before it"


def by_leader(doc: Doc, leaders: Leaders, start: int, end: int) -> tuple[tuple[str, ...], str]:
    """Return the state of a leader whose surname stands before the head, as in "Surname regime"."""
    for token in reversed(doc[start:end]):
        if token.text[0].isupper() and (
            code := leaders.get(fold(token.text).removesuffix("s")) or leaders.get(fold(token.text))
        ):
            return (code.split("/")[0],), f"{token.text}, a head of state or government by the table"
    return (), ""


def nearest(doc: Doc, owners: list[Atom], atoms: dict[int, Atom], head: int) -> list[Atom]:
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


def told_by(owners: list[Atom]) -> str | None:
    """Return the group or territory whose name stands before a word for fighters in general."""
    codes = [a.entry.code for a in owners if a.entry.code not in GENERIC]
    return next((c for c in codes if not is_country(c) or c in TERRITORIES), None)
