"""Measure rules against a trained extractor of figures, and both together, on reports that neither has seen.

    python -m evaluation.two_ways

First over the folds of ../shared/gold/train, where reports of one event stand in one fold; then trained on all of
it and tried on other wars: ../shared/gold/restated and the development half of the contested-figures benchmark; then
trained on that half too, with its many wars, and tried on `restated` again, and the other way round.

Every count of a report is a candidate. The trained way is a logistic regression over the words, the tree and the
effect words around a count, with each effect and "none" as a class; together, it is also told what the rules say. F1 is
over counts with their effect, against the figures of the gold that state the same number on the same words. Needs
scikit-learn, which nothing that ships does.
"""

from __future__ import annotations

import json
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from counterclaim.adapters.resources import read_data
from counterclaim.app.assembly import machine
from counterclaim.app.engine import Engine
from counterclaim.model.claim import Figure
from counterclaim.model.report import Report
from counterclaim.read.figures.counted import Counted, counted_in
from counterclaim.read.figures.effects import EffectTable, parse_effects
from counterclaim.read.figures.figures import SILENT, find
from counterclaim.read.parse import parse
from counterclaim.read.reading import Reading
from counterclaim.read.units import UnitTable, parse_units

from .contested.perfect import claims_of, reports_of
from .contested.sets import load_half
from .scores import SHARED

NONE = "none"
NEAR = 12  # tokens on each side in which effect words are seen


@dataclass(frozen=True, slots=True)
class Candidate:
    """A count with what can be seen around it, what the rules make of it and what the gold does."""

    fold: int
    seen: Mapping[str, float]
    rules: str
    gold: str


def trained_on() -> tuple[list[Candidate], Counter[int]]:
    """Return the candidates of the training reports, and how many figures the gold of each fold has."""
    folds = {one["id"]: one["fold"] for one in json.loads((SHARED / "gold/train/reports.json").read_text("utf-8"))}
    gold = _gold("train/train.gold.jsonl")
    reports = Engine().open(str(SHARED / "gold/train/texts")).reports
    found = [one for report in reports for one in _of_report(report, folds[_name(report)], gold[_name(report)])]
    told = Counter(dict.fromkeys(sorted(set(folds.values())), 0))
    for name, fold in folds.items():
        told[fold] += len(gold[name])
    return found, told


def other_wars() -> Mapping[str, tuple[list[Candidate], int]]:
    """Return the candidates of sets on other wars, with the number of figures in their gold."""
    gold = _gold("restated.gold.jsonl")
    restated = [(report, gold[_name(report)]) for report in Engine().open(str(SHARED / "gold/restated")).reports]
    sets = load_half("dev")
    claims: dict[str, list[Any]] = defaultdict(list)
    for claim in claims_of(sets):
        if isinstance(body := claim.body, Figure):
            span = claim.evidence[0].span
            claims[claim.report].append({"spans": [[span.start, span.end]], "low": [body.low], "high": [body.high],
                                         "effect": [body.effect]})  # fmt: skip
    contested = [(report, claims[report.id]) for report in reports_of(sets)]
    return {
        name: ([one for report, told in pairs for one in _of_report(report, 0, told)], sum(len(t) for _, t in pairs))
        for name, pairs in (("restated", restated), ("contested dev", contested))
    }


def _gold(file: str) -> Mapping[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for one in map(json.loads, (SHARED / "gold" / file).read_text(encoding="utf-8").splitlines()):
        if one["kind"] == "figure" and one["tier"] == "core":
            found[one["doc"].removesuffix(".txt")].append(one)
    return found


def _name(report: Report) -> str:
    return report.source.rsplit("/", 1)[-1].removesuffix(".txt")


def _of_report(report: Report, fold: int, told: list[Any]) -> Iterator[Candidate]:
    units, effects = tables()
    reading = parse(report, machine().parser)
    for stage in machine().chain.stages[:4]:
        reading = stage.run(reading)
    counts = [c for c in counted_in(reading, units) if not reading.in_section(c.head, *SILENT)]
    ruled = find(reading, counts, effects)
    free = list(told)
    for index, counted in enumerate(counts):
        fits = next((one for one in free if _states(one, reading, counted)), None)
        if fits is not None:
            free.remove(fits)
        says = ruled[index].match.effect if index in ruled else NONE
        yield Candidate(fold, seen(counted, effects), says, fits["effect"][0] if fits else NONE)


@cache
def tables() -> tuple[UnitTable, EffectTable]:
    """Return the tables of units and effects that ship."""
    return parse_units(read_data("lexicon/units.tsv")), parse_effects(read_data("lexicon/effects.tsv"))


def _states(one: Any, reading: Reading, counted: Counted) -> bool:
    """Tell whether a figure of the gold states this number on words that hold it."""
    span = reading.span(counted.quantity.start, counted.quantity.end)
    words = any(start <= span.start and span.end <= end for start, end in one["spans"])
    return words and counted.quantity.low in one["low"] and counted.quantity.high in one["high"]


def seen(counted: Counted, effects: EffectTable) -> Mapping[str, float]:
    """Return what can be seen around a count, each as a weight of one."""
    doc, head, quantity = counted.head.doc, counted.head, counted.quantity
    names = {f"unit={counted.unit.name if counted.unit else '?'}", f"kind={counted.unit.kind if counted.unit else '?'}",
             f"dep={head.dep_}", f"head={head.lemma_.lower()}", f"above={head.head.lemma_.lower()}",
             f"above-dep={head.head.dep_}", f"qualifier={quantity.qualifier}", f"elliptic={counted.elliptic}",
             f"article={counted.article}"}  # fmt: skip
    names |= {f"child={child.lemma_.lower()}" for child in head.children}
    for offset in range(1, 5):
        names |= {f"before{offset}={doc[quantity.start - offset].lower_}"} if quantity.start >= offset else set()
        names |= (
            {f"after{offset}={doc[counted.end - 1 + offset].lower_}"} if counted.end - 1 + offset < len(doc) else set()
        )
    sentence = head.sent
    for trigger in effects.triggers(sentence):
        gap = trigger.token.i - head.i
        if abs(gap) <= NEAR:
            side = "right" if gap > 0 else "left"
            names |= {f"{side}={trigger.sense.people}", f"{side}{min(abs(gap), 6)}={trigger.sense.people}"}
            names |= {f"governs={trigger.sense.people}"} if head in trigger.affected else set()
    return dict.fromkeys(sorted(names), 1.0)


Pairs = dict[str, list[tuple[str, str]]]  # way -> what it said of each count, and what the gold says


def compare(train: Sequence[Candidate], test: Sequence[Candidate]) -> Pairs:
    """Train both ways on some reports and let all three speak of others."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    said: Pairs = {"rules": [(one.rules, one.gold) for one in test]}
    for way, weight in (("trained", 0.0), ("together", 4.0)):
        table = DictVectorizer()
        features = table.fit_transform([_looked(one, weight) for one in train])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model = LogisticRegression(C=2.0, max_iter=400).fit(features, [one.gold for one in train])
        guesses = model.predict(table.transform([_looked(one, weight) for one in test]))
        said[way] = list(zip(map(str, guesses), (one.gold for one in test), strict=True))
    return said


def _looked(one: Candidate, weight: float) -> Mapping[str, float]:
    return one.seen | {f"rules={one.rules}": weight} if weight else one.seen


def cross_validate(known: Sequence[Candidate], folds: Sequence[int]) -> Pairs:
    """Let each fold be judged by what the others teach."""
    said: Pairs = defaultdict(list)
    for fold in folds:
        train, test = ([one for one in known if (one.fold == fold) is out] for out in (False, True))
        for way, pairs in compare(train, test).items():
            said[way] += pairs
    return said


def _score(pairs: Sequence[tuple[str, str]], gold: int) -> tuple[float, float, float]:
    made = sum(guess != NONE for guess, _ in pairs)
    right = sum(guess == truth != NONE for guess, truth in pairs)
    precision, recall = right / made, right / gold
    return precision, recall, 2 * precision * recall / (precision + recall)


def _print(title: str, said: Pairs, gold: int) -> None:
    print(f"{title}: {gold} figures")
    for way, pairs in said.items():
        precision, recall, f1 = _score(pairs, gold)
        print(f"  {way:9} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def main() -> None:
    """Print the scores of the three ways."""
    known, told = trained_on()
    _print("train, by fold", cross_validate(known, sorted(told)), sum(told.values()))
    others = other_wars()
    for name, (candidates, gold) in others.items():
        _print(name, compare(known, candidates), gold)
    for name, (candidates, gold) in others.items():
        taught = [one for other, (more, _) in others.items() if other != name for one in more]
        _print(f"{name}, taught by the other too", compare([*known, *taught], candidates), gold)


if __name__ == "__main__":
    main()
