"""Who falls into somebody's hands, who comes out of them, who is brought to safety, who stays away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Claim, Figure

Reader = Callable[[str], tuple[Claim, ...]]
HELD = "The rebels held 30 captives. "
NINE = [
    (HELD + "On Monday nine soldiers were handed over at the bridge.", "released"),
    (HELD + "Nine have come home.", "released"),
    (HELD + "The group let nine of them go.", "released"),
    (HELD + "Nine of them are home.", "released"),
    (HELD + "Nine walked free on Friday.", "released"),
    (HELD + "They handed over the bodies of nine soldiers.", "killed"),
    (HELD + "The ferry brought nine lorries back.", None),
    ("Nine women were let go at dawn.", "released"),
    ("Nine of the hostages have regained their freedom.", "released"),
    ("The army returned nine prisoners to Peru.", "released"),
    ("Nine settlers have come home.", None),
    ("The hotline 9 is free.", None),
    ("The raiders carried off nine children.", "captured"),
    ("Nine men were driven away in a lorry.", "captured"),
    ("They carried off nine machine guns.", "seized"),
    ("Nine rifles were seized.", "seized"),
    ("The rebels seized nine villages.", "captured"),
    ("Nine authors were arrested.", "captured"),
    ("The coast guard rescued nine people.", "evacuated"),
    ("The gang had kidnapped the teachers. The police rescued nine people.", "released"),
    ("Nine fishermen have not returned.", "missing"),
    ("Nine people were not accounted for.", "missing"),
    ("The union holds to its nine points.", None),
    ("Nine of those wounded in the blast have died.", "killed"),
    ("Nine people wounded in an attack on a market hall died.", "killed"),
    ("Nine soldiers who were taken prisoner in May were handed over on Friday.", "released"),
    ("Five men were killed and nine others injured.", "wounded"),
    ("The balance comes to thirteen dead, among them nine farmers, and to twenty-six wounded.", "killed"),
    ("The hospital has taken in nine bodies and 38 wounded since a bomb tore through a station.", "killed"),
    ("The court sentenced nine men to death.", None),
    ("A jet dropped nine bombs.", None),
    ("The schools closed at nine, and nine have stayed closed.", None),
]


@pytest.mark.parametrize(("text", "effect"), NINE, ids=[text[-40:] for text, _ in NINE])
def test_what_became_of_nine(read_claims: Reader, text: str, effect: str | None) -> None:
    found = [c.body.effect for c in read_claims(text) if isinstance(c.body, Figure) and c.body.low == 9]
    assert found == ([effect] if effect else [])


def test_prisoners_listed_behind_a_dead_soldier_are_captured(read_claims):
    text = "The ministry counts one dead soldier, 13 prisoners and 24 missing."
    found = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(body.low, body.effect) for body in found] == [(1, "killed"), (13, "captured"), (24, "missing")]
