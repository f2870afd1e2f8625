"""Wounds told by two words or more: "suffered burns", "lost a leg", "in hospital", "with bullet wounds"."""

from __future__ import annotations

from ..document import Token
from ..forms import forms_of
from ..prepositions import led_by
from .affected import acted_on, acting, subjects_of
from .idiom_words import ADMITTING, CRITICAL, DEADLY, HURTS, IN_WARD, LIMBS, SUFFERED, SUFFERING
from .senses import Trigger, told


def _ends_there(token: Token) -> bool:
    """Tell "two critical" from "two critical questions"."""
    following = token.doc[token.i + 1 : token.i + 2]
    return not following or following[0].is_punct or following[0].pos_ in ("CCONJ", "ADP", "SPACE")


def _suffered(token: Token, lemma: str) -> Trigger | None:
    if lemma == "damage" and token.dep_ == "obj" and token.head.lemma_ in ("suffer", "sustain"):
        return told(token.head, lemma, None, "damaged", tuple(acting(token.head)))
    if lemma in SUFFERED and token.dep_ in ("obj", "obl") and token.head.lemma_ in SUFFERING:
        fatal = any(child.lower_ in ("fatal", "mortal", "deadly") for child in token.children)
        return told(token.head, lemma, "killed" if fatal else "wounded", None, tuple(acting(token.head)))
    return None


def _inflicted(token: Token, lemma: str) -> Trigger | None:
    """Read "wounds were received by nine", "inflicted harm on nine", "caused injuries to nine"."""
    verb, hurting = token.head, lemma in HURTS
    if hurting and token.dep_ == "nsubj:pass" and verb.lemma_ in ("suffer", "sustain", "receive"):
        by = tuple(c for c in verb.children if c.dep_.startswith("obl") and any(w.lower_ == "by" for w in c.lefts))
        return told(verb, lemma, "wounded", None, by)
    if hurting and token.dep_ == "obj" and {"inflict", "cause"} & set(forms_of(verb)):
        return told(token, lemma, "wounded", None, tuple(c for c in (*token.children, *verb.children) if _on(c)))
    return None


def _on(token: Token) -> bool:
    return token.dep_ in ("nmod", "obl") and any(word.lower_ in ("on", "upon", "to") for word in token.lefts)


def _shot(token: Token, lemma: str) -> Trigger | None:
    """Read "was shot in the leg": a limb tells that the person lives."""
    if lemma not in ("shoot", "shot", "hit", "stab"):
        return None
    limbs = [c for c in token.children if c.dep_ == "obl" and c.lemma_.lower() in LIMBS]
    hit = [child for child in token.children if child.dep_ == "obj"] or [*acted_on(token), *subjects_of(token)]
    return told(token, lemma, "wounded", None, tuple(hit)) if limbs else None


def _maimed(token: Token, lemma: str) -> Trigger | None:
    """Read "lost a leg"."""
    if lemma in LIMBS and token.dep_ == "obj" and token.head.lemma_ == "lose":
        return told(token.head, lemma, "wounded", None, tuple(acting(token.head)))
    return None


def _with_wounds(token: Token, lemma: str) -> Trigger | None:
    """Read "33 people with bullet wounds", "were admitted with burns"; who died with them is dead."""
    if lemma not in HURTS or not led_by(token, ("with",)) or set(forms_of(token.head)) & DEADLY:
        return None
    verb = token.head
    heads = (*acted_on(verb), *subjects_of(verb)) if verb.pos_ == "VERB" else (verb,)
    return told(token, lemma, "wounded", None, heads)


def _in_danger(token: Token, lemma: str) -> Trigger | None:
    """Read "in critical condition", "two critical", "fighting for their lives", "are being operated on"."""
    if lemma in ("condition", "state") and led_by(token, ("in",)) and any(c.lower_ in CRITICAL for c in token.children):
        return told(token, lemma, "wounded", None, (*subjects_of(token), *subjects_of(token.head), token.head))
    if lemma in IN_WARD and token.i > token.sent.start and token.nbor(-1).pos_ == "NUM" and _ends_there(token):
        return told(token, lemma, "wounded", None, (token.nbor(-1),))  # "one dead, two critical"
    if lemma in ("life", "lives") and led_by(token, ("for",)) and token.head.lemma_ in ("fight", "struggle", "battle"):
        return told(token.head, lemma, "wounded", None, tuple(acting(token.head)))
    if lemma == "operate" and any(child.dep_ == "aux:pass" for child in token.children):
        return told(token, lemma, "wounded", None, tuple(subjects_of(token)))
    return None


def _treated(token: Token, lemma: str) -> Trigger | None:
    """Read "were admitted to hospital", "are being treated", "in intensive care"."""
    led = any(child.dep_ == "case" for child in token.children)
    if lemma in ("hospital", "clinic") and token.dep_ == "obl" and token.head.lemma_ in ADMITTING:
        return told(token.head, lemma, "wounded", None, (*acted_on(token.head), *subjects_of(token.head)))
    if lemma in ("hospital", "clinic") and token.dep_ == "obl" and _bare_in(token):  # "saw two of them in hospital"
        return told(token, lemma, "wounded", None, (*acted_on(token.head), *subjects_of(token.head)))
    if lemma == "hospital" and token.dep_ == "nmod" and not (_bare_in(token) or token.head.pos_ == "NUM"):
        return None  # "a doctor at the hospital"
    if lemma in ("hospital", "care", "treatment") and led and token.dep_ in ("ROOT", "conj", "nmod", "parataxis"):
        return told(token, lemma, "wounded", None, (*subjects_of(token), token.head))
    return None


def _bare_in(token: Token) -> bool:
    """Tell "in hospital" from "in the hospital"."""
    return token.i > 0 and token.nbor(-1).lower_ == "in"


WOUNDS = (_in_danger, _suffered, _inflicted, _maimed, _with_wounds, _shot, _treated)
