"""Where the name of a person ends that follows a title, ranks, commas and particles passed."""

from __future__ import annotations

from ..document import Doc
from ..punctuation import HYPHENS
from .actors import Atom


def name_after(doc: Doc, atoms: dict[int, Atom], at: int) -> tuple[int, str | None]:
    """Return where a person's name after a title ends, ranks and a comma passed, and the name."""
    stop, words = at, 0
    first = at
    while stop < len(doc) and "\n" not in doc[stop].text:
        token, atom = doc[stop], atoms.get(stop)
        if token.is_sent_start and not _abbreviates(doc, atoms, stop - 1):
            break
        if atom and atom.entry.kind == "rank" and not words:
            stop = atom.end
        elif (
            token.is_space
            or (token.text == "." and _abbreviates(doc, atoms, stop - 1))
            or (token.text == "," and not words and _name_follows(doc, atoms, stop + 1))
        ):
            stop += 1
        elif not atom and token.pos_ == "PROPN" and token.text[0].isupper():
            first, words, stop = (first if words else stop), words + 1, stop + 1
        elif words and (token.text in HYPHENS or _is_particle(doc, stop)):
            stop += 1
        else:
            break
    while words and not doc[stop - 1].text[0].isupper():
        stop -= 1
    return (stop, doc[first:stop].text) if words else (at, None)


def _is_particle(doc: Doc, at: int) -> bool:
    """Tell whether a small word stands inside a name: "Abu al-Nur", "Ursula von der Leyen"."""
    small = doc[at].lower_ in ("al", "el", "bin", "ibn", "bint", "abu", "van", "von", "der", "de", "ul", "ud", "e")
    return small and at + 1 < len(doc) and (doc[at + 1].text in HYPHENS or doc[at + 1].text[0].isupper())


def _abbreviates(doc: Doc, atoms: dict[int, Atom], at: int) -> bool:
    """Tell whether a token is an abbreviated rank, after which a full stop ends no sentence."""
    atom = atoms.get(at)
    return bool(atom and atom.entry.kind == "rank") or (
        doc[at].text == "." and at > 0 and _abbreviates(doc, atoms, at - 1)
    )


def _name_follows(doc: Doc, atoms: dict[int, Atom], at: int) -> bool:
    if at >= len(doc):
        return False
    atom = atoms.get(at)
    return bool(atom and atom.entry.kind == "rank") or (doc[at].ent_type_ == "PER" and not atom)
