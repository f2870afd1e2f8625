"""Find the best names over tag scores: the most likely path through a chain of tags (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .arrays import FORBIDDEN, Floats

Name = tuple[int, int, str]


def may_follow(one: str, two: str) -> bool:
    """Say whether tag `two` can come after tag `one`: inside of a name only within the same name."""
    return not two.startswith("I-") or one[1:] == two[1:]


class NameFinder:
    """Find names with the tags `labels` (``O``, ``B-PER``, ``I-PER`` …) and learned scores of tag after tag.

    Most words are so clearly outside of names that no path through another tag can win: not by what it gains from
    three transitions, nor by letting the next word go on with a name. Such words cut the chain, and only the runs
    between them are searched. The result is that of the search over all words.
    """

    def __init__(self, labels: Sequence[str], transitions: Floats) -> None:
        legal = np.array([[may_follow(one, two) for two in labels] for one in labels])
        self._labels = list(labels)
        self._outside = self._labels.index("O")
        self._inside = [at for at, label in enumerate(labels) if label.startswith("I-")]
        self._begin = [self._labels.index("B-" + labels[at][2:]) for at in self._inside]
        self._scores = np.where(legal, transitions, FORBIDDEN).astype(np.float32)
        self._gain = 3 * float(np.ptp(transitions[legal]))

    def __call__(self, scores: Floats) -> list[Name]:
        """Return names as (first word, word after the last, label), given `scores[word, tag]`."""
        found: list[Name] = []
        unsure = np.flatnonzero(~self._surely_outside(scores))
        for run in np.split(unsure, np.flatnonzero(np.diff(unsure) > 1) + 1):
            if len(run):
                begin, end = int(run[0]), int(run[-1]) + 1
                tags = self._path(scores[begin:end], end == len(scores))
                found.extend((begin + first, begin + last, label) for first, last, label in names_of(tags))
        return found

    def _surely_outside(self, scores: Floats) -> NDArray[np.bool_]:
        others = np.delete(scores, self._outside, axis=1).max(1)
        going_on = (scores[:, self._inside] - scores[:, self._begin]).max(1).clip(min=0)
        return np.asarray(scores[:, self._outside] - others > self._gain + np.append(going_on[1:], 0))

    def _path(self, scores: Floats, last: bool) -> list[str]:
        """Return the best tags of a run of words between words outside; `last` says that the text ends with it."""
        total = scores[0] + self._scores[self._outside]
        back = []
        for own in scores[1:]:
            paths = total[:, None] + self._scores
            back.append(paths.argmax(0))
            total = paths.max(0) + own
        path = [int((total if last else total + self._scores[:, self._outside]).argmax())]
        for step in reversed(back):
            path.append(int(step[path[-1]]))
        return [self._labels[tag] for tag in reversed(path)]


def names_of(tags: Sequence[str]) -> list[Name]:
    """Return the names that tags spell, as (first word, word after the last, label)."""
    return [(start, _end(tags, start), tag[2:]) for start, tag in enumerate(tags) if tag.startswith("B-")]


def _end(tags: Sequence[str], start: int) -> int:
    end = start + 1
    while end < len(tags) and tags[end].startswith("I-"):
        end += 1
    return end
