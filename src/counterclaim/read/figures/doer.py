"""Who did what a word tells: the passive's agent, the subject, or the owner of the attack."""

from __future__ import annotations

from ...model.actor import Actor
from ..document import Token
from ..prepositions import led_by
from ..reading import Reading

WORDS = frozenset(
    "announcement statement report reckoning count version toll figure communique bulletin estimate tally".split()
)


def agent_of(reading: Reading, token: Token) -> Actor | None:
    """Find who did it: the passive's agent, the subject, or the subject of the clause that a participle hangs on."""
    if token.pos_ in ("ADJ", "ADV"):
        return None  # nobody does "dead" or "missing"
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in token.children)
    for child in token.children:
        by = child.dep_ in ("obl", "nmod") and led_by(child, ("by",)) and not (token.pos_ == "VERB" and _active(token))
        doing = child.dep_ == "nsubj" and not passive
        if (by or doing or child.dep_ == "obl:agent") and (actor := _doer(reading, child)):
            return actor
    if not passive and token.pos_ == "VERB" and token.dep_ in ("advcl", "conj", "xcomp") and _active(token):
        subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
        return _doer(reading, subject) if subject is not None else None
    return None


def _doer(reading: Reading, token: Token) -> Actor | None:
    """Return the actor of a noun, or of the attack it names: "shelling by India", "an Indian air strike".

    Words do nothing: whose an announcement is has not captured those whom it counts.
    """
    if token.lemma_.lower() in WORDS:
        return None
    if actor := reading.actor_at(token.i):
        return actor if actor.kind not in ("person", "media", "body") else None
    for child in token.children:
        by = child.dep_ in ("nmod", "obl") and led_by(child, ("by", "of", "from"))
        if (by or child.dep_ in ("nmod:poss", "amod", "compound")) and (actor := reading.actor_at(child.i)):
            return actor
        if child.dep_ == "acl" and (firing := next((c for c in child.children if led_by(c, ("by",))), None)):
            return reading.actor_at(firing.i)
    return None


def _active(token: Token) -> bool:
    return token.tag_ != "VBN" or any(child.dep_ == "obj" for child in token.children)
