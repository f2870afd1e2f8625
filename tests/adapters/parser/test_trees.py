from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from counterclaim.adapters.parser.trees import Biaffine, best_tree


def is_tree(heads):
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return sum(head == 0 for head in heads) == 1


@pytest.mark.parametrize("seed", range(60))
def test_the_tree_is_the_best_of_all(seed):
    size = seed % 4 + 1
    arcs = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)
    trees = [heads for heads in product(range(size + 1), repeat=size) if is_tree(heads)]
    found = best_tree(arcs)
    assert is_tree(list(found))

    def total(heads):
        return sum(arcs[word, head] for word, head in enumerate(heads))

    roots = [place for place, head in enumerate(found) if head == 0]
    same_root = [heads for heads in trees if [p for p, h in enumerate(heads) if h == 0] == roots]
    assert total(found) == pytest.approx(max(map(total, same_root)), abs=1e-4)


def test_heads_are_counted_over_the_window_and_labels_belong_to_the_chosen_head():
    # Vectors are (one number for arcs, one for labels); a dependent likes the head with the larger first number.
    arc = np.array([[1.0], [0.0]], dtype=np.float32)
    pairs = np.zeros((2, 2, 2), dtype=np.float32)
    pairs[1, 0, 0] = 1.0
    build = Biaffine(arc, np.array([0.5, 0.0], dtype=np.float32), pairs)
    dependents = np.array([[1, 1], [1, 1], [1, 1], [1, 1]], dtype=np.float32)
    heads = np.array([[5, 0], [1, 1], [1, 1], [6, 2]], dtype=np.float32)
    chosen, labels = build(dependents, heads, [0, 2])
    assert chosen.tolist() == [0, 1, 4, 0]
    assert labels.tolist() == [0, 0, 1, 0]
