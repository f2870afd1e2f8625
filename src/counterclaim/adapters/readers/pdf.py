"""PDF files: their text in paragraphs. A scan has none; it needs text recognition first."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from ...model.claim import Rejection
from ...model.report import Report
from ...ports import Manner, Source
from .format import Format
from .lines import Line, paragraphs
from .reports import MOST_BYTES, refuse, report_from, too_large

MOST_FILE = 50_000_000  # bytes, mostly pictures
MOST_PAGES = 500
MOST_UNPACKED = 100_000_000  # bytes of all its parts
PIECE = 65_536
NO_TEXT = "no text in it; a scan needs text recognition first"
SOFT_BREAK = "\ufffe"  # what PDFium gives for a hyphen that ends a line


def read(source: Source, manner: Manner) -> Iterator[Report | Rejection]:
    """Read the file as one report; its metadata are left, since they date and name the file, not the report."""
    from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

    content = source.content.read(MOST_FILE + 1)
    if len(content) > MOST_FILE:
        yield too_large(source.name, MOST_FILE)
        return
    if unpacks_to_much(content):
        yield refuse(source.name, "too_large", f"its parts unpack to more than {MOST_UNPACKED:,} bytes")
        return
    try:
        file = PdfDocument(content)
    except PdfiumError as error:
        yield refuse(source.name, "unreadable", f"no whole PDF file, or a locked one: {error}")
        return
    try:
        yield _report(source, file)
    finally:
        file.close()


def _report(source: Source, file: Any) -> Report | Rejection:
    if len(file) > MOST_PAGES:
        return refuse(source.name, "too_large", f"{len(file):,} pages; at most {MOST_PAGES} are read: split it")
    pages, length = [], 0
    for number in range(len(file)):
        pages.append(list(_lines(file[number])))
        length += sum(len(line.text) for line in pages[-1])
        if length > MOST_BYTES:
            return too_large(source.name)
    text = "\n\n".join(paragraphs(pages))
    return report_from(source.name, text, source.said) if text else refuse(source.name, "empty", NO_TEXT)


def _lines(page: Any) -> Iterator[Line]:
    """Yield the lines of a page in the order of its text, each with its place; units are points."""
    held = page.get_textpage()
    at = 0
    for written in held.get_text_range().split("\r\n"):
        text = written.replace(SOFT_BREAK, "-").replace("\0", "")
        if shown := text.strip():
            first = at + len(text) - len(text.lstrip())
            left, bottom, _, top = held.get_charbox(first, loose=True)
            right = held.get_charbox(min(first + len(shown), held.count_chars()) - 1, loose=True)[2]
            yield Line(shown, left, right, bottom, top)
        at += len(written) + 2


def unpacks_to_much(content: bytes) -> bool:
    """Tell whether the packed parts of a file unpack to more than MOST_UNPACKED bytes, which PDFium would hold."""
    left, at = MOST_UNPACKED, 0
    while left > 0 and (at := content.find(b"stream", at) + 6) > 6:
        start = at + (content[at : at + 2] == b"\r\n") + (content[at : at + 1] in (b"\r", b"\n"))
        packed = zlib.decompressobj()
        with suppress(zlib.error):
            while left > 0 and not packed.eof and (piece := content[start : start + PIECE]):
                start += PIECE
                left -= len(packed.decompress(piece, left))
                while packed.unconsumed_tail and left > 0:
                    left -= len(packed.decompress(packed.unconsumed_tail, left))
    return left <= 0


def begins(head: bytes) -> bool:
    """Tell a PDF file by its signature."""
    return b"%PDF-" in head[:1024]


FORMAT = Format("pdf", (".pdf",), ("application/pdf",), read, "A PDF file with text in it.", begins, "pdf")
