"""Whose people or things a figure counts; None rather than a guess."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from ..model.actor import BOTH, UNKNOWN, Actor, is_state, join_codes, state_of
from ..model.claim import Voice
from ..model.place import Place
from .counted import Counted
from .match import Match
from .reading import Mention, Reading
from .sides import opponent_of, opposing_sides
from .units import ANYBODY, Unit

Party = tuple[str, str]  # the code and the sentence that says how it was found
LOSERS = ("lose", "loss", "cede", "surrender")
OWNED = ("nmod:poss", "nmod", "amod", "compound", "appos", "det", "acl", "obl")
# Codes that name a kind of group and no group; the report's own group, if it has just one, stands for them.
UNSPECIFIED = ("MILITANTS", "TERRORISTS", "GUNMEN", "EXTREMISTS", "JIHADISTS", "FIGHTERS", "MILITIAS")


def party_of(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Find the party in the words themselves, by the first rule that holds."""
    for rule in (_named, _loser, _against, _spoken):
        if found := rule(reading, counted, match, voice):
            return found
    return None


def _named(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """The words of the noun phrase say whose."""
    for mention in _owners(reading, counted):
        if mention.actor and (code := whole_side(mention.actor)) and not _stands_for_whole(reading, mention):
            code = _the_group(reading) or code if code in UNSPECIFIED else code
            return code, f"party: {_words(reading, mention)!r} is {code}"
    return None


def _loser(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whoever lost something lost its own."""
    token = match.trigger.token
    if token.lemma_ not in LOSERS:
        return None
    for child in token.children:
        if child.dep_ in ("nsubj", "nmod:poss") and (actor := reading.actor_at(child.i)) and (code := whole_side(actor)):
            return code, f"party: {child.text!r} lost it"
    code = state_of(voice.claimant)
    return (code, f"party: {voice.name or code} speaks of its own loss") if is_state(voice.claimant) else None


def _against(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Soldiers and positions that one side killed, took or destroyed are the other side's."""
    if counted.unit and counted.unit.kind not in ("military", "thing", "place"):
        return None
    agent = _agent(reading, match.trigger.token)
    if agent is None or (enemy := opponent_of(reading, state_of(agent.code))) is None:
        return None
    return enemy, f"party: {agent.name!r} did it to the other side"


def _spoken(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """A state that reports soldiers of no named side killed, hurt or missing speaks of its own."""
    military = counted.unit is not None and counted.unit.kind == "military"
    own = state_of(voice.claimant)
    agent = _agent(reading, match.trigger.token)
    if military and own in opposing_sides(reading) and match.effect not in ("deployed", "released"):
        if agent is None or state_of(agent.code) != own:
            return own, "party: the speaker counts its own soldiers"
    return None


def _stands_for_whole(reading: Reading, mention: Mention) -> bool:
    """In "two of them" the pronoun is the count before, not an owner."""
    return reading.doc[mention.head].lower_ in ("them", "whom", "these", "those", "which")


def _the_group(reading: Reading) -> str | None:
    """Return the one armed group that a report names, if it names just one."""
    groups = {m.actor.code for m in reading.names if m.actor and m.actor.kind == "group"} - {*UNSPECIFIED, "REBELS"}
    return groups.pop() if len(groups) == 1 else None


def whole_side(actor: Actor) -> str | None:
    """Return the side that an actor belongs to: `ARM/MIL` gives `ARM`; several are joined."""
    if actor.code in (UNKNOWN, "") or actor.kind in ("media", "unknown"):
        return None
    if actor.code == BOTH:
        return BOTH
    return join_codes(state_of(part) for part in actor.code.split("+"))


def _owners(reading: Reading, counted: Counted) -> Iterator[Mention]:
    """Yield the mentions in the phrase, those nearest to what is counted first."""
    heads = [token for token in (counted.noun, counted.head) if token is not None]
    for token in heads:
        yield from (m for m in reading.names if m.head == token.i and m.role != "place")
    core = [m for m in reading.names if counted.start <= m.head < counted.end and m.role != "place"]
    yield from sorted(core, key=lambda m: -m.head)
    for token in heads:
        for child in sorted(_belonging(token), key=lambda t: abs(t.i - token.i)):
            yield from (m for m in reading.names if m.head == child.i and _owner_like(m, child))


def _belonging(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in OWNED:
            yield child
            yield from (grandchild for grandchild in child.children if grandchild.dep_ in ("nmod:poss", "nmod", "amod"))


def _owner_like(mention: Mention, token: Token) -> bool:
    """An owner stands as adjective or possessive, or behind "of", "from", "for"; "killed in X" owns nothing."""
    if token.dep_ in ("nmod:poss", "amod", "compound", "appos"):
        return mention.role != "place" or token.dep_ in ("nmod:poss", "compound")
    return any(c.dep_ == "case" and c.lower_ in ("of", "from", "on", "among", "in") for c in token.children) and (
        mention.role != "place"
    )


def _agent(reading: Reading, token: Token) -> Actor | None:
    for child in token.children:
        by = any(c.dep_ == "case" and c.lower_ == "by" for c in child.children)
        passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in token.children)
        if child.dep_ == "obl:agent" or (child.dep_ in ("obl", "nmod") and by) or (child.dep_ == "nsubj" and not passive):
            if actor := reading.actor_at(child.i):
                return actor
    return None


def _words(reading: Reading, mention: Mention) -> str:
    return str(reading.doc[mention.start : mention.end].text)


def soil_of(reading: Reading, place: Place | None) -> Party | None:
    """Take civilians and people of no named side for those of the state where it happened.

    The clause's own place decides, else the country that most of the report's places lie in.
    """
    if place is not None and place.country:
        return place.country, f"party: it happened in {place.name!r}"
    countries = Counter(m.place.country for m in reading.names if m.place and m.place.country)
    ranked = sorted(countries, key=lambda code: (-countries[code], code))
    if ranked and (len(ranked) == 1 or countries[ranked[0]] > 1.5 * countries[ranked[1]]):
        return ranked[0], "party: the report's places lie there"
    return None


def topic_of(known: Sequence[tuple[Unit, str]], unit: Unit) -> Party | None:
    """Take those of whom the report has spoken so far: the last of the same kind, else the one it counts most."""
    alike = [party for other, party in known if other.kind == unit.kind or other.name == unit.name]
    if alike:
        return alike[-1], "party: that of the last such count"
    counts = Counter(party for other, party in known if other.people or not unit.people)
    if not counts:
        return None
    return min(counts, key=lambda party: (-counts[party], party)), "party: that of the report's other counts"


def inherits_unit(counted: Counted) -> bool:
    """Tell whether a count's unit stands elsewhere ("10 others", "13 captured")."""
    return counted.elliptic and counted.unit in (None, ANYBODY)
