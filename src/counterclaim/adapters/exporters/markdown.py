"""The brief as Markdown: every line carries the reports and claims that it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ...model.brief import Brief, Dossier, Line
from ...model.claim import Claim
from ...model.finding import Finding
from ...model.incident import Incident
from ..records import write_file
from .citations import citations
from .format import Export, Format, dossier_attributions
from .letters import letters_of
from .lost import lost_briefs
from .wording import STATUSES, answer_words, published_words, question_words, when_words

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
MOST_CITED = 5
SHORT_ID = 10  # characters of a claim's id: enough for `counterclaim explain`


def export(dossier: Dossier, to: Path) -> tuple[Path, ...]:
    """Write brief.md into a folder."""
    return (write_file(to / "brief.md", render(dossier)),)


def render(dossier: Dossier) -> str:
    """Return the brief of every incident, the questions with their answers, and the reports they cite."""
    letters = letters_of(dossier.reports)
    claims = {claim.id: claim for claim in dossier.claims}
    told = {incident.id: incident for incident in dossier.incidents}
    parts: list[str] = []
    for brief in dossier.briefs:
        incident = told.get(brief.incident)
        parts += [f"# {escape(brief.title)}", ""]
        if incident and incident.window:
            parts += [f"*{when_words(incident.window)}*", ""]
        parts += _sections(brief, claims, letters)
        parts += _nested(incident, told, claims, letters) if incident else []
        own = [finding for finding in dossier.findings if finding.incident == brief.incident]
        parts += [*_questions(own, claims, letters), ""] if own else []
    parts += ["## Reports", "", *_reports(dossier, letters), ""]
    parts += [line for source in dossier_attributions(dossier) for line in (escape(source), "")]
    return "\n".join(parts)


def escape(text: str) -> str:
    """Return text from a report so that no sign in it is taken for Markdown or HTML, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _nested(
    incident: Incident, told: Mapping[str, Incident], claims: Mapping[str, Claim], letters: Mapping[str, str]
) -> list[str]:  # fmt: skip
    """Name the larger course of events, and the parts of this one."""
    whole = told.get(incident.part_of or "")
    parts = [f"Part of: {escape(whole.title)}", ""] if whole else []
    named = (f"- {when_words(one.when)}: {one.kind} {_cited(one.claims, claims, letters)}" for one in incident.episodes)
    return [*parts, "## Its parts", "", *named, ""] if incident.episodes else parts


def _sections(brief: Brief, claims: Mapping[str, Claim], letters: Mapping[str, str]) -> Iterator[str]:
    headed = {
        "What happened": brief.happened, "In dispute": brief.disputed, "Revised": brief.revised,
        "Who accuses whom": brief.accusations, "Timeline": brief.timeline,
        "Who is silent on what": brief.silences,
    }  # fmt: skip
    for heading, lines in headed.items():
        if lines:
            yield from (f"## {heading}", "", *(_line(line, claims, letters) for line in lines), "")


def _line(line: Line, claims: Mapping[str, Claim], letters: Mapping[str, str]) -> str:
    return f"- {escape(line.text)} {_cited(line.claims, claims, letters)}"


def _cited(ids: Iterable[str], claims: Mapping[str, Claim], letters: Mapping[str, str]) -> str:
    """Name claims by their reports' letters and their ids: some of many, of each report its first before its others."""
    cited = citations((claims[id] for id in ids if id in claims), letters)
    shown = sorted(sorted(cited, key=lambda one: one.turn)[:MOST_CITED], key=cited.index)
    more = f" and {len(cited) - len(shown)} more" if len(cited) > len(shown) else ""
    return f"[{', '.join(f'{one.letter} `{one.claim[:SHORT_ID]}`' for one in shown)}{more}]"


def _questions(findings: Iterable[Finding], claims: Mapping[str, Claim], letters: Mapping[str, str]) -> Iterator[str]:
    yield from ("## Questions", "", "| question | status | answer | positions |", "| --- | --- | --- | --- |")
    for finding in findings:
        positions = "; ".join(
            f"{escape(p.value)} ({escape(', '.join(p.voices))}) {_cited(p.claims, claims, letters)}"
            for p in finding.positions
        )
        told = (question_words(finding.question), STATUSES[finding.status][1], answer_words(finding.answer))
        yield f"| {' | '.join((*map(escape, told), positions))} |"


def _reports(dossier: Dossier, letters: Mapping[str, str]) -> Iterator[str]:
    for report in sorted(dossier.reports, key=lambda one: (len(letters[one.id]), letters[one.id])):
        published = published_words(report.published, report.published_precision)
        parts = filter(None, (report.title, report.origin.outlet, published, report.source))
        yield f"- **{letters[report.id]}** {', '.join(map(escape, parts))}"


FORMAT = Format(
    "markdown", "Markdown (counterclaim-brief/1)",
    "The brief and the questions as Markdown; every line and position names its claims.",
    lambda dossier, rule: Export(render(dossier), lost_briefs(dossier)), chooses=False,
)  # fmt: skip
