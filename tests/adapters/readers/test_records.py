"""JSON, tables and feeds: whose fields go by many names."""

from __future__ import annotations

import io
import json

import pytest

from counterclaim.adapters.readers.sources import read_source
from counterclaim.model.report import Report
from counterclaim.ports import Manner, Source

WORDS = "The ministry said that twelve soldiers had been killed."
AT = "2021-11-16T18:30:00+04:00"


def read(content, name, columns=(), **said):
    held = content.encode() if isinstance(content, str) else content
    return list(read_source(Source(name, io.BytesIO(held), None, said), Manner(columns=columns)))


def line(**record):
    return json.dumps(record) + "\n"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(
            {"text": WORDS, "published": AT, "source": "Post", "authors": ["N", "M"], "lang": "en"}, id="ours"
        ),
        pytest.param(
            {"raw_text": WORDS, "date": AT, "sitename": "Post", "author": "N, M", "hostname": "p.example"},
            id="trafilatura",
        ),
        pytest.param(
            {
                "content": [{"type": "text/plain", "value": WORDS}],
                "published": AT,
                "author": "N, M",
                "source": {"title": "Post"},
                "summary": "Short.",
            },
            id="a feed as JSON",
        ),
        pytest.param(
            {"content": WORDS, "publishedAt": AT, "source": {"id": None, "name": "Post"}, "author": "N, M"},
            id="a news interface",
        ),
        pytest.param(
            {"maintext": WORDS, "date_publish": AT, "authors": ["N", "M"], "source_domain": "Post"}, id="a crawler"
        ),
        pytest.param(
            {"Body Text": WORDS, "Publication Date": AT, "Newspaper": "Post", "Byline": "N, M"}, id="a library"
        ),
    ],
)
def test_the_names_of_others_are_known(record):
    (one,) = read(line(**record), "a.jsonl")
    assert (one.text, one.published.isoformat(), one.origin.outlet, one.origin.author) == (WORDS, AT, "Post", "N, M")


@pytest.mark.parametrize(
    ("record", "source"),
    [
        pytest.param({"id": "x7"}, "a.jsonl#x7", id="id"),
        pytest.param({"id": 7}, "a.jsonl#7", id="number"),
        pytest.param({}, "a.jsonl#2", id="line"),
    ],
)
def test_a_report_is_named_by_its_id_or_its_line(record, source):
    assert read("\n" + line(text=WORDS, **record), "a.jsonl")[0].source == source


def test_equal_texts_under_different_ids_are_two_reports():
    first, second = read(
        line(text=WORDS, id="https://a.example/x") + line(text=WORDS, id="https://b.example/x"), "a.jsonl"
    )
    assert first.id != second.id


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(json.dumps([{"text": WORDS}, {"text": WORDS}]), id="a list"),
        pytest.param(json.dumps([{"text": WORDS}, {"text": WORDS}], indent=1), id="a list over several lines"),
        pytest.param(line(text=WORDS) + "\r\n\n" + line(text=WORDS), id="lines with blanks between"),
        pytest.param("\ufeff" + line(text=WORDS) + line(text=WORDS).strip(), id="with a signature"),
    ],
)
def test_lists_and_lines_are_read_alike(content):
    assert [one.text for one in read(content, "a.json")] == [WORDS, WORDS]


def test_one_object_over_several_lines_is_read():
    (one,) = read(json.dumps({"title": "T", "text": WORDS}, indent=2), "a.json")
    assert (one.source, one.title, one.text) == ("a.json", "T", WORDS)


def test_a_broken_line_costs_itself_alone():
    content = line(text=WORDS) + '{"text": "cut\n' + "[1]\n" + line(title="none") + line(text=" ") + line(text=WORDS)
    found = read(content, "a.jsonl")
    assert [one.code if not isinstance(one, Report) else "" for one in found] == [
        "",
        "unreadable",
        "unreadable",
        "empty",
        "empty",
        "",
    ]
    assert [one.source for one in found][1:5] == ["a.jsonl#2", "a.jsonl#3#1", "a.jsonl#4", "a.jsonl#5"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(line(schema=1, id="c-1", kind="figure", source="a.txt"), id="claims"),
        pytest.param(line(schema=1, id="r-1", text=WORDS), id="reports"),
        pytest.param(line(name="a", value=2), id="other data"),
        pytest.param("{}", id="nothing"),
    ],
)
def test_records_without_reports_are_left_out(content):
    (one,) = read(content, "a.jsonl")
    assert (one.code, "--columns" in one.reason) == ("other_files", True)


def test_markup_in_a_record_is_taken_out_and_said_so():
    (one,) = read(line(text=f"<p>{WORDS}</p><p>More &amp; more.</p>"), "a.jsonl")
    assert one.text == f"{WORDS}\n\nMore & more."
    assert [doubt.about for doubt in one.doubts] == ["text"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_told_by_its_headings(separator, encoding):
    rows = [["Headline", "Body", "Date", "Source"], ["T", f'"{WORDS}\n\nTwo{separator} “lines”."', AT, "Post"]]
    content = "\r\n".join(separator.join(row) for row in rows)
    (one,) = read(content.encode(encoding), "a.csv")
    assert (one.text, one.title) == (f"{WORDS}\n\nTwo{separator} “lines”.", "T")
    assert (one.published.isoformat(), one.origin.outlet, one.source) == (AT, "Post", "a.csv#2")


def test_columns_are_taken_as_named():
    content = f"text,what,when,by\nshort,{WORDS},{AT},Post\n"
    columns = (("text", "what"), ("published", "when"), ("outlet", "by"))
    (one,) = read(content, "a.csv", columns)
    assert (one.text, one.published.isoformat(), one.origin.outlet) == (WORDS, AT, "Post")


def test_columns_serve_json_too():
    assert read(line(story_en=WORDS), "a.jsonl", (("text", "story_en"),))[0].text == WORDS


def test_a_table_without_texts_says_how_to_name_them():
    (one,) = read("place,killed\nGoris,3\n", "a.csv")
    assert (one.code, "--columns text=COLUMN" in one.reason) == ("other_files", True)


def test_rows_that_do_not_fit_are_read_as_far_as_they_go():
    found = read(f"text,date\n{WORDS}\n{WORDS},{AT},more\n,\n", "a.csv")
    assert [getattr(one, "text", None) for one in found] == [WORDS, WORDS, None]
    assert found[2].code == "empty"


def test_windows_1252_in_a_table_is_a_doubt():
    (one,) = read(f"id,text\n1,“{WORDS}”\n".encode("cp1252"), "a.csv")
    assert one.text == f"“{WORDS}”"
    assert [doubt.about for doubt in one.doubts] == ["encoding"]


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ford Herald</title>
<item><title>Shells &amp;amp; smoke</title><link>https://a.example/1</link><guid>g1</guid>
<pubDate>Tue, 16 Nov 2021 18:30:00 +0400</pubDate><dc:creator>N. N.</dc:creator>
<description>&lt;p&gt;Two &lt;b&gt;soldiers&lt;/b&gt; were killed.&lt;/p&gt;&lt;p&gt;One more was hurt.&lt;/p&gt;
</description></item>
<item><title>No text</title></item>
</channel></rss>"""


def test_an_entry_of_a_feed_is_a_report():
    first, second = read(RSS, "feed.xml")
    assert first.text == "Shells & smoke\n\nTwo soldiers were killed.\n\nOne more was hurt."
    assert (first.source, first.title, first.origin.url) == ("feed.xml#g1", "Shells & smoke", "https://a.example/1")
    assert (first.origin.outlet, first.origin.author) == ("Ford Herald", "N. N.")
    assert first.published.isoformat() == AT
    assert (second.source, second.text) == ("feed.xml#2", "No text")


def test_a_feed_that_breaks_off_is_read_so_far():
    found = read(RSS[: RSS.index("<item><title>No text")], "feed.xml")
    assert [one.title for one in found] == ["Shells & smoke"]


def test_xml_that_is_no_feed_is_rejected():
    (one,) = read("<?xml version='1.0'?><inventory><thing/></inventory>", "a.xml")
    assert one.code == "empty"
