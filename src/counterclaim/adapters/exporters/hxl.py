"""HXL: one row an incident under human headings and hashtags."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.brief import Dossier
from .cells import Cell, csv_text
from .format import Choice, Export, Format
from .geography import country, names_told, unit_of
from .lost import lost_acts, lost_disputes, lost_figures, lost_incidents, lost_stances, lost_words
from .occurrence import Occurrence, occurrences, source_of
from .toll import choices, claims_of, toll

HEADINGS = (
    ("Event", "#event+id"), ("What", "#event+name"), ("Kind", "#event+type"),
    ("First day", "#date+start"), ("Last day", "#date+end"), ("Reported", "#date+reported"),
    ("Country", "#country+name"), ("Country code", "#country+code"),
    ("Region", "#adm1+name"), ("Region code", "#adm1+code"), ("Place", "#loc+name"),
    ("What others call it", "#loc+name+alt"), ("Latitude", "#geo+lat"), ("Longitude", "#geo+lon"),
    ("Killed, lowest", "#affected+killed+low"), ("Killed, best", "#affected+killed+best"),
    ("Killed, highest", "#affected+killed+high"), ("Wounded", "#affected+injured"),
    ("Missing", "#affected+missing"), ("Captured", "#affected+captured"), ("Displaced", "#affected+displaced"),
    ("Sources", "#meta+source"), ("Rule", "#meta+rule"), ("Claims", "#meta+claims"),
)  # fmt: skip
COUNTED = ("wounded", "missing", "captured", "displaced")


def render(dossier: Dossier, rule: str) -> Export:
    """Return headings, tags and one row an incident; a blank is not reported, 0 is reported as none."""
    rows: list[Sequence[Cell]] = [[name for name, _ in HEADINGS], [tag for _, tag in HEADINGS]]
    chosen: list[Choice] = []
    for one in occurrences(dossier):
        rows.append(_row(one, rule))
        chosen += [c for effect in ("killed", *COUNTED) for c in choices(toll(one.findings, effect, rule), rule)]
    return Export(csv_text(rows), (
        *lost_incidents(dossier),
        *lost_figures(dossier, ("killed", *COUNTED), "the row has no column for it"),
        *lost_acts(dossier, lambda act: False, "the row tells what people suffered, not who did what"),
        *lost_disputes(dossier, "the number of one rule is entered; of the dead, the range as well"),
        *lost_stances(dossier), *lost_words(dossier),
    ), tuple(chosen))  # fmt: skip


def _row(one: Occurrence, rule: str) -> Sequence[Cell]:
    dead = toll(one.findings, "killed", rule)
    others = [toll(one.findings, effect, rule) for effect in COUNTED]
    place, first_last = one.place, one.days or (None, None)
    land = country(place.country if place else None)
    published = sorted(report.published.date().isoformat() for report in one.reports if report.published)
    named = place.name if place and place.precision != "country" else None
    unit = unit_of(place)
    ids = dict.fromkeys(id for total in (dead, *others) for part in total.parts for id in claims_of(part.finding))
    return (
        one.incident.id, one.incident.title, one.kind, *first_last, published[-1] if published else None,
        land.name if land else None, land.alpha3 if land else None, unit.name if unit else None,
        unit.iso if unit else None, named, names_told(place) or None,
        *((place.lat, place.lon) if place and named else (None, None)),
        *((dead.low, dead.best, dead.high) if dead.parts else (None, None, None)),
        *(other.best if other.parts else None for other in others),
        "; ".join(dict.fromkeys(source_of(report) for report in one.reports)), rule, " ".join(ids),
    )  # fmt: skip


FORMAT = Format(
    "hxl", "HXL 1.1 tags (counterclaim-hxl/2)",
    "One row an incident under headings and HXL hashtags; a blank cell is not reported, 0 is a reported none.", render,
)  # fmt: skip
