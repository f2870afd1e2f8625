"""What a clause is built like: active or passive, which preposition, and verbs that the parser took for adjectives."""

from __future__ import annotations

from ..document import Token
from ..forms import forms_of
from .verbclasses import PASSIVE_SUBJECTS, SUBJECTS, TIMES, TRANSITIVE


def is_one_of(token: Token, lemmas: frozenset[str]) -> bool:
    """Tell whether a word is a form of one of these lemmas."""
    return not lemmas.isdisjoint(forms_of(token))


def passive(verb: Token) -> bool:
    """Tell whether what looks like the subject suffers the deed.

    A bare past participle (headlines, reduced relatives, "12 captured") counts as passive.
    """
    marks = {child.dep_ for child in verb.children}
    if misrooted(verb):
        return False
    if marks & (PASSIVE_SUBJECTS | {"aux:pass"}):
        return True
    if marks & {"obj", "iobj"} or verb.dep_ == "acl:relcl":
        return False
    if verb.tag_ in ("VBN", "VBD") and verb.dep_ == "acl" and any(preposition(c) == "by" for c in verb.children):
        return True
    if is_one_of(verb, TRANSITIVE) and verb.tag_ in ("VBN", "VBD") and not _perfect(verb):
        return not (verb.tag_ == "VBD" and marks & SUBJECTS and _has_noun_behind(verb))
    if verb.tag_ != "VBN" or (marks & SUBJECTS and verb.dep_ != "conj"):
        return False
    if any(child.dep_ == "aux" for child in verb.children):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return passive(verb.head) if not marks & SUBJECTS else False
    return verb.dep_ in ("acl", "amod", "advcl", "dep") or any(preposition(c) == "by" for c in verb.children)


def _has_noun_behind(verb: Token) -> bool:
    """Tell whether a noun phrase follows a verb, its object though the parser hung it elsewhere."""
    if verb.i + 1 >= verb.sent.end:
        return False
    after = verb.nbor(1)
    return after.pos_ in ("PROPN", "DET", "PRON") and after.head.i > after.i and not is_one_of(after.head, TIMES)


def _perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def misrooted(verb: Token) -> list[Token]:
    """Return the subject of a verb that the parser took for an adjective of its own object.

    In "Rebels ambushed soldiers" it may make `soldiers` the root, with `Rebels` as its subject.
    """
    if verb.dep_ != "amod" or verb.tag_ not in ("VBD", "VBN"):
        return []
    if verb.head.dep_ == "obj" and verb.i > 0 and verb.head.head == verb.nbor(-1) and verb.nbor(-1).lemma_ == "have":
        return [c for c in verb.head.head.children if c.dep_ in SUBJECTS]  # "had massed tanks"
    around = [*verb.head.children, *verb.children]
    before = [c for c in around if c.i < verb.i < verb.head.i]
    names = [c for c in before if c.dep_ == "compound" and c.pos_ == verb.head.pos_ == "PROPN"]
    opening = verb.head.dep_ == "ROOT"  # "Chile accused Peru" as one long name
    finite = [c for c in before if verb.tag_ == "VBD" and c.i == verb.i - 1 and c.pos_ == "PROPN"]
    return [c for c in before if c.dep_ in SUBJECTS] or (names if opening else finite)


def infinitive(verb: Token) -> bool:
    """Tell whether a verb stands behind "to"."""
    return any(c.lower_ == "to" and c.dep_ == "mark" for c in verb.children)


def preposition(token: Token) -> str:
    """Return the preposition of a phrase in lower case, the first where there are several."""
    return next((c.lower_ for c in token.children if c.dep_ in ("case", "mark") and c.i < token.i), "")


def within(token: Token, above: Token) -> bool:
    """Tell whether a token stands below another in the tree."""
    return above == token or above.is_ancestor(token)
