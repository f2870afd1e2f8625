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
        "The Red Front fought the army in Peru on Monday. The army said that it had killed 30 fighters of the Red Front. "
        "A bomb of the group had killed 26 people in Lima a week before.",
        [(30, "Red Front"), (26, "PER")],
        id="plain people are no armed group's",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_whose_the_figures_are(read_claims: Reader, text: str, expected: list[tuple[int, str | None]]) -> None:
    figures = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(f.low, f.party) for f in figures] == expected
