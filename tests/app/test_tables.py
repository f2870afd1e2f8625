"""What `counterclaim acts` prints of an act: who, what, whom, when."""

from __future__ import annotations

from datetime import datetime

import pytest

from counterclaim.app.assembly import machine
from counterclaim.app.commands.tables import act_row
from counterclaim.app.read_one import run
from counterclaim.model.report import Report, report_id

CASES: dict[str, tuple[str, tuple[str, str, str, str]]] = {
    "called for": (
        "Norway called for a truce between Peru and Chile on 3 May 2021.",
        ("NOR", "REQUEST: ceasefire called for", "CHL+PER", "3 May 2021"),
    ),
    "agreed": ("Peru and Chile agreed on a truce.", ("CHL+PER", "AGREE: ceasefire agreed", "CHL+PER", "")),
    "announced": ("Peru and Chile declared a truce.", ("CHL+PER", "CONCEDE: ceasefire announced", "CHL+PER", "")),
    "in effect": (
        "The truce between Peru and Chile took effect at 18:30 Lima time on 3 May 2021.",
        ("CHL+PER", "AGREE: ceasefire in effect", "CHL+PER", "3 May 2021, 18:30 (23:30 UTC)"),
    ),
    "mediated": (
        "Norway mediated a truce between Peru and Chile.",
        ("NOR", "CONSULT: ceasefire mediated", "CHL+PER", ""),
    ),
    "violated": (
        "Peru and Chile are at war. Peru violated the truce, the Chilean defence ministry said.",
        ("PER", "ASSAULT: ceasefire violated", "CHL", ""),
    ),
    "the act alleged": ("Chile accused Peru of shelling a village.", ("CHL", "ACCUSE of ASSAULT", "PER", "")),
    "a mode": ("Peru released two Chilean soldiers.", ("PER", "RETREAT: release", "CHL/MIL", "")),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_the_row_of_an_act(text: str, expected: tuple[str, str, str, str]) -> None:
    report = Report(report_id("a.txt", text), "a.txt", text, title="", published=datetime(2021, 5, 4))
    rows = [row for claim in run(machine(None), report).claims if (row := act_row(claim))]
    assert expected in [tuple(row[:4]) for row in rows]
