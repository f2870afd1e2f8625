"""Whose people or things a figure counts, by its own words; None rather than a guess."""

from __future__ import annotations

import re

from ...model.actor import BOTH, UNKNOWN, is_state, join_codes, organ_of, state_of
from ...model.claim import EFFECTS_ON_THINGS, Voice
from ..document import Token
from ..names.sides import opponent_of, opposing_sides
from ..reading import Mention, Reading
from ..units import Unit
from .counted import Counted
from .doer import agent_of, cased
from .match import Match
from .nearby import Party, main_government
from .owner import UNSPECIFIED, owners, stands_for_whole, the_group, whole_side

HOLDING = ("hold", "keep", "custody")
LOSERS = ("lose", "los", "loss", "cede", "surrender")
SUFFERING = ("suffer", "sustain", "incur", "take")
HAVING = (*SUFFERING, "have", "report")
FORCES = ("MIL", "MoD", "POLICE", "Border Troops", "Coast Guard", "Border Service")
INFLICT = ("inflict", "cause", "deal", "deliver")
LED_BY = ("loss", "losse", "casualty", "toll", "dead", "death", "fatality", "wounded", "captive")
_SIDES = "(?:side|losses|loss|casualties|dead|toll|force|forces|ranks)"
SIDED = re.compile(
    rf"\b(?:(?P<enemy>(?:the )?(?:enemy|opposing|opposite|hostile)(?:['’]s)? {_SIDES}|losses of the enemy)"
    rf"|(?:own|our|friendly) {_SIDES})\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:of|to) the (?:other|opposite|opposing) (?:side|party)\b|\bof the (?:enemy|adversary)\b", re.I
)
MARTYRS = ("martyr", "martyrs", "martyred", "martyrdom", "comrades", "comrade")
ARMS = ("aircraft", "tank", "weapon", "ship", "vehicle", "position", "tunnel")
FIGHTERS = (*FORCES, "PRES", "PM", "Security Service", None)
NAMELESS = "armed opponents without a name"  # how `names` explains what it takes for rebels
NEAR_LOSS = 6  # tokens: "puts its losses at", "gives its military casualties as"
TOGETHER = re.compile(
    r"\b(?:of|from|on|in|for|among) (?:the )?(?:both|two)(?: of the)? (?:\w+ )?"
    r"(?P<which>sides|armies|countries|nations|parties|camps)\b",
    re.IGNORECASE,
)
GOVERNMENTAL = re.compile(r"\b(?:(?:pro-? ?)?(?:government|regime)|loyalists?)\b", re.IGNORECASE)
OTHER_SIDE = re.compile(r"\bthe (?:other|opposite|opposing) (?:side|camp|party)\b|\bthe (?:enemy|adversary)\b", re.I)


def party_of(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Find the party in the words themselves, by the first rule that holds."""
    for rule in (
        _both,
        _sided,
        _named,
        _governmental,
        _inflicted,
        _led_by_loss,
        _loser,
        _deployer,
        _honoured,
        _against,
        _spoken,
    ):
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


def _sided(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """What stands under "enemy losses:" is the other side's, under "own losses:" or "on the friendly side:" its own."""
    first = counted.head.sent.start
    told = list(SIDED.finditer(reading.doc[first : counted.start].text))
    if OTHERS.search(reading.doc[counted.start : counted.end + 4].text) or (told and told[-1]["enemy"]):
        return _the_enemys(reading, voice)
    own = state_of(voice.claimant)
    return (own, f"party: under {told[-1][0]!r}") if told and (is_state(own) or own in _armed(reading)) else None


def _the_enemys(reading: Reading, voice: Voice) -> Party:
    """Whom a speaker calls the enemy; nobody's rather than its own, where the report does not tell who that is."""
    enemy = opponent_of(reading, state_of(voice.claimant))
    return enemy or UNKNOWN, f"party: of the side opposed to {voice.name or voice.claimant}"


def _named(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """The words of the noun phrase say whose."""
    for mention in owners(reading, counted):
        if "the place named with" in mention.how:
            continue  # where people are says whose they are only where nothing else does
        if mention.actor and (code := whole_side(mention.actor)) and not stands_for_whole(reading, mention):
            if code == "REBELS" and mention.how == NAMELESS and not _rebels(reading):
                return UNKNOWN, f"party: nobody says whose {_words(reading, mention)!r} are"
            if code == "PROGOV":
                return main_government(reading) or (code, f"party: {_words(reading, mention)!r} is {code}")
            code = the_group(reading) or code if code in UNSPECIFIED else code
            return code, f"party: {_words(reading, mention)!r} is {code}"
    return None


def _rebels(reading: Reading) -> bool:
    """Tell whether a report speaks of rebels or an opposition in so many words."""
    codes = (m.actor.code for m in reading.names if m.actor and m.how != NAMELESS)
    return any(code == "REBELS" or organ_of(code) == "OPP" for code in codes)


def _governmental(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Soldiers "of the regime", fighters "loyal to the government" are those of the one government at war."""
    noun = counted.noun
    if noun is None or counted.unit is None or counted.unit.kind not in ("military", "fighter"):
        return None
    words = reading.doc[counted.quantity.end : noun.i + 1].text
    return main_government(reading) if GOVERNMENTAL.search(words) else None


def _inflicted(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Losses that somebody "inflicted on the army" are the army's; on "the attackers", those of the other side."""
    verb = counted.head.head
    if counted.head.dep_ not in ("obj", "nsubj:pass") or not verb.lemma_.lower().startswith(INFLICT):
        return None
    upon = (t for t in reading.doc[counted.head.i : verb.sent.end] if cased(t, ("on", "upon", "to")))
    if (suffers := next((token for token in upon if token.dep_ in ("obl", "nmod")), None)) is None:
        return None
    actor, agent = reading.actor_at(suffers.i), agent_of(reading, verb)
    if actor and (code := whole_side(actor)):
        return code, f"party: they were inflicted on {suffers.text!r}"
    enemy = opponent_of(reading, state_of(agent.code if agent else voice.claimant))
    return (enemy, f"party: they were inflicted on {suffers.text!r}, the other side") if enemy else None


def _led_by_loss(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Numbers that "its losses" or "the Kenyan death toll" lead to are its own."""
    first = max(counted.head.sent.start, counted.start - NEAR_LOSS)
    for token in reversed(reading.doc[first : counted.start]):
        if token.text in (";", ":"):
            return None
        if token.pos_ == "NOUN" and token.lemma_.lower() in LED_BY:
            owners_of = (c for c in token.children if c.dep_ in ("nmod:poss", "amod") and c.i < token.i)
            actors = (actor for child in owners_of if (actor := reading.actor_at(child.i)))
            code = next((code for actor in actors if (code := whole_side(actor))), None)
            return (code, f"party: {token.text!r} are those of {code}") if code else None
    return None


def _loser(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whoever lost something, or suffered casualties, lost its own; who lost their lives are what is counted."""
    token, lemma = match.trigger.token, match.trigger.sense.lemma.removesuffix("es").removesuffix("s")
    loses = lemma in LOSERS
    having = token.dep_ == "obj" and token.head.lemma_ in (HAVING if loses else SUFFERING)
    if not (loses or having or token.lemma_ in SUFFERING) or _lives(token):
        return None
    for child in (*token.children, *(token.head.children if having else ())):
        if child.dep_ not in ("nsubj", "nmod:poss"):
            continue
        if OTHER_SIDE.search(reading.doc[child.left_edge.i : child.i + 1].text):
            return _the_enemys(reading, voice)
        if (actor := reading.actor_at(child.i)) and (code := whole_side(actor)):
            return code, f"party: {child.text!r} lost it"
    code = state_of(voice.claimant)
    return (code, f"party: {voice.name or code} speaks of its own loss") if loses and is_state(code) else None


def _lives(token: Token) -> bool:
    """Tell whether what is lost are lives: whoever loses them is what is counted."""
    return any(child.lemma_ in ("life", "live") for child in token.children)


def _honoured(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Martyrs, and those "of our own", are the speaker's."""
    own = state_of(voice.claimant)
    words = {token.lower_ for token in reading.doc[counted.start : counted.end]} | {match.trigger.token.lower_}
    if not words & set(MARTYRS) or not (is_state(own) or own in _armed(reading)):
        return None
    return own, f"party: {voice.name or own} honours its own"


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
    if match.trigger.sense.argument != "obj" or _lives(match.trigger.token):
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


def _spoken(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """A state that reports soldiers of no named side killed or missing speaks of its own, a group of the state's."""
    if counted.unit is None or counted.unit.kind != "military" or counted.unit.name == "prisoner":
        return None
    speaker = state_of(voice.claimant)
    if speaker in _armed(reading) and (enemy := opponent_of(reading, speaker) or reading.home) and is_state(enemy):
        return enemy, f"party: {voice.name or speaker} has fighters, {enemy} soldiers"
    return _own(reading, match, voice)


def _armed(reading: Reading) -> set[str]:
    """Return the armed groups that a report names."""
    return {m.actor.code for m in reading.names if m.actor and m.actor.kind == "group"}


def enemys_arms(reading: Reading, one: Unit, effect: str, voice: Voice) -> Party | None:
    """Arms that a side at war tells of as destroyed are the other's: of its own it says that it lost them."""
    own, sides = state_of(voice.claimant), opposing_sides(reading)
    if one.name not in ARMS or effect != "destroyed" or own not in sides or organ_of(voice.claimant) not in FIGHTERS:
        return None
    enemy = opponent_of(reading, own)
    return (enemy, f"party: {voice.name or own} tells what was destroyed of the other side") if enemy else None


def own_people(reading: Reading, match: Match, voice: Voice) -> Party | None:
    """A state at odds with another that reports people killed or hurt speaks of its own, if of nobody else's."""
    sides = opposing_sides(reading)
    if {state_of(part) for part in voice.claimant.split("+")} == set(sides) and len(sides) == 2:
        return BOTH, "party: both sides speak of their own"
    return _own(reading, match, voice) if len(sides) == 2 and all(map(is_state, sides)) else None


def own_zero(reading: Reading, match: Match, voice: Voice) -> Party | None:
    """Forces that report no loss and no captive, without a word of whose, speak of their own."""
    own = state_of(voice.claimant)
    if own in _armed(reading) or (match.effect == "captured" and organ_of(voice.claimant) in FORCES):
        return own, "party: the speaker counts its own"
    return _own(reading, match, voice) if organ_of(voice.claimant) in FORCES else None


def _own(reading: Reading, match: Match, voice: Voice) -> Party | None:
    own = state_of(voice.claimant)
    if own not in opposing_sides(reading) or match.effect in ("deployed", "released", "captured"):
        return None  # a side speaks of those it took as well as of those it lost
    agent = agent_of(reading, match.trigger.token)
    if agent and state_of(agent.code) == own:
        return None
    if match.trigger.sense.lemma in HOLDING:
        enemy = opponent_of(reading, own)
        return (enemy, "party: the speaker holds them") if enemy else None
    return own, "party: the speaker counts its own"


def _words(reading: Reading, mention: Mention) -> str:
    return str(reading.doc[mention.start : mention.end].text)
