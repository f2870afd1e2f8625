"""Which effect a count tells: by the parse where it connects the two, else by where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Token
from ..prepositions import led_by
from ..reading import Reading
from ..reporting import SAYING
from ..units import ANYBODY, Unit
from .choose import Match, died_of_it, joined_effects, surer
from .counted import ELLIPTIC, Counted
from .hits import only_hits
from .no_effect import tells_none
from .senses import Trigger
from .unreal import is_unreal

UP = tuple("nummod nmod conj appos compound amod nmod:npmod nmod:unmarked flat det fixed advmod".split())
# Verbs that lead from what is numbered to its number: "the toll reached nine", "the dead number nine".
VALUE_VERBS = (
    "be reach rise climb hit stand put jump come number total grow set increase exceed surpass bring have soar pass "
    "amount give place go move revise cut lower raise correct drop fall cross top adjust".split()
)
# Prepositions that lead to another than is harmed: "losing his job as a driver", "an assassination by an officer".
BESIDE = ("as", "by", "in", "at", "with", "without", "between", "against", "than", "for", "near")
MACHINES_TOO = ("fighter", "bomber")
LOSSES = ("loss", "losse", "losses", "casualty", "casualties")
NONE_OF = (*LOSSES, "death", "fatality", "injury")  # "no deaths" is a count of nobody, "the deaths" is none
FARTHEST = 60
# Words that lead a part, which is skipped where it stands inside its whole.
INSIDE = ("including", "include", "included", "includes", "among", "amongst", "comprising")
STOPPERS = (";", ":", ".", "?", "!", "(", "“", "”")


def best_match(
    reading: Reading, counted: Counted, triggers: Sequence[Trigger], numbers: frozenset[int]
) -> Match | None:
    """Return the effect that a count tells, or None.

    `numbers` are the tokens of all quantities of the sentence, which stop a search by position.
    """
    # Nothing farther off is ever taken; looking there would make a run-on sentence cost the cube of its length.
    near = [trigger for trigger in triggers if abs(trigger.token.i - counted.head.i) <= FARTHEST]
    found = [match for trigger in near if (match := _match(reading, counted, trigger, numbers))]
    if counted.article:
        found = [match for match in found if match.cost < 0.5 and match.trigger.sense.argument != "value"]
    if any(only_hits(match.trigger) for match in found):
        found = surer(found, counted)
    best = min(found, key=lambda match: (match.cost, match.trigger.token.i), default=None)
    if best is None or (counted.quantity.high != 0 and is_unreal(best.trigger.token, best.effect)):
        return None  # of nobody it may well be said that he was not hurt
    return joined_effects(died_of_it(best, found, counted), near, counted)


def _match(reading: Reading, counted: Counted, trigger: Trigger, numbers: frozenset[int]) -> Match | None:
    if (counted.unit is not None and counted.unit.kind == "none") or _uncountable(counted):
        return None
    effect = trigger.sense.effect_on(counted.unit or _guess(counted, trigger))
    if effect is None and counted.elliptic and counted.unit == ANYBODY and trigger.sense.people is None:
        effect = trigger.sense.things if trigger.sense.things != "closed" else None  # "one came down" is one of things
    if counted.noun is not None and _is_plane(counted.noun, trigger, effect):
        effect = trigger.sense.things  # "one fighter was brought down" is a plane
    if effect is None or (_within(trigger.token.i, counted) and trigger.sense.argument != "self"):
        return None
    word = trigger.token.text
    first, last = sorted((trigger.token.i, counted.start))
    if tells_none(trigger, counted, effect) or ";" in reading.doc.words[first:last]:
        return None
    distance = abs(trigger.token.i - counted.head.i)
    found = []
    reached = any(_reaches(counted.head, head) or head == counted.noun for head in trigger.affected)
    if reached and not _ends_before(trigger.token, counted):
        how = f"effect: {word!r} governs what is counted"
        found.append(Match(trigger, effect, _weakness(trigger, counted) + 0.01 * distance, how))
    if not counted.named and (gap := _gap(reading, counted, trigger, numbers)) is not None:
        how = f"effect: {word!r} stands next to the number"
        found.append(Match(trigger, effect, _nearness(reading, counted, trigger, gap), how))
    return min(found, key=lambda match: match.cost, default=None)


def _is_plane(noun: Token, trigger: Trigger, effect: str | None) -> bool:
    """Tell fighters and bombers that are planes, as "destroyed" tells, from men, as "suicide" does."""
    manned = any(child.dep_ == "compound" and child.lower_ == "suicide" for child in noun.children)
    struck = noun.lemma_.lower() == "bomber" and trigger.sense.things in ("destroyed", "damaged")
    return noun.lemma_.lower() in MACHINES_TOO and not manned and (effect is None or struck)


def _nearness(reading: Reading, counted: Counted, trigger: Trigger, gap: int) -> float:
    """Price a match by position: what stands right behind the number is as good as the parse, the rest is not."""
    token, beside = trigger.token, _beside(reading, counted, trigger.token.i)
    if token.i < counted.start and _gives_value(trigger, counted, list(reading.doc[token.i + 1 : counted.start])):
        return 0.1 + 0.005 * gap
    if beside and token.i >= counted.end and not _attributive(token):
        return 0.005 * gap + (0.02 if token.dep_ in ("acl", "advcl") else 0.0)
    led = trigger.sense.argument == "of" and gap == 1 and reading.doc[token.i + 1].lower_ == "of"
    return _weakness(trigger, counted) + (0.015 + 0.005 * gap if beside or led else 1 + 0.1 * gap)


def _ends_before(token: Token, counted: Counted) -> bool:
    """Tell "one dead soldier, 13 prisoners", where the adjective says nothing of what is counted behind its noun."""
    return token.dep_ == "amod" and token.i < token.head.i < counted.start and not counted.elliptic


def _uncountable(counted: Counted) -> bool:
    """Tell figures ("heavy losses", "no casualties") from "massive destruction" and "no signs"."""
    noun, none = counted.noun if counted.unit is None else None, counted.quantity.high == 0
    if noun is None or (none and counted.head.doc[counted.quantity.end].lower_ == "of"):  # "not one of our raiders"
        return False
    return (none or counted.quantity.qualifier == "vague") and noun.lemma_.lower() not in (NONE_OF if none else LOSSES)


def _weakness(trigger: Trigger, counted: Counted) -> float:
    """A word that only describes ("captured soldiers", "prisoners") yields to one that tells ("were killed").

    A participle before the number describes nothing, whatever the parse says: "and wounded seven people".
    """
    token = trigger.token
    if token.dep_.startswith("acl") and counted.start < token.left_edge.i:
        return 0.05
    describes = _attributive(token) and token.i > counted.quantity.start
    named = trigger.sense.argument == "self" and token.pos_ in ("NOUN", "PROPN")
    return 0.5 if describes or named else 0.0


def _attributive(token: Token) -> bool:
    """Tell "five wounded men" from "five dead, ten hurt", where the parse hangs one adjective on the other."""
    return token.dep_ == "amod" and token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN", "NUM")


def _guess(counted: Counted, trigger: Trigger) -> Unit:
    """Take an unknown noun for people where the word can only befall people."""
    name = counted.noun.lemma_.lower() if counted.noun is not None else "person"
    event = counted.noun == trigger.token  # "31 detentions" are of people
    return Unit(name, "thing") if trigger.sense.things and not event else Unit(ANYBODY.name, ANYBODY.kind)


def _within(position: int, counted: Counted) -> bool:
    return counted.quantity.start <= position < counted.quantity.end and counted.quantity.high != 0


def _reaches(token: Token, head: Token) -> bool:
    """Tell whether one climbs from the count to the affected head through a noun phrase only."""
    for _ in range(30):
        if token.i == head.i:
            return True
        if token.dep_ not in UP or (token.dep_ == "nmod" and (led_by(token, BESIDE) or token.head.lower_ == "one")):
            return False  # "one of three men has died" tells of the one
        token = token.head
    return False


def _gap(reading: Reading, counted: Counted, trigger: Trigger, numbers: frozenset[int]) -> int | None:
    """Count the tokens between number and effect word, or None where they cannot belong together."""
    position = trigger.token.i
    if position >= counted.end:
        described = trigger.token.head.i if trigger.token.dep_.startswith("acl:relcl") else 0
        if counted.end <= described < position and described != counted.head.i:
            return None  # "nine friends, including the boy who was killed"
        between = _without_saying(_without_parts(list(reading.doc[counted.end : position])))
        allowed = _may_follow(trigger)
    else:
        between = list(reading.doc[position + 1 : counted.start])
        allowed = _may_precede(trigger, counted)
    if _labels(trigger, between) and position < counted.start:
        return 1
    if any(t.i in numbers or t.text in STOPPERS for t in between):
        return None
    if position < counted.start and _gives_value(trigger, counted, between):
        return len(between)
    return len(between) if allowed and _unbroken(trigger, between) else None


def _labels(trigger: Trigger, between: Sequence[Token]) -> bool:
    """Read "Killed: 16 civilians", "Injured: 61": a word that heads an entry."""
    return [token.text for token in between] == [":"] and trigger.sense.argument in ("obj", "self", "subj")


def _unbroken(trigger: Trigger, between: Sequence[Token]) -> bool:
    """Tell whether only a noun phrase stands between; a passive may be reached over a participle and further."""
    verbs = [t for t in between if t.pos_ in ("VERB", "SCONJ")]
    if between and between[-1].lower_ in ("was", "were", "been"):
        return len(between) <= 12 and all(t.tag_ in ("VBN", "VBG") for t in verbs) and len(verbs) <= 1
    return len(between) <= 7 and not verbs


def _without_saying(between: list[Token]) -> list[Token]:
    """Skip the speaker between two commas: "one jet, he said, fell"."""
    commas = [at for at, token in enumerate(between) if token.text == ","]
    if len(commas) == 2 and any(t.lemma_ in SAYING for t in between[commas[0] : commas[1]]):
        return between[: commas[0]] + between[commas[1] + 1 :]
    return between


def _without_parts(between: list[Token]) -> list[Token]:
    """Skip the parts that stand inside a whole: "18 people, including five children, were killed"."""
    cut = next((at for at, token in enumerate(between) if token.lower_ in INSIDE), None)
    if cut is None or any(token.pos_ == "SCONJ" for token in between[cut:]):
        return between
    auxiliaries = [token for token in between[cut:] if token.pos_ == "AUX"]
    return between[:cut] + auxiliaries if auxiliaries else between


def _beside(reading: Reading, counted: Counted, position: int) -> bool:
    """Nothing but auxiliaries and adverbs stand between: "five injured", "nine were also killed"."""
    if position < counted.start:
        return position == counted.start - 1
    between = _without_parts(list(reading.doc[counted.end : position]))
    return all(t.pos_ in ("AUX", "ADV") or t.lower_ in ELLIPTIC for t in between)


def _gives_value(trigger: Trigger, counted: Counted, between: Sequence[Token]) -> bool:
    """Read "the toll has risen to nine", "the dead at nine", "casualties as nine": a number on its own."""
    if trigger.sense.argument not in ("value", "self", "of") or trigger.token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    verbs = [t.lemma_.lower() for t in between if t.pos_ in ("VERB", "AUX")]
    if trigger.sense.argument == "value":
        verbs = verbs[-1:]
    if not all(verb in VALUE_VERBS for verb in verbs) or len(between) > (24 if verbs else 16):
        return False
    last = between[-1] if between else None
    leads = last is not None and (last.lower_ in ("to", "at", "as", "of", "is", "was") or bool(verbs))
    leads = leads or (last is not None and last.lower_.removesuffix("s") in VALUE_VERBS)
    return leads and (counted.noun is None or trigger.sense.argument == "value")


def _may_follow(trigger: Trigger) -> bool:
    """The effect word may stand behind the number: "13 captured", "nine dead", "nine people died"."""
    token, argument = trigger.token, trigger.sense.argument
    if argument == "obj":
        if any(child.dep_ == "obj" and not _told_apart(child) for child in token.children):
            return False
        return token.tag_ in ("VBN", "JJ", "VBD", "NN", "NNP") or token.pos_ == "ADJ"
    return argument in ("self", "subj")


def _told_apart(token: Token) -> bool:
    """In "nine killed 30 injured" the second number has a participle of its own and is no object."""
    right = token.right_edge.i
    return any(t.tag_ in ("VBN", "VBD") for t in token.doc[token.i + 1 : right + 2])


def _may_precede(trigger: Trigger, counted: Counted) -> bool:
    """The effect word may stand before the number: "killing nine", "the death of nine"."""
    token, argument = trigger.token, trigger.sense.argument
    if argument == "obj":
        return not any(child.dep_ in ("aux:pass", "nsubj:pass") for child in token.children)
    return argument == "of" or (argument == "self" and token.i + 1 == counted.start)
