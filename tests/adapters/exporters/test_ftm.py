from __future__ import annotations

import json
import re

import pytest

from counterclaim.adapters.exporters.ftm import render
from tests.adapters.exporters.clash import clash
from tests.sample import make_dossier

DOSSIER = clash()
SCHEMATA = {"Article", "Event", "PublicBody", "Organization", "LegalEntity"}


def entities(dossier):
    return [json.loads(line) for line in render(dossier, "ucdp").content.splitlines()]


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_every_entity_is_legal(dossier):
    found = entities(dossier)
    ids = [one["id"] for one in found]
    assert len(ids) == len(set(ids))
    for one in found:
        assert set(one) == {"id", "schema", "properties"}
        assert one["schema"] in SCHEMATA
        assert all(values and all(isinstance(v, str) and v for v in values) for values in one["properties"].values())
        assert set(one["properties"].get("proof", [])) | set(one["properties"].get("involved", [])) <= set(ids)
        assert all(re.fullmatch("[a-z]{2}", code) for code in one["properties"].get("country", []))


def test_an_event_names_its_number_and_its_proof():
    event = next(one for one in entities(DOSSIER) if one["id"] == "i-ford")
    assert event["properties"]["summary"] == ["Killed under ucdp: 5 to 14, best 5."]
    assert event["properties"]["proof"] == [report.id for report in DOSSIER.reports]
    assert event["properties"]["country"] == ["is"]
