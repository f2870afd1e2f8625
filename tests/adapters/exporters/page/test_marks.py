from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.adapters.exporters.page.marks import LINE, blocks
from counterclaim.model.claim import Claim, Evidence, Figure, Maker, Voice
from counterclaim.model.report import Report, Section
from counterclaim.model.span import Span

VOICE, MAKER, BODY = Voice("OUTLET"), Maker("test", 1), Figure("killed", "person", None, 1, 1)
SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


def claim(text: str, id: str, *spans: tuple[str, int, int]) -> Claim:
    evidence = tuple(Evidence(role, Span(start, end), text[start:end]) for role, start, end in spans)
    return Claim(id, "r", "r.txt", BODY, VOICE, evidence, MAKER)


def within(text: str, pairs: list[list[int]]) -> list[tuple[str, int, int]]:
    roles = ["what"] + ["where"] * len(pairs)
    return [(role, min(a, len(text)), min(b, len(text))) for role, (a, b) in zip(roles, pairs, strict=False)]


def test_overlapping_claims_are_cut_where_they_begin_and_end():
    text = "abcdefgh"
    report = Report("r", "r.txt", text)
    claims = [claim(text, "c1", ("what", 1, 5)), claim(text, "c2", ("what", 3, 7), ("where", 0, 2))]
    (block,) = blocks(report, claims)
    assert [(s.text, s.claims, s.beside, s.first) for s in block.segments] == [
        ("a", (), ("c2",), ()),
        ("b", ("c1",), ("c2",), ("c1",)),
        ("c", ("c1",), (), ()),
        ("de", ("c1", "c2"), (), ("c2",)),
        ("fg", ("c2",), (), ()),
        ("h", (), (), ()),
    ]


def test_a_claim_over_two_lines_is_marked_in_both_and_anchored_once():
    text = "one two\nthree"
    found = list(blocks(Report("r", "r.txt", text), [claim(text, "c", ("what", 4, 13))]))
    assert [[(s.text, s.claims, s.first) for s in block.segments] for block in found] == [
        [("one ", (), ()), ("two", ("c",), ("c",))],
        [("three", ("c",), ())],
    ]


def test_sections_are_cut_too():
    report = Report("r", "r.txt", "By A. Told", sections=(Section("byline", Span(0, 5)), Section("body", Span(5, 10))))
    (block,) = blocks(report, ())
    assert [(s.text, s.section) for s in block.segments] == [("By A.", "byline"), (" Told", "body")]
    assert block.section == "body"


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_ends_a_line(separator):
    assert len(list(blocks(Report("r", "r.txt", f"a{separator}b"), ()))) == 2


@given(st.text("ab \n🚀\u2028", max_size=60), st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=5))
def test_lines_joined_are_the_text_and_every_mark_covers_its_quote(text, spans):
    made = [claim(text, f"c{n}", *within(text, pairs)) for n, pairs in enumerate(spans)]
    made = [one for one in made if len(one.evidence[0].span)]
    found = list(blocks(replace(Report("r", "r.txt", ""), text=text), made))
    lines = [line.group() for line in LINE.finditer(text) if line.group().strip()]
    assert ["".join(segment.text for segment in block.segments) for block in found] == lines
    for one in made:
        marked = "".join(s.text for block in found for s in block.segments if one.id in s.claims)
        assert "".join(marked.split()) == "".join(one.quote().split())
        anchors = [one.id for block in found for s in block.segments for id in s.first if id == one.id]
        assert len(anchors) <= 1
        assert anchors or not one.quote().strip()
