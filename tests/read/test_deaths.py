"""One dead is told without a number: by an age, by a name with an age, by two words that say so together."""

import pytest

from counterclaim.app.assembly import machine
from counterclaim.app.read_one import run
from counterclaim.model.claim import Figure
from counterclaim.model.report import Report, Section
from counterclaim.model.span import Span

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
    "Corporal Jan Ost was shot and killed on Monday.",
    "The shooting that took the life of Lena Ost shook Lund.",
    "Orr County deputy Steve Ost was shot and killed.",
    "Teacher Tom Reik, of Lund, died on Monday.",
    "Relatives of Lena Ost, who was killed on Monday, said nothing.",
    "He is charged with killing his wife.",
    "The gunman then killed himself.",
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
        ("Four men were shot, one fatally, when their car was hit.", [1]),
        ("The army killed nine men in the 9500 block of Oak Street.", [9]),
        ("One of three men hit by gunfire has died.", [1]),
        ("Six Shot, One Dead At Harbour Party", [1]),
        ("Nine people shot and killed their neighbour Lena Ost, 24, in Lund.", [1]),
        ("He was one of nine people killed in the blast.", [1, 9]),
        ("A mother of two said that the shell killed nine neighbours.", [9]),
        ("9 People Shot, 1 Fatally, At Harbour Party", [1]),
        ("He put the gun down when his 7-year-old picked it up.", []),
        ("He heard two more shots ring out.", []),
        ("Lena Ost and Jan Reik were killed.", [1, 1]),
        ("He killed his wife and himself.", [1, 1]),
        ("Nine people died at the mill. Among them Lena Ost was killed.", [9]),
        ("A bomber blew himself up at a gate and killed nine.", [9]),
        ("Eight officers opened fire and shot Jan dead.", []),
        ("Nine people were left dead by the blast.", [9]),
        ("A boy was killed, 6 others shot on West Side.", [1]),
        ("He met about 10 friends, including the boy who was killed.", [1]),
        ("Two men stand trial for 2013 slayings of two teens.", [2]),
        ("He played in a 117-104 loss to Lund.", []),
        ("Reik Steel was destroyed by the fire.", []),
        ("The blast killed Lena Ost, 56, and left five hurt.", [1]),
        ("Two men, 25 and 30, were found dead.", [2]),
    ],
)
def test_what_is_no_count_of_the_dead(read_claims, text, killed):
    found = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [body.low for body in found if body.effect == "killed"] == killed


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("Three children were inside the house but weren't hurt.", []),
        ("The girl was not taken to the clinic.", []),
        ("Nine people were not only hurt but robbed.", [9]),
        ("Lena Ost was wounded on Monday.", []),
    ],
)
def test_who_is_hurt(read_claims, text, wounded):
    found = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [body.low for body in found if body.effect == "wounded"] == wounded


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A man was wounded and later died in hospital.", [(1, "killed")]),
        ("A boy was taken to Orr Hospital, where he was pronounced dead.", [(1, "killed")]),
        ("A 15-year-old boy was shot in the head. He died at the scene.", [(1, "killed")]),
        ("Two men were taken to the clinic, where they were pronounced dead.", [(2, "killed")]),
        ("A gunman shot a woman on Monday. She died at the scene.", [(1, "killed")]),
        ("Nine soldiers were wounded and two died.", [(9, "wounded"), (2, "killed")]),
        ("Nine were hurt. He said that they would die.", [(9, "wounded")]),
        ("A girl was hit. Her aunt said that she had not died.", []),
        ("Nine people died. A man fled. He was killed later.", [(9, "killed")]),
    ],
)
def test_who_was_hurt_and_died(read_claims, text, counted):
    found = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(body.low, body.effect) for body in found] == counted


@pytest.mark.parametrize("title", ["10-Year-Old Girl Dies After Fall", "Teenage boy killed in Lund", "Woman dies"])
def test_a_headline_counts_one_whatever_it_says_of_her(title):
    report = Report("r", "r.txt", title, sections=(Section("title", Span(0, len(title))),))
    found = [c.body for c in run(machine(None), report).claims if isinstance(c.body, Figure)]
    assert [(body.low, body.high, body.effect) for body in found] == [(1, 1, "killed")]
