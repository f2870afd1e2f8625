"""Files, folders and standard input, opened one by one; what cannot be opened becomes a Rejection."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...errors import UsageError
from ...model.claim import Rejection
from ...model.report import Doubt, Report
from ...ports import Reader
from .text import MOST_BYTES, read_text, refuse

STANDARD_INPUT = "-"
READERS: Mapping[str, Reader] = {"": read_text, ".txt": read_text, ".text": read_text, ".md": read_text}
MOST_SIDECAR_BYTES = 1_000_000
Read = Report | Rejection


def read_sources(named: Iterable[str], standard_input: Callable[[], bytes]) -> Iterator[Read]:
    """Read every report named: a file, a folder (its .txt, .text and .md files, at any depth), or `-`.

    A side-car NAME.json beside NAME.txt is never a report. Raises UsageError for a path that does not
    exist and for a folder without reports, since the caller meant something else.
    """
    files: dict[str, None] = {}
    for name in named:
        files.update(dict.fromkeys([name] if name == STANDARD_INPUT else _files(Path(name))))
    for name in files:
        if name == STANDARD_INPUT:
            yield from read_text("stdin", standard_input(), {})
        else:
            yield from _read_file(Path(name))


def _files(path: Path) -> Iterator[str]:
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder; name reports in plain text, folders of them, or - for stdin")
    if path.is_dir():
        found = sorted(file.as_posix() for file in path.rglob("*") if _is_report(file, path))
        if not found:
            raise UsageError(f"{path}: no .txt, .text or .md file in that folder; name one that holds reports")
        yield from found
    elif not _is_sidecar(path):
        yield path.as_posix()


def _is_report(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in READERS and bool(file.suffix) and file.is_file()


def _is_sidecar(file: Path) -> bool:
    return file.suffix.lower() == ".json" and any(file.with_suffix(suffix).exists() for suffix in READERS)


def _read_file(file: Path) -> Iterator[Read]:
    source, reader = file.as_posix(), READERS.get(file.suffix.lower())
    if reader is None:
        readable = ", ".join(suffix for suffix in READERS if suffix)
        yield refuse(source, "unreadable", f"no reader for {file.suffix} files; save it as plain text ({readable})")
        return
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        yield refuse(source, "unreadable", f"cannot be opened ({error.strerror or error}); check that it may be read")
        return
    metadata, doubts = _sidecar(file)
    for read in reader(source, content, metadata):
        yield with_doubts(read, doubts)


def with_doubts(read: Read, doubts: tuple[Doubt, ...]) -> Read:
    """Return the report with more doubts; a rejection stays as it is."""
    return replace(read, doubts=(*read.doubts, *doubts)) if isinstance(read, Report) and doubts else read


def _sidecar(file: Path) -> tuple[Mapping[str, Any], tuple[Doubt, ...]]:
    """Read NAME.json beside the report; one that cannot be read is a doubt about the report, not an error."""
    path = file.with_suffix(".json")
    if path == file or not path.is_file():
        return {}, ()
    try:
        with path.open("rb") as opened:
            metadata = json.loads(opened.read(MOST_SIDECAR_BYTES).decode("utf-8-sig"))
        if isinstance(metadata, dict):
            return metadata, ()
        reason = "it holds no JSON object"
    except (OSError, ValueError, RecursionError) as error:
        reason = str(error)
    return {}, (Doubt("side-car", f"{path.name} was left aside: {reason}."),)
