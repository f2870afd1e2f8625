"""The time of an event, told apart from when it was said; on parses written by hand."""

from __future__ import annotations

from datetime import datetime

import pytest
import spacy
from spacy.tokens import Doc as Parsed

from counterclaim.model.report import Report, Section
from counterclaim.model.span import Span
from counterclaim.read.document import Doc
from counterclaim.read.reading import Reading
from counterclaim.read.times.when import Anchor, find_times, time_of

VOCAB = spacy.blank("en").vocab
PUBLISHED = datetime(2023, 3, 16)  # a Thursday


def reading(*sentences: str, published: datetime | None = PUBLISHED) -> Reading:
    """Build a reading; each word is text/POS/relation/head, the head's number in its sentence from 1 (0: root)."""
    rows = [(word.split("/"), start, i) for start, i, word in numbered(sentences)]
    words = [row[0] for row, _, _ in rows]
    heads = [start + (int(row[3]) - 1 if int(row[3]) else i) for row, start, i in rows]
    doc = Doc(
        Parsed(
            VOCAB,
            words=words,
            heads=heads,
            deps=[row[2] for row, _, _ in rows],
            pos=[row[1] for row, _, _ in rows],
            tags=["VBD" if row[1] == "VERB" else "JJS" if row[0] == "worst" else "NN" for row, _, _ in rows],
            lemmas=[LEMMAS.get(row[0].lower(), row[0].lower()) for row, _, _ in rows],
        )
    )
    report = Report("r", "r.txt", doc.text, published=published, sections=(Section("body", Span(0, len(doc.text))),))
    return Reading(report, doc, times=find_times(doc, Anchor(published)))


def numbered(sentences: tuple[str, ...]) -> list[tuple[int, int, str]]:
    start, found = 0, []
    for sentence in sentences:
        words = sentence.split()
        found += [(start, i, word) for i, word in enumerate(words)]
        start += len(words)
    return found


LEMMAS = {
    "said": "say", "killed": "kill", "died": "die", "clashes": "clash", "reported": "report", "signed": "sign",
    "announced": "announce", "rejected": "reject", "urged": "urge", "climbed": "climb", "rose": "rise",
}  # fmt: skip
CLASHED = "Clashes/NOUN/nsubj/2 erupted/VERB/root/0 on/ADP/case/4 Monday/PROPN/obl/2"

CASES = [
    (
        "its own time, not that of saying",
        ["He/PRON/nsubj/2 said/VERB/root/0 on/ADP/case/4 Wednesday/PROPN/obl/2 that/SCONJ/mark/7 two/NUM/nsubj/7 "
         "died/VERB/ccomp/2 on/ADP/case/9 Tuesday/PROPN/obl/7"],
        "died", "2023-03-14", "relative", "Tuesday",
    ),
    (
        "the time of saying is that of the saying",
        ["He/PRON/nsubj/2 said/VERB/root/0 on/ADP/case/4 Wednesday/PROPN/obl/2 that/SCONJ/mark/7 two/NUM/nsubj/7 "
         "died/VERB/ccomp/2 on/ADP/case/9 Tuesday/PROPN/obl/7"],
        "said", "2023-03-15", "relative", "Wednesday",
    ),
    (
        "with nothing else, what was said on a day was known by then",
        ["He/PRON/nsubj/2 said/VERB/root/0 on/ADP/case/4 Wednesday/PROPN/obl/2 that/SCONJ/mark/7 two/NUM/nsubj/7 "
         "died/VERB/ccomp/2"],
        "died", "2023-03-15", "published", "Wednesday",
    ),
    (
        "the report's main event, a day or two before it was spoken of",
        [CLASHED, "He/PRON/nsubj/2 said/VERB/root/0 on/ADP/case/4 Wednesday/PROPN/obl/2 that/SCONJ/mark/7 "
         "two/NUM/nsubj/7 died/VERB/ccomp/2"],
        "died", "2023-03-13", "relative", None,
    ),
    (
        "the event that the sentence before speaks of",
        [CLASHED, "Two/NUM/nsubj/2 died/VERB/root/0"],
        "died", "2023-03-13", "relative", None,
    ),
    (
        "the day of publication",
        ["Two/NUM/nsubj/2 died/VERB/root/0"],
        "died", "2023-03-16", "published", None,
    ),
    (
        "an event's own clause",
        ["Two/NUM/nsubj/2 died/VERB/root/0 in/ADP/case/4 clashes/NOUN/obl/2 that/PRON/nsubj/6 erupted/VERB/acl:relcl/4 "
         "on/ADP/case/8 Monday/PROPN/obl/6"],
        "died", "2023-03-13", "relative", "Monday",
    ),
    (
        "what is reported, where a saying in the passive is about an event",
        ["Clashes/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 reported/VERB/root/0 on/ADP/case/5 Monday/PROPN/obl/3"],
        "Clashes", "2023-03-13", "relative", "Monday",
    ),
    (
        "no paper's date",
        ["They/PRON/nsubj/2 died/VERB/root/0 under/ADP/case/6 the/DET/det/6 1997/NUM/nummod/6 treaty/NOUN/obl/2"],
        "died", "2023-03-16", "published", None,
    ),
    (
        "no yardstick",
        ["They/PRON/nsubj/2 died/VERB/root/0 in/ADP/case/6 the/DET/det/6 worst/ADJ/amod/6 clashes/NOUN/obl/2 "
         "since/ADP/case/8 2014/NUM/nmod/6"],
        "died", "2023-03-16", "published", None,
    ),
    (
        "a saying right before the phrase, though the parse hangs it on the event",
        ["Two/NUM/nsubj/2 died/VERB/root/0 ,/PUNCT/punct/5 he/PRON/nsubj/5 said/VERB/parataxis/2 on/ADP/case/7 "
         "Wednesday/PROPN/obl/2 after/ADP/case/9 Monday/PROPN/obl/2"],
        "said", "2023-03-15", "relative", "Wednesday",
    ),
    (
        "an event called by its day, long before it was spoken of",
        ["Saturday/PROPN/nmod:poss/3 's/PART/case/1 ambush/NOUN/nsubj/4 shook/VERB/root/0 them/PRON/obj/4",
         "He/PRON/nsubj/2 said/VERB/root/0 on/ADP/case/4 Wednesday/PROPN/obl/2 that/SCONJ/mark/7 two/NUM/nsubj/7 "
         "died/VERB/ccomp/2"],
        "died", "2023-03-11", "relative", None,
    ),
    (
        "a tally on the day of its event, not on that of the news",
        ["Saturday/PROPN/nmod:poss/3 's/PART/case/1 ambush/NOUN/nsubj/4 shook/VERB/root/0 them/PRON/obj/4",
         "The/DET/det/2 toll/NOUN/nsubj/3 climbed/VERB/root/0 to/ADP/case/5 six/NUM/obl/3 on/ADP/case/7 "
         "Wednesday/PROPN/obl/3"],
        "toll", "2023-03-11", "relative", None,
    ),
    (
        "a tally of an event without a day, by the day of its news",
        ["On/ADP/case/2 Wednesday/PROPN/obl/6 the/DET/det/4 number/NOUN/nsubj/6 dead/ADJ/amod/4 rose/VERB/root/0 "
         "to/ADP/case/8 six/NUM/obl/6"],
        "dead", "2023-03-15", "published", "Wednesday",
    ),
    (
        "a late death on its own day, but what else is counted not",
        ["One/NUM/nsubj/2 died/VERB/root/0 in/ADP/case/4 hospital/NOUN/obl/2 on/ADP/case/6 Wednesday/PROPN/obl/2",
         "Two/NUM/nsubj/3 were/AUX/aux:pass/3 hurt/VERB/root/0"],
        "hurt", "2023-03-15", "published", None,
    ),
    (
        "no month of a war that the sentence before looks back on",
        ["War/NOUN/nsubj/2 erupted/VERB/root/0 in/ADP/case/4 February/PROPN/obl/2 2021/NUM/nummod/4",
         "Two/NUM/nsubj/2 died/VERB/root/0"],
        "died", "2023-03-16", "published", None,
    ),
    (
        "the day of a denial is one of saying",
        [CLASHED, "He/PRON/nsubj/2 rejected/VERB/root/0 on/ADP/case/4 Wednesday/PROPN/obl/2 reports/NOUN/obj/2 "
         "that/SCONJ/mark/8 two/NUM/nsubj/8 died/VERB/ccomp/5"],
        "died", "2023-03-13", "relative", None,
    ),
    (
        "no year that a superlative reaches over",
        ["Two/NUM/nsubj/2 died/VERB/root/0 in/ADP/case/6 the/DET/det/6 worst/ADJ/amod/6 clashes/NOUN/obl/2 "
         "this/DET/det/8 year/NOUN/nmod:tmod/6"],
        "died", "2023-03-16", "published", None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentences", "word", "day", "basis", "phrase"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_time_of(sentences: list[str], word: str, day: str, basis: str, phrase: str | None) -> None:
    read = reading(*sentences)
    token = [t.i for t in read.doc if t.text == word][-1]
    when, found = time_of(read, token)
    assert when is not None
    assert (when.days, when.basis) == ((day, day), basis)
    assert (read.doc[found.start : found.end].text if found else None) == phrase


def test_a_week_in_which_an_event_was_goes_before_days_of_mere_saying() -> None:
    said = "He/PRON/nsubj/2 said/VERB/root/0 so/ADV/advmod/2 on/ADP/case/5 Wednesday/PROPN/obl/2"
    raid = "Last/ADJ/amod/2 week/NOUN/nmod:poss/4 's/PART/case/2 raid/NOUN/nsubj/5 failed/VERB/root/0"
    when, _ = time_of(reading(raid, said, "Two/NUM/nsubj/2 died/VERB/root/0"), 11)
    assert when is not None
    assert (when.days, when.precision) == (("2023-03-06", "2023-03-12"), "week")


def test_nothing_is_known_without_a_publication_day() -> None:
    assert time_of(reading("Two/NUM/nsubj/2 died/VERB/root/0", published=None), 1) == (None, None)


def test_a_time_taken_over_from_another_sentence_is_a_whole_day() -> None:
    at_noon = "Clashes/NOUN/nsubj/2 erupted/VERB/root/0 at/ADP/case/4 noon/NOUN/obl/2 on/ADP/case/6 Monday/PROPN/obl/2"
    when, _ = time_of(reading(at_noon, "Two/NUM/nsubj/2 died/VERB/root/0"), 7)
    assert when is not None
    assert (when.earliest, when.precision, when.clock) == ("2023-03-13", "day", None)


def test_a_night_taken_over_from_another_sentence_stays_a_night() -> None:
    overnight = "Clashes/NOUN/nsubj/2 erupted/VERB/root/0 overnight/ADV/advmod/2"
    when, _ = time_of(reading(overnight, "Two/NUM/nsubj/2 died/VERB/root/0"), 4)
    assert when is not None
    assert (when.days, when.precision) == (("2023-03-15", "2023-03-16"), "part_of_day")


def test_a_text_without_a_parse_has_times_too() -> None:
    english = spacy.blank("en")
    english.add_pipe("sentencizer")
    doc = Doc(english("Two died on Tuesday. He spoke."))
    report = Report("r", "r.txt", doc.text, published=PUBLISHED)
    read = Reading(report, doc, times=find_times(doc, Anchor(PUBLISHED)))
    when, _ = time_of(read, 1)
    assert when is not None
    assert when.days == ("2023-03-14", "2023-03-14")
