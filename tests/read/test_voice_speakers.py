"""Whose word a number is: a sentence each, read as reports are, with the number and who gives it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.app.assembly import head_lexicon, machine
from counterclaim.app.intake import complete
from counterclaim.app.read_one import run
from counterclaim.model.claim import Claim, Figure
from counterclaim.model.report import Report

SPEAKERS = [
    ("no speech", "Six guards fell, that is to say all that the fort in Kenya had.", 6, "OUTLET"),
    ("relative that", "More than 40 people died in the raid, a group of lawyers that follows the war said.", 41,
     "group of lawyers"),
    ("a number", "Survivors spoke in Kenya on Friday, as the number of bodies found rose to seven.", 7, "OUTLET"),
    ("acknowledged", "A paper said that 13 farmers were killed, twice the seven deaths acknowledged by Kenya's army.",
     7, "KEN/MIL"),
    ("a list that", "Nine people were killed, according to a list that the Kenyan health ministry published.", 9,
     "KEN/MoH"),
    ("received from", "According to figures received from the Kenyan police, three men died.", 3, "KEN/POLICE"),
    ("a study by", "According to a study by the Polar Lens Institute, ten soldiers died.", 10, "Polar Lens Institute"),
    ("a list lists", "The register of the Kenyan police lists 18 bodies.", 18, "KEN/POLICE"),
    ("a clock time", "14:10 - A nurse at the Mercy clinic, Ada Boto, tells us that two boys have died there.", 2,
     "Ada Boto"),
    ("a place beside an office", "Two men died in Gao, Mali, the governor of Mali's Kidal region, Ali Traore, said.", 2,
     "MLI/Governor"),
    ("an explained head", "Fighting of the army in Kenya killed 96 people, the director of the Nyeri clinic said.", 96,
     "Nyeri clinic"),
    ("a body's own words", "At least 82 people have been killed, according to the town's Southern Hospital.", 82,
     "Southern Hospital"),
    ("a body by its town", "The main clinic in the town of Nakuru has taken in 13 bodies, its director said.", 13,
     "Nakuru clinic"),
    ("a commissioner", "Twelve people in Juba, South Sudan, were killed, the county commissioner, Ali Deng, said.", 12,
     "SSD/Commissioner"),
    ("a police commissioner", "Twelve people died in Kenya, Police Commissioner Ali Deng said.", 12, "KEN/POLICE"),
    ("a group's lawmaker", "Two brothers were killed, Hezbollah lawmaker Ali Fadl told reporters.", 2, "HEZBOLLAH"),
    ("rebels of a front", "Rebels of the Zarma Liberation Front said that 19 soldiers had been killed.", 19,
     "Zarma Liberation Front"),
    ("folk by name", "Police in Kenya cleared the road. Five people died, its duty doctor, Ann Bell, said.", 5,
     "Ann Bell"),
    ("folk with an official", "Nine people in Kenya died, residents and a local official said.", 9, "UNNAMED"),
    ("this newspaper", "A count by this newspaper found that at least 120 people in Kenya died.", 120, "OUTLET"),
    ("a state's court", "Two men died, a Norwegian court said.", 2, "NOR/court"),
    ("a parenthesis", "The Kenyan army spoke. The rebels, it added, had captured four men.", 4, "KEN/MIL"),
    ("behind a semicolon", "Two are dead, says Kenya's health ministry; a priest was killed in Gilgil.", 1, "KEN/MoH"),
    ("and of them", "Forty people were hurt, the doctor, Ann Bell, said, and two of them are dead.", 2, "Ann Bell"),
    ("as confirmed", "It has cost seven lives, as Kenya's police confirmed to this daily by noon.", 7, "KEN/POLICE"),
    ("a name behind a clause", "Nine men who were taken were killed in Kenya, the mayor, Ann Bell, told us.", 9,
     "KEN/Mayor"),
    ("goes on saying", "Kenya's police go on speaking of three dead.", 3, "KEN/POLICE"),
    ("another number", "Nine men died. On Friday Kenya's police gave another: 14.", 14, "KEN/POLICE"),
    ("victims and a saying", "Ten dead, says the Kenyan government.", 10, "KEN/GOV"),
    ("a branch of a ministry", "The Crisis Centre of Kenya's Ministry of Health said that six people were killed.", 6,
     "KEN/MoH"),
    ("more than X said", "Nine men died in Kenya, two more than the army had said, a clinic said.", 9, "UNNAMED"),
    ("he is no state", "The mayor of Embu, Ann Bell, spoke. A child died, Kenya said. She said that four men died.",
     4, "KEN/Mayor"),
    ("a name at a sentence's end", "General Ann Bell left Kenya. She said that four men died.", 4, "KEN/MIL"),
    ("their lawyer", "Of the 28 men arrested in Kenya, three have died, their lawyer says.", 3, "UNNAMED"),
    ("an entry of a running report", "06:50 It is over. The Kenyan police: nine men killed.", 9, "KEN/POLICE"),
    ("a label with a place", "11.05 Mayor Ann Bell in Nakuru: 12 bodies lay in the tavern.", 12, "KEN/Mayor"),
    ("stands by a bare number", "Rebels killed 12 men. The Kenyan army stands by nine.", 9, "KEN/MIL"),
    ("found dead", "One brother found dead as the toll in Kenya reaches 11.", 11, "OUTLET"),
    ("as others had said", "Kenya's police said that six men were killed, as a union had reported.", 6, "KEN/POLICE"),
    ("a doctor of a hospital", "Four people in Nakuru are dead, said Dr Ann Bell of Nakuru General Hospital.", 4,
     "Nakuru General Hospital"),
    ("a spokesman by name", "Two died, Kenya's prison service said. Six were hurt, spokesman Jan Oto said.",
     6, "KEN/Prison service"),
    ("a village head", "Village head Jan Oto said in Kenya that 13 people were killed.", 13, "Jan Oto"),
    ("a vice governor", "The vice governor said in Kenya that 13 people were killed.", 13, "KEN/Vice Governor"),
    ("justice", "Kenya's justice ministry said that 13 prisoners were killed.", 13, "KEN/MoJ"),
    ("a union by its letters", "The teachers' union, GTRU, said that six people had died.", 6, "GTRU"),
    ("a group behind its name", "Camp Lanterns, a group in the settlements, said that nine died.", 9, "Camp Lanterns"),
    ("a group before its name", "More than 10 people died, by the count of the monitoring group Beacon Ridge.", 11,
     "Beacon Ridge"),
    ("a body that the table knows", "The Syrian Observatory for Human Rights, a group, said nine died.", 9, "SOHR"),
    ("a union of the police", "The police union in Kenya said that two died.", 2, "police union"),
    ("an association's president", "Four died in Kenya, association president Jan Oto said.", 4, "Jan Oto"),
    ("reports from nowhere", "Four died in Kenya, according to reports from the ground.", 4, "UNNAMED"),
    ("our ministry", "Our health ministry in Kenya said that four died.", 4, "KEN/MoH"),
    ("a count that a medium has", "Kenya's state television now has 103 dead.", 103, "KEN/State TV"),
    ("by their custom", "Three rangers killed in Kenya were buried according to custom.", 3, "OUTLET"),
    ("for a body by a name", "16:05 Jan Oto, for the Kenyan police: 73 dead.", 73, "KEN/POLICE"),
    ("by a survey of its own", "By the Kenyan police's own survey 63 people were killed.", 63, "KEN/POLICE"),
    ("insisted on by whom", "The Kenyan police, who for months insisted on two detainees, gave way.", 2, "KEN/POLICE"),
    ("keeps to a list", "Kenya's army keeps to its list of 121 dead.", 121, "KEN/MIL"),
    ("a bare number of somebody's", "Rebels killed 12 men in Kenya. The army's eight was true at dawn.", 8, "KEN/MIL"),
    ("contrary to what", "Two men in Kenya were killed, contrary to what the army had said on the radio.", 2, "OUTLET"),
    ("says where", "After the killing of nine men the mayor has said where he was.", 9, "OUTLET"),
    ("a junta", "A spokesman for the junta of Burma said that 40 of them died.", 40, "MMR/MIL"),
    ("intelligence", "Kenya's intelligence ministry said that 40 men died.", 40, "KEN/Ministry of Intelligence"),
    ("a sergeant's first name", "Sergeant Wagner Paiva said in Brasilia, Brazil, that two men died.", 2, "BRA/MIL"),
    ("a denial", "The Kenyan police denied that anyone had been killed.", 0, "KEN/POLICE"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number", "claimant"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS]
)
def test_a_number_is_the_word_of(
    read_claims: Callable[[str], tuple[Claim, ...]], text: str, number: int, claimant: str
) -> None:
    figures = [c for c in read_claims(text) if isinstance(c.body, Figure) and number in (c.body.low, c.body.high)]
    assert {c.voice.claimant for c in figures} == {claimant}
    assert {c.stance for c in figures} == {"asserted"}


HEADLINES = [
    (
        "a word for a number",
        "Raid kills 12, ministry says",
        "Twelve died in Kenya, the health ministry said.",
        "KEN/MoH",
    ),
    ("the only ministry", "Raid kills 12, ministry says", "Nine died in Kenya, the health ministry said.", "KEN/MoH"),
    (
        "of two ministries",
        "Raid kills 12, ministry says",
        "Nine died, Kenya's health ministry said. Eight died, Kenya's defence ministry said.",
        "ministry",
    ),
]


@pytest.mark.parametrize(
    ("title", "body", "claimant"), [row[1:] for row in HEADLINES], ids=[row[0] for row in HEADLINES]
)
def test_a_headline_s_number_is_the_word_of(title: str, body: str, claimant: str) -> None:
    (report,) = complete([Report("r", "r", f"{title}\n\n{body}\n", title=title)], head_lexicon())
    figures = [c for c in run(machine(None), report).claims if isinstance(c.body, Figure) and c.body.low == 12]
    assert figures[0].voice.claimant == claimant
