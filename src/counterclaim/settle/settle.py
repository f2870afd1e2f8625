"""Settle: each incident's claims become questions that are answered, revised or disputed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..errors import UnknownNameError
from ..model.claim import Act, Claim, Figure
from ..model.finding import Finding, Question
from ..model.incident import Incident
from ..model.report import Report
from ..ports import Judge
from .acts import act_findings
from .ask import Counted, counting
from .clock import Moment, in_utc, moment_of, report_time
from .context import Context
from .counts import settle_count
from .denials import denied, finding_of_denial
from .figures import body_of
from .foes import fighting, foes
from .origins import find_origins, voice_of
from .outcomes import died_since, finding_of_outcome
from .pair import Known, silent
from .parts import part_ids, sums_within
from .related import findings_of_meanings, findings_of_sums, findings_of_unions
from .relations import rivals
from .rules import RULES, Rule
from .sides import against, belligerents, hostilities
from .status import UPDATE
from .units import PART_CLASSES
from .worded import wording_of

UNREAL = ("planned", "conditional", "denied")
"""Stances of figures that count nobody."""


def settle(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    incidents: Sequence[Incident],
    rule: str = "ucdp",
    as_of: str | None = None,
    rules: Mapping[str, Rule] = RULES,
    armed: frozenset[str] = frozenset(),
    judge: Judge | None = None,
) -> tuple[Finding, ...]:
    """Answer the questions of every incident under a named rule.

    `as_of` is an ISO day or instant, in UTC unless it names a zone: only what had been put forward by then is
    used. `rules` are the rules there are, the chosen one among them; `armed` the codes of groups that are known to
    bear arms; `judge` reads from its words what one report makes of two numbers, where there is one. The order of the
    claims plays no part.
    Raises UnknownNameError for a rule that does not exist.
    """
    if rule not in rules:
        raise UnknownNameError(f"no rule named {rule!r}; there are: {', '.join(sorted(rules))}")
    context = context_of(reports, claims, rule, rules, armed)
    until = as_of and in_utc(as_of)
    known = {c.id: c for c in claims if until is None or was_known(context.moments[c.id], until)}
    wording = wording_of(judge, context.reports) if judge else silent
    context = replace(context, armed=armed | fighting(known.values()), wording=wording)
    found: list[Finding] = []
    for incident in incidents:
        found += settle_incident(incident, [known[c] for c in incident.claims if c in known], context)
    return tuple(sorted(found, key=lambda f: (f.incident, f.question, f.status, f.id)))


def context_of(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    rule: str = "ucdp",
    rules: Mapping[str, Rule] = RULES,
    armed: frozenset[str] = frozenset(),
) -> Context:
    """Work out what settling needs of all reports: when each claim was put forward, and by which origin."""
    told = {report.id: report for report in reports}
    origins = find_origins(sorted(reports, key=lambda r: r.id))
    voices = {claim.id: voice_of(claim, origins) for claim in claims}
    return Context(rule, rules, told, moments_of(claims, told), voices, origins, armed)


def moments_of(claims: Sequence[Claim], reports: Mapping[str, Report]) -> dict[str, Moment]:
    """Tell for every claim when it was put forward."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    moments: dict[str, Moment] = {}
    for report, group in by_report.items():
        time = report_time(reports.get(report), group)
        moments.update((claim.id, moment_of(claim, reports.get(report), time)) for claim in group)
    return moments


def was_known(moment: Moment, as_of: str) -> bool:
    """Tell whether something had been put forward by an instant; a report of the same day without a time had."""
    known = moment.known
    length = min(16, len(known), len(as_of))
    return known[:length] <= as_of[:length]


def settle_incident(incident: Incident, claims: Sequence[Claim], context: Context) -> list[Finding]:
    """Ask and answer all questions of one incident."""
    told = [c for c in claims if isinstance(c.body, Figure) and c.stance not in UNREAL]
    gone = died_since(told, context.moments)
    figures = [c for c in told if c not in gone]
    acts = [c for c in claims if isinstance(c.body, Act)]
    sums = sums_within(figures, context.moments)
    counted_by = foes(claims, context.armed, context.moments)
    sides, fights = belligerents(claims, counted_by), hostilities(claims, counted_by)
    background = incident.scope == "background"
    found = count_findings(incident, counting(figures, part_ids(figures, sums), background), context, sides, fights)
    found += findings_of_sums(incident, sums, context)
    found += findings_of_unions(incident, figures, context)
    found += findings_of_meanings(incident, figures, context)
    found += finding_of_outcome(incident, gone, context)
    return found if background else found + act_findings(incident, acts, sides, context)


def count_findings(
    incident: Incident,
    questions: Sequence[Counted],
    context: Context,
    sides: frozenset[str],
    fights: frozenset[frozenset[str]],
) -> list[Finding]:
    """Answer the questions of number, the dead first: a death toll that only grew tells which report is the newer."""
    found: list[Finding] = []
    paces: dict[str, dict[str, int]] = {}
    at_odds: dict[str, frozenset[frozenset[str]]] = {}
    for counted in sorted(questions, key=gravity):
        question, party = counted.question, counted.question.party
        known = Known(against(party, sides, fights), paces.get(party, {}), at_odds.get(party, frozenset()))
        settled, related = settle_count(incident, counted, context, known)
        at_odds[party] = known.at_odds | rivals(related)
        if question.about == "killed" and [f.status for f in settled] == [UPDATE]:
            paces.setdefault(party, pace_of(counted.claims))
        found += settled
    return found + [finding_of_denial(incident, one, context, Known(sides)) for one in denied(questions)]


def gravity(counted: Counted) -> tuple[bool, bool, Question]:
    """Order questions: the dead first, and people before the children among them."""
    return counted.question.about != "killed", counted.question.unit in PART_CLASSES, counted.question


def pace_of(figures: Sequence[Claim]) -> dict[str, int]:
    """Give each report its highest death toll."""
    pace: dict[str, int] = {}
    for claim in figures:
        low = body_of(claim).low
        if low is not None and body_of(claim).qualifier != "vague":
            pace[claim.report] = max(pace.get(claim.report, 0), low)
    return pace
