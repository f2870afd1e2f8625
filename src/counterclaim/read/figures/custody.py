"""Effects on people in somebody's hands: taken, held, rescued, of unknown fate."""

from __future__ import annotations

from ..document import Token
from ..prepositions import led_by
from .affected import acted_on, subjects_of
from .idiom_words import AWAY, CAPTIVITY, HELD, HOME, KIDNAPS, LEADING, NEGATED, SAFE, SAVING, TAKEN, TAKING, UNSEEN
from .senses import Sense, Trigger, told

BODIES = ("body", "corpse", "remain", "remains", "dead", "grave", "coffin")
PARTICLES = ("compound:prt", "advmod", "obl")
HELD_ONES = Sense("toll", "NOUN", "captured", None, "value", "The number of captives rose to nine.")


def _taken(token: Token, lemma: str) -> Trigger | None:
    if lemma not in TAKEN and lemma not in ("hand", "hands"):
        return None
    inside = led_by(token, ("in", "into"))
    linked = token.head.pos_ == "VERB" and token.dep_ in ("xcomp", "obj", "obl", "advmod")
    if lemma in TAKEN and linked and not (lemma == "prisoner" and inside):
        verb = token.head
        return told(verb, lemma, TAKEN[lemma], None, (*acted_on(verb), *subjects_of(verb)))
    own = any(child.lower_ in ("his", "her", "my") for child in token.children)  # "his head in his hands"
    if inside and not own and lemma in ("custody", "captivity", "hand", "hands"):
        of_verb = tuple(subjects_of(token.head)) if token.head.pos_ == "VERB" else ()
        things = "lost" if lemma in ("hand", "hands") else None
        return told(token, lemma, "captured", things, (*subjects_of(token), *of_verb, token.head))
    return None


def _held(token: Token, lemma: str) -> Trigger | None:
    follows = token.doc[min(token.i + 1, len(token.doc) - 1)].lower_  # "holds to its nine"
    if lemma in HELD and token.pos_ == "VERB" and token.dep_ not in ("amod", "compound") and follows != "to":
        return told(token, lemma, "captured", None, tuple(acted_on(token)))
    return None


def _unknown(token: Token, lemma: str) -> Trigger | None:
    """Read "the fate of nine is not known", "no word of nine"."""
    if lemma not in ("fate", "whereabouts"):
        return None
    verb = token.head
    words = {verb.lower_, *(child.lower_ for child in verb.children)}
    dark = words & {"unknown", "unclear", "uncertain"} or ("not" in words and words & {"known", "clear", "established"})
    return told(token, lemma, "missing", None, tuple(c for c in token.children if c.dep_ == "nmod")) if dark else None


def _kidnapped(token: Token, lemma: str) -> Trigger | None:
    """Where a report tells of a kidnapping, who was taken was captured and who was rescued is free."""
    if lemma not in (*TAKING, "rescue", "recover") or token.pos_ != "VERB" or not _of_kidnapping(token):
        return None
    gone = any(child.dep_ in ("compound:prt", "xcomp", "obl") for child in token.children if child.i > token.i)
    if lemma in TAKING and gone:
        return None  # "took part in", "taken to hospital"
    effect = "captured" if lemma in TAKING else "released"
    return told(token, lemma, effect, None, (*acted_on(token), *subjects_of(token)))


def _of_kidnapping(token: Token) -> bool:
    return any(other.lemma_.lower() in KIDNAPS for other in token.doc)


def _led_away(token: Token, lemma: str) -> Trigger | None:
    """Read "carried off nine women", "were driven away": people are captured then, things seized."""
    away = [child.lower_ for child in token.children if child.lower_ in AWAY and child.dep_ in PARTICLES]
    if lemma not in LEADING or not away or (lemma == "carry" and away != ["off"]):  # "carried away by the current"
        return None
    return told(token, lemma, "captured", "captured", tuple(acted_on(token)))


def _home_again(token: Token, lemma: str) -> Trigger | None:
    """Where a report tells of captives, read "were handed over", "have come home", "walked free", "are back"."""
    verbs = HOME.get(token.lower_, ())
    verb = token.head if token.head.lemma_ in verbs else token
    plain = token.lower_ in ("home", "back") and verb == token and any(child.dep_ == "cop" for child in token.children)
    denied = any(child.lower_ in NEGATED for child in verb.children)
    if denied or not (verbs and (plain or verb != token)) or not _of_captives(token):
        return None
    return _freed(verb, verb.lemma_ if verb != token else lemma)


def _returned(token: Token, lemma: str) -> Trigger | None:
    """Read "returned ten prisoners", "the ten were let go", "have regained their freedom"."""
    if lemma == "return" and _of_captives(token) and any(c.dep_ in ("obj", "aux:pass") for c in token.children):
        return _freed(token, lemma)
    if lemma == "let" and any(c.lemma_ == "go" for c in token.children):
        return _freed(token, lemma)
    if lemma in ("freedom", "liberty") and token.head.lemma_ in ("regain", "gain", "recover"):
        return told(token.head, lemma, "released", None, tuple(subjects_of(token.head)))
    return None


def _freed(verb: Token, lemma: str) -> Trigger | None:
    heads = (*acted_on(verb), *subjects_of(verb)) if verb.pos_ in ("VERB", "AUX") else tuple(subjects_of(verb))
    return None if any(map(_body, heads)) else told(verb, lemma, "released", None, heads)


def _of_captives(token: Token) -> bool:
    return any(other.lemma_.lower() in CAPTIVITY for other in token.doc)


def _brought_out(token: Token, lemma: str) -> Trigger | None:
    """Read "pulled nine people from the water", "were brought to safety", "dug out alive"; bodies are no survivors."""
    if lemma not in SAVING or token.pos_ != "VERB":
        return None
    heads = tuple(acted_on(token))
    beside = (c for c in token.children if c.lower_ == "alive" or led_by(c, ("from", "of", "to")))
    safe = any(word.lower_ in SAFE for child in beside for word in (child, *child.children))
    return told(token, lemma, "evacuated", None, heads) if safe and not any(map(_body, heads)) else None


def _body(token: Token) -> bool:
    return token.lemma_.lower() in BODIES


def _unseen(token: Token, lemma: str) -> Trigger | None:
    """Read "nine were not accounted for", "nine have not returned"."""
    negated = any(child.lower_ in NEGATED for child in token.children)
    if lemma not in UNSEEN or not negated or token.pos_ != "VERB":
        return None
    perfect = any(child.lemma_ == "have" and child.dep_ == "aux" for child in token.children)
    passive = any(child.dep_ == "aux:pass" for child in token.children)
    told_so = passive if lemma == "account" else perfect
    return told(token, lemma, "missing", None, tuple(subjects_of(token))) if told_so else None


CUSTODY = (_taken, _held, _unknown, _led_away, _kidnapped, _home_again, _returned, _brought_out, _unseen)
