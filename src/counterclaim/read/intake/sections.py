"""The role of each paragraph: head, story, captions, credits, and what the page prints around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .dateline import BYLINE, CREDIT, POSTED
from .furniture import HeadLexicon, is_bare
from .layout import Block
from .masthead import is_menu, is_slug, masthead, parts_of
from .publication import Stamp, read_stamp

PROSE_WORDS = 8
HEADING_WORDS = 16
SENTENCE_END = r"[.!?][\"”’)\]]*(?:\[\d+\])*$"
BULLETS = "–—•*-·►▪"
CAPTION = re.compile(
    r"(?:(?:photo|image|picture|video|file(?: photo)?|pool|illustration|map|graphic|caption)\b\s*[:/(©].*"
    r"|.*\b(?:photo|image|picture|video|illustration)s?(?: (?:credit|by|via|courtesy))?\s*:.{0,60}"
    r"|.*[\[(](?:file(?: photo)?|photo|image|picture|archive|illustration|(?:photo|image)[^)\]]{0,40})[\])]\.?"
    r"|.*(?:getty images|/\s?(?:AP|AFP|Reuters|EPA|AA)\s*(?:photo)?\)?))\s*$",
    re.IGNORECASE,
)
SAYING = re.compile(r"\b(?:said|says?|stated?|told|adds?|added|announced|wrote|writes|tweeted|reads?|posted)\b")
CREDITED = re.compile(r"[^.!?]*\((?!CNN|AP|AFP)[A-Z][\w /.-]{1,30}\)$")
SIGNATURE = re.compile(r"(?:[A-Z][\w.'’-]*\s?){1,3}(?:(?:,| in)\s(?:[A-Z][\w.'’-]*\s?){1,2})?")
_MENU = re.compile(r"(?:[A-Z][\w&'’-]*|[|/»>·•–-])(?:\s+(?:[A-Z][\w&'’-]*|[|/»>·•–-]|and|of|the|&))*")


@dataclass(frozen=True, slots=True)
class Role:
    """Give a block its section kind."""

    block: Block
    kind: str


def assign_roles(blocks: Sequence[Block], lexicon: HeadLexicon, title: str | None) -> tuple[Role, ...]:
    """Give each block its kind.

    The story runs from the first to the last paragraph of prose; what stands before it is head, what stands
    after it is credits or furniture.
    """
    kinds: list[str | None] = list(mark_furniture(blocks, lexicon))
    for i, block in enumerate(blocks):
        kinds[i] = kinds[i] or line_kind(block, lexicon)
    for i in signatures(blocks, kinds):
        kinds[i] = "byline"
    prose = [i for i, block in enumerate(blocks) if kinds[i] is None and is_prose(block)]
    first = head_end(blocks, kinds, prose, title)
    last = prose[-1] if prose else len(blocks) - 1
    headed = head_kinds(blocks, kinds, range(first), title)
    for i, block in enumerate(blocks):
        if i in headed:
            kinds[i] = headed[i]
        elif kinds[i] is None:
            kinds[i] = story_kind(block) if i <= last else tail_kind(block)
    return tuple(Role(block, kind or "body") for block, kind in zip(blocks, kinds, strict=True))


def mark_furniture(blocks: Sequence[Block], lexicon: HeadLexicon) -> Iterable[str | None]:
    """Yield `furniture` for each block that the table knows, and for the rows of a list under it."""
    listing = False
    for block in blocks:
        row = lexicon.furniture_row(block.text)
        listing = (row is not None and row.mode == "list") or (listing and not block.apart)
        bare = (is_bare(block.text) or is_menu(block.text)) and not is_stamp_line(block.text)
        yield "furniture" if row or listing or bare else None


def signatures(blocks: Sequence[Block], kinds: Sequence[str | None]) -> list[int]:
    """Return the lines that name a person or a desk right beside a byline or date line, the first line left out."""
    free = [i for i, kind in enumerate(kinds) if kind is None]
    found: list[int] = []
    for i in free[1:]:
        beside = [*kinds[i - 1 : i], *kinds[i + 1 : i + 2]]
        if ("byline" in beside or i - 1 in found) and SIGNATURE.fullmatch(blocks[i].text):
            found.append(i)
    return found


def is_prose(block: Block) -> bool:
    """Tell whether a block is running text: it ends as a sentence does, or is long."""
    speech = block.text.endswith(":") and (block.words >= 8 or bool(SAYING.search(block.text)))
    return (block.closed and block.words >= PROSE_WORDS) or speech or block.words >= 3 * PROSE_WORDS


def line_kind(block: Block, lexicon: HeadLexicon) -> str | None:
    """Recognise bylines, date lines, credits and captions by their form."""
    text = block.text
    if CAPTION.fullmatch(text) and block.words <= 40:
        return "caption"
    if block.words > 25:
        return None
    if CREDIT.fullmatch(text) or is_stamp_line(text) or is_byline(text, lexicon):
        return "byline"
    return "byline" if block.words <= 4 and lexicon.agency(text) else None


def is_stamp_line(text: str) -> bool:
    """Tell whether a line holds a date and hardly anything beside it ("Wednesday 17 November 2021 - 21:10").

    Names and editions may be set beside the date: "The Paper | Page 3 | 9 May 2020", "Port Town, 9 May 2020".
    """
    parts = parts_of(text)
    if len(parts) > 1 and not re.search(r"[.!?]$", text):
        return any(_is_stamp(part) for part in parts)
    return _is_stamp(text)


def _is_stamp(text: str) -> bool:
    stamp = read_stamp(text)
    if stamp is None or len(text.split()) > 14:
        return False
    few = bool(stamp.rest) and stamp.rest[-1] not in ".!?" and len(stamp.rest.split()) <= 1
    return not stamp.rest or bool(POSTED.match(text)) or few or _set_beside(text, stamp)


def _set_beside(text: str, stamp: Stamp) -> bool:
    """Tell whether a few capitalised words stand beside a full date, parted from it by a comma or a dash."""
    around = text[: stamp.day.start], text[stamp.day.end :]
    words = re.findall(r"[^\W\d][\w&'’.-]*", " ".join(around))
    apart = re.search(r"[,(–—-]\s*$", around[0]) or re.match(r"\s*[,)–—-]", around[1])
    capital = all(word[0].isupper() for word in words)
    return bool(apart) and stamp.day.year is not None and len(words) <= 4 and capital


def is_byline(text: str, lexicon: HeadLexicon) -> bool:
    """Tell whether a line names who wrote: "By A. Writer in Town May 3, 2020", "A. Writer, AP"."""
    match = BYLINE.fullmatch(text) or BYLINE.match(text)
    if match and len(text.split()) <= 16 and not re.search(r"[.!?]$", text):
        rest = text[match.end() :]
        if not rest.strip() or is_stamp_line(rest) or (match["rest"].strip() and len(rest.split()) <= 6):
            return True
        if re.fullmatch(r"[\w ,.'’/|–—-]{0,60}", rest) and text[:2] in ("By", "BY") and rest.istitle():
            return True
    named, _, agency = text.rpartition(",")
    return bool(named and len(text.split()) <= 6 and re.fullmatch(_MENU, named) and lexicon.agency(agency))


def head_end(blocks: Sequence[Block], kinds: Sequence[str | None], prose: Sequence[int], title: str | None) -> int:
    """Return where the story begins.

    A byline or date line near the top ends the head even where a summary in whole sentences stands above it.
    """
    first = prose[0] if prose else min(1, len(blocks))
    signed = [i for i in range(first, min(len(blocks), 6)) if kinds[i] == "byline" and i < len(blocks) - 1]
    if first > 0 and signed and any(i > signed[0] for i in prose):
        return signed[0] + 1
    return first


def head_kinds(blocks: Sequence[Block], kinds: Sequence[str | None], head: range, title: str | None) -> dict[int, str]:
    """Tell title, subtitle and caption apart among the head's unnamed lines."""
    free = [i for i in head if kinds[i] is None]
    chosen = choose_title(blocks, free, title)
    found: dict[int, str] = {}
    for i in free:
        same = chosen is not None and fold(blocks[i].text) == fold(blocks[chosen].text)
        if i == chosen or same:
            found[i] = "title"
        elif masthead(blocks[i].text) and i < (chosen or 0):
            found[i] = "furniture"
        elif chosen is not None and i < chosen:
            found[i] = "caption"
        else:
            near = i - (chosen or 0) <= 3 or is_prose(blocks[i]) or blocks[i].text[0] in BULLETS
            found[i] = "subtitle" if near else "heading"
    return found


def choose_title(blocks: Sequence[Block], free: Sequence[int], title: str | None) -> int | None:
    """Return the block that is the title.

    The given title wins; else the first line that is no masthead, unless it is in sentence case and the next is
    In Title Case.
    """
    if title:
        for i in free:
            if fold(blocks[i].text) == fold(title):
                return i
    named = [i for i in free if not masthead(blocks[i].text) and not is_slug(blocks[i].text)]
    if named and not is_prose(blocks[named[0]]):
        free = named
    for i in free[1:2]:
        if title_case(blocks[i].text) > 0.7 and title_case(blocks[free[0]].text) < 0.4:
            return i
    return free[0] if free else None


def fold(text: str) -> str:
    """Reduce a line to its letters and digits, to compare it."""
    return "".join(c for c in text.casefold() if c.isalnum())


def title_case(text: str) -> float:
    """Return the share of words, of four letters or more, that are capitalised, the first left out."""
    words = re.findall(r"[^\W\d_]{4,}", text)[1:]
    return sum(w[0].isupper() for w in words) / len(words) if words else 0.0


def story_kind(block: Block) -> str:
    """Tell headings and credited captions from paragraphs inside the story."""
    if is_prose(block) or block.text[0] in BULLETS + "\"“'‘":
        return "body"
    if not block.closed and block.words <= 30 and CREDITED.fullmatch(block.text):
        return "caption"
    return "heading" if block.words <= HEADING_WORDS and not re.search(SENTENCE_END, block.text) else "body"


def tail_kind(block: Block) -> str:
    """Take a short line without an end, after the end of the story, for furniture."""
    return "body" if re.search(SENTENCE_END, block.text) and block.words >= 3 else "furniture"
