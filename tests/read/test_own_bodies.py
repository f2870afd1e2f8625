"""Whose word a report is that a body issues itself: a league, a company, a group's press office."""

from __future__ import annotations

import pytest

from counterclaim.app.assembly import head_lexicon, machine
from counterclaim.app.intake import complete
from counterclaim.app.read_one import run
from counterclaim.model.claim import Figure
from counterclaim.model.report import Origin, Report


def claimants(text: str, number: int, outlet: str) -> list[str]:
    title = "Fire in Kenya"
    report = Report("r", "r.txt", f"{title}\n\n{text}\n", origin=Origin(outlet=outlet), title=title)
    claims = run(machine(), complete([report], head_lexicon())[0]).claims
    return [c.voice.claimant for c in claims if isinstance(c.body, Figure) and c.body.low == number]


SAID = "We counted the graves in Embu ourselves. Nine villagers are dead. We ask for a judge."
CALLED = "The League was in Embu. Nine villagers are dead."
ISSUERS = [
    ("a league that says we", "Embu League for Rights", SAID, "Embu League for Rights"),
    ("a league that names itself", "Embu League for Rights, coast branch", CALLED, "Embu League for Rights"),
    ("a press office", "Zarma Coast, media wing", "Nine villagers are dead.", "Zarma Coast"),
    ("a company", "Embu Tankers Ltd", SAID, "Embu Tankers"),
    ("a newspaper that says we", "Embu League Times", SAID, "OUTLET"),
    ("an agency", "Coast Press Service", "Nine villagers are dead.", "OUTLET"),
    ("news of a league's page", "Embu League for Rights", "Nine villagers are dead.", "OUTLET"),
    (
        "we in a quote",
        "Embu League for Rights",
        '"We fled, we hid," a man said. Nine villagers are dead.',
        "OUTLET",
    ),
    ("a policemen's union", "Police Association of Embu", SAID, "Police Association of Embu"),
]


@pytest.mark.parametrize(("outlet", "text", "claimant"), [row[1:] for row in ISSUERS], ids=[row[0] for row in ISSUERS])
def test_whose_word_a_bodys_own_report_is(outlet: str, text: str, claimant: str) -> None:
    assert claimants(text, 9, outlet) == [claimant]


def test_of_other_bodies_the_issuer_does_not_speak() -> None:
    """Words such as "the minister" stand for no league, though neither has an organ's code."""
    text = "We counted the graves in Embu. The minister said that nine villagers are dead. We ask for a judge."
    assert "Embu League for Rights" not in claimants(text, 9, "Embu League for Rights")
