"""Whose people or things a figure counts, by the report around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Claim, Figure

Reader = Callable[[str], tuple[Claim, ...]]

PARTIES = [
    pytest.param(
        "Police in the Kenyan town of Nakuru fired on the marchers on Monday. Nobody was killed, a nurse said.",
        [(0, "KEN")],
        id="nobody, where no other side is named",
    ),
    pytest.param(
        "The Red Front fought the army in Peru on Monday. The army said that it had killed 30 fighters of the Red "
        "Front. A bomb of the group had killed 26 people in Lima a week before.",
        [(30, "Red Front"), (26, "PER")],
        id="plain people are no armed group's",
    ),
    pytest.param(
        "Two soldiers died in a raid on a base in Kenya on Monday. Five attackers were killed, the army said.",
        [(2, "KEN"), (5, None)],
        id="fighters are no state's",
    ),
    pytest.param(
        "The Red Front fought the army near Lima in Peru on Monday. The Red Front said that 12 soldiers were killed "
        "and that it mourns three martyrs.",
        [(12, "PER"), (3, "Red Front")],
        id="a group's soldiers are the state's, its martyrs its own",
    ),
    pytest.param(
        "Chilean and Peruvian troops fought on Monday. Enemy losses, by the estimate of the Peruvian army: 30 soldiers "
        "killed. Own losses: four soldiers killed.",
        [(30, "CHL"), (4, "PER")],
        id="under own and enemy losses",
    ),
    pytest.param(
        "The enemy lost 40 soldiers, the defence ministry of Peru said.",
        [(40, None)],
        id="an enemy without a name is not the speaker",
    ),
    pytest.param(
        "Lebanon and Israel exchanged fire. Lebanon's health ministry said that the number of people killed since the "
        "beginning of the war had reached 3,961.",
        [(3961, "LBN")],
        id="a health ministry's total is of its own",
    ),
    pytest.param(
        "Chilean and Peruvian troops fought on Monday. Peru's border service said that two armoured vehicles were "
        "knocked out.",
        [(2, "CHL")],
        id="arms that a side tells of as destroyed",
    ),
    pytest.param(
        "Police in Peru said on Monday that seven terrorists were killed in the hills.",
        [(7, None)],
        id="terrorists of whom nothing else is said",
    ),
    pytest.param(
        "A boat with migrants sank off Kenya on Monday. Eleven bodies were found.",
        [(11, None)],
        id="those on board are of any country",
    ),
    pytest.param(
        "Three people were killed by shells in Hargeisa in Somaliland on Monday.",
        [(3, "SOM")],
        id="people of a territory are those of its state",
    ),
    pytest.param(
        "The Red Front fought the army in Peru on Monday. The Red Front denied the losses. The army said that it was "
        "over, with 27 attackers dead.",
        [(27, "Red Front")],
        id="attackers where one group fights the state",
    ),
    pytest.param(
        "The army of Kenya fought the Red Front in Kenya. It killed three fighters of the Red Front, and 31 passengers "
        "were freed.",
        [(3, "Red Front"), (31, "KEN")],
        id="people beside a group's fighters",
    ),
    pytest.param(
        "Israel and Lebanon exchanged fire for a week. More than 4,000 people have been killed in Lebanon since "
        "October.",
        [(4001, "LBN")],
        id="a total in one of two states",
    ),
    pytest.param(
        "Peruvian and Chilean troops fought on Monday. No soldier has been captured, the Peruvian army said.",
        [(0, "PER")],
        id="no captive is of its own",
    ),
    pytest.param(
        "Gunmen hit an army convoy in Kenya on Monday. Five vehicles had been set alight.",
        [(5, "KEN")],
        id="things where no other side is named",
    ),
    pytest.param(
        "Police in Peru killed four terrorists on Monday. The terrorists, they said, came from the hills. Two of the "
        "terrorists were killed at dawn.",
        [(4, None), (2, None)],
        id="terrorists told of twice are no rebels",
    ),
    pytest.param(
        "Gunmen executed three Peru rebel officers on Monday.", [(3, "REBELS")], id="rebel officers of a land"
    ),
    pytest.param("He said that five Chilean dead lay at the crossing.", [(5, "CHL")], id="dead of a people"),
    pytest.param("At least 13 North Koreans were killed.", [(13, "PRK")], id="a people of two words"),
    pytest.param("Chile and Peru lost 12 and 20 soldiers.", [(12, "CHL"), (20, "PER")], id="to each its own number"),
    pytest.param("The rebels put the loss of the Peruvians at 47 soldiers.", [(47, "PER")], id="the loss of a people"),
    pytest.param(
        "Three crew members of a ferry died in a fire in Kenya on Monday.", [(3, "KEN")], id="crew members fight nobody"
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_whose_the_figures_are(read_claims: Reader, text: str, expected: list[tuple[int, str | None]]) -> None:
    figures = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(f.low, f.party) for f in figures] == expected
