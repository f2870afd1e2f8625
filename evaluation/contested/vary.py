"""Vary a file by a seed: other names, other numbers, another order, with the gold changed alike; the prose stays."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from .check import place_of
from .sets import Asked, Gold, IncidentSet, Text

FACTORS = (1, 2, 3)
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: n for n, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
WORDS |= {f"{ten}-{_ONES[n]}": WORDS[ten] + n for ten in _TENS for n in range(1, 10)}
SPELLED = {n: word for word, n in WORDS.items()}
_NUMBER = re.compile(rf"\b(?:\d[\d,]*\d|\d|{'|'.join(sorted(WORDS, key=len, reverse=True))})\b", re.IGNORECASE)


def vary(one: IncidentSet, seed: int) -> IncidentSet:
    """Return the set as it would be with other names, all its counts times a factor, and its reports reordered.

    Counts are multiplied only where no question turns on a 1, which keeps its singular; sums in which a 1
    takes part no longer add up then. What a file does not list under `vary.names` keeps its name.
    """
    draw = random.Random(f"{seed} {one.name}")
    names = {old: draw.choice([old, *new]) for old, new in sorted(one.vary.get("names", {}).items())}
    factor = draw.choice(FACTORS) if scalable(one) else 1
    renamed = rename(scale(one, factor), names)
    reports = list(renamed.reports)
    draw.shuffle(reports)
    return replace(renamed, reports=tuple(reports))


def scalable(one: IncidentSet) -> bool:
    """Tell whether all counts may be multiplied: no number that stands in a question is 1."""
    asked = {id for question in one.questions for id in question.claims}
    figures = [c for c in one.claims if c.kind == "figure" and c.id in asked and c.qualifier != "vague"]
    return all(1 not in (c.low, c.high) for c in figures)


def scale(one: IncidentSet, factor: int) -> IncidentSet:
    """Multiply every count in the texts and in the gold."""
    if factor == 1:
        return one
    reports = tuple(_scale_report(report, factor) for report in one.reports)
    new = {claim.id: claim for report in reports for claim in report.claims}
    return replace(one, reports=reports, questions=tuple(_scale_question(one, q, new) for q in one.questions))


def _scale_report(report: Text, factor: int) -> Text:
    spots: dict[tuple[int, int], str] = {}
    for claim in report.claims:
        start = place_of(claim.quote, claim.nth, report.text)
        for match in _NUMBER.finditer(claim.quote):
            if claim.kind == "figure" and number(match[0]) in numbers_of(claim):
                spots[start + match.start(), start + match.end()] = spell(number(match[0]) * factor, match[0])
    text = rewrite(report.text, spots, 0)
    title, _, body = text.partition("\n\n")
    claims = tuple(_scale_claim(claim, report, spots, factor) for claim in report.claims)
    return replace(report, title=title, body=body.strip(), claims=claims)


def numbers_of(claim: Gold) -> set[int | None]:
    """Return the numbers that a figure's words may name: "more than 60" has 61 for its lower bound."""
    if claim.qualifier == "vague" or (claim.qualifier == "approx" and claim.high is None):
        return set()
    less = claim.low - 1 if claim.low is not None and claim.qualifier == "more_than" else claim.low
    return {claim.low, claim.high, less} - {1}


def _scale_claim(claim: Gold, report: Text, spots: Mapping[tuple[int, int], str], factor: int) -> Gold:
    start = place_of(claim.quote, claim.nth, report.text)
    inside = {s: new for s, new in spots.items() if start <= s[0] and s[1] <= start + len(claim.quote)}
    fields = dict(claim.fields)
    if numbers_of(claim):
        extra = 1 if claim.qualifier == "more_than" else 0
        fields |= {k: (fields[k] - extra) * factor + extra for k in ("n", "low", "high") if k in fields}
    return replace(claim, quote=rewrite(claim.quote, inside, start), fields=fields)


def _scale_question(one: IncidentSet, question: Asked, new: Mapping[str, Gold]) -> Asked:
    """Change the answers as the claims that they come from; what rules make of mere words stays."""
    pairs = [(claim, new[claim.id]) for claim in one.claims if claim.id in question.claims]
    changed = {old.low: scaled.low for old, scaled in pairs} | {old.high: scaled.high for old, scaled in pairs}

    def times(answer: object) -> object:
        if isinstance(answer, list):
            return [changed.get(number, number) for number in answer]
        return changed.get(answer, answer) if isinstance(answer, int) else answer

    return replace(question, answers={rule: times(answer) for rule, answer in question.answers.items()})


def rewrite(text: str, spots: Mapping[tuple[int, int], str], offset: int) -> str:
    """Put new words in place of spans, the last first; spans are counted from `offset`."""
    for (start, end), new in sorted(spots.items(), reverse=True):
        text = text[: start - offset] + new + text[end - offset :]
    return text


def number(word: str) -> int:
    """Read a number in digits or in one word."""
    return WORDS[word.casefold()] if word.casefold() in WORDS else int(word.replace(",", ""))


def spell(value: int, like: str) -> str:
    """Write a number as another was written: in words where it was in words, with a capital where it had one."""
    if like[0].isdigit() or value not in SPELLED:
        return f"{value:,}" if value >= 1000 else str(value)
    return SPELLED[value].capitalize() if like[0].isupper() else SPELLED[value]


def rename(one: IncidentSet, names: Mapping[str, str]) -> IncidentSet:
    """Replace names in texts, quotes and codes alike."""
    if not names:
        return one
    pattern = re.compile("|".join(rf"\b{re.escape(old)}\b" for old in sorted(names, key=len, reverse=True)))

    def swap(text: str) -> str:
        return pattern.sub(lambda match: names[match[0]], text)

    return replace(
        one,
        incidents={k: _swapped(v, swap) for k, v in one.incidents.items()},
        reports=tuple(_rename_report(report, swap) for report in one.reports),
        questions=tuple(replace(q, party=swap(q.party)) for q in one.questions),
    )


def _rename_report(report: Text, swap: Callable[[str], str]) -> Text:
    claims = tuple(
        replace(
            claim,
            quote=swap(claim.quote),
            claimant=swap(claim.claimant),
            via=tuple(map(swap, claim.via)),
            place=swap(claim.place) if claim.place else None,
            fields=_swapped(claim.fields, swap),
        )
        for claim in report.claims
    )
    return replace(report, outlet=swap(report.outlet), title=swap(report.title), body=swap(report.body), claims=claims)


def _swapped(fields: Mapping[str, object], swap: Callable[[str], str]) -> dict[str, object]:
    named = ("party", "actor", "target", "place")
    return {k: swap(v) if isinstance(v, str) and k in named else v for k, v in fields.items()}
