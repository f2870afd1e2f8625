"""What the rules make of a judge who reads which of two numbers a report's words take for over."""

from __future__ import annotations

import pytest

from counterclaim.model.incident import Incident
from counterclaim.settle.settle import settle
from tests.cases import figure, report

TEXT = "The clinic wrote down nine dead. The parish has gone through the list with the families: seven were buried."
PRESS = report("press", TEXT, "2030-05-04")
BLANK = report("blank", "", "2030-05-04")
STANDS, OLD_SMALL, OLD_LARGE, UNSURE = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (0.4, 0.3, 0.3)


def told(high="nine", low="seven", who=("Clinic", "Parish"), where=PRESS, numbers=(9, 7)):
    return [figure(where, numbers[0], who=who[0], quote=high), figure(where, numbers[1], who=who[1], quote=low)]


def statuses(claims, says, reports=(PRESS, BLANK)):
    incident = Incident("i", "t", tuple(c.id for c in claims), tuple(r.id for r in reports), ("NOR",))
    judge = (lambda text, smaller, larger, known: says) if says else None
    return [f.status for f in settle(reports, claims, [incident], judge=judge) if f.question.asks == "how_many"]


SAID = {
    "nobody is asked": (None, ["conflict"]),
    "both stand": (STANDS, ["conflict"]),
    "the larger is over": (OLD_LARGE, ["correction"]),
    "the smaller is over": (OLD_SMALL, ["update"]),
    "nobody can tell": (UNSURE, ["conflict"]),
}


@pytest.mark.parametrize("case", SAID)
def test_a_judge_who_is_sure_decides_between_two_voices_of_one_report(case):
    says, wanted = SAID[case]
    assert statuses(told(), says) == wanted


UNASKED = {
    "one voice gives both": told(who=("Clinic", "Clinic")),
    "one of the voices is nobody's": told(who=("OUTLET", "Parish")),
    "the numbers are too far apart": told(numbers=(90, 7)),
    "one person is told of": told(numbers=(2, 1)),
    "they stand in two reports": [told()[0], *told(where=BLANK)[1:]],
}


@pytest.mark.parametrize("case", UNASKED)
def test_whom_no_judge_is_asked_about(case):
    asked = []

    def judge(text, smaller, larger, known):
        asked.append(known)
        return OLD_LARGE

    claims = UNASKED[case]
    incident = Incident("i", "t", tuple(c.id for c in claims), (PRESS.id, BLANK.id), ("NOR",))
    settle((PRESS, BLANK), claims, [incident], judge=judge)
    assert asked == []


def test_a_judge_is_shown_each_pair_once_with_its_words_and_what_is_known():
    asked = []

    def judge(text, smaller, larger, known):
        asked.append((smaller.of(text), larger.of(text), known))
        return STANDS

    claims = told(who=("Clinic", "NOR/MoH"))
    incident = Incident("i", "t", tuple(c.id for c in claims), (PRESS.id,), ("NOR",))
    settle([PRESS], claims, [incident], judge=judge)
    assert asked == [("seven", "nine", "killed ; two voices ; smaller by own side , larger by other .")]


def test_without_the_text_of_a_report_nothing_is_read():
    claims = told()
    assert statuses(claims, OLD_LARGE, reports=()) == ["conflict"]


def test_what_dates_tell_of_the_order_outranks_the_judge():
    earlier = figure(report("first", "x" * 99, "2030-05-02"), 9, who="Clinic")
    assert statuses([earlier, *told()], OLD_SMALL, reports=(PRESS, report("first", "x" * 99, "2030-05-02"))) == [
        "correction"
    ]


def test_what_one_report_takes_for_over_is_so_between_the_same_voices_everywhere():
    other = [figure(BLANK, 9, who="Clinic", key="again")]
    claims = [*told(), *other]
    incident = Incident("i", "t", tuple(c.id for c in claims), (PRESS.id, BLANK.id), ("NOR",))
    (found,) = settle((PRESS, BLANK), claims, [incident], judge=lambda *given: OLD_LARGE)
    assert {frozenset(p.older) | frozenset(p.newer) for p in found.pairings if p.status == "correction"}
    assert found.status == "correction"
