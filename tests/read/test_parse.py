"""Where sentences begin that a page ran together."""

from __future__ import annotations

import pytest

from counterclaim.app.assembly import machine
from counterclaim.model.report import Report, report_id
from counterclaim.read.parse import glued, parse

GLUED = [
    ("The market was hit.Two people died.", ["Two"]),
    ("They wounded another 15.Twenty rebels died.", ["Twenty"]),
    ('He lived in Nakuru.“We ran,” he said."Nobody helped," she said.', ["“We", '"Nobody']),
    ('"There is no risk."Read more: why the police left.', ["Read"]),
    ("Gen.Okello of the U.S.Army came at 5 p.m.Monday.", []),
    ("He set off his explosives.26 people were killed, approx.30 were hurt.", ["26"]),
    ("See www.example.Com and write to a.b@example.Org now.", []),
    ("It rose by 2.5 percent. Prices fell.", []),
]


@pytest.mark.parametrize(("text", "starts"), GLUED, ids=[text[:24] for text, _ in GLUED])
def test_sentences_without_a_blank_between_them(text: str, starts: list[str]) -> None:
    assert [text[at:].split()[0].rstrip(",”") for at in glued(text)] == starts


def test_a_number_before_a_glued_sentence_keeps_its_place_in_the_text() -> None:
    text = "They wounded another 15.Twenty rebels died."
    reading = parse(Report(report_id("a", text), "a", text), machine(None).parser)
    assert reading.report.text == text
    assert [(sentence[0].idx, sentence[0].text) for sentence in reading.doc.sents] == [(0, "They"), (24, "Twenty")]
