"""Archives, folders, PDF and MHTML: files that hold others, and what lies beside them."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import subprocess
import zipfile

import pytest

from counterclaim.adapters.readers import sources
from counterclaim.adapters.readers.collection import sort_out
from counterclaim.adapters.readers.lines import Line, paragraphs
from counterclaim.adapters.readers.sources import read_source, read_sources
from counterclaim.model.report import Report
from counterclaim.ports import Manner, Source
from evaluation.kinds import Story, as_pdf, page, stories, warc
from tests.conftest import CHROMIUM_NAMES, ROOT

WORDS = "The ministry said that twelve soldiers had been killed."
EXAMPLE = tuple(stories(ROOT / "examples" / "border-clash"))


def read(content, name, **said):
    return list(read_source(Source(name, io.BytesIO(content), None, said), Manner()))


def zipped(files, **how):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


# What is a report among files


@pytest.mark.parametrize(
    ("names", "found", "left"),
    [
        pytest.param(["b.txt", "a.md"], ["a.md", "b.txt"], {}, id="in their order"),
        pytest.param(["a.txt", "a.json"], ["a.txt"], {}, id="a side-car"),
        pytest.param(["a.json"], ["a.json"], {}, id="JSON alone"),
        pytest.param([".git/a.txt", "__MACOSX/a.txt", "x/.y.txt"], [], {}, id="hidden"),
        pytest.param(["a.jpg", "b.jpg", "LICENCE"], [], {".jpg": 2, "without a suffix": 1}, id="others"),
        pytest.param(["p.html", "p_files/x.html", "p_files/y.css"], ["p.html"], {}, id="parts of a page"),
        pytest.param(["p_files/x.html"], ["p_files/x.html"], {}, id="no page beside them"),
        pytest.param(["a.txt", "claims.jsonl", "reports.jsonl"], ["a.txt"], {}, id="what `read` wrote"),
        pytest.param(["a.txt", "reports.jsonl"], ["a.txt", "reports.jsonl"], {}, id="reports that others call so"),
        pytest.param(["a.txt", "d/run.json", "d/index.html", "d/brief.md"], ["a.txt"], {}, id="what `dossier` wrote"),
        pytest.param(["a.txt.gz", "b.warc.gz", "c.tar.gz"], ["a.txt.gz", "b.warc.gz"], {".tar": 1}, id="packed"),
    ],
)
def test_reports_are_told_from_other_files(names, found, left):
    sorted_out = sort_out(names)
    assert (list(sorted_out.sources), dict(sorted_out.left)) == (found, left)


def test_a_folder_is_read_again_after_its_dossier_was_written_into_it(tmp_path):
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "claims.jsonl").write_text('{"schema": 1, "id": "c-1", "text": "x"}\n', encoding="utf-8")
    (tmp_path / "data.json").write_text('{"settings": []}', encoding="utf-8")
    found = list(read_sources([str(tmp_path)], bytes))
    assert [one.text if isinstance(one, Report) else one.code for one in found] == [WORDS, "other_files"]


# Archives


def test_a_side_car_in_a_zip_archive_is_one():
    said = json.dumps({"outlet": "Ford Herald", "published": "2021-11-16"})
    (one,) = read(zipped({"d/a.txt": WORDS, "d/a.json": said}), "x.zip")
    assert (one.source, one.origin.outlet, one.published.day) == ("x.zip/d/a.txt", "Ford Herald", 16)


def test_a_report_has_the_same_id_in_a_zip_archive_as_outside():
    (inside,), (outside,) = read(zipped({"d/a.txt": WORDS}), "x.zip"), read(WORDS.encode(), "a.txt")
    assert inside.id == outside.id


def test_archives_hold_archives():
    inner = zipped({"a.txt": WORDS, "b.jsonl.gz": gzip.compress(json.dumps({"text": WORDS}).encode())})
    found = read(zipped({"inner.zip": inner, "photo.png": b"\x89PNG"}), "x.zip")
    assert [one.source for one in found] == ["x.zip/inner.zip/a.txt", "x.zip/inner.zip/b.jsonl.gz#1", "x.zip"]
    assert (found[-1].code, found[-1].count) == ("other_files", 1)


def test_a_broken_file_in_an_archive_costs_itself_alone():
    whole = bytearray(zipped({"a.txt": WORDS, "b.txt": WORDS + "x"}, compression=zipfile.ZIP_STORED))
    whole[whole.index(WORDS.encode()) + 3] ^= 1  # the checksum of the first no longer fits
    found = read(bytes(whole), "x.zip")
    assert [(one.source, getattr(one, "code", "read")) for one in found] == [
        ("x.zip/a.txt", "unreadable"), ("x.zip/b.txt", "read")
    ]  # fmt: skip


def test_a_web_archive_counts_what_is_no_page():
    held = EXAMPLE[:2]
    *found, left = read(warc(map(page, held), [one.url for one in held]), "x.warc.gz")
    assert [one.origin.url for one in found] == [one.url for one in held]
    assert (left.code, left.count, left.reason) == ("other_files", 2, "records that are no pages: 2 image/png")


def test_a_page_that_a_web_archive_breaks_off_in_is_doubtful():
    content = warc([page(EXAMPLE[0])], [EXAMPLE[0].url], packed=False)
    found = read(content[: content.index(b'<section id="comments"')], "x.warc")
    (one,) = [report for report in found if isinstance(report, Report)]
    assert [doubt.about for doubt in one.doubts] == ["text"]
    assert "seven servicemen" in one.text


# PDF


def told(story):
    """Return the paragraphs of a story that are sentences."""
    return [part for part in story.paragraphs if len(part) > 60 and "\n" not in part]


def test_lines_become_paragraphs():
    (one,) = read(as_pdf(EXAMPLE), "a.pdf")
    assert [part for part in one.text.split("\n\n") if len(part) > 60] == told(EXAMPLE[0])
    assert one.published is None


def test_chromium_prints_what_comes_back(tmp_path):
    executable = next(filter(None, map(shutil.which, CHROMIUM_NAMES)))
    more = [" ".join(f"In {letter}{n * 'a'}r {WORDS}" for n in range(8)) for letter in "BCDFGHJKLMNPQRSTVWXZ"]
    story = Story("s", "\n\n".join([EXAMPLE[0].text, *more]), "T")
    body = "".join(f"<p>{part}</p>" for part in story.paragraphs)
    (tmp_path / "a.html").write_text(f"<meta charset=utf-8><title>T</title>{body}", encoding="utf-8")
    command = [executable, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile"]
    print_it = [*command, f"--print-to-pdf={tmp_path}/a.pdf", (tmp_path / "a.html").as_uri()]
    subprocess.run(print_it, check=True, capture_output=True, timeout=60)
    (one,) = read((tmp_path / "a.pdf").read_bytes(), "a.pdf")
    letters = "".join(one.text.split())
    assert [part for part in told(story) if "".join(part.split()) not in letters] == []
    assert [part for part in told(story) if part not in one.text][3:] == []  # three pages may end between sentences
    assert "file://" not in one.text


def line(text, bottom, left=50.0, height=12.0, right=500.0):
    return Line(text, left, right, bottom, bottom + height)


def test_a_paragraph_ends_at_a_gap_an_indent_a_short_line_or_another_size():
    rows = [
        line("Heading", 700, height=18), line("First line of a", 670), line("paragraph of two.", 656, right=480),
        line("After a gap there", 628), line("comes a second.", 614, right=200), line("A third one", 600),
        line("goes on. End.", 586), line("Indented, a fourth.", 572, left=70),
    ]  # fmt: skip
    assert paragraphs([rows]) == [
        "Heading", "First line of a paragraph of two.", "After a gap there comes a second.",
        "A third one goes on. End.", "Indented, a fourth.",
    ]  # fmt: skip


def test_headers_and_footers_are_left_out_and_a_page_break_ends_no_sentence():
    told = ("One soldier was killed.", "Two were wounded, the army", "said. Three are missing.")
    pages = [
        [line("Annual report", 780), line(f"Page {n} of 3", 765), line(words, 700), line(f"{n}", 20)]
        for n, words in enumerate(told, 1)
    ]
    assert paragraphs(pages) == ["One soldier was killed.", "Two were wounded, the army said. Three are missing."]


def test_a_hyphen_at_the_end_of_a_line_stays():
    assert paragraphs([[line("a cease-", 700), line("fire", 686)]]) == ["a cease-fire"]


def test_a_scan_is_named_as_one():
    from fpdf import FPDF

    file = FPDF()
    file.add_page()
    (one,) = read(bytes(file.output()), "a.pdf")
    assert (one.code, "recognition" in one.reason) == ("empty", True)


# Missing libraries


def test_a_missing_library_is_named_with_its_extra(monkeypatch):
    def missing(source, manner):
        raise ModuleNotFoundError("No module named 'pypdfium2'", name="pypdfium2")

    form = next(form for form in sources.formats() if form.name == "pdf")
    monkeypatch.setattr(sources, "format_of", lambda source: type(form)("pdf", (), (), missing, "", extra="pdf"))
    (one,) = read(b"%PDF-1.7", "a.pdf")
    assert (one.code, "counterclaim[pdf]" in one.reason) == ("unreadable", True)
