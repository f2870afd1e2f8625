"""Bare numbers that somebody gives for what was counted before: "the ministry gave 55", "stands by its 24"."""

from __future__ import annotations

import re

from ..document import Token
from ..reporting import GIVING, STANDING, STOOD_BY
from .counted import Counted

LEADING = ("at", "of", "to", "only", "about", "around", "just")
BEHIND = ("NOUN", "PROPN", "VERB", "SYM", "ADJ", "NUM")  # after them a number counts something of its own
NAMES = ("name", "surname")  # on a list, in place of those who bear them
LISTS = ("list", "register", "plaque", "wall", "contain", "collect", "identify", "read", "hold")
NEAR = 9  # tokens

# What stands before a bare number and what after it, in lower case, with an example whose 9 was killed and whose 7
# must be as well.
TOLL = r"\b(?:figure|number|count|tally|estimate|total|toll|list)"
WORDS: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = tuple(
    (re.compile(before), re.compile(after), example)
    for before, after, example in (
        (r"\bthe$", r"(?:that|which|it|they|he|she|of which|given|first|announced|reported|claimed|feared)\b",
         "The raid killed 9 people, up from the 7 it announced at first."),
        (TOLL + r"(?: of| is| was| remains| remained|)$", "",
         "The raid killed 9 people. The ministry sticks to the figure of 7."),
        (TOLL + r"(?: (?!of)\S+){0,6} ,$", r",", "The raid killed 9 people. The official number, 7, has not changed."),
        (r"\b(?:another|again|number|count|total) :$", "", "The raid killed 9 people. The mayor gave another: 7."),
        (r"\b(?:it|there) (?:is|was|were|are)$", r"now\b", "The raid killed 9 people. So it is 7 now."),
        (r"\b(?:that|which|this|these) (?:makes?|made|brings?|brought)(?: it| the total to| it to| to)?$", "",
         "The raid killed 9 people. With those of the night that makes 7."),
        (TOLL + r"s?(?! of)(?: \S+){0,5} (?:to|at|from)$", "",
         "The raid killed 9 people. On Monday the army lowered its count to 7."),
        (r"\b(?:it|that|which|now|had) (?:now |had )?(?:stands|stood|stand) at$", "",
         "The raid killed 9 people. The count was open; it now stands at 7."),
        (r"(?:\bits|\btheir|\bhis|\bher|'s|s '|s ’|’s)$", r"(?:$|[,.;]|and\b|but\b|has\b|have\b|is\b|are\b)",
         "The raid killed 9 people. The rebels stand by their 7."),
        (r"\b(?:against|versus|compared (?:with|to)|up from|down from)$", "",
         "The raid killed 9 people, against 7 in the one before."),
        (r"(?:,|\band|\bwere|\bis|\bare) not(?: at)?$", r"(?:$|[,.;]|or\b|as\b|and\b)",
         "The raid killed 9 people, not 7."),
    )
)  # fmt: skip


def gives(counted: Counted) -> bool:
    """Tell whether a bare number is what somebody gives for what was counted before."""
    doc, last = counted.head.doc, counted.quantity.end
    if counted.noun is not None and counted.noun.lemma_.lower() in NAMES:
        return _on_a_list(counted)
    if doc[last - 1].lower_.endswith("old"):  # "police said the 13-year-old was out": somebody's age
        return False
    behind_it = doc[last] if last < len(doc) else None
    if counted.noun is not None or (behind_it and behind_it.pos_ in BEHIND and behind_it.tag_ != "VBN"):
        return False
    start, end = counted.head.sent.start, counted.head.sent.end
    before = list(doc[max(start, counted.quantity.start - NEAR) : counted.quantity.start])
    words = " ".join(token.lower_ for token in before)
    behind = " ".join(token.lower_ for token in doc[last : min(last + 3, end)])
    return _told(before[-4:]) or any(left.search(words) and right.match(behind) for left, right, _ in WORDS)


def _told(before: list[Token]) -> bool:
    """Read "the ministry gave 55", "puts it at 55"."""
    verb = next((token for token in reversed(before) if token.pos_ == "VERB"), None)
    between = [token.lower_ for token in before if verb is not None and token.i > verb.i and not token.is_quote]
    if verb is not None and verb.lemma_ in STANDING:
        return bool(between) and between[0] in STOOD_BY
    return verb is not None and verb.lemma_ in GIVING and (not between or between[-1] in LEADING)


def _on_a_list(counted: Counted) -> bool:
    """Read "the list has 43 names", "43 names are on the wall": whoever bears them is counted."""
    return any(token.lemma_.lower() in LISTS for token in counted.head.sent)
