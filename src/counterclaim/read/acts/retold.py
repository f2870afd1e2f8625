"""Deeds told again: nouns that only take up, place or rank a deed of force that the report has told before."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Token
from .clauses import is_one_of, preposition
from .trigger import Trigger
from .triggers import ROWS

# Going on for long: no single deed that could be named again.
CAMPAIGNS = frozenset(("fight", "battle", "war", "struggle", "combat", "confront", "campaign"))
# Verbs of which a deed is the subject when they tell that it was done.
BEGINNING = frozenset((
    "begin", "start", "erupt", "break", "occur", "happen", "continue", "take", "flare", "come", "go", "rage", "resume",
    "hear",
))  # fmt: skip
# What ties a deed told before to something else ("the attack came days after", "comes as").
LINKING = frozenset(("after", "as", "amid", "before", "following", "since", "hours", "days", "weeks", "while"))
FOLLOWING = frozenset(("come", "follow"))


def told_before(trigger: Trigger, done: Sequence[Trigger]) -> bool:
    """Tell whether a noun ("the attack") names nobody and only takes up a deed of force told before it.

    What is said to have begun, or is described by a clause of its own, is told.
    """
    noun = trigger.token
    if trigger.sense.pos != "noun" or trigger.actors:
        return False
    row = noun.head if noun.dep_ == "nmod" and is_one_of(noun.head, ROWS) else noun  # "a wave of shooting broke out"
    if (_said_to_be(row) and not _in_passing(row)) or any(c.dep_ == "acl:relcl" for c in noun.children):
        return False
    if trigger.sense.type == "AGREE":
        return _agreed_before(noun, done)
    named = trigger.actors.heads or trigger.targets.heads or trigger.targets
    if trigger.sense.type != "ASSAULT" or (not _ranked(noun) and (named or not _definite(noun))):
        return False
    return any(t.sense.type == "ASSAULT" and not is_one_of(t.token, CAMPAIGNS) for t in done)


def _agreed_before(noun: Token, done: Sequence[Trigger]) -> bool:
    """Tell whether "the truce" or "the evacuation deal" is one that was agreed on before."""
    described = noun.i + 1 < noun.sent.end and noun.nbor(1).tag_ == "VBN"  # "the truce reached between the two"
    return _definite(noun) and not described and any(t.sense.type in ("AGREE", "CONCEDE") for t in done)


def _said_to_be(noun: Token) -> bool:
    """Tell whether a clause says that a deed began, was heard, or that there was one."""
    there = any(c.dep_ == "expl" for c in noun.head.children)
    return noun.dep_ in ("nsubj", "nsubj:pass") and (there or is_one_of(noun.head, BEGINNING))


def _in_passing(noun: Token) -> bool:
    """Tell whether a deed that began is only when or where something else did ("before the blast occurred").

    So is one that "comes as" or "comes days after" something.
    """
    verb = noun.head
    if verb.dep_ in ("advcl", "acl:relcl", "acl"):
        return True
    behind = [c for c in verb.children if c.i > verb.i and c.dep_ in ("advcl", "obl")]
    linked = any(preposition(c) in LINKING or c.lower_ in LINKING for c in behind)
    return is_one_of(verb, FOLLOWING) and linked


def _ranked(noun: Token) -> bool:
    """Tell whether a deed is only ranked ("the deadliest attack since the war")."""
    return any(c.tag_ in ("JJS", "RBS") or any(g.tag_ == "RBS" for g in c.children) for c in noun.children)


def _definite(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in ("the", "this", "that", "these", "those") for c in noun.children)
