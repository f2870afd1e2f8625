"""Write the brief of each incident: what happened, what is disputed, what was revised, who accuses whom, when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model.actor import UNKNOWN, state_of
from ..model.brief import Brief, Line
from ..model.claim import Act, Claim
from ..model.days import day_words
from ..model.finding import Finding
from ..model.incident import Incident
from ..model.report import Report
from .counts import count_words, voice_words
from .coverage import coverage
from .names import Names, at_words, is_plural, join, number_words, sentence, time_words
from .timeline import quoted, timeline

HEADLINES = 5  # lines that say what happened
LONGEST = 24  # lines of a timeline
WEIGHT = {
    "killed": 9, "killed_or_missing": 8, "wounded": 7, "killed_or_wounded": 6, "captured": 6, "missing": 5,
    "displaced": 4, "lost": 4, "destroyed": 3, "evacuated": 2,
}  # fmt: skip


def tell(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    incidents: Sequence[Incident],
    findings: Sequence[Finding],
    names: Names | None = None,
) -> tuple[Brief, ...]:
    """Write a brief for every incident, the one that most reports tell first.

    `names` turn codes into words (see `read_names`); without them the codes stand.
    """
    by_claim = {claim.id: claim for claim in claims}
    by_incident: dict[str, list[Finding]] = {incident.id: [] for incident in incidents}
    for finding in findings:
        by_incident.setdefault(finding.incident, []).append(finding)
    ordered = sorted(incidents, key=lambda i: (i.scope != "incident", -len(i.reports), -len(i.claims), i.id))
    untitled = frozenset(r.title for r in reports if r.title and not (r.origin.wire or r.origin.outlet))
    known = replace(names or Names({}, {}), titles=untitled)
    return tuple(write(Told(i, by_incident[i.id], by_claim, known, reports)) for i in ordered)


@dataclass(frozen=True, slots=True)
class Told:
    """Hold one incident with what was found on it."""

    incident: Incident
    findings: Sequence[Finding]
    claims: Mapping[str, Claim]
    names: Names
    reports: Sequence[Report] = ()

    def acts(self) -> list[tuple[Claim, Act]]:
        """List the incident's acts, in order."""
        members = (self.claims[c] for c in self.incident.claims if c in self.claims)
        return [(claim, claim.body) for claim in members if isinstance(claim.body, Act)]


def write(told: Told) -> Brief:
    """Put the lines of one incident together."""
    return Brief(
        incident=told.incident.id,
        title=told.incident.title,
        happened=tuple(happened(told))[:HEADLINES],
        disputed=tuple(line(told, f) for f in told.findings if f.status == "conflict" and f.positions),
        revised=tuple(line(told, f) for f in told.findings if f.status in ("update", "correction")),
        accusations=tuple(accusations(told)),
        timeline=tuple(timeline(told.acts(), told.names))[:LONGEST],
        silences=tuple(silences(told))[:LONGEST],
    )


def silences(told: Told) -> Iterable[Line]:
    """Say which outlets tell the incident but are silent on a question of weight that two others answer."""
    by_id = {finding.id: finding for finding in told.findings}
    for row in coverage(told.reports, tuple(told.claims.values()), told.incident, told.findings):
        finding = by_id[row.finding]
        weighs = finding.question.asks in WEIGHTY and not is_denied(finding, told)
        if len(row.answered) >= MANY and row.silent and weighs:
            question = asked_words(finding, told.names).partition("?")[0] + "?"
            silent = join([outlet_words(outlet, told.names) for outlet in row.silent])
            text = f"{question} Silent: {silent}; {number_words(str(len(row.answered)))} others tell it"
            yield Line(sentence(text), tuple(c for _, ids in row.answered for c in ids), row.finding)


def is_denied(finding: Finding, told: Told) -> bool:
    """Tell whether a count of none is held against others' counts, which a question of its own tells."""
    claims = {c for position in finding.positions for c in position.claims}
    return all(position.value == "0" for position in finding.positions) and any(
        other.question.asks == "whether" and claims <= {c for p in other.positions for c in p.claims}
        for other in told.findings
    )


def outlet_words(outlet: str, names: Names) -> str:
    """Name an outlet; a report whose outlet nobody knows by the first words of its title."""
    if outlet not in names.titles:
        return outlet
    words = outlet.split()
    return f"“{' '.join(words[:TITLE])}{'…' if len(words) > TITLE else ''}”"


WEIGHTY = ("how_many", "who_did", "when", "where")
TITLE = 6  # words of a title
MANY = 2  # outlets that must answer a question before another's silence on it says something


def asked_words(finding: Finding, names: Names) -> str:
    """Return a question with its codes in words."""
    asked = finding.question
    counted = f"{asked.counted} ({asked.party})"
    question = asked.text.replace(counted, f"{names.of(asked.party)} {asked.counted}")
    for code in sorted({asked.party, asked.unit} - {""}, key=len, reverse=True):
        question = question.replace(f" {code}", f" {names.actor(code)}") if asked.asks != "how_many" else question
    return question


def happened(told: Told) -> Iterable[Line]:
    """Say what happened: the fighting and its day first, then the gravest losses."""
    yield from opening(told)
    seen: set[tuple[str, str, str]] = set()
    counts = [f for f in told.findings if f.question.is_count]
    for finding in sorted(counts, key=weight):
        key = finding.question.about, finding.question.party, finding.question.unit
        if key not in seen:
            seen.add(key)
            yield line(told, finding)


def weight(finding: Finding) -> tuple[int, int, bool, str]:
    """Order counts: graver losses first, then those with more voices; a dispute before its revisions."""
    voices = len({v for p in finding.positions for v in p.voices})
    return -WEIGHT.get(finding.question.about, 1), -voices, finding.status != "conflict", finding.id


def opening(told: Told) -> Iterable[Line]:
    """Say who fought whom, when and where."""
    fights = [(c, a) for c, a in told.acts() if a.type == "ASSAULT" and a.targets]
    sides = {state_of(code) for _, a in fights for code in (*a.actors, *a.targets)} - {UNKNOWN}
    chosen = [side for side in told.incident.parties if side in sides][:2]
    if not chosen:
        return
    where = f" {at_words(told.incident.place.name)}" if told.incident.place else ""
    when = f" {time_words(told.incident.window.days)}" if told.incident.window else ""
    who = join(sorted(told.names.actor(side) for side in chosen))
    deed = "fought" if len(chosen) > 1 else "came under attack"
    yield Line(sentence(f"{who} {deed}{where}{when}"), tuple(sorted(c.id for c, _ in fights)[:4]))


def line(told: Told, finding: Finding) -> Line:
    """Say one finding."""
    counted = finding.question.asks == "how_many"
    text = count_words(finding, told.names) if counted else other_words(finding, told.names)
    return Line(sentence(text), tuple(c for p in finding.positions for c in p.claims), finding.id)


def other_words(finding: Finding, names: Names) -> str:
    """Say a finding on who, when or whether: the question, and who answers what."""
    question, answers = asked_words(finding, names), []
    for position in finding.positions:
        value = names.actor(position.value) if finding.question.asks == "who_did" else day_words(position.value)
        answers.append(f"{value} ({voice_words(position.voices, names)})")
    return f"{question} {'; '.join(answers)}"


def accusations(told: Told) -> Iterable[Line]:
    """Say who accuses whom, each pair once with all its claims."""
    pairs: dict[tuple[str, str], list[Claim]] = {}
    for claim, deed in told.acts():
        if deed.type == "ACCUSE" and deed.targets and UNKNOWN not in deed.actors:
            pairs.setdefault(("+".join(deed.actors), "+".join(deed.targets)), []).append(claim)
    for (who, whom), claims in sorted(pairs.items()):
        verb = "accuse" if "+" in who or is_plural(told.names.actor(who)) else "accuses"
        target = "each other" if who == whom else told.names.actor(whom)
        text = f"{told.names.actor(who)} {verb} {target}: “{quoted(claims)}”"
        yield Line(sentence(text), tuple(claim.id for claim in claims))
