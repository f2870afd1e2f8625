"""A place is where the thing happened: not the dateline, not where the speaker sits; read by the real machine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Claim

PLACED = [
    ("the ministry's seat", "The Defence Ministry in Lima said that two officers had been killed.", {None}),
    ("a capital it was said in", "He told reporters in Nairobi that five people had been killed.", {None}),
    ("the place behind the seat", "Officials in Nairobi said that nine people died in Garissa.", {"Garissa"}),
    ("people on the spot", "Residents in Garissa said nine people were killed.", {"Garissa"}),
    ("the capital itself", "Nine people were killed in Nairobi, police said.", {"Nairobi"}),
    ("an attack on the capital", "The attack on Nairobi killed nine people, police said.", {"Nairobi"}),
]


@pytest.mark.parametrize(("text", "names"), [case[1:] for case in PLACED], ids=[case[0] for case in PLACED])
def test_a_claim_is_placed_where_it_happened(
    read_claims: Callable[[str], tuple[Claim, ...]], text: str, names: set[str | None]
) -> None:
    figures = [claim for claim in read_claims(text) if claim.kind == "figure"]
    assert {claim.where and claim.where.name for claim in figures} == names
