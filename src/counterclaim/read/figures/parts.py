"""Parts and wholes: "58 people, including 11 children" holds one figure inside another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from ..reading import Reading
from .counted import Counted
from .share import joined

INSIDE = ("including", "include", "included", "includes", "among", "amongst", "comprising")
THEM = ("them", "whom", "these", "those", "dead", "victims", "injured", "wounded", "killed", "casualties")
NAMED_EFFECTS = {
    "dead": ("killed", "killed_or_missing"), "killed": ("killed", "killed_or_missing"), "injured": ("wounded",),
    "wounded": ("wounded",),
}  # fmt: skip
PEOPLE_NAMED = ("soldiers", "prisoners", "fighters", "civilians", "children", "women", "men", "people", "militants",
                "victims", "servicemen", "captives", "planes", "jets", "aircraft", "vehicles", "tanks")  # fmt: skip
REACH = 30
BACK = 150


def whole_of(
    reading: Reading, counts: Sequence[Counted], index: int, effects: Mapping[int, str]
) -> tuple[int, str] | None:
    """Return the index of the count that count `index` is a named part of, with the words that say so.

    The whole stands before its part, in the same sentence or the one before, and is not smaller.
    """
    part = counts[index]
    cue = _cue(reading, part)
    if cue is None:
        return None
    position, words = cue
    for before in range(index - 1, -1, -1):
        whole = counts[before]
        if whole.quantity.start >= position or joined(whole, part):
            continue
        if position - whole.end > (BACK if words.startswith(("of", "among")) else REACH) + _told_far(words):
            return None
        if _fits(whole, part) and _told(words, effects.get(before)):
            return before, f"subset: {words!r} makes it a part"
    return None


def _told_far(words: str) -> int:
    """The dead may have been counted long before: "among the dead" reaches farther than "of them"."""
    return BACK if any(word in words.split() for word in NAMED_EFFECTS) else 0


def _told(words: str, effect: str | None) -> bool:
    """Parts of "the dead" are parts of a count of dead."""
    for word, effects in NAMED_EFFECTS.items():
        if word in words.split():
            return effect is None or effect in effects
    return True


def _cue(reading: Reading, part: Counted) -> tuple[int, str] | None:
    """Find "including" before the part, or "of them", "among the dead" beside it."""
    doc = reading.doc
    for position in range(part.quantity.start - 1, max(part.quantity.start - 14, -1), -1):
        token = doc[position]
        if token.lower_.startswith("among") and position and doc[position - 1].lemma_ == "be":
            break  # "six were among at least 22 killed" names the whole last
        if token.lower_ in INSIDE and not _closed(doc, position, part):
            return position, token.text
        if token.tag_ in ("VBD", "VBZ", "VBP", "VBG", "MD") or token.text in (".", ";", ":"):
            break
    after = _words_after(reading, part)
    for offset, word in enumerate(after[:-1]):
        named = after[offset + 1 : offset + 4]
        if word in ("of", "among", "amongst") and (_names_whole(named) or _definite(word, named)):
            return part.quantity.start, " ".join((word, *named[:2]))
    before = [t.lower_ for t in doc[max(0, part.quantity.start - 4) : part.quantity.start]]
    if len(before) > 1 and before[-2] in ("of", "among") and before[-1].strip(",") in THEM:
        return part.quantity.start, " ".join(before[-2:])
    return None


def _closed(doc: Doc, position: int, part: Counted) -> bool:
    """In "20 dead, three of the army among them, while two are missing" the words belong to the three."""
    them, after = doc[min(position + 1, len(doc) - 1)], doc[min(position + 2, len(doc) - 1)]
    return them.lower_ in THEM and after.text in (",", ";", "and", "while") and after.i < part.quantity.start


def _words_after(reading: Reading, part: Counted) -> list[str]:
    """Return the words behind a number up to the next number or comma, in lower case.

    "12 people, among them two nurses" goes on with a part: what stands before it is no part itself.
    """
    words: list[str] = []
    for token in reading.doc[part.quantity.end : part.end + 5]:
        if token.pos_ == "NUM" or (token.lower_ in ("a", "an") and words[-1:] == ["them"]):
            return words[:-2] if words[-1:] == ["them"] else words
        if token.text in (",", ";", "."):
            break
        words.append(token.lower_)
    return words


def _names_whole(named: Sequence[str]) -> bool:
    """Tell "of them", "of the dead" from "of people killed"."""
    return named[0] in THEM or (len(named) > 1 and named[0] in ("the", "those") and named[1] in THEM)


def _definite(word: str, named: Sequence[str]) -> bool:
    """Tell "41 of the soldiers", spoken of before, from "7 of its soldiers"."""
    return word == "of" and len(named) > 1 and named[0] in ("the", "those", "these") and named[1] in PEOPLE_NAMED


def _fits(whole: Counted, part: Counted) -> bool:
    small, large = part.quantity.low, whole.quantity.low
    if whole.quantity.kind != "count" or small is None:
        return False
    return large is None or large >= small


def sums(counts: Sequence[Counted], effects: Sequence[str | None]) -> dict[int, int]:
    """Find neighbours that add up to a count before them: 7 soldiers, then "2 officers and 5 soldiers".

    Two or three neighbouring counts whose sum is exactly a count not more than six before are its parts,
    if they tell the same effect, or none of their own in the same sentence ("fifty: 42 of the army and
    eight of the border guard"). Returns part index to whole index.
    """
    found: dict[int, int] = {}
    for first in range(1, len(counts)):
        for length in (2, 3):
            run = range(first, first + length)
            if run[-1] < len(counts) and (whole := _total(counts, effects, run)) is not None:
                found.update({part: whole for part in run if part not in found and whole not in found})
    return found


def _total(counts: Sequence[Counted], effects: Sequence[str | None], run: range) -> int | None:
    values = [counts[i].quantity for i in run]
    if len({effects[i] for i in run}) > 1 or not _adjacent([counts[i] for i in run]):
        return None
    if any(q.low is None or q.low != q.high for q in values):
        return None
    total = sum(q.low or 0 for q in values)
    for whole in range(run[0] - 1, max(run[0] - 7, -1), -1):
        same = effects[run[0]] == effects[whole] is not None
        bare = (
            effects[run[0]] is None
            and effects[whole] is not None
            and counts[whole].head.sent == counts[run[0]].head.sent
        )
        alike = all(_people(counts[i]) == _people(counts[whole]) for i in run)
        if (
            alike
            and (same or bare)
            and counts[whole].quantity.low == total
            and not listed(counts[whole], counts[run[0]])
        ):
            return whole
    return None


def _adjacent(run: Sequence[Counted]) -> bool:
    return all(b.quantity.start - a.end <= 8 and a.head.sent == b.head.sent for a, b in pairwise(run))


def _people(counted: Counted) -> bool:
    return counted.unit is None or counted.unit.people


def listed(whole: Counted, part: Counted) -> bool:
    """Tell whether both stand in one list: in "three guns, two trucks and one tank" the three are no whole."""
    if whole.head.sent != part.head.sent:
        return False
    between = whole.head.doc[whole.end : part.start]
    led = any(token.text in (":", "(", "-", "–", "—") or token.lower_ in INSIDE for token in between)
    return not led and not any(
        token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound") for token in between
    )
