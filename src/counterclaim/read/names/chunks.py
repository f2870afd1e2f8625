"""Cut a text into runs of words that make up noun phrases without prepositions."""

from __future__ import annotations

from collections.abc import Iterable

from ...model.spelling import fold
from ..document import Doc, Token
from ..punctuation import HYPHENS
from .actors import POSSESSIVES, Atom

PRONOUNS = frozenset(
    "he she it they him her them his hers its their theirs we our us ours i my me himself itself themselves".split()
)
POSSESSIVE_PRONOUNS = frozenset(("his", "her", "its", "their", "our", "my"))
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec"
    " today yesterday tomorrow am pm gmt utc".split()
)
JOINTS = frozenset((",", "and", "or", "/", "&", "-", "–"))
# Words that make an adjective of what stands before their hyphen: in "Russian-brokered" nobody Russian acts.
_BINDERS = frozenset("led held made run majority born owned".split())
_AGAINST = frozenset(("pro", "anti", "non", "ex", "former"))
_INSIDE = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"))
_DEGREES = frozenset(("least", "most", "more", "fewer", "less"))


def free_atoms(doc: Doc, found: Iterable[Atom]) -> dict[int, Atom]:
    """Return the words of the table by each of their tokens, without those that only make an adjective."""
    return {token: atom for atom in found if not _is_bound(doc, atom) for token in range(atom.start, atom.end)}


def _is_bound(doc: Doc, atom: Atom) -> bool:
    """Tell whether a name only makes an adjective: "Moscow-backed", "pro-Russian", "government-held"."""
    after = doc[atom.end : atom.end + 2]
    if len(after) == 2 and after[0].text in HYPHENS and (after[1].lower_ in _BINDERS or after[1].lower_.endswith("ed")):
        return True
    before = doc[max(0, atom.start - 2) : atom.start]
    return len(before) == 2 and before[1].text in HYPHENS and before[0].lower_ in _AGAINST


def chunks_of(doc: Doc, atoms: dict[int, Atom]) -> list[tuple[int, int]]:
    """Cut a text into runs of words that make up noun phrases without prepositions."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for token in doc:
        inside = _is_inside(doc, atoms, token, start is not None)
        breaks = start is not None and (token.is_sent_start or _opens(token, atoms))
        if start is not None and (not inside or breaks):
            runs.append((start, token.i))
            start = None
        if inside and start is None and token.text not in JOINTS:
            start = token.i
    return [*runs, (start, len(doc))] if start is not None else runs


def _opens(token: Token, atoms: dict[int, Atom]) -> bool:
    """Tell whether a word begins a phrase of its own: an article, a possessive pronoun, a number behind a noun."""
    if token.pos_ == "NUM" and token.dep_ == "nummod" and token.head.i > token.i:
        return token.nbor(-1).pos_ == "NOUN"  # "after the fighting five soldiers": the parse may join the two
    return token.i not in atoms and (token.pos_ == "DET" or token.lower_ in POSSESSIVE_PRONOUNS)


def _is_inside(doc: Doc, atoms: dict[int, Atom], token: Token, open_: bool) -> bool:
    if token.is_space:
        return open_ and "\n" not in token.text
    if token.i in atoms:
        return True
    dated = fold(token.text) in CALENDAR and token.ent_type_ != "PER"
    if token.lower_ in _DEGREES or dated or (token.text in POSSESSIVES and token.pos_ != "AUX"):
        return False
    if token.pos_ in _INSIDE or token.lower_ in POSSESSIVE_PRONOUNS:
        return token.lower_ not in ("both", "all") or open_ or token.pos_ == "DET"
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if not open_ or following is None:
        return token.pos_ == "VERB" and token.dep_ == "amod"
    if token.text in JOINTS:
        return _joins_owners(atoms, token.i) or (token.text in HYPHENS and following.pos_ in (*_INSIDE, "VERB"))
    return (token.pos_ in ("VERB", "ADV") and token.dep_ in ("amod", "compound")) or doc[token.i - 1].text in HYPHENS


def _joins_owners(atoms: dict[int, Atom], at: int) -> bool:
    """Tell whether a comma or an `and` joins two owners of one thing: "Armenian and Azeri troops"."""
    before, after = atoms.get(at - 1), atoms.get(at + 1)
    if not before or not after or after.entry.kind not in ("demonym", "group", "state"):
        return False
    return before.entry.kind == "demonym"
