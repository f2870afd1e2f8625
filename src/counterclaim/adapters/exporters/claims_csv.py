"""CSV: every claim a row, and every position of every finding a row of a second file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...model.brief import Dossier
from ...model.claim import Act, Claim, Figure
from ...model.finding import Finding, Position
from .cells import Cell, table
from .format import Export, Format, Loss
from .toll import answer_under

CLAIM_COLUMNS = (
    "id", "incident", "report", "source", "kind", "stance", "effect", "unit", "party", "low", "high", "qualifier",
    "scope", "subset_of", "act", "mode", "actors", "targets", "about", "claimant", "name", "voice", "via", "hedge",
    "earliest", "latest", "time_precision", "clock", "utc", "basis", "place", "place_ref", "lat", "lon",
    "place_precision", "country", "quote", "start", "end", "maker",
)  # fmt: skip
FINDING_COLUMNS = (
    "id", "incident", "question", "asks", "about", "party", "unit", "status", "rule", "low", "best", "high", "reason",
    "position", "value", "voices", "claims", "quotes", "first", "last", "superseded", "why",
)  # fmt: skip
SEPARATOR = "; "


def render(dossier: Dossier, rule: str) -> Export:
    """Return claims as one table and findings as another; `rule` says which answer stands beside each question."""
    incidents = {claim: incident.id for incident in dossier.incidents for claim in incident.claims}
    claims = {claim.id: claim for claim in dossier.claims}
    told = [CLAIM_COLUMNS, *(_claim_row(claim, incidents.get(claim.id)) for claim in dossier.claims)]
    found = [FINDING_COLUMNS, *(row for f in dossier.findings for row in _finding_rows(f, rule, claims))]
    return Export(table(told), _losses(dossier), beside=(("findings", table(found)),))


def _claim_row(claim: Claim, incident: str | None) -> Sequence[Cell]:
    what = next((one for one in claim.evidence if one.role == "what"), None)
    body = _figure_cells(claim.body) if isinstance(claim.body, Figure) else _act_cells(claim.body)
    voice, when, where = claim.voice, claim.when, claim.where
    time = (when.earliest, when.latest, when.precision, when.clock, when.utc, when.basis) if when else (None,) * 6
    place = (where.name, where.ref, where.lat, where.lon, where.precision, where.country) if where else (None,) * 6
    return (
        claim.id, incident, claim.report, claim.source, claim.kind, claim.stance, *body,
        voice.claimant, voice.name, voice.mode, SEPARATOR.join(voice.via), voice.hedge, *time, *place,
        *((what.quote, what.span.start, what.span.end) if what else (None, None, None)), str(claim.maker),
    )  # fmt: skip


def _figure_cells(figure: Figure) -> Sequence[Cell]:
    counted = (figure.effect, figure.unit, figure.party, figure.low, figure.high, figure.qualifier)
    return (*counted, figure.scope, figure.subset_of, None, None, None, None, None)


def _act_cells(act: Act) -> Sequence[Cell]:
    who, whom = SEPARATOR.join(act.actors), SEPARATOR.join(act.targets)
    return (*(None,) * 6, act.scope, None, act.type, act.mode, who, whom, act.about)


def _finding_rows(finding: Finding, rule: str, claims: Mapping[str, Claim]) -> Iterator[Sequence[Cell]]:
    asked = finding.question
    answer, reason = answer_under(finding, rule)
    bounds = (answer.low, answer.best, answer.high) if answer else (None, None, None)
    head = (finding.id, finding.incident, asked.text, asked.asks, asked.about, asked.party, asked.unit, finding.status)
    why = " ".join(finding.why)
    for number, position in enumerate(finding.positions, start=1):
        yield (*head, rule, *bounds, reason, number, *_position_cells(position, claims), why)
    if not finding.positions:
        yield (*head, rule, *bounds, reason, *(None,) * 8, why)


def _position_cells(position: Position, claims: Mapping[str, Claim]) -> Sequence[Cell]:
    quotes = dict.fromkeys(claims[id].quote() for id in position.claims if id in claims)
    return (
        position.value, SEPARATOR.join(position.voices), SEPARATOR.join(position.claims), " | ".join(quotes),
        position.first, position.last, "yes" if position.superseded else "no",
    )  # fmt: skip


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    further = sum(len(claim.evidence) - 1 for claim in dossier.claims)
    rules = {name for finding in dossier.findings for name, _, _ in finding.answers}
    found = []
    if further > 0:
        found.append(Loss("further quotes", further, "a row holds the claim's own words, not those of its fields"))
    if len(rules) > 1:
        found.append(Loss("other rules' answers", len(rules) - 1, "a row holds one rule's; choose with --rule"))
    if dossier.judgements:
        found.append(Loss("judgements on which claims belong together", len(dossier.judgements), "the table has none"))
    return tuple(found)


FORMAT = Format(
    "csv", "counterclaim-csv/1",
    "Claims, one a row, and beside them findings, one position a row in a second file; safe in spreadsheets.",
    render, chooses=False,
)  # fmt: skip
