from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from counterclaim.adapters.exporters import records
from counterclaim.adapters.exporters.schema import schemas, write_schemas
from tests.adapters.exporters.clash import clash
from tests.adapters.exporters.dossiers import MADE, READ, dossier
from tests.conftest import ROOT

FILES = {"claims": "claim", "findings": "finding", "incidents": "incident", "reports": "report",
         "judgements": "judgement", "rejections": "rejection"}  # fmt: skip
CHECKS = {name: Draft202012Validator(schema) for name, schema in schemas().items()}


def written(name, folder):
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def faults(record, name):
    return ["/".join(map(str, error.absolute_path)) or error.message for error in CHECKS[name].iter_errors(record)]


@pytest.mark.parametrize("schema", schemas().values(), ids=list(schemas()))
def test_every_schema_is_one(schema):
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", [*MADE, *READ])
def test_every_record_we_write_fits(name, tmp_path):
    files = records.export(dossier(name), tmp_path)
    assert {path.stem for path in files} == set(FILES)
    for file, schema in FILES.items():
        for record in written(file, tmp_path):
            assert faults(record, schema) == []
            assert set(record) == set(schemas()[schema]["properties"]), file


def test_a_claim_from_before_a_field_was_added_fits(tmp_path):
    records.export(clash(), tmp_path)
    assert [fault for record in written("claims", tmp_path) for fault in faults(without(record), "claim")] == []


def without(record):
    return {name: value for name, value in record.items() if name != "where_basis"}


def test_the_dossiers_checked_have_records_of_every_kind():
    folders = [dossier("border-clash"), dossier("sample")]
    assert all(any(getattr(one, file) for one in folders) for file in FILES)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"kind": "rumour"}, "kind"), ({"schema": 2}, "schema"), ({"evidence": []}, "evidence"),
        ({"stance": None}, "stance"), ({"id": 7}, "id"),
        ({"evidence": [{"role": "what", "start": -1, "end": 2, "quote": "x"}]}, "evidence/0/start"),
        ({"figure": {"effect": "eaten"}}, "figure"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_found(change, where, tmp_path):
    records.export(clash(), tmp_path)
    record = written("claims", tmp_path)[0]
    assert faults(record, "claim") == []
    assert faults({**record, **change}, "claim") == [where]


def test_the_published_schemas_are_those_of_the_program(tmp_path):
    """Run `counterclaim schema --to docs/schema` after a change of the record."""
    for path in write_schemas(tmp_path):
        assert path.read_bytes() == (ROOT / "docs" / "schema" / path.name).read_bytes(), path.name
