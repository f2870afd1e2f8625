"""Sentences that count and name nobody who says it: they go on with the voice of the sentence before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..document import Doc, Token
from ..names.antecedents import OWN
from .saying import Range, Saying, join, stretches, trim
from .source import is_time
from .sourcewords import ANONYMOUS

LEANING = frozenset(("other", "others", "more", "further"))
OF_THEM = ("them", "these", "those", "the dead", "the wounded", "the injured", "the victims")
SUMS = frozenset(("if", "so", "thus"))  # these begin what the report makes of it itself
COMPARING = frozenset(("down", "up", "against", "compared"))  # "..., down from 16 on Saturday"
LONGEST = 6  # sentences: a longer paragraph has lost its breaks, and a new voice or topic may begin anywhere


def gone_on(sayings: Sequence[Saying], doc: Doc, parts: Sequence[Range]) -> list[Saying]:
    """Give a sentence with a count to whoever spoke in the sentence before, where it leans on that or follows it.

    "..., she said. Ten others were hurt" leans, in the next paragraph too; "..., she said. One officer has a bullet
    in his leg" follows, in the same short paragraph. What has a day of its own or a saying of its own goes on with
    nobody.
    """
    grown = list(sayings)
    told = [(at, s) for at, part in enumerate(parts) for s in stretches(doc, part)]
    short = {at for at in range(len(parts)) if sum(one == at for one, _ in told) <= LONGEST}
    for (left, before), (right, here) in pairwise(told):
        if any(here[0] <= s.cue[0] < here[1] or s.covers(here[0]) for s in grown) or doc[here[0]].lower_ in SUMS:
            continue
        follows = left == right and right in short and counts(doc, here)
        last = last_speech(doc, grown, before, True) if follows else None
        if last is None and leans(doc, here):
            last = last_speech(doc, grown, before, False)
            last = last if last is not None and counted(doc, grown[last]) else None
        if last is None:
            continue
        grown[last] = replace(grown[last], content=join([*grown[last].content, trim(doc, *here)]))
    return grown


def last_speech(doc: Doc, sayings: Sequence[Saying], sentence: Range, whole: bool) -> int | None:
    """Return the last saying of a sentence by somebody; `whole` asks that he has a name and speaks to its end."""
    heard = [(i, s) for i, s in enumerate(sayings) if s.source is not None and not s.how.startswith("number")]
    told = [i for i, s in heard if sentence[0] <= s.cue[0] < sentence[1]]
    end = trim(doc, *sentence)[1] - 1
    if whole:
        told = told or [i for i, s in heard if s.covers(end)]
        told = [i for i in told if speaks_up(doc, sayings[i], end) and fills(doc, sayings[i], sentence)]
    return max(told, key=lambda i: sayings[i].cue[0], default=None)


def speaks_up(doc: Doc, saying: Saying, end: int) -> bool:
    """Tell whether a saying holds to the end of its sentence, by somebody with a name."""
    if saying.head is None or doc[saying.head].lower_ in ANONYMOUS or saying.stance != "asserted":
        return False
    return saying.covers(end) or saying.content[-1][1] <= saying.cue[1]


def fills(doc: Doc, saying: Saying, sentence: Range) -> bool:
    """Tell whether a saying is most of its sentence: "a raid on what it called a camp" says little."""
    if not any(t.pos_ in ("VERB", "AUX") or t.like_num for start, end in saying.content for t in doc[start:end]):
        return False
    told = [*saying.content, saying.cue, saying.source or (0, 0)]
    inside = sum(max(0, min(end, sentence[1]) - max(start, sentence[0])) for start, end in told)
    return inside * 2 >= sentence[1] - sentence[0]


def counted(doc: Doc, saying: Saying) -> bool:
    """Tell whether a saying has a number in it."""
    return any(doc[i].like_num for start, end in saying.content for i in range(start, end))


def counts(doc: Doc, sentence: Range) -> bool:
    """Tell whether a sentence has a number, and neither a day nor the report's own people."""
    words = list(doc[sentence[0] : sentence[1]])
    beside = next(
        (i for i, t in enumerate(words[:-1]) if t.text == "," and words[i + 1].lower_ in COMPARING), len(words)
    )
    if any(is_time(t) for t in words[:beside]) or any(t.lower_ in OWN for t in words):
        return False
    return any(t.like_num for t in words)


def leans(doc: Doc, sentence: Range) -> bool:
    """Tell whether a sentence opens with a count of nothing named, and of no other day: "Ten others", "Two of them"."""
    words = [t for t in doc[sentence[0] : sentence[1]] if not t.is_space]
    if any(is_time(t) for t in words):
        return False
    at = next((i for i, t in enumerate(words[:4]) if t.like_num and not begins_number(t)), None)
    if at is None or any(t.pos_ in ("NOUN", "PROPN", "VERB") for t in words[:at]) or at + 1 >= len(words):
        return False
    after, third = words[at + 1], " ".join(t.lower_ for t in words[at + 2 : at + 4])
    if after.lower_ == "of":
        return third.startswith(OF_THEM)
    return after.lower_ in LEANING or (after.pos_ in ("AUX", "VERB") and after.dep_ != "amod")


def begins_number(token: Token) -> bool:
    """Tell whether a number goes on behind a hyphen: "twenty-eight"."""
    return token.i + 2 < len(token.doc) and token.nbor(1).text == "-" and token.nbor(2).like_num
