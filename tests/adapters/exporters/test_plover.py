from __future__ import annotations

import json
from dataclasses import replace

import pytest

from counterclaim.adapters.exporters.plover import render, why_not
from counterclaim.adapters.exporters.plover_codes import MODES, QUADS, SCORES, plover_code
from counterclaim.model.claim import ACT_TYPES, Act
from tests.adapters.exporters.clash import clash
from tests.adapters.exporters.reading import plover_faults
from tests.sample import make_dossier

DOSSIER = clash()


def records(dossier):
    return [json.loads(line) for line in render(dossier, "ucdp").content.splitlines()]


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_every_record_is_legal(dossier):
    assert [(r["id"], plover_faults(r)) for r in records(dossier) if plover_faults(r)] == []


def test_all_types_are_known():
    assert set(QUADS) == set(SCORES) == set(ACT_TYPES)
    assert set(MODES) <= set(ACT_TYPES)


def test_the_words_of_an_act_come_back():
    texts = {report.id: report.text for report in DOSSIER.reports}
    acts = [r for r in records(DOSSIER) if "text_info" in r]
    assert acts
    for record in acts:
        info = record["text_info"]
        assert texts[info["text_story"]][info["start"] : info["end"]] == record["text"]


def test_an_incident_has_its_dead_and_injured():
    record = next(r for r in records(DOSSIER) if r["id"] == "i-ford")
    assert record["size"] == {"dead": 5, "injured": 5}
    assert [one["code"] for one in record["actor"]] == ["ISL", "NZL"]


def test_what_is_denied_or_done_by_nobody_named_is_no_event():
    left = {claim.quote(): why_not(claim) for claim in DOSSIER.claims if isinstance(claim.body, Act) and why_not(claim)}
    assert left == {
        "shelling the post": "not an act that is said to have happened",
        "unknown men opened fire": "no named actor, no event",
    }


def test_two_who_do_the_same_to_each_other_are_both_actors():
    claim = DOSSIER.claims[4]
    mutual = replace(claim, body=Act("AGREE", None, ("ISL", "NZL"), ("ISL", "NZL")))
    (record,) = records(replace(DOSSIER, claims=(mutual,), incidents=(), findings=()))
    assert [one["code"] for one in record["actor"]] == ["ISL", "NZL"]
    assert record["recipient"] == []


@pytest.mark.parametrize(
    ("code", "written"),
    [("ISL", "ISL"), ("ISL/MIL", "ISLMIL"), ("ISL/MoD", "ISLGOV"), ("UN", "UNO"), ("EU", "EUR"), ("OSCE", "IGO"),
     ("ISIS", "REB"), ("ISL/PARL", "ISLLEG"), ("ISL/Jonsson", "ISLELI"), ("UNKNOWN", "UNK")],
)  # fmt: skip
def test_codes(code, written):
    assert plover_code(code) == written
