"""Reports that an organ itself issues: whose own voice they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.model.report import Origin, Section
from counterclaim.model.span import Span
from counterclaim.read.names import names
from counterclaim.read.names.actors import ActorTable, parse_table
from counterclaim.read.voices.voice_at import voice_at

from .toy import parse


@pytest.fixture(scope="module")
def table() -> ActorTable:
    return parse_table(*(read_data(name) for name in names.TABLES))


NAMED = "The_DET Ministry_PROPN counted_VERB nine_NUM dead_ADJ sailors_NOUN of_ADP Peru_PROPN"
PLAIN = "The_DET army_NOUN of_ADP Peru_PROPN counted_VERB nine_NUM dead_ADJ sailors_NOUN"
UNLISTED = "The_DET Ministry_PROPN of_ADP Health_PROPN counted_VERB nine_NUM dead_ADJ sailors_NOUN"
OFFICE = "The_DET Office_PROPN counted_VERB nine_NUM dead_ADJ sailors_NOUN"
ISSUED = [
    ("a ministry that names itself", "Ministry of Defence of Peru", "", NAMED, "PER/MoD"),
    ("a statement by its title", "Ministry of Public Health", "Communiqué of 12 March", PLAIN, "PER/MoH"),
    ("an issuer in the title", "Lima Daily", "Statement of the press service of the Border Troops", PLAIN,
     "PER/Border Troops"),
    ("a group's statement", "Voice of the Coast", "Statement of the Houthis", PLAIN, "HOUTHIS"),
    ("a ministry of anything", "Ministry of Fisheries of Peru", "Communiqué", PLAIN, "PER/GOV"),
    ("news on an organ's page", "Ministry of Health of Peru", "Boats lost off the coast", PLAIN, "OUTLET"),
    ("an army that is no state's", "Free Coast Army, Second Front", "Communiqué", PLAIN, "Free Coast Army"),
    ("a state's army with a cause", "Peruvian Liberation Army", "Communiqué", PLAIN, "PER/MIL"),
    ("a ministry of no state that is listed", "Ministry of Health", "Statement 7", UNLISTED, "Ministry of Health"),
    ("a body's bulletin", "UN Human Rights Office", "Boats lost off the coast", OFFICE, "UN"),
    ("a body's bulletin, small", "UN human rights office, Peru", "Boats lost off the coast", OFFICE, "UN"),
    ("news of a body's page", "UN News", "Boats lost off the coast", OFFICE, "OUTLET"),
    ("an outlet", "Lima Daily", "Army makes a statement", PLAIN, "OUTLET"),
    ("nobody", None, "Boats lost off the coast", PLAIN, "OUTLET"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("outlet", "title", "text", "claimant"), [row[1:] for row in ISSUED], ids=[row[0] for row in ISSUED]
)
def test_own_voice(table: ActorTable, outlet: str | None, title: str, text: str, claimant: str) -> None:
    reading = parse(text)
    report = replace(reading.report, origin=Origin(outlet=outlet), title=title)
    voice, saying = voice_at(names.name(replace(reading, report=report), table), 1)
    assert (voice.claimant, voice.mode, saying) == (claimant, "outlet", None)


def test_a_subtitle_that_is_a_sentence_is_no_letterhead(table: ActorTable) -> None:
    head = "BORDER BULLETIN\nA digest for helpers. It checks no military figures.\n"
    reading = parse(NAMED)
    lines = (Span(0, 15), Span(16, len(head) - 1))
    sections = tuple(Section(kind, span) for kind, span in zip(("title", "subtitle"), lines, strict=True))
    report = replace(reading.report, text=head, sections=sections, title="BORDER BULLETIN", origin=Origin())
    voice, _ = voice_at(names.name(replace(reading, report=report), table), 1)
    assert voice.claimant == "OUTLET"


def test_a_letterhead_names_the_issuer(table: ActorTable) -> None:
    """Of the lines above a text one calls it a statement, another says whose."""
    head = "REPUBLIC OF PERU\nMinistry of Health\nSTATEMENT 7\n"
    reading = parse(NAMED)
    starts = [0, *(at + 1 for at, letter in enumerate(head[:-1]) if letter == "\n")]
    lines = [Span(start, head.index("\n", start)) for start in starts]
    sections = tuple(Section(kind, span) for kind, span in zip(("title", "subtitle", "subtitle"), lines, strict=True))
    report = replace(reading.report, text=head, sections=sections, title="REPUBLIC OF PERU")
    voice, _ = voice_at(names.name(replace(reading, report=report), table), 1)
    assert (voice.claimant, voice.name) == ("PER/MoH", "Ministry of Health")
