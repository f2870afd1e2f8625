"""FollowTheMoney: entities as JSON Lines, and beside them statements, one for each thing that a voice says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha1

from ...model.actor import is_state
from ...model.brief import Dossier
from ...model.claim import Claim
from ...model.codec import Record, dump_line
from ...model.incident import Incident
from ...model.report import Report
from .format import Choice, Export, Format
from .geography import country
from .lost import lost_acts, lost_disputes, lost_figures, lost_incidents, lost_stances
from .occurrence import COARSE, Occurrence, groups, is_own, occurrences, source_of
from .toll import choices, claims_of, toll
from .wording import actor_words, claim_words, value_words, voice_words

DATASET = "counterclaim"


def render(dossier: Dossier, rule: str) -> Export:
    """Return articles, then those involved, then events, an entity a line; statements are the file beside it."""
    told = occurrences(dossier)
    sides = dict.fromkeys(code for one in told for code in one.sides)
    chosen: list[Choice] = [c for one in told for c in choices(toll(one.findings, "killed", rule), rule)]
    entities = [
        *(_article(report) for report in dossier.reports), *(_side(code) for code in sides),
        *(_event(one, rule) for one in told),
    ]  # fmt: skip
    statements = [statement for made in entities for statement in _statements(made)]
    statements += [statement for one in told for statement in _said(one)]
    losses = (
        *lost_incidents(dossier),
        *lost_figures(dossier, ("killed",), "the event's summary tells of the dead only; statements say the rest"),
        *lost_acts(dossier, lambda act: False, "an event has no acts; statements say them in words"),
        *lost_disputes(dossier, "the event has one number; who says what is in the statements"),
        *lost_stances(dossier),
    )
    once = {one["id"]: one for one in statements}  # what a claim says goes before what is only ours
    ordered = sorted(once.values(), key=lambda one: one["canonical_id"])  # as aggregators want them
    return Export(_lines(entities), losses, tuple(chosen), (("statements", _lines(ordered)),))


def _lines(records: Sequence[Record]) -> str:
    return "".join(dump_line(record) + "\n" for record in records)


def _statements(made: Record) -> Iterator[Record]:
    """Yield what an entity is, and each of its properties, as statements of ours."""
    yield _statement(made["id"], made["schema"], "id", made["id"])
    for prop, values in made["properties"].items():
        for value in dict.fromkeys(values):
            yield _statement(made["id"], made["schema"], prop, value)


def _said(one: Occurrence) -> Iterator[Record]:
    """Yield what each voice says of an event, and where, with the claims as origin."""
    said: dict[tuple[str, str], list[Claim]] = {}
    for claim in filter(is_own, one.claims):
        said.setdefault(("description", f"{claim_words(claim)} ({voice_words(claim)})"), []).append(claim)
        if claim.where is not None and claim.where.precision not in COARSE:
            said.setdefault(("location", claim.where.name), []).append(claim)
    published = {report.id: report.published for report in one.reports}
    for (prop, value), claims in said.items():
        seen = sorted(day.isoformat() for day in (published.get(claim.report) for claim in claims) if day)
        origin = " ".join(claim.id for claim in claims)
        yield _statement(one.incident.id, "Event", prop, value, origin, seen[0] if seen else None)


def _statement(
    id: str, schema: str, prop: str, value: str, origin: str | None = None, seen: str | None = None
) -> Record:  # fmt: skip
    """Return a statement; its id is made as FollowTheMoney makes it, so that it can be merged with others."""
    key = sha1(f"{DATASET}.{id}.{prop}.{value}".encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
    return {
        "canonical_id": id, "entity_id": id, "prop": prop, "schema": schema, "value": value, "dataset": DATASET,
        "lang": None, "original_value": None, "first_seen": seen, "last_seen": seen, "external": False,
        "origin": origin, "id": key,
    }  # fmt: skip


def entity(id: str, schema: str, properties: Mapping[str, Sequence[str | None]]) -> Record:
    """Return one entity; properties are lists of texts, and those without a value are left out."""
    full = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in full.items() if values}}


def _article(report: Report) -> Record:
    published = report.published.date().isoformat() if report.published else None
    return entity(report.id, "Article", {
        "title": [report.title or source_of(report)], "publishedAt": [published], "sourceUrl": [report.origin.url],
        "publisher": [report.origin.outlet], "author": [report.origin.author], "language": ["eng"],
        "fileName": [report.source.replace("\\", "/").rsplit("/", 1)[-1]],
    })  # fmt: skip


def _side(code: str) -> Record:
    land = country(code)
    schema = "PublicBody" if is_state(code) else "Organization" if groups().get(code) else "LegalEntity"
    name = f"Government of {actor_words(code)}" if is_state(code) else actor_words(code)
    return entity(side_id(code), schema, {"name": [name], "country": [land.alpha2.lower() if land else None]})


def side_id(code: str) -> str:
    """Return the id of a side."""
    return f"cc-side-{code.replace(' ', '-').replace('/', '-').lower()}"


def _event(one: Occurrence, rule: str) -> Record:
    dead = toll(one.findings, "killed", rule)
    number = f"Killed under {rule}: {value_words(dead.low, dead.high)}, best {dead.best}." if dead.parts else None
    ids = dict.fromkeys(id for part in dead.parts for id in claims_of(part.finding))
    place, land = one.place, country(one.place.country if one.place else None)
    first, last = one.days or (None, None)
    incident: Incident = one.incident
    return entity(incident.id, "Event", {
        "name": [incident.title], "startDate": [first], "endDate": [last], "location": [place.name if place else None],
        "country": [land.alpha2.lower() if land else None], "summary": [number],
        "involved": [side_id(code) for code in one.sides], "proof": [report.id for report in one.reports],
        "sourceUrl": [report.origin.url for report in one.reports],
        "notes": [f"Claims: {', '.join(ids)}." if ids else None],
    })  # fmt: skip


FORMAT = Format(
    "ftm", "FollowTheMoney 4, JSON Lines: Event, Article, PublicBody, Organization (counterclaim-ftm/2)",
    "FollowTheMoney entities, a line each: events, those involved, articles; statements of who says what beside.",
    render,
)  # fmt: skip
