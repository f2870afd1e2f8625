"""What the person at the terminal sees: progress and tables on standard error, results on standard output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from rich import box
from rich.console import Console, Group, JustifyMethod
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from ..model.brief import Dossier
from ..model.claim import Rejection
from ..model.finding import Finding

T = TypeVar("T")
WHOLE_REPORT = frozenset(
    {"unreadable", "empty", "not_text", "too_large", "too_deep", "too_slow", "unsafe_name", "stage_failed"}
)
SET_ASIDE = frozenset({"wrong_language", "other_files"})  # by design: no report that is read was lost with them
MOST_NAMED = 20


def notes() -> Console:
    """Return the console for everything that is no result; it honours NO_COLOR."""
    return Console(stderr=True, highlight=False)


def results() -> Console:
    """Return the console for results."""
    return Console(highlight=False)


def progress(items: Iterable[T], what: str, total: int) -> Iterator[T]:
    """Yield the items behind a progress bar, which is left out where standard error is no terminal."""
    console = notes()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield from bar.track(items, total=total, description=what)


QUOTED = 26  # columns of a terminal that the words of a report get at least


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], numbers: bool = True) -> Group:
    """Return a table of plain words below its title; nothing in them is taken for markup.

    With `numbers`, every column but the first stands to the right.
    """
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for n, column in enumerate(columns):
        justify: JustifyMethod = "left" if n == 0 or not numbers else "right"
        width = QUOTED if column == "Words" else None  # codes may fold, sentences are to be read
        made.add_column(escape(column), overflow="fold", justify=justify, min_width=width)
    for row in rows:
        made.add_row(*(escape(printable(cell)) for cell in row))
    return Group(*([Text(printable(title), "bold")] if title else []), made)


def printable(text: str) -> str:
    """Return text from a report without the control characters that could steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)


def whole_reports(rejections: Iterable[Rejection]) -> list[Rejection]:
    """Return the rejections that cost a report, in distinction to those that cost a single claim."""
    return [rejection for rejection in rejections if rejection.code in WHOLE_REPORT]


def name_rejected(rejections: Iterable[Rejection], read: int) -> int:
    """Name the reports that were rejected, count what was set aside, and return the exit status.

    The status is 1 where a report was rejected, and where none was read.
    """
    rejections = tuple(rejections)
    rejected = whole_reports(rejections)
    console = notes()
    for words in _set_aside([rejection for rejection in rejections if rejection.code in SET_ASIDE]):
        console.print(escape(printable(words)), soft_wrap=True)
    for rejection in rejected[:MOST_NAMED]:
        words = printable(f"{rejection.source}: {rejection.code}: {rejection.reason}")
        console.print(f"[yellow]rejected[/] {escape(words)}", soft_wrap=True)
    if len(rejected) > MOST_NAMED:
        console.print(f"... and {len(rejected) - MOST_NAMED} more, see rejections.jsonl")
    return 1 if rejected or not read else 0


def _set_aside(rejections: Sequence[Rejection]) -> Iterator[str]:
    """Yield a line on other languages and one for each place where other files lay."""
    languages = Counter(rejection.language for rejection in rejections if rejection.language)
    if languages:
        named = ", ".join(f"{number} {code}" for code, number in sorted(languages.items(), key=lambda row: str(row[0])))
        yield f"set aside, not in English: {named}"
    others = [rejection for rejection in rejections if not rejection.language]
    for rejection in others[:MOST_NAMED]:
        yield f"left out {rejection.source}: {rejection.reason}"
    if len(others) > MOST_NAMED:
        yield f"... and {len(others) - MOST_NAMED} more, see rejections.jsonl"


def summary(dossier: Dossier, out: Path) -> None:
    """Show what each incident came to, and where the dossier is."""
    findings: dict[str, Counter[str]] = {}
    for finding in dossier.findings:
        findings.setdefault(finding.incident, Counter())[finding.status] += 1
    rows = []
    for incident in sorted(dossier.incidents, key=lambda one: (-len(one.claims), one.id)):
        of = findings.get(incident.id, Counter())
        met = of["agreed"] + of["compatible"]
        numbers = (len(incident.reports), len(incident.claims), of["conflict"], of["update"] + of["correction"], met)
        rows.append((shorten(incident.title), *map(str, numbers)))
    columns = ("Incident", "Reports", "Claims", "Conflicts", "Revisions", "Agreed")
    console = notes()
    if rows:
        console.print(table("", columns, rows[:MOST_NAMED]))
    reports, claims = len(dossier.reports), len(dossier.claims)
    console.print(f"{reports} reports, {claims} claims, {len(dossier.findings)} questions; the dossier is in", end=" ")
    console.print(escape(str(out / "index.html")), soft_wrap=True)


def shorten(text: str, most: int = 60) -> str:
    """Cut a text that is too long for a table."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def statuses(findings: Iterable[Finding], to: Path) -> Group:
    """Return a table of how many questions have which status."""
    counted = Counter(finding.status for finding in findings)
    rows = [(status, str(counted[status])) for status in sorted(counted, key=lambda one: -counted[one])]
    return table(f"{counted.total()} questions in {to}", ("Status", "Questions"), rows)
