"""Numbers that a body keeps by its work, and those who speak for a body without a name of their own."""

from __future__ import annotations

import pytest

from counterclaim.app.assembly import head_lexicon, machine
from counterclaim.app.intake import complete
from counterclaim.app.read_one import run
from counterclaim.model.claim import Figure
from counterclaim.model.report import Origin, Report

KEPT = [
    ("taken in", "The Embu clinic has taken in 31 wounded.", 31, "Embu clinic"),
    ("treated", "Embu District Hospital treated nine people after the fire.", 9, "Embu District Hospital"),
    ("names on a list", "The registry has 12 dead on its list.", 12, "KEN/registry"),
    ("mourned", "The drivers' union mourned two dead members.", 2, "drivers' union"),
    ("no list, no count of its own", "The union has 40 burnt lorries.", 40, "OUTLET"),
    ("a deed", "The union carried out two bodies.", 2, "OUTLET"),
    ("his word who says it", "The mayor said that the Embu clinic had received nine dead.", 9, "KEN/Mayor"),
    ("we", "We have nine dead on our list.", 9, "OUTLET"),
    ("a toll amended", "Kenya's army amended its death toll to 14.", 14, "KEN/MIL"),
]
BODIES = [
    ("a doctor of a hospital", "A doctor at the Embu hospital said that nine people had died.", 9, "Embu hospital"),
    ("at a hospital a doctor", "At the Embu hospital a doctor said that nine people had died.", 9, "Embu hospital"),
    ("a doctor of nowhere", "A doctor said that nine people had died.", 9, "UNNAMED"),
    ("a medical superintendent", "The superintendent of the Embu hospital, Ann Bell, said that nine people died.", 9,
     "Embu hospital"),
    ("the superintendent again", "The superintendent of the Embu hospital, Ann Bell, said that the wards are full. The "
     "superintendent said that nine people died.", 9, "Embu hospital"),
    ("a police superintendent", "Superintendent of Police Ann Bell said that nine people died.", 9, "KEN/POLICE"),
    ("a police colonel", "Pol Col Ann Bell said that nine people died.", 9, "KEN/POLICE"),
    ("an infantry division", "Nine soldiers died, the 6th Infantry Division said.", 9, "KEN/MIL"),
    ("a spokesman behind victims", "A bomb went off in Embu, killing 24 people, a spokesman for Coast Railways said.",
     24, "Coast Railways"),
    ("who laments", "Nine villagers are missing, laments the drivers' union.", 9, "drivers' union"),
]  # fmt: skip
ENTRIES = [
    ("a ward", "18:10 Mortuary of the Embu hospital: nine bodies.", 9,
     "Mortuary of the Embu hospital"),
    ("by voice message", "18:10 Mayor Ann Bell, hiding in a silo, by voice message: nine inhabitants killed.", 9,
     "KEN/Mayor"),
]  # fmt: skip
HEADLINES = [
    ("over a dash", "Nine killed in Embu raid - Army", 9, "KEN/MIL"),
    ("a headline's own number", "Embu clinic has nine bodies", 9, "OUTLET"),
]


def claimants(text: str, number: int, title: str = "Fire in Kenya") -> list[str]:
    origin = Origin(outlet="Embu Daily")
    report = Report("r", "r.txt", f"{title}\n\n{text}\n\nKenya's towns are quiet.\n", origin=origin, title=title)
    claims = run(machine(), complete([report], head_lexicon())[0]).claims
    return [c.voice.claimant for c in claims if isinstance(c.body, Figure) and c.body.low == number]


@pytest.mark.parametrize(
    ("text", "number", "claimant"),
    [row[1:] for row in (*KEPT, *BODIES, *ENTRIES)],
    ids=[row[0] for row in (*KEPT, *BODIES, *ENTRIES)],
)
def test_whose_number_it_is(text: str, number: int, claimant: str) -> None:
    assert claimants(text, number) == [claimant]


@pytest.mark.parametrize(("title", "number", "claimant"), [h[1:] for h in HEADLINES], ids=[h[0] for h in HEADLINES])
def test_whose_number_a_headline_has(title: str, number: int, claimant: str) -> None:
    assert claimants("The road to Embu is closed.", number, title=title) == [claimant]
