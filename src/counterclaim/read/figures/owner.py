"""Whose people or things a noun phrase names."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.actor import BOTH, UNKNOWN, Actor, is_state, join_codes, organ_of, state_of
from ..document import Token
from ..names import codes
from ..names.sides import WITH_TROOPS
from ..prepositions import led_by
from ..reading import Mention, Reading
from .counted import Counted

OWNED = ("nmod:poss", "nmod", "amod", "compound", "appos", "det", "acl", "obl")
OF_OWNED = ("nmod:poss", "nmod", "amod", "compound")
USED = ("use", "hold", "own", "operate", "control", "occupy", "run", "man")  # by whom, theirs it is
FORCES = ("army", "force", "rank", "side", "unit", "police", "militia", "camp", "military", "navy", "service")
# Codes that name a kind of group and no group; the report's own group, if it has just one, stands for them.
UNSPECIFIED = (*codes.UNSPECIFIED, "MILITIAS")


def whole_side(actor: Actor) -> str | None:
    """Return the side that an actor belongs to: `ARM/MIL` gives `ARM`; several are joined."""
    if state_of(actor.code) in WITH_TROOPS and organ_of(actor.code) in (None, "PKF", "MIL"):
        return state_of(actor.code)
    if actor.code in (UNKNOWN, "") or actor.kind in ("media", "unknown", "body", "person"):
        return None
    if actor.kind == "organ" and not is_state(actor.code) and state_of(actor.code) not in codes.TERRITORIES:
        return None
    if actor.code == BOTH:
        return BOTH
    return join_codes(state_of(part) for part in actor.code.split("+"))


def stands_for_whole(reading: Reading, mention: Mention) -> bool:
    """In "two of them" the pronoun is the count before, not an owner."""
    return reading.doc[mention.head].lower_ in ("them", "whom", "these", "those", "which")


def the_group(reading: Reading) -> str | None:
    """Return the one armed group that a report names, if it names just one."""
    groups = {m.actor.code for m in reading.names if m.actor and m.actor.kind == "group"} - {*UNSPECIFIED, "REBELS"}
    return groups.pop() if len(groups) == 1 else None


def owners(reading: Reading, counted: Counted) -> Iterator[Mention]:
    """Yield the mentions in the phrase, those nearest to what is counted first."""
    heads = [token for token in (counted.noun, counted.head) if token is not None]
    # A bare number is nobody's thing: in "after the Kenyan raid number 207" the parse may take it for one.
    others = ("place", "thing") if counted.noun is None else ("place",)
    for token in heads:
        yield from (m for m in reading.names if m.head == token.i and m.role not in others)
    core = [m for m in reading.names if counted.start <= m.head < counted.end and m.role not in others]
    yield from sorted(core, key=lambda m: -m.head)
    for token in heads:
        for child in sorted(_belonging(token), key=lambda t: abs(t.i - token.i)):
            yield from (m for m in reading.names if m.head == child.i and _owner_like(m, child))


def _belonging(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in OWNED:
            yield child
            yield from (grandchild for grandchild in child.children if grandchild.dep_ in OF_OWNED)
        if child.dep_ == "acl" and child.lemma_ in USED:
            yield from (grandchild for grandchild in child.children if grandchild.dep_ == "obl:agent")


def _owner_like(mention: Mention, token: Token) -> bool:
    """An owner stands as adjective or possessive, or behind "of", "from", "for"; "killed in X" owns nothing."""
    if token.dep_ == "obl:agent":
        return mention.role != "place"
    if token.dep_ in ("nmod:poss", "amod", "compound", "appos"):
        return mention.role != "place" or token.dep_ in ("nmod:poss", "compound")
    within = led_by(token, ("on", "in")) and token.lemma_.lower() in FORCES
    return mention.role != "place" and (within or led_by(token, ("of", "from", "among")))
