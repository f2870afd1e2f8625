"""Groups and bodies that only the text itself introduces: "the Merle Tide Front (MTF)", later "the Front", "the MTF".

No table can hold the groups of a war that begins tomorrow, but their names have forms of their own: capitals that
end with Front, Army or Council, or begin with Army of or Lashkar; or words beside them tell what they are. Such a
name makes rows for this report alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from ...model.actor import is_state
from ...model.spelling import fold
from ..document import Doc
from ..punctuation import HYPHENS
from .actors import POSSESSIVES, Atom, Entry
from .described import abbreviations, descriptions
from .nameforms import NOUNS, REPORTING, SHORT, STATE_RUN, Introduced, fights, introductions


def introduced_rows(doc: Doc, known: Collection[Atom]) -> tuple[Entry, ...]:
    """Return table rows for the groups and bodies that a text introduces; `known` is what the tables already hold.

    Each name gives its full words, its abbreviation, its last words, and its noun alone where nobody else in the
    text is called by it. All have one code: the abbreviation, else the full name.
    """
    names = [*introductions(doc, known), *descriptions(doc, known), *abbreviations(doc, known)]
    shorts = {_words(doc, n): n.short for n in names if n.short}
    called = Counter(fold(words[-1]) for words in {_words(doc, n) for n in names})
    called.update({fold(doc[atom.end - 1].text) for atom in known if atom.end - atom.start > 1})
    rows: dict[tuple[str, ...], Entry] = {}
    for name in names:
        words = _words(doc, name)
        code = shorts.get(words) or doc[name.start : name.end].text
        if state := _state_before(doc, name, known):
            code = f"{state}/{code}"
        kind = "group" if name.armed or fights(words) else "media" if fold(words[-1]) in REPORTING else "body"
        alone = fold(name.noun) in SHORT and name.noun[0].isupper() and called[fold(name.noun)] < 2
        for form in _forms(words, shorts.get(words), name.noun if alone else None):
            rows.setdefault(form, Entry(form, code, kind))
    return tuple(rows.values())


def _state_before(doc: Doc, name: Introduced, known: Collection[Atom]) -> str | None:
    """Return the state whose broadcaster or agency a name is: "Peru TV", "Peruvian National Radio"."""
    if fold(doc[name.end - 1].text) not in STATE_RUN:
        return None
    return next((a.entry.code for a in known if a.start == name.start and is_state(a.entry.code)), None)


def _words(doc: Doc, name: Introduced) -> tuple[str, ...]:
    return tuple(t.text for t in doc[name.start : name.end] if t.text not in HYPHENS and t.text not in POSSESSIVES)


def _forms(words: tuple[str, ...], short: str | None, noun: str | None) -> Iterator[tuple[str, ...]]:
    """Yield the full words of a name and the shorter ones by which the text may go on to call it."""
    yield words
    if short:
        yield (short,)
    if fold(words[-1]) in NOUNS:
        yield from (words[at:] for at in range(1, len(words) - 1) if words[at][0].isupper())
    if noun:
        yield (noun,)
