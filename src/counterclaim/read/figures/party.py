"""Whose people or things a figure counts, by its own words; None rather than a guess."""

from __future__ import annotations

import re

from ...model.actor import BOTH, UNKNOWN, is_state, join_codes, state_of
from ...model.claim import EFFECTS_ON_THINGS, Voice
from ..names.sides import no_parties, opponent_of, opposing_sides
from ..prepositions import led_by
from ..reading import Mention, Reading
from .affected import affected
from .choose import Match
from .counted import Counted
from .doer import agent_of
from .losses import inflicted, led_by_loss, lives, loser, numbered, of_its_own, told_under
from .nearby import BY_PLACE, Party, main_government
from .own import honoured, spoken
from .owner import UNSPECIFIED, owners, stands_for_whole, the_group, whole_side

NAMELESS = "armed opponents without a name"  # how `names` explains what it takes for rebels
REBELLIOUS = ("rebel", "insurgen", "guerrilla", "opposition", "revolution", "anti-government", "anti-regime")
REBEL = ("rebel", "insurgent", "guerrilla")
OPPOSED = ("opposition", "anti-government", "anti-regime")  # before fighters; an opposition's politicians are no rebels
SPEAKERS = ("authorities", "officials", "governments", "militaries", "ministries", "armies", "leaders", "media")
MOURNING = ("bury", "cremate", "mourn")
ARRESTING = ("arrest", "detain", "apprehend")  # a state arrests its own people
HELPFUL = ("evacuated", "released")  # what others than enemies do
ENEMIES_ONLY = ("neutralise", "neutralize", "eliminate", "liquidate")  # what armies say of those they kill
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
            nameless = found[0] == "REBELS" and rule is not _rebel and not _rebels(reading)
            return (UNKNOWN, found[1]) if nameless else found
    return None


def _both(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """The words count two sides together, without telling them apart or as two named states."""
    words = reading.doc[counted.end : counted.end + 8].text
    found = TOGETHER.search(words)
    if found is None or words[: found.start()].strip().lower().endswith(SPEAKERS):
        return None
    sides = opposing_sides(reading)
    told = (found["which"].lower() != "sides" or "two" in found[0].lower()) and len(sides) == 2
    return join_codes(sides) if told else BOTH, f"party: {found[0]!r} counts both"


def _rebel(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Rebel officers and opposition fighters are the rebels', whatever state's name stands before them."""
    words = reading.doc[counted.quantity.end : counted.end]
    fighters = counted.unit is not None and counted.unit.kind == "fighter"
    if not any(token.lower_ in REBEL or (fighters and token.lower_ in OPPOSED) for token in words):
        return None
    named = the_group(reading) if any(token.lower_ in REBEL for token in words) else None
    return named or "REBELS", "party: rebels"


def _of_a_side(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """What is told "on the Kenyan side" is Kenya's, up to the next side of the sentence."""
    for token in reversed(reading.doc[counted.head.sent.start : counted.start]):
        if token.lower_ == "side" and reading.doc[token.i + 1].lower_ != "of":
            led = any(before.lower_ == "on" for before in reading.doc[max(0, token.i - 4) : token.i])
            mention = reading.mention_at(token.i - 1)
            code = whole_side(mention.actor) if led and mention and mention.actor else None
            return (code, f"party: on the side of {code}") if code else None
    return None


def _of_several(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Fighters "of the Red Front and the Blue Army" are of both."""
    if counted.noun is None:
        return None
    for child in counted.noun.children:
        if led_by(child, ("of", "from")) and child.dep_ == "nmod":
            named = (child, *child.conjuncts, *counted.noun.conjuncts)  # the parse hangs the second on either
            actors = [actor for token in named if (actor := reading.actor_at(token.i))]
            codes = {code for actor in actors if actor.kind in ("group", "state") and (code := whole_side(actor))}
            if len(codes) > 1:
                return join_codes(codes), f"party: of {' and '.join(sorted(codes))}"
    return None


def _loyal(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Fighters loyal to a president, or "pro-" and his name, are his state's."""
    if counted.noun is None or counted.unit is None or counted.unit.kind not in ("military", "fighter"):
        return None
    for child in counted.noun.children:
        if child.lemma_ == "loyal":
            heads = [token.i for token in child.children if led_by(token, ("to",))]
            actors = [actor for head in heads if (actor := reading.actor_at(head))]
        elif child.lower_.startswith("pro-"):
            surname = child.lower_.removeprefix("pro-")
            actors = [m.actor for m in reading.names if m.actor and m.actor.name.lower().split("-")[-1] == surname]
            actors += [m.actor for m in reading.names if m.actor and m.actor.name.lower().split()[-1:] == [surname]]
        else:
            continue
        codes = [actor.code for actor in actors if actor.kind == "organ" and is_state(actor.code)]
        if codes:
            return state_of(codes[0]), f"party: loyal to {codes[0]}"
    return None


def _put_down(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whom a side "neutralised" are its enemies; of no side, where the report does not tell whose."""
    lemma, civilian = match.trigger.sense.lemma, counted.unit is not None and counted.unit.kind == "civilian"
    told = match.trigger.token.sent == counted.head.sent
    if not told or lemma not in ENEMIES_ONLY or civilian or (counted.unit and not counted.unit.people):
        return None
    own, sides, group = state_of(voice.claimant), opposing_sides(reading), the_group(reading)
    enemy = opponent_of(reading, own) if own in sides else group if group in sides and group != own else None
    return enemy or UNKNOWN, f"party: {lemma!r} is said of enemies"


def _named(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """The words of the noun phrase say whose."""
    token = match.trigger.token
    of_the_dead = (
        [m for m in reading.names if m.head == token.i] if counted.head.head == token and token.pos_ == "NOUN" else []
    )
    for mention in (*owners(reading, counted), *of_the_dead):
        if BY_PLACE in mention.how:
            continue  # where people are says whose they are only where nothing else does
        if mention.actor and (code := whole_side(mention.actor)) and not stands_for_whole(reading, mention):
            if code in no_parties(reading.names):
                continue  # "our men", as a president says, are not his own
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
    if match.trigger.sense.argument != "obj" or lives(match.trigger.token) or match.effect in HELPFUL:
        return None  # who counts the dead or the missing has not made them so
    if match.trigger.sense.lemma in MOURNING or (civil and match.trigger.sense.lemma in ARRESTING):
        return None
    agent = agent_of(reading, match.trigger.token)
    if agent is None:
        return _downed(reading, counted, match, voice)
    if agent == reading.actor_at(counted.head.i):
        return None  # in a headline "Man shot dead" shot nobody
    if "+" in agent.code or (enemy := opponent_of(reading, state_of(agent.code))) is None:
        return None
    return enemy, f"party: {agent.name!r} did it to the other side"


def _downed(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """A side that tells what one of its machines destroyed speaks of the other side's."""
    token = match.trigger.token
    active = token.pos_ == "VERB" and any(child.dep_ == "nsubj" for child in token.children)
    active = active and counted.head in tuple(affected(token, "obj"))
    if not active or match.effect not in EFFECTS_ON_THINGS or state_of(voice.claimant) not in opposing_sides(reading):
        return None
    enemy = opponent_of(reading, state_of(voice.claimant))
    return (enemy, f"party: {voice.name or voice.claimant} tells what its own destroyed") if enemy else None


def _words(reading: Reading, mention: Mention) -> str:
    return str(reading.doc[mention.start : mention.end].text)


RULES = (
    _both,
    told_under,
    of_its_own,
    numbered,
    _of_a_side,
    _of_several,
    _loyal,
    _rebel,
    _named,
    _governmental,
    inflicted,
    led_by_loss,
    loser,
    _deployer,
    _put_down,
    honoured,
    _against,
    spoken,
)
