"""Effects told by two words: "lost their lives", "taken prisoner", "shot down", "the death toll rose"."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Token
from ..forms import forms_of
from ..prepositions import led_by
from .affected import acted_on, acting, subjects_of
from .custody import CUSTODY, HELD_ONES
from .idiom_words import (
    DEAD,
    DEADLY,
    DOWN,
    DRIVING,
    FALLS,
    HEADS,
    HURT_ONES,
    LIFE_TAKERS,
    MARTYRDOM,
    MEETING,
    SHELTERS,
    TAKEN,
    THE_HARMED,
    TOWNS,
)
from .senses import Sense, Trigger, told
from .wounds import WOUNDS

EVACUATING = ("evacuation", "evacuations", "evacuees", "evacuated", "evacuating", "evacuate")
RESIDENTS = ("people", "person", "resident", "family", "civilian", "villager", "inhabitant", "household", "refugee",
             "hundred", "thousand", "dozen")  # fmt: skip
TOLL = Sense("toll", "NOUN", "killed", None, "value", "The death toll rose to nine.")
HURT = Sense("toll", "NOUN", "wounded", None, "value", "The number of wounded rose to nine.")
LOST = Sense("toll", "NOUN", "killed_or_wounded", None, "value", "The number of casualties rose to nine.")

GONE = Sense("toll", "NOUN", "missing", None, "value", "The number of missing rose to nine.")
AWAY = Sense("toll", "NOUN", "displaced", None, "value", "The number of displaced rose to 900.")
# By which words "the number of ... rose to nine" tells what befell the nine; the first that fits.
NUMBERED = (((*HURT_ONES, "wound", "injure"), HURT), ((*DEAD, "kill", "die", "body", "corpse"), TOLL),
            ((*TAKEN, "abduct", "capture", "kidnap", "detain", "arrest"), HELD_ONES), (("missing",), GONE),
            (("displaced", "displace"), AWAY), (("casualty",), LOST))  # fmt: skip


def idiom_at(token: Token) -> Trigger | None:
    """Recognise effects told by two words: "lost their lives", "taken prisoner", "shot down", "death toll"."""
    lemma = token.lemma_.lower()
    if HEADS.isdisjoint(forms_of(token)):
        return _to_death(token, lemma)  # which any verb may tell
    for rule in RULES:
        if found := rule(token, lemma):
            return found
    return None


def _life(token: Token, lemma: str) -> Trigger | None:
    if lemma not in ("life", "lives"):
        return None
    counting = token.dep_ == "nmod" and token.head.pos_ in ("NOUN", "NUM")  # "hundreds of lives"
    verb = token.head.head if counting else token.head
    if verb.lemma_ in ("lose", "give"):
        return told(verb, "lose", "killed", None, (*acting(verb), token))
    if verb.lemma_ in LIFE_TAKERS:
        of = tuple(child for child in token.children if child.dep_.startswith("nmod"))
        return told(token, "life", "killed", None, (*of, token, *((token.head,) if counting else ())))
    return None


def _martyred(token: Token, lemma: str) -> Trigger | None:
    """Read "embraced martyrdom", "met their death"."""
    if lemma in MARTYRDOM and token.dep_ in ("obj", "obl") and token.head.lemma_ in MEETING:
        return told(token.head, lemma, "killed", None, tuple(acting(token.head)))
    return None


def _fallen(token: Token, lemma: str) -> Trigger | None:
    """Read "nine soldiers fell", but not "fell ill" or "fell into captivity"; "did not survive" is the same."""
    if lemma == "survive" and any(child.lower_ in ("not", "n't", "never") for child in token.children):
        return told(token, lemma, "killed", None, tuple(subjects_of(token)))
    if lemma != "fall" and token.lower_ not in ("fell", "fallen"):
        return None
    cases = (word for child in token.children for word in child.children if word.dep_ in ("case", "advmod"))
    words = {word.lower_ for word in (*token.children, *cases)}
    if words & FALLS:
        return None
    people = None if "to" in words else "killed"  # a town falls to somebody
    return Trigger(token, Sense("fall", "VERB", people, "lost", "parse", "Nine soldiers fell."), tuple(acting(token)))


def _to_death(token: Token, lemma: str) -> Trigger | None:
    """Read "stabbed nine to death", "burned to death"."""
    if token.pos_ != "VERB" or token.lemma_ in ("sentence", "condemn"):
        return None
    death = (c for c in token.children if c.lower_ == "death" and any(w.lower_ == "to" for w in c.lefts))
    if next(death, None) is None:
        return None
    objects = tuple(child for child in token.children if child.dep_ == "obj")
    return told(token, lemma, "killed", None, objects or (*acted_on(token), *subjects_of(token)))


def _of_the_dead(token: Token, lemma: str) -> Trigger | None:
    """Read "of the dead, 14 were tourists", "among the wounded were nine children", "the victims were two women".

    Victims are dead only where the words before tell of a death.
    """
    effect = next((effect for words, effect in THE_HARMED.items() if lemma in words or token.lower_ in words), None)
    if effect is None or token.i == 0 or not any(child.lower_ == "the" for child in token.children):
        return None
    if lemma == "victim" and not any(set(forms_of(t)) & DEADLY for t in token.doc[max(0, token.i - 60) : token.i]):
        return None
    over = token.head
    if led_by(token, ("of", "among", "amongst")):
        rest = over.lemma_.lower() in ("rest", "remainder")
        heads = tuple(subjects_of(over.head if rest else over)) or (over,)
        known = rest or (
            token.dep_ in ("nmod", "obl") and any(child.dep_ == "cop" for child in (*over.children, *token.children))
        )
    else:
        heads, known = (over,), token.dep_ == "nsubj" and any(child.dep_ == "cop" for child in over.children)
        if token.dep_ == "nsubj" and over.lemma_.lower() in ("include", "comprise", "number"):
            heads, known = tuple(child for child in over.children if child.dep_ == "obj"), True
    heads = tuple(counted for head in heads for counted in (head, *(c for c in head.children if c.dep_ == "conj")))
    return Trigger(token, Sense(lemma, "NOUN", effect, None, "parse", ""), heads) if known else None


def _no_victims(token: Token, lemma: str) -> Trigger | None:
    """Read "there were no victims"."""
    none = lemma == "victim" and any(child.lower_ == "no" for child in token.children)
    return told(token, lemma, "killed_or_wounded", None, (token,)) if none else None


def _alight(token: Token, lemma: str) -> Trigger | None:
    """Read "set alight", "set on fire", "caught fire", "burned five trucks", "were burned alive"."""
    if lemma == "fire" and token.dep_ == "obj" and token.head.lemma_ == "catch":
        return told(token.head, lemma, None, "damaged", tuple(acting(token.head)))
    alive = any(child.lower_ == "alive" for child in token.children)
    if lemma == "burn" and (alive or any(child.dep_ in ("obj", "aux:pass") for child in token.children)):
        return told(token, lemma, "killed" if alive else "wounded", "destroyed", tuple(acted_on(token)))
    after = token.doc[token.i + 1 : token.i + 3].text.lower()
    if lemma == "set" and (after.startswith(("alight", "ablaze", "afire")) or after == "on fire"):
        return told(token, lemma, None, "destroyed", (*acted_on(token), *subjects_of(token)))
    return None


def _claimed(token: Token, lemma: str) -> Trigger | None:
    """Read "a blast hit the town, claiming nine": whom a blast claims it kills."""
    follows = token.doc[min(token.i + 1, len(token.doc) - 1)]
    if token.lower_ == "claiming" and (follows.pos_ == "NUM" or follows.lower_ in ("dozens", "scores", "hundreds")):
        return told(token, lemma, "killed", None, (*acted_on(token), follows))
    return None


def _disabled(token: Token, lemma: str) -> Trigger | None:
    """Read "put out of action", "taken out of service"."""
    out = any(child.lower_ == "out" for child in token.children)
    if lemma in ("action", "service", "commission") and out and token.head.lemma_ in ("put", "take", "knock"):
        return told(token.head, lemma, None, "destroyed", (*acted_on(token.head), *subjects_of(token.head)))
    return None


def _down(token: Token, lemma: str) -> Trigger | None:
    word = lemma if lemma in DOWN else token.lower_
    arms = token.lower_ == "gun" or token.tag_ == "NNS"  # "put the gun down", "two shots rang out"
    if word not in DOWN or arms or not (particle := _particle(token)):
        return None
    if particle == "out" and any(t.lower_ == "of" for t in token.doc[token.i + 1 : token.i + 4]):
        return None  # "taken out of the town"
    if (word in ("come", "bring", "brought") and particle != "down") or (word in ("put", "take") and particle != "out"):
        return None
    people, things = DOWN[word] if particle != "dead" else ("killed", None)
    return Trigger(token, Sense(word, "VERB", people, things, "subj" if word == "come" else "obj", ""),
                   tuple(acting(token) if word == "come" else acted_on(token)))  # fmt: skip


def _home(token: Token, lemma: str) -> Trigger | None:
    """Read "left their homes" and "driven from their homes"."""
    if lemma == "home" and token.dep_ == "obj" and token.head.lemma_ in ("leave", "abandon", "flee", "lose"):
        return told(token.head, "leave", "displaced", None, tuple(acting(token.head)))
    if lemma == "home" and led_by(token, ("from", "of")) and token.head.lemma_ in DRIVING:
        return told(token.head, "leave", "displaced", None, tuple(acted_on(token.head)))
    return None


def _fled(token: Token, lemma: str) -> Trigger | None:
    """Read "3,000 people left the town", "crossed into Peru"; in an evacuation they are brought out."""
    to = {child.lemma_.lower() for child in token.children if child.dep_ == "obj" or led_by(child, ("to", "into"))}
    fled = (lemma == "leave" and to & set(TOWNS)) or (lemma == "move" and to & set(SHELTERS))
    if fled or (lemma == "cross" and any(led_by(child, ("into",)) for child in token.children)):
        effect = "evacuated" if any(word in EVACUATING for word in token.doc.lower) else "displaced"
        return told(token, "leave", effect, None, tuple(head for head in acting(token) if _settled(head)))
    return None


def _settled(token: Token) -> bool:
    """Tell people who lived there from soldiers, who come and go."""
    return token.lemma_.lower() in RESIDENTS or token.pos_ == "NUM"


def _toll(token: Token, lemma: str) -> Trigger | None:
    """Read "the toll" and "the number of dead" as words that lead to a value."""
    if "toll" in (lemma, token.lower_):
        return Trigger(token, TOLL, tuple(_valued(token)))
    if lemma in ("number", "count", "figure"):
        of = [child for child in token.children if child.dep_ == "nmod" and led_by(child, ("of",))]
        words = {form for child in of for word in child.subtree for form in forms_of(word)}
        sense = next((sense for told_by, sense in NUMBERED if words & set(told_by)), None)
        return Trigger(token, sense, tuple(_valued(token))) if sense else None
    return None


def _particle(token: Token) -> str | None:
    following = token.doc[token.i + 1 : token.i + 2].text.lower()
    if following in ("down", "up", "out", "dead"):
        return following
    for child in (child for child in token.children if child.i > token.i):
        if child.lower_ in ("down", "up", "out", "dead") and child.dep_ in ("compound:prt", "advmod", "xcomp", "obl"):
            return child.lower_
    return None


def _valued(toll: Token) -> Iterator[Token]:
    """Yield what the toll is said to be: its complement, or the number its verb leads to."""
    yield from (child for child in toll.children if child.dep_ in ("nmod", "appos", "nummod"))
    verb = toll.head
    if verb.pos_ in ("VERB", "AUX", "NUM", "NOUN"):
        yield verb
        yield from (
            c for c in verb.children if c != toll and c.dep_ in ("obj", "obl", "xcomp", "nummod", "nmod", "conj")
        )


RULES = (
    _life, _martyred, _fallen, *CUSTODY, *WOUNDS, _to_death, _of_the_dead, _no_victims, _claimed, _alight, _disabled,
    _down, _home, _fled, _toll,
)  # fmt: skip
