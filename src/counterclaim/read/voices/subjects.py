"""Subjects of cue verbs: the source before the verb, behind it, or shared with another; nobody is none."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Token
from .after import TOLLS
from .cues import Cue
from .saying import NOMINAL, Range, noun_phrase
from .source import parsed_subject, shared_subject, source_range, subject_after, subject_before
from .sourcewords import INSTITUTIONS, SPEAKING

SPEAKERS = SPEAKING | INSTITUTIONS
NOBODY = frozenset(
    "nothing nobody none what which that there this farewell goodbye sorry thanks enough".split()
)  # "the town says farewell"


def is_nobody(subject: Token) -> bool:
    """Tell whether a subject is no speaker: "nobody", "no office", the "one" of "if one believes"."""
    reason = subject.lower_ in ("reason", "reasons", "cause", "grounds", "body")  # "there is reason to hope"
    bare = subject.lower_ in ("number", "toll") and not any(c.dep_ in ("nmod:poss", "amod") for c in subject.children)
    none = subject.lower_ in NOBODY or any(c.dep_ == "det" and c.lower_ == "no" for c in subject.children)
    return reason or bare or none or (subject.lower_ == "one" and not list(subject.children))


Known = Sequence[tuple[int, int | None]]


def find_subject(verb: Token, cue: Cue, stretch: Range, known: Known) -> tuple[Token | None, bool]:
    """Find the source of a verb: the phrase before it, the one after it, or the one it shares.

    `known` holds the cue verbs before it in the sentence with their sources' heads.
    """
    infinitive = verb.i > stretch[0] and verb.nbor(-1).lower_ == "to"
    borrowed = verb.tag_ == "VBG" and parsed_subject(verb, stretch) is None
    before = None if borrowed or infinitive else subject_before(verb, stretch)
    after = subject_after(verb, stretch) if "invert" in cue.patterns and "tell" not in cue.patterns else None
    firm = before is not None and before.head == verb and ("object" in cue.patterns or before.pos_ == "PRON")
    firm = firm and not (before is not None and before.pos_ != "PRON" and behind_clause(verb, stretch))
    firm = firm or (before is not None and opens_stretch(before, verb, stretch))
    named = after is not None and (names_somebody(after, verb) or "object" not in cue.patterns)
    if after is not None and named and not firm and closes_stretch(verb, after, stretch):
        return after, False
    if before is not None:
        return before, False
    if not known and verb.tag_ == "VBG" and "cite" not in cue.patterns and not introduces(verb, stretch):
        return None, False
    return shared_subject(verb, stretch, known), True


def opens_stretch(subject: Token, verb: Token, stretch: Range) -> bool:
    """Tell whether nothing that could be said stands before a source: it is the subject then."""
    victims = verb.nbor(-1).text == "," and subject.lower_ in TOLLS  # "Ten dead, says the mayor"
    if victims or behind_clause(verb, stretch):
        return False
    start, _ = source_range(subject, verb, stretch)
    return not any(t.pos_ in NOMINAL or t.pos_ == "VERB" for t in verb.doc[stretch[0] : start])


def behind_clause(verb: Token, stretch: Range) -> bool:
    """Tell whether a comma and a clause stand before a verb: "Two men killed in the town, reports the committee"."""
    before = verb.doc[stretch[0] : verb.i]
    return verb.nbor(-1).text == "," and any(t.pos_ in ("VERB", "AUX") for t in before)


def names_somebody(subject: Token, verb: Token) -> bool:
    """Tell whether a noun phrase after a verb is somebody: it holds a name or a word for those who speak."""
    return any(
        t.i > verb.i and (t.pos_ == "PROPN" or t.lower_ in SPEAKERS) and t.i <= subject.i + 1
        for t in (subject, *subject.children)
    )


def introduces(verb: Token, stretch: Range) -> bool:
    """Tell whether a participle has a clause of its own: "a statement saying that"."""
    after = verb.i + 1
    goes_on = verb.head.lemma_.lower() in ("go", "keep", "continue")  # "the police go on speaking of three"
    if goes_on or (verb.i > stretch[0] and verb.nbor(-1).lower_ in ("after", "before", "while", "by", "in")):
        return True
    return any(c.dep_ == "ccomp" for c in verb.children) or (after < stretch[1] and verb.doc[after].lower_ == "that")


def closes_stretch(verb: Token, subject: Token, stretch: Range) -> bool:
    """Tell whether an inverted cue's source is one: no verb follows that would make it a clause's subject."""
    _, end = noun_phrase(subject, verb.i + 1, stretch[1])
    for token in verb.doc[end : stretch[1]]:
        if (
            token.text in (",", ".", ";", "(", "–", "—")
            or token.tag_ == "VBG"
            or token.lower_ in ("who", "which", "that", "as", "after")
        ):
            return True
        if token.pos_ in ("VERB", "AUX") and token.nbor(-1).text != "-":
            return False
    return True
