"""A saying before its voice is known: source, cue and content as token ranges, and the stretch it lies in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..document import Doc, Token
from ..reading import Reading

Range = tuple[int, int]

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
SHORTENED = frozenset(
    """
    no. mr. mrs. ms. dr. st. gen. lt. col. maj. sgt. capt. sen. rep. gov. rev. brig. adm. cmdr.
""".split()
)
LOOSE = frozenset(("acl:relcl", "parataxis", "advcl", "ccomp", "punct"))


@dataclass(frozen=True, slots=True)
class Saying:
    """Hold one attribution as found: `head` is the source's head token, `carriers` who passed it on.

    `source` is None where nobody is named ("reportedly"); `hedge` is the word that weakens the content;
    `citer` is the head of the first carrier where it cites the source on its own account.
    """

    cue: Range
    source: Range | None
    head: int | None
    content: tuple[Range, ...]
    stance: str = "asserted"
    how: str = ""
    carriers: tuple[Range, ...] = ()
    hedge: str | None = None
    citer: int | None = None

    def covers(self, token: int) -> bool:
        """Tell whether the content covers a token."""
        return any(start <= token < end for start, end in self.content)

    @property
    def size(self) -> int:
        """Return how many tokens the content has."""
        return sum(end - start for start, end in self.content)


def blocks(reading: Reading) -> tuple[Range, ...]:
    """Return the report's sections as token ranges; without sections, its paragraphs by line breaks.

    Inside a section a line break only wraps a line, so a sentence goes on over it.
    """
    doc = reading.doc
    if reading.report.sections:
        starts = [token.idx for token in doc]
        spans = [section.span for section in reading.report.sections]
        ranges = ((bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in spans)
        return tuple((left, right) for left, right in ranges if left < right)  # furniture may hold no word
    marks = [-1, *(t.i for t in doc if t.is_space and "\n" in t.text), len(doc)]
    return tuple((left + 1, right) for left, right in pairwise(marks) if left + 1 < right)


def stretches(doc: Doc, block: Range) -> Iterator[Range]:
    """Yield the sentences of a block.

    A parser may join what a section parts, and part a long sentence in the middle: a sentence ends only
    behind a closing mark.
    """
    starts = [i for i in range(block[0] + 1, block[1]) if doc[i].is_sent_start and not closes(doc, i)]
    cuts = [i for i in starts if ended(doc, i, block[0]) and not goes_on_small(doc, i)]
    for left, right in pairwise([block[0], *cuts, block[1]]):
        start, end = trim_space(doc, left, right)
        if start < end:
            yield start, end


def goes_on_small(doc: Doc, at: int) -> bool:
    """Tell whether a sentence goes on behind a quote's own mark: "“It burns!” the widow shouted"."""
    return doc[at].text[:1].islower() and doc[at - 1].text in ('"', "”", "’", "''", "»")


def closes(doc: Doc, at: int) -> bool:
    """Tell whether a token is a closing mark, which belongs to the sentence before it."""
    straight = doc[at].text == '"' and not doc[at - 1].whitespace_
    return doc[at].text in "”’»)]" or straight


def ended(doc: Doc, at: int, floor: int) -> bool:
    """Tell whether the text before a token ends a sentence: a full stop or the like, perhaps in marks."""
    at -= 1
    while at > floor and (doc[at].is_space or doc[at].text in "\"'”’»)]"):
        at -= 1
    if doc[at].lower_ in SHORTENED:
        return doc[at].lower_ == "no." and at + 1 < len(doc) and not doc[at + 1].like_num
    return doc[at].text[-1:] in ".!?…:;" or doc[at + 1].is_space


def trim_space(doc: Doc, start: int, end: int) -> Range:
    """Cut white space off both ends of a range."""
    while start < end and doc[start].is_space:
        start += 1
    while start < end and doc[end - 1].is_space:
        end -= 1
    return start, end


def noun_phrase(head: Token, floor: int, ceiling: int) -> Range:
    """Return the noun phrase of `head` inside `[floor, ceiling)`, without relative clauses and loose additions."""
    start, end = head.i, head.i + 1
    inside = sorted(kept_tokens(head))
    for at in reversed([i for i in inside if i < head.i]):
        if at != start - 1 or at < floor:
            break
        start = at
    for at in [i for i in inside if i > head.i]:
        if at != end or at >= ceiling:
            break
        end = at + 1
    start, end = trim(head.doc, start, end)
    return (start + 1, end) if start < head.i and head.doc[start].pos_ == "CCONJ" else (start, end)


def kept_tokens(head: Token) -> Iterator[int]:
    """Yield the tokens of a noun phrase; punctuation stays, clauses go."""
    yield head.i
    for child in head.children:
        if child.dep_ == "punct" or (child.dep_ not in LOOSE and child.dep_ != "acl" and not mere_comma(child)):
            yield from kept_tokens(child)


def mere_comma(token: Token) -> bool:
    """Tell whether a noun only follows a comma, where a parser saw a list without an "and"."""
    if token.dep_ != "conj" or any(child.dep_ == "cc" for child in (*token.children, *token.head.children)):
        return False
    return behind_comma(token) and token.pos_ != "PROPN"


def behind_comma(token: Token) -> bool:
    """Tell whether a noun phrase follows a comma: "killing nine people, a spokeswoman for the railway said"."""
    return token.left_edge.i > 0 and "," in (token.left_edge.text, token.left_edge.nbor(-1).text)


def trim(doc: Doc, start: int, end: int) -> Range:
    """Cut white space, commas, a full stop and a connective at the end off a range."""
    while start < end and (doc[start].is_space or doc[start].text in ",;:.–—-"):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].text in ",;:.–—-" or doc[end - 1].dep_ == "cc"):
        end -= 1
    return start, end


def join(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Join ranges that touch or overlap, in order; empty ones vanish."""
    joined: list[Range] = []
    for start, end in sorted(r for r in ranges if r[0] < r[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
