"""Whose losses are told: who lost or suffered them, on whom they were inflicted, under which heading they stand."""

from __future__ import annotations

import re

from ...model.actor import UNKNOWN, is_state, state_of
from ...model.claim import Voice
from ..document import Token
from ..names.sides import opponent_of
from ..prepositions import led_by
from ..reading import Reading
from ..reporting import SAYING
from .choose import Match
from .counted import Counted
from .doer import agent_of
from .nearby import Party
from .own import armed
from .owner import whole_side

LOSERS = ("lose", "los", "loss", "cede", "surrender")
SUFFERING = ("suffer", "sustain", "incur", "take")
HAVING = (*SUFFERING, "have", "report")
INFLICT = ("inflict", "cause", "deal", "deliver")
LED_BY = ("loss", "losse", "casualty", "toll", "dead", "death", "fatality", "wounded")
NEAR_LOSS = 9  # tokens: "puts its losses at", "gives its military casualties as"
_SIDES = "(?:side|losses|loss|casualties|dead|toll|force|forces|ranks)"
OF_ITS_OWN = re.compile(r"\b(?:of|among) (?:its|their|our|his|her) own\b", re.IGNORECASE)
SIDED = re.compile(
    rf"\b(?:(?P<enemy>(?:the )?(?:enemy|opposing|opposite|hostile)(?:['’]s)? {_SIDES}|losses of the enemy)"
    rf"|(?:own|our|friendly) {_SIDES})\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:of|to) the (?:other|opposite|opposing) (?:side|party)\b|\bof the (?:enemy|adversary)\b", re.I
)
OTHER_SIDE = re.compile(r"\bthe (?:other|opposite|opposing) (?:side|camp|party)\b|\bthe (?:enemy|adversary)\b", re.I)


def told_under(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """What stands under "enemy losses:" is the other side's, under "own losses:" or "on the friendly side:" its own."""
    first = counted.head.sent.start
    told = list(SIDED.finditer(reading.doc[first : counted.start].text))
    if OTHERS.search(reading.doc[counted.start : counted.end + 4].text) or (told and told[-1]["enemy"]):
        return _the_enemys(reading, voice)
    own = state_of(voice.claimant)
    return (own, f"party: under {told[-1][0]!r}") if told and (is_state(own) or own in armed(reading)) else None


def _the_enemys(reading: Reading, voice: Voice) -> Party:
    """Whom a speaker calls the enemy; nobody's rather than its own, where the report does not tell who that is."""
    enemy = opponent_of(reading, state_of(voice.claimant))
    return enemy or UNKNOWN, f"party: of the side opposed to {voice.name or voice.claimant}"


def of_its_own(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Who tells of dead "of its own" counts its own."""
    own, words = state_of(voice.claimant), reading.doc[counted.start : counted.end + 5]
    if OF_ITS_OWN.search(words.text) is None or not (is_state(own) or own in armed(reading)):
        return None
    return own, f"party: {voice.name or own} counts its own"


def numbered(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """What "the number of Red Front fighters killed" leads to are the fighters."""
    for token in reversed(reading.doc[max(counted.head.sent.start, counted.start - NEAR_LOSS) : counted.start]):
        if token.lower_ in ("number", "numbers", "toll", "count") and token.pos_ == "NOUN":
            heads = (child.i for child in token.children if led_by(child, ("of",)) and child.i < counted.start)
            actors = (reading.actor_at(head) for head in heads)
            code = next((code for actor in actors if actor and (code := whole_side(actor))), None)
            return (code, f"party: {token.text!r} counts {code}") if code and not is_state(code) else None
    return None


def inflicted(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Losses that somebody "inflicted on the army" are the army's; on "the attackers", those of the other side."""
    verb = counted.head.head
    if counted.head.dep_ not in ("obj", "nsubj:pass") or not verb.lemma_.lower().startswith(INFLICT):
        return None
    upon = (t for t in reading.doc[counted.head.i : verb.sent.end] if led_by(t, ("on", "upon", "to")))
    if (suffers := next((token for token in upon if token.dep_ in ("obl", "nmod")), None)) is None:
        return None
    actor, agent = reading.actor_at(suffers.i), agent_of(reading, verb)
    if actor and (code := whole_side(actor)):
        return code, f"party: they were inflicted on {suffers.text!r}"
    enemy = opponent_of(reading, state_of(agent.code if agent else voice.claimant))
    return (enemy, f"party: they were inflicted on {suffers.text!r}, the other side") if enemy else None


def led_by_loss(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Numbers that "its losses" or "the Kenyan death toll" lead to are its own."""
    first = max(counted.head.sent.start, counted.start - NEAR_LOSS)
    for token in reversed(reading.doc[first : counted.start]):
        if token.text in (";", ":") or token.lemma_.lower() in SAYING:
            return None
        if token.pos_ == "NOUN" and token.lemma_.lower() in LED_BY:
            owners_of = (
                c for c in token.children if (c.dep_ in ("nmod:poss", "amod") and c.i < token.i) or led_by(c, ("of",))
            )
            actors = (actor for child in owners_of if (actor := reading.actor_at(child.i)))
            code = next((code for actor in actors if (code := whole_side(actor))), None)
            return (code, f"party: {token.text!r} are those of {code}") if code else None
    return None


def loser(reading: Reading, counted: Counted, match: Match, voice: Voice) -> Party | None:
    """Whoever lost something, or suffered casualties, lost its own; who lost their lives are what is counted."""
    token, lemma = match.trigger.token, match.trigger.sense.lemma.removesuffix("es").removesuffix("s")
    loses = lemma in LOSERS
    having = token.dep_ == "obj" and token.head.lemma_ in (HAVING if loses else SUFFERING)
    if not (loses or having or token.lemma_ in SUFFERING) or lives(token) or match.effect == "captured":
        return None
    shared = token.dep_ == "conj" and not any(child.dep_ == "nsubj" for child in token.children)
    for child in (*token.children, *(token.head.children if having or shared else ())):
        if child.dep_ not in ("nsubj", "nmod:poss"):
            continue
        if OTHER_SIDE.search(reading.doc[child.left_edge.i : child.i + 1].text):
            return _the_enemys(reading, voice)
        loser = _each(child, counted, token)
        if (actor := reading.actor_at(loser.i)) and (code := whole_side(actor)):
            return code, f"party: {loser.text!r} lost it"
    code = state_of(voice.claimant)
    return (code, f"party: {voice.name or code} speaks of its own loss") if loses and is_state(code) else None


def _each(subject: Token, counted: Counted, verb: Token) -> Token:
    """Give each its own number where as many lose as there are numbers: "Chile and Peru lost 12 and 20 soldiers"."""
    losers = (subject, *subject.conjuncts)
    numbers = [token.i for token in counted.head.doc[verb.i : counted.head.i] if token.pos_ == "NUM"]
    paired = len(losers) == len(numbers) and counted.quantity.start in numbers
    return losers[numbers.index(counted.quantity.start)] if paired else subject


def lives(token: Token) -> bool:
    """Tell whether what is lost are lives: whoever loses them is what is counted."""
    return any(child.lemma_ in ("life", "live") for child in token.children)
