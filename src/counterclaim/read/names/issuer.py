"""Whose word a report is that an organ itself issues: a ministry's statement, an army's communiqué.

Its outlet or title names the organ, and the report is called a statement or names the organ again ("The Ministry
regrets"). News that an organ's site writes about others stays the outlet's own voice, even where it quotes a "we".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ...model.actor import Actor, is_state, organ_of, state_of
from ...model.report import Report
from ...model.spelling import fold
from ..document import Doc
from ..reading import Mention
from .actors import ActorTable, Atom
from .codes import GENERIC, kind_of, owned
from .ownbodies import body_of
from .phrases import organ_of as organ_in

_STATEMENT = re.compile(
    r"\b(?:statement|communiqu[eé]|press release|bulletin|message|situation report|clarification|declaration"
    r"|announcement)\b(?: (?:of|by|from) (?P<issuer>.+))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"['’]s\b|\w+|[^\w\s]")
# What armies fight for that are no state's: "Free Coast Army".
_CAUSES = frozenset("free liberation revolutionary salvation independence resistance popular".split())
_UNIONS = frozenset("association union federation league syndicate".split())
_MEDIA = ("MEDIA", "State TV", "Public TV", "State news agency", "State media")
_OWNERS = ("state", "capital", "demonym", "people")
_NAMED = ("seat", "group")
_BODIES = ("body", "monitor")
# By these a body speaks of itself: "The Office has verified", in a bulletin of the UN Human Rights Office.
_OWN_WORDS = frozenset("office mission service centre center commission committee agency observatory network".split())
_HEADS = ("organ", "office")


def issuer_of(
    doc: Doc, report: Report, table: ActorTable, mentions: Iterable[Mention], home: str | None
) -> Actor | None:
    """Return the organ that may have issued a report, or None; `home` is whose it is if no name tells."""
    listed = [m for m in mentions if m.actor is not None]
    found = (_organ(doc, words, table, listed, home) for words in _names(report))
    return next((organ for organ in found if organ), None) or body_of(doc, report.origin.outlet or "")


def speaks(issuer: Actor | None, report: Report, mentions: Iterable[Mention]) -> bool:
    """Tell whether a report is its issuer's word: it is called a statement, or names the organ."""
    if issuer is None or issuer.kind in ("body", "group"):
        return issuer is not None
    return _states(report) or any(m.actor and m.actor.code == issuer.code for m in mentions)


def _names(report: Report) -> Iterator[str]:
    """Yield the words that may name the issuer: what the title calls its source, then the outlet."""
    match = _STATEMENT.search(report.title or "")
    if match and match["issuer"]:
        yield match["issuer"]
    if report.origin.outlet:
        yield report.origin.outlet
    yield from _letterhead(report)


def _letterhead(report: Report) -> Iterator[str]:
    """Yield the lines above a text, the lowest first, one of which calls it a statement: "Ministry / STATEMENT 7"."""
    lines = [s.span.of(report.text) for s in report.sections if s.kind in ("title", "subtitle")]
    if len(lines) > 1 and any(_STATEMENT.search(line) for line in lines):
        yield from reversed([line for line in lines if not _STATEMENT.search(line) and _is_name(line)])


def _is_name(line: str) -> bool:
    """Tell a name from a sentence: no full stop at its end, and its longer words begin with capitals."""
    return not line.rstrip().endswith(".") and all(word[0].isupper() for word in line.split() if len(word) > 3)


def _organ(doc: Doc, words: str, table: ActorTable, mentions: list[Mention], home: str | None) -> Actor | None:
    """Return the group or organ that words name, an organ as a state's by the words themselves or by the report."""
    atoms = table.find_in(_WORD.findall(words))
    named = next((a.entry.code for a in atoms if a.entry.kind in _NAMED and a.entry.code not in GENERIC), None)
    if named:
        return Actor(named, words, kind_of(named, "organ" if "/" in named else "group"))
    body = next((a.entry.code for a in atoms if a.entry.kind in _BODIES), None)
    own = [word for word in re.findall(r"\w+", words) if fold(word) in _OWN_WORDS]
    if body and any(f"The {word.capitalize()} " in doc.text for word in own):
        return Actor(body.split("/")[0], words, "body")
    first = words.partition(",")[0]
    if fold(first).endswith(" army") and _CAUSES & set(fold(first).split()) and not _owned(atoms):
        return Actor(first, words, "group")
    if _UNIONS & {fold(word) for word in first.split()} and not _owned(atoms):
        return None  # a union of policemen is not the police
    part = organ_in([atom for atom in atoms if atom.entry.kind in _HEADS])
    if not part and any(atom.entry.words == ("ministry",) for atom in atoms):
        part = "GOV"
    if not part or part in (*_MEDIA, "CIV", "SIDE") or any(a.entry.kind in ("media", "channel") for a in atoms):
        return None
    state = next((atom.entry.code for atom in atoms if atom.entry.kind in _OWNERS), None)
    state = state or _holder(mentions, part) or home or _most_named(mentions)
    if state is None:  # of a state that nobody lists: known by its words, if the text speaks of itself by them
        return Actor(words, words, "body") if f"The {words}" in doc.text else None
    return Actor(owned(state, part), words, kind_of(owned(state, part), "organ"))


def _owned(atoms: Iterable[Atom]) -> bool:
    return any(atom.entry.kind in _OWNERS for atom in atoms)


def _holder(mentions: list[Mention], part: str) -> str | None:
    """Return the state whose organ of that kind the report names most."""
    codes = [m.actor.code for m in mentions if m.actor and is_state(m.actor.code)]
    states = Counter(state_of(code) for code in codes if organ_of(code) == part)
    return min(states, key=lambda state: (-states[state], state)) if states else None


def _most_named(mentions: list[Mention]) -> str | None:
    """Return the state that the report names most."""
    states = Counter(state_of(m.actor.code) for m in mentions if m.actor and is_state(m.actor.code))
    return min(states, key=lambda state: (-states[state], state)) if states else None


def _states(report: Report) -> bool:
    """Tell whether a report is called a statement."""
    first = report.text[:200].split("\n\n")[0]
    return any(_STATEMENT.search(words) for words in (report.title or "", first, *_letterhead(report)))
