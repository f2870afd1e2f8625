"""Zip archives: each file in them is a source; nothing is ever written to disk."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from ...model.claim import Rejection
from ...ports import Manner, Source
from .collection import sort_out
from .format import Format
from .reports import refuse
from .sidecar import read_side_car

MOST_FILES = 20_000
MOST_FILE = 100_000_000  # bytes of one file, unpacked
FREE, MOST_RATIO = 50_000_000, 30  # an archive may unpack to this many bytes, and to so many times its own size
BROKEN = (OSError, EOFError, NotImplementedError, RuntimeError, ValueError, zipfile.BadZipFile, zlib.error)
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0")


def read(source: Source, manner: Manner) -> Iterator[Rejection | Source]:
    """Yield the files in an archive that may be reports; the rest is counted."""
    try:
        archive = zipfile.ZipFile(source.content)
    except BROKEN as error:
        yield refuse(source.name, "unreadable", f"no whole zip archive: {error}")
        return
    files = {info.filename: info for info in archive.infolist()[: MOST_FILES + 1] if not info.is_dir()}
    if len(files) > MOST_FILES:
        yield refuse(source.name, "too_large", f"more than {MOST_FILES:,} files in one archive: split it")
        return
    outside = sorted(name for name in files if _OUTSIDE.search(name))
    for name in outside:
        yield refuse(f"{source.name}/{name}", "unsafe_name", "names a place outside of the archive; rename the file")
    yield from _files(source, archive, {name: info for name, info in files.items() if name not in outside})


def _files(source: Source, archive: zipfile.ZipFile, files: dict[str, zipfile.ZipInfo]) -> Iterator[Rejection | Source]:
    left = FREE + MOST_RATIO * source.content.seek(0, io.SEEK_END)
    sorted_out = sort_out(files)
    for name, car in sorted_out.sources.items():
        whole = f"{source.name}/{name}"
        try:
            said, doubts = read_side_car(car, archive.open(files[car])) if car else ({}, ())
            content = archive.open(files[name]).read(min(MOST_FILE, left) + 1)
        except BROKEN as error:
            yield refuse(whole, "unreadable", f"cannot be unpacked: {error}")
            continue
        left -= len(content)
        if len(content) > MOST_FILE or left < 0:
            reason = f"unpacks to more than {MOST_FILE:,} bytes, or its archive to {MOST_RATIO} times its own size"
            yield refuse(whole, "too_large", f"{reason}: unpack it yourself if you trust it")
        else:
            yield Source(whole, io.BytesIO(content), None, {**source.said, **said}, (*source.doubts, *doubts))
        if left < 0:
            return
    if others := sorted_out.others(source.name):
        yield others


def begins(head: bytes) -> bool:
    """Tell a zip archive by its signature."""
    return head.startswith((b"PK\3\4", b"PK\5\6"))


FORMAT = Format(
    "zip", (".zip",), ("application/zip",), read, "A zip archive of any of these, to a depth of four.", begins,
)  # fmt: skip
