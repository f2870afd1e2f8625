"""FollowTheMoney entities as JSON Lines: events, articles, and those involved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model.actor import is_state
from ...model.brief import Dossier
from ...model.codec import Record, dump_line
from ...model.incident import Incident
from ...model.report import Report
from .countries import country
from .format import Choice, Export, Format
from .lost import lost_acts, lost_disputes, lost_figures, lost_incidents, lost_stances
from .occurrence import Occurrence, groups, occurrences, source_of
from .toll import choices, claims_of, toll
from .wording import actor_words, value_words


def render(dossier: Dossier, rule: str) -> Export:
    """Return articles, then those involved, then events, an entity a line."""
    told = occurrences(dossier)
    sides = dict.fromkeys(code for one in told for code in one.sides)
    chosen: list[Choice] = [c for one in told for c in choices(toll(one.findings, "killed", rule), rule)]
    entities = [
        *(_article(report) for report in dossier.reports), *(_side(code) for code in sides),
        *(_event(one, rule) for one in told),
    ]  # fmt: skip
    losses = (
        *lost_incidents(dossier),
        *lost_figures(dossier, ("killed",), "the event's summary tells of the dead only"),
        *lost_acts(dossier, lambda act: False, "an event has no acts"),
        *lost_disputes(dossier),
        *lost_stances(dossier),
    )
    return Export("".join(dump_line(entity) + "\n" for entity in entities), losses, tuple(chosen))


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
    "ftm", "FollowTheMoney entities, JSON Lines: Event, Article, PublicBody, Organization (counterclaim-ftm/1)",
    "Incidents as events with those involved and the articles that prove them, a JSON entity a line.", render,
)  # fmt: skip
