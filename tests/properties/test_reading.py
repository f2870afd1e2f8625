"""What holds for every report, whatever is in it: quotes are the text, order plays no part, nothing raises."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from counterclaim.adapters.readers.text import MOST_BYTES, read_text
from counterclaim.app.assembly import head_lexicon, machine
from counterclaim.app.engine import Config, Engine
from counterclaim.app.intake import Read, complete
from counterclaim.app.read_one import run
from counterclaim.model.claim import Claim, Figure
from counterclaim.model.codec import dump_line, encode_claim, encode_rejection, encode_report
from counterclaim.model.report import Report, report_id
from evaluation.fuzz import cut_off, faults, mutants, reports, sentences
from tests.conftest import ROOT, SHARED

EXAMPLES = tuple(sorted((ROOT / "examples").glob("*/*.txt")))
SHARED_TEXTS = tuple(
    sorted(
        file
        for part in ("seeds", "gold/fakes", "gold/restated")
        for file in ((SHARED / part).rglob("*.txt") if SHARED else ())
    )
)
LIGHT_CUTS = 150  # cut reports; evaluation/fuzz.py --cut reads 10,000
LIGHT_FUZZ = 300  # mutated sentences; evaluation/fuzz.py reads 10,000
few = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
SPOKEN = "The defence ministry said that 12 soldiers were killed in the shelling of the town on Tuesday."


@cache
def read_file(file: Path) -> tuple[Read, ...]:
    engine = Engine()
    return tuple(engine.read(engine.open(str(file)).reports))


def read_words(text: str) -> Read:
    report = Report(report_id("report.txt", text), "report.txt", text, published=datetime(2021, 11, 17, 9, 30))
    return read_whole(report)


def read_whole(report: Report) -> Read:
    (completed,) = complete((report,), head_lexicon())
    return run(machine(), completed)


def read_bytes(content: bytes) -> Read | None:
    """Read as the program does; None where the bytes were refused."""
    (opened,) = read_text("report.txt", content, {})
    return read_whole(opened) if isinstance(opened, Report) else None


def written(read: Read) -> list[str]:
    claims = [dump_line(encode_claim(claim)) for claim in read.claims]
    return [dump_line(encode_report(read.report)), *claims, *(dump_line(encode_rejection(r)) for r in read.rejections)]


def figures(read: Read) -> Iterator[tuple[Claim, Figure]]:
    for claim in read.claims:
        if isinstance(claim.body, Figure):
            yield claim, claim.body


# Every report there is


def check_every_claim(file: Path) -> None:
    for read in read_file(file):
        assert faults(read) == []
        ids = [claim.id for claim in read.claims]
        assert len(ids) == len(set(ids))
        furniture = [s.span for s in read.report.sections if s.kind in ("furniture", "byline")]
        for claim in read.claims:
            assert claim.report == read.report.id
            spans = [e.span for e in claim.evidence if e.role in ("what", "count")]
            assert not [span for span in spans for lost in furniture if span.overlaps(lost)], claim
        wholes = {claim.body.subset_of for claim, _ in figures(read)} - {None}
        assert wholes <= set(ids)
        assert not [claim for claim, figure in figures(read) if figure.subset_of == claim.id]
        assert not [f for _, f in figures(read) if f.low is not None and f.high is not None and f.low > f.high]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_claims_of_examples_stand_on_their_words(file):
    check_every_claim(file)


@pytest.mark.needs_shared
@pytest.mark.parametrize("file", SHARED_TEXTS or [ROOT], ids=lambda file: file.stem)
def test_claims_of_shared_reports_stand_on_their_words(file):
    check_every_claim(file)


def test_examples_are_claimed_from():
    assert [file.name for file in EXAMPLES if not any(read.claims for read in read_file(file))] == []


# Order, repetition, processes


def test_a_second_reading_is_the_same_to_the_byte():
    file = EXAMPLES[0]
    (first,), (report,) = read_file(file), Engine().open(str(file)).reports
    assert written(run(machine(), report)) == written(first)


def test_reading_one_report_leaves_no_trace_in_the_next():
    alone = {file: [written(read) for read in read_file(file)] for file in EXAMPLES[:4]}
    for file in reversed(EXAMPLES[:4]):
        engine = Engine()
        assert [written(read) for read in engine.read(engine.open(str(file)).reports)] == alone[file]


def test_a_pool_reads_the_same_as_one_process():
    files = [str(file) for file in EXAMPLES[:4]]
    serial, pool = Engine(), Engine(Config(jobs=2))
    expected = [written(read) for read in serial.read(serial.open(*files).reports)]
    assert [written(read) for read in pool.read(pool.open(*reversed(files)).reports)] == expected


@pytest.mark.parametrize("folder", ["border-clash", "harbour-blockade"])
def test_the_order_of_reports_changes_nothing(folder):
    files = [str(file) for file in EXAMPLES if file.parent.name == folder]
    engine = Engine()
    one = engine.dossier(engine.open(*files).reports)
    other = engine.dossier(reversed(engine.open(*reversed(files)).reports))
    assert other == one


DIGEST = """
import hashlib, sys
from counterclaim.app.engine import Engine
def digest(*files):
    engine = Engine()
    dossier = engine.dossier(engine.open(*files).reports)
    return hashlib.sha256(repr(dossier).encode("utf-8", "surrogatepass")).hexdigest()
"""


def test_another_process_with_another_hash_seed_finds_the_same(monkeypatch):
    monkeypatch.chdir(ROOT)
    files = [file.relative_to(ROOT).as_posix() for file in EXAMPLES if file.parent.name == "harbour-blockade"]
    program = [sys.executable, "-c", f"{DIGEST}\nprint(digest(*sys.argv[1:]), end='')", *files]
    here: dict[str, Callable[..., str]] = {}
    exec(DIGEST, here)  # the same lines in this process, whose seed is another
    for_them = os.environ | {"PYTHONHASHSEED": "20211116"}
    assert subprocess.check_output(program, env=for_them, text=True) == here["digest"](*files)


# Strange characters: offsets count code points, and a claim is found all the same

STRANGE = {
    "right-to-left marks": "\u200f\u202bمرحبا\u202c\u200e ",
    "emoji beyond the first plane": "🚀🚀👩‍👩‍👧 ",
    "line separator": "A heading\u2028",
    "paragraph separator": "A heading\u2029",
    "next line": "A heading\x85",
    "dotted capital I": "İSTANBUL, İzmir. ",
    "combining accents": "Ye\u0301re\u0301van. ",
    "ligatures": "ﬁﬂﬃ. ",
    "byte order mark inside": "\ufeff",
    "soft hyphens": "Con\u00adflict re\u00adport. ",
    "carriage returns": "A heading\r\n\r\n",
    "form feed": "A heading\n\f\n",
}


@pytest.mark.parametrize("before", STRANGE.values(), ids=STRANGE)
def test_strange_characters_move_no_quote(before):
    text = f"{before}\n\n{SPOKEN} {before}"
    read = read_words(text)
    assert faults(read) == []
    found = [claim for claim, figure in figures(read) if (figure.effect, figure.low, figure.high) == ("killed", 12, 12)]
    assert len(found) == 1
    assert "12 soldiers" in found[0].quote()
    (count,) = {e.span.start for e in found[0].evidence if e.role == "count"} or {text.index("12")}
    assert count == text.index("12")


def test_a_lone_surrogate_costs_no_more_than_its_report():
    read = read_words(f"{SPOKEN}\n\nA broken \ud800 character.")
    assert [r.code for r in read.rejections] in ([], ["stage_failed"])
    assert [dump_line(encode_claim(claim)) for claim in read.claims] or read.rejections


# What may change in a text without changing what it says


def said(read: Read) -> list[tuple[object, ...]]:
    return sorted(((c.body, c.voice, c.stance) for c in read.claims if not subset(c)), key=repr)


def subset(claim: Claim) -> bool:
    return isinstance(claim.body, Figure) and claim.body.subset_of is not None  # names an id, which goes by offsets


ALTERED = {
    "a byte order mark": lambda text: "\ufeff" + text,
    "blank lines at the end": lambda text: text + "\n\n\n",
    "a comment form at the end": lambda text: text + "\n\nLeave a Reply\n\nYour email address will not be published.",
    "a newsletter at the end": lambda text: text + "\n\nSign up for our newsletter",
}


@pytest.mark.parametrize("alter", ALTERED.values(), ids=ALTERED)
@pytest.mark.parametrize("name", ["absheron-post", "channel-nine", "tidewire", "health-ministry-16"])
def test_what_a_page_adds_changes_no_claim(name, alter):
    (file,) = (file for file in EXAMPLES if file.stem == name)
    text = file.read_bytes().decode("utf-8")
    (plain, altered) = (read_bytes(one.encode("utf-8")) for one in (text, alter(text)))
    assert plain is not None and altered is not None
    assert said(altered) == said(plain)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_line_ends_of_another_system_change_no_figure(file):
    """The voice may change: the parser sees paragraphs twice as far apart, and what it makes of commas can tip."""
    text = file.read_bytes().decode("utf-8")
    (plain, altered) = (read_bytes(one.encode("utf-8")) for one in (text, text.replace("\n", "\r\n")))
    assert plain is not None and altered is not None
    one, other = (sorted(repr((f.effect, f.party, f.low, f.high)) for _, f in figures(r)) for r in (plain, altered))
    assert other == one


@few
@given(st.integers(2, 5_000_000))
@example(2021)
@example(1000)
def test_a_number_comes_back_as_it_was_written(number):
    read = read_words(SPOKEN.replace("12", f"{number:,}"))
    assert [(f.effect, f.low, f.high) for _, f in figures(read)] == [("killed", number, number)]


# Texts that say nothing

NOTHING = {
    "one word": "Hello",
    "one character": "x",
    "digits only": "12 7 2021 24",
    "no sentence": "killed wounded captured 12 12 12",
    "punctuation": ".,;:!? -- … ()",
    "only furniture": "Home | World | Sport\n\nShare this story\n\nLeave a Reply\n\n© 2021 All rights reserved.",
    "a table of contents": "1. Introduction ..... 3\n2. Method ..... 12\n3. Losses ..... 40",
    "another language": "Das Ministerium meldete gestern keine Verluste.",
    "no space at all": "killed12soldiers" * 200,
    "only line ends": "\n" * 500 + "x" + "\r\n" * 500,
    "brackets without end": "(" * 300 + "12 killed" + '"' * 300,
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_texts_without_sentences_are_read_without_a_fault(text):
    assert faults(read_words(text)) == []


@pytest.mark.parametrize("name", ["one word", "one character", "digits only", "punctuation", "only furniture"])
def test_nothing_is_claimed_from_nothing(name):
    assert read_words(NOTHING[name]).claims == ()


def test_a_sentence_without_an_end_is_read():
    assert faults(read_words("12 soldiers were killed and " * 60)) == []


def test_a_text_at_the_limit_is_refused_by_length_and_not_lost():
    (report,) = read_text("long.txt", (SPOKEN + "\n").encode() * (MOST_BYTES // (len(SPOKEN) + 1)), {})
    assert isinstance(report, Report)
    read = read_whole(report)
    assert [r.code for r in read.rejections] == ["too_large"]
    assert read.claims == ()


# Chance

NEWS = (
    "The ministry said that 12 soldiers were killed and wounded . , \" “ ” ' ( ) : ; - — \n \n\n at least no losses "
    "according to its Baku Yerevan NATO denied accused of shelling Tuesday 16 November 2021 18:30 p.m. including two "
    "children captured lost positions dozens 6,500 0 İ \u200f 🚀 \x85 \u2028 Reuters reported @ # & / % £ 7 of them it"
).split(" ")
WORDS = st.lists(st.sampled_from(NEWS), max_size=40).map(" ".join)
ANYTHING = st.text(max_size=120)


@few
@given(st.binary(max_size=200))
@example(b"")
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00\xd8")
@example(b"\xef\xbb\xbf12 killed")
@example(b"\x89PNG\r\n\x1a\n\x00\x00")
@example("12 tués à Bâle".encode("latin-1") + "12 tués à Bâle".encode())
def test_any_bytes_become_a_rejection_or_claims(content):
    read = read_bytes(content)
    assert read is None or faults(read) == []


@few
@given(st.one_of(WORDS, ANYTHING, st.tuples(WORDS, ANYTHING, WORDS).map(" ".join)))
@example("12 12 12 killed killed killed")
@example("““”’’ said said said 12 he it they")
@example("its its its its. It said it.")
@example("- - -\n\n12-14-16\n\n1,2,3,4,5,6,7 killed")
def test_any_text_is_read_without_a_fault(text):
    assert faults(read_words(text)) == []


def test_mutated_sentences_are_read_without_a_fault():
    originals = sentences(file.read_text(encoding="utf-8") for file in EXAMPLES)
    broken = list(islice(mutants(originals, LIGHT_FUZZ), LIGHT_FUZZ))
    assert [fault for report in reports(broken) for fault in faults(run(machine(), report))] == []


def test_reports_that_break_off_are_read_without_a_fault():
    texts = [file.read_text(encoding="utf-8") for file in EXAMPLES]
    assert [fault for report in cut_off(texts, LIGHT_CUTS) for fault in faults(run(machine(), report))] == []
