"""What happened when: the phrases of a report that date events, and the day that the report is mostly about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ...model.report import SILENT, Section
from ..document import Doc, Token
from ..intake.publication import written_at
from ..lead import lead_end
from ..reading import Reading, TimePhrase
from ..reporting import SAYING
from .tally import tally_of
from .violence import VIOLENCE

# What is done once an event is over; the day of it is news, but not the day of the event.
_AFTERMATH = frozenset("find recover bury identify mourn visit treat discharge hand return".split())
_LATE = frozenset("hospital wound injury clinic burn".split())  # what those die in and of who were hit before
# A time that hangs on one of these is the date of a paper, not of what happened.
PAPERS = frozenset(
    "agreement accord treaty resolution deal pact law statement document constitution convention report memorandum "
    "charter declaration ultimatum election referendum letter decree protocol".split()
)
# What these words introduce is the background that something is set against.
BACKGROUND = frozenset(
    "since after before until till despite than following ahead like unlike under given as amid because behind".split()
)
EVENTS = VIOLENCE | frozenset(
    "war conflict death invasion advance withdrawal talk meeting summit ceasefire truce visit election call session "
    "launch capture arrest evacuation".split()
)
# "like Tuesday's attack", "the worst since Tuesday's attack" speak of another event than the report's.
_OTHERS = frozenset("like unlike than since before until till".split())
VERBS = frozenset(["VERB", "AUX"])
NEVER = "9999"  # the last day, where that of publication is not known
WEEK = 7  # days for which the news of an event is news; what happened before them is more often what led to it
LEAD = 8  # sentences; news tells its main event at the top, and when it was if it says so at all


@dataclass(frozen=True, slots=True)
class Happenings:
    """Hold the phrases that say when something happened, and that of the report's main event.

    `named` are those that stand by the word for an event ("Tuesday's ambush"): they date it whoever says so when.
    """

    events: tuple[TimePhrase, ...]
    named: frozenset[TimePhrase]
    main: TimePhrase | None

    @property
    def is_dated(self) -> bool:
        """Tell whether the day of the main event is one on which something happened, not only was told of."""
        return self.main is not None and (self.main in self.events or self.main in self.named)


def happenings(reading: Reading) -> Happenings:
    """Return what a report says happened when."""
    at = written_at(reading.report)
    last = at.date().isoformat() if at else NEVER
    return _happenings(reading.doc, reading.times, reading.report.sections, last)


@lru_cache(maxsize=2)  # asked for once a claim, the same for all claims of a report
def _happenings(doc: Doc, times: tuple[TimePhrase, ...], sections: tuple[Section, ...], last: str) -> Happenings:
    told = [phrase for phrase in times if not _untold(doc, phrase, sections)]
    events = tuple(p for p in told if p.kind in ("point", "period") and _dates_event(doc, p))
    named = frozenset(p for p in told if names_event(doc, p))
    lately = frozenset(p for p in named if p.when.days[0] >= _week_before(last))
    end = lead_end(doc, sections, LEAD)
    early = {p.when.days[0] for p in told if p.start < end}
    in_lead = [p for p in told if p.when.days[0] in early]
    return Happenings(events, named, main_event(in_lead, frozenset(events), named, lately, last))


def _week_before(day: str) -> str:
    return day if day == NEVER else (date.fromisoformat(day) - timedelta(days=WEEK)).isoformat()


def _untold(doc: Doc, phrase: TimePhrase, sections: Sequence[Section]) -> bool:
    at = doc[phrase.start].idx
    return any(s.kind in SILENT and s.span.start <= at < s.span.end for s in sections)


def main_event(
    told: Sequence[TimePhrase],
    events: frozenset[TimePhrase],
    named: frozenset[TimePhrase],
    lately: frozenset[TimePhrase],
    last: str,
) -> TimePhrase | None:
    """Return the phrase of the report's main event: of the days not after publication, the one most spoken of.

    `told` are the phrases for days that the lead names. A day on which something happened counts twice one on
    which something was said, one by the word for an event of `lately` three times, and the first three days of the
    story count half as much again; of equal days, the first in the text. Where all days are those of sayings, a week
    by the word for an event goes before them: "last week's raid".
    """
    days = [p for p in told if p.kind in ("point", "deed") and p.when.tells_day and p.when.days[0] <= last]
    weights: Counter[str] = Counter()
    for number, phrase in enumerate(days):
        weights[phrase.when.days[0]] += (3 if number < 3 else 2) * (1 + (phrase in events) + (phrase in lately))
    best = max(weights.values(), default=0)
    most = [p for p in days if weights[p.when.days[0]] == best]
    weeks = [p for p in told if p in named and p.when.precision == "week" and p.when.days[0] <= last]
    happened = any(p in events or p in named for p in most)
    return next(iter(weeks if weeks and not happened else most), None)


def names_event(doc: Doc, phrase: TimePhrase) -> bool:
    """Tell whether a phrase stands by the word for an event of violence: "Tuesday's ambush", "the raid of 18 March"."""
    if phrase.kind == "deed":
        return True
    if phrase.kind != "point" or not doc.has_tree:
        return False
    event = root_of(doc, phrase).head
    by_its_name = event.lemma_.lower() in VIOLENCE and event.pos_ in ("NOUN", "PROPN")
    return by_its_name and not any(c.dep_ in ("case", "mark") and c.lower_ in _OTHERS for c in event.children)


def _dates_event(doc: Doc, phrase: TimePhrase) -> bool:
    """Tell whether a phrase says when something happened: no time of saying, no date of a paper, no background."""
    if not doc.has_tree:
        return True
    root = root_of(doc, phrase)
    told = is_saying(root.head) and not is_event_reported(root.head)
    return not (
        told or follows_saying(doc, phrase) or _dates_aftermath(root.head) or dates_paper(root) or _in_background(root)
    )


def follows_saying(doc: Doc, phrase: TimePhrase) -> bool:
    """Tell whether a phrase stands right behind somebody's saying, however the parse has it: "said on Monday"."""
    at = phrase.start - 1
    while at > 0 and doc[at].lower_ in ("on", "late", "early", "earlier", "later"):
        at -= 1
    return at >= 0 and is_saying(doc[at]) and not is_event_reported(doc[at])


def _dates_aftermath(verb: Token) -> bool:
    """Tell whether a verb tells what came of an event: a late death, a burial, a count brought up to date."""
    lemma = verb.lemma_.lower()
    late = lemma in ("die", "succumb") and any(c.lemma_.lower() in _LATE for c in verb.subtree if c.dep_ == "obl")
    counts = (child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass", "obj"))
    return late or (lemma in _AFTERMATH and verb.pos_ in VERBS) or any(tally_of(count) is not None for count in counts)


def root_of(doc: Doc, phrase: TimePhrase) -> Token:
    """Return the word of a phrase that hangs on a word outside it."""
    return next(
        (t for t in doc[phrase.start : phrase.end] if not phrase.start <= t.head.i < phrase.end), doc[phrase.start]
    )


def is_saying(token: Token) -> bool:
    """Tell whether a word is a verb of saying."""
    return token.lemma_.lower() in SAYING and token.pos_ in VERBS


def is_event_reported(saying: Token) -> bool:
    """Tell whether what is reported is the subject: "clashes were reported on Tuesday"."""
    return any(c.dep_ == "nsubj:pass" and c.lemma_.lower() in EVENTS for c in saying.children)


def dates_paper(root: Token) -> bool:
    """Tell whether a date names a paper, as in "the 1997 treaty"; one with "on" says when it was agreed."""
    dated = root.head.lemma_.lower() in PAPERS
    return dated and not any(child.lower_ in ("on", "in") for child in root.children)


def is_behind(node: Token) -> bool:
    """Tell whether a word is brought in as background: "after the war", "behind the attack"."""
    return any(c.dep_ in ("case", "mark") and c.lower_ in BACKGROUND for c in node.children)


def _in_background(root: Token) -> bool:
    node = root.head
    while node.head.i != node.i and node.pos_ not in VERBS:
        if is_behind(node):
            return True
        node = node.head
    return False
