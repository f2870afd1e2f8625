from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from counterclaim.adapters.exporters import markdown
from counterclaim.adapters.exporters.page import html
from counterclaim.model.brief import Dossier
from tests.sample import FIRST, HOSTILE, make_dossier

DOSSIER = make_dossier()
PAGE = html.render(DOSSIER)


class Elements(HTMLParser):
    """Collect elements with their attributes, and the text of reports."""

    VOID = ("meta", "link", "br", "img", "input")

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "script"):
            self.text += data


@pytest.fixture(scope="module")
def elements() -> Elements:
    parsed = Elements()
    parsed.feed(PAGE)
    parsed.close()
    assert parsed.open == []
    return parsed


def test_hostile_words_stay_words(elements):
    scripts = [attributes for tag, attributes in elements.found if tag == "script"]
    assert len(scripts) == 1
    assert [tag for tag, _ in elements.found if tag in ("img", "iframe", "object", "link", "base", "form")] == []
    assert not [name for _, attributes in elements.found for name in attributes if name.startswith("on")]
    assert "document.title='owned'" in elements.text


def test_nothing_is_asked_of_anybody(elements):
    for _, attributes in elements.found:
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_the_policy_names_exactly_what_is_inline():
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', PAGE)
    assert policy
    for tag in ("style", "script"):
        (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)
        assert html.source_of(inline) in policy[1].replace("&#39;", "'")
    assert "default-src 'none'" in policy[1].replace("&#39;", "'")
    assert "style=" not in PAGE.split("</style>")[1]


def test_every_link_leads_somewhere_and_ids_are_unique(elements):
    ids = [attributes["id"] for _, attributes in elements.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for tag, attributes in elements.found if tag == "a"]
    assert [link for link in links if (link or "").removeprefix("#") not in ids] == []
    assert {claim.id for claim in DOSSIER.claims} <= set(ids)


def test_the_whole_text_of_a_report_is_on_the_page(elements):
    assert all(line in elements.text for line in FIRST.splitlines() if line)
    assert all(doubt.rule in elements.text for report in DOSSIER.reports for doubt in report.doubts)
    assert all(rejection.reason in elements.text for rejection in DOSSIER.rejections)


@pytest.mark.parametrize("character", ["\0", "\x08", "\x1b", "\x9f", "\ud800", "\ufffe"], ids=ascii)
def test_characters_that_html_forbids_are_shown_as_replaced(character):
    assert html.visible(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_an_empty_dossier_is_a_page(tmp_path):
    empty = Dossier((), (), (), (), (), ())
    assert "No incident found" in html.render(empty)
    assert [path.name for path in (*html.export(empty, tmp_path), *markdown.export(empty, tmp_path))] == [
        "index.html",
        "brief.md",
    ]


def test_twice_is_the_same_to_the_byte():
    assert html.render(make_dossier()) == PAGE
    assert markdown.render(make_dossier()) == markdown.render(DOSSIER)


def test_the_brief_cites_its_claims_and_takes_no_markup_from_reports():
    brief = markdown.render(DOSSIER)
    assert f"[A `{DOSSIER.claims[0].id[:10]}`, B `{DOSSIER.claims[3].id[:10]}`]" in brief
    assert "<script>" not in brief
    assert markdown.escape(HOSTILE) in brief
