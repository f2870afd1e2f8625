"""Cues around a phrase of time: whether it is one at all, and whether its clause is about what is to come."""

from __future__ import annotations

import re

from ..document import Doc, Token
from ..reporting import SAYING
from .timejoin import Found

_FUTURE = frozenset(["will", "shall", "'ll", "’ll", "wo", "would"])
_COMING = frozenset(["scheduled", "due", "upcoming"])
_PLANS = frozenset("schedule plan expect due intend set slate vow pledge promise threaten agree".split())
_VERBS = frozenset(["VERB", "AUX"])
# Words that are also no time: these need a preposition of time before them.
_MONTH_OR_WORD = frozenset("may march mar sun sat wed dec sep jan mon fri".split())
_BEFORE_MONTH = frozenset("in since of by until during last early late on from to".split())
_SEASONS = frozenset("spring summer winter autumn fall".split())
_BEFORE_SEASON = frozenset("this last in the by during".split())
_BEFORE_YEAR = frozenset("in since of from until by during late early mid between before after".split())
_BEFORE_COUNT = frozenset(
    "over than about some least nearly around $ € £ resolution resolutions article no. flight".split()
)
_COUNTED = frozenset("people others more dead % gmt utc km kilometers hours".split())


def is_noise(doc: Doc, found: Found) -> bool:
    """Tell words that only look like times: the verbs "may" and "march", a number of four digits that counts."""
    if found.end != found.start + 1:
        return False
    first, before = doc[found.start], _before(doc, found.start)
    if found.moment.precision == "month" and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", before):
        return True  # a day that this month has not
    if first.lower_ in _MONTH_OR_WORD:
        return first.text.islower() or first.pos_ in _VERBS or before not in _BEFORE_MONTH
    if first.lower_ in _SEASONS:
        return not first.text.islower() or first.pos_ == "VERB" or before not in _BEFORE_SEASON
    if found.moment.precision == "month" and first.text[:1].isalpha():
        return not first.text[:1].isupper() or first.pos_ in _VERBS
    return bool(re.fullmatch(r"\d{4}", first.text)) and not _reads_as_year(doc, found.start)


def _before(doc: Doc, at: int) -> str:
    return str(doc[at - 1].lower_) if at else ""


def _reads_as_year(doc: Doc, at: int) -> bool:
    """Tell a year from a count: something of a year stands before it, or nothing that is counted after it."""
    before = _before(doc, at)
    after = doc[at + 1] if at + 1 < len(doc) else None
    counted = after is not None and (after.tag_ in ("NNS", "NNPS") or after.lower_ in _COUNTED)
    if before in _BEFORE_YEAR:
        return not (counted and before in ("of", "by", "between", "after", "from"))
    return before not in _BEFORE_COUNT and not counted


def is_future(doc: Doc, found: Found) -> bool:
    """Tell whether the clause around a phrase is about what is to come."""
    if not doc.has_tree:
        start, end = doc.sentence_around(found.start)
        near = doc[max(start, found.start - 12) : min(end, found.end + 6)]
        return any(token.lower_ in _FUTURE or token.lower_ in _COMING for token in near)
    if _just_said(doc, found):
        return False
    verb = _verb_over(_outer_head(doc, found))
    return _will(verb, found) or _planned(verb)


def _will(verb: Token, found: Found) -> bool:
    """Tell whether the verb is in the future; a "would" after the phrase may belong to a later clause."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")}
    return bool(helpers & _FUTURE) and (found.start > verb.i or "would" not in helpers)


def _planned(verb: Token) -> bool:
    """Tell whether the verb is a plan, or what is planned: "scheduled for", "expected to meet"."""
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _PLANS:
        return True
    passive = verb.tag_ in ("VBN", "VBG", "JJ") or any(child.dep_ == "xcomp" for child in verb.children)
    return verb.lemma_.lower() in _PLANS and passive


def _just_said(doc: Doc, found: Found) -> bool:
    """Tell whether a saying in the past stands right before the phrase: "will leave, he said on Friday"."""
    at = found.start - 1
    while at > 0 and doc[at].lower_ in ("on", "late", "early", "earlier", "later", ","):
        at -= 1
    return at >= 0 and doc[at].tag_ in ("VBD", "VBN") and doc[at].lemma_.lower() in SAYING


def _verb_over(token: Token) -> Token:
    """Return the head of the token's clause."""
    clause = ("ROOT", "acl", "acl:relcl", "advcl", "ccomp")
    for candidate in (token, *token.ancestors):
        if candidate.pos_ in _VERBS or candidate.dep_ in clause or candidate.lower_ in _COMING:
            return candidate
    return token


def _outer_head(doc: Doc, found: Found) -> Token:
    """Return the word that a phrase hangs on."""
    inside = range(found.start, found.end)
    return next((t.head for t in doc[found.start : found.end] if t.head.i not in inside), doc[found.start])
