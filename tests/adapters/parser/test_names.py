from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from counterclaim.adapters.parser.names import NameFinder, may_follow, names_of

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]


def best_path(scores, transitions):
    """Try every path; a text begins as if after "O"."""
    paths = [
        path for path in product(range(5), repeat=len(scores))
        if all(may_follow(LABELS[one], LABELS[two]) for one, two in pairwise((0, *path)))
    ]  # fmt: skip

    def total(path):
        steps = sum(transitions[one, two] for one, two in pairwise((0, *path)))
        return steps + sum(scores[word, tag] for word, tag in enumerate(path))

    return names_of([LABELS[tag] for tag in max(paths, key=total)])


@pytest.mark.parametrize("seed", range(40))
def test_the_search_between_sure_words_finds_the_best_of_all_paths(seed):
    random = np.random.default_rng(seed)
    scores = random.normal(size=(5, 5)).astype(np.float32) * 4
    scores[:, 0] += random.choice([0, 6, 20], size=5)
    transitions = random.normal(size=(5, 5)).astype(np.float32)
    assert NameFinder(LABELS, transitions)(scores) == best_path(scores, transitions)


def test_names_never_begin_inside():
    find = NameFinder(LABELS, np.zeros((5, 5), dtype=np.float32))
    scores = np.array([[0, 1, 5, 0, 0], [0, 0, 3, 0, 2], [2, 0, 0, 0, 0]], dtype=np.float32)
    assert find(scores) == [(0, 2, "PER")]
    assert find(np.array([[1.0, 0, 0, 0, 0]], dtype=np.float32)) == []


def test_transitions_decide_between_one_name_and_two():
    scores = np.array([[0, 4, 0, 0, 0], [0, 3, 3.1, 0, 0]], dtype=np.float32)
    plain = np.zeros((5, 5), dtype=np.float32)
    again = plain.copy()
    again[1, 1] = 1.0
    assert NameFinder(LABELS, plain)(scores) == [(0, 2, "PER")]
    assert NameFinder(LABELS, again)(scores) == [(0, 1, "PER"), (1, 2, "PER")]
