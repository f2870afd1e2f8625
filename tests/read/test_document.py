"""A document says of its tokens what spaCy says of them."""

from collections.abc import Callable
from typing import Any

import pytest

from counterclaim.app.assembly import machine
from counterclaim.read.document import Doc
from counterclaim.read.trees import open_rings, trees_of

TEXT = (
    "Naval crews from Larsund said on Tuesday that 12 sailors, two of them cadets, were killed.\n\n"
    '"We saw it burn," the port\'s warden told reporters; at least 1,400 people had fled by 6 p.m.  IT WAS QUIET'
)
ATTRIBUTES: list[tuple[str, Callable[[Any], Any]]] = [
    *((name, lambda token, name=name: getattr(token, name)) for name in (
        "i", "idx", "text", "whitespace_", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "is_punct",
        "is_quote", "is_space", "like_num", "is_alpha", "is_lower", "is_upper", "is_title", "is_sent_start",
    )),
    ("morph", lambda token: str(token.morph) or "_"),
    ("length", len),
    *((name, lambda token, name=name: getattr(token, name).i) for name in ("head", "left_edge", "right_edge")),
    *((name, lambda token, name=name: [other.i for other in getattr(token, name)]) for name in (
        "children", "lefts", "rights", "subtree", "ancestors", "conjuncts",
    )),
    ("sentence", lambda token: (token.sent.start, token.sent.end, token.sent.text, token.sent.root.i)),
    ("ancestor", lambda token: [token.is_ancestor(other) for other in token.doc]),
]  # fmt: skip


@pytest.fixture(scope="module")
def both() -> tuple[Doc, Any]:
    parsed = machine().parser(TEXT, [])
    return Doc(parsed), parsed


@pytest.mark.parametrize("read", [read for _, read in ATTRIBUTES], ids=[name for name, _ in ATTRIBUTES])
def test_tokens_say_what_spacy_says(both: tuple[Doc, Any], read: Callable[[Any], Any]) -> None:
    ours, parsed = both
    assert [read(token) for token in ours] == [read(token) for token in parsed]


def test_spans_say_what_spacy_says(both: tuple[Doc, Any]) -> None:
    ours, parsed = both
    ranges = [(start, end) for start in range(0, len(ours), 3) for end in range(start + 1, len(ours), 5)]
    for start, end in ranges:
        span, theirs = ours[start:end], parsed[start:end]
        assert (span.text, span.root.i, len(span), span[-1].i, span[0:2].end) == (
            theirs.text, theirs.root.i, len(theirs), theirs[-1].i, theirs[0:2].end,
        )  # fmt: skip


def test_texts_sentences_and_names_are_spacys(both: tuple[Doc, Any]) -> None:
    ours, parsed = both
    assert ours.text == parsed.text == TEXT
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in parsed.sents]
    assert [(e.start, e.end, e.label_) for e in ours.ents] == [(e.start, e.end, e.label_) for e in parsed.ents]
    assert ours.has_tree
    assert [ours.token_at(token.idx) for token in ours] == list(range(len(ours)))


@pytest.mark.parametrize("by", [-1, 10_000], ids=["before the first", "behind the last"])
def test_there_is_no_neighbour_outside(both: tuple[Doc, Any], by: int) -> None:
    with pytest.raises(IndexError):
        both[0][0].nbor(by)


@pytest.mark.parametrize(
    ("heads", "opened"),
    [([0, 0, 1], [0, 0, 1]), ([1, 0], [1, 1]), ([1, 2, 0, 2], [1, 2, 2, 2]), ([], [])],
    ids=["a tree", "two on each other", "a ring with a branch", "nothing"],
)
def test_rings_are_opened(heads: list[int], opened: list[int]) -> None:
    assert [_root(open_rings(heads), token) for token in range(len(heads))] == [
        _root(opened, t) for t in range(len(heads))
    ]


def _root(heads: list[int], token: int) -> int:
    for _ in heads:
        token = heads[token]
    assert heads[token] == token
    return token


def test_a_phrase_reaches_over_all_that_hangs_on_it() -> None:
    trees = trees_of([1, 1, 4, 2, 1])
    assert (trees.first[4], trees.last[4], trees.children[1]) == (2, 4, [0, 4])
    assert (trees.first[1], trees.last[1]) == (0, 4)
