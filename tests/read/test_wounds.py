"""Wounds, deaths and flight told by several words; reports of nobody; coffins and graves as counts of the dead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Claim, Figure

Reader = Callable[[str], tuple[Claim, ...]]
Row = tuple[int | None, int | None, str]

TOLD: list[tuple[str, list[Row]]] = [
    ("Forty people were admitted with bullet wounds.", [(40, 40, "wounded")]),
    ("The clinic took in nine patients with gunshot wounds.", [(9, 9, "wounded")]),
    ("Nine people died with bullet wounds.", [(9, 9, "killed")]),
    ("One guard lost an ear.", [(1, 1, "wounded")]),
    ("A midwife lost her right arm.", [(1, 1, "wounded")]),
    ("Two of the nine are in critical condition.", [(2, 2, "wounded")]),
    ("Nine were still fighting for their lives.", [(9, 9, "wounded")]),
    ("Two more policemen are being operated on.", [(2, 2, "wounded")]),
    ("A doctor at the town hospital said nothing.", []),
    ("Two of them were in hospital.", [(2, 2, "wounded")]),
    ("Four of our comrades gave their lives.", [(4, 4, "killed")]),
    ("Two citizens embraced martyrdom and four were hurt.", [(2, 2, "killed"), (4, 4, "wounded")]),
    ("Some two million people were driven from their homes.", [(2000000, 2000000, "displaced")]),
    ("Nine coffins stood in the hall.", [(9, 9, "killed")]),
    ("The mission saw 22 fresh graves.", [(22, 22, "killed")]),
    ("The mission saw two mass graves.", []),
    ("A funeral was held on Friday.", []),
    ("The village has buried 58 people.", [(58, 58, "killed")]),
    ("Nine people are buried under the rubble.", []),
    ("They pulled nine people out alive.", [(9, 9, "evacuated")]),
    ("Nine families were moved to safety.", [(9, 9, "evacuated")]),
    ("Nine bodies were pulled from the river.", [(9, 9, "killed")]),
    ("The brothers took nine buckets of water.", []),
    ("The death toll passed 220.", [(221, None, "killed")]),
]
NOBODY: list[tuple[str, str]] = [
    ("The ministry denied that anyone had been killed.", "killed"),
    ("The ministry had earlier denied any deaths.", "killed"),
    ("The army denies that any of its men is in rebel hands.", "captured"),
    ("It denied that a single fighter had died.", "killed"),
    ("The army did not lose a single soldier.", "killed"),
    ("They took the town without losing a man.", "killed"),
    ("The mission found no evidence that any fighter was killed.", "killed"),
    ("No U.S. forces were harmed.", "killed_or_wounded"),
    ("There were no victims.", "killed_or_wounded"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_what_several_words_tell(read_claims: Reader, text: str, expected: list[Row]) -> None:
    figures = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(f.low, f.high, f.effect) for f in figures][: max(1, len(expected))] == expected


@pytest.mark.parametrize(("text", "effect"), NOBODY, ids=[text[:40] for text, _ in NOBODY])
def test_nobody_is_a_count_of_none(read_claims: Reader, text: str, effect: str) -> None:
    figures = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(f.low, f.high, f.effect) for f in figures] == [(0, 0, effect)]


MORE: list[tuple[str, list[Row]]] = [
    ("Eight pupils were killed and 12 wounded when gunmen stormed a school.", [(8, 8, "killed"), (12, 12, "wounded")]),
    ("Nine soldiers fell in the fighting, that is to say half of the company.", [(9, 9, "killed")]),
    ("Nine soldiers have fallen since fighting broke out in May.", [(9, 9, "killed")]),
    ("The number of people known to have been killed now stands at 19.", [(19, 19, "killed")]),
    ("The number of bodies found rose to nine.", [(9, 9, "killed")]),
    ("The number of the displaced has fallen to 900.", [(900, 900, "displaced")]),
    ("The number of those wounded stands at nine.", [(9, 9, "wounded")]),
    ("The number of rescuers rose to nine.", []),
    ("The rebels burned five trucks.", [(5, 5, "destroyed")]),
    ("At least 60 women were burned alive.", [(60, None, "killed")]),
    ("Five planes caught fire.", [(5, 5, "damaged")]),
    ("They repeat their assertion that nobody was hurt.", [(0, 0, "killed_or_wounded")]),
    ("Not one of our sarmas has been hurt.", [(0, 0, "killed_or_wounded")]),
    ("None of the people held was a soldier.", []),
    ("Around 3,000 people have left the town.", [(3000, 3000, "displaced")]),
    ("The evacuation began. Around 3,000 people have left the town.", [(3000, 3000, "evacuated")]),
    ("Nine soldiers left the town.", []),
    ("About 300 families moved to shelters.", [(300, 300, "displaced")]),
    ("The army destroyed 17 strategic bombers.", [(17, 17, "destroyed")]),
    ("Troops shot two suicide bombers dead.", [(2, 2, "killed")]),
]


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[text[:40] for text, _ in MORE])
def test_every_count_of_a_sentence(read_claims: Reader, text: str, expected: list[Row]) -> None:
    figures = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(f.low, f.high, f.effect) for f in figures] == expected
