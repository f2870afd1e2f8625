"""Cluster: fold judgements into groups; people outrank machines, and no "different" is ever crossed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..model.judgement import DIFFERENT, SAME, Judgement

Pair = tuple[str, str]
MEAN_AT = 0.4  # mean score of the pairs between two groups from which they may be joined


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Keep one judgement a pair: the last that a person made, else the machine's own.

    A person's "unsure" withdraws what people said of the pair before.
    """
    people: dict[Pair, Judgement] = {}
    machines: dict[Pair, Judgement] = {}
    for judgement in sorted(judgements, key=lambda j: (j.at or "", j.by, j.verdict, j.score)):
        kept = people if judgement.by.startswith("human:") else machines
        kept[tuple(sorted((judgement.left, judgement.right)))] = judgement  # type: ignore[index]
    spoken = {pair: judgement for pair, judgement in people.items() if judgement.verdict in (SAME, DIFFERENT)}
    return tuple(judgement for _, judgement in sorted({**machines, **spoken}.items()))


def cluster(items: Iterable[str], judgements: Sequence[Judgement]) -> tuple[tuple[str, ...], ...]:
    """Join items that are the same, surest first, never two groups that hold a pair judged different.

    People's words come before machines'. A machine joins two groups only if the pairs between them that were
    compared are the same on average, so that one doubtful pair cannot chain two events together. The order of
    the arguments plays no part.
    """
    groups = Groups(items)
    chosen = in_force(judgements)
    for judgement in chosen:
        if judgement.verdict == DIFFERENT:
            groups.part(judgement.left, judgement.right)
        elif not is_human(judgement):
            groups.weigh(judgement.left, judgement.right, judgement.score)
    same = [judgement for judgement in chosen if judgement.verdict == SAME]
    for judgement in sorted(same, key=turn):
        groups.join(judgement.left, judgement.right, 0.0 if is_human(judgement) else MEAN_AT)
    return groups.all()


def is_human(judgement: Judgement) -> bool:
    """Tell whether a person judged."""
    return judgement.by.startswith("human:")


def turn(judgement: Judgement) -> tuple[bool, float, str, str]:
    """Order judgements of sameness: people's, then the surest."""
    return not is_human(judgement), -judgement.score, judgement.left, judgement.right


class Groups:
    """Keep disjoint groups with the groups that each must stay apart from."""

    def __init__(self, items: Iterable[str]) -> None:
        self.parent = {item: item for item in sorted(items)}
        self.apart: dict[str, set[str]] = defaultdict(set)
        self.size: dict[str, int] = defaultdict(lambda: 1)
        self.between: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)

    def root(self, item: str) -> str:
        """Return the group that an item is in, named by one of its items."""
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def part(self, left: str, right: str) -> None:
        """Keep two items in different groups from now on."""
        if left in self.parent and right in self.parent:
            one, other = self.root(left), self.root(right)
            self.apart[one].add(other)
            self.apart[other].add(one)

    def weigh(self, left: str, right: str, score: float) -> None:
        """Note the score of a pair, while every item is still a group of its own."""
        if left in self.parent and right in self.parent:
            self.between[left][right] = self.between[right][left] = (score, 1)

    def join(self, left: str, right: str, least: float) -> None:
        """Put two groups together unless they must stay apart or their pairs score less than `least` on average."""
        if left not in self.parent or right not in self.parent:
            return
        one, other = self.root(left), self.root(right)
        if one == other or other in self.apart[one]:
            return
        total, count = self.between[one].get(other, (1.0, 1))
        if total / count >= least:
            self.merge(*sorted((one, other), key=lambda group: (-self.size[group], group)))

    def merge(self, one: str, other: str) -> None:
        """Make two groups one, the smaller's ties moving over to the larger."""
        self.parent[other] = one
        self.size[one] += self.size[other]
        for third in self.apart.pop(other, set()):
            self.apart[third].discard(other)
            self.apart[third].add(one)
            self.apart[one].add(third)
        for third, (total, count) in self.between.pop(other, {}).items():
            self.between[third].pop(other, None)
            if third != one:
                sums, counts = self.between[one].get(third, (0.0, 0))
                self.between[one][third] = self.between[third][one] = (sums + total, counts + count)

    def all(self) -> tuple[tuple[str, ...], ...]:
        """List the groups and their items in order."""
        members: dict[str, list[str]] = defaultdict(list)
        for item in self.parent:
            members[self.root(item)].append(item)
        return tuple(sorted(tuple(sorted(group)) for group in members.values()))
