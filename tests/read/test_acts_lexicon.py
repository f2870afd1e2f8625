"""The lexicon of acts: its format, and that every example fires and gives what its line says."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.adapters.resources import read_data
from counterclaim.app.assembly import machine
from counterclaim.errors import ResourceError
from counterclaim.model.actor import UNKNOWN
from counterclaim.model.claim import ACT_TYPES
from counterclaim.model.report import Report, Section
from counterclaim.model.span import Span
from counterclaim.read.acts.acts import acts, doers, sufferers
from counterclaim.read.acts.lexicon import CLASSES, Lexicon, lint, parse_classes, parse_lexicon
from counterclaim.read.names.modifiers import with_modifiers
from counterclaim.read.parse import parse

MODES = {
    "visit", "third-party", "multilateral", "phone", "withdraw", "release", "disarm", "ceasefire", "access", "resign",
    "assist", "change", "yield", "meet", "disapprove", "investigate", "allege", "restrict", "arrest", "relations",
    "expel", "territory", "violence", "demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize", "convict",
    "discontinue", "troops", "weapons", "police", "militia", "seize", "censor", "curfew", "martial-law", "deport",
    "withhold", "misinformation", "cyber", "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive",
    "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
}  # fmt: skip
HEAD = "lemmas\tpos\ttype\tmode\tpattern\texample\tgives\n"
LINE = "raid\tverb\tASSAULT\t-\tsubj > obj|on\tPeru raided Chile.\tPER -> CHL"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return parse_lexicon(read_data("lexicon/acts.tsv"), read_data("lexicon/act_words.tsv"))


@pytest.fixture(scope="module")
def coder(lexicon: Lexicon) -> Callable[[str], Iterable[tuple[int, str, str]]]:
    """Return a function from an example to the line, actors and targets of each act found in it."""
    using = machine(None)

    def code(example: str) -> list[tuple[int, str, str]]:
        sections = (Section("body", Span(0, len(example))),)
        reading = parse(Report("r", "example.txt", example, sections=sections), using.parser)
        for stage in using.chain.stages:
            if stage.name not in ("figures", "acts", "ground"):
                reading = stage.run(reading)
        reading = with_modifiers(reading)
        return [
            (t.sense.line, "+".join(doers(t)) or UNKNOWN, "+".join(sufferers(t, lexicon)))
            for t in acts(reading, lexicon)
        ]  # fmt: skip

    return code


def test_every_example_fires_and_no_sense_fires_on_its_rivals(
    lexicon: Lexicon, coder: Callable[[str], Iterable[tuple[int, str, str]]]
) -> None:
    assert lint(lexicon, coder) == []


def test_all_types_and_only_known_modes_are_in_the_lexicon(lexicon: Lexicon) -> None:
    assert {sense.type for sense in lexicon.senses} == set(ACT_TYPES)
    assert {sense.mode for sense in lexicon.senses} - {None} <= MODES


def test_the_lexicon_is_broad(lexicon: Lexicon) -> None:
    assert len(lexicon.by_head) > 600


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("raid\tverb\tASSAULT\t-\tsubj > obj\tPeru raided Chile.", "6 columns"),
        (LINE.replace("ASSAULT", "ATTACK"), "no act 'ATTACK'"),
        (LINE.replace("verb", "adverb"), "no part of speech 'adverb'"),
        (LINE.replace("Peru raided Chile.", ""), "needs an example"),
        (LINE.replace("PER -> CHL", "PER"), "needs an example"),
        (LINE.replace("subj > obj|on", "subj obj"), "needs `actors > targets`"),
        (LINE.replace("obj|on", "obj +nonsense"), "no condition 'nonsense'"),
    ],
    ids=["columns", "type", "pos", "example", "gives", "pattern", "condition"],
)
def test_a_bad_line_is_refused_with_its_number(text: str, says: str) -> None:
    with pytest.raises(ResourceError, match="line 2") as caught:
        parse_lexicon(HEAD + text, "")
    assert says in str(caught.value)


def test_a_bad_class_of_words_is_refused() -> None:
    with pytest.raises(ResourceError, match="'planets' is none of"):
        parse_classes("planets\tmars|venus")


def test_a_line_is_read_into_sources_conditions_and_phrases() -> None:
    text = (
        HEAD
        + "open|resume fire, cross-border *raid on\tnoun\tASSAULT\taerial\tby|poss = with +party +!people\tX.\tA -> -"
    )
    (sense,) = parse_lexicon(text, "").senses
    assert sense.pattern.mutual
    assert sense.pattern.actor == ("by", "poss") and sense.pattern.target == ("with",)
    assert sense.pattern.conditions == ("party", "!people")
    assert [(p.head, p.others, p.before) for p in sense.phrases] == [
        ("fire", (("open", "resume"),), 1),
        ("raid", (("border",), ("on",)), 1),
    ]
    assert sense.gives == ("A", "")


def test_a_hyphenated_head_is_one_word_or_two() -> None:
    (sense,) = parse_lexicon(HEAD + LINE.replace("raid\t", "cease-fire\t", 1).replace("verb", "noun"), "").senses
    assert [(p.head, p.others) for p in sense.phrases] == [("fire", (("cease",),)), ("cease-fire", ())]


@pytest.mark.parametrize(
    ("found", "fault"),
    [
        ([], "does not fire"),
        ([(2, "PER", "CHL"), (3, "PER", "CHL")], "fires on the example of raid"),
        ([(2, "CHL", "PER")], "the line says ('PER', 'CHL')"),
    ],
    ids=["silent", "rival", "wrong"],
)
def test_the_linter_names_what_is_wrong(found: list[tuple[int, str, str]], fault: str) -> None:
    two = parse_lexicon(HEAD + LINE + "\n" + LINE.replace("ASSAULT", "COERCE"), "")
    faults = lint(two, lambda example: found)
    assert any(fault in one for one in faults)


@given(st.sampled_from(CLASSES), st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=5))
def test_every_word_of_a_class_is_found_again(name: str, words: list[str]) -> None:
    lexicon = parse_lexicon(HEAD, f"{name}\t{'|'.join(words)}")
    assert all(lexicon.holds(name, (word,)) for word in words)
    assert not lexicon.holds(name, ("UPPER",))
