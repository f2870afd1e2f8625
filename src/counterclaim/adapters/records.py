"""Record files: JSON Lines written whole or not at all, and read with the line named where one is wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from ..errors import RecordError
from ..model.codec import Record, dump_line, load_line

T = TypeVar("T")


def write_file(path: Path, content: str | bytes) -> Path:
    """Write a file under a temporary name, then rename it, so that no reader ever sees half of one."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise RecordError(f"{path}: cannot be written ({error.strerror or error}); choose another place") from error
    return path


def write_records(path: Path, records: Iterable[Record]) -> Path:
    """Write one record a line."""
    return write_file(path, "".join(dump_line(record) + "\n" for record in records))


def read_records(path: Path, decode: Callable[[Record], T]) -> Iterator[T]:
    """Read one record a line and decode it.

    Lines end at a line feed alone, because quotes may hold the other separators. Raises RecordError that
    names the file and line.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(f"{path}: cannot be read ({error}); name a file that counterclaim wrote") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            where = f"{path}, line {number}"
            record = load_line(line, where)
            try:
                decoded = decode(record)
            except RecordError as error:
                raise RecordError(f"{where}: {error}") from error
            yield decoded
