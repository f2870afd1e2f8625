"""What is told without a place of its own happened at the scene of the report; read by the real machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from counterclaim.model.claim import Claim

FILLER = (
    "The smoke could be seen for hours. Shops stayed shut and the buses did not run. Nobody could say who had left the "
    "bag there. A driver, who had gone to buy tea, lost his papers. The station had been painted a week before. Its "
    "roof was gone, and so were the benches, the kiosk and the clock. People asked for water and for their children. "
)
BOMB = "A bomb tore through a bus station in Garissa, Kenya. "
CASES = [
    ("far behind the scene", BOMB + FILLER + "Nine people were killed.", [("Garissa", "KEN")]),
    ("a place of its own", BOMB + FILLER + "Nine people were killed in Mombasa.", [("Mombasa", "KEN")]),
    ("an area is what is told, though one town in it is named",
     "Nine people were killed in Kaduna State. The market of Kafanchan, Nigeria, was shut.", [("Kaduna", "NGA")]),
    ("no scene", "Nine people were killed, the ministry said.", [(None, None)]),
    ("a town that no gazetteer has", "Kenyan police were called to Umbarsani. Nine people were killed in Umbarsani.",
     [("Umbarsani", "KEN")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_figure_lies_where_it_happened(
    read_claims: Callable[[str], tuple[Claim, ...]], text: str, places: list[tuple[str | None, str | None]]
) -> None:
    figures = [claim for claim in read_claims(text) if claim.kind == "figure"]
    found = [(c.where.name, c.where.country) if c.where else (None, None) for c in figures]
    assert found == places


def test_the_scene_is_no_evidence(read_claims: Callable[[str], tuple[Claim, ...]]) -> None:
    (figure,) = (c for c in read_claims(BOMB + FILLER + "Nine people were killed.") if c.kind == "figure")
    assert not [one for one in figure.evidence if one.role == "where"]


def test_the_scene_is_no_place_that_is_told(read_claims: Callable[[str], tuple[Claim, ...]]) -> None:
    figures = [claim for claim in read_claims(BOMB + FILLER + "Nine people were killed.") if claim.kind == "figure"]
    assert [(c.where is not None, c.where_basis, c.told_where) for c in figures] == [(True, "scene", None)]


def test_explanations_decide_nothing(read_claims: Callable[[str], tuple[Claim, ...]]) -> None:
    claims = read_claims(BOMB + FILLER + "Nine people were killed.")
    assert [replace(claim, how=()).told_where for claim in claims] == [claim.told_where for claim in claims]
