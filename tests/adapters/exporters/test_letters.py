from __future__ import annotations

from dataclasses import replace

from counterclaim.adapters.exporters.letters import letters_of
from tests.sample import make_dossier

DOSSIER = make_dossier()
LETTERS = letters_of(DOSSIER.reports)


def test_reports_are_lettered_by_publication():
    assert [LETTERS[report.id] for report in DOSSIER.reports] == ["A", "B"]
    assert letters_of(reversed(DOSSIER.reports)) == LETTERS


def test_letters_go_on_after_z():
    reports = [replace(DOSSIER.reports[0], id=f"r{n:03}", source=f"{n:03}", published=None) for n in range(30)]
    assert [letters_of(reports)[f"r{n:03}"] for n in (0, 25, 26, 29)] == ["A", "Z", "AA", "AD"]
