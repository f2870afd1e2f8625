"""A report: a text exactly as read, with what is known of where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from .identity import content_id
from .span import Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Say where a report came from.

    `wire` is the agency that it was copied from, if the text says so; `fetched` an ISO instant. A page from a
    web archive names the `archive` file, the `offset` of its `record` in it in bytes, and that record's id.
    """

    outlet: str | None = None
    url: str | None = None
    wire: str | None = None
    author: str | None = None
    fetched: str | None = None
    archive: str | None = None
    offset: int | None = None
    record: str | None = None


HEADLINES = ("title", "subtitle", "heading")
SILENT = ("byline", "dateline", "furniture")
"""Sections by their kinds: those that head others, and those that tell nothing of any event."""


@dataclass(frozen=True, slots=True)
class Section:
    """Mark a block of the text by its role.

    Kinds: title, subtitle, byline, dateline, heading, body, caption, furniture. Nothing is ever claimed
    from furniture or a byline.
    """

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """Report something that was resolved by a rule but that a reader should know of.

    `about` names the field ("published"), `rule` the sentence of the rule that chose, `span` the words.
    """

    about: str
    rule: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Hold one report.

    `text` is never normalised. `source` is the file name, path or address it was read from. `published`
    is timezone-aware where the zone is known and naive (the outlet's local time) where it is not.
    """

    id: str
    source: str
    text: str
    origin: Origin = Origin()
    title: str | None = None
    language: str | None = "en"
    published: datetime | None = None
    published_precision: str = "day"
    sections: tuple[Section, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())


def report_id(source: str, text: str) -> str:
    """Name a report by its text and the last part of its source.

    The folder is left out, so that moving an archive keeps its ids; the name stays in, so that two
    outlets that print the same wire text remain two reports. What follows a # names one of several reports
    in a file and stays in too.
    """
    path, mark, part = source.replace("\\", "/").partition("#")
    return content_id("r", path.rsplit("/", 1)[-1] + mark + part, text)


def outlet_name(report: Report) -> str:
    """Name a report's own voice: the agency that it was copied from, its outlet, its title, or its file's name.

    The folder of a file is left out, so that findings do not depend on where an archive lies.
    """
    file = report.source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return report.origin.wire or report.origin.outlet or report.title or file.rsplit(".", 1)[0] or report.id
