from dataclasses import replace

import pytest

from counterclaim.model.report import Doubt
from counterclaim.settle.clock import Moment, ReportTime, given_in_turn, moment_of, order, report_time
from tests.cases import figure, report

DAY = Moment("2030-05-02")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Moment("2030-05-01"), DAY, -1),
        (DAY, Moment("2030-05-01"), 1),
        (DAY, DAY, None),
        (Moment("2030-05-02", "2030-05-02T08:00"), Moment("2030-05-02", "2030-05-02T09:00"), -1),
        (Moment("2030-05-02", "2030-05-02T08:00"), DAY, None),
        (Moment("", None, "2030-05-09"), DAY, None),
    ],
    ids=["earlier day", "later day", "same day", "earlier hour", "one hour unknown", "one day unknown"],
)
def test_order(one, other, expected):
    assert order(one, other) == expected


def test_hours_are_compared_in_one_zone():
    east, west = report("e", day="2030-05-02T10:00:00+04:00"), report("w", day="2030-05-02T07:30:00+00:00")
    assert report_time(east).instant == "2030-05-02T06:00"
    assert report_time(east).instant < report_time(west).instant


def test_a_day_at_the_head_of_the_text_is_the_reports_own():
    late = report("a", "May 9 2030 Officers spoke of some 80 dead.", "2030-05-02")
    assert report_time(late).day == "2030-05-09"
    assert report_time(replace(late, text="Officers spoke. On May 9 2030 they left.")).day == "2030-05-02"


def test_a_day_in_doubt_orders_nothing():
    doubted = replace(report("a"), doubts=(Doubt("published", "guessed"),))
    assert report_time(doubted) == ReportTime("", None, "2030-05-02")


def test_a_report_without_a_day_is_guessed_from_what_it_tells():
    undated = report("a", "x" * 40, None)
    assert report_time(undated, [figure(undated, 7)]) == ReportTime("", None, "2030-05-01")


@pytest.mark.parametrize(
    ("text", "turn", "rising"),
    [
        ("The death toll has risen to 70.", 1, True),
        ("The previous toll was 20.", -1, False),
        ("The ministry said that 7 had died.", 0, False),
        ("It had given 12 the night before.", -1, False),
        ("The jail has 6 men in its cells now.", 1, False),
        ("In Sunday's leader we had 12 hurt.", -1, False),
    ],
)
def test_words_that_mark_a_number_as_older_or_newer(text, turn, rising):
    where = report("a", f"Nobody knows. {text} Rain fell.")
    number = next(word.strip(".") for word in text.split() if word.strip(".").isdigit())
    moment = moment_of(figure(where, int(number), quote=number), where, ReportTime("2030-05-02"))
    assert (moment.turn, moment.rising) == (turn, rising)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He first said three and in the end one.", True),
        ("The count went from three to one.", False),
        ("They lost three tanks and one truck.", False),
    ],
)
def test_numbers_given_in_turn(text, expected):
    where = report("a", text)
    three, one = (
        moment_of(figure(where, n, quote=q, key=q), where, ReportTime("")) for n, q in ((3, "three"), (1, "one"))
    )
    assert given_in_turn(three, one) is given_in_turn(one, three) is expected


@pytest.mark.parametrize(
    ("text", "number", "recalled"),
    [
        ("The army, which had owned to nine, now has 14.", "nine", True),
        ("The army, which had owned to nine, now has 14.", "14", False),
        ("Of its former nineteen the ward keeps 18.", "nineteen", True),
        ("Yesterday's 38 shrank to 36.", "38", True),
        ("No longer the ten of the first hours, but nine.", "ten", True),
        ("Forget the 40 of the radio.", "40", True),
        ("The figure of eight, which the army released on Monday, left out four.", "eight", True),
        ("The police's 88 contained four names twice.", "88", True),
        ("The two whom the ministry had named were officers.", "two", True),
        ("The total, first reported as 24, is 37.", "24", True),
        ("The priest wrote eight when he wrote.", "eight", True),
        ("Why not the 87 of the mission?", "87", False),
        ("There were 92 hostages and never were 134.", "134", True),
        ("On Friday it was five.", "five", True),
        ("Last night we wrote that 700 had fled.", "700", True),
        ("Bones of four men, not of five.", "five", True),
        ("The two dead of whom the press spoke are alive.", "two", True),
        ("That does not match the 29 of the government.", "29", False),
        ("The 29 of the government left out four.", "29", True),
        ("Gunmen had killed nine there.", "nine", False),
        ("Nurses said that they had bandaged 70.", "70", False),
        ("The ministry says 12.", "12", False),
    ],
)
def test_words_that_recall_an_older_number(text, number, recalled):
    where = report("a", text)
    moment = moment_of(figure(where, 1, quote=number), where, ReportTime("2030-05-02"))
    assert moment.recalled is recalled
