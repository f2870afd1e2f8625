"""ACLED's event columns: one row an incident, one number of dead, no dispute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from ...model.actor import is_state, organ_of, state_of
from ...model.brief import Dossier
from ...model.claim import Figure
from ...model.finding import Finding
from .acled_events import classify, disorder_of
from .cells import Cell, csv_text
from .format import Choice, Export, Format, Loss
from .geography import country, district_of, names_told, unit_of
from .lost import (
    counted,
    lost_acts,
    lost_disputes,
    lost_figures,
    lost_incidents,
    lost_stances,
    lost_words,
)
from .occurrence import COARSE, Occurrence, against_civilians, attackers, groups, number_of, occurrences, source_of
from .toll import Toll, choices, claims_of, toll
from .wording import actor_words, is_code, shorten

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
CLASSES = (
    "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
    "External/Other forces",
)  # fmt: skip
STATE, REBEL, MILITIA, CIVILIANS, EXTERNAL = 1, 2, 3, 7, 8
GEO_PRECISION = {"site": 1, "town": 1, "district": 2, "region": 3}
NOTED = ("wounded", "killed_or_wounded", "captured", "missing", "killed_or_missing", "displaced", "destroyed", "lost")
EMPTY = ("assoc_actor_1", "assoc_actor_2", "admin3", "source_scale", "tags", "timestamp")
MOST_WORDS = 40
MOST_DAYS = 31  # what is told of a longer time is one row in its middle
UNIDENTIFIED = ("REBELS", "MILITIAS", "MILITANTS")
UNTOLD = "nothing is said of dead, or nothing that the rule enters; ACLED writes 0 as it does for none"


def render(dossier: Dossier, rule: str) -> Export:
    """Return the rows of the incidents that ACLED would enter, and what it leaves out."""
    rows: list[Sequence[Cell]] = [COLUMNS]
    losses: list[Loss] = []
    chosen: list[Choice] = []
    for one in occurrences(dossier):
        missing = _missing(one)
        if missing:
            losses.append(Loss(f"incident without a row ({one.incident.id})", 1, missing, one.incident.claims))
            continue
        dead = toll(one.findings, "killed", rule)
        rows += [[cells.get(column) for column in COLUMNS] for cells in event_rows(one, dead, rule)]
        losses += _doubts(one, dead)
        chosen += choices(dead, rule)
    return Export(csv_text(rows), (*losses, *_losses(dossier)), tuple(chosen))


def event_rows(one: Occurrence, dead: Toll, rule: str) -> Iterator[Mapping[str, Cell]]:
    """Yield one row; of a total over several days one a day, divided evenly, with the remainder on the first."""
    told = {**_what(one), **_where(one), **_source(one)}
    days = days_of(one, dead)
    if len(days) < 2:
        yield {**told, **_day(one), "notes": notes(one, dead, rule), "fatalities": dead.best}
        return
    each, left = divmod(dead.best, len(days))
    divided = f"{dead.best} dead over {len(days)} days, divided evenly; the first day has the rest."
    for number, day in enumerate(days):
        when = _when(one, day, 1, f"/{number}")
        yield {**told, **when, "notes": notes(one, dead, rule, divided), "fatalities": each + (0 if number else left)}


def days_of(one: Occurrence, dead: Toll) -> tuple[date, ...]:
    """Return the days over which every count of the dead runs, or nothing where one is of a single day."""
    ids = {id for part in dead.parts for id in claims_of(part.finding)}
    whens = [claim.when for claim in one.claims if claim.id in ids and claim.when]
    spans = {tuple(map(date.fromisoformat, when.days)) for when in whens if when.tells_day}
    first, last = min((span[0] for span in spans), default=None), max((span[1] for span in spans), default=None)
    if first is None or last is None or any(span[0] == span[1] for span in spans) or (last - first).days >= MOST_DAYS:
        return ()
    return tuple(first + timedelta(number) for number in range((last - first).days + 1))


def time_precision(length: int) -> int:
    """Return 1 where the day is known, 2 for a week, 3 for a month or more."""
    return 1 if length == 1 else 2 if length <= 8 else 3


def _day(one: Occurrence) -> Mapping[str, Cell]:
    """Return the day that is entered: the one in the middle where only a longer time is known."""
    first, last = (date.fromisoformat(day[:10]) for day in one.days or ("", ""))
    return _when(one, first + (last - first) // 2, time_precision((last - first).days + 1))


def _when(one: Occurrence, day: date, precision: int, part: str = "") -> Mapping[str, Cell]:
    land = country(one.place.country if one.place else None)
    id = f"{land.alpha3 if land else 'XXX'}{number_of(one.incident.id + part)}"
    return {"event_id_cnty": id, "event_date": day.isoformat(), "year": day.year, "time_precision": precision}


def _what(one: Occurrence) -> Mapping[str, Cell]:
    event, sub_event = classify(one)
    sides = _sides(one)
    classes = [actor_class(code, one) for code in sides]
    told: dict[str, Cell] = {
        "disorder_type": disorder_of(event, sub_event), "event_type": event, "sub_event_type": sub_event,
        "interaction": "-".join(CLASSES[number - 1] for number in sorted(classes)),
        "civilian_targeting": "Civilians targeted" if against_civilians(one) else "",
    }  # fmt: skip
    for number, (code, kind) in enumerate(zip(sides, classes, strict=True), start=1):
        told |= {f"actor{number}": actor_name(code, one), f"inter{number}": CLASSES[kind - 1]}
    return told


def _where(one: Occurrence) -> Mapping[str, Cell]:
    place, unit = one.place, unit_of(one.place)
    land = country(place.country if place else None)
    told: dict[str, Cell] = {"admin1": unit.name if unit else None, "admin2": district_of(place)}
    if land is not None:
        told |= {"iso": land.numeric, "region": land.acled_region, "country": land.name}
    if place is not None:
        told |= {"location": place.name, "geo_precision": GEO_PRECISION.get(place.precision or "", 3)}
    if place is not None and place.lat is not None and place.lon is not None:
        told |= {"latitude": round(place.lat, 4), "longitude": round(place.lon, 4)}
    return told


def _source(one: Occurrence) -> Mapping[str, Cell]:
    return {"source": "; ".join(dict.fromkeys(source_of(report).replace(";", ",") for report in one.reports))}


def actor_name(code: str, one: Occurrence) -> str:
    """Name an actor as ACLED does, without the years of a government, which reports do not tell."""
    if organ_of(code) == "CIV":
        return f"Civilians ({actor_words(state_of(code))})"
    if is_state(code):
        return f"Military Forces of {actor_words(code)}"
    land = country(one.place.country if one.place else None)
    return f"Unidentified Armed Group{f' ({land.name})' if land else ''}" if code in UNIDENTIFIED else actor_words(code)


def actor_class(code: str, one: Occurrence) -> int:
    """Return ACLED's class of an actor; an army outside its own state is an external force."""
    if organ_of(code) == "CIV":
        return CIVILIANS
    if is_state(code):
        where = one.place.country if one.place else None
        return EXTERNAL if where is not None and where != code else STATE
    if code in ("MILITIAS", "PROGOV"):
        return MILITIA
    return REBEL if groups().get(code, "group") == "group" else EXTERNAL


def notes(one: Occurrence, killed: Toll, rule: str, divided: str = "") -> str:
    """Say what the columns cannot: the dead by side, the other losses, what is disputed, and the claims."""
    sentences = [f"{shorten(one.incident.title, MOST_WORDS)}."]
    if names := names_told(one.place):
        sentences.append(f"The place is {names}.")
    dead = "; ".join(f"{actor_words(p.party)} {p.best} ({p.unit})" for p in killed.parts)
    sentences.append(f"Killed under {rule}: {dead}." if dead else "Fatalities: no report.")
    sentences += [divided] if divided else []
    for effect in NOTED:
        told = _one_each(f for f in one.findings if f.question.is_count and f.question.about == effect)
        if told:
            words = dict.fromkeys(map(_counted, told))
            sentences.append(f"{effect.replace('_', ' ').capitalize()}: {'; '.join(words)}.")
    disputed = [_disputed(f) for f in one.findings if f.status == "conflict"]
    if disputed:
        sentences.append(f"In dispute: {' '.join(disputed)}")
    ids = dict.fromkeys(id for part in killed.parts for id in claims_of(part.finding))
    if ids:
        sentences.append(f"Claims: {', '.join(ids)}.")
    return " ".join(sentences)


def _disputed(finding: Finding) -> str:
    values = " or ".join(actor_words(p.value) if is_code(p.value) else p.value for p in finding.positions)
    return f"{finding.question.text} {values}."


def _one_each(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the first finding on each party and unit: what stays disputed has one of its own."""
    found: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        found.setdefault((finding.question.party, finding.question.unit), finding)
    return list(found.values())


def _counted(finding: Finding) -> str:
    """Word a count with every value put forward, so that the note takes no side."""
    values = " or ".join(dict.fromkeys(position.value for position in finding.positions))
    return f"{actor_words(finding.question.party)} {values} ({finding.question.unit})"


def _sides(one: Occurrence) -> tuple[str, ...]:
    """Return the two actors of the row; where only civilians suffer, they are the second."""
    if not against_civilians(one):
        return one.sides
    by = attackers(one)[:1] or ("MILITANTS",)
    land = one.place.country if one.place else None
    harmed = next((code for code in one.sides if code not in by), land or "UNKNOWN")
    return (*by, f"{harmed}/CIV")


def _missing(one: Occurrence) -> str:
    if one.days is None or len(one.days[0]) < 10:
        return "no report says on what day it happened"
    if one.place is None or one.place.precision in COARSE:
        return "no place nearer than a country is known, and ACLED records none without"
    return "" if one.sides else "no report names a side, and an event needs an actor"


def _doubts(one: Occurrence, dead: Toll) -> Iterator[Loss]:
    if not dead.parts:
        yield Loss(f"incident whose 0 means no report ({one.incident.id})", 1, UNTOLD, one.incident.claims)
    if one.place is not None and one.place.lat is None:
        why = "no gazetteer knows the place, and ACLED has a position for each"
        yield Loss(f"incident without coordinates ({one.incident.id})", 1, why)


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    figures = [c.id for c in dossier.claims if isinstance(c.body, Figure) and c.body.effect == "killed"]
    found = [
        *lost_incidents(dossier),
        *lost_figures(dossier, ("killed",), "ACLED counts the dead only; the notes tell the incident's own"),
        *lost_acts(dossier, lambda act: act.type == "ASSAULT", "one row an incident; it has no row of its own"),
        *lost_disputes(dossier, "one number is entered; the notes name the values, not whose they are"),
        *lost_stances(dossier), *lost_words(dossier),
    ]  # fmt: skip
    if figures:
        found.append(counted("death toll by side", tuple(sorted(figures)), "the column holds one total"))
    found.append(Loss("columns left empty", len(EMPTY), f"{', '.join(EMPTY)} are for the coder"))
    return tuple(found)


FORMAT = Format(
    "acled", "31 event columns in ACLED's order, actor classes in words (acled-31/1)",
    "ACLED's 31 columns, one row an incident: one number of dead, no wounded, no sides, no dispute.", render, "acled",
)  # fmt: skip
