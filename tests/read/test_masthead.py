"""How pages name themselves and set a date beside it; all lines are made up."""

from __future__ import annotations

import pytest

from counterclaim.model.report import Report
from counterclaim.read.intake.head import complete
from counterclaim.read.intake.layout import paragraphs
from counterclaim.read.intake.masthead import is_menu, is_slug, masthead, names_outlet, parts_of
from counterclaim.read.intake.sections import is_stamp_line

STORY = "Four people were hurt when a bridge gave way on Monday, the mayor said. Nobody was killed."


@pytest.mark.parametrize(
    "line",
    [
        "The Lakeside Post, 17.11.2021 14:20",
        "No. 46, Friday 19 November 2021",
        "Port Amber, Thursday 9 March 2023, 18:00",
        "16 November 2021 | All times are local time | Newest entries first",
        "Lantern Monitor | Weekly Note 9 | 11 March 2023, 16:30",
        "Wednesday, November 17, 2021                                 Page 3",
        "Wednesday 17 November 2021 - 21:10",
    ],
)
def test_a_date_may_stand_beside_names(line):
    assert is_stamp_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Bridge fell on 16 November 2021",
        "On 16 November 2021 the bridge fell.",
        "Two hurt, says mayor, in fall of bridge on 16 November 2021",
        "What we know about the 16 November fall",
    ],
)
def test_a_date_in_a_title_is_no_stamp(line):
    assert not is_stamp_line(line)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("THE LAKESIDE HERALD", "THE LAKESIDE HERALD"),
        ("RIVER RADIO - Voice of the Hills", "RIVER RADIO"),
        ("Channel Four News", "Channel Four News"),
        ("Bridge Falls In Port Amber", None),
        ("Mayor speaks to the press", None),
        ("PORT AMBER", None),
    ],
)
def test_a_masthead_is_known_by_what_outlets_are_called(line, outlet):
    assert masthead(line) == outlet
    assert outlet is None or names_outlet(outlet)


def test_parts_slugs_and_menus():
    assert parts_of("The Paper | Page 3\t9 May") == ["The Paper", "Page 3", "9 May"]
    assert is_slug("NORLAND-SUDLAND-BORDER (2nd lead)") and not is_slug("NORLAND: a border")
    assert is_menu("Home | World | Sport") and is_menu("News > World > Europe")
    assert not is_menu("He said this | she said that she would rather stay at home | they left.")


TITLE = "Bridge gives way in town"
HEADS = {
    "masthead": ("THE LAKESIDE HERALD\nMay 9, 2020        Page 3\n\n{0}", "THE LAKESIDE HERALD"),
    "beside the date": ("{0}\n\nThe Lakeside Post, 9.5.2020", "The Lakeside Post"),
    "menu first": ("Home | World | Sport\n\nLake News\n\n{0}\n\n9 May 2020", "Lake News"),
    "slug first": ("TOWN-BRIDGE-FALL (1st lead)\n{0}\n\nBy A. Writer and B. Author\n9 May 2020", None),
}


def head(name: str) -> Report:
    return complete(Report("r-1", "report.txt", f"{HEADS[name][0].format(TITLE)}\n\n{STORY}"))


@pytest.mark.parametrize("name", HEADS)
def test_title_outlet_and_day_are_told_apart(name):
    report = head(name)
    assert report.title == TITLE
    assert report.origin.outlet == HEADS[name][1]
    assert report.published is not None and report.published.date().isoformat() == "2020-05-09"


def test_two_writers_are_both_named():
    assert head("slug first").origin.author == "A. Writer and B. Author"


def test_a_title_over_its_byline_is_not_taken_for_a_wrapped_line():
    lines = "A title that is long enough to fill a narrow column\nPosted on 10/03/2023 at 08:12 by Staff"
    assert len(paragraphs(lines)) == 2
    wrapped = "The mayor said in a statement on Tuesday evening that\nEngineers had warned of the cracks."
    assert len(paragraphs(wrapped)) == 1
