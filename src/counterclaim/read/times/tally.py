"""Tallies: a count that is brought up to date belongs to the day of its event, not to that of the news of it."""

from __future__ import annotations

from itertools import islice

from ..document import Token

_COUNTS = frozenset("toll number count figure tally total".split())
_MOVES = frozenset(
    "climb rise increase grow jump soar reach hit pass cross top stand mount go come bring put push take raise lift "
    "drop fall lower revise correct cut reduce update double adjust amend set carry".split()
)
_FAR = 4  # steps from what is counted ("people killed by police") up to the word for the count


def tally_of(token: Token) -> Token | None:
    """Return the word for a count that is brought up to date over a token: "the toll climbed to", "bringing to six".

    Nothing happened on the day of such news but the news: "on Saturday the number of dead rose to 41".
    """
    for node in (token, *islice(token.ancestors, _FAR)):
        if node.lemma_.lower() in _COUNTS:
            return node if _moves(node) else None
    return None


def _moves(count: Token) -> bool:
    over = count.head if count.dep_ != "conj" else count.head.head
    revised = (child for child in count.children if child.dep_ == "acl")
    return any(verb.lemma_.lower() in _MOVES and verb.pos_ == "VERB" for verb in (over, *revised))
