from __future__ import annotations

from dataclasses import replace

import pytest
import rdflib
from rdflib.namespace import PROV, RDF

from counterclaim.adapters.exporters.prov import name_of, render
from counterclaim.model.judgement import SAME, Judgement
from tests.adapters.exporters.clash import clash
from tests.adapters.exporters.reading import graph_of
from tests.sample import make_dossier

DOSSIER = clash()
JUDGED = replace(DOSSIER, judgements=(Judgement("c-1", "c-2", SAME, 1.0, ("One day.",), "human:ada", "2031-03-06"),))
ENDS = {
    PROV.wasDerivedFrom: (PROV.Entity, PROV.Entity), PROV.wasQuotedFrom: (PROV.Entity, PROV.Entity),
    PROV.wasGeneratedBy: (PROV.Entity, PROV.Activity), PROV.hadMember: (PROV.Collection, PROV.Entity),
}  # fmt: skip
AGENTS = {PROV.Agent, PROV.SoftwareAgent, PROV.Person, PROV.Organization}


def graph(dossier):
    return graph_of(render(dossier, "ucdp").content)


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_every_relation_has_ends_of_its_kind(dossier):
    found = graph(dossier)
    for relation, (subject, object) in ENDS.items():
        pairs = list(found.subject_objects(relation))
        assert pairs
        assert [
            (s, o) for s, o in pairs if (s, RDF.type, subject) not in found or (o, RDF.type, object) not in found
        ] == []
    for relation in (PROV.wasAttributedTo, PROV.wasAssociatedWith):
        assert all(set(found.objects(agent, RDF.type)) & AGENTS for agent in found.objects(None, relation))


def test_every_finding_leads_back_to_a_report():
    found = graph(DOSSIER)
    for finding in DOSSIER.findings:
        claims = list(found.objects(rdflib.URIRef(name_of("finding", finding.id)), PROV.wasDerivedFrom))
        assert claims
        assert all(list(found.objects(claim, PROV.wasQuotedFrom)) for claim in claims)


def test_a_review_is_associated_with_its_person():
    found = graph(JUDGED)
    (review,) = found.subjects(PROV.wasAssociatedWith, rdflib.URIRef(name_of("reviewer", "human:ada")))
    assert set(found.objects(review, PROV.used)) == {rdflib.URIRef(name_of("claim", id)) for id in ("c-1", "c-2")}
    assert (rdflib.URIRef(name_of("reviewer", "human:ada")), RDF.type, PROV.Person) in found


def test_codes_and_names_become_legal_names():
    assert name_of("voice", 'SYR/State TV "1"\n<x>') == "urn:counterclaim:voice:SYR/State%20TV%20%221%22%0A%3Cx%3E"
