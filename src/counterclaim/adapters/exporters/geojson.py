"""GeoJSON (RFC 7946): incidents, and the places that claims name, as points with their precision."""

from __future__ import annotations

import json

from ...model.brief import Dossier
from ...model.claim import Claim, Figure
from ...model.codec import Record
from ...model.place import Place, other_names
from .format import Choice, Export, Format, Loss, dossier_attributions
from .geography import unit_of
from .lost import lost_disputes, lost_incidents, lost_stances
from .occurrence import COARSE, Occurrence, is_own, occurrences, source_of
from .toll import choices, claims_of, toll

RADIUS = {"site": 1_000, "town": 5_000, "district": 25_000, "region": 75_000}
"""Rough radius in metres within which the place lies, by precision; a rule of thumb for drawing circles."""


def render(dossier: Dossier, rule: str) -> Export:
    """Return one FeatureCollection: a feature an incident, and one for every place named in it."""
    features: list[Record] = []
    chosen: list[Choice] = []
    for one in occurrences(dossier):
        features.append(_incident(one, rule))
        features += [_place(one, place, claims) for place, claims in _places(one)]
        for effect in _effects(one):
            chosen += choices(toll(one.findings, effect, rule), rule)
    collection = {"type": "FeatureCollection", "attribution": dossier_attributions(dossier), "features": features}
    text = json.dumps(collection, ensure_ascii=False, indent=1, allow_nan=False)
    return Export(_encodable(text) + "\n", _losses(dossier), tuple(chosen))


def point(place: Place | None) -> Record | None:
    """Return a place as [longitude, latitude] in WGS 84, or nothing where only the country is known."""
    if place is None or place.precision in COARSE or place.lat is None or place.lon is None:
        return None
    return {"type": "Point", "coordinates": [round(place.lon, 6), round(place.lat, 6)]}


def _incident(one: Occurrence, rule: str) -> Record:
    first, last = one.days or (None, None)
    properties: Record = {
        "kind": "incident", "title": one.incident.title, "first_day": first, "last_day": last,
        "sides": " ".join(one.sides), **_place_properties(one.place),
        "sources": "; ".join(dict.fromkeys(map(source_of, one.reports))), "rule": rule,
        "part_of": one.incident.part_of, "claims": " ".join(one.incident.claims),
        "in_dispute": sum(f.status == "conflict" for f in one.findings),
    }  # fmt: skip
    for effect in _effects(one):
        total = toll(one.findings, effect, rule)
        if total.parts:
            properties |= {f"{effect}_low": total.low, f"{effect}_best": total.best, f"{effect}_high": total.high}
    for name in _rules(one):
        properties[f"killed_{name}"] = total.best if (total := toll(one.findings, "killed", name)).parts else None
    return {"type": "Feature", "id": one.incident.id, "geometry": point(one.place), "properties": properties}


def _place(one: Occurrence, place: Place, claims: list[Claim]) -> Record:
    ids = [claim.id for claim in claims]
    quotes = dict.fromkeys(claim.quote("where") or claim.quote() for claim in claims)
    properties = {
        "kind": "place", "incident": one.incident.id, **_place_properties(place), "claims": " ".join(ids),
        "quotes": " | ".join(quotes),
    }  # fmt: skip
    id = f"{one.incident.id}/{_place_key(place)}"
    return {"type": "Feature", "id": id, "geometry": point(place), "properties": properties}


def _places(one: Occurrence) -> list[tuple[Place, list[Claim]]]:
    found: dict[str, tuple[Place, list[Claim]]] = {}
    for claim in one.claims:
        if claim.where is not None and is_own(claim):
            found.setdefault(_place_key(claim.where), (claim.where, []))[1].append(claim)
    return [found[key] for key in sorted(found)]


def _place_key(place: Place) -> str:
    return f"{place.name}/{place.ref}" if place.ref else place.name


def _place_properties(place: Place | None) -> Record:
    unit = unit_of(place)
    return {
        "place": place.name if place else None, "place_ref": place.ref if place else None,
        "precision": place.precision if place else None,
        "radius_m": RADIUS.get(place.precision or "") if place else None,
        "country": place.country if place else None, "admin1": place.admin1 if place else None,
        "admin1_iso": unit.iso if unit else None, "admin1_name": unit.name if unit else None,
        "within": place.parent if place else None, "called": (other_names(place) or None) if place else None,
    }  # fmt: skip


def _effects(one: Occurrence) -> list[str]:
    return sorted({finding.question.about for finding in one.findings if finding.question.is_count})


def _rules(one: Occurrence) -> list[str]:
    return sorted({answer.rule.split("/")[0] for finding in one.findings for answer in finding.answers})


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    told = occurrences(dossier)
    unplaced = [one for one in told if point(one.place) is None]
    elsewhere = [c.id for c in dossier.claims if c.where is None]
    figures = {id for one in told for f in one.findings for id in claims_of(f)}
    acts = [c.id for c in dossier.claims if not isinstance(c.body, Figure) and c.where is None and c.id not in figures]
    found = [*lost_incidents(dossier), *lost_disputes(dossier), *lost_stances(dossier)]
    if unplaced:
        found.append(Loss("incidents without a point", len(unplaced), "null geometry: only a country, or no place"))
    if elsewhere:
        found.append(Loss("claims that name no place", len(elsewhere), "their incident's list of ids has them"))
    if acts:
        found.append(Loss("acts without a place", len(acts), "who did what is no property of a point"))
    return tuple(found)


def _encodable(text: str) -> str:
    """Write what UTF-8 cannot hold as a JSON escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


FORMAT = Format(
    "geojson", "GeoJSON, RFC 7946, flat properties (counterclaim-geojson/2)",
    "Incidents and the places named in them as points (WGS 84), with precision, radius, numbers and claim ids.", render,
)  # fmt: skip
