"""UCDP GED's event columns: only incidents with dead, low <= best <= high, best the sum of its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import floor

from ...model.actor import UNKNOWN, is_state
from ...model.brief import Dossier
from ...model.place import Place
from .cells import Cell, csv_text
from .format import Choice, Export, Format, Loss
from .geography import country, district_of, names_told, unit_of
from .lost import lost_acts, lost_disputes, lost_figures, lost_incidents, lost_stances, lost_words
from .occurrence import Occurrence, against_civilians, attackers, number_of, occurrences
from .toll import MILITARY_UNITS, PEOPLE, Part, Toll, choices, toll
from .wording import actor_words, is_code, shorten

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
    "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
    "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
WHERE_PREC = {"site": 1, "town": 1, "district": 3, "region": 4, "country": 6}
FUZZY = 5
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"
STATUS = "Machine-coded, not checked"
EMPTY = (
    "active_year", "conflict_dset_id", "conflict_new_id", "dyad_dset_id", "dyad_new_id", "side_a_dset_id",
    "side_a_new_id", "side_b_dset_id", "side_b_new_id",
)  # fmt: skip
MOST_WORDS = 30


@dataclass(frozen=True, slots=True)
class Sides:
    """Hold the two sides of a row; side B of one-sided violence is Civilians."""

    kind: int
    a: str
    b: str


def render(dossier: Dossier, rule: str) -> Export:
    """Return the rows of incidents with at least one death, and what is left out."""
    rows: list[Sequence[Cell]] = [COLUMNS]
    losses: list[Loss] = []
    chosen: list[Choice] = []
    for one in occurrences(dossier):
        counted = toll(one.findings, "killed", rule)
        chosen += choices(counted, rule)
        missing = _missing(one, counted)
        if missing:
            losses.append(Loss(f"incident without a row ({one.incident.id})", 1, missing, one.incident.claims))
        else:
            cells = row(one, counted)
            rows.append([cells.get(column) for column in COLUMNS])
    return Export(csv_text(rows), (*losses, *_losses(dossier)), tuple(chosen))


def row(one: Occurrence, counted: Toll) -> Mapping[str, Cell]:
    """Return one incident as GED's columns, by name."""
    sides = sides_of(one)
    first, last = one.days or ("", "")
    names = [side_name(code) for code in (sides.a, sides.b)]
    dyad = " - ".join(names)
    return {
        "id": number_of(one.incident.id), "relid": one.incident.id, "year": int(first[:4]), "code_status": STATUS,
        "type_of_violence": sides.kind, "conflict_name": dyad, "dyad_name": dyad, "side_a": names[0],
        "side_b": names[1], **_sources(one), **_where(one.place), "event_clarity": 1 if first == last else 2,
        "date_prec": date_precision(first, last), "date_start": first, "date_end": last,
        **deaths(counted, sides), "gwnoa": _state_number(sides.a), "gwnob": _state_number(sides.b),
    }  # fmt: skip


def deaths(counted: Toll, sides: Sides) -> Mapping[str, int]:
    """Sort the dead into sides; best is their sum, and those of no known side are of an unknown one."""
    columns = {"deaths_a": 0, "deaths_b": 0, "deaths_civilians": 0, "deaths_unknown": 0}
    for part in counted.parts:
        columns[_column(part, sides)] += part.best
    return {**columns, "best": sum(columns.values()), "high": counted.high, "low": counted.low}


def sides_of(one: Occurrence) -> Sides:
    """Return who fought whom: a government is side A, two governments stand in code order, attackers are side A."""
    if against_civilians(one):
        return Sides(ONE_SIDED, next(iter(attackers(one)), UNKNOWN), CIVILIANS)
    named = [*one.sides, UNKNOWN, UNKNOWN][:2]
    a, b = sorted(named, key=lambda code: (not is_state(code), code == UNKNOWN, code))
    return Sides(STATE_BASED if is_state(a) else NON_STATE, a, b)


def side_name(code: str) -> str:
    """Name a side as UCDP does."""
    if code == CIVILIANS:
        return CIVILIANS
    return f"Government of {actor_words(code)}" if is_state(code) else "Unknown" if code == UNKNOWN else \
        actor_words(code)  # fmt: skip


def date_precision(first: str, last: str) -> int:
    """Return 1 for a day, 2 for up to six, 3 for a week, 4 for a month, 5 for more."""
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    return next(number for number, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, days)) if days <= most)


def grid_cell(lat: float, lon: float) -> int:
    """Return the PRIO-GRID cell: half a degree each, counted from the south-west, row by row."""
    return floor((min(lat, 89.99) + 90) * 2) * 720 + floor((min(lon, 179.99) + 180) * 2) + 1


def _column(part: Part, sides: Sides) -> str:
    """Return where a part is entered; people of whom nobody says what they were are of unknown status.

    In violence of one side they are civilians, as are all whom it killed but those under arms.
    """
    if part.civilian or (sides.kind == ONE_SIDED and part.unit not in MILITARY_UNITS):
        return "deaths_civilians"
    if part.unit == PEOPLE:
        return "deaths_unknown"
    return {sides.a: "deaths_a", sides.b: "deaths_b"}.get(part.party.split("/", 1)[0], "deaths_unknown")


def _sources(one: Occurrence) -> Mapping[str, Cell]:
    offices = [_item(report.origin.outlet or report.origin.wire or "") for report in one.reports]
    dates = [report.published.date().isoformat() if report.published else "" for report in one.reports]
    headlines = [_item(report.title or "") for report in one.reports]
    voices = dict.fromkeys(
        voice for finding in one.findings if finding.question.about == "killed"
        for position in finding.positions for voice in position.voices
    )  # fmt: skip
    articles = (",".join(filter(None, told)) for told in zip(offices, dates, headlines, strict=True))
    return {
        "number_of_sources": len(one.reports), "source_article": ";".join(articles),
        "source_office": ";".join(offices), "source_date": ";".join(dates), "source_headline": ";".join(headlines),
        "source_original": "; ".join(map(_voice, voices)),
    }  # fmt: skip


def _item(text: str) -> str:
    """Keep an item of a list that semicolons divide in one piece."""
    return text.replace(";", ",")


def _voice(voice: str) -> str:
    return _item(actor_words(voice) if is_code(voice) else shorten(voice, MOST_WORDS))


def _where(place: Place | None) -> Mapping[str, Cell]:
    if place is None:
        return {}
    land, unit, names = country(place.country), unit_of(place), names_told(place)
    told: dict[str, Cell] = {
        "where_prec": where_precision(place), "where_coordinates": place.name,
        "where_description": f"{place.precision or 'place'} as reported{f'; {names}' if names else ''}",
        "adm_1": (unit.ucdp or unit.name) if unit else None, "adm_2": district_of(place),
    }  # fmt: skip
    if land is not None:
        told |= {"country": land.name, "country_id": land.gleditsch_ward, "region": land.ucdp_region}
    if place.lat is not None and place.lon is not None:
        lat, lon = round(place.lat, 6), round(place.lon, 6)
        told |= {"latitude": lat, "longitude": lon, "geom_wkt": f"POINT({lon} {lat})"}
        told |= {"priogrid_gid": grid_cell(lat, lon)}
    return told


def where_precision(place: Place) -> int:
    """Return 1 for a point to 6 for a country; a region that is no unit of administration is a fuzzy area, 5."""
    if place.lat is None or place.precision not in WHERE_PREC:
        return WHERE_PREC["region"] if place.admin1 else WHERE_PREC["country"]
    return FUZZY if place.precision == "region" and not place.admin1 else WHERE_PREC[place.precision]


def _state_number(code: str) -> int | None:
    land = country(code)
    return land.gleditsch_ward if land else None


def _missing(one: Occurrence, counted: Toll) -> str:
    if counted.high < 1:
        return "no deaths, no row: GED enters an event only where somebody died"
    if not one.sides:
        return "no side is named, and an event needs one"
    return "" if one.days and len(one.days[0]) >= 10 else "no report says on what day it happened"


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    unplaced = [one.incident.id for one in occurrences(dossier) if one.place is None]
    found = [
        *lost_incidents(dossier), *lost_figures(dossier, ("killed",), "GED counts the dead only"),
        *lost_acts(dossier, lambda act: act.type == "ASSAULT", "GED records deaths in violence, nothing else"),
        *lost_disputes(dossier, "low and high hold the range, not who says what"),
        *lost_stances(dossier), *lost_words(dossier),
    ]  # fmt: skip
    if unplaced:
        found.append(Loss("incidents without a place", len(unplaced), "where_prec and the columns of place are empty"))
    found.append(Loss("columns left empty", len(EMPTY), f"{', '.join(EMPTY)} are UCDP's own to give"))
    return tuple(found)


FORMAT = Format(
    "ucdp", "49 columns of UCDP GED, written by name in the order of the 25.1 schema (ucdp-ged-49/1)",
    "UCDP GED's 49 columns, one row an incident with dead: low <= best <= high, deaths by side, nothing else.", render,
)  # fmt: skip
