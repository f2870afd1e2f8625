"""Parts and wholes in sentences of our own: every cue on its example, sums, and what is no part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Claim, Figure
from counterclaim.read.figures.given import WORDS
from counterclaim.read.figures.parts import CUES, Cue

Reader = Callable[[str], tuple[Claim, ...]]
Pairs = list[tuple[int | None, int | None]]


def parts_of(claims: tuple[Claim, ...]) -> Pairs:
    figures = {c.id: c.body for c in claims if isinstance(c.body, Figure)}
    return [(f.low, figures[f.subset_of].low if f.subset_of else None) for f in figures.values()]


@pytest.mark.parametrize("cue", CUES, ids=[cue.example for cue in CUES])
def test_every_cue_finds_the_part_of_its_example(read_claims: Reader, cue: Cue) -> None:
    assert (2, 9) in parts_of(read_claims(cue.example))


TEXTS: list[tuple[str, Pairs]] = [
    ("Seventeen civilians, most of them women, were killed.", [(17, None), (1, 17)]),
    ("Workers carried out 26 bodies, seven of which were those of children.", [(26, None), (7, 26)]),
    ("Nine villagers were killed on Friday. Three of the nine were women.", [(9, None), (3, 9), (9, None)]),
    ("The shelling wounded 19 people. Two of the 19 injured were sent home.", [(19, None), (2, 19), (19, None)]),
    ("The toll is now 49. Of the 49, he said, 37 were hired men and 12 were herders.",
     [(49, None), (49, None), (37, 49), (12, 49)]),
    ("At least 70 people were killed. Twelve children and 11 fighters were among the dead.",
     [(70, None), (12, 70), (11, 70)]),
    ("Eleven people were killed. Among the dead was a boy of eight.", [(11, None), (1, 11)]),
    ("A driver died in hospital on Friday, bringing the death toll to six.", [(1, 6), (6, None)]),
    ("The death toll has risen to 11 after two of the wounded died.", [(11, None), (2, 11)]),
    ("Fourteen prisoners and three guards were killed. The third guard died on Friday.",
     [(14, None), (3, None), (1, 3)]),
    ("Raids killed at least 22 civilians. In Karu 16 civilians were killed. "
     "Five more were killed in Belo and one in Marsu.", [(22, None), (16, 22), (5, 22), (1, 22)]),
    ("The blast killed 19 people: fourteen prisoners, three guards and two drivers.",
     [(19, None), (14, 19), (3, 19), (2, 19)]),
    ("We know of three dead. Two women and a man who were waiting for the bus.", [(3, None), (2, 3), (1, 3)]),
    ("Fifty Peruvian soldiers died. The dead comprise 42 members of the Army and eight of the state border service.",
     [(50, None), (42, 50), (8, 50)]),
    ("The toll has reached 236: 82 gunmen and 154 civilians including 54 children and 39 women.",
     [(236, None), (82, 236), (154, 236), (54, 154), (39, 154)]),
    ("The army counts 204 dead or missing. The rebels concede 80 dead, which makes at least 284 killed in all.",
     [(204, 284), (80, 284), (284, None)]),
    ("A blast killed 50 men and wounded 150. Of the dead, 49 have been named.",
     [(50, None), (150, None), (49, 50)]),
    ("Two jets were lost. One came down near the lake and the second beyond the border.",
     [(2, None), (1, 2), (1, 2)]),
    ("Armed men killed six people, four women and two men.", [(6, None), (4, 6), (2, 6)]),
    ("Fourteen soldiers and ten civilians were killed on Saturday. The toll at the moment is 24 dead, he said.",
     [(14, 24), (10, 24), (24, None)]),
    ("The strike killed at least 73 civilians and injured 95 people. Nineteen of those who died were pupils.",
     [(73, None), (95, None), (19, 73)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text[:50] for text, _ in TEXTS])
def test_parts_of_a_text(read_claims: Reader, text: str, expected: Pairs) -> None:
    assert parts_of(read_claims(text)) == expected


@pytest.mark.parametrize("example", [example for _, _, example in WORDS])
def test_a_bare_number_is_another_for_what_was_counted(read_claims: Reader, example: str) -> None:
    told = [(c.body.low, c.body.effect) for c in read_claims(example) if isinstance(c.body, Figure)]
    assert told == [(9, "killed"), (7, "killed")]


WHOLE = [
    "Peru said that 13 of its soldiers had been killed. Chile said that 20 Chilean soldiers had been killed. "
    "The clash killed 33 people.",
    "The blast killed 12 people. It is not known how many of them were women.",
    "The army says that three planes fell; next it was two planes; in the end it spoke of one plane.",
    "Rebels killed nine men. Every one of them was shot.",
    "In its first version three pilots had been captured; next it was two planes and two pilots; "
    "in the end it spoke of one plane and one pilot.",
    "The raid wounded four people. Others fled in 24 vehicles, some of which burned.",
]


@pytest.mark.parametrize("text", WHOLE, ids=[text[:50] for text in WHOLE])
def test_what_is_no_part(read_claims: Reader, text: str) -> None:
    assert not [pair for pair in parts_of(read_claims(text)) if pair[1] is not None]
