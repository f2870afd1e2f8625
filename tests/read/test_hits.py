"""Who was hit, dead or hurt, and how it ended where the report says so."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Figure

EITHER, DEAD, HURT = "killed_or_wounded", "killed", "wounded"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Five people were shot at a fair in Lund.", [(5, EITHER)]),
        ("Five shot, one dead in Lund.", [(5, EITHER), (1, DEAD)]),
        ("One dead, five others shot in Lund.", [(1, DEAD), (5, EITHER)]),
        ("One of five shot in Lund dies.", [(1, DEAD), (5, EITHER)]),
        ("Two of the five people shot have died.", [(2, DEAD), (5, EITHER)]),
        ("One of three men shot and killed on Monday was named.", [(1, DEAD), (3, DEAD)]),
        ("Nine people were shot and killed.", [(9, DEAD)]),
        ("Two more people were struck by bullets.", [(2, EITHER)]),
        ("A bullet struck a wall.", []),
        ("Two men shot at the car.", []),
        ("Nine men shot and killed their neighbour.", []),
        ("Police shot a gunman in the arm.", [(1, HURT)]),
        ("6 shot in Lund; 1 dead, 1 critical, 4 stable", [(6, EITHER), (1, DEAD), (1, HURT), (4, HURT)]),
        ("Nine villagers died, six of them shot.", [(9, DEAD), (6, DEAD)]),
        ("He asked two critical questions.", []),
    ],
)
def test_who_was_hit(read_claims, text, counted):
    found = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(body.low, body.effect) for body in found] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A boy was found hurt. The boy was rushed to a hospital. The child died on Monday.", [(1, DEAD)] * 3),
        ("A 7-year-old girl was killed. Her aunt, 56, was hurt. A 56-year-old was taken to a clinic.",
         [(1, DEAD), (1, HURT)]),
        ("A man was killed and a woman was wounded.", [(1, DEAD), (1, HURT)]),
        ("A man was killed and another man was wounded.", [(1, DEAD), (1, HURT)]),
        ("A man was killed. The victim was taken to a clinic in stable condition.", [(1, DEAD), (1, HURT)]),
        ("Officers found three people with gunshot wounds. One died.", [(3, EITHER), (1, DEAD)]),
        ("Officers found one man dead. They found three others with gunshot wounds.", [(1, DEAD), (3, HURT)]),
        ("Officers found three people with gunshot wounds.", [(3, HURT)]),
        ("Nine died. The clinic took in three people with gunshot wounds.", [(9, DEAD), (3, HURT)]),
    ],
)  # fmt: skip
def test_who_of_the_hurt_is_dead(read_claims, text, counted):
    found = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(body.low, body.effect) for body in found] == counted
