"""Check the benchmark's files: every quote is in its text, every id leads somewhere, every value is legal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from counterclaim.model.claim import ACT_TYPES, EFFECTS, QUALIFIERS, STANCES
from counterclaim.model.finding import STATUSES

from .sets import RULES, Asked, Gold, IncidentSet, Text

STYLES = ("wire", "tabloid", "ministry", "liveblog", "ngo", "translated", "local", "broadsheet", "radio")
ACT_ASKS = ("who_began", "ceasefire_time", "where", "whether", "when")
RELATIONS = ("compatible", "agreed", "update", "correction", "conflict")
FEWEST_REPORTS, MOST_REPORTS = 3, 7
FEWEST_WORDS, MOST_WORDS = 80, 300
_NUMBER = re.compile(
    r"\b\d[\d,]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds|"
    r"thousands|several)\b",
    re.IGNORECASE,
)


def problems(one: IncidentSet) -> Iterator[str]:
    """List what is wrong with a file, each as a sentence that names the place."""
    if not FEWEST_REPORTS <= len(one.reports) <= MOST_REPORTS:
        yield f"{len(one.reports)} reports; need {FEWEST_REPORTS} to {MOST_REPORTS}"
    for what, ids in (("report", [r.id for r in one.reports]), ("claim", [c.id for c in one.claims])):
        yield from (f"{what} {id} is there {n} times" for id, n in Counter(ids).items() if n > 1)
    for key, incident in one.incidents.items():
        yield from (f"incident {key}: {day} is no day" for day in _days(incident) if not _is_day(day))
    if "main" not in one.incidents:
        yield "no incident main"
    for report in one.reports:
        yield from (f"report {report.id}: {wrong}" for wrong in _report_problems(one, report))
        for claim in report.claims:
            yield from (f"claim {claim.id}: {wrong}" for wrong in _claim_problems(one, report, claim))
    for number, question in enumerate(one.questions, 1):
        yield from (f"question {number} ({question.ask}): {wrong}" for wrong in _question_problems(one, question))


def place_of(quote: str, nth: int, text: str) -> int:
    """Return where the nth occurrence of a quote begins; -1 where there is none."""
    at = -1
    for _ in range(nth):
        at = text.find(quote, at + 1)
        if at < 0:
            return -1
    return at


def uncounted(report: Text) -> tuple[str, ...]:
    """List words of number that no gold figure of the report holds; for a writer to look over, not an error."""
    text, covered = report.text, set[int]()
    for claim in report.claims:
        start = place_of(claim.quote, claim.nth, text)
        covered.update(range(start, start + len(claim.quote)))
    return tuple(
        text[max(0, m.start() - 25) : m.end() + 25].replace("\n", " ")
        for m in _NUMBER.finditer(text)
        if m.start() not in covered
    )


def _days(incident: object) -> list[str]:
    return [str(incident[key]) for key in ("day", "until") if key in incident] if isinstance(incident, dict) else []


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _report_problems(one: IncidentSet, report: Text) -> Iterator[str]:
    words = len(report.body.split())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        yield f"{words} words; need {FEWEST_WORDS} to {MOST_WORDS}"
    if report.style not in STYLES:
        yield f"style {report.style}; there are {', '.join(STYLES)}"
    if report.about not in one.incidents:
        yield f"about {report.about}, which is no incident"
    if report.origin not in {r.id for r in one.reports}:
        yield f"origin {report.origin}, which is no report"
    try:
        if datetime.fromisoformat(report.published).tzinfo is None:
            yield f"published {report.published} has no zone"
    except ValueError:
        yield f"published {report.published} is no time"


def _claim_problems(one: IncidentSet, report: Text, claim: Gold) -> Iterator[str]:
    text = report.text
    if place_of(claim.quote, claim.nth, text) < 0:
        yield f"quote {claim.quote!r} (nth = {claim.nth}) is not in the text"
    elif "nth" not in claim.fields and text.count(claim.quote) > 1:
        yield f"quote {claim.quote!r} is there {text.count(claim.quote)} times; say nth"
    if claim.incident not in one.incidents:
        yield f"incident {claim.incident} is unknown"
    if claim.stance not in STANCES:
        yield f"stance {claim.stance}"
    if claim.day and not _is_day(claim.day):
        yield f"day {claim.day}"
    yield from _figure_problems(report, claim) if claim.kind == "figure" else _act_problems(claim)


def _figure_problems(report: Text, claim: Gold) -> Iterator[str]:
    unknown = set(claim.fields) - _FIGURE_KEYS
    if unknown:
        yield f"unknown keys {sorted(unknown)}"
    if claim.fields.get("effect") not in EFFECTS:
        yield f"effect {claim.fields.get('effect')}"
    if claim.qualifier not in QUALIFIERS:
        yield f"qualifier {claim.qualifier}"
    if claim.low is None and claim.high is None:
        yield "no n, low or high"
    if claim.low is not None and claim.high is not None and claim.low > claim.high:
        yield f"low {claim.low} above high {claim.high}"
    if not claim.fields.get("unit") or not claim.fields.get("party"):
        yield "no unit or no party"
    whole = claim.fields.get("subset_of")
    if whole and whole not in {c.id for c in report.claims}:
        yield f"subset_of {whole}, which is no claim of its report"


_COMMON_KEYS = {"id", "quote", "nth", "claimant", "via", "stance", "incident", "place", "day"}
_FIGURE_KEYS = _COMMON_KEYS | {"effect", "n", "low", "high", "qualifier", "unit", "party", "subset_of"}
_ACT_KEYS = _COMMON_KEYS | {"type", "actor", "target", "time"}


def _act_problems(claim: Gold) -> Iterator[str]:
    unknown = set(claim.fields) - _ACT_KEYS
    if unknown:
        yield f"unknown keys {sorted(unknown)}"
    if claim.fields.get("type") not in ACT_TYPES:
        yield f"type {claim.fields.get('type')}"
    if not claim.fields.get("actor"):
        yield "no actor"
    if not re.fullmatch(r"(?:[01]\d|2[0-3]):[0-5]\d", claim.fields.get("time", "00:00")):
        yield f"time {claim.fields['time']}"


def _question_problems(one: IncidentSet, question: Asked) -> Iterator[str]:
    claims = {claim.id: claim for claim in one.claims}
    if question.ask not in (*EFFECTS, *ACT_ASKS):
        yield "asks neither an effect nor a known thing"
    if question.status not in STATUSES:
        yield f"status {question.status}"
    if question.incident not in one.incidents:
        yield f"incident {question.incident} is unknown"
    yield from (f"claim {id} is unknown" for id in question.claims if id not in claims)
    if (question.status == "unanswered") != (not question.claims):
        yield "unanswered is for a question without claims, and only for that"
    for claim in (claims[id] for id in question.claims if id in claims):
        if claim.incident != question.incident:
            yield f"claim {claim.id} is of incident {claim.incident}"
    for left, right, relation in question.pairs:
        if relation not in RELATIONS or not {left, right} <= set(question.claims):
            yield f"pair {left} {right} {relation}"
    yield from _answer_problems(question)


def _answer_problems(question: Asked) -> Iterator[str]:
    sizes = {"ucdp": 3, "ibc": 2, "airwars": 2}
    for rule, answer in question.answers.items():
        if rule not in RULES:
            yield f"rule {rule}"
        elif answer != "none" and (isinstance(answer, list) != (rule in sizes)):
            yield f"{rule} = {answer}: {'a list' if rule in sizes else 'one number'} is wanted"
        elif isinstance(answer, list) and (len(answer) != sizes[rule] or answer != sorted(answer)):
            yield f"{rule} = {answer}: {sizes[rule]} rising numbers are wanted"
    if question.ask in EFFECTS and question.claims and not question.answers:
        yield "no answers"
