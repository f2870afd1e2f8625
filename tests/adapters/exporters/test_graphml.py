from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from counterclaim.adapters.exporters.graphml import NAMESPACE, render
from counterclaim.model.claim import Act
from tests.adapters.exporters.clash import clash
from tests.sample import make_dossier

DOSSIER = clash()
SPACE = {"g": NAMESPACE}


def graph(dossier):
    root = ElementTree.fromstring(render(dossier, "ucdp").content)
    keys = {key.get("id"): key for key in root.findall("g:key", SPACE)}
    edges = []
    for edge in root.iterfind(".//g:edge", SPACE):
        data = {keys[d.get("key")].get("attr.name"): d.text or "" for d in edge.findall("g:data", SPACE)}
        edges.append((edge.get("source"), edge.get("target"), data))
    return [node.get("id") for node in root.iterfind(".//g:node", SPACE)], edges


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_edges_have_their_nodes(dossier):
    nodes, edges = graph(dossier)
    assert len(nodes) == len(set(nodes))
    assert edges
    assert {end for source, target, _ in edges for end in (source, target)} == set(nodes)
    assert all(int(data["claims"]) == len(data["claim_ids"].split()) for _, _, data in edges)


def test_who_accuses_whom():
    _, edges = graph(DOSSIER)
    assert [(source, target, data["kind"]) for source, target, data in edges] == [
        ("ISL", "NZL", "accuses"), ("ISL", "NZL", "says that it attacked"), ("NZL", "ISL", "says that it attacked"),
    ]  # fmt: skip


def test_what_is_denied_is_no_accusation():
    denied = next(claim for claim in DOSSIER.claims if claim.stance == "denied")
    _, edges = graph(DOSSIER)
    assert all(denied.id not in data["claim_ids"] for _, _, data in edges)


def test_an_accusation_without_an_accused_is_counted_as_lost():
    claim = replace(DOSSIER.claims[0], body=Act("ACCUSE", None, ("ISL",)))
    losses = render(replace(DOSSIER, claims=(claim,)), "ucdp").losses
    assert [loss.claims for loss in losses if loss.what.startswith("accusation")] == [(claim.id,)]
