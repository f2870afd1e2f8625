"""Places without a name of their own are kept as written; read by the machine that reads real reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Claim

PLACED = [
    ("Kenya's army said three Kenyan soldiers were killed on the eastern border.", "eastern border", "KEN"),
    ("Peru's police said two officers were killed near the frontier with Bolivia.", "frontier with Bolivia", "PER"),
    ("Two soldiers died along the Thai-Cambodian border.", "Thai-Cambodian border", None),
    ("Troops traded fire on the border between Chad and Sudan, killing four.", "border between Chad and Sudan", None),
    ("Jets bombed Niger's border villages, killing nine people.", "Niger's border villages", "NER"),
    ("Six were killed in shelling on a section of the front line near Donetsk.", "Donetsk", "UKR"),
    ("Five soldiers were killed on the line of contact.", "line of contact", None),
]


@pytest.mark.parametrize(("text", "name", "country"), PLACED, ids=[case[1] for case in PLACED])
def test_a_border_is_a_place_kept_as_written(
    read_claims: Callable[[str], tuple[Claim, ...]], text: str, name: str, country: str | None
) -> None:
    found = [claim.where for claim in read_claims(text) if claim.where is not None and claim.kind == "figure"]
    assert {(place.name, place.country) for place in found} == {(name, country)}


@pytest.mark.parametrize(
    "text",
    ["Border guards killed two men.", "Two men were killed as border clashes went on."],
    ids=["guards", "clashes"],
)
def test_what_only_has_to_do_with_a_border_is_no_place(
    read_claims: Callable[[str], tuple[Claim, ...]], text: str
) -> None:
    assert [claim.where for claim in read_claims(text) if claim.kind == "figure"] == [None]
