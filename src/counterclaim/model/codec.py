"""Records to JSON and back: the public contract (schema 1), one object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from ..errors import RecordError
from .claim import STATED, Act, Claim, Evidence, Figure, Maker, Rejection, Voice
from .finding import Answer, Estimate, Finding, Pairing, Position, Question
from .identity import content_id
from .incident import Episode, Incident
from .judgement import Judgement
from .place import Naming, Place
from .report import Doubt, Origin, Report, Section
from .span import Span
from .when import When

SCHEMA = 1
Record = dict[str, Any]


def dump_line(record: Mapping[str, Any]) -> str:
    """Write a record as one line of UTF-8 JSON.

    Line separators that JSON lets through but line readers split at are escaped; lone surrogates too.
    """
    line = json.dumps(record, ensure_ascii=False)
    for separator in ("\u2028", "\u2029", "\u0085"):
        line = line.replace(separator, f"\\u{ord(separator):04x}")
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def load_line(line: str, where: str) -> Record:
    """Read one line; raises RecordError that names `where` it stands."""
    try:
        record = json.loads(line)
    except ValueError as error:
        raise RecordError(f"{where}: not JSON ({error}); each line must hold one whole record") from error
    if not isinstance(record, dict):
        raise RecordError(f"{where}: a {type(record).__name__}, not an object; each line must hold one record")
    return record


def _flat(value: Any) -> Record:
    """Write a slotted dataclass that holds no other; `asdict` copies every value, which a claim's id does not need."""
    return {name: getattr(value, name) for name in value.__slots__}


def encode_claim(claim: Claim, incident: str | None = None) -> Record:
    """Write a claim; `incident` is a view beside it, outside its content id."""
    figure = _flat(claim.body) if isinstance(claim.body, Figure) else None
    act = None
    if isinstance(claim.body, Act):
        act = {**_flat(claim.body), "actors": list(claim.body.actors), "targets": list(claim.body.targets)}
    return {
        "schema": SCHEMA, "id": claim.id, "report": claim.report, "source": claim.source, "kind": claim.kind,
        "stance": claim.stance, "figure": figure, "act": act,
        "voice": {**_flat(claim.voice), "via": list(claim.voice.via)},
        "when": _flat(claim.when) if claim.when else None,
        "where": encode_place(claim.where), "where_basis": claim.where_basis if claim.where else None,
        "incident": incident,
        "evidence": [encode_evidence(e) for e in claim.evidence],
        "maker": str(claim.maker), "how": list(claim.how),
    }  # fmt: skip


def encode_evidence(evidence: Evidence) -> Record:
    """Write evidence with flat offsets, as the contract has them."""
    return {"role": evidence.role, "start": evidence.span.start, "end": evidence.span.end, "quote": evidence.quote}


def encode_place(place: Place | None) -> Record | None:
    """Write a place, or null."""
    return {**_flat(place), "called": tuple(map(_flat, place.called))} if place else None


def decode_place(record: Mapping[str, Any] | None) -> Place | None:
    """Read a place, or null."""
    if not record:
        return None
    called = tuple(Naming(**one) for one in record.get("called") or ())
    return Place(**{**record, "called": called})


def claim_id(claim: Claim) -> str:
    """Name a claim by everything it says, not how that was found; other runs, machines and orders give the same."""
    record = encode_claim(claim)
    for outside in ("id", "incident", "source", "how", "where_basis"):
        record.pop(outside)
    return content_id("c", record)


def decode_claim(record: Mapping[str, Any]) -> tuple[Claim, str | None]:
    """Read a claim and the incident written beside it; raises RecordError on a missing or wrong field."""
    try:
        if record["schema"] != SCHEMA:
            raise RecordError(f"claim {record.get('id')}: schema {record['schema']}, this version reads {SCHEMA}")
        body: Figure | Act
        if record["kind"] == "figure":
            body = Figure(**record["figure"])
        else:
            act = dict(record["act"])
            body = Act(**{**act, "actors": tuple(act["actors"]), "targets": tuple(act["targets"])})
        maker, _, version = str(record["maker"]).rpartition("/")
        claim = Claim(
            id=record["id"], report=record["report"], source=record.get("source") or record["report"], body=body,
            voice=Voice(**{**record["voice"], "via": tuple(record["voice"]["via"])}),
            evidence=tuple(decode_evidence(e) for e in record["evidence"]),
            maker=Maker(maker or str(record["maker"]), int(version) if version.isdigit() else 0),
            stance=record["stance"],
            when=When(**record["when"]) if record.get("when") else None,
            where=decode_place(record.get("where")),
            how=tuple(record.get("how") or ()), where_basis=record.get("where_basis") or STATED,
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise RecordError(f"claim {record.get('id', '?')}: {type(error).__name__} {error}; see docs/schema") from error
    return claim, record.get("incident")


def decode_evidence(record: Mapping[str, Any]) -> Evidence:
    """Read evidence."""
    return Evidence(record["role"], Span(record["start"], record["end"]), record["quote"])


def encode_rejection(rejection: Rejection) -> Record:
    """Write a rejection."""
    return {"schema": SCHEMA, **asdict(rejection)}


def encode_judgement(judgement: Judgement) -> Record:
    """Write a judgement."""
    return {"schema": SCHEMA, **asdict(judgement), "reasons": list(judgement.reasons)}


def decode_judgement(record: Mapping[str, Any]) -> Judgement:
    """Read a judgement."""
    try:
        fields = {key: value for key, value in record.items() if key != "schema"}
        return Judgement(**{**fields, "reasons": tuple(record["reasons"])})
    except (KeyError, TypeError) as error:
        raise RecordError(f"judgement: {error}") from error


def encode_report(report: Report) -> Record:
    """Write a report whole, so that later steps need no other file."""
    return {
        "schema": SCHEMA, "id": report.id, "source": report.source, "text": report.text,
        "origin": asdict(report.origin), "title": report.title, "language": report.language,
        "published": report.published.isoformat() if report.published else None,
        "published_precision": report.published_precision,
        "sections": [{"kind": s.kind, "start": s.span.start, "end": s.span.end} for s in report.sections],
        "doubts": [
            {"about": d.about, "rule": d.rule, "start": d.span.start if d.span else None,
             "end": d.span.end if d.span else None} for d in report.doubts],
    }  # fmt: skip


def decode_report(record: Mapping[str, Any]) -> Report:
    """Read a report."""
    try:
        return Report(
            id=record["id"], source=record["source"], text=record["text"], origin=Origin(**record["origin"]),
            title=record["title"], language=record["language"],
            published=datetime.fromisoformat(record["published"]) if record["published"] else None,
            published_precision=record["published_precision"],
            sections=tuple(Section(s["kind"], Span(s["start"], s["end"])) for s in record["sections"]),
            doubts=tuple(
                Doubt(d["about"], d["rule"], Span(d["start"], d["end"]) if d["start"] is not None else None)
                for d in record["doubts"]),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError(f"report {record.get('id', '?')}: {type(error).__name__} {error}") from error


def encode_incident(incident: Incident) -> Record:
    """Write an incident."""
    record = {"schema": SCHEMA, **asdict(incident)}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in record.items()}


def decode_incident(record: Mapping[str, Any]) -> Incident:
    """Read an incident."""
    try:
        fields: Record = {key: tuple(value) if isinstance(value, list) else value for key, value in record.items()}
        fields.pop("schema")
        fields["window"] = When(**record["window"]) if record["window"] else None
        fields["place"] = decode_place(record["place"])
        fields["episodes"] = tuple(decode_episode(episode) for episode in record.get("episodes") or ())
        return Incident(**fields)
    except (KeyError, TypeError) as error:
        raise RecordError(f"incident {record.get('id', '?')}: {error}") from error


def decode_episode(record: Mapping[str, Any]) -> Episode:
    """Read an episode of an incident."""
    return Episode(record["id"], record["kind"], When(**record["when"]), tuple(record["claims"]))


def encode_finding(finding: Finding) -> Record:
    """Write a finding; `question` carries `effect` or `act` as the contract names them."""
    question = asdict(finding.question)
    about = question.pop("about")
    figure_like = finding.question.asks == "how_many"
    return {
        "schema": SCHEMA, "id": finding.id, "incident": finding.incident,
        "question": {**question, "effect": about if figure_like else None, "act": None if figure_like else about},
        "status": finding.status, "answer": asdict(finding.answer) if finding.answer else None, "rule": finding.rule,
        "positions": [{**asdict(p), "claims": list(p.claims), "voices": list(p.voices)} for p in finding.positions],
        "why": list(finding.why),
        "answers": [
            {**asdict(one), "used": list(one.used), "aside": [{"claim": c, "reason": why} for c, why in one.aside]}
            for one in finding.answers],
        "related": list(finding.related),
        "pairings": [
            {"status": p.status, "older": list(p.older), "newer": list(p.newer)} for p in finding.pairings],
    }  # fmt: skip


def _estimate(record: Mapping[str, Any]) -> Estimate:
    answer = Answer(**record["answer"]) if record["answer"] else None
    aside = tuple((left["claim"], left["reason"]) for left in record.get("aside", ()))
    return Estimate(record["rule"], answer, record["reason"], tuple(record.get("used", ())), aside)


def decode_finding(record: Mapping[str, Any]) -> Finding:
    """Read a finding."""
    try:
        asked = dict(record["question"])
        effect, act = asked.pop("effect"), asked.pop("act")
        return Finding(
            id=record["id"], incident=record["incident"], question=Question(about=effect or act or "", **asked),
            status=record["status"], answer=Answer(**record["answer"]) if record["answer"] else None,
            rule=record["rule"],
            positions=tuple(
                Position(**{**p, "claims": tuple(p["claims"]), "voices": tuple(p["voices"])})
                for p in record["positions"]),
            why=tuple(record["why"]),
            answers=tuple(map(_estimate, record.get("answers", ()))),
            related=tuple(record.get("related", ())),
            pairings=tuple(
                Pairing(p["status"], tuple(p["older"]), tuple(p["newer"])) for p in record.get("pairings", ())),
        )  # fmt: skip
    except (KeyError, TypeError) as error:
        raise RecordError(f"finding {record.get('id', '?')}: {type(error).__name__} {error}") from error
