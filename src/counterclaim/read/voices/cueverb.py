"""Cue verbs that say something: what is no verb, negated, an idiom, or merely shown, is none."""

from __future__ import annotations

from ..document import Token
from .cues import Cue
from .saying import NOMINAL
from .source import SUBJECTS
from .sourcewords import FINDINGS, MEDIUM_WORDS, PICTURES, SPEAKING

COUNTS = frozenset(("count", "tally", "list", "toll", "register"))  # these have their numbers from somebody
NEGATIONS = frozenset(("not", "n't", "n’t", "never", "nt"))
UNWILLING = frozenset(("refuse", "decline", "fail", "unable", "reluctant"))
FATES = frozenset(("dead", "killed", "missing", "wounded", "injured", "hurt", "captured", "lost"))
WARDS = frozenset(("hospital", "hospitals", "clinic", "clinics", "infirmary", "ward", "wards"))  # these admit the hurt
FOUND = frozenset("body bodies corpse corpses remains grave graves people man men woman women survivors guilty".split())
IDIOMS = frozenset(("claim", noun) for noun in ("life", "lives", "responsibility", "victims", "territory"))


def says(token: Token, cue: Cue) -> bool:
    """Tell whether a form of a cue verb says something here."""
    if not (is_verb(token) or reads(token, cue)) or negated(token):
        return False
    if cue.word == "have":
        subject = next((c for c in token.children if c.dep_ == "nsubj"), token)
        told = subject.lower_ in MEDIUM_WORDS or (subject.lower_ in SPEAKING and any(is_now(c) for c in token.children))
        return token.dep_ != "aux" and (subject.lower_ in COUNTS or told)
    return not (idiom(token) or shown(token) or as_saying(token))


def is_now(token: Token) -> bool:
    """Tell whether a word says that a number is the latest: "state television now has 103 dead"."""
    return token.lower_ in ("now", "meanwhile", "already")


def is_verb(token: Token) -> bool:
    """Tell whether a form of a cue verb is a verb here, not the "reported" of "a reported raid"."""
    if token.lower_ in ("said", "told", "says"):
        return True
    if token.pos_ not in ("VERB", "AUX") or believed_to(token):
        return False
    return token.dep_ not in ("amod", "compound") or (token.i > 0 and token.nbor(-1).dep_ in SUBJECTS)


def believed_to(token: Token) -> bool:
    """Tell whether a participle without an auxiliary only hedges: "a gas believed to be sarin"."""
    to, verb = (token.doc[i] if i < len(token.doc) else token for i in (token.i + 1, token.i + 2))
    hedges = token.tag_ in ("VBN", "VBD") and to.lower_ == "to" and verb.pos_ in ("VERB", "AUX")
    return hedges and not any(c.dep_.startswith("aux") for c in token.children)


def reads(token: Token, cue: Cue) -> bool:
    """Tell whether "reads" at a sentence's end is a verb that a parser took for a noun."""
    after = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else "."
    if after not in (".", ":") or token.i == 0 or token.nbor(-1).pos_ not in ("NOUN", "PROPN") or token.pos_ != "NOUN":
        return False
    if token.nbor(-1).text.isupper() and len(token.nbor(-1)) > 2:
        return "invert" in cue.patterns
    return "document" in cue.patterns or ("invert" in cue.patterns and token.nbor(-1).lower_ in SPEAKING)


def as_saying(verb: Token) -> bool:
    """Tell whether a verb is the "saying" of "was quoted as saying", which "quoted" covers."""
    return verb.lower_ == "saying" and verb.i > 0 and verb.nbor(-1).lower_ == "as"


def shown(verb: Token) -> bool:
    """Tell whether a picture or an event shows something, which is seen, not said; only findings speak."""
    if verb.lemma_.lower() != "show" and not verb.lower_.startswith("show"):
        return False
    before = [t.lower_ for t in verb.doc[max(0, verb.i - 8) : verb.i]]
    return any(word in PICTURES for word in before) or not any(word in FINDINGS for word in before)


def idiom(verb: Token) -> bool:
    """Tell whether a cue verb says nothing here: "claimed the lives of", "claimed responsibility for"."""
    if verb.lemma_.lower() == "admit" and any(t.lower_ in WARDS for t in verb.sent):
        return any(c.dep_ == "obj" for c in verb.children)
    if verb.lower_ == "found" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in FATES:
        return True  # "one brother found dead"
    if verb.lemma_.lower() == "find" and any(c.lower_ in FOUND and c.i > verb.i for c in verb.children):
        return True
    if verb.doc[max(0, verb.i - 3) : verb.i + 1].text.lower() == "that is to say":
        return True
    if verb.lemma_.lower() == "bring":
        return verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ != "down"
    if verb.lemma_.lower() == "point":
        return verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ != "out"
    return any(c.dep_ == "obj" and (verb.lemma_.lower(), c.lower_) in IDIOMS for c in verb.children)


def negated(verb: Token) -> bool:
    """Tell whether the verb is negated or unwilling: "did not confirm", "declined to say"."""
    if any(child.lower_ in NEGATIONS for child in verb.children):
        return True
    unwilling = verb.head.lemma_.lower() in UNWILLING or any(c.lower_ in NEGATIONS for c in verb.head.children)
    return verb.dep_ == "xcomp" and unwilling


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive: it has a passive auxiliary, or a passive subject and no active form."""
    if any(child.dep_ == "aux:pass" for child in verb.children):
        return True
    if verb.tag_ == "VBN" and verb.i > 0 and verb.nbor(-1).lower_ in ("been", "was", "were"):
        return True
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    bare = not any(c.dep_ == "aux" for c in verb.children)
    if verb.i + 2 < len(verb.doc) and verb.doc[verb.i + 2].pos_ in NOMINAL:
        return False
    return verb.lower_ in ("reported", "feared", "believed", "presumed") and after.lower_ in FATES and bare
