"""Records of other versions: what was added to schema 1 since is missing in old records and unknown to old readers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.codec import claim_id, decode_claim, encode_claim
from tests.sample import make_dossier

PLACED = next(claim for claim in make_dossier().claims if claim.where)
AT_SCENE = replace(PLACED, where_basis="scene")


@pytest.mark.parametrize("claim", [PLACED, AT_SCENE], ids=["stated", "scene"])
def test_how_a_place_is_known_comes_back(claim):
    assert decode_claim(encode_claim(claim, "i-1")) == (claim, "i-1")


def test_a_claim_without_a_place_has_no_basis_of_one():
    record = encode_claim(replace(PLACED, where=None))
    assert (record["where"], record["where_basis"]) == (None, None)
    assert decode_claim(record)[0].told_where is None


@pytest.mark.parametrize("field", ["where_basis", "how"])
def test_a_record_from_before_a_field_was_added_is_read(field):
    record = encode_claim(PLACED)
    del record[field]
    claim, _ = decode_claim(record)
    assert (claim, claim.told_where) == (PLACED, PLACED.where)


def test_a_field_that_a_later_version_adds_is_passed_over():
    assert decode_claim({**encode_claim(AT_SCENE), "certainty": 0.4}) == (AT_SCENE, None)


def test_how_a_place_is_known_is_no_part_of_the_id():
    assert claim_id(AT_SCENE) == claim_id(PLACED) == PLACED.id
