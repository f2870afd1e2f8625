"""Which of those mentioned before a pronoun can stand for: by number, kind, and how they stand in their clause."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from ...model.actor import Actor
from ..document import Doc, Span, Token
from .codes import is_country

SINGULAR = frozenset(("it", "its", "itself"))
PERSONAL = frozenset(("he", "she", "his", "her", "him", "hers", "himself"))
PLURAL = frozenset(("they", "them", "their", "theirs", "themselves"))
OWN = frozenset(("we", "us", "our", "ours", "i", "my", "me"))
_FAR = 4  # sentences; beyond that nobody looks back


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody mentioned before.

    `phrase` is the kind of words that named it, `head` their head, `index` their place among the mentions;
    `first` and `label` are the place and the words of the first mention of the same one; `subject` tells
    whether it is the subject of its clause.
    """

    actor: Actor
    phrase: str
    head: int
    index: int
    first: int
    label: str
    subject: bool = False


def antecedent(doc: Doc, token: Token, known: list[Known]) -> Known | None:
    """Return who a pronoun stands for: a subject that governs its clause, else the last subject that fits."""
    numbers, word = _sentence_numbers(doc), token.lower_
    around = [k for k in known[-80:] if k.head < token.i and numbers[token.i] - numbers[k.head] <= _FAR]
    near = [k for k in around if _fits(word, k, doc) and not _beside(doc[k.head], token)][-40:]
    return max(near, key=lambda k: (_salience(doc[k.head], token, k), k.head), default=None)


def near_state(doc: Doc, token: Token, known: list[Known]) -> Known | None:
    """Return the state that a sentence is about: its subject, a capital where it happens, else the last subject."""
    states = [k for k in known[-30:] if _is_one_state(k) and k.head < token.i]
    here = [k for k in states if sentences_between(doc[k.head], token) == 0]
    before = [k for k in states if sentences_between(doc[k.head], token) == 1]
    earlier = [k for k in states if 2 <= sentences_between(doc[k.head], token) <= 3]
    for choice in (
        [k for k in here if k.subject],
        [k for k in here if k.phrase == "state" and doc[k.head].dep_ in ("obl", "nmod")],
        [k for k in before if k.subject],
        [k for k in here if doc[k.head].dep_ in ("obl:agent", "obl", "nmod", "nmod:poss", "conj")],
        [k for k in earlier if k.subject],
    ):
        if choice:
            return choice[-1]
    return None


def _is_one_state(known: Known) -> bool:
    return known.actor.kind in ("state", "organ") and "+" not in known.actor.code and is_country(known.actor.code)


def is_subject(phrase: Span) -> bool:
    """Tell whether a phrase is a subject, or joined to one; any of its words may be taken for its head."""
    return any(t.dep_.startswith("nsubj") or (t.dep_ == "conj" and t.head.dep_.startswith("nsubj")) for t in phrase)


def salient_state(doc: Doc, token: Token, known: list[Known]) -> Known | None:
    """Return the state that "the country" stands for: the most salient one, or whose organ is the subject."""
    states = [k for k in known[-30:] if _is_one_state(k) and (k.subject or "/" not in k.actor.code)]
    near = [k for k in states if sentences_between(doc[k.head], token) <= _FAR]
    return max(near, key=lambda k: (_salience(doc[k.head], token, k), k.head), default=None)


def _beside(candidate: Token, pronoun: Token) -> bool:
    """Tell whether both hang on one verb: in "the army attacked it" the pronoun is not the army."""
    free = (
        pronoun.pos_ == "PRON"
        and pronoun.dep_ in ("obj", "iobj", "obl")
        and not pronoun.lower_.endswith(("self", "selves"))
    )
    return free and candidate.head == pronoun.head


def _fits(word: str, known: Known, doc: Doc) -> bool:
    """Tell whether a pronoun can stand for somebody, by number and kind."""
    named = known.actor.kind == "person" or known.phrase == "person" or doc[known.head].lower_ in PERSONAL
    person = named or known.phrase in ("office", "member", "rank")
    many = (
        "+" in known.actor.code
        or known.phrase == "folk"
        or (doc[known.head].pos_ == "NOUN" and "Number=Plur" in doc[known.head].morph)
    )
    if word in PERSONAL:
        return person and not many
    if word in SINGULAR:
        return not many and not named and known.actor.kind in ("state", "organ", "body", "group", "media")
    if word in OWN:
        return person or known.actor.kind in ("state", "organ", "body", "group")
    return many or (not person and known.actor.kind in ("group", "state", "organ", "body"))


def _salience(candidate: Token, pronoun: Token, known: Known) -> int:
    """Score an antecedent: subjects over others, those that govern the pronoun's clause most, near over far."""
    score = -3 * sentences_between(candidate, pronoun)
    if known.subject:
        governs = candidate.head in pronoun.ancestors or candidate in pronoun.ancestors
        score += 5 if candidate.sent == pronoun.sent and governs else 3
    elif candidate.dep_ in ("nmod:poss", "nmod") and candidate.head in pronoun.ancestors:
        score += 4
    elif candidate.dep_ in ("nmod:poss", "nmod", "compound", "amod"):
        score -= 1
    word = pronoun.lower_
    if word in SINGULAR and (
        known.phrase in ("office", "member") or (known.actor.kind == "media" and not known.subject)
    ):
        score -= 2  # a medium only carries what others say
    if word in PLURAL and ("+" in known.actor.code or known.phrase == "folk"):
        score += 6 if known.phrase == "folk" and pronoun.i and pronoun.nbor(-1).lower_ == "of" else 2
    return score


def sentences_between(candidate: Token, pronoun: Token) -> int:
    """Count the sentence ends between two words, the first of them before the second."""
    numbers = _sentence_numbers(candidate.doc)
    return max(0, numbers[pronoun.i] - numbers[candidate.i])


@lru_cache(maxsize=2)
def _sentence_numbers(doc: Doc) -> tuple[int, ...]:
    """Return the number of the sentence of each token, once for a text: pronouns ask for it thousands of times."""
    return tuple(accumulate(int(bool(token.is_sent_start)) for token in doc))
