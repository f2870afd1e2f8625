from itertools import permutations

import pytest

from counterclaim.link.cluster import cluster
from counterclaim.model.judgement import Judgement


def machine(left, right, verdict="same", score=0.9):
    return Judgement(left, right, verdict, score, (), "link/1")


def person(left, right, verdict, at="2030-05-02T10:00:00Z", who="human:ana"):
    return Judgement(left, right, verdict, 1.0, ("I know",), who, at)


CASES = {
    "chain": ([machine("a", "b"), machine("b", "c")], [("a", "b", "c"), ("d",)]),
    "different is not crossed": (
        [machine("a", "b"), machine("b", "c", score=0.8), machine("a", "c", "different", 0.0)],
        [("a", "b"), ("c",), ("d",)],
    ),
    "people outrank machines": ([machine("a", "b"), person("a", "b", "different")], [("a",), ("b",), ("c",), ("d",)]),
    "people join what machines part": (
        [machine("a", "b", "different", 0.0), person("b", "a", "same")],
        [("a", "b"), ("c",), ("d",)],
    ),
    "a person's last word counts": (
        [person("a", "b", "different"), person("a", "b", "same", at="2030-05-03T10:00:00Z")],
        [("a", "b"), ("c",), ("d",)],
    ),
    "unsure withdraws": (
        [machine("a", "b"), person("a", "b", "different"), person("a", "b", "unsure", at="2030-05-03T10:00:00Z")],
        [("a", "b"), ("c",), ("d",)],
    ),
    "one doubtful pair does not chain": (
        [machine("a", "b"), machine("c", "d"), machine("b", "c", score=0.65), machine("a", "c", "unsure", 0.1),
         machine("a", "d", "unsure", 0.1), machine("b", "d", "unsure", 0.1)],
        [("a", "b"), ("c", "d")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("judgements", "groups"), CASES.values(), ids=CASES)
def test_fold(judgements, groups):
    for order in list(permutations(judgements))[:24]:
        assert list(cluster("dcba", order)) == groups


def test_judgements_on_unknown_items_are_left_aside():
    assert cluster("ab", [machine("a", "x"), person("y", "z", "same")]) == (("a",), ("b",))
