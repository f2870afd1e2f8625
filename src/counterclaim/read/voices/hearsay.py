"""Sayings without a cue verb: "according to", "reportedly", "claims by X that"."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Doc, Token
from ..reading import Mention, Reading
from .cues import Cue, Cues
from .quotation import MARKS
from .saying import NOMINAL, Range, Saying, join, noun_phrase, trim
from .sourcewords import DOCUMENTS, FINDINGS, NO_SPEAKERS

LIGHT_VERBS = frozenset(("issue", "make", "release", "publish", "give", "have", "put", "post", "repeat", "circulate"))
ANONYMOUS_NOUNS = frozenset(("report", "rumour", "rumor", "news", "word", "allegation", "claim"))
# Nouns by which somebody tells what he tells, each with the prepositions before it: "by the army's account".
RECKONINGS = {
    **dict.fromkeys(("estimate", "estimates"), frozenset(("by", "in"))),
    **dict.fromkeys(
        "account count tally reckoning data figures calculation calculations statistics survey list records".split(),
        frozenset(("by",)),
    ),
    **dict.fromkeys("version telling words".split(), frozenset(("by", "in"))),
}
OWN_WORDS = frozenset(("our", "my", "newspaper", "paper", "agency", "outlet", "channel", "station"))
EARLY = frozenset(("preliminary", "initial", "early", "first", "provisional", "available", "latest"))
OPENERS = frozenset(("also", "and", "but", "meanwhile", "however", "earlier", "later", ",", "while", "so", "yet"))


def hearsay(reading: Reading, cues: Cues, stretch: Range) -> Iterator[Saying]:
    """Yield the sayings of a stretch that have no cue verb."""
    doc = reading.doc
    for token in doc[stretch[0] : stretch[1]]:
        for words, cue in cues.phrases.items():
            here = token.lower_ == words[0] and tuple(t.lower_ for t in doc[token.i : token.i + len(words)]) == words
            if here and (saying := phrase_saying(reading, token.i, len(words), cue, stretch)):
                yield saying
        if token.lower_ in RECKONINGS and (saying := reckoned(doc, token, stretch)):
            yield saying
        if token.lower_ in cues.adverbs:
            yield adverb_saying(doc, token, stretch)
        noun = cues.nouns.get(token.lower_)
        if noun and is_noun(token) and (saying := noun_saying(doc, token, noun, stretch)):
            yield saying


def phrase_saying(reading: Reading, at: int, length: int, cue: Cue, stretch: Range) -> Saying | None:
    """Read "according to X" at the start, in the middle or at the end of a sentence."""
    doc = reading.doc
    wall = wall_of(doc, at + length, stretch[1])
    known = known_phrase(reading, at + length, stretch)
    head = doc[known.head] if known else phrase_head(doc, at + length, (stretch[0], wall))
    if head is None or head.lower_ in NO_SPEAKERS or first_findings(head):
        return None
    source = noun_phrase(head, at + length, wall)
    end = source[1] if known is None else known.end if head_of_clause(head) else max(known.end, source[1])
    source = (at + length, end)
    parts = phrase_content(doc, at, source[1], stretch)
    return Saying((at, at + length), source, head.i, parts, cue.stance, f"phrase {cue.word}") if parts else None


def first_findings(head: Token) -> bool:
    """Tell whether a source is only how early something is known: "according to preliminary information"."""
    early = any(t.dep_ == "amod" and t.lower_ in EARLY for t in head.children)
    bare = head.lower_ == "information" and not any(t.i < head.i and t.dep_ != "case" for t in head.children)
    owned = any(t.dep_ in ("nmod", "nmod:poss", "acl", "acl:relcl") for t in head.children)
    return (early or bare) and not owned and head.lower_ in FINDINGS | DOCUMENTS


def reckoned(doc: Doc, noun: Token, stretch: Range) -> Saying | None:
    """Read "by the ministry's count", "in its first version": the rest of the sentence is the owner's word."""
    case = next((t for t in noun.children if t.dep_ == "case" and t.lower_ in RECKONINGS[noun.lower_]), None)
    if case is None or case.i < stretch[0] or case.i > noun.i:
        return None
    owner = owner_of(noun, (noun.i + 1, noun.i + 1)) or next(
        (c for c in noun.children if c.dep_ == "nmod" and any(t.lower_ == "of" for t in c.children)), None
    )
    if owner is None or not (stretch[0] <= owner.i < stretch[1]) or owner.lower_ in OWN_WORDS:
        return None
    source = noun_phrase(owner, case.i + 1, stretch[1])
    source = (source[0] + (source[0] < owner.i and doc[source[0]].lower_ == "of"), source[1])
    parts = phrase_content(doc, case.i, max(noun.i + 1, source[1]), stretch)
    return Saying((case.i, noun.i + 1), source, owner.i, parts, "asserted", f"by {noun.lower_}") if parts else None


def wall_of(doc: Doc, start: int, end: int) -> int:
    """Return where a source behind "according to" must end: a quotation mark or a comma, the second if it explains."""
    marks = [i for i in range(start + 1, end) if doc[i].text in MARKS]
    commas = [i for i in range(start + 1, marks[0] if marks else end) if doc[i].text == ","]
    if not commas:
        return marks[0] if marks else end
    explains = commas[0] + 1 < end and (doc[commas[0] + 1].pos_ == "DET" or doc[commas[0] + 1].lower_ == "who")
    return commas[1] if explains and len(commas) > 1 and commas[1] - commas[0] < 15 else commas[0]


def known_phrase(reading: Reading, start: int, stretch: Range) -> Mention | None:
    """Return the longest mention of somebody that begins the phrase, an article before it or not."""
    first = [
        m for m in reading.names
        if m.role == "actor" and m.actor and m.start in (start, start + 1) and m.end <= stretch[1]
        and (m.start == start or reading.doc[start].pos_ == "DET")
    ]  # fmt: skip
    return max(first, key=lambda m: m.end, default=None)


def head_of_clause(head: Token) -> bool:
    """Tell whether a parser took a source for the subject of the clause behind it."""
    return head.dep_ in ("nsubj", "nsubj:pass", "compound", "amod")


def phrase_head(doc: Doc, start: int, stretch: Range) -> Token | None:
    """Return the head of the noun phrase that begins at a token."""
    nouns = [t for t in doc[start : min(start + 12, stretch[1])] if t.pos_ in NOMINAL and t.pos_ != "NUM"]
    if not nouns:
        return None
    fresh = [t.i for t in nouns[0].doc[nouns[0].i + 1 : stretch[1]] if t.pos_ in ("DET", "VERB", "AUX", "NUM")]
    nouns = [t for t in nouns if not fresh or t.i < fresh[0]]
    head = nouns[0]
    comma = next((t.i for t in doc[start : stretch[1]] if t.text == ","), stretch[1])
    while head.head != head and head.head.i < comma and head.head.left_edge.i >= start - 3:
        if head.head.pos_ not in NOMINAL or head.dep_ in ("conj", "appos", "nsubj", "obj", "obl"):
            break
        head = head.head
    return head if head.i >= start else nouns[0]


def phrase_content(doc: Doc, at: int, end: int, stretch: Range) -> tuple[Range, ...]:
    """Return the rest of the sentence: what follows a fronted phrase, what precedes a final one, or both."""
    opener = all(t.lower_ in OPENERS or t.is_space or t.is_quote for t in doc[stretch[0] : at])
    after = trim(doc, end, stretch[1])
    if opener:
        return join([after])
    before = trim(doc, stretch[0], at)
    return join([before, after]) if has_verb_or_comma(doc, end, stretch[1]) else join([before])


def has_verb_or_comma(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the sentence goes on after a phrase."""
    return any(t.pos_ in NOMINAL or t.pos_ == "VERB" for t in doc[start:end])


def adverb_saying(doc: Doc, adverb: Token, stretch: Range) -> Saying:
    """Read "reportedly": nobody is named, and the clause round it is hearsay."""
    verb = adverb.head
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    start, end = stretch
    if verb.dep_ in ("acl", "acl:relcl", "ccomp", "advcl", "conj", "xcomp") and stretch[0] <= verb.i < stretch[1]:
        start, end = max(start, verb.left_edge.i), min(end, verb.right_edge.i + 1)
    content = join([trim(doc, start, adverb.i), trim(doc, adverb.i + 1, max(end, adverb.i + 1))])
    return Saying(
        (adverb.i, adverb.i + 1), None, None, content or ((adverb.i, adverb.i + 1),), "asserted",
        f"adverb {adverb.lower_}", hedge=adverb.text)  # fmt: skip


def noun_saying(doc: Doc, noun: Token, cue: Cue, stretch: Range) -> Saying | None:
    """Read "claims by X that ..." and "X's claim of ...": the content is what hangs on the noun."""
    begin = noun_content(noun, cue)
    if begin is None:
        return None
    content = join([trim(doc, max(noun.i + 1, begin[0]), min(begin[1], stretch[1]))])
    owner = owner_of(noun, begin)
    if not content or (owner is None and noun.lemma_.lower() not in ANONYMOUS_NOUNS):
        return None
    cue_range, how = (noun.i, noun.i + 1), f"noun {cue.word}"
    if owner is None:
        return Saying(cue_range, None, None, content, cue.stance, how, hedge=noun.text)
    return Saying(cue_range, noun_phrase(owner, *stretch), owner.i, content, cue.stance, how)


def is_noun(token: Token) -> bool:
    """Tell whether a form of a cue noun is a noun here; "the army's admission that" is one whatever the tag says."""
    after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    owned = token.i > 0 and token.nbor(-1).lower_ in ("'s", "’s", "the", "a", "an", "its", "their", "his", "her")
    return token.pos_ == "NOUN" or (owned and after in ("that", "of", "to"))


def noun_content(noun: Token, cue: Cue) -> Range | None:
    """Return the clause with "that" or "to", or the "of" phrase, that hangs on a noun."""
    clausal, after = "clause" in cue.patterns, noun.doc[noun.i + 1].lower_ if noun.i + 1 < len(noun.doc) else ""
    for child in (c for c in noun.children if c.i > noun.i):
        marked = any(t.dep_ == "mark" and t.lower_ == "that" for t in child.children)
        direct = after == "that" and child.left_edge.i == noun.i + 1 and child.pos_ in ("VERB", "AUX", "ADJ", "NOUN")
        that = clausal and (marked or direct) and child.dep_ in ("acl", "ccomp", "acl:relcl", "dep")
        to = clausal and after == "to" and child.dep_ in ("acl", "xcomp", "advcl")
        of = "of" in cue.patterns and child.dep_ == "nmod" and any(t.lower_ == "of" for t in child.children)
        if that or to or of:
            return child.left_edge.i, child.right_edge.i + 1
    if clausal and after == "that" and (clause := next_clause(noun)) is not None:
        return noun.i + 1, clause.right_edge.i + 1
    return None


def next_clause(noun: Token) -> Token | None:
    """Return the verb of the clause behind "that", where the parser hung it elsewhere."""
    marker = noun.doc[noun.i + 1]
    verb = marker.head if marker.head.i > marker.i else None
    return verb if verb is not None and verb.pos_ in ("VERB", "AUX", "ADJ") else None


def owner_of(noun: Token, content: Range) -> Token | None:
    """Return whose claim it is: "X's claim", "claims by X", "the Russian claim", "X issued a denial"."""
    for child in noun.children:
        case = {t.lower_ for t in child.children if t.dep_ == "case"}
        if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and case & {"by", "from"} and child.i < content[0]):
            return child
    if noun.i > 1 and noun.nbor(-1).lower_ in ("'s", "’s"):
        return noun.nbor(-2)
    for child in noun.children:
        if child.dep_ in ("amod", "compound") and child.i < noun.i and child.text[:1].isupper():
            return child
    if noun.dep_ == "obj" and noun.head.lemma_.lower() in LIGHT_VERBS:
        return next((t for t in noun.head.children if t.dep_ == "nsubj"), None)
    return None
