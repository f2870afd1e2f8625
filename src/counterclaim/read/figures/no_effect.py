"""When a word that tells an effect tells none of what is counted beside it."""

from __future__ import annotations

from ..document import Token
from ..prepositions import led_by
from .counted import Counted
from .senses import Trigger

UNDER = ("under", "beneath", "alive", "underneath")
GRAVE = frozenset(("serious", "seriously", "critical", "critically", "grave", "gravely", "threatening", "severe"))
GOODS = ("property", "material", "financial", "economic", "economical", "monetary", "crop", "job")


def tells_none(trigger: Trigger, counted: Counted, effect: str) -> bool:
    """Tell whether an effect does not befall what is counted, whatever the parse connects.

    "None of the people held was a soldier" counts nobody held, "none of the wounded" alone no wounded. One man who
    left his home is no count of the displaced; "death threats" are no deaths; a rocket that fell was not lost;
    who is buried under a house may live, and one person who fell did.
    """
    token = trigger.token
    if _of_another(token, counted):
        return True
    clause = any(child.dep_.startswith("nsubj") for child in token.children)
    inside = counted.quantity.start <= token.head.i < counted.quantity.end
    describes = token.dep_ in ("acl", "amod") and not (clause or inside)
    if counted.quantity.high == 0 and (describes or _only_names(trigger, counted) or _grave_ones(token, counted)):
        return True
    if trigger.sense.lemma == "fall" and counted.single and effect == "killed" and not _armed(counted):
        return True
    if any(_of_goods(word) for word in (token, counted.noun) if word is not None):
        return True
    if token.dep_ == "compound" and trigger.sense.argument == "of":
        return True
    if _uncounted_grave(counted) or (trigger.sense.lemma == "bury" and any(led_by(c, UNDER) for c in token.children)):
        return True
    if trigger.sense.lemma == "drop" and any(child.dep_ == "obj" for child in token.children):
        return True  # "a jet dropped nine bombs"
    unit = counted.unit.name if counted.unit is not None else None
    return (effect == "displaced" and counted.article and unit != "family") or (
        unit == "weapon" and trigger.sense.lemma in ("fall", "drop")
    )


def _grave_ones(token: Token, counted: Counted) -> bool:
    """Tell "none had serious wounds", but slight ones, from "none were hurt"."""
    near = {word.lower_ for word in token.doc[counted.quantity.start : token.i + 4]}
    return not near.isdisjoint(GRAVE)


def _armed(counted: Counted) -> bool:
    return counted.unit is not None and counted.unit.kind in ("military", "fighter")


def _of_another(token: Token, counted: Counted) -> bool:
    """Tell that a word describes the number right before it: in "nine men and six wounded" it is the six."""
    after = counted.end < token.i and token.dep_ in ("conj", "appos", "acl", "amod")
    return after and token.nbor(-1).pos_ == "NUM"


def _uncounted_grave(counted: Counted) -> bool:
    """Tell "two mass graves" and "a funeral" from graves and funerals that are counted, of one each."""
    noun = counted.noun
    if noun is None or noun.lemma_.lower() not in ("grave", "funeral", "burial", "coffin"):
        return False
    return counted.article or any(child.lower_ in ("mass", "common", "collective") for child in noun.children)


def _of_goods(loss: Token) -> bool:
    """Tell "property losses" from those of people."""
    goods = any(child.lower_ in GOODS for child in loss.children if child.dep_ in ("compound", "amod"))
    return goods and loss.lower_ in ("loss", "losses")


def _only_names(trigger: Trigger, counted: Counted) -> bool:
    """Tell that an effect only names those of whom none is said to be something: "none of the wounded"."""
    return trigger.token == counted.noun and counted.head != counted.noun
