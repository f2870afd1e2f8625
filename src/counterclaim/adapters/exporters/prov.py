"""PROV-JSON: which claim was derived from which report, by which maker, and what answers which question."""

from __future__ import annotations

import json

from ...model.brief import Dossier
from ...model.codec import Record
from .format import Export, Format, Loss
from .toll import claims_of

PREFIX = {"cc": "urn:counterclaim:", "prov": "http://www.w3.org/ns/prov#", "xsd": "http://www.w3.org/2001/XMLSchema#"}


def render(dossier: Dossier, rule: str) -> Export:
    """Return one PROV-JSON document."""
    document: Record = {"prefix": PREFIX, **_entities(dossier), **_activities(dossier), **_relations(dossier)}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return Export(text.encode("utf-8", "backslashreplace").decode() + "\n", _losses(dossier))


def _entities(dossier: Dossier) -> Record:
    entities: Record = {}
    for report in dossier.reports:
        known = {"prov:label": report.title, "prov:location": report.origin.url, "cc:outlet": report.origin.outlet}
        entities[f"cc:{report.id}"] = {"prov:type": "cc:Report", **{k: v for k, v in known.items() if v}}
    for claim in dossier.claims:
        entities[f"cc:{claim.id}"] = {"prov:type": "cc:Claim", "prov:value": claim.quote(), "cc:stance": claim.stance}
    for finding in dossier.findings:
        told = {"prov:label": finding.question.text, "cc:status": finding.status, "cc:rule": finding.rule}
        entities[f"cc:{finding.id}"] = {"prov:type": "cc:Finding", **told}
    return {"entity": entities}


def _activities(dossier: Dossier) -> Record:
    activities: Record = {f"cc:reading-{report.id}": {"prov:type": "cc:Reading"} for report in dossier.reports}
    activities |= {f"cc:settling-{f.incident}": {"prov:type": "cc:Settling"} for f in dossier.findings}
    makers = dict.fromkeys(str(claim.maker) for claim in dossier.claims)
    agents: Record = {f"cc:maker-{_name(m)}": {"prov:type": "prov:SoftwareAgent", "prov:label": m} for m in makers}
    voices = dict.fromkeys(claim.voice.claimant for claim in dossier.claims)
    agents |= {f"cc:voice-{_name(voice)}": {"prov:type": "cc:Voice", "prov:label": voice} for voice in voices}
    return {"activity": activities, "agent": agents}


def _relations(dossier: Dossier) -> Record:
    derived, generated, attributed, associated = {}, {}, {}, {}
    for claim in dossier.claims:
        id, activity, maker = f"cc:{claim.id}", f"cc:reading-{claim.report}", f"cc:maker-{_name(str(claim.maker))}"
        derived[f"_:d-{claim.id}"] = {"prov:generatedEntity": id, "prov:usedEntity": f"cc:{claim.report}",
                                      "prov:type": "prov:Quotation"}  # fmt: skip
        generated[f"_:g-{claim.id}"] = {"prov:entity": id, "prov:activity": activity}
        voice = f"cc:voice-{_name(claim.voice.claimant)}"
        attributed[f"_:a-{claim.id}"] = {"prov:entity": id, "prov:agent": voice}
        associated[f"_:s-{claim.report}-{_name(str(claim.maker))}"] = {"prov:activity": activity, "prov:agent": maker}
    for finding in dossier.findings:
        id = f"cc:{finding.id}"
        generated[f"_:g-{finding.id}"] = {"prov:entity": id, "prov:activity": f"cc:settling-{finding.incident}"}
        for number, claim_id in enumerate(claims_of(finding)):
            used = {"prov:generatedEntity": id, "prov:usedEntity": f"cc:{claim_id}"}
            derived[f"_:d-{finding.id}-{number}"] = used
    return {"wasDerivedFrom": derived, "wasGeneratedBy": generated, "wasAttributedTo": attributed,
            "wasAssociatedWith": associated}  # fmt: skip


def _name(text: str) -> str:
    """Return a text as the local part of a qualified name."""
    return "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in text)


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    people = sum(judgement.by.startswith("human:") for judgement in dossier.judgements)
    counted = (
        ("figures and acts as fields", len(dossier.claims), "PROV says where a claim is from; the quote is its value"),
        ("judgements", len(dossier.judgements), f"{people} by people; reviews are not written as activities"),
        ("rejections", len(dossier.rejections), "what was not taken in was derived from nothing"),
    )
    return tuple(Loss(what, count, why) for what, count, why in counted if count)


FORMAT = Format(
    "prov", "PROV-JSON (counterclaim-prov/1)",
    "Where everything comes from: claims derived from reports, findings from claims, each with its maker and voice.",
    render, chooses=False,
)  # fmt: skip
