from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from counterclaim.adapters.exporters import records
from counterclaim.adapters.exporters.schema import schemas, write_schemas
from tests.adapters.exporters.clash import clash
from tests.conftest import ROOT
from tests.sample import make_dossier

TYPES = {
    "object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "number": (int, float),
    "integer": int,
}  # fmt: skip
KNOWN = set("$schema $id title description type properties required items minItems enum const anyOf minimum".split())


def faults(value: Any, schema: dict[str, Any], path: str = "") -> Iterator[str]:
    """Check a value against the part of JSON Schema that ours use."""
    assert set(schema) <= KNOWN, f"{path}: this checker does not know {set(schema) - KNOWN}"
    kind = schema.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (kind in ("integer", "number") and isinstance(value, bool))):
        yield f"{path}: {value!r} is no {kind}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{path}: {value!r} is not {schema['const']!r}"
    if "anyOf" in schema and all(any(faults(value, one, path)) for one in schema["anyOf"]):
        yield f"{path}: {value!r} fits nothing of {schema['anyOf']}"
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{path}: {value!r} is too small"
    if isinstance(value, dict):
        yield from (f"{path}.{name}: missing" for name in schema.get("required", ()) if name not in value)
        for name, inner in schema.get("properties", {}).items():
            if name in value:
                yield from faults(value[name], inner, f"{path}.{name}")
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{path}: too short"
        for number, one in enumerate(value):
            yield from faults(one, schema.get("items", {}), f"{path}[{number}]")


@pytest.mark.parametrize("dossier", [clash(), make_dossier()], ids=["clash", "sample"])
@pytest.mark.parametrize(("file", "name"), [("claims", "claim"), ("findings", "finding")])
def test_every_record_we_write_fits(dossier, file, name, tmp_path):
    records.export(dossier, tmp_path)
    lines = (tmp_path / f"{file}.jsonl").read_text(encoding="utf-8").split("\n")
    written = [json.loads(line) for line in lines if line]
    assert written
    assert [fault for record in written for fault in faults(record, schemas()[name])] == []
    assert all(set(record) == set(schemas()[name]["properties"]) for record in written)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"kind": "rumour"}, ".kind"), ({"schema": 2}, ".schema"), ({"evidence": []}, ".evidence"),
        ({"stance": None}, ".stance"), ({"id": 7}, ".id"),
        ({"evidence": [{"role": "what", "start": -1, "end": 2, "quote": "x"}]}, ".evidence[0].start"),
        ({"figure": {"effect": "eaten"}}, ".figure"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_found(change, where, tmp_path):
    records.export(clash(), tmp_path)
    record = json.loads((tmp_path / "claims.jsonl").read_text(encoding="utf-8").split("\n")[0])
    assert list(faults(record, schemas()["claim"])) == []
    assert [one.split(":")[0] for one in faults({**record, **change}, schemas()["claim"])] == [where]


def test_the_published_schemas_are_those_of_the_program(tmp_path):
    """Run `counterclaim schema --to docs/schema` after a change of the record."""
    for path in write_schemas(tmp_path):
        assert path.read_bytes() == (ROOT / "docs" / "schema" / path.name).read_bytes(), path.name
