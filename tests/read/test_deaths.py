"""One dead is told without a number: by an age, by a name with an age, by two words that say so together."""

import pytest

from counterclaim.model.claim import Figure

ONE = [
    "A 17-year-old was found dead on the porch of a house.",
    "The 3-year-old was pronounced dead at the clinic.",
    "Lena Ost, 24, died as a result of a gunshot.",
    "He is charged with the murder of Lena Ost, 24.",
    "Killed in the crash was Lena Ost, 44.",
    "A 3-year-old boy was fatally shot on Monday.",
    "A teenager was mortally wounded in the square.",
    "The fatal stabbing of a 22-month-old toddler shocked the town.",
    "A 54-year-old man passed away at the clinic.",
    "The shooting killed 22-year-old Lena Ost.",
    "12-year-old Lena Ost was pronounced dead at 9:15 am.",
    "A father of three was shot and killed on Sunday.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_is_killed(read_claims, text):
    counted = [(c.body.low, c.body.high) for c in read_claims(text) if isinstance(c.body, Figure)]
    assert counted == [(1, 1)]
    assert all(c.body.effect == "killed" for c in read_claims(text) if isinstance(c.body, Figure))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Lena Ost, 24, and Jan Ost, 23, were found dead at home.", [1, 1]),
        ("Five shot, one killed outside a store in Lund.", [1]),
        ("The army killed nine men in the 9500 block of Oak Street.", [9]),
        ("One of three men hit by gunfire has died.", [1]),
        ("Six Shot, One Dead At Harbour Party", [1]),
        ("Nine people shot and killed their neighbour Lena Ost, 24, in Lund.", [1]),
        ("He was one of nine people killed in the blast.", [1, 9]),
        ("A mother of two said that the shell killed nine neighbours.", [9]),
    ],
)
def test_what_is_no_count_of_the_dead(read_claims, text, killed):
    found = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [body.low for body in found if body.effect == "killed"] == killed
