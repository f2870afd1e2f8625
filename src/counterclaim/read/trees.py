"""Trees of tokens by their numbers: what hangs on each, and how far its phrase reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trees:
    """Hold for each token its head (a root is its own), what hangs on it, and the first and last of its phrase."""

    heads: list[int]
    children: list[list[int]]
    first: list[int]
    last: list[int]


def trees_of(heads: Sequence[int]) -> Trees:
    """Return the trees that heads make."""
    opened = open_rings(heads)
    children: list[list[int]] = [[] for _ in opened]
    first, last = list(range(len(opened))), list(range(len(opened)))
    for token, head in enumerate(opened):
        if head != token:
            children[head].append(token)
        above = token
        while opened[above] != above:
            above = opened[above]
            first[above], last[above] = min(first[above], token), max(last[above], token)
    return Trees(opened, children, first, last)


def open_rings(heads: Sequence[int]) -> list[int]:
    """Return heads with every ring of them opened: a parser may be anybody's, and in a ring no walk up would end."""
    opened, safe = list(heads), set[int]()
    for start in range(len(opened)):
        way, at = set[int](), start
        while at not in safe and opened[at] != at:
            way.add(at)
            if opened[at] in way:
                opened[at] = at
            at = opened[at]
        safe |= way | {at}
    return opened
