"""W3C Web Annotations, one JSON-LD object a line: every claim on its words."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from ...model.brief import Dossier
from ...model.claim import Claim, Evidence
from ...model.codec import Record, dump_line, encode_claim
from ...model.report import Report
from .format import Export, Format, Loss
from .wording import claim_words

CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "counterclaim": "urn:counterclaim:vocabulary:",
        "role": "counterclaim:role", "positionUnit": "counterclaim:positionUnit",
        "textSha256": "counterclaim:textSha256", "report": "counterclaim:report",
        "claim": {"@id": "counterclaim:claim", "@type": "@json"},
    },
)  # fmt: skip
UNIT = "Unicode code point"
AROUND = 32  # code points of prefix and suffix, enough to find the words again in a changed page
FIELDS = ("kind", "stance", "figure", "act", "voice", "when", "where", "incident")


def render(dossier: Dossier, rule: str) -> Export:
    """Return an annotation a line; each piece of evidence is a target of its own."""
    reports = {report.id: report for report in dossier.reports}
    incidents = {claim: incident.id for incident in dossier.incidents for claim in incident.claims}
    known = [claim for claim in dossier.claims if claim.report in reports]
    digests = {id: sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest() for id, report in reports.items()}
    lines = [
        dump_line(annotation(claim, reports[claim.report], digests[claim.report], incidents.get(claim.id)))
        for claim in known
    ]
    return Export("".join(line + "\n" for line in lines), _losses(dossier, len(known)))


def annotation(claim: Claim, report: Report, digest: str, incident: str | None) -> Record:
    """Return one claim as an annotation."""
    record = encode_claim(claim, incident)
    return {
        "@context": list(CONTEXT), "id": f"urn:counterclaim:claim:{claim.id}", "type": "Annotation",
        "motivation": "describing",
        "creator": {"type": "Software", "name": str(claim.maker)},
        "body": [
            {"type": "TextualBody", "format": "text/plain", "language": "en", "purpose": "describing",
             "value": claim_words(claim)},
            {"type": "counterclaim:Claim", "claim": {name: record[name] for name in FIELDS}},
        ],
        "target": [target(evidence, report, digest) for evidence in claim.evidence],
    }  # fmt: skip


def target(evidence: Evidence, report: Report, digest: str) -> Mapping[str, object]:
    """Return one quote in its report, found by its words or by its place; places count code points."""
    start, end = evidence.span.start, evidence.span.end
    source: Record = {"id": report.origin.url or f"urn:counterclaim:report:{report.id}", "type": "Text",
                      "format": "text/plain", "report": report.id, "textSha256": digest}  # fmt: skip
    if report.language:
        source["language"] = report.language
    return {
        "type": "SpecificResource", "role": evidence.role, "source": source,
        "selector": [
            {"type": "TextQuoteSelector", "exact": evidence.quote,
             "prefix": report.text[max(0, start - AROUND) : start], "suffix": report.text[end : end + AROUND]},
            {"type": "TextPositionSelector", "start": start, "end": end, "positionUnit": UNIT},
        ],
    }  # fmt: skip


def _losses(dossier: Dossier, written: int) -> tuple[Loss, ...]:
    counted = (
        ("claims without their report", len(dossier.claims) - written, "prefix and suffix need its text"),
        ("findings", len(dossier.findings), "an annotation speaks of one claim; take csv or the dossier for them"),
        ("judgements", len(dossier.judgements), "what belongs together is told by the incident's id only"),
        ("rejections", len(dossier.rejections), "what was not taken in has no claim"),
    )
    return tuple(Loss(what, count, why) for what, count, why in counted if count)


FORMAT = Format(
    "webannotation", "W3C Web Annotation Data Model, JSON-LD 1.1, one object a line (counterclaim-webannotation/1)",
    "Every claim as an annotation with quote and position selectors; positions count Unicode code points.", render,
    chooses=False,
)  # fmt: skip
