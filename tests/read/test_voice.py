"""Who says what: cues, quotes, chains, hedges, and the voice that holds at a token."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc as Parsed

from counterclaim.adapters.resources import read_data
from counterclaim.app.assembly import actor_table, load_parser
from counterclaim.model.actor import Actor
from counterclaim.model.claim import STANCES, Voice
from counterclaim.model.report import Report, Section
from counterclaim.model.span import Span
from counterclaim.read.document import Doc
from counterclaim.read.names import names
from counterclaim.read.parse import parse
from counterclaim.read.reading import Attribution, Mention, Reading
from counterclaim.read.voices import voice
from counterclaim.read.voices.cues import PATTERNS, Cue, parse_cues
from counterclaim.read.voices.quotation import quotations
from counterclaim.read.voices.saying import blocks

CUES = parse_cues(read_data("lexicon/cues.tsv"))
ROWS = [*dict.fromkeys(CUES.verbs.values()), *dict.fromkeys(CUES.nouns.values()), *CUES.adverbs.values()]
ROWS += list(CUES.phrases.values())
VOCAB = English().vocab
Read = Callable[..., Reading]


@pytest.fixture(scope="module")
def read() -> Read:
    """Return a function from a text, and the words of it that are the title, to its reading with voices."""
    parser = load_parser()
    chain = (names.stage(actor_table()), voice.stage(CUES))

    def run(text: str, title: str = "") -> Reading:
        sections = [Section("title", Span(0, len(title)))] if title else []
        sections.append(Section("body", Span(len(title) + 1 if title else 0, len(text))))
        reading = parse(Report("r", "r", text, sections=tuple(s for s in sections if len(s.span))), parser)
        for stage in chain:
            reading = stage.run(reading)
        return reading

    return run


def at(reading: Reading, word: str) -> tuple[Voice, Attribution | None]:
    """Return the voice at the last occurrence of a word."""
    index = max(token.i for token in reading.doc if token.text == word)
    return voice.voice_at(reading, index)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind}-{row.word}")
def test_each_cue_is_found_in_its_example(read: Read, row: Cue) -> None:
    """Every line of the lexicon proves itself: its example has an attribution with that cue and that stance."""
    reading = read(row.example)
    forms = (*row.forms, row.word.split()[0])
    found = [a for a in reading.voices if a.cue and words(reading, a.cue).split()[0] in forms]
    assert found, row.example
    assert row.stance in {a.stance for a in found}
    assert all(start < end for a in found for start, end in a.content)


def words(reading: Reading, part: tuple[int, int]) -> str:
    """Return the words of a token range in lower case."""
    return reading.doc[part[0] : part[1]].text.lower()


SAID = [
    ("that", "The Norse ministry said that 12 sailors drowned.", "12", "NOR/MoD", ()),
    ("no that", "The Norse ministry said 12 sailors drowned.", "12", "NOR/MoD", ()),
    ("after content", "Twelve sailors drowned off the coast, the Norse ministry said on Monday.", "sailors",
     "NOR/MoD", ()),
    ("inverted", "Twelve sailors drowned off the coast, said the Norse ministry.", "sailors", "NOR/MoD", ()),
    ("inverted, explained", "Twelve sailors drowned, said the Norse ministry, a body that counts boats.", "sailors",
     "NOR/MoD", ()),
    ("parenthesis", "The ferry, the Norse ministry said, sank with 12 sailors aboard.", "12", "NOR/MoD", ()),
    ("no commas", "At least 12 sailors drowned off the coast on Monday the Norse ministry said.", "12",
     "NOR/MoD", ()),
    ("capital", "Oslo said 12 sailors drowned.", "12", "NOR", ()),
    ("noun object", "Norway announced the loss of two patrol boats.", "boats", "NOR", ()),
    ("wounded object", "The Norse ministry reported 12 wounded sailors.", "12", "NOR/MoD", ()),
    ("toll", "The Norse ministry put the toll at 58.", "58", "NOR/MoD", ()),
    ("spoke of", "The Norse ministry spoke of 58 dead.", "58", "NOR/MoD", ()),
    ("according to, first", "According to the Norse ministry, 12 sailors drowned.", "12", "NOR/MoD", ()),
    ("according to, last", "Twelve sailors drowned, according to the Norse ministry.", "sailors", "NOR/MoD",
     ()),
    ("statement", "Twelve sailors drowned, the Norse ministry said in a statement.", "sailors", "NOR/MoD", ()),
    ("statement of", "A statement of the Norse ministry said that 12 sailors drowned.", "12", "NOR/MoD", ()),
    ("adding", "The Norse ministry said the ferry sank, adding that 12 sailors drowned.", "12", "NOR/MoD", ()),
    ("coordinated", "The Norse ministry announced a search and added that 12 sailors drowned.", "12", "NOR/MoD",
     ()),
    ("accused", "Norway accused Denmark of sinking 12 boats.", "12", "NOR", ()),
    ("told a medium", "The Norse ministry told Reuters that 12 sailors drowned.", "12", "NOR/MoD",
     ("Reuters",)),
    ("told people", "The Norse ministry told reporters that 12 sailors drowned.", "12", "NOR/MoD", ()),
    ("quoted as saying", "Reuters quoted the Norse ministry as saying that 12 sailors drowned.", "12",
     "NOR/MoD", ("Reuters",)),
    ("outer after inner", "Twelve sailors drowned, the Norse ministry said, Reuters reported.", "sailors",
     "NOR/MoD", ("Reuters",)),
    ("citing", "Twelve sailors drowned, Reuters reported, citing the Norse ministry.", "sailors", "NOR/MoD",
     ("Reuters",)),
    ("while", "Oslo said that 12 sailors drowned, while Copenhagen said that 9 fishermen drowned.", "9", "DNK", ()),
    ("while, first", "Oslo said that 12 sailors drowned, while Copenhagen said that 9 drowned.", "12", "NOR", ()),
    ("inverted, adding", "Twelve sailors drowned, said the Norse ministry, adding that 9 live.", "9", "NOR/MoD", ()),
    ("blaming", "Twelve sailors drowned on Monday, Oslo said, blaming Denmark for the raid.", "sailors", "NOR", ()),
    ("few quoted words", 'Oslo said "pirates" had sunk 12 boats.', "12", "NOR", ()),
    ("agency agrees", "Norway has lost 12 sailors, the Norwegian defence ministry said.", "12", "NOR/MoD", ()),
    ("claimed by", "A raid claimed by Denmark killed 12 sailors.", "12", "OUTLET", ()),
    ("denied, known fact", "Denmark denied sinking boats in the war, which has cost 900 lives.", "900", "OUTLET", ()),
    ("in which", "Oslo said the ferry sank near Bergen, in which 12 sailors live.", "12", "OUTLET", ()),
    ("treaty", "According to the treaty, 12 boats were handed over.", "12", "OUTLET", ()),
    ("picture", "The video shows 12 boats on fire.", "12", "OUTLET", ()),
    ("reportedly", "Three sailors reportedly drowned.", "sailors", "UNNAMED", ()),
    ("was reported", "Heavy losses were reported on the coast.", "losses", "UNNAMED", ()),
    ("reported dead", "Around 25 sailors are reported as missing.", "25", "UNNAMED", ()),
    ("sources", "Sources said that 12 sailors drowned.", "12", "UNNAMED", ()),
    ("local media", "According to local media, 12 sailors drowned.", "12", "UNNAMED", ()),
    ("own voice", "Twelve sailors drowned off Norway on Monday.", "sailors", "OUTLET", ()),
    ("not said", "The Norse ministry did not say that 12 sailors drowned.", "12", "OUTLET", ()),
    ("a group that does something", "Twelve sailors drowned a Norse group tracking the storm said.", "sailors",
     "Norse group", ()),
    ("counted people before a name", "The raid hurt three other people, Ann Bell, an official of the Norse ministry, "
     "told Reuters.", "three", "NOR/MoD", ("Reuters",)),
    ("a medium's reporter", "A Reuters reporter in Oslo said that 12 sailors drowned.", "12", "Reuters", ()),
    ("without content behind", "Twelve sailors drowned, the Norse ministry said without giving a place.", "sailors",
     "NOR/MoD", ()),
    ("the official news agency", "The official Norwegian news agency said that 12 sailors drowned.", "12",
     "NOR/State news agency", ()),
    ("by a count", "Twelve sailors drowned off the coast, by the Norse ministry's count.", "sailors", "NOR/MoD", ()),
    ("in a version", "In the Norse ministry's version 12 sailors drowned.", "12", "NOR/MoD", ()),
    ("put something at", "The Norse ministry puts its captives at 14.", "14", "NOR/MoD", ()),
    ("admitted to", "The Norse ministry admitted to the loss of 17 boats.", "17", "NOR/MoD", ()),
    ("knew of", "By noon the Norse ministry knew of 12 dead.", "12", "NOR/MoD", ()),
    ("a result behind", "A sailor died on Monday, the Norse ministry said, bringing the toll to 12.", "12",
     "NOR/MoD", ()),
    ("a place in front", "There, the Norse ministry said, 12 sailors drowned; 9 boats sank.", "9", "NOR/MoD", ()),
    ("a clause behind", "A sailor died, the Norse ministry said, after 12 others had drowned.", "12", "NOR/MoD", ()),
    ("others", "Two boats sank, the Norse ministry said. Nine others were hit.", "Nine", "NOR/MoD", ()),
    ("others on another day", "Two boats sank, the Norse ministry said. Nine others sank on Friday.", "Nine", "OUTLET",
     ()),
    ("comma and quote", "The Norse ministry says, “We lost 12 sailors and two boats.”", "12", "NOR/MoD", ()),
    ("signed", "“They came at dawn and sank 12 boats.” — Ann Bell", "12", "Ann Bell", ()),
    ("lives", "The storm claimed the lives of 12 sailors.", "12", "OUTLET", ()),
    ("the same body", "The Norse ministry said the ferry sank. Danish ships hit 12 boats, the same body said.", "12",
     "NOR/MoD", ()),
    ("its director", "The Harbour Relief Fund said the ferry sank. Nine sailors drowned, its director, Ann Bell, told "
     "reporters.", "Nine", "Harbour Relief Fund", ()),
    ("its spokesman, right behind it", "Twelve sailors were brought to the Bell Bay Hospital, its spokesman Jan Kos "
     "said.", "sailors", "Bell Bay Hospital", ()),
    ("director of an institution", "The director of the Bell Bay hospital, Ann Holt, said that 12 sailors drowned.",
     "12", "Bell Bay hospital", ()),
    ("an institution's spokesman", "Twelve sailors drowned, wrote the lifeboat service's spokesman Jan Kos.", "sailors",
     "lifeboat service", ()),
    ("a nurse somewhere", "A nurse at the Bell Bay hospital said that 12 sailors drowned.", "12", "UNNAMED", ()),
    ("residents of a town", "Residents of Bergen said that 12 sailors drowned.", "12", "UNNAMED", ()),
    ("an officer speaks for his force", "A Norwegian police officer said that 12 sailors drowned.", "12", "NOR/POLICE",
     ()),
    ("an officer by rank", "Norway's army landed on Monday. Twelve sailors drowned, Captain Jan Kos said.", "sailors",
     "NOR/MIL", ()),
    ("a spokesman by rank", "Norway's army landed on Monday. Twelve sailors drowned, spokesman Colonel Jan Kos said.",
     "sailors", "NOR/MIL", ()),
    ("inside a relative clause", "Danes mourned a raid the Norse ministry says killed 12 sailors.", "12", "NOR/MoD",
     ()),
    ("said in a document", "Wounds were received by 12 sailors, it is said in the Norse ministry's report.", "12",
     "NOR/MoD", ()),
    ("the agent of another verb", "They are believed to have been killed by Denmark with 12 bombs.", "12", "UNNAMED",
     ()),
    ("feared by nobody named", "At least 12 sailors are feared dead.", "12", "OUTLET", ()),
    ("a union by its trade", "A doctors' union said that 12 sailors drowned.", "12", "doctors' union", ()),
    ("the last word of a title", "Norway's Human Rights Defender spoke on Monday. The Defender said that 12 drowned.",
     "12", "NOR/Ombudsman", ()),
    ("who somebody is, not of whom he speaks", "The boats of the Merle Tide Front were hit, its command said. Twelve "
     "sailors drowned, said commander Jan Kos, who dismissed the Bell Council's count.", "Twelve", "Merle Tide Front",
     ()),
    ("a group whose fighters act", "ISIS fighters attacked the base of the United Nations. The group said that 12 "
     "sailors drowned.", "12", "ISIS", ()),
    ("a name after an office", "Twelve sailors drowned, the Norwegian defence minister said. “And nine were hurt,” Jan "
     "Kos told Reuters.", "nine", "NOR/MoD", ("Reuters",)),
    ("a commissioner is of the police", "Norway's police searched the bay. Twelve sailors drowned, Commissioner Jan "
     "Kos said.", "Twelve", "NOR/POLICE", ()),
    ("cut a toll", "The Norse ministry cut the death toll to 12.", "12", "NOR/MoD", ()),
    ("deaths that are reported", "The first deaths reported were of 12 sailors.", "12", "OUTLET", ()),
    ("a purpose before the speaker", "A push to take the bay near Bergen killed 12 sailors and hurt many the Norwegian "
     "defence ministry said.", "12", "NOR/MoD", ()),
    ("channels of a platform", "Local Telegram channels wrote that 12 sailors drowned.", "12", "UNNAMED", ()),
    ("one of somebody named", "Oslo denied sinking boats. One of the divers found 12 sailors.", "12", "OUTLET", ()),
    ("brought down a toll", "The Norse ministry brought down the death toll to 12.", "12", "NOR/MoD", ()),
    ("a storm that brings a toll", "The storm brought the death toll to 12.", "12", "OUTLET", ()),
    ("a body there", "The lifeboat service there said that 12 sailors drowned.", "12", "lifeboat service", ()),
    ("a network by its trade", "A Norwegian doctors' network said that 12 sailors drowned.", "12", "doctors' network",
     ()),
    ("boasted of", "The Norse ministry boasted of sinking 12 boats.", "12", "NOR/MoD", ()),
    ("a charity is no armed group", "A medical charity said that 12 sailors drowned. ISIS said it had sunk two boats.",
     "12", "medical charity", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "claimant", "via"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_voice_at(read: Read, text: str, word: str, claimant: str, via: tuple[str, ...]) -> None:
    """The innermost voice is found, with its chain."""
    found, _ = at(read(text.replace("Norse ministry", "Norwegian defence ministry")), word)
    assert (found.claimant, found.via) == (claimant, via)


def test_a_name_opens_its_line_of_a_running_report(read: Read) -> None:
    reading = parse_in_paragraphs(
        read, "10:25 - A fire, the Norwegian defence ministry writes.\n\n10:41 - The ministry: two boats are lost."
    )
    assert at(reading, "boats")[0].claimant == "NOR/MoD"


def test_we_is_he_who_says_it(read: Read) -> None:
    reading = read('Denmark denied the raid. "They hit our boats," said the Norwegian defence ministry.')
    ours = {m.actor.code for m in reading.names if m.actor and reading.doc[m.start].lower_ == "our"}
    assert {code.split("/")[0] for code in ours} == {"NOR"}


def test_relative_of_a_named_body_is_cited_for_the_unnamed(read: Read) -> None:
    """Whoever cites people without a name answers for it."""
    found, _ = at(read("Twelve sailors drowned, Reuters said, citing residents."), "sailors")
    assert found.claimant != "UNNAMED"


TITLES = [
    ("colon first", "Norway: 12 sailors drowned", "12", "NOR"),
    ("dash last", "12 sailors drowned in storm - police", "12", "police"),
    ("says", "12 sailors drowned in storm, says Norway", "12", "NOR"),
    ("own", "12 sailors drowned in storm", "12", "OUTLET"),
    ("goes on behind a comma", "Norway shells camp, says 12 rebels died", "12", "NOR"),
    ("a topic in capitals", "BELL COVE: 12 REBELS DIED", "12", "OUTLET"),
    ("a topic with a state in it", "Clashes south of Oslo: 12 rebels died", "12", "OUTLET"),
]


@pytest.mark.parametrize(("title", "word", "claimant"), [row[1:] for row in TITLES], ids=[row[0] for row in TITLES])
def test_titles(read: Read, title: str, word: str, claimant: str) -> None:
    """A title can set its source before a colon or after a dash."""
    reading = read(f"{title}\nThe sea was rough.", title)
    index = next(token.i for token in reading.doc if token.text == word)
    assert voice.voice_at(reading, index)[0].claimant == claimant


QUOTED = [
    ("one sentence", '"Twelve sailors drowned," Norway said.', "sailors", "direct"),
    ("two sentences", "“We searched all night. Twelve sailors drowned,” Norway said.", "searched", "direct"),
    ("second part", "“We searched,” Norway said. “In the end twelve sailors were found dead.”", "found", "direct"),
    ("before a colon", 'Norway said: "Twelve sailors drowned."', "sailors", "direct"),
    ("indirect", "Norway said that twelve sailors drowned.", "sailors", "indirect"),
]


@pytest.mark.parametrize(("text", "word", "mode"), [row[1:] for row in QUOTED], ids=[row[0] for row in QUOTED])
def test_direct_speech(read: Read, text: str, word: str, mode: str) -> None:
    """Quotes belong to their speaker, over sentences, and their mode is direct."""
    found, _ = at(read(text), word)
    assert (found.claimant, found.mode) == ("NOR", mode)


def test_a_statement_that_a_colon_introduces(read: Read) -> None:
    """The paragraph behind "issued the following statement:" is the issuer's."""
    text = "Norway released the following statement today:\n\n“Twelve sailors drowned last night.\n\n“We mourn them.”"
    reading = parse_in_paragraphs(read, text)
    assert at(reading, "sailors")[0].claimant == "NOR"


def parse_in_paragraphs(read: Read, text: str) -> Reading:
    """Read a text whose paragraphs are sections of their own."""
    reading = read(text)
    spans, start = [], 0
    for part in text.split("\n\n"):
        spans.append(Section("body", Span(start, start + len(part))))
        start += len(part) + 2
    report = replace(reading.report, sections=tuple(spans))
    return voice.stage(CUES).run(replace(reading, report=report, voices=()))


def test_stance_and_hedge(read: Read) -> None:
    """A denial denies its content; a hedge inside somebody's words stays a hedge and leaves them the claim."""
    _, denial = at(read("Norway denied that 12 sailors drowned."), "12")
    assert denial is not None
    assert denial.stance == "denied"
    found, _ = at(read("Norway said that 12 sailors reportedly drowned."), "12")
    assert (found.claimant, found.hedge) == ("NOR", "reportedly")


def test_an_agent_is_named_without_its_preposition(read: Read) -> None:
    saying = at(read("Heavy losses were reported by the Norwegian defence ministry."), "losses")[0]
    assert saying.name == "the Norwegian defence ministry"


def test_the_reports_own_people_are_nobody_else(read: Read) -> None:
    assert at(read("LIMA. Our volunteers documented the deaths of 12 sailors."), "12")[0].claimant == "OUTLET"


def test_evidence_quotes_speaker_and_cue(read: Read) -> None:
    """The evidence of a voice is its source and its cue, as they stand in the text."""
    reading = read("Norway said that 12 sailors drowned.")
    _, attribution = at(reading, "12")
    assert attribution is not None
    evidence = voice.voice_evidence(reading, attribution)
    assert [(e.role, e.quote) for e in evidence] == [("speaker", "Norway"), ("cue", "said")]
    assert all(e.span.of(reading.report.text) == e.quote for e in evidence)


def test_a_mention_decides_who_a_pronoun_is() -> None:
    """The stage asks `Reading.names`, not the words: a hand-built parse with a resolved pronoun."""
    doc = Doc(Parsed(
        VOCAB, ["It", "said", "12", "drowned", "."], heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "nsubj", "ccomp", "punct"], pos=["PRON", "VERB", "NUM", "VERB", "PUNCT"],
        tags=["PRP", "VBD", "CD", "VBD", "."], lemmas=["it", "say", "12", "drown", "."],
    ))  # fmt: skip
    actor = Actor("NOR/MoD", "defence ministry", "organ")
    reading = Reading(Report("r", "r", doc.text), doc, names=(Mention(0, 1, 0, "actor", actor),))
    found, _ = at(voice.stage(CUES).run(reading), "12")
    assert (found.claimant, found.name) == ("NOR/MoD", "It")


def test_unknown_patterns_are_refused() -> None:
    """A typing error in the lexicon is an error, not a silent cue."""
    with pytest.raises(ValueError, match="clauze"):
        parse_cues("cue\tkind\tpattern\tstance\tforms\texample\nsay\tverb\tclauze\tasserted\t\tHe said so.")


def test_the_lexicon_is_sound() -> None:
    """Each row has an example sentence, known patterns and a stance of the record."""
    assert len(ROWS) > 120
    assert all(row.patterns <= PATTERNS and row.stance in STANCES for row in ROWS)
    assert all(row.example.endswith(".") for row in ROWS)


PIECES = ["he", "said", "“", "”", '"', "12", "died", ",", ".", "that", "Norway", "and"]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_quotations_never_overlap_and_stay_in_the_text(tokens: list[str]) -> None:
    """Whatever marks stand where, quotes are ordered ranges inside the text."""
    doc = Doc(Parsed(VOCAB, tokens or ["x"]))
    ranges = [(quote.start, quote.end) for quote in quotations(doc, [(0, len(doc))])]
    assert all(0 <= start < end <= len(doc) for start, end in ranges)
    assert all(left[1] <= right[0] for left, right in pairwise(ranges))


def test_blocks_follow_sections_and_line_breaks() -> None:
    """Without sections a line break parts paragraphs; with them only they do, so that wrapped lines stay whole."""
    doc = Doc(Parsed(VOCAB, ["Norway", "said", "\n", "so", "."], spaces=[True, False, False, False, False]))
    text = doc.text
    assert blocks(Reading(Report("r", "r", text), doc)) == ((0, 2), (3, 5))
    whole = Report("r", "r", text, sections=(Section("body", Span(0, len(text))),))
    assert blocks(Reading(whole, doc)) == ((0, 5),)
