"""Which arguments of a word are affected by what it tells, by the parse."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Token
from ..prepositions import led_by

BY_ITSELF = ("crash", "loss", "defeat", "surrender", "retreat")  # what these words say by whom befell him
PASSIVE = ("nsubj:pass", "csubj:pass")
SUBJECT = ("nsubj", "nsubj:outer")


def affected(token: Token, argument: str) -> Iterator[Token]:
    """Yield the heads of what the word befalls, by the parse.

    Coordination is followed both ways: a second participle takes the first one's subject, and a second
    noun shares the first one's predicate.
    """
    find = {"obj": acted_on, "subj": acting, "self": described, "of": _complements}[argument]
    for head in find(token):
        yield head
        yield from (child for child in head.children if child.dep_ in ("conj", "appos"))


def is_passive(token: Token) -> bool:
    """Tell a passive or reduced participle from an active verb."""
    if any(child.dep_ in (*PASSIVE, "aux:pass") for child in token.children):
        return True
    return token.tag_ == "VBN" and not any(child.dep_ == "aux" for child in token.children)


def acted_on(token: Token) -> Iterator[Token]:
    """Yield what a verb acts on: its object, or in a passive what would be its subject."""
    objects = [child for child in token.children if child.dep_ == "obj"]
    passive = any(child.dep_ == "aux:pass" for child in token.children)
    if objects and not (passive and any(child.dep_ in PASSIVE for child in token.children)):
        yield from objects
        return
    if token.dep_ == "amod" and token.tag_ != "VBG":
        yield token.head
        return
    if is_passive(token) or token.pos_ == "ADJ":
        yield from described(token)


def acting(token: Token) -> Iterator[Token]:
    """Yield who does what an intransitive verb tells: its subject, or the noun that a participle describes."""
    yield from subjects_of(token)
    if token.dep_ in ("acl", "amod"):
        yield token.head


def described(token: Token) -> Iterator[Token]:
    """Yield what an adjective or participle describes."""
    yield from subjects_of(token)
    if token.dep_ in ("acl", "amod"):
        yield token.head
    elif token.dep_ in ("xcomp", "obl", "advcl"):
        yield from (child for child in token.head.children if child.dep_ in ("obj", *PASSIVE))
    if token.pos_ in ("NOUN", "PROPN", "NUM"):
        yield token


def _complements(token: Token) -> Iterator[Token]:
    for child in token.children:
        led = any(c.lower_ in ("of", "to", "for", "among") for c in child.lefts)
        led = led or (led_by(child, ("by",)) and token.lemma_.lower() in BY_ITSELF)
        if child.dep_ in ("nmod:poss", "compound") or (child.dep_ in ("nmod", "obl") and led):
            yield child
    yield token


def subjects_of(token: Token) -> Iterator[Token]:
    """Yield the subjects of a predicate, those that it shares with the one it is joined to among them."""
    own = [child for child in token.children if child.dep_ in (*PASSIVE, *SUBJECT)]
    for subject in own:
        yield token.head if subject.tag_ in ("WP", "WDT") and token.dep_.startswith("acl") else subject
    if own:
        return
    if token.dep_.startswith("acl:relcl"):
        yield token.head
    elif _counts_itself(token) or _says_of_object(token):
        return
    elif token.dep_ in ("conj", "xcomp", "parataxis") and token.head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        yield from described(token.head) if token.dep_ == "conj" else subjects_of(token.head)


def _says_of_object(token: Token) -> bool:
    """Tell "eight officers shot him dead": dead is he, not they."""
    return token.dep_ == "xcomp" and token.pos_ == "ADJ" and any(c.dep_ == "obj" for c in token.head.children)


def _counts_itself(token: Token) -> bool:
    """Tell whether a number stands right before: in "he spoke of 15 dead" the dead are the fifteen, not the speaker."""
    return token.dep_ == "xcomp" and token.i > token.sent.start and token.nbor(-1).pos_ == "NUM"
