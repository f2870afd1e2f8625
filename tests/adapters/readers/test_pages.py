"""Pages: metadata, encodings, articles, and what is around them."""

from __future__ import annotations

import io

import pytest

from counterclaim.adapters.readers.article import DEEPEST, too_deep, with_title
from counterclaim.adapters.readers.pagemeta import page_metadata
from counterclaim.adapters.readers.sources import read_source
from counterclaim.model.report import Report
from counterclaim.ports import Manner, Source

WORDS = "The defence ministry said that twelve soldiers had been killed when the post at the ford was shelled."
BODY = (
    f"<body><article><h1>Shells at the ford</h1><p>{WORDS}</p><p>{WORDS.replace('twelve', 'two')}</p></article></body>"
)


def read(content, name="a.html", profile="thorough", **said):
    held = content.encode() if isinstance(content, str) else content
    (one,) = read_source(Source(name, io.BytesIO(held), None, said), Manner(profile=profile))
    return one


def page(head):
    return f"<!DOCTYPE html><html><head>{head}</head>{BODY}</html>"


JSON_LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        pytest.param('<link rel="canonical" href="https://a.example/1">', "url", "https://a.example/1", id="canonical"),
        pytest.param("<LINK REL=canonical HREF=https://a.example/1>", "url", "https://a.example/1", id="shouted"),
        pytest.param('<link rel="canonical" href="/1">', "url", None, id="relative"),
        pytest.param(
            '<meta property="og:url" content="https://a.example/2">', "url", "https://a.example/2", id="graph"
        ),
        pytest.param('<meta content="A &amp; B" property="og:site_name">', "outlet", "A & B", id="entity in a name"),
        pytest.param("<meta name='author' content='N. N.'>", "author", "N. N.", id="author"),
        pytest.param('<meta name="author" content="https://a.example/nn">', "author", None, id="an address"),
        pytest.param('<meta property="og:title" content="1 > 0: a title">', "title", "1 > 0: a title", id="sign"),
        pytest.param("", "title", "Shells at the ford", id="heading"),
        pytest.param(
            JSON_LD.format('{"@type": "NewsArticle", "headline": "H", "author": ["N", "M"]}'),
            "author",
            "N, M",
            id="linked data: authors",
        ),
        pytest.param(
            JSON_LD.format('[{"@type": "WebPage", "headline": "W"}, {"@type": ["Article"], "headline": "H"}]'),
            "title",
            "H",
            id="linked data: an article before a page",
        ),
        pytest.param(
            JSON_LD.format('{"@type": "Thing"') + JSON_LD.format('{"@type": "Article", "headline": "H"}'),
            "title",
            "H",
            id="linked data: a broken block",
        ),
    ],
)
def test_a_page_says_what_it_is(head, field, value):
    assert page_metadata(page(head))[field] == value


@pytest.mark.parametrize(
    ("head", "at"),
    [
        pytest.param(
            '<meta property="article:published_time" content="2021-11-16T18:30:00+04:00">',
            "2021-11-16T18:30:00+04:00",
            id="meta",
        ),
        pytest.param('<meta name="DC.date.issued" content="2021-11-16">', "2021-11-16T00:00:00", id="Dublin Core"),
        pytest.param(
            '<meta itemprop="datePublished" content="2021-11-16T18:30Z">', "2021-11-16T18:30:00+00:00", id="itemprop"
        ),
        pytest.param(
            JSON_LD.format('{"@type": "Article", "datePublished": "2021-11-16T18:30:00+04:00"}')
            + '<meta property="article:published_time" content="2021-11-16">',
            "2021-11-16T18:30:00+04:00",
            id="linked data before meta",
        ),
    ],
)
def test_a_page_says_when_it_was_published(head, at):
    assert read(page(head)).published.isoformat() == at


def test_a_printed_time_serves_where_nothing_else_does():
    printed = page("").replace("</h1>", '</h1><time datetime="2021-11-16T18:30:00+04:00">an hour ago</time>')
    assert read(printed).published.isoformat() == "2021-11-16T18:30:00+04:00"


def test_what_is_said_beside_a_page_wins():
    one = read(page('<meta property="og:site_name" content="Page">'), outlet="Beside", published="2021-11-18")
    assert (one.origin.outlet, one.published.isoformat()) == ("Beside", "2021-11-18T00:00:00")


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        pytest.param("utf-8", "", id="utf-8, undeclared"),
        pytest.param("windows-1252", '<meta charset="iso-8859-1">', id="windows-1252, called latin-1"),
        pytest.param("windows-1252", "", id="windows-1252, undeclared"),
        pytest.param("utf-16", "", id="utf-16"),
        pytest.param(
            "windows-1250", '<meta http-equiv=Content-Type content="text/html; charset=windows-1250">', id="1250"
        ),
    ],
)
def test_the_encoding_of_a_page_is_told(encoding, head):
    content = page(head).replace("the ford was", "“Kovář’s” post was").encode(encoding, "xmlcharrefreplace")
    assert "“Kovář’s” post was" in read(content).text


def test_what_the_server_said_of_the_encoding_goes_before_the_page():
    content = page('<meta charset="windows-1251">').replace("the ford was", "Bâle was").encode("windows-1252")
    assert "Bâle was" in read(content, charset="windows-1252").text


@pytest.mark.parametrize("profile", ["thorough", "fast", "bulk"])
def test_the_title_stands_once_above_the_article(profile):
    text = read(page('<meta property="og:title" content="Shells at the ford">'), profile=profile).text
    assert text.startswith("Shells at the ford\n\nThe defence")
    assert text.count("Shells at the ford") == 1


@pytest.mark.parametrize(
    ("text", "title", "made"),
    [
        pytest.param("One.", None, "One.", id="none"),
        pytest.param("A title\n\nOne.", "A title", "A title\n\nOne.", id="there"),
        pytest.param("BREAKING: A “title”\n\nOne.", 'A "title"', "BREAKING: A “title”\n\nOne.", id="there, nearly"),
        pytest.param("One.", "A title", "A title\n\nOne.", id="not there"),
    ],
)
def test_a_title_is_put_where_it_is_missing(text, title, made):
    assert with_title(text, title) == made


def test_a_page_without_an_article_is_rejected():
    one = read("<html><head><title>t</title></head><body><nav><a href='/'>Home</a></nav></body></html>")
    assert one.code == "empty"


def test_text_named_as_a_page_is_read():
    assert isinstance(one := read(WORDS), Report)
    assert one.text == WORDS


@pytest.mark.parametrize(
    ("content", "deep"),
    [
        pytest.param("<div>" * DEEPEST + "</div>" * DEEPEST, False, id="as deep as may be"),
        pytest.param("<div>" * (DEEPEST + 1), True, id="deeper"),
        pytest.param("<div></div>" * (2 * DEEPEST), False, id="many beside each other"),
        pytest.param("<p>one<br><li>two" * DEEPEST, False, id="left open, as pages may"),
        pytest.param("<script>" + "if(a<b)c;" * (2 * DEEPEST) + "</script>", False, id="no tags but a script"),
        pytest.param("</div><div>" * DEEPEST, False, id="closed before it is opened"),
    ],
)
def test_depth_is_measured(content, deep):
    assert too_deep(content) is deep


def test_what_a_browser_saves_beside_a_page_is_part_of_it(tmp_path):
    from counterclaim.adapters.readers.sources import read_sources

    (tmp_path / "Story_files").mkdir()
    (tmp_path / "Story.html").write_text(page(""), encoding="utf-8")
    (tmp_path / "Story_files" / "frame.html").write_text(page(""), encoding="utf-8")
    (tmp_path / "Story_files" / "style.css").write_text("a{}", encoding="utf-8")
    assert [one.source for one in read_sources([str(tmp_path)], bytes)] == [(tmp_path / "Story.html").as_posix()]
