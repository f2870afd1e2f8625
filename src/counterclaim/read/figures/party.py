"""Whose people or things a figure counts; None rather than a guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from ...model.actor import BOTH, UNKNOWN, Actor, is_state, join_codes, state_of
from ...model.claim import Voice
from ...model.place import Place
from ..names import codes
from ..names.sides import opponent_of, opposing_sides
from ..reading import Mention, Reading
from ..units import ANYBODY, Unit
from .counted import Counted
from .match import Match

Party = tuple[str, str]  # the code and the sentence that says how it was found
HOLDING = ("hold", "keep", "custody")
LOSERS = ("lose", "los", "loss", "cede", "surrender")
OWNED = ("nmod:poss", "nmod", "amod", "compound", "appos", "det", "acl", "obl")
TOGETHER = re.compile(
    r"\b(?:of|from|on|in|for|among) (?:the )?(?:both|two)(?: of the)? (?:\w+ )?"
    r"(?P<which>sides|armies|countries|nations|parties)\b",
    re.IGNORECASE,
)
# Codes that name a kind of group and no group; the report's own group, if it has just one, stands for them.
UNSPECIFIED = (*codes.UNSPECIFIED, "MILITIAS")


def party_of(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Find the party in the words themselves, by the first rule that holds."""
    for rule in (_both, _named, _loser, _deployer, _against, _spoken):
        if found := rule(reading, counted, match, voice):
            return found
    return None


def _both(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """The words count two sides together, without telling them apart or as two named states."""
    words = reading.doc[counted.end : counted.end + 8].text
    found = TOGETHER.search(words)
    if found is None:
        return None
    sides = opposing_sides(reading)
    told = found["which"].lower() != "sides" and len(sides) == 2
    return join_codes(sides) if told else BOTH, f"party: {found[0]!r} counts both"


def _named(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """The words of the noun phrase say whose."""
    for mention in _owners(reading, counted):
        if "the place named with" in mention.how:
            continue  # where people are says whose they are only where nothing else does
        if mention.actor and (code := whole_side(mention.actor)) and not _stands_for_whole(reading, mention):
            code = _the_group(reading) or code if code in UNSPECIFIED else code
            return code, f"party: {_words(reading, mention)!r} is {code}"
    return None


def _loser(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whoever lost something lost its own."""
    token = match.trigger.token
    if match.trigger.sense.lemma.removesuffix("es").removesuffix("s") not in LOSERS:
        return None
    having = token.dep_ == "obj" and token.head.lemma_ in ("have", "suffer", "sustain", "take", "report")
    for child in (*token.children, *(token.head.children if having else ())):
        if (
            child.dep_ in ("nsubj", "nmod:poss")
            and (actor := reading.actor_at(child.i))
            and (code := whole_side(actor))
        ):
            return code, f"party: {child.text!r} lost it"
    code = state_of(voice.claimant)
    return (code, f"party: {voice.name or code} speaks of its own loss") if is_state(voice.claimant) else None


def _deployer(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whom a state deploys are its own."""
    if match.effect != "deployed" or (agent := _agent(reading, match.trigger.token)) is None:
        return None
    code = whole_side(agent)
    return (code, f"party: {agent.name!r} deployed them") if code else None


def _against(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whom one side killed, took or destroyed belongs to the other side."""
    civil = counted.unit is None or counted.unit.kind in ("person", "civilian")
    if (counted.unit and counted.unit.kind == "fighter") or (civil and not all(map(is_state, opposing_sides(reading)))):
        return None
    if match.trigger.sense.argument != "obj":
        return None  # who counts the dead or the missing has not made them so
    agent = _agent(reading, match.trigger.token)
    if agent is None or "+" in agent.code or (enemy := opponent_of(reading, state_of(agent.code))) is None:
        return None
    return enemy, f"party: {agent.name!r} did it to the other side"


def _spoken(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """A side that reports soldiers of no named side killed, hurt or missing speaks of its own."""
    military = counted.unit is not None and counted.unit.kind == "military" and counted.unit.name != "prisoner"
    return _own(reading, match, voice) if military else None


def own_people(reading: Reading, match: Match, voice: Voice) -> Party | None:
    """A state at odds with another that reports people killed or hurt speaks of its own, if of nobody else's."""
    sides = opposing_sides(reading)
    if {state_of(part) for part in voice.claimant.split("+")} == set(sides) and len(sides) == 2:
        return BOTH, "party: both sides speak of their own"
    return _own(reading, match, voice) if len(sides) == 2 and all(map(is_state, sides)) else None


def _own(reading: Reading, match: Match, voice: Voice) -> Party | None:
    own = state_of(voice.claimant)
    if own not in opposing_sides(reading) or match.effect in ("deployed", "released"):
        return None
    agent = _agent(reading, match.trigger.token)
    if agent and state_of(agent.code) == own:
        return None
    if match.trigger.sense.lemma in HOLDING:
        enemy = opponent_of(reading, own)
        return (enemy, "party: the speaker holds them") if enemy else None
    return own, "party: the speaker counts its own"


def held_by(reading: Reading, voice: Voice) -> Party | None:
    """Prisoners of whom a side speaks are the other side's."""
    enemy = (
        opponent_of(reading, state_of(voice.claimant)) if state_of(voice.claimant) in opposing_sides(reading) else None
    )
    return (enemy, "party: the speaker holds them") if enemy else None


def people_of(reading: Reading, unit: Unit) -> Party | None:
    """Take those whose people the report mostly speaks of, where most of its people are of one side.

    People of no named side may be a state's, never an armed group's.
    """
    named = (m.actor for m in reading.names if m.role == "people" and m.actor and "place named" not in m.how)
    sides = Counter(side for actor in named if (side := whole_side(actor)) and "+" not in side and side.isupper())
    first = min(sides, key=lambda code: (-sides[code], code), default=None)
    if first is None or sides[first] * 5 <= sum(sides.values()) * 3 or not _may_be(first, unit):
        return None
    return first, "party: most people of the report are theirs"


def whole_side(actor: Actor) -> str | None:
    """Return the side that an actor belongs to: `ARM/MIL` gives `ARM`; several are joined."""
    if actor.code in (UNKNOWN, "") or actor.kind in ("media", "unknown", "body", "person"):
        return None
    if actor.kind == "organ" and not is_state(actor.code):
        return None
    if actor.code == BOTH:
        return BOTH
    return join_codes(state_of(part) for part in actor.code.split("+"))


def _stands_for_whole(reading: Reading, mention: Mention) -> bool:
    """In "two of them" the pronoun is the count before, not an owner."""
    return reading.doc[mention.head].lower_ in ("them", "whom", "these", "those", "which")


def _the_group(reading: Reading) -> str | None:
    """Return the one armed group that a report names, if it names just one."""
    groups = {m.actor.code for m in reading.names if m.actor and m.actor.kind == "group"} - {*UNSPECIFIED, "REBELS"}
    return groups.pop() if len(groups) == 1 else None


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
    return mention.role != "place" and _cased(token, ("of", "from", "on", "among", "in"))


def _agent(reading: Reading, token: Token) -> Actor | None:
    """Find who did it: the passive's agent, the subject, or the subject of the clause that a participle hangs on."""
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in token.children)
    for child in token.children:
        by = child.dep_ in ("obl", "nmod") and _cased(child, ("by",))
        doing = child.dep_ == "nsubj" and not passive
        if (by or doing or child.dep_ == "obl:agent") and (actor := _doer(reading, child)):
            return actor
    if not passive and token.pos_ == "VERB" and token.dep_ in ("advcl", "conj", "xcomp") and _active(token):
        subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
        return _doer(reading, subject) if subject is not None else None
    return None


def _doer(reading: Reading, token: Token) -> Actor | None:
    """Return the actor of a noun, or of the attack it names: "shelling by India", "an Indian air strike"."""
    if actor := reading.actor_at(token.i):
        return actor if actor.kind not in ("person", "media", "body") else None
    for child in token.children:
        by = child.dep_ in ("nmod", "obl") and _cased(child, ("by", "of", "from"))
        if (by or child.dep_ in ("nmod:poss", "amod", "compound")) and (actor := reading.actor_at(child.i)):
            return actor
        if child.dep_ == "acl" and (firing := next((c for c in child.children if _cased(c, ("by",))), None)):
            return reading.actor_at(firing.i)
    return None


def _active(token: Token) -> bool:
    return token.tag_ != "VBN" or any(child.dep_ == "obj" for child in token.children)


def _cased(token: Token, words: tuple[str, ...]) -> bool:
    return any(child.dep_ == "case" and child.lower_ in words for child in token.children)


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


def same_kind(known: Sequence[tuple[Unit, str]], unit: Unit) -> Party | None:
    """Take those of the nearest count of the same unit, or of the same kind where the kind tells sides apart."""
    telling = unit.kind in ("military", "fighter", "thing")
    alike = [party for other, party in known if other.name == unit.name or (telling and other.kind == unit.kind)]
    return (alike[-1], "party: that of the last such count") if alike else None


def _may_be(party: str, unit: Unit) -> bool:
    return unit.kind not in ("person", "civilian") or is_state(party)


def topic_of(known: Sequence[tuple[Unit, str]], unit: Unit) -> Party | None:
    """Take those whom the report counts most."""
    fitting = (party for other, party in known if other.people or not unit.people)
    counts = Counter(party for party in fitting if party.isupper() and _may_be(party, unit))
    if not counts:
        return None
    return min(counts, key=lambda party: (-counts[party], party)), "party: that of the report's other counts"


def inherits_unit(counted: Counted) -> bool:
    """Tell whether a count's unit stands elsewhere ("10 others", "13 captured")."""
    return counted.elliptic and counted.unit in (None, ANYBODY)
