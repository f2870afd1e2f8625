"""Parts and wholes: the words that make one count a part of another ("58 people, including 11 children")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..document import Doc, Token
from .counted import Counted
from .found import Found
from .match import INSIDE
from .share import joined

DEAD = "dead|killed|died|perished|deceased|slain|deaths|fatalities|martyrs|martyred|bodies"
HURT = "injured|wounded|hurt|injuries"
VICTIMS = "victims|casualties|losses"
GROUPS = ("soldiers|prisoners|fighters|civilians|children|women|men|people|militants|servicemen|captives|hostages|"
          "detainees|planes|jets|aircraft|vehicles|tanks|drones")  # fmt: skip
NAMED = f"(?:{DEAD}|{HURT}|{VICTIMS})"
THEM = f"(?:(?:(?:the|those|these) (?:[a-z]+ )?)?{NAMED}|them|whom|which|these|those)"
EFFECTS = (
    (DEAD, ("killed", "killed_or_missing")), (HURT, ("wounded",)),
    (VICTIMS, ("killed", "wounded", "killed_or_missing", "killed_or_wounded")),
)  # fmt: skip
BE = "(?:is|are|was|were)"
NEAR, BACK, FAR = 30, 60, 250  # tokens between a whole and the words that point back at it
WINDOW = 20
BARRIERS = ("VBD", "VBZ", "VBP", "VBG", "MD")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that make a count a part of one told before; the example's 9 is the whole, its 2 the part.

    `place` is where they stand: right `before` the count or the list it is in, at the `head` of its sentence,
    or `after` the count. `alike` asks that the part tells the effect of its whole, or none.
    """

    place: str
    words: re.Pattern[str]
    reach: int
    example: str
    alike: bool = False


def _cue(place: str, words: str, reach: int, example: str, alike: bool = False) -> Cue:
    return Cue(place, re.compile(words), reach, example, alike)


CUES = (
    _cue("before", r"(?:compris|includ)(?:ing|ed|es?)\b", NEAR, "A blast killed 9, including 2 boys."),
    _cue("before", rf"{NAMED}\b.*\b(?:compris|includ)(?:ed|es?)\b", FAR,
         "A blast killed 9. The dead include 2 boys."),
    _cue("before", rf"among(?:st)? (?:{THEM}|(?:the|those) (?:[a-z]+ )?(?:{GROUPS}))\b(?: [a-z]+)* {BE}\b", FAR,
         "They hold 9. Among them are 2 boys."),
    _cue("before", r"among(?:st)?\b", NEAR, "A blast killed 9 people, among them 2 boys."),
    _cue("before", rf"of {THEM}(?: ,)?$", NEAR, "A blast killed 9 people, of whom 2 were boys."),
    _cue("before", rf"(?:within|among|of|in) (?:this|that) (?:number|total|figure|toll)\b(?: there)?(?: {BE})?", BACK,
         "The dead number 9. Within this number are 2 boys."),
    _cue("head", rf"of {THEM}\b", BACK, "A blast killed 9 people. Of these, he said, 2 have been named.", True),
    _cue("after", r"^more than (?!\d)(?=\w)", NEAR, "The toll stands at 9, 2 more than the police had counted.", True),
    _cue("after", r"\bof (?:whom|which)\b", NEAR, "A blast killed 9 people, 2 of whom were boys."),
    _cue("after", rf"\b(?:of|among(?:st)?) {THEM}\b", BACK, "A blast killed 9 people, 2 of them boys."),
    _cue("after", rf"\bof (?:the|those|these) (?:{GROUPS})\b", FAR, "They hold 9 men. 2 of the men are held here.",
         True),
    _cue("bare", r"^(?:is|are|was|were|have been|had been|remain(?:ed)?)\b", BACK,
         "A blast killed 9 people. 2 were under age.", True),
)  # fmt: skip
LEADING = tuple(cue for cue in CUES if cue.place == "before")


def whole_of(doc: Doc, counts: Sequence[Counted], index: int, found: Mapping[int, Found]) -> tuple[int, str] | None:
    """Return the index of the count that count `index` is a named part of, with the words that say so.

    The whole is the nearest count before its part that is larger and of the same kind; if that tells no effect,
    neither does its part.
    """
    part = counts[index]
    if part.article and doc[part.quantity.start].lower_ == "the" and index not in found:
        return None  # "among the dead were friends of the judge"
    if (numbered := _numbered(doc, counts, index, found)) is not None:
        return numbered, f"subset: {doc[part.quantity.end : counts[index + 1].quantity.end].text!r} makes it a part"
    named = False  # "Of the dead, 49 have been named": no bare count of whoever was told of last
    for position, words, cue in _cues(doc, counts, index, found) if part.quantity.high != 0 else ():
        if cue.place == "bare" and named:
            break
        effects = _effects(words)
        named = named or bool(effects)
        for before in range(index - 1, -1, -1):
            whole = counts[before]
            if whole.quantity.start >= position or (joined(whole, part) and not _apposed(cue, whole, part)):
                continue
            if position - whole.end > (FAR if effects else cue.reach):
                break
            if _larger(whole, part) and (not effects or before in found):
                if before in found and _alike(found[before], found.get(index), effects, cue):
                    beside = found[before].whole if cue.place == "bare" else None  # "37 were men and 12 were boys"
                    return before if beside is None else beside, f"subset: {words!r} makes it a part"
                if not effects:
                    break
    return None


def _effects(words: str) -> tuple[str, ...]:
    """Return the effects that the words name: parts of "the dead" are parts of a count of dead."""
    return next((effects for names, effects in EFFECTS if re.search(rf"\b(?:{names})\b", words)), ())


def _numbered(doc: Doc, counts: Sequence[Counted], index: int, found: Mapping[int, Found]) -> int | None:
    """Read "three of the nine were women", "two of the 19 injured": the nine told of before, or the 19 themselves."""
    if index + 1 == len(counts) or counts[index].quantity.high == 0:
        return None
    part, whole = counts[index], counts[index + 1]
    between = [token.lower_ for token in doc[part.quantity.end : whole.quantity.start]]
    if (
        between not in (["of", "the"], ["of", "these"], ["of", "those"])
        or whole.quantity.high is None
        or not _larger(whole, part)
    ):
        return None
    same = (i for i in range(index, -1, -1) if i in found and counts[i].quantity.low == whole.quantity.low)
    return index + 1 if index + 1 in found else next(same, None)


def _apposed(cue: Cue, whole: Counted, part: Counted) -> bool:
    """Tell "26 bodies, seven of them" from "26 bodies and seven of the dead"."""
    return cue.place == "after" and part.start - whole.end == 1 and whole.head.doc[whole.end].text == ","


def _larger(whole: Counted, part: Counted) -> bool:
    """Tell whether a count may be the whole: larger, and of people if the part is."""
    small, large = part.quantity.low, whole.quantity.low
    people = part.elliptic or whole.unit is None or part.unit is None or part.unit.people == whole.unit.people
    vague = large == small and whole.quantity.high is None and whole.head.sent == part.head.sent
    return people and small is not None and (large is None or large > small or vague)


def _alike(whole: Found, told: Found | None, effects: Sequence[str], cue: Cue) -> bool:
    same = told is None or told.match.effect == whole.match.effect or not cue.alike
    return same and (not effects or whole.match.effect in effects)


def _cues(
    doc: Doc, counts: Sequence[Counted], index: int, found: Mapping[int, Found]
) -> Iterator[tuple[int, str, Cue]]:
    """Yield the cues that speak of a count: the token they point back from, their words, and the cue."""
    part = counts[index]
    yield from _before(doc, part)
    tail = _tail(doc, counts, index)
    head = doc[part.head.sent.start : part.quantity.start]
    for cue in CUES:
        bare = cue.place == "bare" and part.noun is None and index not in found and part.quantity.qualifier == "exact"
        if (bare or cue.place == "after") and (match := cue.words.search(tail)):
            yield part.quantity.start, match.group(), cue
        if cue.place == "head" and (match := cue.words.match(head.text.lower())):
            yield head.start, match.group(), cue


def _before(doc: Doc, part: Counted) -> Iterator[tuple[int, str, Cue]]:
    """Walk back from a count to the words that lead it, over a list but over no verb."""
    start, words = part.quantity.start, ""
    for position in range(start - 1, max(start - WINDOW, part.head.sent.start, 0) - 1, -1):
        if doc[position].text in (".", ";", ":"):
            return
        words = f"{doc[position].lower_} {words}" if position + 1 < start else doc[position].lower_
        for cue in LEADING:
            if match := cue.words.match(words):
                led = doc[position + match.group().count(" ") + 1 : start]
                if not any(token.tag_ in BARRIERS for token in led) and not _closed(doc, position, part):
                    yield position, match.group(), cue


def _closed(doc: Doc, position: int, part: Counted) -> bool:
    """In "20 dead, three of the army among them, while two are missing" the words belong to the three."""
    them, after = doc[min(position + 1, len(doc) - 1)], doc[min(position + 2, len(doc) - 1)]
    back = doc[position].lower_.startswith("among") and them.lower_ in ("them", "whom", "these", "those")
    return back and after.text in (",", ";", "and", "while") and after.i < part.quantity.start


def _tail(doc: Doc, counts: Sequence[Counted], index: int) -> str:
    """Return the words behind a number up to the next count or comma, in lower case."""
    part = counts[index]
    after = counts[index + 1].quantity.start if index + 1 < len(counts) else len(doc)
    words: list[str] = []
    for token in doc[part.quantity.end : min(part.end + 5, after)]:
        if token.text in (",", ";", "."):
            return " ".join(words)
        words.append(token.lower_)
    led = after < part.end + 5 and words[-2:-1] == ["among"]  # "12 people, among them two nurses" goes on with a part
    return " ".join(words[:-2] if led else words)


def listed(whole: Counted, part: Counted) -> bool:
    """Tell whether both stand in one list: in "three guns, two trucks and one tank" the three are no whole."""
    if whole.head.sent != part.head.sent:
        return False
    between = whole.head.doc[whole.end : part.start]
    return not any(_led(token) or tells(token) for token in between)


def _led(token: Token) -> bool:
    dash = token.text in ("-", "–", "—") and bool(token.whitespace_)
    return dash or token.text in (":", "(") or token.lower_ in INSIDE


def tells(token: Token) -> bool:
    """Tell a predicate from a participle before its noun."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound")
