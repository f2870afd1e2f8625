"""Tell which format a source has; formats of other packages come in through the same entry points as ours."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import PurePosixPath

from ...ports import Source
from ...registry import load, names
from .format import HEAD_BYTES, Format

GROUP = "readers"
PACKED = ".gz"
MOST_KINDS = 1_000  # suffixes and media types that are kept in mind
PLAIN = "text"  # what is taken for plain text where nothing else is known


@cache
def formats() -> tuple[Format, ...]:
    """Return every format that is installed, by name."""
    return tuple(found for name in names(GROUP) if isinstance(found := load(GROUP, name), Format))


def format_of(source: Source) -> Format | None:
    """Tell a format by the first bytes, else by the media type, else by the suffix.

    None where the suffix is one that no reader knows; without a suffix or a type it is text.
    """
    head = source.content.read(HEAD_BYTES)
    source.content.seek(0)
    suffix = suffix_of(source.name)
    said = _by_type(source.type) if source.type else _by_suffix(suffix)
    if said and said.begins(head):
        return said
    told = next((form for form in formats() if form.begins(head)), said)
    return told or (None if suffix or source.type else next(form for form in formats() if form.name == PLAIN))


@lru_cache(MOST_KINDS)
def _by_type(media: str) -> Format | None:
    return next((form for form in formats() if media in form.types), None)


@lru_cache(MOST_KINDS)
def _by_suffix(suffix: str) -> Format | None:
    return next((form for form in formats() if suffix in form.suffixes), None)


def readable(name: str) -> bool:
    """Tell whether the suffix of a name is that of a format."""
    return _by_suffix(suffix_of(name)) is not None


def readable_type(media: str) -> bool:
    """Tell whether a media type is that of a format."""
    return _by_type(media) is not None


def suffix_of(name: str) -> str:
    """Return the suffix of a name, in small letters, under that of packing.

    A part of a file (`feed.xml#3`) has none.
    """
    path = PurePosixPath("" if "#" in name else name.replace("\\", "/").lower())
    return PurePosixPath(path.stem).suffix or path.suffix if path.suffix == PACKED else path.suffix
