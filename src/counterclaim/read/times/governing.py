"""The time of what a clause counts or does, told apart from when it was said and when it was printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ...model.when import When
from ..document import REACH, Doc, Token
from ..intake.publication import written_at
from ..reading import Reading, TimePhrase
from .happening import (
    EVENTS,
    VERBS,
    Happenings,
    dates_paper,
    follows_saying,
    happenings,
    is_behind,
    is_saying,
    root_of,
)
from .tally import tally_of

ANSWERS = frozenset("answer response retaliation reply revenge reaction reprisal tribute".split())
CONTINUES = frozenset("these those this such subsequently then afterwards afterward thereafter later".split())
CLIMB = {"ccomp": 3, "parataxis": 3, "advcl": 1, "acl": 1, "acl:relcl": 1, "xcomp": 1, "conj": 1, "appos": 1}
DESCEND = {"ccomp": 6, "parataxis": 6, "advcl": 3, "acl": 2, "acl:relcl": 2, "xcomp": 2, "conj": 2, "appos": 2}
TOLD = ("ccomp", "parataxis", "obj", "nsubj:pass", "xcomp", "advcl")  # relations of what is said to its saying
SAID, FAR = 10, 9  # costs: the time of saying; too far away to govern
COARSE = ("month", "year")  # how news dates what lies behind its event: "the war that began in March 2003"
MONTH = 31  # days for which news goes on about an event


@dataclass(frozen=True, slots=True)
class Reach:
    """Say how far a phrase is from a token through the parse, and whether only a saying lies between them."""

    cost: int
    said: bool
    phrase: TimePhrase

    @property
    def weight(self) -> int:
        """Return the cost, with years and months behind days: news seldom dates its own event by the year."""
        return self.cost + (0 if self.phrase.when.tells_day else 4)


def time_of(reading: Reading, token: int) -> tuple[When | None, TimePhrase | None]:
    """Return the time of what the clause headed by a token counts or does, and the phrase that gives it.

    In this order: the phrase that governs the clause; the report's main event where that came before the clause was
    said; the event that the sentences before speak of; the main event; the day of saying or of publication (both
    with the basis "published": all that is known is that it was told by then). None where not even that is known.
    """
    head, known = reading.doc[token], happenings(reading)
    reaches = sorted(_reaches(reading, head), key=lambda r: (r.said, r.weight, abs(r.phrase.start - token)))
    news = tally_of(head) is not None
    own = next((r for r in reaches if _governs(r, reading.doc) and not (news and r.phrase not in known.named)), None)
    if own is not None:
        return own.phrase.when, own.phrase
    told = next((r.phrase for r in reaches if (r.said or news) and r.phrase.kind == "point"), None)
    if told is not None and not _came_before(known, told):
        return replace(told.when, basis="published"), told
    spoken = (known.main if told is not None else _spoken_before(reading, head)) or known.main
    if spoken is None:
        return published(reading), None
    return _whole_day(spoken.when, "relative" if spoken in known.events or known.is_dated else "published"), None


def _came_before(known: Happenings, told: TimePhrase) -> bool:
    """Tell whether the main event came before it was spoken of: by a day or two, or a month where it is named."""
    if known.main is None:
        return False
    if not told.when.tells_day:
        return True
    gap = date.fromisoformat(told.when.days[0]) - date.fromisoformat(known.main.when.days[0])
    return 0 < gap.days <= (MONTH if known.main in known.named else 2)


def published(reading: Reading) -> When | None:
    """Return the day of publication as a time, or None where it is not known."""
    at = written_at(reading.report)
    return When(at.date().isoformat(), at.date().isoformat(), "day", "published") if at else None


def _whole_day(when: When, basis: str) -> When:
    """Widen a time taken over from another sentence to its days: the hour need not be the same; a night stays one."""
    first, last = when.days
    night = first != last and when.precision == "part_of_day"
    precision = "day" if when.tells_day and not night else when.precision
    return When(when.earliest if night else first, when.latest if night else last, precision, basis)


def _reaches(reading: Reading, head: Token) -> Iterator[Reach]:
    """Yield the phrases of the token's sentence with their distance from it."""
    start, end = reading.doc.sentence_around(head.i)
    for phrase in reading.times:
        if start <= phrase.start < end and phrase.kind not in ("duration", "deed"):
            if not reading.doc.has_tree:
                yield Reach(abs(phrase.start - head.i) // 10, False, phrase)
            elif (found := _reach(head, root_of(reading.doc, phrase))) is not None:
                yield Reach(found[0], found[1] or _just_said(reading.doc, phrase, head), phrase)


def _just_said(doc: Doc, phrase: TimePhrase, head: Token) -> bool:
    """Tell whether a phrase stands right behind a saying that is not the token itself."""
    return follows_saying(doc, phrase) and not (is_saying(head) and 0 < phrase.start - head.i <= 3)


def _compares(doc: Doc, phrase: TimePhrase) -> bool:
    """Tell whether a phrase only says since when nothing was like it: "the worst fighting since the war last year"."""
    peers = root_of(doc, phrase).head
    if phrase.when.precision == "year" and any(c.tag_ in ("JJS", "RBS") for c in peers.children if c.i < peers.i):
        return True  # "the worst fighting this year"
    start, _ = doc.sentence_around(phrase.start)
    before = list(doc[max(start, phrase.start - 12) : phrase.start])
    since = next((t.i for t in reversed(before) if t.lower_ == "since" or t.pos_ in VERBS), None)
    if since is None or doc[since].lower_ != "since":
        return False
    return any(t.tag_ in ("JJS", "RBS") for t in doc[max(start, since - 12) : since])


def _reach(head: Token, root: Token) -> tuple[int, bool] | None:
    """Measure the way from a token up to where the two paths meet and down to the phrase."""
    up: dict[int, tuple[int, bool]] = {head.i: (0, False)}
    cost, said, node = 0, False, head
    while node.head.i != node.i:
        step = _climb(node)
        said = said or step >= SAID
        cost += step if step < SAID else 2
        node = node.head
        up[node.i] = (cost, said)
    cost, node, first, told = 0, root, True, False
    while node.i not in up:
        if node.head.i == node.i:
            return None
        cost += _descend(node, first, head)
        told = told or (is_saying(node) and not first)
        node, first = node.head, False
    meet_cost, meet_said = up[node.i]
    return cost + meet_cost, told or (meet_said and is_saying(node))


def _climb(node: Token) -> int:
    """Cost of going from a word to its governor; a saying lies between what is said and who says it."""
    told = is_saying(node.head) and node.dep_ in TOLD
    if told and not (node.dep_ == "nsubj:pass" and node.lemma_.lower() in EVENTS):
        return SAID
    return CLIMB.get(node.dep_, 1)


def _descend(node: Token, first: bool, head: Token) -> int:
    """Cost of going down to a phrase through a word; papers, backgrounds and other people's doings are far."""
    cost = DESCEND.get(node.dep_, 1)
    governor = node.head
    if first and dates_paper(node) and governor.i != head.i:
        return cost + FAR
    if node.dep_ in ("acl", "acl:relcl") and governor.lemma_.lower() not in EVENTS:
        cost += 3
    if not first and (is_behind(node) or governor.lemma_.lower() in ANSWERS):
        return cost + 5
    return cost


def _governs(reach: Reach, doc: Doc) -> bool:
    """Tell whether a phrase is near enough to give a clause its time; "since" must hang on a verb itself."""
    if reach.said or reach.cost >= FAR or _compares(doc, reach.phrase):
        return False
    root = root_of(doc, reach.phrase)
    if reach.phrase.kind in ("since", "until") and doc.has_tree:
        perfect = any(t.dep_ == "aux" and t.lemma_.lower() == "have" for t in root.head.children)
        return reach.cost <= 3 and (perfect or reach.phrase.kind == "until" or reach.phrase.when.clock is not None)
    coarse = not reach.phrase.when.tells_day
    return not coarse or reach.cost < 8


def _spoken_before(reading: Reading, head: Token) -> TimePhrase | None:
    """Return the phrase of the event that the sentences just before speak of."""
    start, _ = reading.doc.sentence_around(head.i)
    today, known = _last_day(reading), happenings(reading)
    past = [p for p in known.events if p.start < start and p.when.days[0] <= today and p.when.precision not in COARSE]
    if not past or _sentences_between(reading.doc, past[-1], start) > 2:
        return None
    goes_on = reading.doc[start].lower_ in CONTINUES
    return past[-1] if goes_on or reading.doc[past[-1].start].idx >= _section_start(reading, head) else None


def _last_day(reading: Reading) -> str:
    """Return the day of publication, after which nothing has happened yet."""
    at = written_at(reading.report)
    return at.date().isoformat() if at else "9999"


def _section_start(reading: Reading, token: Token) -> int:
    """Return the first character of the section that a token stands in."""
    return next((s.span.start for s in reading.report.sections if s.span.start <= token.idx < s.span.end), 0)


def _sentences_between(doc: Doc, phrase: TimePhrase, stop: int) -> int:
    return sum(1 for token in doc[max(phrase.end, stop - 3 * REACH) : stop + 1] if token.is_sent_start)
