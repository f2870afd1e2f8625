"""What docs/readers.md shows: the beginning of a source of each kind, and the reports that are made of it."""

from __future__ import annotations

import io
import json

from counterclaim.adapters.readers import article, pdf, reports, sources, zipped
from counterclaim.adapters.readers.formats import formats
from counterclaim.adapters.readers.sources import read_source
from counterclaim.model.claim import Rejection
from counterclaim.model.codec import encode_rejection, encode_report
from counterclaim.model.report import Report
from counterclaim.ports import Manner, Source
from evaluation.kinds import KINDS, stories
from tests.conftest import ROOT

STORIES = tuple(stories(ROOT / "examples" / "border-clash"))[:2]
MOST_SHOWN, MOST_TEXT, WIDEST = 2, 90, 118  # reports of a source, characters of a text and of a line
HEAD_LINES = {"html": 12, "mhtml": 7, "rss": 4, "atom": 4, "jsonl": 1, "json": 6, "csv": 5, "tsv": 2, "warc": 9}
OTHERS = ("formats", "limits", "columns", "languages")
TABLE = 'place,when,what,who\nGoris,2021-11-16 18:30,"Three soldiers were wounded, the ministry said.",Ford Herald\n'


def shown(name: str) -> str:
    """Return the block of a kind, or one of OTHERS."""
    return {"formats": _formats, "limits": _limits, "columns": _columns, "languages": _languages}.get(
        name, lambda: _kind(name)
    )()


def _kind(kind: str) -> str:
    suffix, write = KINDS[kind]
    content = write(STORIES)
    made = _made(f"news{suffix}", content, Manner())
    if kind not in HEAD_LINES:
        return made
    lines = content.decode("utf-8", "replace").splitlines()[: HEAD_LINES[kind]]
    return _block("\n".join(_cut(line) for line in lines), "text") + f"\n\n{made}"


def _made(name: str, content: bytes, manner: Manner) -> str:
    found = list(read_source(Source(name, io.BytesIO(content)), manner))
    read = [one for one in found if isinstance(one, Report)][:MOST_SHOWN]
    left = [one for one in found if isinstance(one, Rejection)][:1]
    return _block("\n".join(json.dumps(_plain(one), ensure_ascii=False, indent=1) for one in (*read, *left)), "json")


def _plain(one: Report | Rejection) -> dict[str, object]:
    """Return what a record says, without what is empty."""
    if isinstance(one, Rejection):
        return {key: value for key, value in encode_rejection(one).items() if value and key not in ("schema", "report")}
    record = encode_report(one)
    origin = {key: value for key, value in record["origin"].items() if value is not None}
    text = one.text if len(one.text) <= MOST_TEXT else f"{one.text[:MOST_TEXT]}…"
    said = {"source": one.source, "id": one.id, "title": one.title, "published": record["published"], **origin}
    doubts = [doubt.rule for doubt in one.doubts]
    return {key: value for key, value in {**said, "text": text, "doubts": doubts}.items() if value}


def _formats() -> str:
    suffixes = {form.name: " ".join(f"`{suffix}`" for suffix in form.suffixes) for form in formats()}
    rows = [f"| `{one.name}` | {suffixes[one.name]} | {one.extra or ''} | {one.explains} |" for one in formats()]
    return "\n".join(["| format | suffixes | extra | what is read |", "| --- | --- | --- | --- |", *rows])


def _limits() -> str:
    rows = {
        "a text, a page, a feed, a line of JSON, a cell": f"{reports.MOST_BYTES:,} bytes",
        "a PDF file": f"{pdf.MOST_FILE:,} bytes, {pdf.MOST_PAGES} pages, {pdf.MOST_UNPACKED:,} bytes unpacked",
        "a file in a zip archive": f"{zipped.MOST_FILE:,} bytes unpacked",
        "a zip archive": f"{zipped.MOST_FILES:,} files; {zipped.FREE:,} bytes and {zipped.MOST_RATIO} times its size",
        "files inside files": f"{sources.DEEPEST} deep",
        "a page": f"elements {article.DEEPEST:,} deep, {article.MOST_ELEMENTS:,} tags",
        "one report": f"{sources.MOST_SECONDS:g} seconds of processor time",
    }
    return "\n".join(["| of | at most |", "| --- | --- |", *(f"| {what} | {most} |" for what, most in rows.items())])


def _columns() -> str:
    said = "$ counterclaim read news.csv --columns text=what,published=when,outlet=who"
    columns = (("text", "what"), ("published", "when"), ("outlet", "who"))
    return _block(f"{TABLE}{said}", "text") + "\n\n" + _made("news.csv", TABLE.encode(), Manner(columns))


def _languages() -> str:
    words = "Müdafiə Nazirliyi bildirib ki, atəş nəticəsində on iki əsgər həlak olub, yeddi nəfər isə yaralanıb."
    return _made("news.txt", words.encode(), Manner())


def _cut(line: str) -> str:
    return line if len(line) <= WIDEST else f"{line[: WIDEST - 1]}…"


def _block(text: str, kind: str) -> str:
    return f"```{kind}\n{text}\n```"
