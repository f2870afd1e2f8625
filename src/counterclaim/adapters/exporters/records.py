"""A dossier as record files in a folder, and back: the public contract that every later step reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from ...errors import UsageError
from ...model.brief import Dossier
from ...model.claim import Claim, Rejection
from ...model.codec import (
    Record,
    decode_claim,
    decode_finding,
    decode_incident,
    decode_judgement,
    decode_report,
    encode_claim,
    encode_finding,
    encode_incident,
    encode_judgement,
    encode_rejection,
    encode_report,
)
from ...model.incident import Incident
from ..records import read_records, write_records

T = TypeVar("T")


def export(dossier: Dossier, to: Path) -> tuple[Path, ...]:
    """Write reports, claims, incidents, judgements, findings and rejections, a file each."""
    written: Mapping[str, Iterable[Record]] = {
        "reports": map(encode_report, dossier.reports),
        "claims": with_incidents(dossier.claims, dossier.incidents),
        "incidents": map(encode_incident, dossier.incidents),
        "judgements": map(encode_judgement, dossier.judgements),
        "findings": map(encode_finding, dossier.findings),
        "rejections": map(encode_rejection, dossier.rejections),
    }
    return tuple(write_records(to / f"{name}.jsonl", records) for name, records in written.items())


def with_incidents(claims: Iterable[Claim], incidents: Iterable[Incident]) -> Iterable[Record]:
    """Write claims, each with its incident beside it."""
    of = {claim: incident.id for incident in incidents for claim in incident.claims}
    return (encode_claim(claim, of.get(claim.id)) for claim in claims)


def load(folder: Path) -> Dossier:
    """Read back what `export` wrote; what a folder does not have is empty, but claims it must have."""
    if not (folder / "claims.jsonl").is_file():
        raise UsageError(f"{folder}: no claims.jsonl there; name a folder that `dossier` or `read` wrote")

    def read(name: str, decode: Callable[[Record], T]) -> tuple[T, ...]:
        path = folder / f"{name}.jsonl"
        return tuple(read_records(path, decode)) if path.is_file() else ()

    return Dossier(
        reports=read("reports", decode_report), claims=read("claims", lambda record: decode_claim(record)[0]),
        incidents=read("incidents", decode_incident), findings=read("findings", decode_finding), briefs=(),
        rejections=read("rejections", decode_rejection), judgements=read("judgements", decode_judgement),
    )  # fmt: skip


def decode_rejection(record: Record) -> Rejection:
    """Read a rejection."""
    return Rejection(**{key: value for key, value in record.items() if key != "schema"})
