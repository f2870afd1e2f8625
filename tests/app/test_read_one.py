from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
import spacy

from counterclaim.app.assembly import Machine
from counterclaim.app.intake import complete, take_in
from counterclaim.app.read_one import MOST_CHARACTERS, run
from counterclaim.chain import Stage, compose
from counterclaim.model.claim import Rejection
from counterclaim.model.report import Report
from counterclaim.read.intake.head import HeadLexicon

REPORT = Report("r-1", "one.txt", "Twelve soldiers fell.")


@dataclass
class Words:
    """A parser that cuts words and nothing else."""

    name: str = "words"
    digest: str = ""

    def __call__(self, text, breaks, *rest):
        if "bad" in text:
            raise ValueError("bad words")
        return spacy.blank("en")(text)


def stage(name: str, needs: tuple[str, ...] = (), gives: tuple[str, ...] = (), fails: bool = False) -> Stage:
    def done(reading):
        if fails:
            raise RuntimeError(f"{name} broke")
        mark = Rejection(reading.report.id, reading.report.source, "bad_field", f"{name} ran")
        return replace(reading, rejections=(*reading.rejections, mark))

    return Stage(name, 1, done, needs, gives)


def read(*stages: Stage, text: str = REPORT.text) -> list[tuple[str, str]]:
    machine = Machine(Words(), compose(stages, given=("doc",)))
    return [(one.code, one.reason) for one in run(machine, replace(REPORT, text=text)).rejections]


def test_a_stage_that_fails_costs_only_what_needs_it():
    names, figures = stage("names", ("doc",), ("names",), fails=True), stage("figures", ("names",), ("drafts",))
    quantities = stage("quantities", ("doc",), ("quantities",))
    assert read(names, figures, quantities) == [
        ("bad_field", "quantities ran"),
        ("stage_failed", "names/1: RuntimeError: names broke"),
    ]


def test_a_second_giver_stands_in_for_the_first():
    figures, acts = stage("figures", ("doc",), ("drafts",), fails=True), stage("acts", ("doc",), ("drafts",))
    assert [code for code, _ in read(figures, acts, stage("ground", ("drafts",), ("claims",)))] == [
        "bad_field",
        "bad_field",
        "stage_failed",
    ]


def test_a_parser_that_fails_is_a_rejection():
    assert read(text="bad words") == [("stage_failed", "parse: ValueError: bad words")]


def test_a_book_is_no_report():
    assert [code for code, _ in read(text="x " * MOST_CHARACTERS)] == ["too_large"]


def test_no_traceback_reaches_the_terminal(capfd):
    read(text="bad words")
    assert capfd.readouterr() == ("", "")


def test_a_head_that_cannot_be_read_is_a_doubt(monkeypatch):
    monkeypatch.setattr("counterclaim.read.intake.head.complete", lambda report, lexicon: 1 / 0)
    (report,) = complete([REPORT], HeadLexicon())
    assert (report.text, [doubt.about for doubt in report.doubts]) == (REPORT.text, ["head"])


@pytest.mark.parametrize("order", [1, -1], ids=["as named", "reversed"])
def test_intake_is_in_one_order_whatever_was_named_first(order):
    copy, other = replace(REPORT, source="a/one.txt"), replace(REPORT, id="r-0", source="zero.txt")
    refused = [Rejection(name, name, "empty", "nothing") for name in ("y", "x", "y")]
    taken = take_in([REPORT, copy, other, *refused][::order])
    assert [(one.id, one.source) for one in taken.reports] == [("r-0", "zero.txt"), ("r-1", "a/one.txt")]
    assert [one.source for one in taken.rejections] == ["x", "y"]
