"""Harm that a clause does not say was done: what somebody tried, threatened or was able to do, what may come to be."""

from __future__ import annotations

from ..document import Token
from .idiom_words import NEGATED

# What governs an infinitive that tells of no deed: "tried to kill nine", "a plan to kill nine", "enough to kill nine".
INTENT = frozenset(
    "try attempt plan plot threaten want intend aim order teach vow swear pledge promise seek hope conspire prepare "
    "ask urge call tell refuse decide need wish desire effort threat intention bid ability power permission way "
    "able capable enough unable likely unlikely design mean suppose fail offer propose instruct instruction "
    "encourage incite solicit advocate authorize authorise licence license permit allow right campaign mission "
    "willing ready prepared powerful sufficient".split()
)
MODALS = ("could", "would", "might", "may", "can", "will", "shall", "should", "must", "'d", "'ll", "’ll", "’d")
CONDITIONS = ("if", "whether", "unless", "lest", "without")
NO_DENIAL = ("only", "just", "yet", "merely", "by")
NEARLY = ("nearly", "almost", "narrowly")
WISHED = ("attempted", "planned", "foiled", "thwarted", "possible", "potential")
HARM = ("killed", "wounded", "killed_or_wounded", "destroyed", "damaged", "captured", "lost")


def is_unreal(trigger: Token, effect: str) -> bool:
    """Tell whether the words around an effect say that it did not come to be, or not that it did.

    "Tried to kill nine", "could kill nine", "were not hurt", "if nine are killed", "nearly downed a drone". What
    may have been is still reported ("up to 40 may have been killed"), and so is what may be a state ("may be dead").
    """
    if effect not in HARM:
        return False
    first = trigger.head if trigger.dep_ == "conj" and trigger.head.pos_ == "VERB" else trigger
    return _denied(trigger) or any(_unreal(verb) for verb in dict.fromkeys((trigger, first)))


def _unreal(verb: Token) -> bool:
    before = verb.nbor(-1).lower_ if verb.i else ""
    if before in NEARLY or any(child.lower_ in WISHED and child.dep_ == "amod" for child in verb.children):
        return True
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass", "mark")}
    if helpers & set(CONDITIONS):
        return True
    perfect = bool(helpers & {"have", "'ve", "’ve"})
    if helpers & set(MODALS):
        return not perfect or "would" in helpers
    return "to" in helpers and not perfect and _intended(verb)


def _denied(verb: Token) -> bool:
    """Tell "were not hurt" from "not only killed" and "not killed by us"; "did not survive" denies no death."""
    doc, before = verb.doc, verb.doc[max(verb.i - 3, verb.sent.start) : verb.i]
    at = next((token for token in before if token.lower_ in NEGATED), None)
    if at is None or verb.lemma_ == "survive" or any(token.lower_ in NO_DENIAL for token in doc[at.i : verb.i + 2]):
        return False
    return all(token.pos_ in ("AUX", "ADV") for token in doc[at.i + 1 : verb.i])


def _intended(verb: Token) -> bool:
    """Tell whether an infinitive hangs on an intention, or is negated: "taught not to kill a child"."""
    governors = [verb.head, *(child for child in verb.head.children if child.dep_ in ("obj", "xcomp", "advmod"))]
    negated = any(child.lower_ in ("not", "n't", "never") for child in verb.children)
    return verb.dep_ != "ROOT" and (negated or any(token.lemma_.lower() in INTENT for token in governors))
