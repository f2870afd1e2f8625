"""Figures in sentences of our own: what is counted, what befell it, whose it is, which is part of which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.app.assembly import machine
from counterclaim.model.claim import Claim, Figure
from counterclaim.model.report import Report, report_id
from counterclaim.read.figures.effects import parse_effects
from counterclaim.read.parse import parse

Reader = Callable[[str], tuple[Claim, ...]]
Row = tuple[int | None, int | None, str, str | None]

SENTENCES: list[tuple[str, list[Row]]] = [
    ("Kenya's army said that nine Kenyan soldiers were killed.", [(9, 9, "killed", "KEN")]),
    ("The blast killed at least 12 people and wounded 30 others.",
     [(12, None, "killed", None), (30, 30, "wounded", None)]),
    ("One Kenyan soldier was killed, 13 captured and 24 others went missing.",
     [(1, 1, "killed", "KEN"), (13, 13, "captured", "KEN"), (24, 24, "missing", "KEN")]),
    ("Peru lost two military posts, the ministry in Lima said.", [(2, 2, "lost", "PER")]),
    ("Lima reported that seven of its soldiers had died and 10 were wounded.",
     [(7, 7, "killed", "PER"), (10, 10, "wounded", "PER")]),
    ("The death toll has risen to 44.", [(44, 44, "killed", None)]),
    ("The monitor put the toll at 58.", [(58, 58, "killed", None)]),
    ("The attack claimed the lives of more than 30 people.", [(31, None, "killed", None)]),
    ("Around 25 Peruvian soldiers are dead or missing.", [(25, 25, "killed_or_missing", "PER")]),
    ("Dozens of villagers were killed and wounded.", [(24, None, "killed_or_wounded", None)]),
    ("The ministry announced the killing of 15 Kenyan soldiers.", [(15, 15, "killed", "KEN")]),
    ("Rebels shot down two Kenyan helicopters.", [(2, 2, "destroyed", "KEN")]),
    ("Several people were injured in the shelling.", [(1, None, "wounded", None)]),
    ("Up to 70 fighters were killed.", [(None, 70, "killed", None)]),
    ("Nine killed, 20 injured in market blast", [(9, 9, "killed", None), (20, 20, "wounded", None)]),
    ("Twelve Kenyan soldiers were taken prisoner.", [(12, 12, "captured", "KEN")]),
    ("The shelling displaced 3,000 people.", [(3000, 3000, "displaced", None)]),
    ("There were no casualties, the police said.", [(0, 0, "killed_or_wounded", None)]),
    ("Wounds were received by 93 Kenyan servicemen and also by three civilians.",
     [(93, 93, "wounded", "KEN"), (3, 3, "wounded", None)]),
    ("The fate of two more Kenyan soldiers is not known.", [(2, 2, "missing", "KEN")]),
    ("Four dead, 10 hurt in market shelling", [(4, 4, "killed", None), (10, 10, "wounded", None)]),
    ("He put the dead at about 40 and the injured at 130.", [(40, 40, "killed", None), (130, 130, "wounded", None)]),
    ("The toll came to 20 dead, three civilians among them, while two civilians were missing.",
     [(20, 20, "killed", None), (3, 3, "killed", None), (2, 2, "missing", None)]),
    ("The attack took hundreds of lives.", [(200, None, "killed", None)]),
    ("Rebels shelled the suburb, claiming eight and injuring 14 residents.",
     [(8, 8, "killed", None), (14, 14, "wounded", None)]),
    ("The raid inflicted harm on an additional 20 villagers.", [(20, 20, "wounded", None)]),
    ("There were no deaths from the strike on the hospital.", [(0, 0, "killed", None)]),
    ("Attack on village kills at least 58 - Video", [(58, None, "killed", None)]),
    ("Jets brought down a Kenyan F-16 near the lake.", [(1, 1, "destroyed", "KEN")]),
    ("One Kenyan fighter was brought down.", [(1, 1, "destroyed", "KEN")]),
    ("The clash left 120 Kenyan soldiers and a senior Kenyan general killed.",
     [(120, 120, "killed", "KEN"), (1, 1, "killed", "KEN")]),
    ("The government said 53 people had been killed; the monitor gave 55.",
     [(53, 53, "killed", None), (55, 55, "killed", None)]),
    ("The shelling claimed the life of a second woman and wounded seven people.",
     [(1, 1, "killed", None), (7, 7, "wounded", None)]),
    ("The rebels occupied 140 square kilometres of the country.", [(140, 140, "lost", None)]),
    ("The massacre in Karu on May 25 2012 killed 108 people.", [(108, 108, "killed", None)]),
    ("The army freed three villages.", [(3, 3, "captured", None)]),
    ("Five vehicles had been set alight.", [(5, 5, "destroyed", None)]),
    ("Eleven Kenyan soldiers fell in the ambush.", [(11, 11, "killed", "KEN")]),
    ("Twelve people were wounded and four of them did not survive the night.",
     [(12, 12, "wounded", None), (4, 4, "killed", None)]),
    ("They admitted to 31 detentions.", [(31, 31, "captured", None)]),
    ("Forty-six suspects are in custody.", [(46, 46, "captured", None)]),
    ("The army rescued 137 hostages.", [(137, 137, "released", None)]),
    ("Gunmen kidnapped 200 pupils on Monday; they took 276 girls a year ago.",
     [(200, 200, "captured", None), (276, 276, "captured", None)]),
    ("The number of injured has risen past 40.", [(41, None, "wounded", None)]),
    ("Several of the injured succumbed.", [(1, None, "killed", None)]),
    ("One officer was shot in the leg.", [(1, 1, "wounded", None)]),
    ("The other two had cuts to the arms.", [(2, 2, "wounded", None)]),
    ("Two persons sustained fatal wounds.", [(2, 2, "killed", None)]),
    ("The dead and the missing number 207.", [(207, 207, "killed_or_missing", None)]),
    ("Of the dead, 14 were tourists.", [(14, 14, "killed", None)]),
    ("Among the wounded were five children and a doctor.", [(5, 5, "wounded", None), (1, 1, "wounded", None)]),
    ("Four rebels and 11 officers made up the rest of the dead.", [(4, 4, "killed", None), (11, 11, "killed", None)]),
    ("The blast was deadly. The victims were two women and a schoolboy.",
     [(2, 2, "killed", None), (1, 1, "killed", None)]),
    ("A gunman opened fire at a bar. The victims were two women and a schoolboy.", []),
    ("A man stabbed 11 students to death at a school.", [(11, 11, "killed", None)]),
    ("The device did not go off, and no-one was hurt.", [(0, 0, "killed_or_wounded", None)]),
    ("Up to 40 people may have been killed.", [(None, 40, "killed", None)]),
    ("A man working there was the most seriously wounded.", [(1, 1, "wounded", None)]),
    ("Officials said that at least\n24 soldiers were injured.", [(24, None, "wounded", None)]),
    ("The number of casualties has risen to 45.", [(45, 45, "killed_or_wounded", None)]),
    ("The blasts left one person wounded and caused large property losses.", [(1, 1, "wounded", None)]),
]  # fmt: skip

OWNED = [
    ("Ugandan troops beat back Al-Shabaab fighters on Monday. The Ugandan army said that its troops inflicted heavy"
     " losses on the attackers. Al-Shabaab had fired 30 rockets at the Ugandan army.", (1, "AL-SHABAAB")),
    ("Al-Shabaab fought Kenyan troops near Lamu. Al-Shabaab said that 32 soldiers had been killed. The Kenyan army"
     " denied what Al-Shabaab said.", (32, "KEN")),
    ("Kenyan and Somali troops exchanged fire on Monday. Kenya's defence ministry reported no casualties.",
     (0, "KEN")),
    ("Kenyan and Somali troops exchanged fire on Monday, and two Kenyan aircraft were shot down. Later, four pilots"
     " were found dead.", (4, "KEN")),
    ("Kenyan and Somali troops fought on Monday. The Kenyan army sustained 12 casualties.", (12, "KEN")),
    ("American troops in Jordan came under fire. They had suffered some 70 injuries before.", (70, "USA")),
    ("Shells fell on Lamu in Kenya on Monday. Nine houses were destroyed.", (9, "KEN")),
    ("In its second statement of the day five Kenyan soldiers were killed, officials said.", (5, "KEN")),
    ("The army killed 11 militants of the Islamic State in Marawi, Philippines. Earlier, a bomb killed 11 people at a"
     " market there.", (11, "PHL")),
    ("Peru and Chile fought on Tuesday. Peru's defence ministry said that Chile had lost 12 soldiers. "
     "It said that the other side in fact lost 20 men.", (20, "CHL")),
    ("Peru said that 30 of its soldiers had been killed. Chile said that 12 Chilean soldiers had been killed. "
     "In all, 42 soldiers are dead.", (42, "CHL+PER")),
    ("Peru's army fought rebels of the Red Front in Peru. The army said 30 regime soldiers were killed.", (30, "PER")),
    ("Peru said that its army had killed 28 and wounded 30 Chilean soldiers.", (28, "CHL")),
]  # fmt: skip

NOT_FIGURES = [
    "The 44-day war ended in November.",
    "The two presidents met on 12 March 2021.",
    "The convoy drove 30 kilometres in two hours.",
    "Under Resolution 2254 the parties must meet.",
    "The 25-year-old driver spoke to reporters.",
    "None of the people detained was a soldier.",
    "The town fell to the rebels with hundreds of families in it.",
    "He fell ill beside 12 soldiers.",
    "Police took 12 witnesses aside.",
    "The attack was the deadliest in a rebel-held town.",
    "He threatened to kill 10 hostages.",
    "Their elders taught them not to kill a child.",
    "A bomb of that size could kill 200 people.",
    "Nine people would have died if the bomb had gone off.",
    "It was not clear whether five were killed at the bridge.",
    "A boy tried to blow up a school.",
    "A helicopter was nearly downed.",
    "The judge issued 17 arrest warrants and nine people received death threats.",
    "None of the injuries were life-threatening.",
    "None of the victims had met the man.",
    "After losing his job as a taxi driver, he moved to Lima.",
    "The man had left his home in the north.",
    "The gang wounded Okello in two shootings.",
    "A strange woman shot him in the leg.",
    "One man sat there with his head in his hands.",
    "A rocket fell on the roof.",
    "Kenya has seen an assassination by a member of the police.",
    "He escaped serious injury.",
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[s[:40] for s, _ in SENTENCES])
def test_figures_of_a_sentence(read_claims: Reader, sentence: str, expected: list[Row]) -> None:
    found = [c.body for c in read_claims(sentence) if isinstance(c.body, Figure)]
    assert [(f.low, f.high, f.effect) for f in found] == [row[:3] for row in expected]
    for figure, row in zip(found, expected, strict=True):
        if row[3]:
            assert figure.party == row[3]


@pytest.mark.parametrize(("text", "expected"), OWNED, ids=[f"{n} of {code}" for _, (n, code) in OWNED])
def test_whose_a_figure_is_by_the_whole_report(read_claims: Reader, text: str, expected: tuple[int, str]) -> None:
    parties = {c.body.low: c.body.party for c in read_claims(text) if isinstance(c.body, Figure)}
    assert parties[expected[0]] == expected[1]


@pytest.mark.parametrize("sentence", NOT_FIGURES)
def test_other_numbers_are_no_figures(read_claims: Reader, sentence: str) -> None:
    assert not [c for c in read_claims(sentence) if c.kind == "figure"]


def test_a_named_part_points_to_its_whole(read_claims: Reader) -> None:
    whole, part = (c for c in read_claims("The strike killed 58 people, including 11 children.") if c.kind == "figure")
    assert isinstance(part.body, Figure)
    assert part.body.subset_of == whole.id
    assert part.body.unit == "child"


def test_parts_that_add_up_point_to_their_whole(read_claims: Reader) -> None:
    text = (
        "Seven Kenyan soldiers were killed, the army said. Two officers and five privates were killed near the river."
    )
    whole, *parts = (c for c in read_claims(text) if c.kind == "figure")
    assert [p.body.subset_of for p in parts if isinstance(p.body, Figure)] == [whole.id, whole.id]


PARTS = [
    ("Two blasts killed 19 people in Karu. The first killed 17 civilians. The second killed another two civilians.",
     [(19, None), (17, 19), (2, 19)]),
    ("Six civilians were among at least 22 people killed in the raid.", [(6, 22), (22, None)]),
    ("At least 19 people were killed and 30 injured. Six children were among the dead.",
     [(19, None), (30, None), (6, 19)]),
    ("Two jets were lost. One jet fell near the lake.", [(2, None), (1, 2)]),
    ("At least 48 people were killed and wounded. Three were killed and 45 wounded.", [(48, None), (3, 48), (45, 48)]),
    ("The army destroyed three guns, two trucks and one tank.", [(3, None), (2, None), (1, None)]),
    ("Hundreds of people were killed in the war, dozens of people killed this week alone.", [(200, None), (24, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[text[:40] for text, _ in PARTS])
def test_parts_and_wholes_of_a_report(read_claims: Reader, text: str, expected: list[tuple[int, int | None]]) -> None:
    figures = {c.id: c.body for c in read_claims(text) if isinstance(c.body, Figure)}
    wholes = [figures[f.subset_of].low if f.subset_of else None for f in figures.values()]
    assert list(zip([f.low for f in figures.values()], wholes, strict=True)) == expected


SENSES = sorted(set(parse_effects(read_data("lexicon/effects.tsv")).senses.values()), key=lambda s: s.example)


@pytest.mark.parametrize("example", sorted({sense.example for sense in SENSES}))
def test_every_row_of_the_lexicon_finds_the_count_of_its_example(read_claims: Reader, example: str) -> None:
    effects = {effect for s in SENSES if s.example == example for effect in (s.people, s.things) if effect}
    effects |= {"seized"} if "captured" in effects else set()  # what is taken and can be carried away
    found = [c.body for c in read_claims(example) if isinstance(c.body, Figure)]
    assert [f.low for f in found] in ([9], [900])
    assert found[0].effect in effects


UNITS = [
    ("Four members of the Kenyan security forces were killed.", "officer"),
    ("Two members of the National Guard were killed.", "soldier"),
    ("Three army personnel died.", "soldier"),
    ("A 10-year-old girl was injured.", "child"),
    ("A suicide bomber killed nine drivers.", "person"),
    ("The fighting killed at least a dozen yesterday.", "person"),
    ("There were 20 wounded Monday in the market.", "person"),
]


@pytest.mark.parametrize(("sentence", "unit"), UNITS, ids=[s[:40] for s, _ in UNITS])
def test_what_a_figure_counts(read_claims: Reader, sentence: str, unit: str) -> None:
    assert [c.body.unit for c in read_claims(sentence) if isinstance(c.body, Figure)] == [unit]


def test_one_small_town_does_not_say_whose_the_dead_are(read_claims: Reader) -> None:
    text = "Rockets hit a bus stop in Kamenka on Tuesday. Five people were killed, the governor said."
    assert [c.body.party for c in read_claims(text) if isinstance(c.body, Figure)] == [None]


def test_a_report_is_set_in_the_country_of_its_places() -> None:
    text = "Shelling hit Nakuru and Eldoret on Tuesday, the police in Kenya said."
    reading = parse(Report(report_id("a", text), "a", text), machine(None).parser)
    for stage in machine(None).chain.stages[:3]:
        reading = stage.run(reading)
    assert reading.home == "KEN"


def test_a_number_repeated_is_the_word_of_him_who_gave_it(read_claims: Reader) -> None:
    text = (
        "The police said that 41 people had been killed. The market is closed. "
        "The 41 dead will be buried on Friday. Some 41 were hurt."
    )
    told = [(c.body.effect, c.voice.claimant) for c in read_claims(text) if isinstance(c.body, Figure)]
    assert told[0][1] == told[1][1] != "OUTLET"
    assert told[2] == ("wounded", "OUTLET")
