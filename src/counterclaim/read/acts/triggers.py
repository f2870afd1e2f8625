"""Where a sense of the lexicon fires: its words and its conditions at a token."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..document import Token
from ..forms import forms_of
from ..punctuation import HYPHENS
from ..reading import Reading
from .arguments import complements, patients, supporters, together
from .clauses import is_one_of, misrooted, passive, preposition
from .conditions import holds
from .filling import sides
from .lexicon import Lexicon, Phrase, Sense
from .trigger import Trigger

REACH = 7  # tokens behind a verb within which the other words of its phrase may stand
NEXT = 4  # tokens behind a verb within which its particle stands
PARTICLES = frozenset(("up", "down", "out", "off", "back", "away", "over"))
# What a row of deeds is named with: "a wave of attacks" is attacks, "the cause of the attacks" is not.
ROWS = frozenset((
    "start", "beginning", "outbreak", "series", "wave", "round", "string", "spate", "barrage", "day", "act", "use",
    "campaign", "continuation", "resumption", "exchange", "eruption", "case", "instance", "claim", "declaration",
    "signing", "cessation", "end", "report", "night", "week", "conclusion", "announcement", "breach", "violation",
    "hour", "lot",
))  # fmt: skip
# What a deed is said to be only feared, wished or alleged by.
UNSURE = frozenset((
    "allegation", "accusation", "threat", "fear", "risk", "danger", "possibility", "prospect", "prevention", "idea",
    "suspicion", "denial", "rumour", "rumor", "absence", "lack", "option", "hypothesis", "question",
))  # fmt: skip
# What is only spoken of behind these ("the importance of keeping the truce").
ONLY_SPOKEN_OF = frozenset(("importance", "need", "necessity", "urgency", "idea", "possibility", "prospect"))
DESCRIBING = frozenset(("describe", "regard", "characterise", "characterize", "portray", "present", "know", "view"))
# What there is only after the deed was done.
OUTCOMES = frozenset(("victim", "martyr", "survivor", "scene", "site", "target", "result", "consequence", "aftermath"))
AFTER_VERBS = frozenset(("DET", "PRON", "PROPN", "ADJ", "NUM", "NOUN", "VERB", "SCONJ", "PART", "ADP"))
CARRYING = frozenset((
    "kill", "wound", "injure", "die", "perish", "hurt", "hit", "damage", "destroy", "displace", "engage", "come", "go",
    "result", "escalate", "agree", "lead", "take", "capture", "fall", "end", "erupt", "respond", "be", "enter",
))  # fmt: skip
# Where a noun must stand in its clause to be what the clause tells.
TOLD = frozenset((
    "nsubj", "nsubj:pass", "obj", "ROOT", "ccomp", "parataxis", "xcomp", "acl", "advcl", "punct", "obl:agent",
))  # fmt: skip


def trigger_at(reading: Reading, lexicon: Lexicon, token: Token) -> Trigger | None:
    """Return the most demanding sense that fires at a token, or None."""
    for words, sense in _spelled(lexicon, token):
        actors, targets = sides(reading, token, sense, words)
        trigger = Trigger(token, sense, (token.i, *words), actors, targets)
        if not all(holds(reading, lexicon, trigger, condition) for condition in sense.pattern.conditions):
            continue
        return trigger if happens(trigger) else None
    return None


def _spelled(lexicon: Lexicon, token: Token) -> list[tuple[tuple[int, ...], Sense]]:
    """Return the senses whose words are there: the most demanding first, of equals the one with its words nearest."""
    found = [
        (words, sense)
        for phrase, sense in entries(lexicon, token)
        if (words := phrase_words(token, phrase, sense)) is not None
    ]
    return sorted(found, key=lambda f: (-len(f[0]), sum(abs(i - token.i) for i in f[0]) // NEXT))


def happens(trigger: Trigger) -> bool:
    """Tell whether a noun names a deed that the sentence reports, not one it mentions in passing.

    With nobody named, the deed must be what a clause is about; behind "of" it must be part of a row of deeds.
    """
    token = trigger.token
    if token.dep_ == "acl" and is_one_of(token.head, ONLY_SPOKEN_OF) and trigger.sense.pos == "verb":
        return False
    if token.pos_ not in ("NOUN", "PROPN") or trigger.sense.pos != "noun":
        return True
    if preposition(token) == "as" and is_one_of(token.head, DESCRIBING):
        return False  # what is described is told of elsewhere
    if token.dep_ == "nmod" and preposition(token) == "of":
        told = bool(trigger.actors or supporters(token)) and not is_one_of(token.head, UNSURE)
        return told or is_one_of(token.head, ROWS) or (bool(trigger.targets.heads) and is_one_of(token.head, OUTCOMES))
    if trigger.actors or trigger.targets.heads or any(c.dep_ in ("acl", "acl:relcl") for c in token.children):
        return True
    at = token
    while at.dep_ in ("conj", "appos") and at.head.pos_ in ("NOUN", "PROPN"):
        at = at.head
    if at.dep_ == "obl":
        return preposition(at) in ("in", "by", "to", "into", "under") and not CARRYING.isdisjoint(forms_of(at.head))
    return at.dep_ in TOLD


def entries(lexicon: Lexicon, token: Token) -> Iterator[tuple[Phrase, Sense]]:
    """Yield the phrases that a token may head, by its part of speech."""
    word = (token.lower_,)
    if _describes(token):
        yield from lexicon.at("adjective", word)
    if token.pos_ in ("VERB", "AUX") and (misrooted(token) or not described(token)):
        if deverbal(token):
            yield from lexicon.at("noun", word)
        yield from lexicon.at("verb", forms_of(token))
        if token.tag_ == "VBG" and (
            token.dep_ in ("nsubj", "nsubj:pass", "obl", "nmod", "csubj", "compound")
            or any(c.dep_ in ("det", "amod", "nmod:poss", "compound") or preposition(c) == "by" for c in token.children)
        ):
            yield from lexicon.at("noun", word)
    elif token.pos_ in ("NOUN", "PROPN", "ADJ", "X") and misread(token):
        yield from lexicon.at("verb", forms_of(token))
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from lexicon.at("noun", forms_of(token))
    elif token.pos_ == "ADJ":
        yield from lexicon.at("adjective", word)


def deverbal(token: Token) -> bool:
    """Tell whether a form in -ing that the parser took for a verb is a noun: "shelling by rebels", "police firing"."""
    if not token.lower_.endswith("ing") or any(c.dep_ in ("nsubj", "aux", "obj") for c in token.children):
        return False
    if any(c.dep_ == "compound" and c.i == token.i - 1 for c in token.children):
        return True
    marked = any(c.dep_ == "mark" for c in token.children)
    return token.tag_ == "VBG" and not marked and any(preposition(c) == "by" for c in token.children)


def described(token: Token) -> bool:
    """Tell whether a participle stands before the noun it describes ("captured soldiers")."""
    return token.dep_ in ("amod", "acl") and token.head.i > token.i


def misread(token: Token) -> bool:
    """Tell whether a verb was taken for a noun: it has a subject, or is a form in -s as in "Norway denies aid"."""
    if any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children) and not any(
        c.dep_ == "cop" for c in token.children
    ):
        return True
    if not token.text[1:].islower() or not token.text.endswith("s") or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    before, after = token.nbor(-1), token.nbor(1)
    alone = not any(t.pos_ in ("VERB", "AUX") for t in token.sent if t.i < token.i)
    return before.tag_ in ("NNP", "NNPS") and alone and after.pos_ in AFTER_VERBS


def _describes(token: Token) -> bool:
    hyphened = token.i > token.sent.start and token.nbor(-1).text in HYPHENS
    return token.dep_ in ("amod", "acl") and (hyphened or token.dep_ == "amod")


def phrase_words(token: Token, phrase: Phrase, sense: Sense) -> tuple[int, ...] | None:
    """Return where the other words of a phrase stand, or None if one is missing.

    They hang on the head, one level deeper, or stand close beside it; a verb's follow, a noun's surround. Of
    a verb of saying that charges somebody, they are what the clause below says.
    """
    found: list[int] = []
    pos = sense.pos
    if not phrase.others:
        return ()
    if sense.pattern.target == ("that",) and pos == "verb":
        charged = [c.i for c in complements(token) if _is(c, phrase.others[0])]
        return tuple(charged[:1]) or None
    around = _around(token, pos == "verb")
    ordered = pos == "verb" and not passive(token) and token.dep_ != "acl:relcl"
    tokens = token.doc.tokens
    for number, choices in enumerate(phrase.others):
        first = token.i if ordered and number >= phrase.before else -1
        reach = NEXT if PARTICLES.issuperset(choices) else len(tokens)
        at = next((i for i in around if i > first and abs(i - token.i) <= reach and _is(tokens[i], choices)), None)
        if at is None or at in found:
            return None
        found.append(at)
    return tuple(found)


@lru_cache(maxsize=4)
def _around(token: Token, verb: bool) -> tuple[int, ...]:
    """Return where the other words of a phrase may stand, in order; kept for the next phrase of the same head."""
    sentence = token.sent
    near = range(max(sentence.start, token.i - 4), min(sentence.end, token.i + REACH))
    below = {c.i for c in token.children} | {g.i for c in token.children for g in c.children}
    if verb:  # "hold the army and the police responsible"
        below |= {c.i for o in patients(token) for t in together(o) for c in t.children if c.i > t.i}
    else:
        below |= {token.head.i}
    return tuple(sorted({*below, *near} - {token.i}))


def _is(token: Token, choices: tuple[str, ...]) -> bool:
    return any(form in choices for form in forms_of(token))
