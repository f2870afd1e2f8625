"""Names of groups, bodies and outlets by their form: capitals that end with Front, or begin with Army of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ...model.spelling import fold
from ..document import Doc, Token
from ..punctuation import HYPHENS
from .actors import POSSESSIVES, Atom

# Nouns that end the names of those who fight, and of those who only speak, count or rule.
_FIGHTING = frozenset(
    "front army brigade brigades movement guard guards forces force militia resistance corps battalion legion"
    " insurgency fighters commando commandos regiment wing cartel".split()
)
_SPEAKING = frozenset(
    "council committee union party congress alliance coalition league federation assembly commission authority"
    " monitor observatory network centre center organization organisation association society foundation institute"
    " watchdog directorate governorate municipality".split()
)
# Nouns that end the names of outlets; "Post" and "Press" stand for too much else.
REPORTING = frozenset("tv television radio news agency times gazette herald tribune telegraph newspaper".split())
STATE_RUN = frozenset(("tv", "television", "radio", "agency"))
# Words of other languages that begin the names of armed groups: army, brigade, movement, party, partisans, front.
_OPENING = frozenset(
    "jaish jaysh liwa lashkar harakat haraka kataib katiba ansar hezb hizb jabhat ahrar saraya junud jund tehrik"
    " tehreek sipah faylaq failaq suqour firqat tanzim katibat".split()
)
NOUNS = _FIGHTING | _SPEAKING | REPORTING
# Of these the report may speak by the noun alone; an army or a party alone is more often a state's.
SHORT = frozenset(
    "front movement guard guards resistance legion union league alliance council committee monitor observatory"
    " congress network assembly commission brigades federation".split()
)
# What groups fight for, in their names; a state's own forces seldom have it in theirs.
_CAUSES = frozenset(
    "liberation democratic free revolutionary popular peoples islamic independence salvation national united".split()
)
# Words that make no name of an army or a force: "Joint Task Force", "Second Army".
_COMMON = frozenset(
    "joint combined task fighter air counter counterterrorism terrorism special general central national presidential"
    " royal civil first second third fourth fifth sixth seventh eighth ninth tenth northern southern eastern western"
    " regional provincial strategic rapid reaction".split()
)
# Words that may follow such a noun and end the name: "Home Front Command".
_TAILS = frozenset("command council committee office directorate bureau headquarters staff".split())
_LINKS = frozenset(("of", "for"))
_OWNED = ("state", "capital", "demonym", "people")
LONGEST = 7  # words; longer runs of capitals are headlines


@dataclass(frozen=True, slots=True)
class Introduced:
    """A name as the text first gives it: tokens `[start, end)`, its noun, its abbreviation if one is given.

    `armed` is set where the words beside it call it an armed group.
    """

    start: int
    end: int
    noun: str
    short: str | None
    armed: bool = False


def introductions(doc: Doc, known: Collection[Atom]) -> Iterator[Introduced]:
    """Yield the names in a text that have the form of a group's or body's name and are in no table."""
    taken = {at: atom for atom in known for at in range(atom.start, atom.end)}
    at = 0
    while at < len(doc):
        end = run_end(doc, at)
        if end - at > 1 and (name := _read(doc, at, end, taken)) and not in_capitals(doc, at):
            yield name
        at = max(end, at + 1)


def run_end(doc: Doc, start: int) -> int:
    """Return the end of the words with capitals that begin at a token, small links and hyphens between them too."""
    at = start
    while at < len(doc) and (at == start or not doc[at].is_sent_start):
        if not is_capital(doc[at]) and not (at > start and joins(doc, at)):
            break
        at += 1
    return at


def is_capital(token: Token) -> bool:
    """Tell whether a word is written as part of a name; what only opens a sentence is not."""
    small = token.is_sent_start and token.pos_ not in ("PROPN", "NOUN", "ADJ")
    return token.text[:1].isupper() and token.is_alpha and not small and token.pos_ not in ("PRON", "VERB", "AUX")


def joins(doc: Doc, at: int) -> bool:
    """Tell whether a token only joins two words with capitals: "of the", "-e-", "al-", "'s"."""
    if at + 1 >= len(doc):
        return False
    token, after = doc[at], doc[at + 1]
    if token.text in HYPHENS or token.text in POSSESSIVES:
        return is_capital(after) or (token.text in HYPHENS and after.is_lower and len(after) < 3)
    if token.lower_ in _LINKS:
        return is_capital(after) or (after.lower_ == "the" and at + 2 < len(doc) and is_capital(doc[at + 2]))
    if token.lower_ == "the":
        return doc[at - 1].lower_ in _LINKS and is_capital(after)
    return token.lower_ in ("al", "el", "e", "i", "ul") and (after.text in HYPHENS or is_capital(after))


def _read(doc: Doc, start: int, end: int, taken: dict[int, Atom]) -> Introduced | None:
    """Read one run of capitals as a name, up to its last noun for a group; None where it has no such form."""
    nouns = [i for i in range(start, end) if fold(doc[i].text) in NOUNS]
    while start < end and doc[start].lower_ in ("a", "an", "the", "both", "all"):
        start += 1
    if start < end and fold(doc[start].text) in _OPENING:
        stop, noun = end, doc[start].text
    elif nouns and _complemented(doc, nouns[0], start, end):
        start = nouns[0] if doc[nouns[0] - 1].lower_ == "the" else start  # "members of the Army of Dawn"
        stop, noun = end, doc[nouns[0]].text
    elif nouns:
        stop, noun = nouns[-1] + 1, doc[nouns[-1]].text
        while stop < end and fold(doc[stop].text) in _TAILS:
            stop += 1
        start = max([start, *(i + 1 for i in range(start, stop) if doc[i].lower_ in (*_LINKS, "the"))])
    else:
        return None
    short = bracketed(doc, start, stop)
    fits = 1 < stop - start <= LONGEST and len(doc[stop - 1]) > 2
    known = any(_is_known(taken.get(i)) for i in range(start, stop))
    own = fold(noun) in _SPEAKING and any(doc[i].lower_ == "for" for i in range(start, stop))
    if not fits or known or (not own and _is_organ(doc, start, stop, taken, short)):
        return None
    return Introduced(start, stop, noun, short)


def _complemented(doc: Doc, noun: int, start: int, end: int) -> bool:
    """Tell whether what follows a noun belongs to the name: "Army of Dawn", "Front for the Liberation of Merle"."""
    opens = noun == start or doc[noun - 1].lower_ == "the"
    return noun + 1 < end and (doc[noun + 1].lower_ == "for" or (doc[noun + 1].lower_ == "of" and opens))


def _is_known(atom: Atom | None) -> bool:
    """Tell whether a word belongs to somebody whom a table names: no new name is built on him."""
    return atom is not None and atom.entry.kind in ("body", "monitor", "group", "media", "seat", "office")


def _is_organ(doc: Doc, start: int, stop: int, taken: dict[int, Atom], short: str | None) -> bool:
    """Tell whether a name is only a state's organ in capitals: "Peruvian Air Force", "National Security Council"."""
    plain = [i for i in range(start, stop) if i not in taken or taken[i].entry.kind == "point"]
    if plain and fold(doc[stop - 1].text) in REPORTING:
        return False
    owned = any(i in taken and taken[i].entry.kind in _OWNED for i in range(start, stop))
    cause = any(fold(doc[i].text) in _CAUSES for i in plain)
    common = fold(doc[stop - 1].text) not in SHORT
    words = {fold(doc[i].text) for i in plain}
    if words & _COMMON and words <= _COMMON | NOUNS and not short:
        return fold(doc[stop - 1].text) in _FIGHTING
    return not plain or (owned and not short and not cause and (common or len(plain) < 2))


def bracketed(doc: Doc, start: int, stop: int) -> str | None:
    """Return the abbreviation in brackets behind a name, if most of its capitals are initials of it.

    Their order may be that of another language: "the Norland Liberation Front (FLN)".
    """
    after = doc[stop : stop + 3]
    if len(after) < 3 or after[0].text not in "([" or after[2].text not in ")]":
        return None
    word: str = after[1].text
    initials = Counter(t.text[0].casefold() for t in doc[start:stop] if t.is_alpha)
    fits = word.isalpha() and sum(c.isupper() for c in word) > 1
    return word if fits and (initials & Counter(word.casefold())).total() * 3 >= len(word) * 2 else None


def in_capitals(doc: Doc, at: int) -> bool:
    """Tell whether a sentence writes nearly all its words with capitals, so that they make no names."""
    words = [token for token in doc[at].sent if token.is_alpha and len(token) > 3]
    return sum(token.text[0].isupper() for token in words) * 4 > len(words) * 3


def fights(words: tuple[str, ...]) -> bool:
    """Tell whether the words of a name are those of an armed group."""
    return any(fold(word) in _FIGHTING for word in words) or fold(words[0]) in _OPENING
