"""Who a source is: a code, the name as written, and whether it stands for somebody who stays unnamed."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from ..model.actor import UNNAMED
from .reading import Reading
from .saying import Range

ANONYMOUS = frozenset((
    "source", "sources", "official", "officials", "witness", "witnesses", "eyewitness", "eyewitnesses", "activist",
    "activists", "resident", "residents", "local", "locals", "report", "reports", "media", "villager", "villagers",
    "observers", "analyst", "analysts", "expert", "experts", "people", "doctor", "doctors", "medic", "medics", "rumour",
    "rumours", "rumor", "rumors", "authorities", "rescuers", "correspondent", "correspondents", "survivor", "survivors",
    "journalist", "journalists", "reporter", "reporters", "man", "woman", "photographer", "neighbour", "neighbours",
    "news", "word", "claim", "claims", "allegations", "allegation", "some", "many", "others", "one",
))  # fmt: skip
DOCUMENTS = frozenset((
    "statement", "statements", "report", "communique", "communiqué", "release", "post", "tweet", "message", "letter",
    "bulletin", "announcement", "note", "readout", "briefing", "text", "document", "declaration", "claim", "account",
    "dispatch", "video", "footage",
))  # fmt: skip
PRONOUNS = frozenset(("he", "she", "it", "they", "his", "her", "their", "its", "this", "that", "who", "which"))
DETERMINERS = frozenset(("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Name a source: claim-record code, name as written, and how both were found."""

    code: str
    name: str
    how: str


def speaker_of(reading: Reading, source: Range, head: int, last: Speaker | None) -> Speaker:
    """Find who a source is.

    First the actor that the noun phrase itself stands for, then the one inside it ("the statement of the
    ministry"), then the speaker before it for a bare pronoun or document, else the words themselves.
    """
    token, name = reading.doc[head], written(reading, source)
    actor = reading.actor_at(head)
    anonymous = token.lower_ in ANONYMOUS
    if actor and actor.kind not in ("people", "unknown") and actor.code not in ("UNKNOWN", UNNAMED):
        return Speaker(actor.code, name, "the actor that the noun phrase stands for")
    inside = inner_speaker(reading, source, head)
    if inside and (token.lower_ in DOCUMENTS or not anonymous or is_state_voice(inside.code)):
        return inside
    if last and (token.lower_ in PRONOUNS or (token.lower_ in DOCUMENTS and definite(token))):
        return Speaker(last.code, last.name, f"'{token.text}' continues {last.name}")
    if anonymous or token.lower_ in PRONOUNS:
        return Speaker(UNNAMED, name, "a source without a name")
    return Speaker(bare(name), name, "the name as written")


def is_state_voice(code: str) -> bool:
    """Tell whether unnamed people speak for a state or organ: "Armenian officials"."""
    return code not in (UNNAMED, "UNKNOWN")


def inner_speaker(reading: Reading, source: Range, head: int) -> Speaker | None:
    """Return the outermost actor named inside a noun phrase, the nearest to its head first."""
    inside = [
        m for m in reading.names
        if m.actor and m.head != head and source[0] <= m.start and m.end <= source[1] and m.role in ("actor", "place")
        and m.actor.code not in ("UNKNOWN", UNNAMED)
    ]  # fmt: skip
    best = min(inside, key=lambda m: (depth(reading.doc[m.head], head), m.start), default=None)
    if best is None or best.actor is None:
        return None
    return Speaker(best.actor.code, written(reading, source), f"'{best.actor.name}' inside the noun phrase")


def depth(token: Token, head: int) -> int:
    """Return how many steps a token lies below the head of its noun phrase."""
    steps = 0
    while token.i != head and token.head != token and steps < 20:
        token, steps = token.head, steps + 1
    return steps


def definite(token: Token) -> bool:
    """Tell whether a noun phrase is definite: "the statement", "its report"."""
    return any(t.lower_ in DETERMINERS and t.lower_ not in ("a", "an") for t in token.children)


def written(reading: Reading, source: Range) -> str:
    """Return the source's words as they stand in the report."""
    return reading.span(*source).of(reading.report.text)


def bare(name: str) -> str:
    """Drop a leading article: "the Relief Committee" is known as "Relief Committee"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in DETERMINERS else name
