"""What a body is called for whom somebody speaks: its own name, without what only says where and whose it is."""

from __future__ import annotations

from ..document import Doc, Token
from ..prepositions import led_by
from ..punctuation import HYPHENS
from ..reading import Reading
from .saying import Range, noun_phrase

MERE = frozenset("main nearest biggest largest only small".split())  # these name nothing
HOMES = frozenset("town city village district province region country state".split())  # "the town's clinic"
KINDS = frozenset(
    """
    group organisation organization association union charity network observatory monitor collective coalition party
    ngo watchdog federation committee project tracker
""".split()
)
SHORT_KINDS = frozenset(("service", "agency", "authority"))  # these are named by letters: "the prison service NPS"
BESIDE = ("in", "at", "near", "outside", "inside")


def body_name(reading: Reading, body: Token, floor: int) -> str:
    """Return the name of a body: "the town's Southern Hospital" is Southern Hospital, one "in Adala" Adala hospital.

    `floor` is the first token of the source that it stands in.
    """
    span = own_words(body, floor)
    name = reading.span(*span).of(reading.report.text)
    town = town_behind(reading, body) if span[1] - span[0] == 1 and body.text.islower() else None
    return f"{town} {name}" if town else name


def own_words(body: Token, floor: int) -> Range:
    """Return a body's noun phrase without article, size, the town whose it is, explanation and place."""
    doc = body.doc
    start, end = noun_phrase(body, max(floor, body.left_edge.i), body.right_edge.i + 1)
    ends = [i for i in range(body.i + 1, end) if doc[i].text in (",", ":")]
    ends += [c.left_edge.i for c in body.children if c.i > body.i and led_by(c, BESIDE) and c.left_edge.i < end]
    owners = (c.i + 2 for c in body.children if c.dep_ == "nmod:poss" and c.lower_ in HOMES)
    start = min(body.i, max([start, *owners]))
    while start < body.i and (doc[start].pos_ in ("ADP", "DET", "PRON") or doc[start].lower_ in MERE):
        start += 1
    return start, min([end, *ends])


def town_behind(reading: Reading, body: Token) -> str | None:
    """Return the first town that stands behind a body in its noun phrase, all words of its name."""
    doc = body.doc
    towns = (m for m in reading.names if m.role == "place" and m.actor is None and body.i < m.start)
    behind = min((m for m in towns if m.head <= body.right_edge.i), key=lambda m: m.start, default=None)
    start = next((i for i in range(behind.start, behind.end) if doc[i].text[0].isupper()), None) if behind else None
    if behind is None or start is None:
        return None
    end = behind.end
    while end < len(doc) and (doc[end].pos_ == "PROPN" or doc[end].text in HYPHENS or doc[end - 1].text in HYPHENS):
        end += 1
    return doc[start:end].text


def name_beside_kind(doc: Doc, source: Range) -> Range | None:
    """Return the name that stands beside the word for a body: "the drivers' union, GDU", "Camp Bell, a group there"."""
    return behind_kind(doc, source) or before_kind(doc, source)


def behind_kind(doc: Doc, source: Range) -> Range | None:
    """Return the name behind the word for a body, a comma between or not, with which its source ends."""
    for at in range(source[0], source[1] - 1):
        first = at + 1 + (doc[at + 1].text == ",")
        named = first < source[1] and all(is_name(doc[i]) for i in range(first, source[1]))
        kind = doc[at].lower_ in KINDS or (doc[at].lower_ in SHORT_KINDS and doc[source[1] - 1].text.isupper())
        if named and kind and doc[at].pos_ == "NOUN":
            return first, source[1]
    return None


def before_kind(doc: Doc, source: Range) -> Range | None:
    """Return the name in front of a comma behind which the source says what body that is."""
    comma = next((i for i in range(source[0] + 1, source[1] - 2) if doc[i].text == ","), None)
    if comma is None or doc[comma + 1].pos_ != "DET" or not any(t.lower_ in KINDS for t in doc[comma + 1 : comma + 6]):
        return None
    start = source[0] + (doc[source[0]].pos_ == "DET")
    return (start, comma) if start < comma and all(is_name(doc[i]) for i in range(start, comma)) else None


def is_name(token: Token) -> bool:
    """Tell whether a word is part of a name that is no person's."""
    return token.text in HYPHENS or (token.pos_ == "PROPN" and token.text[0].isupper() and token.ent_type_ != "PER")
