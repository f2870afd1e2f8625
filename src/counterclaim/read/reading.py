"""A reading: one report on its way to claims; each stage returns a new one with its field filled in."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.actor import Actor
from ..model.claim import Claim, Draft, Rejection, Voice
from ..model.place import Place
from ..model.report import Report
from ..model.span import Span
from ..model.when import When
from .document import Doc, Token


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the text gives it: tokens `[start, end)`, bounds, and the qualifier the words carry.

    `kind` is count, ordinal, percent, money, measure (km, mm, hours ...), clock, date, age, year or
    caliber; only counts can become figures. `head` is the token (index) that the number modifies, its
    own index where it stands alone ("7 were killed").
    """

    start: int
    end: int
    low: int | None
    high: int | None
    qualifier: str
    kind: str
    head: int


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A phrase of time: tokens `[start, end)` and the interval it stands for.

    `kind` is point (a day, an hour), duration ("44-day"), since, until, period ("from ... to ...") or deed: the day
    of an event behind such words as "a week after the shooting", which is not the day of what came after it.
    """

    start: int
    end: int
    when: When
    kind: str = "point"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that stands for somebody or some place: tokens `[start, end)` with their head.

    `actor` is who it is, resolved inside the report where it is a pronoun, a surname or "the ministry"
    (then `antecedent` is the index of the first mention of the same one in `Reading.names`); `place` is
    set where it is a place (a state can be both: "in Armenia", "Armenia said"). `role` is actor, place,
    people (soldiers, civilians: `actor` says whose) or thing (positions, tanks: `actor` says whose).
    """

    start: int
    end: int
    head: int
    role: str
    actor: Actor | None = None
    place: Place | None = None
    antecedent: int | None = None
    how: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's saying: source, cue and content, as token ranges.

    `content` is one or more half-open token ranges over which the voice holds; `source` is None for
    "reportedly"; `stance` is what the cue makes of the content: asserted, denied, doubted. Inner
    attributions come after the outer ones that contain them.
    """

    voice: Voice
    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    stance: str = "asserted"
    how: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Carry everything known so far about one report."""

    report: Report
    doc: Doc
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimePhrase, ...] = ()
    names: tuple[Mention, ...] = ()
    home: str | None = None  # the country that the report is set in, alpha-3
    issuer: Actor | None = None  # the organ that speaks in the report itself, if one does
    voices: tuple[Attribution, ...] = ()
    drafts: tuple[Draft, ...] = ()
    claims: tuple[Claim, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Return the characters of tokens `[start, end)`, white space at the end left out."""
        first, last = self.doc[start], self.doc[end - 1]
        return Span(first.idx, last.idx + len(last))

    def in_section(self, token: Token, *kinds: str) -> bool:
        """Tell whether the token stands in a section of one of these kinds."""
        return any(s.kind in kinds and s.span.start <= token.idx < s.span.end for s in self.report.sections)

    def mention_at(self, token: int) -> Mention | None:
        """Return the smallest mention whose head is that token, else the smallest that covers it."""
        covering = [m for m in self.names if m.start <= token < m.end]
        return min(covering, key=lambda m: (m.head != token, m.end - m.start), default=None)

    def actor_at(self, token: int) -> Actor | None:
        """Return who the noun phrase headed by that token is."""
        headed = [m for m in self.names if m.head == token and m.actor]
        return min(headed, key=lambda m: m.end - m.start).actor if headed else None
