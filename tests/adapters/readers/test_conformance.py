"""One suite for every reader: what is saved as each kind of source comes back as the same report."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from counterclaim.adapters.readers.formats import formats
from counterclaim.adapters.readers.sources import read_source, read_sources
from counterclaim.app.assembly import head_lexicon, machine
from counterclaim.app.intake import complete
from counterclaim.app.read_one import run
from counterclaim.model.codec import decode_report, encode_report
from counterclaim.model.report import Report
from counterclaim.ports import Manner, Source
from evaluation.kinds import COMMENT, KINDS, PUBLISHED, TEASER, stories
from tests.conftest import ROOT, SHARED

EXAMPLE = tuple(stories(ROOT / "examples" / "border-clash"))
VERBATIM = ("text", "jsonl", "json", "csv", "tsv", "gzip")  # kinds that hold the text itself
OF_MANY = ("rss", "atom", "jsonl", "json", "csv", "tsv", "warc", "warc.gz", "zip")
DATED = ("html", "mhtml", "rss", "atom", "jsonl", "json", "csv", "tsv", "warc", "warc.gz")
PROFILES = ("thorough", "fast", "bulk")


def read(kind, held, name="news", profile="thorough"):
    suffix, write = KINDS[kind]
    return list(read_source(Source(f"{name}{suffix}", io.BytesIO(write(held))), Manner(profile=profile)))


def reports(kind, held, **more):
    return [one for one in read(kind, held, **more) if isinstance(one, Report)]


def letters(text):
    """Leave only letters and digits: what the core fonts of PDF and the folding of white space leave alone."""
    return re.sub(r"\W+", "", text.encode("ascii", "ignore").decode())


def furniture_out(text):
    """Leave out the lines in our examples that an extractor rightly takes for the page's own."""
    return re.sub(r"We use cookies.*|Share this story.*|Home \|.*", "", text)


def test_every_reader_is_in_the_suite():
    told = {"rss": "feed", "atom": "feed", "json": "jsonl", "csv": "table", "tsv": "table", "warc.gz": "warc"}
    assert {form.name for form in formats()} == {told.get(kind, kind) for kind in KINDS}


def test_every_format_explains_itself():
    suffixes = [suffix for form in formats() for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(form.explains.endswith(".") for form in formats())


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_told_by_its_content_alone(kind):
    held = read_source(Source("stdin", io.BytesIO(KINDS[kind][1](EXAMPLE))), Manner())
    named = reports(kind, EXAMPLE)
    assert [one.text for one in held if isinstance(one, Report)] == [one.text for one in named]


@pytest.mark.parametrize("kind", KINDS)
def test_no_report_is_lost_and_each_has_its_name(kind):
    found = reports(kind, EXAMPLE)
    wanted = len(EXAMPLE) if kind in OF_MANY else 1
    assert len(found) == wanted + (kind == "zip")  # which holds a page besides
    assert len({one.source for one in found}) == len({one.id for one in found}) == len(found)
    assert all(one.source.startswith("news") for one in found)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_input_gives_the_same_reports(kind):
    assert read(kind, EXAMPLE) == read(kind, EXAMPLE)


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_moves_keeps_its_ids(kind):
    assert [one.id for one in reports(kind, EXAMPLE, name="a/news")] == [one.id for one in reports(kind, EXAMPLE)]


@pytest.mark.parametrize("kind", VERBATIM)
def test_a_text_that_is_held_comes_back_unchanged(kind):
    wanted = [one.text for one in EXAMPLE]
    assert [one.text for one in reports(kind, EXAMPLE)] == wanted[: len(wanted) if kind in OF_MANY else 1]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (*VERBATIM, "zip")])
def test_an_article_is_found_whole_without_what_stands_around_it(kind, profile):
    found = reports(kind, EXAMPLE, profile=profile)
    for story, report in zip(EXAMPLE, found, strict=False):
        missing = [
            part
            for part in furniture_out(story.text).split("\n\n")
            if len(part) > 150 and letters(part)[:100] not in letters(report.text)
        ]
        assert missing == []
        assert COMMENT not in report.text
        assert TEASER.partition("{}")[0] not in report.text


@pytest.mark.parametrize("kind", DATED)
def test_the_publication_keeps_its_zone(kind):
    found = reports(kind, EXAMPLE)
    assert {(one.published, one.published.utcoffset(), one.published_precision) for one in found} == {
        (PUBLISHED, PUBLISHED.utcoffset(), "minute")
    }
    assert {one.origin.outlet for one in found} == {"The Sample Post"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_is_found_again_in_its_record(kind):
    for one in complete(reports(kind, EXAMPLE), head_lexicon()):
        assert decode_report(encode_report(one)) == one


@pytest.mark.parametrize("kind", ["warc", "warc.gz"])
def test_a_page_of_a_web_archive_tells_where_it_stood(kind):
    suffix, write = KINDS[kind]
    content = write(EXAMPLE)
    for one in reports(kind, EXAMPLE):
        origin = one.origin
        assert (origin.archive, origin.fetched) == (f"news{suffix}", "2021-11-18T01:02:03Z")
        assert one.source == f"news{suffix}#{origin.offset}"
        again = list(read_source(Source("cut", io.BytesIO(content[origin.offset :])), Manner()))
        assert (again[0].text, again[0].origin.record) == (one.text, origin.record)


def test_a_folder_that_mixes_all_kinds_is_read_in_one_go(tmp_path):
    for kind, (suffix, write) in KINDS.items():
        (tmp_path / f"{kind.replace('.', '-')}{suffix}").write_bytes(write(EXAMPLE))
    found = list(read_sources([str(tmp_path)], bytes))
    kinds = {one.source.removeprefix(f"{tmp_path.as_posix()}/").split(".")[0] for one in found}
    assert kinds == {kind.replace(".", "-") for kind in KINDS}
    assert {one.code for one in found if not isinstance(one, Report)} == {"other_files"}


# The seeds, saved as each kind


@pytest.mark.needs_shared
@pytest.mark.parametrize("kind", KINDS)
def test_the_seeds_come_back_from_every_kind(kind):
    held = tuple(stories(SHARED / "seeds"))
    found = reports(kind, held)
    assert len(found) == (len(held) + (kind == "zip") if kind in OF_MANY else 1)
    for story, one in zip(held, sorted(found, key=lambda one: one.origin.offset or 0), strict=False):
        if kind != "zip":
            assert abs(len(letters(one.text)) - len(letters(story.text))) < 0.05 * len(story.text)


def said_in(report):
    """Return the claims of a report, without what names the report itself."""
    (completed,) = complete((report,), head_lexicon())
    claims = run(machine(), completed).claims
    rows = [(one.body, one.voice, one.stance, one.when, one.where, one.quote()) for one in claims]
    return [(replace(body, subset_of=None) if hasattr(body, "subset_of") else body, *rest) for body, *rest in rows]


@pytest.mark.needs_shared
@pytest.mark.parametrize("kind", ["jsonl", "csv", "rss", "html"])
def test_the_claims_of_a_seed_do_not_depend_on_how_it_was_saved(kind):
    (first, *_) = stories(SHARED / "seeds")
    (found,) = reports(kind, [first])
    said = {"title": found.title, "published": PUBLISHED.isoformat(), "outlet": found.origin.outlet}
    (as_text,) = read_source(Source("x.txt", io.BytesIO(found.text.encode()), None, said), Manner())
    assert (found.text == first.text) == (kind in VERBATIM)
    assert len(said_in(found)) > 10
    assert said_in(found) == said_in(as_text)
