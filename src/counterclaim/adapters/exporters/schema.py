"""JSON Schemas of the records, made from the dataclasses so that they cannot fall behind them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ...model.claim import (
    ACT_SCOPES,
    ACT_TYPES,
    EFFECTS,
    FIGURE_SCOPES,
    PLACE_BASES,
    QUALIFIERS,
    ROLES,
    STANCES,
    Act,
    Claim,
    Evidence,
    Figure,
    Rejection,
    Voice,
)
from ...model.codec import SCHEMA, Record
from ...model.finding import ASKS, STATUSES, Estimate, Finding, Position, Question
from ...model.incident import Incident
from ...model.judgement import DIFFERENT, SAME, UNSURE, Judgement
from ...model.place import PRECISIONS as PLACE_PRECISIONS
from ...model.place import Place
from ...model.report import Report
from ...model.when import PRECISIONS as TIME_PRECISIONS
from ...model.when import When
from ..records import write_file

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN: Mapping[Any, Record] = {
    str: {"type": "string"}, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"},
    NoneType: {"type": "null"}, datetime: {"type": "string"},
}  # fmt: skip
CHOICES: Mapping[tuple[type, str], tuple[str, ...]] = {
    (Figure, "effect"): EFFECTS, (Figure, "qualifier"): QUALIFIERS, (Figure, "scope"): FIGURE_SCOPES,
    (Act, "type"): ACT_TYPES, (Act, "scope"): ACT_SCOPES, (Claim, "stance"): STANCES, (Evidence, "role"): ROLES,
    (Voice, "mode"): ("direct", "indirect", "outlet"), (When, "precision"): TIME_PRECISIONS,
    (When, "basis"): ("stated", "relative", "published"), (Finding, "status"): STATUSES, (Question, "asks"): ASKS,
    (Place, "precision"): PLACE_PRECISIONS, (Incident, "scope"): ("incident", "background"),
    (Judgement, "verdict"): (SAME, DIFFERENT, UNSURE),
}  # fmt: skip
ADDED = frozenset(("where_basis",))  # to schema 1 since it was first written; a record without them is a record still
OFFSET = {"type": "integer", "minimum": 0}


def schemas() -> Mapping[str, Record]:
    """Return the schema of each published record by its name; its file bears the name in the plural."""
    return {
        "claim": claim_schema(), "finding": finding_schema(), "report": report_schema(),
        "incident": _published("incident", "An incident", "One line of incidents.jsonl.", _all(Incident)),
        "judgement": _published("judgement", "A judgement", "One line of judgements.jsonl.", _all(Judgement)),
        "rejection": _published("rejection", "A rejection", "One line of rejections.jsonl.", _all(Rejection)),
    }  # fmt: skip


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write every schema into a folder, a file each."""
    texts = {name: json.dumps(schema, indent=2) + "\n" for name, schema in schemas().items()}
    return tuple(write_file(folder / f"{name}.schema.json", text) for name, text in texts.items())


def claim_schema() -> Record:
    """Return the schema of a line of claims.jsonl."""
    made = of_dataclass(Claim)
    properties = made["properties"]
    del properties["body"]
    properties |= {
        "schema": {"const": SCHEMA}, "kind": {"enum": ["figure", "act"]}, "maker": PLAIN[str],
        "figure": optional(of_dataclass(Figure)), "act": optional(of_dataclass(Act)),
        "incident": optional(PLAIN[str]), "evidence": {"type": "array", "minItems": 1, "items": _evidence()},
        "where_basis": optional({"enum": list(PLACE_BASES)}),
    }  # fmt: skip
    return _published("claim", "A claim", "One line of claims.jsonl; offsets count code points, half-open.", properties)


def finding_schema() -> Record:
    """Return the schema of a line of findings.jsonl."""
    properties = of_dataclass(Finding)["properties"]
    asked = of_dataclass(Question)
    del asked["properties"]["about"]
    asked["properties"] |= {"effect": optional(PLAIN[str]), "act": optional(PLAIN[str])}
    asked["required"] = sorted(asked["properties"])
    left = {"type": "array", "items": _object({"claim": PLAIN[str], "reason": PLAIN[str]})}
    properties |= {
        "schema": {"const": SCHEMA}, "question": asked,
        "positions": {"type": "array", "items": of_dataclass(Position)},
        "answers": {"type": "array", "items": _object({**of_dataclass(Estimate)["properties"], "aside": left})},
    }  # fmt: skip
    return _published("finding", "A finding", "One line of findings.jsonl: a question and its answers.", properties)


def report_schema() -> Record:
    """Return the schema of a line of reports.jsonl."""
    properties = _all(Report)
    place = {"start": OFFSET, "end": OFFSET}
    properties |= {
        "published": optional(PLAIN[datetime]),
        "sections": {"type": "array", "items": _object({"kind": PLAIN[str], **place})},
        "doubts": {"type": "array", "items": _object({
            "about": PLAIN[str], "rule": PLAIN[str], **{name: optional(one) for name, one in place.items()}})},
    }  # fmt: skip
    said = "One line of reports.jsonl: the text exactly as read, which all offsets count into."
    return _published("report", "A report", said, properties)


def of_type(kind: Any) -> Record:
    """Return the schema of a type of field."""
    if kind in PLAIN:
        return dict(PLAIN[kind])
    if is_dataclass(kind) and isinstance(kind, type):
        return of_dataclass(kind)
    if get_origin(kind) is tuple:
        return {"type": "array", "items": of_type(get_args(kind)[0])}
    if get_origin(kind) in (UnionType, Union):
        return {"anyOf": [of_type(one) for one in get_args(kind)]}
    return {}


def of_dataclass(kind: type) -> Record:
    """Return the schema of a dataclass; every field is written, those with a default may be missing on reading."""
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__name__} is no dataclass")
    hints = get_type_hints(kind)
    properties = {one.name: _field(kind, one.name, hints[one.name]) for one in fields(kind)}
    needed = [one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING]
    return {"type": "object", "properties": properties, "required": needed}


def _all(kind: type) -> dict[str, Record]:
    """Return the properties of a record, which says its schema's version besides."""
    properties: dict[str, Record] = of_dataclass(kind)["properties"]
    return {"schema": {"const": SCHEMA}, **properties}


def optional(schema: Record) -> Record:
    """Return a schema that also lets null through."""
    return {"anyOf": [schema, {"type": "null"}]}


def _field(kind: type, name: str, hint: Any) -> Record:
    choices = CHOICES.get((kind, name))
    if choices is None:
        return of_type(hint)
    chosen: Record = {"enum": list(choices)}
    return optional(chosen) if NoneType in get_args(hint) else chosen


def _evidence() -> Record:
    return _object({"role": {"enum": list(ROLES)}, "start": OFFSET, "end": OFFSET, "quote": PLAIN[str]})


def _object(properties: Mapping[str, Record]) -> Record:
    return {"type": "object", "properties": dict(properties), "required": sorted(properties.keys() - ADDED)}


def _published(name: str, title: str, description: str, properties: Mapping[str, Record]) -> Record:
    head = {"$schema": DIALECT, "$id": f"urn:counterclaim:schema:{name}:{SCHEMA}", "title": title}
    return {**head, "description": description, **_object(properties)}
