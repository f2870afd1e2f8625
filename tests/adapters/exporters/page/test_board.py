from __future__ import annotations

from dataclasses import replace

from counterclaim.adapters.exporters.letters import letters_of
from counterclaim.adapters.exporters.page.board import board, sides_of
from tests.sample import make_dossier

DOSSIER = make_dossier()
CLAIMS = {claim.id: claim for claim in DOSSIER.claims}
LETTERS = letters_of(DOSSIER.reports)


def test_contested_questions_come_first_and_cells_lead_to_words():
    made = board(reversed(DOSSIER.findings), (), CLAIMS, LETTERS)
    assert [row.status for row in made.rows] == ["conflict", "one voice"]
    assert made.sides == ("Voices", "Reports themselves")
    said = {(e.value, e.voice, e.note, e.superseded) for cell in made.rows[0].cells for e in cell}
    assert said == {
        ("12", "Armenia’s defence ministry", "via Wire", False),
        ("3", "Azerbaijan’s armed forces", "", True),
    }
    cited = [c.claim for cell in made.rows[0].cells for entry in cell for c in entry.citations]
    assert sorted(cited) == sorted(id for p in DOSSIER.findings[0].positions for id in p.claims)


def test_a_side_that_answers_twice_has_its_own_column():
    assert sides_of(DOSSIER.findings, CLAIMS) == ()
    twice = (*DOSSIER.findings, replace(DOSSIER.findings[0], id="f-again"))
    sides = sides_of(twice, CLAIMS)
    assert sides == ("ARM", "AZE")
    made = board(twice, sides, CLAIMS, LETTERS)
    assert made.sides == ("Armenia", "Azerbaijan", "Reports themselves")
    assert [entry.voice for entry in made.rows[0].cells[0]] == ["defence ministry"]
