"""PLOVER events as JSON Lines: one record an act, one an incident with its dead and injured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...model.actor import UNKNOWN
from ...model.brief import Dossier
from ...model.claim import Act, Claim
from ...model.codec import Record, dump_line
from ...model.place import Place
from ...model.report import Report
from .format import Export, Format, Loss
from .geography import country, district_of, unit_of
from .lost import counted, lost_disputes, lost_figures, lost_incidents, lost_stances
from .occurrence import NOBODY, REAL, Occurrence, occurrences, source_of
from .plover_codes import MODES, QUADS, SCORES, plover_code, sector
from .toll import choices, claims_of, toll
from .wording import actor_words

NEEDS_RECIPIENT = frozenset(("COOPERATE", "AID", "SANCTION"))
RESOLUTION = {"site": 5, "town": 4, "district": 3, "region": 2, "country": 1}
COUNTED = ("killed", "wounded")
CODEBOOK = {"codebook": "PLOVER", "version": "plover-jsonl/1"}


def render(dossier: Dossier, rule: str) -> Export:
    """Return one record a line, acts first in the order of the claims, then incidents."""
    reports = {report.id: report for report in dossier.reports}
    events = [event(claim, reports.get(claim.report)) for claim in dossier.claims if why_not(claim) is None]
    told = [one for one in occurrences(dossier) if _fought(one)]
    events += [incident_event(one, rule) for one in told]
    chosen = [
        choice for one in told for effect in COUNTED for choice in choices(toll(one.findings, effect, rule), rule)
    ]
    return Export("".join(dump_line(one) + "\n" for one in events), _losses(dossier), tuple(chosen))


def why_not(claim: Claim) -> str | None:
    """Say why a claim is no event, or None where it is one."""
    act = claim.body
    if not isinstance(act, Act) or claim.stance not in REAL:
        return "not an act that is said to have happened"
    if not _named(act.actors):
        return "no named actor, no event"
    if act.type in NEEDS_RECIPIENT and not _named(act.targets):
        return "the type needs a recipient, and none is named"
    return None if claim.when else "no date is known"


def event(claim: Claim, report: Report | None) -> Record:
    """Write one act; its words are the quote, and whoever puts it forward stands in the comment."""
    act = claim.body
    if not isinstance(act, Act) or claim.when is None:
        raise ValueError(f"claim {claim.id} is no event; ask why_not first")
    what = next(one for one in claim.evidence if one.role == "what")
    record: Record = {
        "id": claim.id, "date": claim.when.earliest[:10], "enddate": claim.when.latest[:10],
        "actor": _entities(act.actors, claim, "agent"), "recipient": _entities(_recipients(act), claim, "target"),
        "event": [act.type], **_type(act),
        "text": what.quote, "text_info": {"start": what.span.start, "end": what.span.end, "text_story": claim.report},
        "comment": _comment(claim), "coder": str(claim.maker),
    }  # fmt: skip
    if claim.when.utc:
        record["time"] = claim.when.utc
    if claim.where is not None:
        record["event_loc"] = location(claim.where)
    return {**record, "cite_info": _citation(report, claim.source)}


def incident_event(one: Occurrence, rule: str) -> Record:
    """Write one incident as a fight of its sides, with the numbers that PLOVER has: dead and injured, no sides."""
    first, last = one.days or ("", "")
    dead, injured = toll(one.findings, "killed", rule), toll(one.findings, "wounded", rule)
    size = {name: total.best for name, total in (("dead", dead), ("injured", injured)) if total.parts}
    ids = dict.fromkeys(id for total in (dead, injured) for part in total.parts for id in claims_of(part.finding))
    record: Record = {
        "id": one.incident.id, "date": first, "enddate": last,
        "actor": [_entity(code, actor_words(code)) for code in one.sides], "recipient": [], "event": ["ASSAULT"],
        **_type(Act("ASSAULT", None, ())), "context": ["military"], "size": size, "text": one.incident.title,
        "comment": f"Numbers under {rule}, of no side. Claims: {', '.join(ids) or 'none'}.", "coder": "counterclaim",
    }  # fmt: skip
    if one.place is not None:
        record["event_loc"] = location(one.place)
    return {**record, "cite_info": {"publication": "; ".join(dict.fromkeys(map(source_of, one.reports))), **CODEBOOK}}


def location(place: Place) -> Record:
    """Write a place; fields that are not known are left out."""
    land, unit = country(place.country), unit_of(place)
    known: Mapping[str, object] = {
        "extracted_place": place.name, "province": unit.name if unit else None, "district": district_of(place),
        "geonameid": _geonames(place.ref), "lat": place.lat, "lon": place.lon,
        "country": land.name if land else None, "country_code": place.country,
        "resolution": RESOLUTION.get(place.precision or ""),
    }  # fmt: skip
    return {key: value for key, value in known.items() if value is not None}


def _fought(one: Occurrence) -> bool:
    return bool(one.days and one.sides) and any(f.question.about in COUNTED for f in one.findings)


def _type(act: Act) -> Record:
    """Return mode, class and score; a mode that PLOVER does not know for the type is left out."""
    modes = MODES.get(act.type, {})
    mode = act.mode if act.mode in modes else None
    score = modes[mode] if mode else None
    scale = SCORES[act.type] if score is None else score
    return {"mode": [mode] if mode else [], "quad_code": QUADS[act.type], "event_scale": scale}


def _recipients(act: Act) -> tuple[str, ...]:
    """Return the recipients; where two sides do the same to each other, all are actors and none a recipient."""
    mutual = len(_named(act.actors)) > 1 and set(_named(act.actors)) == set(_named(act.targets))
    return () if mutual and act.type not in NEEDS_RECIPIENT else act.targets


def _named(codes: Iterable[str]) -> list[str]:
    return [part for code in codes for part in code.split("+") if part not in NOBODY]


def _entities(codes: Iterable[str], claim: Claim, role: str) -> list[Record]:
    named = _named(codes)
    words = [one.quote for one in claim.evidence if one.role == role]
    texts = words if len(words) == len(named) else [actor_words(code) for code in named]
    return [_entity(code, text) for code, text in zip(named, texts, strict=True)]


def _entity(code: str, text: str) -> Record:
    entity: Record = {"code": plover_code(code) or UNKNOWN, "entity_text": text}
    if sector(code):
        entity["sector"] = sector(code)
    return entity


def _comment(claim: Claim) -> str:
    parts = [f"Put forward by {actor_words(claim.voice.claimant)}"]
    parts += [f"through {', '.join(claim.voice.via)}"] if claim.voice.via else []
    parts += [f"hedged: {claim.voice.hedge}"] if claim.voice.hedge else []
    return "; ".join(parts)


def _citation(report: Report | None, source: str) -> Record:
    if report is None:
        return {"citation": source, **CODEBOOK}
    known = {
        "citation": source.replace("\\", "/").rsplit("/", 1)[-1], "url": report.origin.url, "title": report.title,
        "language": report.language, "publication": report.origin.outlet,
    }  # fmt: skip
    return {**{key: value for key, value in known.items() if value}, **CODEBOOK}


def _geonames(ref: str | None) -> str | None:
    return ref.split(":", 1)[1] if ref and ref.startswith("geonames:") else None


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    left: dict[str, list[str]] = {}
    for claim in dossier.claims:
        why = why_not(claim)
        if why and isinstance(claim.body, Act) and claim.stance in REAL:
            left.setdefault(why, []).append(claim.id)
    acts = [counted("act without an event", tuple(ids), why) for why, ids in sorted(left.items())]
    tolls = [f.id for f in dossier.findings if f.question.is_count and f.question.about in COUNTED]
    sides = Loss("questions of dead and injured whose side is lost", len(tolls), "size has one number for all sides")
    return (
        *acts, *lost_incidents(dossier),
        *lost_figures(dossier, COUNTED, "size holds dead, injured and arrested only"), *([sides] if tolls else []),
        *lost_disputes(dossier, "each side's account is a record of its own; nothing says that they are opposed"),
        *lost_stances(dossier),
    )  # fmt: skip


FORMAT = Format(
    "plover", "PLOVER records, JSON Lines (plover-jsonl/1)",
    "PLOVER events, a JSON object a line: each act with its words, each incident with its dead and injured.", render,
)  # fmt: skip
