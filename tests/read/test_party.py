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
    pytest.param(
        "Chilean and Peruvian troops fought on Monday. On the Chilean side, five civilians and one soldier died, a "
        "hospital in Peru said.",
        [(5, "CHL"), (1, "CHL")],
        id="on the side of a people",
    ),
    pytest.param(
        "FARC and the ELN attacked a base in Colombia. At least 50 fighters from FARC and the ELN were killed.",
        [(50, "ELN+FARC")],
        id="fighters of two groups",
    ),
    pytest.param(
        "A bomb in Syria killed 13 fighters loyal to President Bashar al-Assad. One killed nine pro-Assad fighters.",
        [(13, "SYR"), (9, "SYR")],
        id="loyal to a president",
    ),
    pytest.param(
        "An Israeli airstrike killed five pro-regime fighters in Syria. Israel did not comment. Syria condemned it.",
        [(5, "SYR")],
        id="for the regime of where two states fight",
    ),
    pytest.param(
        "Rebels fought the army in Peru. A jet killed nine opposition fighters.",
        [(9, "REBELS")],
        id="opposition fighters",
    ),
    pytest.param(
        "Chilean and Peruvian troops fought on Monday. The Peruvian army said that 40 men were neutralised.",
        [(40, "CHL")],
        id="armies neutralise enemies",
    ),
    pytest.param("Police in Peru said that seven of them were liquidated.", [(7, None)], id="enemies of no name"),
    pytest.param(
        "Chilean and Peruvian troops fought on Monday. More than 3,000 people fled their homes in Peru, authorities of "
        "the two countries said.",
        [(3001, "PER")],
        id="in one of the two states, whoever counts",
    ),
    pytest.param(
        "More than 350 people have been killed in prison riots in Peru since 2019.",
        [(351, "PER")],
        id="a total at home",
    ),
    pytest.param("The war in Peru has killed more than 20,000 people since 2019.", [(20001, None)], id="a war's total"),
    pytest.param(
        "Two brothers drowned when a dinghy sank off Greece. Nine Syrians were rescued. Eleven people are missing.",
        [(2, None), (9, "SYR"), (11, None)],
        id="others on board are not those of the last count",
    ),
    pytest.param(
        "A jet bombed a village in Syria, destroying two buildings used by the Islamic State.",
        [(2, "ISIS")],
        id="by whom it is used",
    ),
    pytest.param(
        "Troops of Somaliland fought a militia in Somalia. The defence minister of Somaliland said that the army had "
        "lost 17 soldiers.",
        [(17, "SOMALILAND")],
        id="the army of a territory",
    ),
    pytest.param(
        "One crew member of a United Nations helicopter was killed in South Sudan. Two UN peacekeepers died.",
        [(1, "UN"), (2, "UN")],
        id="crews and peacekeepers of a body",
    ),
    pytest.param(
        "Fighting over land in Peru has killed 300 people since June.", [(300, "PER")], id="fighting is no war"
    ),
    pytest.param(
        "FARC fought the army in Colombia. The army said 20 of its soldiers died. FARC admitted 14 dead of its own.",
        [(20, "COL"), (14, "FARC")],
        id="dead of its own",
    ),
    pytest.param(
        "FARC fought the army in Colombia. The army put the number of FARC fighters killed at nine.",
        [(9, "FARC")],
        id="the number of fighters",
    ),
    pytest.param(
        "Chilean and Peruvian troops fought at sea. Thirty people died in the Chilean strikes, the Chilean army said.",
        [(30, None)],
        id="the dead of its own strikes are not its own",
    ),
    pytest.param(
        "The army of Peru said that two cars with gunmen were destroyed near Lima.",
        [(2, None)],
        id="of an enemy of no name",
    ),
    pytest.param(
        "Ten civilians killed in night raid in Peru. Chilean and Peruvian troops had fought on Monday.",
        [(10, "PER")],
        id="a headline's dead shot nobody",
    ),
    pytest.param(
        "Chilean troops raided a town in Peru. Peruvians bury 12 after the Chilean raid.",
        [(12, "PER")],
        id="who buries has not killed",
    ),
    pytest.param(
        "Nine members of the public were hurt in a fire in Kenya.",
        [(9, "KEN")],
        id="members of the public fight nobody",
    ),
    pytest.param(
        "Rebels of the Free Syrian Army fought the army in Syria. A jet killed nine opposition fighters.",
        [(9, "REBELS")],
        id="an opposition is more than its one named group",
    ),
    pytest.param(
        "Fifty-six people died in a cattle raid in Kenya, 34 of them raiders.", [(56, "KEN"), (34, None)], id="raiders"
    ),
    pytest.param(
        "Gunmen killed 70 members of the Orta tribe in Iraq.", [(70, "IRQ")], id="members of a tribe fight nobody"
    ),
    pytest.param(
        "Police in Kenya said that a gunman killed four Kenyan people in Nairobi. In 2011 a gunman killed 77 people in "
        "Norway.",
        [(4, "KEN"), (77, "NOR")],
        id="people told of in another country than the last",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_whose_the_figures_are(read_claims: Reader, text: str, expected: list[tuple[int, str | None]]) -> None:
    figures = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(f.low, f.party) for f in figures] == expected
