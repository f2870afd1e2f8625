"""Find the best tree over arc scores and the best names over tag scores.

The tree is the maximum spanning one (Chu and Liu 1965, Edmonds 1967) with
exactly one word under the root, as Universal Dependencies demands.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
FORBIDDEN = np.float32(-1e9)


def _cycle(heads: Integers) -> list[int]:
    """Return the nodes of a cycle, or none; node 0 is the root."""
    colour = [0] * len(heads)
    colour[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while colour[node] == 0:
            colour[node] = 1
            path.append(node)
            node = int(heads[node])
        if colour[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            colour[seen] = 2
    return []


def spanning_tree(scores: Floats) -> Integers:
    """Return the head of each node of the best tree; `scores[d, h]`, with node 0 as the root."""
    scores = scores.copy()
    np.fill_diagonal(scores, FORBIDDEN)
    heads: Integers = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    ring = np.array(cycle)
    own = scores[ring, heads[ring]]
    into = scores[np.ix_(ring, rest)] - own[:, None]
    out = scores[np.ix_(rest, ring)]
    size = len(rest)
    smaller = np.full((size + 1, size + 1), FORBIDDEN, dtype=np.float32)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    smaller[size, :size] = into.max(0)
    smaller[:size, size] = out.max(1)
    entered, left = into.argmax(0), out.argmax(1)
    below = spanning_tree(smaller)
    for place, head in enumerate(below[:size]):
        if place:
            heads[rest[place]] = ring[left[place]] if head == size else rest[head]
    outside = int(below[size])
    heads[ring[entered[outside]]] = rest[outside]
    return heads


def best_tree(arcs: Floats) -> Integers:
    """Return the head of each word, 0 for the root, given `arcs[word, head]`.

    The word under the root is the one that gains most by it; the others are then kept from it.
    """
    count = len(arcs)
    if count == 1:
        return np.zeros(1, dtype=np.int64)
    arcs = arcs.copy()
    arcs[np.arange(count), np.arange(1, count + 1)] = FORBIDDEN
    gain = arcs[:, 0] - arcs[:, 1:].max(1)
    root = int(gain.argmax())
    arcs[:, 0] = FORBIDDEN
    arcs[root] = FORBIDDEN
    arcs[root, 0] = 0.0
    heads: Integers = arcs.argmax(1)
    if not _cycle(np.concatenate([[0], heads])):
        return heads
    square = np.full((count + 1, count + 1), FORBIDDEN, dtype=np.float32)
    square[1:] = arcs
    return spanning_tree(square)[1:]


def best_names(scores: Floats, labels: list[str]) -> list[tuple[int, int, str]]:
    """Return names as (first word, word after the last, label): the best path in which I-X follows B-X or I-X."""
    count, size = scores.shape
    allowed = np.array([[_may_follow(one, two) for two in labels] for one in labels])
    cost = np.where(allowed, np.float32(0.0), FORBIDDEN)
    if (scores.argmax(-1) == labels.index("O")).all():
        return []
    total = scores[0] + np.array([0.0 if _may_follow("O", label) else FORBIDDEN for label in labels])
    back = np.zeros((count, size), dtype=np.int64)
    for place in range(1, count):
        paths = total[:, None] + cost
        back[place] = paths.argmax(0)
        total = paths.max(0) + scores[place]
    path = [int(total.argmax())]
    for place in range(count - 1, 0, -1):
        path.append(int(back[place, path[-1]]))
    tags = [labels[tag] for tag in reversed(path)]
    starts = [place for place, tag in enumerate(tags) if tag.startswith("B-")]
    return [(start, _end(tags, start), tags[start][2:]) for start in starts]


def _may_follow(one: str, two: str) -> bool:
    return not two.startswith("I-") or one[1:] == two[1:]


def _end(tags: list[str], start: int) -> int:
    end = start + 1
    while end < len(tags) and tags[end].startswith("I-"):
        end += 1
    return end
