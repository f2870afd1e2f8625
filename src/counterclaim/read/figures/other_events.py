"""Words by which a clause tells of another event than the report's: what came before it, what it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Token
from ..times.violence import VIOLENCE

COMING = ("come", "follow", "happen", "occur", "precede")
FIRST = ("first", "worst", "deadliest", "bloodiest", "highest", "biggest", "largest", "heaviest", "only")
GAP = ("hour", "day", "week", "month", "year")
FAR = 14  # tokens from "the first" to "since 2017"
SEPARATE = re.compile(
    r"\bin (?:a|another) (?:separate|unrelated|earlier|similar|previous) (?:\w+ )?"
    rf"(?:{'|'.join(sorted(VIOLENCE | {'case', 'development'}))})\b",
    re.IGNORECASE,
)


def is_other_event(trigger: Token) -> bool:
    """Tell whether a clause is told only to set the report's event off, or as one that has nothing to do with it.

    "It comes a week after nine people were killed", "the worst attack since a bomb killed nine", "a raid hours
    after a bomb killed nine", "in a separate shooting nine were hurt".
    """
    before = trigger.doc[trigger.sent.start : trigger.i]
    since = next((word for word in before if word.lower_ == "since" and is_compared(word)), None)
    told_apart = since is not None and any(word.lower_ == "when" for word in before[since.i - before.start :])
    return told_apart or bool(SEPARATE.search(before.text)) or any(_sets_off(*led) for led in _led(trigger))


def is_compared(since: Token) -> bool:
    """Tell a "since" that says only how long there was nothing like it: "the first such death since 2017"."""
    return follows_a_superlative(since)


def follows_a_superlative(word: Token) -> bool:
    """Tell whether a word only says over what something is the worst: "the heaviest firing this year"."""
    return any(token.lower_ in FIRST for token in word.doc[max(word.sent.start, word.i - FAR) : word.i])


def is_reason(since: Token) -> bool:
    """Tell a "since" that gives a reason, or the event itself, from one that begins a period.

    "The toll is 21, since two have left us", "38 wounded since a bomb tore through the station".
    """
    over = since.head
    if since.dep_ == "mark" and since.i and since.nbor(-1).text == ",":
        return True
    event = next((child for child in over.children if child.dep_.startswith("nsubj")), over)
    new = any(child.dep_ == "det" and child.lower_ in ("a", "an") for child in event.children)
    return new and event.i > since.i


def _led(trigger: Token) -> Iterator[tuple[Token, Token]]:
    """Yield the words "after" and "since" behind which a clause stands, with what stands over it."""
    for node in (trigger, *trigger.ancestors):
        leaders = (node.left_edge, *(child for child in node.children if child.dep_ in ("mark", "case")))
        word = next((word for word in leaders if word.lower_ in ("after", "since") and word.i < trigger.i), None)
        if word is not None and node.head != node:
            yield word, node.head


def _sets_off(leader: Token, over: Token) -> bool:
    if leader.lower_ == "since":
        return True
    arguments = [
        child for child in over.children if child.dep_.startswith(("nsubj", "obj", "expl")) and child.i < leader.i
    ]
    violent = any(token.lemma_.lower() in VIOLENCE for token in (over, *arguments))
    if over.lemma_.lower() in COMING:
        return violent or any(token.pos_ == "PRON" for token in arguments)
    return violent and leader.i > 0 and leader.nbor(-1).lemma_.lower() in GAP
