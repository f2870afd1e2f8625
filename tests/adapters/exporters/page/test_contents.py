from __future__ import annotations

from counterclaim.adapters.exporters.page.contents import page
from tests.sample import make_dossier

DOSSIER = make_dossier()


def test_the_page_folds_what_is_background():
    made = page(DOSSIER)
    assert [told.incident.id for told in made.main] == ["i-main"]
    assert [told.incident.id for told in made.folded] == ["i-war"]
    assert [rejection.code for rejection in made.set_aside] == ["not_text"]
    assert [[r.code for r in printed.refused] for printed in made.reports] == [[], ["number_not_in_quote"]]
