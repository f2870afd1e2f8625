"""Which of those mentioned before a pronoun can stand for: by number, kind, and how they stand in their clause."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..model.actor import Actor
from .codes import is_country

SINGULAR = frozenset(("it", "its", "itself"))
PERSONAL = frozenset(("he", "she", "his", "her", "him", "hers", "himself"))
OWN = frozenset(("we", "us", "our", "ours", "i", "my", "me"))
_FAR = 4  # sentences; beyond that nobody looks back


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody mentioned before.

    `phrase` is the kind of words that named it, `head` their head, `index` their place among the mentions;
    `first` and `label` are the place and the words of the first mention of the same one.
    """

    actor: Actor
    phrase: str
    head: int
    index: int
    first: int
    label: str


def antecedent(doc: Doc, token: Token, known: list[Known]) -> Known | None:
    """Return who a pronoun stands for: a subject that governs its clause, else the last subject that fits."""
    fitting = [k for k in known if k.head < token.i and _fits(token.lower_, k, doc)]
    near = [k for k in fitting[-40:] if sentences_between(doc[k.head], token) <= _FAR]
    return max(near, key=lambda k: (_salience(doc[k.head], token, k), k.head), default=None)


def near_state(doc: Doc, token: Token, known: list[Known]) -> Known | None:
    """Return the state that a word's sentence is about: its subject, a capital where it happens, else the last subject."""
    states = [k for k in known[-30:] if _is_one_state(k) and k.head < token.i]
    here = [k for k in states if sentences_between(doc[k.head], token) == 0]
    before = [k for k in states if sentences_between(doc[k.head], token) == 1]
    for choice in (
        [k for k in here if is_subject(doc[k.head])],
        [k for k in here if k.phrase == "state" and doc[k.head].dep_ in ("obl", "nmod")],
        [k for k in before if is_subject(doc[k.head])],
        [k for k in here if doc[k.head].dep_ in ("obl:agent", "obl", "nmod", "nmod:poss", "conj")],
    ):
        if choice:
            return choice[-1]
    return None


def _is_one_state(known: Known) -> bool:
    return known.actor.kind in ("state", "organ") and "+" not in known.actor.code and is_country(known.actor.code)


def is_subject(token: Token) -> bool:
    """Tell whether a word is a subject, or joined to one."""
    return token.dep_.startswith("nsubj") or (token.dep_ == "conj" and token.head.dep_.startswith("nsubj"))


def _fits(word: str, known: Known, doc: Doc) -> bool:
    """Tell whether a pronoun can stand for somebody, by number and kind."""
    head = doc[known.head]
    person = known.actor.kind == "person" or known.phrase in ("office", "member", "person")
    many = "+" in known.actor.code or known.phrase == "folk" or "Number=Plur" in str(head.morph)
    if word in PERSONAL:
        return person and not many
    if word in SINGULAR:
        return not many and not person and known.actor.kind in ("state", "organ", "body", "group", "media")
    if word in OWN:
        return person or known.actor.kind in ("state", "organ", "body", "group")
    return many or known.actor.kind in ("group", "state", "organ", "body")


def _salience(candidate: Token, pronoun: Token, known: Known) -> int:
    """Score an antecedent: subjects over others, those that govern the pronoun's clause most, near over far."""
    score = -2 * sentences_between(candidate, pronoun)
    if candidate.dep_.startswith("nsubj"):
        score += 3
        if candidate.sent == pronoun.sent and candidate.head in pronoun.ancestors:
            score += 2
    if candidate.dep_ in ("nmod:poss", "nmod", "compound", "amod"):
        score -= 1
    if pronoun.lower_ in ("they", "them", "their") and ("+" in known.actor.code or known.phrase == "folk"):
        score += 2
        before = pronoun.doc[pronoun.i - 1].lower_ if pronoun.i else ""
        score += 4 if before == "of" and known.phrase == "folk" else 0
    return score


def sentences_between(candidate: Token, pronoun: Token) -> int:
    """Count the sentence ends between two words."""
    return sum(1 for token in candidate.doc[candidate.i + 1 : pronoun.i + 1] if token.is_sent_start)
