from __future__ import annotations

from dataclasses import replace

from counterclaim.adapters.exporters.letters import letters_of
from counterclaim.adapters.exporters.page.accusations import matrix
from tests.sample import make_dossier

DOSSIER = make_dossier()
LETTERS = letters_of(DOSSIER.reports)


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
