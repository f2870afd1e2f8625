"""Score voices on PolNeAR's development articles: exact and partial F1 of source, cue and content.

Measured only: nothing was trained on it, and no rule or cue was taken from it. Its attributions include
plans, wishes and attitudes ("wants", "supports"), which no claim needs; they count as missed here. Where its spans end
is its own convention ("has said" is the cue, "who" the source in "X, who said"), and is mapped here, not in the rules.

    python -m evaluation.attribution ../shared/data/attribution/polnear/dev.jsonl
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from counterclaim.adapters.resources import read_data
from counterclaim.app.assembly import actor_table, load_parser
from counterclaim.chain import Chain, compose
from counterclaim.model.report import Report
from counterclaim.ports import Parser
from counterclaim.read.document import Doc
from counterclaim.read.intake.head import complete
from counterclaim.read.names import names
from counterclaim.read.parse import parse
from counterclaim.read.reading import Attribution, Reading
from counterclaim.read.voices import voice
from counterclaim.read.voices.cues import parse_cues

ROLES = ("source", "cue", "content")
# The particles and prepositions that the corpus counts to a cue.
PARTICLES = {
    "accuse": ("of",), "agree": ("with",), "call": ("for", "on"), "claim": ("of",), "describe": ("as",),
    "point": ("out",), "put": ("at",), "speak": ("of",), "tell": ("about",),
}  # fmt: skip
Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Count found, right and gold spans of one role; `f1` is in percent."""

    found: int
    gold: int
    right_found: int
    right_gold: int

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, in percent."""
        precision = self.right_found / self.found if self.found else 0.0
        recall = self.right_gold / self.gold if self.gold else 0.0
        return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


def articles(path: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the articles of a PolNeAR file."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def gold_of(article: Mapping[str, Any]) -> list[Mapping[str, Ranges]]:
    """Return the attributions of the first annotator: ranges by role; a role left out is empty."""
    first = article["annotators"][min(article["annotators"])]
    return [{role: flat(item.get(role, [])) for role in ROLES} for item in first if item.get("content")]


def flat(ranges: Iterable[Any]) -> Ranges:
    """Flatten the nested ranges of the corpus."""
    pairs: list[tuple[int, int]] = []
    for part in ranges:
        pairs += [(part[0], part[1])] if isinstance(part[0], int) else flat(part)
    return tuple(sorted(pairs))


@cache
def stages() -> Chain[Reading]:
    """Return the stages that voices need, without a gazetteer and numbers: no place speaks, no headline counts."""
    cues = parse_cues(read_data("lexicon/cues.tsv"))
    return compose((names.stage(actor_table()), voice.stage(cues)), given=("doc", "quantities"))


def found_in(article: Mapping[str, Any], parser: Parser) -> list[Mapping[str, Ranges]]:
    """Read an article and return its attributions as character ranges by role."""
    report = complete(Report(str(article["doc"]), str(article["doc"]), str(article["text"])))
    reading = stages()(parse(report, parser))
    return [ranges_of(reading, as_annotated(reading.doc, attribution)) for attribution in reading.voices]


def as_annotated(doc: Doc, attribution: Attribution) -> Attribution:
    """Give an attribution the ends that the corpus gives its spans.

    A cue has its auxiliaries and adverbs before it and a colon behind; a source has the comma that closes an
    apposition; where a relative pronoun is the subject, it is the source.
    """
    if attribution.cue is None:
        return attribution
    cue, source = widened(doc, attribution.cue), attribution.source
    if source is not None:
        source = ended(doc, source, attribution.cue)
    return replace(attribution, cue=cue, source=source)


def widened(doc: Doc, cue: tuple[int, int]) -> tuple[int, int]:
    """Return a cue with what belongs to its verb group."""
    start, end = cue
    verb = doc[start:end].root
    while start > 0 and end - cue[0] == 1 and verb.pos_ in ("VERB", "AUX") and in_group(doc, start - 1, verb.i):
        start -= 1
    while end - cue[1] < 2 and end < len(doc) and doc[end].lower_ in PARTICLES.get(verb.lemma_.lower(), ()):
        end += 1
    return start, end + (end < len(doc) and doc[end].text == ":")


def in_group(doc: Doc, at: int, verb: int) -> bool:
    """Tell whether a token is an auxiliary, an adverb or the "to" of a verb."""
    verbal = doc[at].dep_ == "mark" and doc[at].lower_ == "to"
    return doc[at].head.i == verb and (doc[at].dep_.startswith("aux") or doc[at].dep_ == "advmod" or verbal)


def ended(doc: Doc, source: tuple[int, int], cue: tuple[int, int]) -> tuple[int, int]:
    """Return a source as the corpus ends it."""
    start, end = source
    verb = doc[cue[0] : cue[1]].root
    relative = [t.i for t in verb.children if t.dep_.startswith("nsubj") and t.lower_ in ("who", "which", "that")]
    if relative and start <= relative[0] < verb.i:
        return relative[0], relative[0] + 1
    closes = end <= cue[0] and doc[end].text == "," and any(t.text == "," for t in doc[start:end])
    return start, end + closes


def ranges_of(reading: Reading, attribution: Attribution) -> Mapping[str, Ranges]:
    """Turn the token ranges of an attribution into character ranges."""
    parts = {
        "source": [attribution.source] if attribution.source else [],
        "cue": [attribution.cue] if attribution.cue else [],
        "content": list(attribution.content),
    }
    spans = {role: [reading.span(*part) for part in held] for role, held in parts.items()}
    return {role: tuple((span.start, span.end) for span in held) for role, held in spans.items()}


def compare(
    pairs: Iterable[tuple[list[Mapping[str, Ranges]], list[Mapping[str, Ranges]]]], role: str, exact: bool
) -> Score:
    """Score one role over all articles; `exact` asks for the same characters, else for one in common."""
    total: Counter[str] = Counter()
    for found, gold in pairs:
        ours = [item[role] for item in found if item[role]]
        theirs = [item[role] for item in gold if item[role]]
        total.update(found=len(ours), gold=len(theirs), **tally(ours, theirs, exact))
    return Score(total["found"], total["gold"], total["right_found"], total["right_gold"])


def tally(ours: list[Ranges], theirs: list[Ranges], exact: bool) -> dict[str, int]:
    """Count the spans on each side that have their match on the other."""
    if exact:
        both = sum((Counter(ours) & Counter(theirs)).values())
        return {"right_found": both, "right_gold": both}
    return {
        "right_found": sum(any(meet(a, b) for b in theirs) for a in ours),
        "right_gold": sum(any(meet(a, b) for b in ours) for a in theirs),
    }


def meet(left: Ranges, right: Ranges) -> bool:
    """Tell whether two sets of ranges share a character."""
    return any(a < d and c < b for a, b in left for c, d in right)


def measure(path: Path, parser: Parser) -> dict[str, Score]:
    """Return the score of each role, exact ("cue") and partial ("cue, partial")."""
    pairs = [(found_in(article, parser), gold_of(article)) for article in articles(path)]
    exact = {role: compare(pairs, role, True) for role in ROLES}
    return exact | {f"{role}, partial": compare(pairs, role, False) for role in ROLES}


def main(arguments: list[str], write: Callable[[str], object] = sys.stdout.write) -> int:
    """Print the table; a second argument names another language model."""
    parser = load_parser(arguments[1] if len(arguments) > 1 else None)
    for role, score in measure(Path(arguments[0]), parser).items():
        write(f"{role:<18} F1 {score.f1:5.1f}   found {score.found}  gold {score.gold}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
