"""ACLED's event columns: one row an incident, one number of dead, no dispute."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ...model.actor import is_state, organ_of, state_of
from ...model.brief import Dossier
from ...model.claim import Figure
from ...model.finding import Finding
from .acled_events import classify, disorder_of
from .cells import Cell, table
from .countries import country
from .format import Choice, Export, Format, Loss
from .lost import (
    counted,
    lost_acts,
    lost_disputes,
    lost_figures,
    lost_incidents,
    lost_stances,
    lost_words,
    plural,
)
from .occurrence import COARSE, Occurrence, against_civilians, attackers, groups, number_of, occurrences, source_of
from .toll import Toll, choices, claims_of, is_count, toll
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
MOST_WORDS = 40
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
        rows.append(row(one, dead, rule))
        if not dead.parts:
            losses.append(Loss(f"incident whose 0 means no report ({one.incident.id})", 1, UNTOLD, one.incident.claims))
        chosen += choices(dead, rule)
    return Export(table(rows), (*losses, *_losses(dossier)), tuple(chosen))


def row(one: Occurrence, dead: Toll, rule: str) -> Sequence[Cell]:
    """Return one incident as ACLED's columns, in their order."""
    first, last = one.days or ("", "")
    day = middle_day(first, last)
    event, sub_event = classify(one)
    place, land = one.place, country(one.place.country if one.place else None)
    sides = _sides(one)
    classes = [actor_class(code, one) for code in sides]
    actors = [actor_name(code) for code in sides] + ["", ""]
    inter = [CLASSES[number - 1] for number in classes] + ["", ""]
    prefix = (land.alpha3 if land else "") or "XXX"
    located = place if place and place.lat is not None and place.lon is not None else None
    return (
        f"{prefix}{number_of(one.incident.id)}", day.isoformat(), day.year, time_precision(first, last),
        disorder_of(event, sub_event), event, sub_event, actors[0], "", inter[0], actors[1], "", inter[1],
        "-".join(CLASSES[number - 1] for number in sorted(classes)),
        "Civilians targeted" if against_civilians(one) else "",
        land.numeric if land else None, land.acled_region if land else "", land.name if land else "", "", "", "",
        place.name if place else "", round(located.lat or 0, 4) if located else None,
        round(located.lon or 0, 4) if located else None, GEO_PRECISION.get(place.precision or "" if place else "", 3),
        "; ".join(dict.fromkeys(source_of(report).replace(";", ",") for report in one.reports)), "",
        notes(one, dead, rule), dead.best, "", None,
    )  # fmt: skip


def actor_name(code: str) -> str:
    """Name an actor as ACLED does, without the years of a government, which reports do not tell."""
    if organ_of(code) == "CIV":
        return f"Civilians ({actor_words(state_of(code))})"
    if is_state(code):
        return f"Military Forces of {actor_words(code)}"
    return "Unidentified Armed Group" if code in ("REBELS", "MILITIAS", "MILITANTS") else actor_words(code)


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


def time_precision(first: str, last: str) -> int:
    """Return 1 where the day is known, 2 for a week, 3 for a month or more."""
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return 1 if days == 0 else 2 if days <= 7 else 3


def middle_day(first: str, last: str) -> date:
    """Return the day that is entered: the one in the middle where only a longer time is known."""
    start = date.fromisoformat(first)
    return start + (date.fromisoformat(last) - start) // 2


def notes(one: Occurrence, killed: Toll, rule: str) -> str:
    """Say what the columns cannot: the dead by side, the other losses, what is disputed, and the claims."""
    sentences = [f"{shorten(one.incident.title, MOST_WORDS)}."]
    dead = "; ".join(f"{actor_words(p.party)} {p.best} ({p.unit})" for p in killed.parts)
    sentences.append(f"Killed under {rule}: {dead}." if dead else "Fatalities: no report.")
    for effect in NOTED:
        told = _one_each(f for f in one.findings if is_count(f) and f.question.about == effect)
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


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    several = [one for one in occurrences(dossier) if one.days and one.days[0] != one.days[1]]
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
    if several:
        what = plural("incident of several days", len(several))
        found.append(Loss(what, len(several), "one row each; ACLED divides totals by day"))
    found.append(Loss("columns left empty", 8, "assoc_actor_1, assoc_actor_2, admin1, admin2, admin3, source_scale, "
                      "tags and timestamp are for the coder"))  # fmt: skip
    return tuple(found)


FORMAT = Format(
    "acled", "31 event columns in ACLED's order, actor classes in words (acled-31/1)",
    "ACLED's 31 columns, one row an incident: one number of dead, no wounded, no sides, no dispute.", render, "acled",
)  # fmt: skip
