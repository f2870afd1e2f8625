"""When a claim was put forward: what is later can revise what was earlier, never the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

from ..model.claim import Claim
from ..model.report import Report
from ..model.span import Span
from .wording import NEWER, OLDER, RECALLED_AFTER, RECALLED_BEFORE, RISING, SEQUENCE, UNMATCHED

_MONTHS = {
    name: number for number, names in enumerate((
        "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
        "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
_HEAD_DATE = re.compile(
    r"\b(?:(?P<m1>[A-Z][a-z]+)\.? (?P<d1>\d{1,2}),? (?P<y1>(?:19|20)\d\d)|"
    r"(?P<d2>\d{1,2}) (?P<m2>[A-Z][a-z]+)\.?,? (?P<y2>(?:19|20)\d\d))\b"
)
HEAD = 60  # characters at the beginning of a text where a date is the report's own
STAMP = re.compile(r"^\W{0,2}(?P<hour>[0-2]?\d)[:.h](?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b)?", re.I | re.M)
LIVE = 2  # lines headed by an hour from which a report is a live one


@dataclass(frozen=True, slots=True)
class Moment:
    """Say when a claim was put forward.

    `day` is its report's, "" where that is unknown or in doubt; then `least` is the best guess at it, which
    orders nothing. `instant` is the time in UTC where it is known. `turn` is -1
    where the words mark the claim as an earlier one ("the previous toll"), 1 where they mark it as newer
    ("has risen to"), else 0; `rising` where they say that the count grew. `start` is where the words begin
    in the report, `sentence` what they stand in, which begins at `opens`. `entry` is the place in the order of
    time of the entry of a live report that the words stand in, None in any other report.
    """

    day: str
    instant: str | None = None
    least: str = ""
    turn: int = 0
    rising: bool = False
    start: int = 0
    opens: int = 0
    sentence: str = ""
    entry: int | None = None

    @property
    def rank(self) -> tuple[str, int, int]:
        """Order numbers by when they were put forward, as well as anybody can tell."""
        return self.known, self.entry or 0, self.turn

    @property
    def known(self) -> str:
        """Return the instant, the day, or the best guess at it."""
        return self.instant or self.day or self.least

    @property
    def recalled(self) -> bool:
        """Tell whether the words at a number mark it as the one before: "up from 34", "25 in the first report"."""
        place = self.start - self.opens
        before, after = self.sentence[:place], self.sentence[place:]
        whole = "the " + after if before.lower().endswith("the ") else after
        over = RECALLED_AFTER.match(whole) and not UNMATCHED.search(before)
        return bool(RECALLED_BEFORE.search(before) or over)

    def since(self, first: Moment) -> Moment:
        """Return the same place in the same report, dated from an earlier moment."""
        return replace(self, day=first.day, instant=first.instant, least=first.least)


@dataclass(frozen=True, slots=True)
class ReportTime:
    """Say when a report appeared, as far as is known: see Moment for the fields."""

    day: str
    instant: str | None = None
    least: str = ""


def given_in_turn(one: Moment, other: Moment) -> bool:
    """Tell whether the words between two claims of a report give them as one number's changes.

    So do "at first three, in the end one" and "from two to one".
    """
    first, second = sorted((one, other), key=lambda m: m.start)
    if first.sentence == second.sentence:
        between = first.sentence[first.start - first.opens : second.start - second.opens + len("to one")]
    else:
        between = first.sentence[first.start - first.opens :] + " " + second.sentence[: second.start - second.opens]
    return bool(SEQUENCE.search(between))


def moment_of(claim: Claim, report: Report | None, time: ReportTime) -> Moment:
    """Tell when a claim was put forward; `time` is its report's (see `report_time`)."""
    span = number_span(claim)
    place = span.start if span else 0
    opens, words = words_around(claim, report)
    rising = bool(RISING.search(words))
    entry = entry_at(place, report.text) if report else None
    return Moment(time.day, time.instant, time.least, turn_of(words), rising, place, opens, words, entry)


def report_time(report: Report | None, claims: Iterable[Claim] = ()) -> ReportTime:
    """Return when a report appeared, its instant in UTC where it gives the time.

    A date at the very head of the text that is later than the day we were told is the report's own. A day
    that is itself in doubt orders nothing: it only bounds when the report can have been written.
    """
    told = report.published if report else None
    headed = head_date(report.text) if report else None
    exact = report is not None and report.published_precision in ("minute", "hour")
    if told and headed and headed > told.date().isoformat() and not exact:
        return ReportTime(headed)
    if told and exact:
        zoned = told.astimezone(UTC) if told.tzinfo else told
        return ReportTime(zoned.date().isoformat(), zoned.isoformat()[:16])
    if told and any(doubt.about == "published" for doubt in (report.doubts if report else ())):
        return ReportTime("", None, told.date().isoformat())
    if told or headed:
        return ReportTime(told.date().isoformat() if told else headed or "")
    days = [c.when.days[1] for c in claims if c.when and c.when.basis != "published"]
    return ReportTime("", None, max(days, default=""))


def in_utc(time: str) -> str:
    """Return an ISO day as it is, and an instant with a zone in UTC to the minute, as moments have it."""
    try:
        read = datetime.fromisoformat(time)
    except ValueError:
        return time
    return read.astimezone(UTC).isoformat()[:16] if read.tzinfo else time


def head_date(text: str) -> str | None:
    """Read a full date that a text begins with, a weekday before it at most."""
    match = _HEAD_DATE.search(text[:HEAD])
    if match is not None and match.start() > len("Wednesday, "):
        return None
    if match is None:
        return None
    month = _MONTHS.get((match["m1"] or match["m2"]).casefold())
    try:
        found = datetime(int(match["y1"] or match["y2"]), month or 0, int(match["d1"] or match["d2"]))
    except ValueError:
        return None
    return found.date().isoformat()


def number_span(claim: Claim) -> Span | None:
    """Return where a claim's number stands, else its words, which may begin with what the number is of."""
    return next((e.span for role in ("count", "what") for e in claim.evidence if e.role == role), None)


def words_around(claim: Claim, report: Report | None) -> tuple[int, str]:
    """Return the sentence that a claim's words stand in and where it begins, or nothing where the text is missing."""
    span = number_span(claim)
    if report is None or span is None:
        return 0, ""
    left = max(report.text.rfind(mark, 0, span.start) for mark in (". ", "\n", "; ")) + 1
    rights = [found for mark in (". ", "\n", "; ") if (found := report.text.find(mark, span.end)) >= 0]
    return left, report.text[left : min(rights, default=len(report.text))]


def entry_at(place: int, text: str) -> int | None:
    """Count the entries of a live report up to one place, in the order of their hours; None in any other report.

    Most of them run on from the oldest, some back from the newest; past midnight the hours begin anew.
    """
    stamps = list(STAMP.finditer(text))
    before = sum(stamp.start() <= place for stamp in stamps)
    if len(stamps) < LIVE:
        return None
    if not before:
        return len(stamps) + 1  # its headline tells the newest
    falls = sum(minutes(one) > minutes(other) for one, other in pairwise(stamps))
    return before if falls * 2 <= len(stamps) - 1 else len(stamps) - before + 1


def minutes(stamp: re.Match[str]) -> int:
    """Return the minutes since midnight of the hour that heads an entry."""
    hour = int(stamp["hour"]) % 12 + 12 * (stamp["half"] in "pP") if stamp["half"] else int(stamp["hour"])
    return hour * 60 + int(stamp["minute"])


def turn_of(words: str) -> int:
    """Read from the words around a claim whether its report marks it as earlier or newer than others."""
    if NEWER.search(words):
        return 1
    return -1 if OLDER.search(words) else 0


def order(one: Moment, other: Moment) -> int | None:
    """Return -1 if `one` came first, 1 if it came after, 0 at the same moment, None where nobody can tell."""
    if not one.day or not other.day:
        return None
    if one.day != other.day:
        return -1 if one.day < other.day else 1
    if one.instant and other.instant:
        return (one.instant > other.instant) - (one.instant < other.instant)
    return None
