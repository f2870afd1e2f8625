"""A file packed with gzip: one source inside another."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, cast

from ...ports import Manner, Source
from . import warc
from .format import Format


def read(source: Source, manner: Manner) -> Iterator[Source]:
    """Yield the file inside, under the same name; it is unpacked as far as it is read."""
    yield replace(source, content=cast(BinaryIO, gzip.GzipFile(fileobj=source.content, mode="rb")), type=None)


def begins(head: bytes) -> bool:
    """Tell gzip by its signature; web archives are packed record by record, and unpacked by their own reader."""
    return head.startswith(warc.GZIP) and not warc.begins(head)


FORMAT = Format(
    "gzip", (".gz",), ("application/gzip", "application/x-gzip"), read, "Any of these packed with gzip.", begins,
)  # fmt: skip
