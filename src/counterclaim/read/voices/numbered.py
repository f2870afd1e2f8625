"""Numbers that are somebody's by the words around them: "a toll of nine given by the mayor", "the army's figure"."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Token
from ..prepositions import led_by
from ..reading import Reading
from ..reporting import ISSUING, STANDING, STOOD_BY
from .cues import Cues
from .kernel import DEEDS
from .saying import NOMINAL, Range, Saying, join, noun_phrase, trim
from .source import antecedent
from .sourcewords import BODY_WORDS, INSTITUTIONS, OFFICES, SPEAKING
from .subjects import is_nobody

NUMBERS = frozenset(
    "toll tolls figure figures number numbers count tally estimate estimates total balance list".split()
)
SPEAKERS = SPEAKING | OFFICES | BODY_WORDS | INSTITUTIONS
OWNERS = frozenset(("organ", "body", "monitor", "media", "person", "group", "state"))

NOT_NAMED = frozenset(("who", "whom", "that", "which", "we", "i", "you"))


def numbered(reading: Reading, cues: Cues, stretch: Range) -> Iterator[Saying]:
    """Yield the numbers of a stretch that a participle, an owner or a relative clause gives to somebody."""
    for token in reading.doc[stretch[0] : stretch[1]]:
        if token.lower_ in NUMBERS and token.pos_ == "NOUN":
            found = given_by(token, stretch) or owned_by(reading, token, stretch)
        elif token.like_num and token.dep_ != "nummod":
            found = bare_of(reading, token, stretch)
        elif token.dep_ == "acl" and token.tag_ == "VBN" and is_number(token.head):
            found = owned_up_by(token, cues, stretch)
        elif token.dep_ == "acl:relcl" and stretch[0] <= token.head.i < token.i:
            found = spoken_of(token, cues, stretch) or stands_by(token, stretch)
        else:
            found = stands_by(token, stretch)
        if found is not None:
            yield found


def given_by(noun: Token, stretch: Range) -> Saying | None:
    """Read "a toll of nine, given by a local official": the agent has the number."""
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in ISSUING and c.i > noun.i), None)
    if verb is None:
        return counted_by(noun, stretch)
    for agent in verb.children:
        by = led_by(agent, ("by",))
        if by and verb.i < agent.i < stretch[1] and agent.pos_ in NOMINAL:
            source = noun_phrase(agent, verb.i + 2, stretch[1])
            whole = (trim(noun.doc, noun.left_edge.i, verb.i), trim(noun.doc, source[1], noun.right_edge.i + 1))
            return Saying((verb.i, verb.i + 1), source, agent.i, join(whole), how="number given by")
    return None


def owned_up_by(verb: Token, cues: Cues, stretch: Range) -> Saying | None:
    """Read "the seven deaths acknowledged by the army": the number is his whose word it is."""
    cue = cues.verbs.get(verb.lower_)
    if cue is None or "object" not in cue.patterns or cue.word in DEEDS or verb.head.i < stretch[0]:
        return None
    agent = next((c for c in verb.children if c.i > verb.i and c.pos_ in NOMINAL and led_by(c, ("by",))), None)
    if agent is None or agent.i >= stretch[1]:
        return None
    source, content = noun_phrase(agent, verb.i + 2, stretch[1]), trim(verb.doc, verb.head.left_edge.i, verb.i)
    return Saying((verb.i, verb.i + 1), source, agent.i, (content,), how="number by")


def counted_by(noun: Token, stretch: Range) -> Saying | None:
    """Read "an estimate of 42 by the ministry"."""
    told = any(is_number(c) for c in noun.children if c.dep_ == "nmod")
    for agent in noun.children if told else ():
        by = next((t for t in agent.children if t.dep_ == "case" and t.lower_ == "by"), None)
        if by is not None and noun.i < by.i < agent.i < stretch[1]:
            content = (trim(noun.doc, noun.left_edge.i, by.i),)
            return Saying((by.i, by.i + 1), noun_phrase(agent, by.i + 1, stretch[1]), agent.i, content, how="number by")
    return None


def owned_by(reading: Reading, noun: Token, stretch: Range) -> Saying | None:
    """Read "the army's figure of 12", "its number, twelve," and "the army's number is 12"."""
    owner = next((c for c in noun.children if c.dep_ == "nmod:poss" and c.i < noun.i), None)
    clause = noun.head if noun.dep_ == "nsubj" and noun.head.like_num and noun.head.i > noun.i else noun
    told = clause.like_num or any(is_number(c) for c in noun.children if c.dep_ in ("nmod", "appos", "amod", "nummod"))
    if owner is None or not told or owner.i < stretch[0] or not can_count(reading, owner):
        return None
    content = trim(noun.doc, noun.i, min(clause.right_edge.i + 1, stretch[1]))
    return Saying((noun.i, noun.i + 1), noun_phrase(owner, *stretch), owner.i, (content,), how="number of its owner")


def bare_of(reading: Reading, number: Token, stretch: Range) -> Saying | None:
    """Read "the minister's eight was true", "against the army's 54": the number is its owner's word."""
    owner = next((c for c in number.children if c.dep_ == "nmod:poss" and stretch[0] <= c.i < number.i), None)
    if owner is None or not can_count(reading, owner) or any(c.i > number.i for c in number.children):
        return None
    part = ((number.i, number.i + 1),)
    return Saying(part[0], noun_phrase(owner, *stretch), owner.i, part, how="number of its owner")


def is_number(token: Token) -> bool:
    """Tell whether a noun phrase is a number or begins with one."""
    return token.like_num or any(t.dep_ == "nummod" or (t.like_num and t.i < token.i) for t in token.children)


def can_count(reading: Reading, owner: Token) -> bool:
    """Tell whether an owner is somebody who gives numbers, not the place or people that they are of."""
    actor = reading.actor_at(owner.i)
    return owner.lower_ in SPEAKERS or (actor is not None and actor.kind in OWNERS and owner.pos_ != "PRON")


def spoken_of(verb: Token, cues: Cues, stretch: Range) -> Saying | None:
    """Read "the hundred that the mayor spoke of": the number is his who speaks in the relative clause."""
    cue, noun = cues.verbs.get(verb.lower_), verb.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and noun.i < c.i < verb.i), None)
    if cue is None or subject is None or is_nobody(subject) or cue.word == "have":
        return None
    if "toll" in cue.patterns and noun.lower_ in NUMBERS:
        return put_at(verb, subject, stretch)
    if not is_number(noun) or ("about" in cue.patterns and not speaks_of(noun, verb)):
        return None
    if any(t.lower_ in NOT_NAMED for t in subject.subtree):
        return None
    if any(c.dep_ == "ccomp" for c in verb.children) or not cue.patterns & {"object", "about"}:
        return None
    source = noun_phrase(subject, noun.i + 1, verb.i)
    content = trim(noun.doc, noun.left_edge.i, min(t.i for t in verb.subtree))
    return Saying((verb.i, verb.i + 1), source, subject.i, (content,), cue.stance, "number spoken of")


def put_at(verb: Token, subject: Token, stretch: Range) -> Saying | None:
    """Read "a figure that the police put at two": the number behind "at" is the subject's."""
    number = next((c for c in verb.children if c.i > verb.i and is_number(c)), None)
    if number is None:
        return None
    content = trim(verb.doc, number.left_edge.i, min(number.right_edge.i + 1, stretch[1]))
    return Saying(
        (verb.i, verb.i + 1), noun_phrase(subject, stretch[0], verb.i), subject.i, (content,), how="number put at"
    )


def speaks_of(noun: Token, verb: Token) -> bool:
    """Tell whether somebody speaks or knows of a number: "the 100 of which he spoke", not "men whom he knew"."""
    return any(t.lower_ == "of" for t in verb.doc[noun.i + 1 : verb.right_edge.i + 1])


def stands_by(verb: Token, stretch: Range) -> Saying | None:
    """Read "the ministry stands by its seven", "they stuck to their figure of two"."""
    if verb.lemma_.lower() not in STANDING:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and stretch[0] <= c.i < verb.i), None)
    if subject is not None and subject.lower_ in ("who", "which"):
        subject = antecedent(subject, stretch)  # "the ministry, which insists on its seven"
    for thing in verb.children if subject is not None and not is_nobody(subject) else ():
        case = led_by(thing, STOOD_BY)
        told = is_number(thing) or (thing.lower_ in NUMBERS and any(is_number(c) for c in thing.children))
        kept = case and told and verb.i < thing.i < stretch[1] and (owned(thing) or held(verb, thing))
        if subject is not None and kept:
            source = noun_phrase(subject, stretch[0], verb.i)
            content = trim(verb.doc, thing.left_edge.i + 1, min(thing.right_edge.i + 1, stretch[1]))
            return Saying((verb.i, verb.i + 1), source, subject.i, (content,), how="number stood by")
    return None


def owned(thing: Token) -> bool:
    """Tell whether a number is somebody's or the one known: "its seven", "the 19 that it gave"."""
    return any(c.dep_ == "nmod:poss" or c.lower_ == "the" for c in thing.children)


def held(verb: Token, thing: Token) -> bool:
    """Tell whether somebody holds to something: "the mayor holds to 41", "stands by nine"."""
    keeps = verb.lemma_.lower() in ("keep", "stand", "insist", "persist", "reckon") and is_number(thing)
    next_to = verb.nbor(1).lower_
    return (keeps and next_to in STOOD_BY) or (verb.lemma_.lower() in ("hold", "stick") and next_to == "to")
