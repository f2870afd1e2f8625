"""A dossier as tables, the same for CSV, spreadsheets and Parquet: every number has its claims and quotes beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from ...model.brief import Dossier
from ...model.claim import EFFECTS_ON_PEOPLE, Claim, Figure
from ...model.finding import Answer, Finding
from ...model.place import Place, other_names
from ...model.when import When
from .format import Choice, Loss
from .geography import unit_of
from .occurrence import occurrences
from .toll import answer_under, choices, claims_of, toll

TEXT, WHOLE, DECIMAL, FLAG, TEXTS = "text", "whole", "decimal", "flag", "texts"
"""What a column holds; TEXTS are several texts in one cell."""

Value = str | int | float | bool | tuple[str, ...] | None
Row = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a table; `columns` pairs each column's name with what it holds."""

    name: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]


def tables(dossier: Dossier, rule: str) -> tuple[Table, ...]:
    """Return every table in its order; `rule` chooses numbers."""
    return tuple(Table(name, columns, tuple(rows(dossier, rule))) for name, columns, rows in _TABLES)


def chosen(dossier: Dossier, rule: str) -> tuple[Choice, ...]:
    """Say how each number in the table of tolls came about."""
    return tuple(
        choice for one in occurrences(dossier) for effect in _effects(one.findings)
        for choice in choices(toll(one.findings, effect, rule), rule)
    )  # fmt: skip


def lost(dossier: Dossier) -> tuple[Loss, ...]:
    """Count what the tables do not hold."""
    counted = (
        ("texts of reports", len(dossier.reports), "offsets count into them; they are in reports.jsonl"),
        ("judgements on which claims belong together", len(dossier.judgements), "they are in judgements.jsonl"),
        ("rejections", len(dossier.rejections), "what was not taken in has no claim; they are in rejections.jsonl"),
    )
    return tuple(Loss(what, count, why) for what, count, why in counted if count)


def _columns(words: str, **held: str) -> tuple[tuple[str, str], ...]:
    """Name columns, of text unless it is said what they hold."""
    holds = {name: kind for kind, names in held.items() for name in names.split()}
    return tuple((name, holds.get(name, TEXT)) for name in words.split())


_PLACE = "place place_ref lat lon place_precision country admin1 admin1_iso admin1_name within called"
_CLAIMS = _columns(
    "id incident report source kind stance effect unit party low high qualifier scope subset_of "
    "act mode actors targets about claimant name voice via hedge "
    f"earliest latest time_precision clock utc basis {_PLACE} quote start end maker",
    whole="low high start end", decimal="lat lon", texts="actors targets via",
)  # fmt: skip
_FINDINGS = _columns(
    "id incident question asks about party unit status rule low best high answer reason position value voices claims "
    "quotes first last superseded why related",
    whole="low best high position", texts="voices claims quotes why related", flag="superseded",
)  # fmt: skip
_REPORTS = _columns(
    "id source outlet url wire author title published published_precision language claims characters text_sha256 "
    "archive record doubts",
    whole="claims characters", texts="doubts",
)  # fmt: skip
_INCIDENTS = _columns(
    f"id title scope first_day last_day time_precision {_PLACE} parties reports claims aliases why part_of",
    decimal="lat lon", texts="parties reports claims aliases why",
)  # fmt: skip
_EPISODES = _columns("id incident kind first_day last_day claims quotes", texts="claims quotes")
_TOLLS = _columns(
    "incident title effect rule low best high parts claims quotes",
    whole="low best high", texts="parts claims quotes",
)  # fmt: skip
_ANSWERS = _columns(
    "finding incident question rule low best high answer reason claims quotes set_aside",
    whole="low best high", texts="claims quotes set_aside",
)  # fmt: skip
_EVIDENCE = _columns("claim report role start end quote", whole="start end")


def _claims(dossier: Dossier, rule: str) -> Iterator[Row]:
    incidents = {claim: incident.id for incident in dossier.incidents for claim in incident.claims}
    for claim in dossier.claims:
        what = next((one for one in claim.evidence if one.role == "what"), None)
        voice, when = claim.voice, claim.when
        time = (when.precision, when.clock, when.utc, when.basis) if when else (None,) * 4
        yield (
            claim.id, incidents.get(claim.id), claim.report, claim.source, claim.kind, claim.stance, *_body(claim),
            voice.claimant, voice.name, voice.mode, voice.via, voice.hedge, *_bounds_of(when), *time,
            *_place(claim.where), *((what.quote, what.span.start, what.span.end) if what else (None,) * 3),
            str(claim.maker),
        )  # fmt: skip


def _body(claim: Claim) -> Row:
    body = claim.body
    if isinstance(body, Figure):
        counted = (body.effect, body.unit, body.party, body.low, body.high, body.qualifier, body.scope, body.subset_of)
        return (*counted, None, None, (), (), None)
    return (*(None,) * 6, body.scope, None, body.type, body.mode, body.actors, body.targets, body.about)


def _findings(dossier: Dossier, rule: str) -> Iterator[Row]:
    quotes = _quotes(dossier)
    for finding in dossier.findings:
        asked = finding.question
        answer, reason = answer_under(finding, rule)
        head = (
            finding.id, finding.incident, asked.text, asked.asks, asked.about, asked.party, asked.unit,
            finding.status, rule, *_answer(answer), reason,
        )  # fmt: skip
        for number, one in enumerate(finding.positions, start=1):
            held = (one.value, one.voices, one.claims, quotes(one.claims), one.first, one.last, one.superseded)
            yield (*head, number, *held, finding.why, finding.related)
        if not finding.positions:
            yield (*head, None, None, (), (), (), None, None, None, finding.why, finding.related)


def _reports(dossier: Dossier, rule: str) -> Iterator[Row]:
    told = Counter(claim.report for claim in dossier.claims)
    for report in dossier.reports:
        origin, published = report.origin, report.published.isoformat() if report.published else None
        digest = sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()
        yield (
            report.id, report.source, origin.outlet, origin.url, origin.wire, origin.author, report.title, published,
            report.published_precision, report.language, told[report.id], len(report.text), digest,
            origin.archive, origin.record, tuple(f"{doubt.about}: {doubt.rule}" for doubt in report.doubts),
        )  # fmt: skip


def _incidents(dossier: Dossier, rule: str) -> Iterator[Row]:
    for one in dossier.incidents:
        days = one.window.days if one.window else (None, None)
        precision = one.window.precision if one.window else None
        yield (
            one.id, one.title, one.scope, *days, precision, *_place(one.place), one.parties, one.reports, one.claims,
            one.aliases, one.why, one.part_of,
        )  # fmt: skip


def _episodes(dossier: Dossier, rule: str) -> Iterator[Row]:
    quotes = _quotes(dossier)
    for incident in dossier.incidents:
        for one in incident.episodes:
            yield one.id, incident.id, one.kind, *one.when.days, one.claims, quotes(one.claims)


def _tolls(dossier: Dossier, rule: str) -> Iterator[Row]:
    quotes = _quotes(dossier)
    for one in occurrences(dossier):
        for effect in _effects(one.findings):
            total = toll(one.findings, effect, rule)
            if total.parts:
                ids = tuple(dict.fromkeys(id for part in total.parts for id in claims_of(part.finding)))
                parts = tuple(f"{part.party} {part.unit}: {part.low}, {part.best}, {part.high}" for part in total.parts)
                numbers = (total.low, total.best, total.high)
                yield (one.incident.id, one.incident.title, effect, rule, *numbers, parts, ids, quotes(ids))


def _answers(dossier: Dossier, rule: str) -> Iterator[Row]:
    quotes = _quotes(dossier)
    for finding in dossier.findings:
        for one in finding.answers:
            head = (finding.id, finding.incident, finding.question.text, one.rule)
            aside = tuple(f"{id}: {why}" for id, why in one.aside)
            yield (*head, *_answer(one.answer), one.reason, one.used, quotes(one.used), aside)


def _evidence(dossier: Dossier, rule: str) -> Iterator[Row]:
    for claim in dossier.claims:
        for one in claim.evidence:
            yield claim.id, claim.report, one.role, one.span.start, one.span.end, one.quote


def _effects(findings: Sequence[Finding]) -> list[str]:
    """Return what happened to people; things of several kinds add up to nothing."""
    told = {finding.question.about for finding in findings if finding.question.is_count}
    return [effect for effect in EFFECTS_ON_PEOPLE if effect in told]


def _answer(answer: Answer | None) -> Row:
    """Return the bounds that are numbers, and the answer that is none."""
    bounds = (answer.low, answer.best, answer.high) if answer else (None,) * 3
    words = next((bound for bound in bounds if isinstance(bound, str)), None)
    return (*(bound if isinstance(bound, int) else None for bound in bounds), words)


def _bounds_of(when: When | None) -> Row:
    return (when.earliest, when.latest) if when else (None, None)


def _place(place: Place | None) -> Row:
    if place is None:
        return (None,) * len(_PLACE.split())
    unit = unit_of(place)
    within = (place.admin1, unit.iso if unit else None, unit.name if unit else None, place.parent)
    told = (place.name, place.ref, place.lat, place.lon, place.precision, place.country)
    return (*told, *within, other_names(place) or None)


def _quotes(dossier: Dossier) -> Callable[[Sequence[str]], tuple[str, ...]]:
    quoted = {claim.id: claim.quote() for claim in dossier.claims}
    return lambda ids: tuple(dict.fromkeys(quoted[id] for id in ids if id in quoted))


_TABLES = (
    ("claims", _CLAIMS, _claims), ("findings", _FINDINGS, _findings), ("reports", _REPORTS, _reports),
    ("incidents", _INCIDENTS, _incidents), ("episodes", _EPISODES, _episodes), ("tolls", _TOLLS, _tolls),
    ("answers", _ANSWERS, _answers), ("evidence", _EVIDENCE, _evidence),
)  # fmt: skip
