"""Files, folders and standard input, opened one by one; what cannot be read becomes a Rejection."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ...errors import UsageError
from ...model.claim import Rejection
from ...model.report import Report
from ...ports import Manner, Source
from .collection import sort_out
from .formats import format_of, formats, suffix_of
from .language import set_aside
from .reports import refuse, with_doubts
from .sidecar import read_side_car
from .timelimit import TooSlowError, limits, within

STANDARD_INPUT = "-"
DEEPEST = 4  # files inside files: a page in a web archive in a zip archive in a zip archive
MOST_SECONDS = 3.0  # of processor time for one report, thousands of times what a page takes
DEFAULT = Manner()
Read = Report | Rejection


def read_sources(named: Iterable[str], standard_input: Callable[[], bytes], manner: Manner = DEFAULT) -> Iterator[Read]:
    """Read everything named: files, folders at any depth, or `-`; each file once.

    A side-car NAME.json beside NAME.txt is never a report. Raises UsageError for a path that does not
    exist and for a folder without reports, since the caller meant something else.
    """
    seen: set[str] = set()
    for name in named:
        for file in [name] if name == STANDARD_INPUT else _files(Path(name)):
            if isinstance(file, Rejection):
                yield file
            elif file not in seen:
                seen.add(file)
                yield from _read_named(file, standard_input, manner)


def _files(path: Path) -> Iterator[str | Rejection]:
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder; name reports, folders or archives of them, or - for stdin")
    if path.is_dir():
        yield from _folder(path)
    elif not _is_side_car(path):
        yield path.as_posix()


def _folder(folder: Path) -> Iterator[str | Rejection]:
    names = [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]
    found = sort_out(names)
    if not found.sources:
        raise UsageError(f"{folder}: nothing in that folder that is read ({', '.join(_suffixes())})")
    yield from ((folder / name).as_posix() for name in found.sources)
    if others := found.others(folder.as_posix()):
        yield others


def _suffixes() -> list[str]:
    return sorted(suffix for form in formats() for suffix in form.suffixes)


def _is_side_car(file: Path) -> bool:
    """Tell a side-car that was named as if it was a report, as a pattern such as reports/* does."""
    beside = (file.with_suffix(suffix) for suffix in _suffixes() if suffix != ".json")
    return file.suffix.lower() == ".json" and any(one.is_file() for one in beside)


def _read_named(name: str, standard_input: Callable[[], bytes], manner: Manner) -> Iterator[Read]:
    if name == STANDARD_INPUT:
        yield from read_source(Source("stdin", io.BytesIO(standard_input())), manner)
        return
    file = Path(name)
    car = file.with_suffix(".json")
    try:
        said, doubts = read_side_car(car.name, car.open("rb")) if car != file and car.is_file() else ({}, ())
        with file.open("rb") as content:
            yield from read_source(Source(name, content, None, said, doubts), manner)
    except OSError as error:
        yield refuse(name, "unreadable", f"cannot be opened ({error.strerror or error}); check that it may be read")


def read_source(source: Source, manner: Manner) -> Iterator[Read]:
    """Read a source with the reader of its format, and the sources inside it with theirs.

    Whatever a reader raises over a broken source is a rejection of that source.
    """
    with limits() as limited:
        yield from _read(source, manner, MOST_SECONDS if limited else None, 0)


def _read(source: Source, manner: Manner, seconds: float | None, depth: int) -> Iterator[Read]:
    if depth > DEEPEST:
        yield refuse(source.name, "too_deep", f"a file inside more than {DEEPEST} others; unpack it first")
        return
    try:
        reader = format_of(source)
        if reader is None:
            told = source.type or suffix_of(source.name)
            yield refuse(source.name, "unreadable", f"no reader for {told}; save it as plain text")
            return
        found = reader(source, manner)
        for read in within(seconds, found) if seconds else found:
            if isinstance(read, Source):
                yield from _read(read, manner, seconds, depth + 1)
            elif isinstance(read, Report):
                yield with_doubts(set_aside(read), source.doubts)
            else:
                yield read
    except TooSlowError:
        yield refuse(source.name, "too_slow", f"took more than {seconds:g} seconds of processor time")
    except ModuleNotFoundError as error:
        extra = f"pip install 'counterclaim[{reader.extra}]'" if reader and reader.extra else "install it"
        yield refuse(source.name, "unreadable", f"needs the library {error.name}: {extra}")
    except Exception as error:
        yield refuse(source.name, "unreadable", f"broken, or not what it seems ({type(error).__name__}: {error})"[:300])
