"""Settle: each incident's claims become questions that are answered, revised or disputed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..errors import UnknownNameError
from ..model.claim import Act, Claim, Figure
from ..model.finding import Answer, Finding, Question
from ..model.identity import content_id
from ..model.incident import Incident
from ..model.report import Report
from .acts import act_findings
from .ask import Counted, body_of, counting, effect_of, party_of
from .clock import Moment, moment_of, report_time
from .origins import Origins, find_origins, independent, voice_of
from .parts import Sum, part_ids, sums_within, unions
from .positions import Answered, answers_of, compatible, position_of, sweep
from .rules import RULES, VERSION, Evidence, estimates
from .status import CONFLICT, CORRECTION, STALE, UPDATE, Relation, Setting, belligerents, is_conceded, relations


def settle(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    incidents: Sequence[Incident],
    rule: str = "ucdp",
    as_of: str | None = None,
) -> tuple[Finding, ...]:
    """Answer the questions of every incident under a named rule.

    `as_of` is an ISO day or instant: only what had been put forward by then is used. The order of the
    arguments plays no part. Raises UnknownNameError for a rule that does not exist.
    """
    if rule not in RULES:
        raise UnknownNameError(f"no rule named {rule!r}; there are: {', '.join(sorted(RULES))}")
    told = {report.id: report for report in reports}
    moments = moments_of(claims, told)
    origins = find_origins(sorted(reports, key=lambda r: r.id))
    voices = {claim.id: voice_of(claim, origins) for claim in claims}
    known = {c.id: c for c in claims if as_of is None or was_known(moments[c.id], as_of)}
    found: list[Finding] = []
    for incident in incidents:
        members = [known[c] for c in incident.claims if c in known]
        found += settle_incident(incident, members, Context(rule, told, moments, voices, origins))
    return tuple(sorted(found, key=lambda f: (f.incident, f.question, f.status, f.id)))


class Context:
    """Carry what settling an incident needs beside its claims."""

    __slots__ = ("moments", "origins", "reports", "rule", "voices")

    def __init__(
        self, rule: str, reports: Mapping[str, Report], moments: Mapping[str, Moment], voices: Mapping[str, str],
        origins: Origins,
    ) -> None:  # fmt: skip
        self.rule, self.reports, self.moments, self.voices, self.origins = rule, reports, moments, voices, origins


def moments_of(claims: Sequence[Claim], reports: Mapping[str, Report]) -> dict[str, Moment]:
    """Tell for every claim when it was put forward."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    return {c.id: moment_of(c, reports.get(r), group) for r, group in by_report.items() for c in group}


def was_known(moment: Moment, as_of: str) -> bool:
    """Tell whether something had been put forward by an instant; a report of the same day without a time had."""
    if moment.instant and len(as_of) > 10:
        return moment.instant[:16] <= as_of[:16]
    return moment.day[:10] <= as_of[:10]


def settle_incident(incident: Incident, claims: Sequence[Claim], context: Context) -> list[Finding]:
    """Ask and answer all questions of one incident."""
    figures = [c for c in claims if isinstance(c.body, Figure) and c.stance not in ("planned", "conditional", "denied")]
    acts = [c for c in claims if isinstance(c.body, Act)]
    sums = sums_within(figures)
    background = incident.scope == "background"
    pace = pace_of(figures)
    sides = belligerents([p for p in incident.parties])
    found = []
    for counted in counting(figures, part_ids(figures, sums), background):
        found += settle_count(incident, counted, context, pace, sides)
    found += [finding_of_sum(incident, s, context) for s in sums]
    found += findings_of_unions(incident, figures, context)
    found += act_findings(incident, acts, context.moments, context.voices, context.rule)
    return found


def pace_of(figures: Iterable[Claim]) -> dict[str, int]:
    """Give each report its highest death toll of the whole, which orders reports of one day."""
    pace: dict[str, int] = {}
    for claim in figures:
        figure = body_of(claim)
        if figure.effect == "killed" and figure.subset_of is None and figure.qualifier != "vague" and figure.low:
            pace[claim.report] = max(pace.get(claim.report, 0), figure.low)
    return pace


def settle_count(
    incident: Incident, counted: Counted, context: Context, pace: Mapping[str, int], sides: frozenset[str]
) -> list[Finding]:
    """Answer one question of number: as a whole, or its revisions and its dispute apart where it has both."""
    question = counted.question
    answers = answers_of(counted.claims, context.voices, context.moments)
    setting = Setting(
        question.about, question.party, sides, pace, grows(answers), frozenset(given_twice(answers)),
    )  # fmt: skip
    related = relations(answers, setting) if not compatible(answers) else ()
    moved = [r for r in related if r.verdict in (UPDATE, CORRECTION)]
    contested = disputed(related)
    write = Writer(incident, question, context, sides, answers, related)
    if moved and contested:
        revised, rival = divide(answers, moved, contested)
        return [
            write.finding(revised, moved_status(moved), moved), write.finding(rival, CONFLICT, contested),
        ]  # fmt: skip
    if moved:
        return [write.finding(answers, moved_status(moved), moved)]
    if contested:
        return [write.finding(answers, CONFLICT, contested)]
    return [write.finding(answers, quiet_status(answers), ())]


def divide(
    answers: Sequence[Answered], moved: Sequence[Relation], contested: Sequence[Relation]
) -> tuple[list[Answered], list[Answered]]:
    """Part the answers into the revised count and the dispute that the revisions leave.

    An answer in dispute stays with the revisions only if its own side revised it; what grew out of a
    disputed number belongs to the dispute.
    """
    rivals = {a.claim.id for r in contested for a in (r.older, r.newer)}
    strong = {a.claim.id for r in moved if r.rule in OWN_WORDS for a in (r.older, r.newer)}
    loose = rivals - strong
    grown = {r.newer.claim.id for r in moved if r.older.claim.id in loose} - strong
    chain = strong or {a.claim.id for r in moved for a in (r.older, r.newer)}
    revised = [a for a in answers if a.claim.id in chain or a.claim.id not in rivals | grown]
    return revised, [a for a in answers if a.claim.id in rivals | grown]


OWN_WORDS = ("revised_upwards", "corrected_downwards", "same_day_same_voice", "better_informed")
"""The rules by which a side changes its own count."""


def grows(answers: Sequence[Answered]) -> bool:
    """Tell whether some voice raised its own count, or some words say that the count rose."""
    by_voice: dict[str, list[Answered]] = defaultdict(list)
    for answer in answers:
        by_voice[answer.voice].append(answer)
    raised = any(max(a.low for a in group) > min(a.high for a in group) for group in by_voice.values())
    return raised or any(a.moment.rising for a in answers)


def given_twice(answers: Sequence[Answered]) -> Iterable[tuple[str, int, int]]:
    """List the voices with the numbers that they gave on more than one day."""
    days: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    for answer in answers:
        days[answer.voice, answer.low, answer.high].add(answer.moment.day)
    return [key for key, seen in sorted(days.items()) if len(seen) > 1]


def disputed(related: Sequence[Relation]) -> list[Relation]:
    """Keep the disputes between answers that their own side has not given up since."""
    given_up = {
        r.older.claim.id for r in related
        if r.verdict in (UPDATE, CORRECTION)
        and r.rule in OWN_WORDS
    }  # fmt: skip
    stale = {r.older.claim.id for r in related if r.verdict == STALE}
    gone = given_up | stale
    return [
        r for r in related
        if r.verdict == CONFLICT
        and (r.rule == "contradicts_itself" or not {r.older.claim.id, r.newer.claim.id} & gone)
    ]  # fmt: skip


def moved_status(moved: Sequence[Relation]) -> str:
    """Name a revision: a correction only where nothing but lower numbers came later."""
    return CORRECTION if all(r.verdict == CORRECTION for r in moved) else UPDATE


def quiet_status(answers: Sequence[Answered]) -> str:
    """Name the agreement of answers that can all be true."""
    if len({a.claim.report for a in answers}) == 1 and len(independent(a.voice for a in answers)) == 1:
        return "single"
    return "agreed" if len({(a.low, a.high) for a in answers}) == 1 else "compatible"


class Writer:
    """Write the findings of one question."""

    def __init__(
        self, incident: Incident, question: Question, context: Context, sides: frozenset[str],
        answers: Sequence[Answered], related: Sequence[Relation],
    ) -> None:  # fmt: skip
        self.incident, self.question, self.context, self.sides = incident, question, context, sides
        self.answers, self.related = answers, related

    def finding(self, answers: Sequence[Answered], status: str, because: Sequence[Relation]) -> Finding:
        """Write one finding over some of the question's answers."""
        gone = {r.older.claim.id for r in self.related if r.verdict in (UPDATE, CORRECTION, STALE)}
        groups = sweep(answers)
        force = in_force(self.answers, gone)
        evidence = Evidence(self.question.about, self.question.party, self.question.unit, self.sides, force)
        every = estimates(evidence)
        answer, reason = next((a, why) for name, a, why in every if name == f"{self.context.rule}/{VERSION}")
        why = sentences(because) + voices_sentence(answers, self.question.party) + [reason]
        return Finding(
            id=content_id("f", self.incident.id, list(question_key(self.question)), status == CONFLICT),
            incident=self.incident.id,
            question=self.question,
            status=status,
            answer=answer,
            rule=f"{self.context.rule}/{VERSION}",
            positions=tuple(position_of(g, all(a.claim.id in gone for a in g)) for g in groups),
            why=tuple(why),
            answers=every,
        )


def question_key(question: Question) -> tuple[str, ...]:
    """Return what makes a question the same in every run: all but its words."""
    return question.asks, question.about, question.party, question.unit


def in_force(answers: Sequence[Answered], gone: set[str]) -> tuple[Answered, ...]:
    """Keep one answer a voice: the last that it has not given up."""
    last: dict[str, Answered] = {}
    for answer in sorted(answers, key=lambda a: (a.moment.day, a.moment.instant or "", a.moment.turn, a.low, a.claim.id)):
        if answer.claim.id not in gone:
            held = last.get(answer.voice)
            vague = body_of(answer.claim).qualifier == "vague"
            if held is None or not vague:
                last[answer.voice] = answer
    return tuple(last[voice] for voice in sorted(last))


def sentences(because: Sequence[Relation]) -> list[str]:
    """Say which rules fired, each once with an example of the numbers."""
    said: dict[str, str] = {}
    for r in because:
        said.setdefault(r.why, f"{r.why} ({shown(r.older)} and {shown(r.newer)})")
    return list(said.values())


def shown(answer: Answered) -> str:
    """Show an answer with its voice."""
    figure = body_of(answer.claim)
    number = figure.low if figure.low is not None else f"up to {figure.high}"
    return f"{number}, {answer.voice}"


def voices_sentence(answers: Sequence[Answered], party: str) -> list[str]:
    """Say how many independent voices there are, and whether the losing side concedes."""
    voices = independent(a.voice for a in answers)
    said = [f"{len(voices)} independent voice{'s' if len(voices) != 1 else ''}: {', '.join(voices)}."]
    if any(is_conceded(voice, party) for voice in voices):
        said.append("Conceded by the side that lost: the strongest support there is.")
    return said


def finding_of_sum(incident: Incident, total: Sum, context: Context) -> Finding:
    """Show how a number is made up of its parts."""
    figure = body_of(total.whole)
    question = Question(
        "how_many", effect_of(figure), party_of(figure), f"make-up of the {figure.low or 'total'}",
        f"How were the {figure.low or ''} {figure.unit}s made up ({effect_of(figure)}, {party_of(figure)})?",
    )  # fmt: skip
    answers = answers_of((total.whole, *total.parts), context.voices, context.moments)
    return Finding(
        id=content_id("f", incident.id, list(question_key(question)), total.whole.id),
        incident=incident.id, question=question, status="compatible",
        answer=Answer(figure.low, figure.low, figure.high), rule=f"{context.rule}/{VERSION}",
        positions=(position_of([a for a in answers if a.claim.id == total.whole.id]),
                   *(position_of([a]) for a in answers if a.claim.id != total.whole.id)),
        why=("Parts and their whole are related, not opposed.",),
    )  # fmt: skip


def findings_of_unions(incident: Incident, figures: Sequence[Claim], context: Context) -> list[Finding]:
    """Show where one report's dead and missing add up to another's dead or missing."""
    found = []
    for whole_id, parts in sorted(unions(figures).items()):
        whole = next(c for c in figures if c.id == whole_id)
        found.append(finding_of_sum(incident, Sum(whole, parts), context))
    return found
