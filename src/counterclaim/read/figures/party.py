"""Whose people or things a figure counts, by its own words; None rather than a guess."""

from __future__ import annotations

import re

from ...model.actor import BOTH, UNKNOWN, is_state, join_codes, state_of
from ...model.claim import EFFECTS_ON_THINGS, Voice
from ..names.sides import opponent_of, opposing_sides
from ..reading import Mention, Reading
from .counted import Counted
from .doer import agent_of
from .losses import inflicted, led_by_loss, lives, loser, told_under
from .match import Match
from .nearby import Party, main_government
from .own import honoured, spoken
from .owner import UNSPECIFIED, owners, stands_for_whole, the_group, whole_side

NAMELESS = "armed opponents without a name"  # how `names` explains what it takes for rebels
REBELLIOUS = ("rebel", "insurgen", "guerrilla", "opposition", "revolution", "anti-government", "anti-regime")
REBEL = ("rebel", "insurgent", "guerrilla")
TOGETHER = re.compile(
    r"\b(?:of|from|on|in|for|among) (?:the )?(?:both|two)(?: of the)? (?:\w+ )?"
    r"(?P<which>sides|armies|countries|nations|parties|camps)\b",
    re.IGNORECASE,
)
GOVERNMENTAL = re.compile(r"\b(?:(?:pro-? ?)?(?:government|regime)|loyalists?)\b", re.IGNORECASE)


def party_of(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Find the party in the words themselves, by the first rule that holds."""
    for rule in RULES:
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
    told = (found["which"].lower() != "sides" or "two" in found[0].lower()) and len(sides) == 2
    return join_codes(sides) if told else BOTH, f"party: {found[0]!r} counts both"


def _rebel(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Rebel officers and opposition fighters are the rebels', whatever state's name stands before them."""
    words = reading.doc[counted.quantity.end : counted.end]
    if not any(token.lower_ in REBEL for token in words):
        return None
    return the_group(reading) or "REBELS", "party: rebels"


def _named(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """The words of the noun phrase say whose."""
    token = match.trigger.token
    of_the_dead = (
        [m for m in reading.names if m.head == token.i] if counted.head.head == token and token.pos_ == "NOUN" else []
    )
    for mention in (*owners(reading, counted), *of_the_dead):
        if "the place named with" in mention.how:
            continue  # where people are says whose they are only where nothing else does
        if mention.actor and (code := whole_side(mention.actor)) and not stands_for_whole(reading, mention):
            if code == "REBELS" and mention.how == NAMELESS and not _rebels(reading):
                return UNKNOWN, f"party: nobody says whose {_words(reading, mention)!r} are"
            if code == "PROGOV":
                return main_government(reading) or (code, f"party: {_words(reading, mention)!r} is {code}")
            if code in UNSPECIFIED:
                code = the_group(reading) or opponent_of(reading, state_of(voice.claimant)) or code
            return code, f"party: {_words(reading, mention)!r} is {code}"
    return None


def _rebels(reading: Reading) -> bool:
    """Tell whether a report speaks of rebels or an opposition in so many words."""
    told = (_words(reading, m).lower() for m in reading.names if m.actor and m.actor.code.endswith(("REBELS", "OPP")))
    return any(word in words for words in told for word in REBELLIOUS)


def _governmental(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Soldiers "of the regime", fighters "loyal to the government" are those of the one government at war."""
    noun = counted.noun
    if noun is None or counted.unit is None or counted.unit.kind not in ("military", "fighter"):
        return None
    words = reading.doc[counted.quantity.end : noun.i + 1].text
    return main_government(reading) if GOVERNMENTAL.search(words) else None


def _deployer(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whom a state deploys are its own."""
    if match.effect != "deployed" or (agent := agent_of(reading, match.trigger.token)) is None:
        return None
    code = whole_side(agent)
    return (code, f"party: {agent.name!r} deployed them") if code else None


def _against(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whom one side killed, took or destroyed belongs to the other side."""
    civil = counted.unit is None or counted.unit.kind in ("person", "civilian")
    if (counted.unit and counted.unit.kind == "fighter") or (civil and not all(map(is_state, opposing_sides(reading)))):
        return None
    if match.trigger.sense.argument != "obj" or lives(match.trigger.token):
        return None  # who counts the dead or the missing has not made them so
    agent = agent_of(reading, match.trigger.token)
    if agent is None:
        return _downed(reading, match, voice)
    if "+" in agent.code or (enemy := opponent_of(reading, state_of(agent.code))) is None:
        return None
    return enemy, f"party: {agent.name!r} did it to the other side"


def _downed(reading: Reading, match: Match, voice: Voice) -> Party | None:
    """A side that tells what one of its machines destroyed speaks of the other side's."""
    token = match.trigger.token
    active = token.pos_ == "VERB" and any(child.dep_ == "nsubj" for child in token.children)
    if not active or match.effect not in EFFECTS_ON_THINGS or state_of(voice.claimant) not in opposing_sides(reading):
        return None
    enemy = opponent_of(reading, state_of(voice.claimant))
    return (enemy, f"party: {voice.name or voice.claimant} tells what its own destroyed") if enemy else None


def _words(reading: Reading, mention: Mention) -> str:
    return str(reading.doc[mention.start : mention.end].text)


RULES = (
    _both,
    told_under,
    _rebel,
    _named,
    _governmental,
    inflicted,
    led_by_loss,
    loser,
    _deployer,
    honoured,
    _against,
    spoken,
)
