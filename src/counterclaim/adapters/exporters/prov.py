"""PROV-O as JSON-LD: which claim was quoted from which report, by which maker, and what answers which question."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

from ...model.brief import Dossier
from ...model.claim import Claim
from ...model.codec import Record
from ...model.finding import Finding
from ...model.judgement import Judgement
from ...model.report import Report
from .format import Export, Format, Loss
from .toll import claims_of

LINKS = (
    "wasDerivedFrom", "wasQuotedFrom", "wasGeneratedBy", "wasAttributedTo", "wasAssociatedWith", "used", "hadMember",
    "alternateOf", "atLocation",
)  # fmt: skip
CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#", "counterclaim": "urn:counterclaim:vocabulary:",
    "id": "@id", "type": "@type", "label": "rdfs:label", "value": "prov:value",
    "generatedAtTime": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    "isPartOf": {"@id": "http://purl.org/dc/terms/isPartOf", "@type": "@id"},
    **{name: f"counterclaim:{name}" for name in ("stance", "status", "rule")},
    **{name: {"@id": f"prov:{name}", "@type": "@id"} for name in LINKS},
}  # fmt: skip
HUMAN = "human:"


def render(dossier: Dossier, rule: str) -> Export:
    """Return one JSON-LD document whose context is in it, so that nothing is fetched to read it."""
    nodes: dict[str, Record] = {}
    for node in _nodes(dossier):
        nodes.setdefault(node["id"], node)
    text = json.dumps({"@context": CONTEXT, "@graph": list(nodes.values())}, ensure_ascii=False, indent=1)
    return Export(text.encode("utf-8", "backslashreplace").decode() + "\n", _losses(dossier))


def name_of(kind: str, id: str) -> str:
    """Return the name that a thing has in RDF, the same as in the annotations."""
    return f"urn:counterclaim:{kind}:{quote(id, safe='-_.~/', errors='replace')}"


def _nodes(dossier: Dossier) -> Iterator[Record]:
    for report in dossier.reports:
        yield from _report(report)
    for claim in dossier.claims:
        yield from _claim(claim)
    for one in dossier.incidents:
        yield _node("incident", one.id, "Collection", label=one.title, hadMember=_names("claim", one.claims),
                    isPartOf=name_of("incident", one.part_of) if one.part_of else None)  # fmt: skip
        for alias in one.aliases:
            yield _node("incident", alias, "Entity", alternateOf=name_of("incident", one.id))
    for finding in dossier.findings:
        yield from _finding(finding)
    for judgement in dossier.judgements:
        yield from _judgement(judgement)


def _report(report: Report) -> Iterator[Record]:
    published = report.published.isoformat() if report.published else None
    outlet = report.origin.outlet
    yield _node(
        "report", report.id, "Entity", "counterclaim:Report", label=report.title or report.source,
        atLocation=report.origin.url, generatedAtTime=published,
        wasAttributedTo=name_of("outlet", outlet) if outlet else None,
    )  # fmt: skip
    if outlet:
        yield _node("outlet", outlet, "Organization", label=outlet)


def _claim(claim: Claim) -> Iterator[Record]:
    """Yield a claim, who puts it forward, and the reading in which it was found, by whom."""
    maker, reading = str(claim.maker), f"{claim.report}/{claim.maker}"
    yield _node(
        "claim", claim.id, "Entity", "counterclaim:Claim", value=claim.quote(), stance=claim.stance,
        wasQuotedFrom=name_of("report", claim.report), wasGeneratedBy=name_of("reading", reading),
        wasAttributedTo=name_of("voice", claim.voice.claimant),
    )  # fmt: skip
    yield _node("voice", claim.voice.claimant, "Agent", label=claim.voice.claimant)
    yield _node("reading", reading, "Activity", used=name_of("report", claim.report),
                wasAssociatedWith=name_of("maker", maker))  # fmt: skip
    yield _node("maker", maker, "Person" if maker.startswith(HUMAN) else "SoftwareAgent", label=maker)


def _finding(finding: Finding) -> Iterator[Record]:
    settling = f"{finding.incident}/{finding.rule}"
    yield _node(
        "finding", finding.id, "Entity", "counterclaim:Finding", label=finding.question.text, status=finding.status,
        rule=finding.rule, wasDerivedFrom=_names("claim", claims_of(finding)),
        wasGeneratedBy=name_of("settling", settling),
    )  # fmt: skip
    yield _node("settling", settling, "Activity", used=name_of("incident", finding.incident))


def _judgement(judgement: Judgement) -> Iterator[Record]:
    """Yield what somebody decided of two things, as a review of theirs."""
    review = f"{judgement.left}/{judgement.right}/{judgement.by}"
    yield _node(
        "judgement", review, "Entity", "counterclaim:Judgement", value=judgement.verdict,
        label=" ".join(judgement.reasons), generatedAtTime=judgement.at, wasGeneratedBy=name_of("review", review),
        wasAttributedTo=name_of("reviewer", judgement.by),
    )  # fmt: skip
    yield _node("review", review, "Activity", wasAssociatedWith=name_of("reviewer", judgement.by),
                used=[name_of(_kind(id), id) for id in (judgement.left, judgement.right)])  # fmt: skip
    for id in (judgement.left, judgement.right):
        yield _node(_kind(id), id, "Entity")
    kind = "Person" if judgement.by.startswith(HUMAN) else "SoftwareAgent"
    yield _node("reviewer", judgement.by, kind, label=judgement.by)


def _kind(id: str) -> str:
    return {"c": "claim", "i": "incident", "r": "report"}.get(id[:1], "thing")


def _names(kind: str, ids: tuple[str, ...]) -> list[str]:
    return [name_of(kind, id) for id in ids]


def _node(kind: str, id: str, *types: str, **told: object) -> Record:
    """Return a node; the first of its types is PROV's, and what is not known is left out."""
    known = {name: value for name, value in told.items() if value}
    return {"id": name_of(kind, id), "type": [f"prov:{types[0]}", *types[1:]], **known}


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    counted = (
        ("figures and acts as fields", len(dossier.claims), "PROV says where a claim is from; the quote is its value"),
        ("rejections", len(dossier.rejections), "what was not taken in was derived from nothing"),
        ("run", 1, "digests of model and settings, and times, stand in run.json beside the records"),
    )
    return tuple(Loss(what, count, why) for what, count, why in counted if count)


FORMAT = Format(
    "prov", "PROV-O in JSON-LD 1.1 (counterclaim-prov/2)",
    "Where everything comes from: claims quoted from reports, findings from claims, with maker, voice and reviewers.",
    render, chooses=False, places=False,
)  # fmt: skip
