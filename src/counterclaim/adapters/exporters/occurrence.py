"""An incident as event data sees it: two sides, a place, days and kinds of violence, all from its claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import product

from ...model.actor import BOTH, OUTLET, UNKNOWN, UNNAMED, is_state, organ_of, state_of
from ...model.brief import Dossier
from ...model.claim import Act, Claim, Figure
from ...model.finding import Finding
from ...model.incident import Incident
from ...model.place import Place
from ...model.report import Report
from ..resources import read_data
from .toll import CIVIL_UNITS, MILITARY_UNITS

REAL = ("asserted", "ongoing")
NOBODY = frozenset((BOTH, UNKNOWN, UNNAMED, OUTLET, "", "INTL"))
HARM = frozenset(("killed", "wounded", "killed_or_wounded", "captured", "missing", "killed_or_missing", "lost"))
SUFFERS = 3  # whose people are counted is a side more surely than who is said to have struck whom
COARSE = ("country", None)
PASSING = "an incident that the reports only mention in passing, as the background of another, is entered nowhere"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Gather what one incident's claims say of it; `sides` are codes without organ, the most spoken of first."""

    incident: Incident
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    reports: tuple[Report, ...]
    sides: tuple[str, ...]
    place: Place | None
    days: tuple[str, str] | None

    @property
    def acts(self) -> tuple[Act, ...]:
        """Return the acts that are said to have happened in the incident itself."""
        return tuple(c.body for c in self.claims if isinstance(c.body, Act) and is_own(c))

    @property
    def kind(self) -> str | None:
        """Return the PLOVER type of what happened: force before anything else, then what is told most often."""
        told = Counter(act.type for act in self.acts)
        harmed = any(finding.question.about in ("killed", "wounded") for finding in self.findings)
        if harmed or "ASSAULT" in told:
            return "ASSAULT"
        return min(told, key=lambda kind: (-told[kind], kind)) if told else None

    @property
    def modes(self) -> Counter[str]:
        """Count how often each mode of assault is told."""
        return Counter(act.mode for act in self.acts if act.type == "ASSAULT" and act.mode)


def occurrences(dossier: Dossier) -> tuple[Occurrence, ...]:
    """Return the incidents that the reports tell of, in the order of the dossier."""
    claims = {claim.id: claim for claim in dossier.claims}
    reports = {report.id: report for report in dossier.reports}
    outlets = outlets_of(dossier.reports)
    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(dossier.findings, key=lambda one: (one.question, one.id)):
        findings[finding.incident].append(finding)
    found = []
    for incident in dossier.incidents:
        own = tuple(claims[id] for id in incident.claims if id in claims)
        if incident.scope == "incident" and any(is_own(claim) for claim in own):
            told = tuple(reports[id] for id in incident.reports if id in reports)
            found.append(_occurrence(incident, own, tuple(findings[incident.id]), told, outlets))
    return tuple(found)


def in_passing(dossier: Dossier) -> tuple[Incident, ...]:
    """Return the incidents that are only mentioned, backgrounds among them."""
    told = {one.incident.id for one in occurrences(dossier)}
    return tuple(incident for incident in dossier.incidents if incident.id not in told)


def is_own(claim: Claim) -> bool:
    """Tell whether a claim says that something happened in the incident reported."""
    return claim.body.scope == "incident" and claim.stance in REAL


def number_of(id: str) -> int:
    """Return a whole number for an id, the same on every machine, for vocabularies that have no other ids."""
    return int(sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:12], 16) % 1_000_000_000


def source_of(report: Report) -> str:
    """Name a report by its outlet, else by its agency, its title or the name of its file."""
    name = report.source.replace("\\", "/").rsplit("/", 1)[-1]
    return report.origin.outlet or report.origin.wire or report.title or name


@cache
def groups() -> Mapping[str, str]:
    """Return what kind each body and armed group is, by its code."""
    lines = (line.split("\t") for line in read_data("actors/groups.tsv").splitlines() if not line.startswith("#"))
    return {row[1]: row[2] for row in lines if len(row) > 2}


def is_body(code: str) -> bool:
    """Tell whether a code is that of an international or civic body, which fights nobody."""
    return groups().get(code) == "body"


def outlets_of(reports: Iterable[Report]) -> frozenset[str]:
    """Return the names of the papers and agencies that report."""
    named = (words for report in reports for words in (report.origin.outlet, report.origin.wire) if words)
    return frozenset(words.casefold() for words in named if len(words) > 2)


def is_outlet(code: str, outlets: Iterable[str]) -> bool:
    """Tell whether a code is one of the papers and agencies that report, which fight nobody either."""
    name = code.casefold()
    return not is_state(code) and any(name.startswith(one) or one.startswith(name) for one in outlets)


def against_civilians(one: Occurrence) -> bool:
    """Tell whether civilians are who suffered at the hands of one side.

    So they are where only they were struck, where nobody under arms suffered, and where the one side there is
    struck them.
    """
    units = {f.question.unit for f in one.findings if f.question.asks == "how_many" and f.question.about in HARM}
    struck = {t for act in one.acts if act.type == "ASSAULT" for t in _split(act.targets) if t not in NOBODY}
    harmed = {organ_of(target) for target in struck}
    if not (units & CIVIL_UNITS or "CIV" in harmed) or is_mutual(one):
        return False
    unarmed = not units & MILITARY_UNITS and "MIL" not in harmed
    return harmed == {"CIV"} or unarmed or (len(one.sides) == 1 and _strikes_civilians(one, one.sides[0]))


def _strikes_civilians(one: Occurrence, side: str) -> bool:
    return any(
        act.type == "ASSAULT" and "CIV" in map(organ_of, _split(act.targets))
        and any(state_of(actor) == side and organ_of(actor) != "CIV" for actor in _split(act.actors))
        for act in one.acts
    )  # fmt: skip


def is_mutual(one: Occurrence) -> bool:
    """Tell whether each of two sides is said to have attacked the other."""
    pairs = {
        (state_of(a), state_of(t))
        for act in one.acts if act.type == "ASSAULT"
        for a in _split(act.actors) for t in _split(act.targets)
    }  # fmt: skip
    return any((right, left) in pairs for left, right in pairs if left != right)


def attackers(one: Occurrence) -> tuple[str, ...]:
    """Return who is said to have attacked, the most often named first."""
    named = Counter(state_of(a) for act in one.acts if act.type == "ASSAULT" for a in _split(act.actors))
    fighting = (code for code, _ in _ranked(named) if code not in NOBODY and not is_body(code))
    outlets = outlets_of(one.reports)
    return tuple(code for code in fighting if not is_outlet(code, outlets))


def _occurrence(
    incident: Incident, claims: tuple[Claim, ...], findings: tuple[Finding, ...], reports: tuple[Report, ...],
    outlets: frozenset[str],
) -> Occurrence:  # fmt: skip
    real = [claim for claim in claims if is_own(claim)]
    sides = _opposed([code for code in _sides(real) if not is_outlet(code, outlets)], real)
    return Occurrence(incident, claims, findings, reports, sides, _place(incident, real), _days(incident, real))


def _sides(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return those who are said to fight or to suffer, the most often named first."""
    named: Counter[str] = Counter()
    for claim in claims:
        if isinstance(claim.body, Figure) and claim.body.effect in HARM and claim.body.party:
            named.update({state_of(code): SUFFERS for code in _split((claim.body.party,))})
        elif isinstance(claim.body, Act) and claim.body.type in ("ASSAULT", "COERCE"):
            named.update(state_of(code) for code in _split((*claim.body.actors, *claim.body.targets)))
    return tuple(code for code, _ in _ranked(named) if code not in NOBODY and not is_body(code))


def _opposed(ranked: Sequence[str], claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return the first side and whoever it struck or was struck by; without any, the next that is named."""
    acts = (claim.body for claim in claims if isinstance(claim.body, Act) and claim.body.type == "ASSAULT")
    met = {frozenset(map(state_of, pair)) for act in acts for pair in product(_split(act.actors), _split(act.targets))}
    others = [code for code in ranked[1:] if frozenset((ranked[0], code)) in met] or list(ranked[1:])
    return tuple(ranked[:1]) + tuple(others[:1])


def _place(incident: Incident, claims: Sequence[Claim]) -> Place | None:
    """Return the incident's place, or the one that most of its claims name, a country last."""
    if incident.place is not None:
        return incident.place
    named = Counter(claim.where for claim in claims if claim.where)
    order = sorted(named, key=lambda place: (place.precision in COARSE, -named[place], place.name, place.ref or ""))
    return order[0] if order else None


def _days(incident: Incident, claims: Sequence[Claim]) -> tuple[str, str] | None:
    if incident.window is not None:
        return incident.window.days
    days = [claim.when.days for claim in claims if claim.when]
    return (min(first for first, _ in days), max(last for _, last in days)) if days else None


def _split(codes: Iterable[str]) -> list[str]:
    return [part for code in codes for part in code.split("+")]


def _ranked(named: Counter[str]) -> list[tuple[str, int]]:
    """Order states before others named as often, then by code."""
    return sorted(named.items(), key=lambda item: (-item[1], not is_state(item[0]), item[0]))
