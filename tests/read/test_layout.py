"""Where a line break means something and where it only fills a column."""

from __future__ import annotations

import textwrap

import pytest

from counterclaim.read.intake.layout import paragraphs

STORY = (
    "THE ARMY OF THE NORTHERN ISLES TODAY KEPT THE REBELS OUT OF THE TOWNS ON THE EAST COAST, FIGHTING HARD BATTLES "
    "BETWEEN MIDNIGHT AND DAWN, MILITARY SOURCES SAY.",
    "THE ATTACKS TOOK PLACE IN SKALA AND IN THE PORT OF BRIM, WHERE SHOTS WERE HEARD AT SEVEN.  SKALA LIES 110 KM "
    'EAST OF THE CAPITAL, IN WHAT THE REBELS CALL THE "FREE COAST," WHICH COST THE ARMY 29 DEAD, ALTHOUGH IT HAS ONLY '
    "ADMITTED TO 21.",
    'IN THE CAPITAL IT WAS SAID THAT THE MAYOR OF BRIM HAD FACED A "PEOPLE\'S COURT" AND WAS SET FREE BY THE REBELS.',
    "HE IS THE SECOND MAYOR WHO WAS TAKEN AWAY ON THE COAST IN THREE DAYS, A SPOKESMAN FOR THE POLICE TOLD US.",
)


def filled(width, indent):
    return "\n\n".join(textwrap.fill(part, width, initial_indent=indent) for part in STORY)


@pytest.mark.parametrize("indent", ["", "   "], ids=["flush", "indented"])
@pytest.mark.parametrize("width", [60, 70, 75, 80])
def test_a_filled_paragraph_is_one(width, indent):
    assert [" ".join(block.text.split()) for block in paragraphs(filled(width, indent))] == [
        " ".join(part.split()) for part in STORY
    ]


def test_a_line_that_a_filler_broke_early_goes_on():
    text = filled(75, "   ").replace("REBELS CALL", "REBELS\nCALL")
    assert len(paragraphs(text)) <= len(STORY) + 1


def test_short_lines_above_a_filled_story_stand_alone():
    text = f"Fighting on the coast\nBy A. Writer\n3 March 2031\n\n{filled(75, '')}"
    assert [block.text for block in paragraphs(text)][:3] == ["Fighting on the coast", "By A. Writer", "3 March 2031"]


def test_sentences_of_one_length_on_lines_of_their_own_stay_apart():
    lines = [f"In the {word} village two soldiers of the northern army were killed." for word in
             ("first", "third", "fifth", "sixth", "ninth", "tenth", "other", "upper")]  # fmt: skip
    assert [block.text for block in paragraphs("\n".join(lines))] == lines
