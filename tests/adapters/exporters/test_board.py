from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.adapters.exporters.accusations import matrix
from counterclaim.adapters.exporters.board import answer_words, board, sides_of
from counterclaim.adapters.exporters.letters import letters_of
from counterclaim.adapters.exporters.page import page
from counterclaim.model.finding import Answer
from tests.sample import make_dossier

DOSSIER = make_dossier()
CLAIMS = {claim.id: claim for claim in DOSSIER.claims}
LETTERS = letters_of(DOSSIER.reports)


def test_reports_are_lettered_by_publication():
    assert [LETTERS[report.id] for report in DOSSIER.reports] == ["A", "B"]
    assert letters_of(reversed(DOSSIER.reports)) == LETTERS


def test_letters_go_on_after_z():
    reports = [replace(DOSSIER.reports[0], id=f"r{n:03}", source=f"{n:03}", published=None) for n in range(30)]
    assert [letters_of(reports)[f"r{n:03}"] for n in (0, 25, 26, 29)] == ["A", "Z", "AA", "AD"]


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


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "none"),
        (Answer(3, 3, 3), "3"),
        (Answer(3, 12, 1500), "12 (3 to 1,500)"),
        (Answer(12, 12, None), "12 (at least 12)"),
        (Answer(3, None, 5), "3 to 5"),
        (Answer(None, 2, None), "2"),
        (Answer("18:30", "18:30", "18:30"), "18:30"),
    ],
)
def test_answers_are_worded(answer, words):
    assert answer_words(answer) == words


def test_the_matrix_leads_from_accuser_to_accused():
    made = matrix(DOSSIER.claims, LETTERS)
    assert made.accused == ("Armenia",)
    ((accuser, ((charge,),)),) = made.rows
    assert (accuser, charge.about) == ("Azerbaijan", "an attack")


def test_nobody_accuses_himself_in_mutual_accusations():
    claim = next(c for c in DOSSIER.claims if c.kind == "act" and c.body.type == "ACCUSE")
    mutual = replace(claim, body=replace(claim.body, actors=("ARM+AZE",), targets=("ARM+AZE",)))
    rows = matrix([mutual], LETTERS).rows
    assert [[bool(cell) for cell in cells] for _, cells in rows] == [[False, True], [True, False]]


def test_the_page_folds_what_is_background():
    made = page(DOSSIER)
    assert [told.incident.id for told in made.main] == ["i-main"]
    assert [told.incident.id for told in made.folded] == ["i-war"]
    assert [rejection.code for rejection in made.set_aside] == ["not_text"]
    assert [[r.code for r in printed.refused] for printed in made.reports] == [[], ["number_not_in_quote"]]
