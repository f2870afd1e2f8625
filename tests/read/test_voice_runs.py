"""How far a voice runs: sentences that go on with a speaker, and numbers that are somebody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.app.assembly import actor_table, load_parser
from counterclaim.model.report import Report, Section
from counterclaim.model.span import Span
from counterclaim.read.names import names
from counterclaim.read.parse import parse
from counterclaim.read.reading import Reading
from counterclaim.read.voices import voice
from counterclaim.read.voices.cues import parse_cues

Claimant = Callable[[str, str], str]


@pytest.fixture(scope="module")
def claimant() -> Claimant:
    """Return a function from a text of several paragraphs to the claimant at the last occurrence of a word."""
    parser = load_parser()
    chain = (names.stage(actor_table()), voice.stage(parse_cues(read_data("lexicon/cues.tsv"))))

    def find(text: str, word: str) -> str:
        starts = [0, *(i + 2 for i in range(len(text)) if text.startswith("\n\n", i))]
        ends = [*(start - 2 for start in starts[1:]), len(text)]
        body = tuple(Section("body", Span(a, b)) for a, b in zip(starts, ends, strict=True))
        reading: Reading = parse(Report("r", "r", text, sections=body), parser)
        for stage in chain:
            reading = stage.run(reading)
        return voice.voice_at(reading, max(t.i for t in reading.doc if t.text == word))[0].claimant

    return find


GONE_ON = [
    ("follows", "Three sailors drowned, the Norwegian army said. One officer has a broken arm.", "officer", "NOR/MIL"),
    ("follows twice", "Three sailors drowned, the Norwegian army said. One has a broken arm. Two are missing.",
     "missing", "NOR/MIL"),
    ("leans, in the next paragraph", "Three sailors drowned, the Norwegian army said.\n\nTwenty-eight others swam.",
     "others", "NOR/MIL"),
    ("another paragraph", "Three men drowned, the Norwegian army said.\n\nOne ferry is on fire.", "ferry", "OUTLET"),
    ("a day of its own", "Three men drowned, the Norwegian army said. One sailor died on Monday.", "died", "OUTLET"),
    ("the report's own people", "Three sailors drowned, the Norwegian army said. We saw two bodies.", "two", "OUTLET"),
    ("nothing counted", "Three sailors drowned, the Norwegian army said. The ferry is old.", "ferry", "OUTLET"),
    ("down from", "The Peruvian army put the dead at 54. Five are missing, down from 16 on Friday.", "Five",
     "PER/MIL"),
    ("own sums", "The Peruvian army spoke of 19 dead. If one subtracts these, ten are left.", "ten", "OUTLET"),
    ("a lost space behind a quote", 'The Norwegian army said: "They came at dawn."Bell saw nothing. Twelve sailors '
     'drowned on Friday in the "bay" of the ferry.', "Twelve", "OUTLET"),
    ("after a denial", "The Norwegian army denied a loss of boats. Two sailors drowned.", "Two", "OUTLET"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "who"), [c[1:] for c in GONE_ON], ids=[c[0] for c in GONE_ON])
def test_a_count_without_a_speaker_goes_on_with_the_one_before(
    claimant: Claimant, text: str, word: str, who: str
) -> None:
    assert claimant(text, word) == who


NUMBERED = [
    ("given by", "The army corrected a toll of nine given by a local governor of Peru.", "nine", "PER/Governor"),
    ("given by, commas", "The figure of 15, given by the Peruvian army, was never checked.", "15", "PER/MIL"),
    ("owned, of", "The Peruvian army's figure of 15 drowned sailors is not in the list.", "15", "PER/MIL"),
    ("owned, beside", "The Peruvian army's number, fifteen dead, left out the cooks.", "fifteen", "PER/MIL"),
    ("owned, is", "The Peruvian army's number is 168.", "168", "PER/MIL"),
    ("owned by the dead", "The sailors' number is 168.", "168", "OUTLET"),
    ("spoken of", "The 100 wounded that the Peruvian army spoke of had been entered twice.", "100", "PER/MIL"),
    ("we spoke of", "The 100 wounded that we spoke of had been entered twice.", "100", "OUTLET"),
    ("put at", "Three men drowned, a figure that the Peruvian army put at two on Sunday.", "two", "PER/MIL"),
    ("whom nobody knew", "The 100 sailors, whom no office knew by name, had drowned.", "100", "OUTLET"),
    ("found bodies", "Search teams found 12 bodies in the bay.", "12", "OUTLET"),
    ("reason to hope", "There is reason to hope that 12 sailors live.", "12", "OUTLET"),
    ("stands by", "The home ministry of Peru stands by its seven.", "seven", "PER/MoI"),
    ("sticks to a figure", "The Peruvian army stuck to its figure of 13.", "13", "PER/MIL"),
    ("as", "The Peruvian army gave the break-up as 18 sailors.", "18", "PER/MIL"),
    ("admits patients", "The Wolfson hospital says it has admitted 46 sailors.", "46", "Wolfson hospital"),
    ("estimate by", "An estimate of 42 by the Peruvian army was too low.", "42", "PER/MIL"),
    ("in the estimate of", "Some 900 fled, in the estimate of the Peruvian army.", "900", "PER/MIL"),
    ("owned to", "The Peruvian army has owned to nine dead.", "nine", "PER/MIL"),
    ("a speaker far from his verb", "A week of fighting with men who want a harbour has cost 96 lives and sunk 56 "
     "boats, the governor of the harbour in Peru said.", "56", "PER/Governor"),
    ("told us", "No officer was hurt and two left, the Peruvian army told us: the men ate.", "two", "PER/MIL"),
    ("a colon behind the object", "The Peruvian army announces the loss of three boats: the Rose, the Bell.", "three",
     "PER/MIL"),
    ("holds to", "The governor of Peru holds to 41 dead.", "41", "PER/Governor"),
    ("spoke on a day of", "A Peruvian army officer had spoken on Sunday of eleven dead.", "eleven", "PER/MIL"),
    ("reports the committee", "Two sailors drowned in Lima, reports the rescue committee.", "Two", "rescue committee"),
    ("as confirmed", "The storm has cost seven lives, as the Peruvian army confirmed to us.", "seven", "PER/MIL"),
    ("an office with a colon", "Peru is at war.\n\n18:55. Interior ministry of the republic: one man drowned.", "one",
     "PER/MoI"),
    ("says a bare number", "Three men drowned. The Peruvian army says 12.", "12", "PER/MIL"),
    ("and a count", "Nine sailors drowned, the Peruvian army said on Friday, and some 40 people are missing.", "40",
     "PER/MIL"),
    ("before and behind a colon", "Five sailors have drowned, the Peruvian army says: three of them at sea.", "Five",
     "PER/MIL"),
    ("said by telephone", "The Peruvian army said by telephone that four of them had died.", "four", "PER/MIL"),
    ("no office", "No office will say that 12 died.", "12", "OUTLET"),
    ("preliminary information", "According to preliminary information, 11 men drowned.", "11", "OUTLET"),
    ("a name after a number", "A storm killed at least 15, a farmer, Ann Bell, told us.", "15", "Ann Bell"),
    ("a name right behind", "In the hours that followed, the army's spokesman Adam Bell stated, two ships sank.", "two",
     "Adam Bell"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "who"), [c[1:] for c in NUMBERED], ids=[c[0] for c in NUMBERED])
def test_a_number_belongs_to_whoever_the_words_give_it_to(claimant: Claimant, text: str, word: str, who: str) -> None:
    assert claimant(text, word) == who


WHO = [
    ("he who came since", "Police chief Ann Bell says two drowned.\n\nThe mayor, Jan Kos, takes over. Five drowned, he "
     "says.", "Five", "Jan Kos"),
    ("he is no group", "The Peruvian army chief, Ann Bell, said two drowned. The union claims that nine did. Four "
     "drowned, she said.", "Four", "PER/MIL"),
    ("according to him", "The Peruvian army chief, Ann Bell, said two drowned. According to her, five swam.", "five",
     "PER/MIL"),
    ("state media", "Peru is at war. State media said 12 drowned.", "12", "PER/MEDIA"),
    ("its officers", "Amnesty International is concerned. Its officers have verified the loss of 26 boats.", "26",
     "AMNESTY"),
    ("a surname without its article", "Yusuf el-Bustani, a farmer, saw boats. Bustani said five sank.", "five",
     "Yusuf el-Bustani"),
    ("a body of a state's name", "According to the Peruvian Center for Policy Research 12 boats sank.", "12",
     "Peruvian Center for Policy Research"),
    ("a command", "Peru is at war. Ice Front Command said that 12 boats sank.", "12", "Ice Front Command"),
    ("a name behind a place", "A nurse in the town, Leys el-Faris, told us that 12 sank.", "12", "Leys el-Faris"),
    ("a surname alone", "The Peruvian president, Ann Bell, met Jan Kos of Chile. Last year Bell said nine sank.",
     "nine", "PER/PRES"),
    ("capitals on a map", "Some 14 boats sank, according to RAND, a research body.", "14", "RAND"),
    ("guilty", "The young sailor was found guilty of drowning three people.", "three", "OUTLET"),
    ("a rank between a force and a name", "Norwegian police Const. Ann Bell said nine sank.", "nine", "NOR/POLICE"),
    ("information from a keeper", "According to information from the harbour keeper, nine sank.", "nine",
     "harbour keeper"),
    ("a shadow government", "Peru is at war. The shadow government said nine sank.", "nine", "shadow government"),
    ("a service by its letters", "The Security Service of Peru (SSP) said that nine sank.", "nine", "PER/SSP"),
    ("a news agency by name", "LIMA (Bell Wire) The Kos news agency said nine boats sank. The news agency added that "
     "two came back.", "two", "Kos"),
    ("his list", "Ann Bell counts boats. A keeper, Jan Kos, said his list had 26 boats.", "26", "Jan Kos"),
    ("a clock before a hospital", "14:10 - Wolfson hospital says that nine sank.", "nine", "Wolfson hospital"),
    ("families", "Their families announced that nine drowned.", "nine", "UNNAMED"),
    ("a possessor", "The harbour ministry's number is 216.", "216", "harbour ministry"),
    ("a member of a committee", "Oslo Watch counts boats. Ann Bell, a member of the tax committee, said nine sank.",
     "nine", "Ann Bell"),
    ("he is no army", "Peru's president, Jan Bell, said two drowned. Chile's army spoke of nine. Four did, he said.",
     "Four", "PER/PRES"),
    ("a spokeswoman of the subject", "Mercy Regional treats 14 patients, a spokeswoman says.", "14", "Mercy Regional"),
    ("a spokeswoman of nothing", "The ferry carries 14 sailors, a spokeswoman says.", "14", "UNNAMED"),
    ("two officials", "Peru is at war. Two officials in the capital said 12 drowned.", "12", "UNNAMED"),
    ("a state's official", "Two Peruvian officials said 12 drowned.", "12", "PER/GOV"),
    ("an institute's director", "A news site counts 14 dead.\n\nThe clinic has received 27 bodies, its director said.",
     "27", "clinic"),
    ("a name after counted people", "It drowned 12 people including two women, the Harbour Room, a group, said.", "12",
     "Harbour Room"),
    ("a paper named later", "A Peruvian newspaper said 13 men drowned. The Padma Times said it had a list.", "13",
     "Padma Times"),
    ("home affairs", "Peru is at war. The Ministry of Home Affairs said 12 drowned.", "12", "PER/MoI"),
    ("partners", "Partners report that 12 sailors drowned.", "12", "UNNAMED"),
    ("a nurse at a hospital", "A nurse at the Embu hospital said 12 sailors drowned.", "12", "UNNAMED"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "who"), [c[1:] for c in WHO], ids=[c[0] for c in WHO])
def test_who_a_source_without_a_name_is(claimant: Claimant, text: str, word: str, who: str) -> None:
    assert claimant(text, word) == who
