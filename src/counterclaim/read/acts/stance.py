"""Stance: whether a deed was done, denied, planned, conditional or is going on, by the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Token
from .clauses import is_one_of

NEGATIONS = frozenset(("not", "n't", "never", "neither", "nor", "n’t", "cannot", "hardly"))
NO = frozenset(("no", "neither", "none"))
# Verbs that say that the deed they govern did not come about.
UNDONE = frozenset(("fail", "avoid", "refrain", "avert", "abstain", "foil", "thwart", "prevent", "deny", "abort"))
CONDITIONS = frozenset(("if", "unless", "lest", "provided", "should", "whether"))
POSSIBLE = frozenset(("could", "might", "may", "can"))
FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo"))
INTENDING = frozenset((
    "plan", "intend", "prepare", "want", "aim", "threaten", "vow", "decide", "mean", "expect", "hope", "promise",
    "pledge", "consider", "schedule", "try", "seek", "ready", "set", "due", "about", "poised", "likely", "bound",
    "intention", "decision", "bid", "ability", "order", "agree", "offer", "wish", "attempt",
))  # fmt: skip
# An attempt of force is force: "tried to break through" happened.
TRYING = frozenset(("try", "attempt", "bid", "manage"))
ONGOING = frozenset(("continue", "keep", "go", "remain", "persist", "rage", "carry"))
ONGOING_WORDS = frozenset(("ongoing", "continuing", "continued", "continuous", "underway", "currently", "continually"))
CARRIERS = frozenset(
    ("obj", "obl", "nsubj", "nsubj:pass", "xcomp", "conj", "compound", "advcl", "aux", "ccomp", "nmod")
)

Found = tuple[str, str]  # the stance and the sentence that says why
ASSERTED: Found = ("asserted", "")


def stance_of(token: Token) -> Found:
    """Return the stance of the deed that a verb or noun names; asserted where no word says otherwise."""
    chain = list(governing(token))
    for rule in (_denied, _conditional, _planned, _ongoing):
        for verb in chain:
            if word := rule(verb, token):
                return rule.__name__.lstrip("_"), f"stance: {word!r}"
    return ASSERTED


def governing(token: Token) -> Iterator[Token]:
    """Yield a deed's word and the words that carry it in the same clause, from the inside out."""
    yield token
    at = token
    for _ in range(4):
        nominal = at.pos_ in ("NOUN", "PROPN")
        carried = at.dep_ in (("obj", "nsubj:pass", "nsubj") if nominal else ("xcomp",))
        if at.dep_ == "obl" and nominal and at.head.lemma_ in ("come", "engage", "respond", "result", "be"):
            carried = True
        if at.dep_ == "acl" and is_one_of(at.head, INTENDING):
            carried = True
        if not carried or at.dep_ not in CARRIERS | {"acl"} or at.head.pos_ not in ("VERB", "AUX", "NOUN", "ADJ"):
            return
        at = at.head
        yield at


def _words(token: Token) -> Iterator[Token]:
    yield from (
        c for c in token.children if c.dep_ in ("advmod", "aux", "aux:pass", "mark", "det", "neg", "amod", "cop")
    )
    if token.dep_ == "conj" and token.pos_ in (
        "VERB",
        "AUX",
    ):  # auxiliaries before the first of two verbs hold for both
        yield from (c for c in token.head.children if c.dep_ == "aux")


def _denied(verb: Token, deed: Token) -> str | None:
    """No, not and never; verbs of failing; "no one" as subject."""
    for word in _words(verb):
        if word.lower_ in NEGATIONS or (word.lower_ in NO and word.dep_ == "det"):
            return word.text
    if verb is not deed and is_one_of(verb, UNDONE) and deed.dep_ != "nsubj":  # an attack that fails is one
        return verb.text
    empty = [
        c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") and c.lower_ in ("nobody", "none", "nothing")
    ]
    no_subject = [g for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") for g in c.children if g.lower_ in NO]
    return next((w.text for w in empty + no_subject), None)


def _conditional(verb: Token, deed: Token) -> str | None:
    """If, unless; could, might and may; would outside a report of what somebody said."""
    for word in _words(verb):
        if word.dep_ == "mark" and word.lower_ in CONDITIONS - {"whether"}:
            return word.text
        if word.dep_ == "aux" and word.lower_ in POSSIBLE:
            return word.text
        if word.dep_ == "aux" and word.lower_ in ("would", "'d") and verb.dep_ != "ccomp":
            return word.text
    return None


def _planned(verb: Token, deed: Token) -> str | None:
    """Will, shall, is to, and what somebody intends, prepares or decides to do."""
    for word in _words(verb):
        if word.dep_ == "aux" and word.lower_ in FUTURE | {"would"}:
            return word.text
    if verb is not deed and is_one_of(verb, INTENDING - TRYING):
        return verb.text
    to = next((c for c in verb.children if c.lower_ == "to" and c.dep_ in ("mark", "aux")), None)
    if verb is deed and to is not None:
        if verb.head.lemma_ == "be" or (verb.dep_ == "advcl" and verb.head.pos_ == "VERB"):
            return to.text
        if any(c.lemma_ == "be" and c.dep_ in ("aux", "cop") for c in verb.children):
            return to.text
    return None


def _ongoing(verb: Token, deed: Token) -> str | None:
    """Forms in -ing with be, verbs of going on, words like ongoing and underway."""
    if verb.tag_ == "VBG" and any(
        c.lemma_ == "be" and c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP", "VBN") for c in verb.children
    ):
        return verb.text
    if verb is not deed and is_one_of(verb, ONGOING) and verb.tag_ in ("VBZ", "VBP", "VBG"):
        return verb.text
    return next((w.text for w in _words(verb) if w.lower_ in ONGOING_WORDS), None)
