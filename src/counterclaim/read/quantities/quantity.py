"""Quantities: every number expression of a report, with what kind of number it is and what it modifies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...chain import Stage
from ...model.report import HEADLINES
from ..document import Doc, Token
from ..reading import Quantity, Reading
from ..units import UnitTable
from .aged import people_by_age
from .amount import Amount, amounts
from .amount import bounds_in as bounds
from .numberkind import kind_of

__all__ = ["bounds", "find_quantities", "stage"]

_PRELIMINARY = re.compile(
    r"\b(?:so far|to date|thus far|until now|up to now|till now|for now|as of now|at this (?:point|stage)|"
    r"preliminar(?:y|ily)|provisional(?:ly)?|initial (?:reports?|estimates?|information|data|toll))\b",
    re.IGNORECASE,
)
_ARTICLES = frozenset(["a", "an", "another", "the"])
QUOTES = ("-", '"', "“", "'", "‘")
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_DETERMINERS = ("det", "nummod", "nmod:poss")
_NOUNS = frozenset(["NOUN", "PROPN"])
_BRIDGES = frozenset(["ADJ", "DET", "NUM", "PART", "ADV"])
_BEFALLEN = frozenset(["injured", "wounded", "killed", "dead", "missing", "captured", "died", "hurt"])
# "Took the life of a nurse" counts the nurse, "the police" nobody.
_UNCOUNTED = frozenset(["life", "dead", "police", "military", "personnel", "staff"])
PEOPLE_OR_MACHINES = frozenset(["aircraft", "vehicle", "tank", "ship"])


def stage(units: UnitTable) -> Stage[Reading]:
    """Make the stage that finds the quantities; `units` says which single nouns an article counts as one."""

    def run(reading: Reading) -> Reading:
        numbers = tuple(find_quantities(reading.doc, units))
        found = [*numbers, *in_headlines(reading, units), *people_by_age(reading.doc, numbers)]
        return replace(reading, quantities=tuple(sorted(found, key=lambda q: q.start)))

    return Stage("quantities", 2, run, needs=("doc",), gives=("quantities",))


def in_headlines(reading: Reading, units: UnitTable) -> Iterator[Quantity]:
    """Count one for each person that a headline names without an article: "Woman dies, soldier hurt"."""
    for token in reading.doc:
        unit = units.of(token) if token.tag_ == "NN" and token.pos_ == "NOUN" else None
        if unit is None or not unit.people or not reading.in_section(token, *HEADLINES):
            continue
        if any(child.lower_ in _ORDINALS for child in token.children):
            continue  # "third victim dies" tells of three
        bare = not any(child.dep_ in _DETERMINERS for child in token.children) and token.lower_ not in _UNCOUNTED
        if bare and token.dep_ in ("nsubj", "nsubj:pass", "obj", "ROOT") and not unit.name.endswith("s"):
            yield Quantity(token.i, token.i + 1, 1, 1, "exact", "count", token.i)


def find_quantities(doc: Doc, units: UnitTable) -> Iterator[Quantity]:
    """Yield the quantities of a document by place, those that an article makes among them."""
    found = [q for amount in _amounts(doc) if (q := _quantity(doc, amount))]
    taken = {i for q in found for i in range(q.start, q.end)} | {q.head for q in found}
    articles = (i for i, word in enumerate(doc.lower) if word in _ARTICLES and i not in taken)
    single = [q for i in articles if (q := _article(doc[i], units, taken))]
    yield from sorted([*found, *single], key=lambda q: q.start)


def _amounts(doc: Doc) -> Iterator[Amount]:
    """Yield the amounts of a document; a line that ends inside a sentence is a blank: "at least / 24 soldiers"."""
    last = len(doc) - 1
    kept = [i for i, word in enumerate(doc.lower) if not word.isspace() or doc[min(i + 1, last)].is_sent_start]
    for amount in amounts([doc.lower[i] for i in kept]):
        yield replace(amount, start=kept[amount.start], end=kept[amount.end - 1] + 1, core=kept[amount.core])


def _quantity(doc: Doc, amount: Amount) -> Quantity | None:
    start, end, core = amount.start, amount.end, amount.core
    kind = kind_of(doc, amount, core, end)
    if amount.low is None and amount.high is None and kind == "count":
        kind = "measure"
    if amount.form in ("vague", "zero") and not _counts(doc, core, end, amount):
        return None
    head = head_of(doc, core, end)
    counted = kind == "count" and amount.form not in ("vague", "zero")
    early = counted and amount.qualifier == "exact" and is_preliminary(doc, start, end)
    return Quantity(start, end, amount.low, amount.high, "preliminary" if early else amount.qualifier, kind, head)


def is_preliminary(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words near a number say that it may still change."""
    first, last = doc.sentence_around(start)
    return bool(_PRELIMINARY.search(doc[max(first, start - 10) : min(last, end + 12)].text))


def head_of(doc: Doc, core: int, end: int) -> int:
    """Return the noun that a number modifies, by the parse and else by the words that follow; else itself."""
    token = doc[core]
    if end < len(doc) and doc[end].lower_ == "of":
        after = _noun_after(doc, end + 1)
        return core if after is None else after
    head = token.head
    if token.dep_ in ("nummod", "det", "amod", "advmod", "compound") and head.i >= end and head.pos_ in _NOUNS:
        return int(head.i)
    after = _noun_after(doc, end)
    return core if after is None else after


def _noun_after(doc: Doc, at: int) -> int | None:
    """Return the last noun of the noun phrase that goes on at a token, within its sentence."""
    found: int | None = None
    for token in doc[at : min(at + 7, len(doc))]:
        if token.is_sent_start and token.i > at:
            break
        if token.pos_ in _NOUNS:
            found = token.i
        elif found is not None or not _bridges(token):
            break
    return found


def _bridges(token: Token) -> bool:
    """Tell whether a word can stand between a number and its noun."""
    if token.tag_ == "WRB":
        return False  # "12 wounded when gunmen stormed a school"
    return token.pos_ in _BRIDGES or token.text in QUOTES or (token.tag_ in ("VBN", "PRP$") and _noun_next(token))


def _noun_next(token: Token) -> bool:
    follows = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return follows is not None and follows.pos_ in (*_NOUNS, "ADJ")


def _counts(doc: Doc, core: int, end: int, amount: Amount) -> bool:
    """Tell "some soldiers" from "some progress": what is not counted one by one needs a plural or "of"."""
    token = doc[core]
    if amount.form == "zero" or token.lower_ not in ("some", "few", "most", "various"):
        return True
    if end < len(doc) and doc[end].lower_ == "of":
        return True
    if token.lower_ == "most" and token.dep_ == "advmod" and token.head.pos_ in ("ADV", "ADJ"):
        return False  # "the most seriously wounded"
    head = doc[head_of(doc, core, end)]
    return head.i == token.i or head.tag_ in ("NNS", "NNPS") or head.lower_ in ("people", "police", "personnel")


def _article(token: Token, units: UnitTable, taken: set[int]) -> Quantity | None:
    """Count one for "a soldier", "another civilian", "the pilot"."""
    follows = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if token.lower_ == "another" and follows.pos_ in ("VERB", "AUX"):
        return Quantity(token.i, token.i + 1, 1, 1, "exact", "count", token.i)
    if follows.lower_ == "other" and (told := token.doc[token.i + 2 : token.i + 3].text.lower()) in _BEFALLEN:
        return Quantity(token.i, token.i + 2, 1, 1, "exact", "count", token.i + 1) if told else None
    if _the_other(token, follows):
        return Quantity(token.i, token.i + 2, 1, 1, "exact", "count", token.i + 1)
    nouns = (token.head.i if token.head.i > token.i else None, _noun_after(token.doc, token.i + 1))
    noun = next((n for n in nouns if n is not None and n not in taken and _is_single(token, token.doc[n], units)), None)
    return None if noun is None else Quantity(token.i, token.i + 1, 1, 1, "exact", "count", noun)


def _the_other(article: Token, follows: Token) -> bool:
    """Count the second of two: "one fell near the lake, the other in the hills"."""
    doc = article.doc
    behind = doc[min(follows.i + 1, len(doc) - 1)]
    before = doc[max(article.i - 20, article.sent.start) : article.i]
    named = article.lower_ == "the" and follows.lower_ in ("other", "second") and any(t.lower_ == "one" for t in before)
    return named and behind.pos_ in ("ADP", "VERB", "AUX")


def _is_single(article: Token, noun: Token, units: UnitTable) -> bool:
    """Tell whether an article before this noun counts one; "the" does for people and machines only."""
    unit = units.of(noun)
    if unit is None or noun.pos_ not in _NOUNS or noun.tag_ in ("NNS", "NNPS") or noun.i > article.i + 8:
        return False
    if noun.lower_ in _UNCOUNTED or (noun.lower_ == "guard" and noun.pos_ == "PROPN"):
        return False  # "the National Guard"
    return unit.people or unit.name in PEOPLE_OR_MACHINES or (unit.kind == "thing" and article.lower_ != "the")
