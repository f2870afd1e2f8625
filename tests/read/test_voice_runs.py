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
    ("after a denial", "The Norwegian army denied a loss of boats. Two sailors drowned.", "Two", "OUTLET"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "who"), [c[1:] for c in GONE_ON], ids=[c[0] for c in GONE_ON])
def test_a_count_without_a_speaker_goes_on_with_the_one_before(
    claimant: Claimant, text: str, word: str, who: str
) -> None:
    assert claimant(text, word) == who
