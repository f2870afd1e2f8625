from __future__ import annotations

import json

import pytest

from counterclaim.adapters.exporters.webannotation import UNIT, render
from tests.adapters.exporters.clash import clash
from tests.sample import make_dossier

DOSSIER = clash()


def annotations(dossier):
    return [json.loads(line) for line in render(dossier, "ucdp").content.splitlines()]


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_every_annotation_is_legal(dossier):
    for one in annotations(dossier):
        assert one["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
        assert one["type"] == "Annotation"
        assert one["id"].startswith("urn:counterclaim:claim:")
        assert one["target"]
        for target in one["target"]:
            quote, position = target["selector"]
            assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            assert 0 <= position["start"] <= position["end"]
            assert position["positionUnit"] == UNIT == "Unicode code point"


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_both_selectors_find_the_same_words(dossier):
    texts = {report.id: report.text for report in dossier.reports}
    for one in annotations(dossier):
        for target in one["target"]:
            quote, position = target["selector"]
            text = texts[target["source"]["report"]]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_every_claim_is_one_annotation():
    assert [one["id"].rsplit(":", 1)[1] for one in annotations(DOSSIER)] == [claim.id for claim in DOSSIER.claims]


def test_places_count_code_points_and_not_the_units_of_a_browser():
    killed = annotations(DOSSIER)[0]["target"][0]["selector"][1]
    before = DOSSIER.reports[0].text[: killed["start"]]
    assert len(before.encode("utf-16-le")) // 2 == killed["start"] + 1  # one sign before it is two units
