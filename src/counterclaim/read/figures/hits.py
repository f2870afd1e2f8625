"""Who was hit, where the word leaves open whether he lives: "five were shot", "a man was struck by a bullet"."""

from __future__ import annotations

from ..document import Token
from ..forms import forms_of
from ..prepositions import led_by
from .affected import acted_on
from .idiom_words import MISSILES
from .senses import Trigger, told

HITTING = frozenset(("shoot", "stab", "knife"))
STRIKING = frozenset(("hit", "strike"))
AIMED = ("at", "into", "up", "back", "out", "through", "from", "toward", "towards", "down", "dead")
OUTCOMES = {"killed": "killed", "wounded": "wounded", "injured": "wounded"}
EFFECT = "killed_or_wounded"


def hit_at(token: Token) -> Trigger | None:
    """Recognise a word by which somebody is hit, dead or hurt."""
    if _behind_number(token):
        return told(token, "shoot", EFFECT, None, (token, token.nbor(-1)))
    if token.pos_ not in ("VERB", "ADJ"):
        return None
    forms = HITTING.union(STRIKING).intersection(forms_of(token))
    if not forms or (forms & STRIKING and not _by_missile(token)):
        return None
    if any(child.dep_ == "obj" for verb in token.children if verb.dep_ == "conj" for child in verb.children):
        return None  # "two men shot and killed nine": the second verb says whom
    heads = tuple(_hit(token))
    return told(token, min(forms), _outcome(token), None, heads) if heads or not _aimed(token) else None


def only_hits(trigger: Trigger) -> bool:
    """Tell whether a word leaves open what became of those it befell."""
    return trigger.sense.people == EFFECT and trigger.sense.lemma in HITTING | STRIKING


def _outcome(verb: Token) -> str:
    """Read "shot and killed", "stabbed and wounded" as what they say, else leave open how it ended."""
    after = verb.doc[verb.i + 1 : verb.i + 3]
    joined = len(after) == 2 and after[0].lower_ in ("and", "&")
    return OUTCOMES.get(after[1].lower_, EFFECT) if joined else EFFECT


def _hit(verb: Token) -> list[Token]:
    """List whom a verb hits: its object, or the subject of a passive or of a headline's bare participle."""
    heads = list(acted_on(verb))
    return [*heads, *(child for head in heads for child in head.children if child.dep_ in ("conj", "appos"))]


def _behind_number(token: Token) -> bool:
    """Tell a headline's "5 shot", where the parse takes a participle for a noun, from "one shot" and "5 shots"."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    several = before is not None and before.lower_ not in ("one", "1") and before.pos_ == "NUM"
    return token.lower_ == "shot" and token.pos_ in ("NOUN", "PROPN") and several


def _by_missile(verb: Token) -> bool:
    return any(child.lemma_.lower() in MISSILES and led_by(child, ("by",)) for child in verb.children)


def _aimed(verb: Token) -> bool:
    """Tell "two men shot at the car", who hit nobody that is told of, from a headline's "two men shot at a bar"."""
    following = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    return verb.tag_ != "VBN" and following in AIMED
