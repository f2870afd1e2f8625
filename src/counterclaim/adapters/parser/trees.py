"""Score the arcs of dependency trees, find the best tree, and label its arcs.

The scores are biaffine (Dozat and Manning 2017). The tree is the maximum
spanning one (Chu and Liu 1965, Edmonds 1967) with exactly one word under the
root, as Universal Dependencies demands.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .arrays import FORBIDDEN, Floats, Integers


class Biaffine:
    """Build the trees of a window from the network's dependent and head vectors.

    `arc` (width + 1, width) scores arcs, `pairs` (labels, rest + 1, rest + 1) their labels, and `root` stands for the
    root as a head; the first `width` numbers of a vector are for the arcs, the rest for the labels.
    """

    def __init__(self, arc: Floats, root: Floats, pairs: Floats) -> None:
        self._arc = arc
        self._root = root[None]
        self._width = arc.shape[1]
        self._pairs = np.ascontiguousarray(pairs.transpose(1, 0, 2).reshape(pairs.shape[1], -1))

    def __call__(self, dependents: Floats, heads: Floats, starts: Sequence[int]) -> tuple[Integers, Integers]:
        """Return each word's head (0 for the root, else 1 + the word) and label; a sentence begins at each start."""
        count, width = len(dependents), self._width
        candidates = np.concatenate([self._root, heads])
        left = dependents[:, :width] @ self._arc[:-1]
        right = candidates[:, :width]
        likely = right @ self._arc[-1]
        chosen = np.empty(count, dtype=np.int64)
        for begin, end in zip(starts, [*starts[1:], count], strict=True):
            arcs = np.empty((end - begin, end - begin + 1), dtype=np.float32)
            arcs[:, 0] = left[begin:end] @ right[0] + likely[0]
            arcs[:, 1:] = left[begin:end] @ right[begin + 1 : end + 1].T + likely[begin + 1 : end + 1]
            own = best_tree(arcs)
            chosen[begin:end] = np.where(own == 0, 0, own + begin)
        return chosen, self._labels(dependents, candidates[chosen])

    def _labels(self, dependents: Floats, heads: Floats) -> Integers:
        ones = np.ones((len(dependents), 1), dtype=np.float32)
        one = np.hstack([dependents[:, self._width :], ones])
        two = np.hstack([heads[:, self._width :], ones])
        scores = (one @ self._pairs).reshape(len(one), -1, two.shape[1]) @ two[:, :, None]
        return np.asarray(scores[:, :, 0].argmax(1))


def _cycle(heads: Sequence[int]) -> list[int]:
    """Return the nodes of a cycle, or none; node 0 is the root."""
    colour = [0] * len(heads)
    colour[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while colour[node] == 0:
            colour[node] = 1
            path.append(node)
            node = heads[node]
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
    cycle = _cycle(heads.tolist())
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
    if not _cycle([0, *heads.tolist()]):
        return heads
    square = np.full((count + 1, count + 1), FORBIDDEN, dtype=np.float32)
    square[1:] = arcs
    return spanning_tree(square)[1:]
