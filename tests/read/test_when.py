"""Time phrases: what each stands for, seen from a report of Wednesday 15 March 2023, 14:00."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.report import Report
from counterclaim.read.calendar import WEEKDAY_NAMES
from counterclaim.read.document import Doc
from counterclaim.read.intake.head import complete
from counterclaim.read.reading import Reading
from counterclaim.read.times.when import Anchor, find_times, stage

PUBLISHED = datetime(2023, 3, 15, 14, 0)
ENGLISH = spacy.blank("en")
ENGLISH.add_pipe("sentencizer")
ZONES = {"kabul": "Asia/Kabul", "nairobi": "Africa/Nairobi", "moscow": "Europe/Moscow"}


def read(text: str) -> Doc:
    return Doc(ENGLISH(text))


# A sentence, and the earliest and latest moment, the precision and the kind of the phrase in it.
PHRASES = [
    # weekdays
    ("Rebels shelled the depot on Wednesday.", "2023-03-15", "2023-03-15", "day", "point"),
    ("A convoy was hit Tuesday.", "2023-03-14", "2023-03-14", "day", "point"),
    ("Monday's raid left nobody hurt.", "2023-03-13", "2023-03-13", "day", "point"),
    ("The bridge fell last Friday.", "2023-03-10", "2023-03-10", "day", "point"),
    ("Fighting broke out on Thursday.", "2023-03-09", "2023-03-09", "day", "point"),
    ("The envoy will arrive on Friday.", "2023-03-17", "2023-03-17", "day", "point"),
    ("Talks are scheduled for Thursday.", "2023-03-16", "2023-03-16", "day", "point"),
    ("The council will meet next Monday.", "2023-03-20", "2023-03-20", "day", "point"),
    ("The garrison fell on Saturday of last week.", "2023-03-11", "2023-03-11", "day", "point"),
    # parts of a day
    ("Mortars fell early on Tuesday.", "2023-03-14T00:00", "2023-03-14T09:59", "part_of_day", "point"),
    ("The column came early Tuesday.", "2023-03-14T00:00", "2023-03-14T09:59", "part_of_day", "point"),
    ("Calm returned on Tuesday evening.", "2023-03-14T17:00", "2023-03-14T23:59", "part_of_day", "point"),
    ("A drone struck late on Monday.", "2023-03-13T17:00", "2023-03-13T23:59", "part_of_day", "point"),
    ("The ministry spoke later on Tuesday.", "2023-03-14", "2023-03-14", "day", "point"),
    ("The police said later on Monday that he was free.", "2023-03-13", "2023-03-13", "day", "point"),
    ("Troops withdrew on Sunday morning.", "2023-03-12T05:00", "2023-03-12T11:59", "part_of_day", "point"),
    ("Shells hit the port overnight.", "2023-03-14T20:00", "2023-03-15T06:00", "part_of_day", "point"),
    ("Homes burned during the overnight raid.", "2023-03-14T20:00", "2023-03-15T06:00", "part_of_day", "point"),
    ("A curfew starts tonight.", "2023-03-15T20:00", "2023-03-15T23:59", "part_of_day", "point"),
    ("Two died last night.", "2023-03-14T20:00", "2023-03-15T06:00", "part_of_day", "point"),
    ("He was buried this afternoon.", "2023-03-15T12:00", "2023-03-15T17:59", "part_of_day", "point"),
    ("Gunmen came on the night of 12 to 13 September.", "2022-09-12T20:00", "2022-09-13T06:00", "part_of_day", "point"),
    ("The night of 8 to 9 March was the worst.", "2023-03-08T20:00", "2023-03-09T06:00", "part_of_day", "point"),
    ("They struck on the night of March 9.", "2023-03-09T20:00", "2023-03-10T06:00", "part_of_day", "point"),
    ("In the early hours of Sunday the gate gave way.", "2023-03-12T00:00", "2023-03-12T05:59", "part_of_day", "point"),
    # days counted from the report
    ("The army said today that it held the hill.", "2023-03-15", "2023-03-15", "day", "point"),
    ("Yesterday the mayor fled.", "2023-03-14", "2023-03-14", "day", "point"),
    ("Two guards were hurt yesterday.", "2023-03-14", "2023-03-14", "day", "point"),
    ("The truce ends tomorrow.", "2023-03-16", "2023-03-16", "day", "point"),
    ("It happened the day before yesterday.", "2023-03-13", "2023-03-13", "day", "point"),
    ("Three days ago the road was cut.", "2023-03-12", "2023-03-12", "day", "point"),
    ("Two weeks ago they signed.", "2023-03-01", "2023-03-01", "day", "point"),
    # months and years
    ("The pact dates from November 2019.", "2019-11-01", "2019-11-30", "month", "point"),
    ("The district was taken in December.", "2022-12-01", "2022-12-31", "month", "point"),
    ("The war began in 2014.", "2014-01-01", "2014-12-31", "year", "point"),
    ("They fought in the early 1990s.", "1990-01-01", "1993-12-31", "year", "point"),
    ("The two states fought last year.", "2022-01-01", "2022-12-31", "year", "point"),
    ("Last year the army lost forty men.", "2022-01-01", "2022-12-31", "year", "point"),
    ("The camp was opened a year ago.", "2022-03-01", "2022-03-31", "month", "point"),
    ("A year ago the town had a hospital.", "2022-03-01", "2022-03-31", "month", "point"),
    ("Protests swept the city last month.", "2023-02-01", "2023-02-28", "month", "point"),
    ("They met earlier this week.", "2023-03-13", "2023-03-15", "week", "point"),
    ("Raids grew last week.", "2023-03-06", "2023-03-12", "week", "point"),
    ("It all started in the autumn of 2020.", "2020-09-01", "2020-11-30", "month", "point"),
    ("Floods came last summer.", "2022-06-01", "2022-08-31", "month", "point"),
    ("A pact was signed in late October.", "2022-10-21", "2022-10-31", "month", "point"),
    # written dates
    ("On 4 February the plant was shut.", "2023-02-04", "2023-02-04", "day", "point"),
    ("Sappers arrived on December 30.", "2022-12-30", "2022-12-30", "day", "point"),
    ("On Monday, 6 March 2023, he resigned.", "2023-03-06", "2023-03-06", "day", "point"),
    ("The strike of Feb. 24 shocked many.", "2023-02-24", "2023-02-24", "day", "point"),
    ("It opened on the 3rd of May 2021.", "2021-05-03", "2021-05-03", "day", "point"),
    # periods
    ("The war ran from September 27 to November 10, 2020.", "2020-09-27", "2020-11-10", "day", "period"),
    ("Between 3 and 9 March ten villages changed hands.", "2023-03-03", "2023-03-09", "day", "period"),
    ("They clashed on March 1-4.", "2023-03-01", "2023-03-04", "day", "period"),
    ("Over the past two weeks sixty fled.", "2023-03-01", "2023-03-15", "day", "period"),
    ("In the past 24 hours nine were hurt.", "2023-03-14", "2023-03-15", "day", "period"),
    ("Attacks have multiplied in recent days.", "2023-03-08", "2023-03-15", "week", "period"),
    ("Since Monday the valley has been cut off.", "2023-03-13", "2023-03-15", "day", "since"),
    ("Forty have died since 2019.", "2019-01-01", "2023-03-15", "year", "since"),
    ("The 44-day war redrew the map.", "", "", "", "duration"),
    ("A six-week siege ended.", "", "", "", "duration"),
    # days counted from another day in the text
    ("The fort fell on 2 March. The following day its crew surrendered.", "2023-03-03", "2023-03-03", "day", "point"),
    ("He was shot on 2 March. A day earlier he had spoken on air.", "2023-03-01", "2023-03-01", "day", "point"),
    ("Shelling began on 2 March and went on the next day.", "2023-03-03", "2023-03-03", "day", "point"),
    ("Crowds met on 2 March. Police fired the same day.", "2023-03-02", "2023-03-02", "day", "point"),
    # events that lie so far behind the report
    ("A week after the shooting nobody has been charged.", "2023-03-08", "2023-03-08", "day", "deed"),
    ("Twenty-four days after the ambush, families wait.", "2023-02-19", "2023-02-19", "day", "deed"),
    ("Two days after it was hit by bombs the hall still burned.", "2023-03-13", "2023-03-13", "day", "deed"),
    ("Five days on, the road is still shut.", "2023-03-10", "2023-03-10", "day", "deed"),
    ("Two weeks on: who paid the gunmen?", "2023-03-01", "2023-03-01", "day", "deed"),
    ("The camp was hit on 2 March. Two days after the raid he left.", "", "", "", "duration"),
    # clock times
    ("As of 4 p.m. the road was open.", "2023-03-15T16:00", "2023-03-15T16:00", "minute", "point"),
    ("As of 9 a.m. on Tuesday six were missing.", "2023-03-14T09:00", "2023-03-14T09:00", "minute", "point"),
    ("The siren went at 6am local time on Monday.", "2023-03-13T06:00", "2023-03-13T06:00", "minute", "point"),
    ("At 1pm local time on March 14 guns opened up.", "2023-03-14T13:00", "2023-03-14T13:00", "minute", "point"),
    ("It holds from 18:30 Kabul time on Tuesday, March 14.", "2023-03-14T18:30", "2023-03-14T18:30", "minute", "since"),
    ("Sirens were heard at 06.00 GMT on Monday.", "2023-03-13T06:00", "2023-03-13T06:00", "minute", "point"),
    ("Shooting stopped at noon on Sunday.", "2023-03-12T12:00", "2023-03-12T12:00", "minute", "point"),
    ("The bus blew up around 7.45 a.m. Saturday.", "2023-03-11T07:45", "2023-03-11T07:45", "minute", "point"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest", "precision", "kind"), PHRASES, ids=[p[0] for p in PHRASES])
def test_phrase(text: str, earliest: str, latest: str, precision: str, kind: str) -> None:
    phrase = find_times(read(text), Anchor(PUBLISHED, ZONES))[-1]
    if kind == "duration":
        assert phrase.kind == "duration"
    else:
        found = phrase.when
        assert (found.earliest, found.latest, found.precision, phrase.kind) == (earliest, latest, precision, kind)


def test_the_table_of_phrases_is_long_enough() -> None:
    assert len(PHRASES) >= 60


INSTANTS = [
    ("Sirens were heard at 06.00 GMT on Monday.", "06:00", "2023-03-13T06:00Z"),
    ("It began at 18:30 Kabul time on Tuesday.", "18:30", "2023-03-14T14:00Z"),
    ("It began at 8pm local time (16:00 GMT) on Tuesday.", "20:00", "2023-03-14T16:00Z"),
    ("It began at 20.00 (19.00 Moscow time) on March 14.", "20:00", "2023-03-14T16:00Z"),
    ("It began at 1pm local time on Tuesday.", "13:00", "2023-03-14T10:00Z"),
    ("It began at 5:30 pm on Tuesday.", "17:30", None),
    ("It began at 12:15 a.m. on Tuesday.", "00:15", None),
    ("At five minutes past midnight on Tuesday it began.", "00:05", None),
]


@pytest.mark.parametrize(("text", "clock", "utc"), INSTANTS, ids=[i[0] for i in INSTANTS])
def test_clock_times_become_instants_where_the_zone_is_known(text: str, clock: str, utc: str | None) -> None:
    found = [p.when for p in find_times(read(text), Anchor(PUBLISHED, ZONES, "NAIROBI (Agency) — ")) if p.when.clock]
    assert [(when.clock, when.utc) for when in found] == [(clock, utc)]


@pytest.mark.parametrize(
    "phrase",
    [
        "the night of 8 to 9 March", "the overnight of 8 to 9 March", "the previous Friday", "the day before yesterday",
        "the same evening", "the following day", "the next morning", "the preceding night", "the start of last year",
        "the beginning of this month", "the middle of last week", "the turn of the century", "the weekend",
        "the coming week", "the upcoming month", "the past two weeks", "the last 24 hours", "the early 1990s",
        "the mid-1990s", "the late 1980s", "the 1990s", "the '90s", "the 20th century", "the 12th",
        "the autumn of 2020", "the fall of 2020", "the third quarter of 2008", "the final quarter of 2008",
        "a day earlier", "a few days ago", "a couple of weeks ago", "a fortnight ago", "an hour ago", "a decade ago",
    ],
)  # fmt: skip
def test_a_phrase_may_begin_with_an_article(phrase: str) -> None:
    (found,) = find_times(read(f"It began {phrase}, they say."), Anchor(PUBLISHED))
    assert found.start == 2


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "Troops march on.",
        "Shots rang out in the quarter of Tindu.",
        "On 31 June it fell.",
        "They sat.",
        "Some 2000 people fled.",
        "At 27:80.",
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert find_times(read(text), Anchor(PUBLISHED)) == ()


def test_a_day_without_a_year_takes_the_year_that_the_text_speaks_of() -> None:
    text = "The war broke out in 2020. A truce was signed on November 10."
    assert find_times(read(text), Anchor(PUBLISHED))[-1].when.days == ("2020-11-10", "2020-11-10")


def test_on_a_sunday_last_week_is_the_one_that_ends() -> None:
    found = find_times(read("Guards were seized in last week's raid."), Anchor(datetime(2023, 3, 19)))
    assert found[0].when.days == ("2023-03-13", "2023-03-19")


def test_two_names_of_a_day_are_one_phrase() -> None:
    found = find_times(read("The army said today, Wednesday, that it left."), Anchor(PUBLISHED))
    assert [(p.end - p.start, p.when.days) for p in found] == [(3, ("2023-03-15", "2023-03-15"))]


def test_without_a_publication_day_only_whole_dates_are_known() -> None:
    found = find_times(read("He left on Tuesday, on March 4, last year and on 5 May 2021."), Anchor(None))
    assert [p.when.earliest for p in found] == ["2021-05-05"]


def test_words_are_read_against_the_date_that_the_text_prints() -> None:
    text = "Gate hit\n\nWednesday 15 March 2023\n\nTwo guards were hurt on Tuesday when a shell hit the gate."
    report = complete(Report("r", "r.txt", text, published=datetime(2022, 1, 1)))
    found = stage(ZONES).run(Reading(report, read(text))).times
    assert found[-1].when.days == ("2023-03-14", "2023-03-14")


@pytest.mark.parametrize("words", ["from 2023 to 1990", "2023 - 1990s"])
def test_two_years_that_run_backwards_are_no_period(words: str) -> None:
    found = find_times(read(words), Anchor(PUBLISHED))
    assert [(p.kind, p.when.earliest[:4]) for p in found] == [("point", "2023"), ("point", "1990")]


WORDS = st.sampled_from(
    "on the Tuesday early late March 31 29 February 2023 12 to 14 May . , ( ) night of last year 999 centuries ago two "
    "days later since from until 25:99 6.30 GMT local time noon 1990s Q3 quarter and 0 -".split()
)


def test_a_part_of_a_day_belongs_to_one_day_only() -> None:
    assert [(p.start, p.end) for p in find_times(read("Tuesday early Monday"), Anchor(PUBLISHED))] == [(0, 2), (2, 3)]


@given(st.lists(WORDS, max_size=25), st.sampled_from([PUBLISHED, None, datetime(1, 1, 1), datetime(9999, 12, 31)]))
def test_any_words_give_ordered_intervals_in_order(words: list[str], published: datetime | None) -> None:
    doc = read(" ".join(words))
    phrases = find_times(doc, Anchor(published, ZONES))
    assert all(p.when.earliest[:10] <= p.when.latest[:10] for p in phrases)
    assert all(0 <= p.start < p.end <= len(doc) for p in phrases)
    assert all(p.end <= q.start for p, q in pairwise(phrases))


@given(st.dates(datetime(1900, 1, 1).date(), datetime(2090, 1, 1).date()), st.integers(0, 6))
def test_a_past_weekday_is_within_the_last_seven_days(day: date, weekday: int) -> None:
    name = WEEKDAY_NAMES[weekday].title()
    found = find_times(read(f"It burned on {name}."), Anchor(datetime(day.year, day.month, day.day)))
    there = date.fromisoformat(found[0].when.earliest)
    assert there.weekday() == weekday
    assert 0 <= (day - there).days < 7


@given(st.dates(datetime(1900, 1, 1).date(), datetime(2090, 1, 1).date()))
def test_a_written_date_is_read_back(day: date) -> None:
    for form in (f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}", f"{day:%a}, {day.day} {day:%b %Y}"):
        found = find_times(read(f"It burned on {form}."), Anchor(PUBLISHED))
        assert [p.when.days for p in found] == [(day.isoformat(), day.isoformat())]
