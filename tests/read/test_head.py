"""Report intake: what a text's own head, page and close say about it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.adapters.resources import read_data
from counterclaim.model.report import Origin, Report
from counterclaim.read.intake.dating import agree_on_dates
from counterclaim.read.intake.head import complete, read_lexicon
from counterclaim.read.intake.layout import paragraphs
from counterclaim.read.intake.publication import BODY_WINS, ONLY_WEEKDAY, SIDE_CAR_WINS

LEXICON = read_lexicon(read_data("lexicon/furniture.tsv"), read_data("lexicon/agencies.tsv"))
STORY = "Two guards were hurt when a shell hit the gate of the depot, the ministry said."
MORE = "Nobody has claimed the attack, which came a day after talks broke down in the capital."


def made(text: str, **known: object) -> Report:
    return complete(Report("r-1", "report.txt", text, **known), LEXICON)  # type: ignore[arg-type]


def kinds(report: Report) -> list[tuple[str, str]]:
    return [(s.kind, s.span.of(report.text)) for s in report.sections]


HEADS = [
    ("Gate hit\n\nFriday 3 March 2023 - 21:10\n\n", datetime(2023, 3, 3, 21, 10), "minute"),
    ("Gate hit\n\n17:35, 3 March 2023\n", datetime(2023, 3, 3, 17, 35), "minute"),
    ("Gate hit\nBy Ann Writer in Kabul March 3, 2023\n\n", datetime(2023, 3, 3), "day"),
    ("Gate hit\n\nBy Ann Writer\nPublished: Mar. 3, 2023 at 3:17 AM CDT\n\n",
     datetime(2023, 3, 3, 3, 17, tzinfo=timezone(timedelta(hours=-5))), "minute"),
    ("Gate hit\n\nMarch 3, 2023\n\n", datetime(2023, 3, 3), "day"),
    ("Gate hit\n\nFri, 3 Mar, 2023 - 23:34\nAnn Writer, AP\n\n", datetime(2023, 3, 3, 23, 34), "minute"),
    ("Gate hit\n\n2023-03-03\n\n", datetime(2023, 3, 3), "day"),
    ("Gate hit\n\nAnn Writer in Kabul\nFri 3 Mar 2023 09.21 GMT\n\n",
     datetime(2023, 3, 3, 9, 21, tzinfo=UTC), "minute"),
    ("Gate hit\n\nIssued on: 03/03/2023 - 14:05 Modified: 03/03/2023 - 15:00\n\n",
     datetime(2023, 3, 3, 14, 5), "minute"),
    ("Gate hit\n\nKABUL, March 3, 2023 (Xinhua) -- ", datetime(2023, 3, 3), "day"),
    ("Posted on March 3 2023 by The Daily Lamp Gate hit at the depot ", datetime(2023, 3, 3), "day"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "at", "precision"), HEADS, ids=[h[0].strip() for h in HEADS])
def test_publication_is_read_from_the_head(head: str, at: datetime, precision: str) -> None:
    report = made(f"{head}{STORY}\n\n{MORE}\n")
    assert (report.published, report.published_precision) == (at, precision)


def test_a_side_car_wins_and_the_contradiction_is_a_doubt() -> None:
    known = datetime(2023, 2, 20)
    report = made(f"Gate hit\n\n3 March 2023\n\n{STORY}\n", published=known, title="Gate hit", origin=Origin("Lamp"))
    assert (report.published, report.title, report.origin.outlet) == (known, "Gate hit", "Lamp")
    assert [d.rule for d in report.doubts] == [SIDE_CAR_WINS]


def test_a_side_car_day_takes_the_minute_from_the_head() -> None:
    report = made(f"Gate hit\n\n3 March 2023, 14:34\n\n{STORY}\n", published=datetime(2023, 3, 3))
    assert (report.published, report.published_precision) == (datetime(2023, 3, 3, 14, 34), "minute")


def test_a_page_date_that_contradicts_the_body_loses_to_the_weekday() -> None:
    text = f"Sunday, March 12\n\nGate hit\n\nThe ministry said today, Wednesday, that it fell in 2023. {MORE}\n"
    report = made(text)
    assert report.published == datetime(2023, 3, 8)
    assert BODY_WINS in [d.rule for d in report.doubts]
    assert all(d.span is None or d.span.of(text) for d in report.doubts)


def test_a_known_date_that_the_body_contradicts_is_kept_with_a_doubt() -> None:
    text = f"Gate hit\n\nThe ministry said today, Wednesday, that the gate fell. {MORE}\n"
    report = made(text, published=datetime(2023, 3, 10))
    assert (report.published, [d.rule for d in report.doubts]) == (datetime(2023, 3, 10), [ONLY_WEEKDAY])


def test_an_impossible_date_is_no_date_but_a_doubt() -> None:
    report = made(f"Gate hit\n\n31 June 2023\n\n{STORY}\n")
    assert report.published is None
    assert len(report.doubts) == 1


DATELINES = [
    ("KABUL (AFP) — ", "AFP"), ("KABUL, March 3 - ", None), ("KABUL, March 3. /TASS/. ", "TASS"), ("KABUL: ", None),
    ("AFP - ", "AFP"), ("(Reuters) - ", "Reuters"), ("Herat, PTI and AP: ", "PTI"),
    ("HERAT, Afghanistan (AP) — ", "AP"),
    ("KABUL, Herat, March 3 (Reuters) – ", "Reuters"), ("New Kabul, March 3: ", None), ("Herat (ICRC) – ", "ICRC"),
    ("Kabul/Herat, March 3 (dpa) - ", "DPA"), ("March 3 (Reuters) - ", "Reuters"),
]  # fmt: skip


@pytest.mark.parametrize(("dateline", "wire"), DATELINES, ids=[d[0] for d in DATELINES])
def test_a_dateline_is_parted_from_the_story(dateline: str, wire: str | None) -> None:
    report = made(f"Gate hit\n\n{dateline}{STORY}\n\n{MORE}\n")
    assert ("dateline", dateline) in kinds(report)
    assert ("body", STORY) in kinds(report)
    assert report.origin.wire == wire


FURNITURE = [
    "Leave a Reply", "Your email address will not be published. Required fields are marked *", "Share it:", "607\n0",
    "Get the Lamp in your inbox:", "Read more: The talks that failed", "Click to see the full size map", "More policy",
    "News", "Dismiss", "We use cookies to improve this site.",
    "Related stories\nThe talks that failed\nWho holds the gate",
    "Follow us on Telegram", "Sign up for our newsletter", "All rights reserved.", "3 Comments", "Tags: depot, gate",
]  # fmt: skip


@pytest.mark.parametrize("page", FURNITURE)
def test_page_furniture_is_marked(page: str) -> None:
    report = made(f"Gate hit\n\n{STORY}\n\n{page}\n\n{MORE}\n\n{page}\n")
    told = [words for kind, words in kinds(report) if kind == "body"]
    assert told == [STORY, MORE]


CREDITS = [
    ("Source: AA", "AA"), ("(AFP)", "AFP"), ("Reporting by Ann Writer; editing by Bob Reader", None),
    ("With inputs from agencies", None), ("--Reuters", "Reuters"),
]  # fmt: skip


@pytest.mark.parametrize(("credit", "wire"), CREDITS, ids=[c[0] for c in CREDITS])
def test_a_closing_credit_is_not_told(credit: str, wire: str | None) -> None:
    report = made(f"Gate hit\n\n{STORY}\n\n{MORE}\n\n{credit}\n")
    assert ("byline", credit) in kinds(report) or ("furniture", credit) in kinds(report)
    assert report.origin.wire == wire


def test_captions_headings_and_subtitles_are_told_apart() -> None:
    text = (
        "Rebels near the depot last year\n\nShell Hits Depot Gate, Two Guards Hurt\n\nTwo are said to be hurt.\n\n"
        f"By Ann Writer\n\n{STORY}\n\nSoldiers at the gate (Agency)\n\nFears of more\n\n{MORE}\n"
    )
    assert [kind for kind, _ in kinds(made(text))] == [
        "caption", "title", "subtitle", "byline", "body", "caption", "heading", "body",
    ]  # fmt: skip


def test_a_title_given_beside_an_unbroken_text_is_cut_off() -> None:
    text = f"27 Feb 2016 Gate Hit at Depot Near the River REUTERS {STORY} {MORE} " * 1 + MORE
    report = made(text, title="Gate hit at depot near the river")
    assert [kind for kind, _ in kinds(report)] == ["byline", "title", "byline", "body"]
    assert report.origin.wire == "Reuters"


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = "Two guards were hurt when a shell hit the gate\nof the depot, the ministry said on its channel. It\n"
    wrapped += "gave no further word of what had happened to the\nrest.\n"
    assert len(paragraphs(wrapped)) == 1
    assert len(paragraphs("Gate hit\nTwo guards were hurt, the ministry said.\nNobody claimed it.\n")) == 3


def test_reports_read_together_settle_a_missing_date() -> None:
    names = "of Arda, Belen and Corin in the Dunwall hills near Estwick"
    dated = made(f"Gate hit\n\n8 March 2023\n\nTroops {names} were hit. {STORY}\n")
    bare = made(f"Gate hit again\n\nTroops {names} were hit on Tuesday, March 7. {STORY}\n")
    other = made(f"Harvest\n\n1 May 2020\n\nFarmers said that rain came late. {MORE}\n")
    assert bare.published is None
    settled = agree_on_dates([other, bare, dated])
    assert [r.published for r in settled] == [datetime(2020, 5, 1), datetime(2023, 3, 7), datetime(2023, 3, 8)]
    assert agree_on_dates([dated, bare, other]) == settled[::-1]
    assert agree_on_dates([bare]) == (bare,)


@given(st.text(alphabet=st.sampled_from("aB c.\n\r\t:—(3/5İ\u2028\u200f“”,0-*|"), max_size=200))
def test_any_text_is_cut_into_ordered_sections_that_lie_in_it(text: str) -> None:
    report = made(text)
    ends = [0, *(s.span.end for s in report.sections)]
    assert all(s.span.start >= end for s, end in zip(report.sections, ends, strict=False))
    assert all(s.span.end <= len(text) and len(s.span) for s in report.sections)
    assert complete(report, LEXICON).sections == report.sections


@pytest.mark.needs_shared
@pytest.mark.parametrize(
    ("name", "at"), [("000", "2021-11-17T21:10:00"), ("002", "2021-11-16T17:35:00"), ("003", "2021-11-17T00:00:00")]
)
def test_seeds(shared: Path, name: str, at: str) -> None:
    path = next((shared / "seeds").glob(f"{name}_*.txt"))
    report = made(path.read_text(encoding="utf-8"))
    assert report.published is not None
    assert report.published.isoformat() == at
