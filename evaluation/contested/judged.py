"""Measure rules against trained judges of what two numbers are to each other, on gold claims.

    python -m evaluation.contested.judged

The pairs are those that the gold names, where both claims stand in one question and cannot both be true. A judge sees
what the rules see of a pair (who speaks, in which order, what the words at each number say of it), with and without
what the rules made of it, and without the rules also the words around each number. Judges are a logistic regression
and boosted trees, cross-validated over the files of the development half, and taught by all of it for the test half,
of which only numbers are printed. Needs scikit-learn, which nothing that ships does.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

from counterclaim.app.engine import Config, Engine
from counterclaim.model.actor import OUTLET, UNNAMED, is_state, organ_of
from counterclaim.settle import counts
from counterclaim.settle.origins import same_side, same_voice, stands_apart
from counterclaim.settle.pair import Pair, Setting, is_adverse
from counterclaim.settle.positions import ENDLESS, Answered
from counterclaim.settle.relations import Relation, relations
from counterclaim.settle.sides import is_conceded
from counterclaim.settle.wording import CHANGED, HELD_TO, SO_MANY_MORE

from .perfect import claims_of, key, reports_of
from .score import relation_of, told_apart
from .sets import IncidentSet, load_half

FOLDS = 8
NEAR = 60  # characters on each side of a number in which words are seen
Seen = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """Hold a pair that the gold names: its file, what can be seen of it, and what the rules and the gold make of it."""

    file: int
    seen: Seen
    words: Seen
    rules: str
    gold: str


class HasGold(Protocol):
    """Say what the gold makes of a pair."""

    @property
    def gold(self) -> str:
        """Return the gold's relation."""
        ...


def judged(sets: Sequence[IncidentSet]) -> list[Judged]:
    """Settle gold claims and return the named pairs that the rules judged."""
    return [
        Judged(file, seen_of(relation, setting), words_of(relation), relation_of(relation.verdict), gold)
        for file, relation, setting, gold in named_pairs(sets)
    ]  # fmt: skip


def named_pairs(sets: Sequence[IncidentSet]) -> Iterator[tuple[int, Relation, Setting, str]]:
    """Settle gold claims and yield what the rules made of each pair that the gold names, and what the gold does.

    The place of its file goes before. Pairs that the rules did not judge are left out.
    """
    found = {frozenset((r.older.claim.id, r.newer.claim.id)): (r, setting) for r, setting in settled(sets)}
    for file, one in enumerate(sets):
        for question in one.questions:
            for left, right, wanted in told_apart(one, question):
                if (told := found.get(frozenset((key(one, left), key(one, right))))) is not None:
                    yield file, *told, relation_of(wanted)


def settled(sets: Sequence[IncidentSet]) -> Iterator[tuple[Relation, Setting]]:
    """Settle gold claims and yield every relation that the rules found, with what they knew."""
    found: list[tuple[Relation, Setting]] = []

    def noting(answers: Sequence[Answered], setting: Setting) -> tuple[Relation, ...]:
        related = relations(answers, setting)
        found.extend((one, setting) for one in related)
        return related

    engine, reports, claims = Engine(Config(judge="off")), reports_of(sets), claims_of(sets)
    incidents, _ = engine.link(reports, claims)
    usual, counts.relations = counts.relations, noting
    try:
        engine.settle(reports, claims, incidents)
    finally:
        counts.relations = usual
    yield from found


def seen_of(relation: Relation, setting: Setting) -> Seen:
    """Return what the rules see of two answers, and what they made of them."""
    small, large = sorted((relation.older, relation.newer), key=lambda a: (a.low, a.high))
    pair = Pair(small, large, setting)
    marks = [f"rule {relation.rule}", f"verdict {relation.verdict}", f"later {pair.later}", f"effect {setting.effect}"]
    for name, answer in (("small", small), ("large", large)):
        marks += [f"{name} {mark}" for mark in marks_of(answer, setting)]
    truths = {
        "one report": small.claim.report == large.claim.report, "one voice": same_voice(small.voice, large.voice),
        "one side": same_side(small.voice, large.voice), "growing": setting.growing, "none": small.high == 0,
    }  # fmt: skip
    ratio = 0.0 if small.high >= ENDLESS else math.log((large.low + 1) / (small.high + 1))
    return {
        **dict.fromkeys(marks, 1.0),
        **{mark: float(true) for mark, true in truths.items()},
        "ratio": min(3.0, ratio),
    }


def marks_of(answer: Answered, setting: Setting) -> list[str]:
    """Name what can be seen of one answer: who speaks, and what the words at its number say of it."""
    moment = answer.moment
    told = {
        "own": is_conceded(answer.voice, setting.party), "enemy's": is_adverse(answer.voice, setting),
        "recalled": moment.recalled, "rising": moment.rising, "held to": bool(HELD_TO.search(moment.sentence)),
        "so many more": bool(SO_MANY_MORE.search(moment.sentence)), "changed": bool(CHANGED.search(moment.sentence)),
    }  # fmt: skip
    return [kind_of(answer), f"turn {moment.turn}", *(mark for mark, true in told.items() if true)]


def kind_of(answer: Answered) -> str:
    """Name the kind of voice."""
    said = answer.claim.voice.claimant
    if said in (OUTLET, UNNAMED):
        return said
    return (
        ("watching" if stands_apart(organ_of(answer.voice) or "") else "state") if is_state(answer.voice) else "other"
    )


def words_of(relation: Relation) -> Seen:
    """Return the words around each number, alone and by twos."""
    seen: dict[str, float] = {}
    for name, answer in (("older", relation.older), ("newer", relation.newer)):
        at = answer.moment.start - answer.moment.opens
        near = f"{answer.moment.sentence[max(0, at - NEAR) : at]} # {answer.moment.sentence[at : at + NEAR]}"
        words = re.findall(r"[a-z]+|#", near.casefold())
        seen |= {f"{name} {' '.join(run)}": 1.0 for run in [*zip(words), *pairwise(words)]}
    return seen


def right(given: Iterable[str], pairs: Sequence[HasGold]) -> float:
    """Return the share of pairs that are judged as the gold has them."""
    return sum(one == pair.gold for one, pair in zip(given, pairs, strict=True)) / len(pairs)


def compared(make: Callable[[], Any], see: Callable[[Judged], Seen], dev: list[Judged], test: list[Judged]) -> str:
    """Return how often a judge is right: cross-validated on the development half, and on the test half."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.model_selection import GroupKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline

    judge = make_pipeline(DictVectorizer(sparse=False), make())
    seen, gold, files = [dict(see(p)) for p in dev], [p.gold for p in dev], [p.file for p in dev]
    crossed = cross_val_predict(judge, seen, gold, groups=files, cv=GroupKFold(FOLDS))
    taught = judge.fit(seen, gold).predict([dict(see(p)) for p in test])
    return f"{right(crossed, dev):.3f}  {right(taught, test):.3f}"


def without_rules(pair: Judged) -> Seen:
    """Return what can be seen of a pair but for what the rules made of it."""
    return {mark: value for mark, value in pair.seen.items() if not mark.startswith(("rule ", "verdict "))}


def main() -> None:
    """Print how often each judge is right."""
    from sklearn.ensemble import GradientBoostingClassifier
    from sklearn.linear_model import LogisticRegression

    def logistic() -> Any:
        return LogisticRegression(max_iter=3000, C=0.3)

    def boosted() -> Any:
        return GradientBoostingClassifier(n_estimators=150, max_depth=3, random_state=0)

    dev, test = (judged(load_half(half)) for half in ("dev", "test"))
    print(f"pairs {len(dev)} of the development half, {len(test)} of the test half; the share that is right")
    print(f"rules                              {right((p.rules for p in dev), dev):.3f}  "
          f"{right((p.rules for p in test), test):.3f}")  # fmt: skip
    print("logistic regression                ", compared(logistic, without_rules, dev, test))
    print("boosted trees                      ", compared(boosted, without_rules, dev, test))
    print("logistic regression, told the rules", compared(logistic, lambda p: p.seen, dev, test))
    print("logistic regression, told the words",
          compared(logistic, lambda p: {**without_rules(p), **p.words}, dev, test))  # fmt: skip


if __name__ == "__main__":
    main()
