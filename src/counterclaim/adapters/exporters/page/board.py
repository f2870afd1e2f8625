"""The table "who says what": a row a question, a column a side, every entry led back to its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ....model.actor import OUTLET, UNNAMED, join_codes, state_of
from ....model.claim import Claim
from ....model.finding import Estimate, Finding, Position
from ..citations import Citation, citations
from ..wording import (
    STATUSES,
    actor_words,
    answer_words,
    claim_value,
    is_code,
    position_words,
    question_words,
    sentence_words,
    within_side,
)

MOST_SIDES = 3
ALL, OTHERS, OWN = "Voices", "Others", "Reports themselves"
CONTESTED = ("conflict", "correction", "update", "unanswered", "compatible", "agreed", "single")


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer of one voice, with everywhere it is reported."""

    value: str
    voice: str
    note: str
    citations: tuple[Citation, ...]
    superseded: bool


@dataclass(frozen=True, slots=True)
class Ruled:
    """Say what one rule enters and why, by which claims, and which it leaves aside for each reason."""

    rule: str
    answer: str
    reason: str
    used: tuple[Citation, ...]
    aside: tuple[tuple[str, tuple[Citation, ...]], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One question with the answers of each side, in the order of the board's sides."""

    finding: Finding
    question: str
    glyph: str
    status: str
    cells: tuple[tuple[Entry, ...], ...]
    answer: str
    why: tuple[str, ...]
    rules: tuple[Ruled, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The whole table."""

    sides: tuple[str, ...]
    rows: tuple[Row, ...]


def board(
    findings: Iterable[Finding], sides: tuple[str, ...], claims: Mapping[str, Claim], letters: Mapping[str, str]
) -> Board:
    """Lay findings out, contested questions first; sides that answer none of them get no column.

    `letters` names the reports by their ids. Who is on none of the `sides` stands under "Others", and reports
    that speak for themselves in a column of their own.
    """
    columns = (*sides, OTHERS, OWN)
    rows = [_row(finding, columns, claims, letters) for finding in sorted(findings, key=_contested_first)]
    used = [n for n in range(len(columns)) if any(row.cells[n] for row in rows)]
    headings = {OTHERS: OTHERS if sides else ALL, OWN: OWN} | {side: actor_words(side) for side in sides}
    return Board(tuple(headings[columns[n]] for n in used), tuple(_only(row, used) for row in rows))


def sides_of(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """Choose the sides that answer most questions, two at least, of those that others answer too."""
    heard: Counter[str] = Counter()
    for finding in findings:
        if finding.status != "single":
            answering = {_side_of(claims[id]) for p in finding.positions for id in p.claims if id in claims}
            heard.update(side for side in answering if is_code(side))
    most = sorted(heard, key=lambda side: (-heard[side], side))[:MOST_SIDES]
    return tuple(side for side in most if heard[side] > 1)


def _contested_first(finding: Finding) -> tuple[int, bool, int, str, str]:
    """Put conflicts before agreement, numbers before other questions, and what most is said of first."""
    said = sum(len(position.claims) for position in finding.positions)
    question = finding.question
    return CONTESTED.index(finding.status), question.asks != "how_many", -said, question.text, finding.id


def _side_of(claim: Claim) -> str:
    claimant = claim.voice.claimant
    if claimant in (OUTLET, UNNAMED, ""):
        return OWN
    return join_codes(state_of(part) for part in claimant.split("+"))


def _row(finding: Finding, sides: tuple[str, ...], claims: Mapping[str, Claim], letters: Mapping[str, str]) -> Row:
    groups: dict[str, dict[tuple[str, ...], list[Claim]]] = {side: {} for side in sides}
    gone: set[str] = set()
    for position in finding.positions:
        for claim in (claims[id] for id in position.claims if id in claims):
            side = _side_of(claim) if _side_of(claim) in sides else OTHERS
            voice = _voice(claim.voice.claimant, side)
            key = (_value(finding, position, claim), voice, _note(claim))
            groups[side].setdefault(key, []).append(claim)
            gone |= {claim.id} if position.superseded else set()
    cells = tuple(tuple(_entry(key, cited, letters, gone) for key, cited in groups[side].items()) for side in sides)
    glyph, status = STATUSES[finding.status]
    ordered = sorted(finding.answers, key=lambda one: one.rule != finding.rule)
    rules = tuple(_ruled(one, claims, letters) for one in ordered)
    said = {one.reason for one in rules}
    why = tuple(words for words in map(sentence_words, finding.why) if words not in said)
    question = question_words(finding.question)
    return Row(finding, question, glyph, status, cells, answer_words(finding.answer), why, rules)


def _ruled(one: Estimate, claims: Mapping[str, Claim], letters: Mapping[str, str]) -> Ruled:
    """Word what a rule enters; the claims that it leaves aside stand together by reason, as they came."""
    reasons: dict[str, list[Claim]] = {}
    for id, reason in one.aside:
        if id in claims:
            reasons.setdefault(reason, []).append(claims[id])
    used = citations([claims[id] for id in one.used if id in claims], letters)
    aside = tuple((reason, citations(left, letters)) for reason, left in reasons.items())
    return Ruled(one.rule, answer_words(one.answer), sentence_words(one.reason), used, aside)


def _voice(claimant: str, side: str) -> str:
    """Name a claimant in its column: a report that speaks for itself is named by its letter alone."""
    if side == OWN:
        return "" if claimant == OUTLET else actor_words(claimant)
    return actor_words(claimant) if side == OTHERS else within_side(claimant)


def _value(finding: Finding, position: Position, claim: Claim) -> str:
    return claim_value(claim) if finding.question.asks == "how_many" else position_words(position.value)


def _note(claim: Claim) -> str:
    parts = [f"via {', '.join(claim.voice.via)}"] if claim.voice.via else []
    parts += [claim.voice.hedge] if claim.voice.hedge else []
    parts += [claim.stance] if claim.stance != "asserted" else []
    return ", ".join(parts)


def _entry(key: tuple[str, ...], cited: list[Claim], letters: Mapping[str, str], gone: set[str]) -> Entry:
    value, voice, note = key
    return Entry(value, voice, note, citations(cited, letters), all(claim.id in gone for claim in cited))


def _only(row: Row, columns: list[int]) -> Row:
    return replace(row, cells=tuple(row.cells[n] for n in columns))
