from __future__ import annotations

import json

import pytest

from counterclaim.adapters.exporters.prov import render
from tests.adapters.exporters.clash import clash
from tests.sample import make_dossier

DOSSIER = clash()
ENDS = {
    "wasDerivedFrom": {"prov:generatedEntity": "entity", "prov:usedEntity": "entity"},
    "wasGeneratedBy": {"prov:entity": "entity", "prov:activity": "activity"},
    "wasAttributedTo": {"prov:entity": "entity", "prov:agent": "agent"},
    "wasAssociatedWith": {"prov:activity": "activity", "prov:agent": "agent"},
}


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_every_relation_has_its_ends(dossier):
    document = json.loads(render(dossier, "ucdp").text)
    for relation, ends in ENDS.items():
        for one in document[relation].values():
            for end, kind in ends.items():
                assert one[end] in document[kind], (relation, one)


def test_every_finding_leads_back_to_a_report():
    document = json.loads(render(DOSSIER, "ucdp").text)
    derived = [(one["prov:generatedEntity"], one["prov:usedEntity"]) for one in document["wasDerivedFrom"].values()]
    for finding in DOSSIER.findings:
        claims = {used for made, used in derived if made == f"cc:{finding.id}"}
        assert claims
        assert all(any(m == c and u.startswith("cc:r-") for m, u in derived) for c in claims)
