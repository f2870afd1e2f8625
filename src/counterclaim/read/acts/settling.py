"""From words that name acts to acts: one deed named twice in a clause is one act, and what a speech act is
about is not coded again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..document import Token
from ..reading import Reading
from .arguments import blamed_for, patients, surface_subjects
from .clauses import is_one_of, misrooted, passive, preposition, within
from .lexicon import Lexicon
from .merging import DEADLY, merged, without_means
from .participants import Side, side_of
from .trigger import Trigger

# What somebody says or agrees to: the deeds inside it are its content.
SPEECH = frozenset(("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "CONSULT"))
# Verbs of harm, by which a deed's victims are named.
HARM = frozenset((
    "kill", "wound", "injure", "hurt", "die", "perish", "hit", "strike", "damage", "destroy", "displace", "leave",
    "claim", "take", "cost", "target", "maim", "slay", "level", "rock", "shake", "wreck", "devastate", "uproot", "land",
    "shatter", "rip", "tear",
))  # fmt: skip
FATAL = frozenset(("die", "perish"))
DURING = frozenset(("in", "by", "during", "from", "under", "with", "of", "to"))
INNER = frozenset(("xcomp", "ccomp", "obj", "obl", "nmod", "acl", "advcl", "obl:agent", "dep", "iobj"))
AFTERWARDS = frozenset((
    "after", "before", "as", "while", "following", "when", "since", "amid", "during", "because", "over", "whereas",
    "although", "though",
))  # fmt: skip


def settle(reading: Reading, triggers: Sequence[Trigger], lexicon: Lexicon) -> list[Trigger]:
    """Return the triggers that stand for acts of their own, completed from the words around them."""
    kept = _without_parts(triggers)
    kept = [_with_victims(reading, t) for t in kept]
    kept = without_means(merged(kept, lexicon))
    return _without_content(_without_blame(kept))


def _without_blame(triggers: list[Trigger]) -> list[Trigger]:
    """Drop the blame that only says whose deed a noun names ("a raid blamed on rebels")."""
    deeds = {t.index for t in triggers if t.sense.type == "ASSAULT" and t.sense.pos == "noun"}
    return [t for t in triggers if t.actors or deeds.isdisjoint(d.i for d in blamed_for(t.token))]


def _without_parts(triggers: Iterable[Trigger]) -> list[Trigger]:
    """A word that belongs to the phrase of another trigger, or qualifies a noun of the same type, is no act."""
    by_index = {t.index: t for t in triggers}
    ordered = sorted(triggers, key=lambda t: (-len(t.words), t.index))
    taken: set[int] = set()
    kept = []
    for trigger in ordered:
        if trigger.index in taken:
            continue
        kept.append(_with_part(trigger, [by_index[i] for i in trigger.words[1:] if i in by_index]))
        taken.update(i for i in trigger.words if not _brokers(trigger, by_index.get(i)))
    nouns = {t.index: t for t in kept if t.sense.pos == "noun"}
    return [t for t in sorted(kept, key=lambda t: t.index) if not _qualifies(t, nouns)]


def _brokers(deal: Trigger, verb: Trigger | None) -> bool:
    """Tell whether a word of a deal's phrase says who mediated it, which is an act besides."""
    return verb is not None and verb is not deal and verb.sense.mode == "third-party" and deal.sense.type == "AGREE"


def _with_part(trigger: Trigger, parts: Sequence[Trigger]) -> Trigger:
    """Give a mutual act the parties that the noun in its phrase names ("a truce between X and Y was reached")."""
    if trigger.actors or not trigger.sense.pattern.mutual:
        return trigger
    named = next((part.actors for part in parts if part.actors and part.sense.pattern.mutual), trigger.actors)
    return replace(trigger, actors=named, targets=named)


def _qualifies(trigger: Trigger, nouns: dict[int, Trigger]) -> bool:
    head = trigger.token.head
    return trigger.sense.pos == "noun" and trigger.token.dep_ in ("compound", "amod", "nmod:desc") and head.i in nouns


def _with_victims(reading: Reading, trigger: Trigger) -> Trigger:
    """A deed without a target takes the victims that the verb above or behind it names."""
    if (
        trigger.sense.type != "ASSAULT"
        or trigger.sense.pos != "noun"
        or trigger.targets
        or trigger.sense.pattern.mutual
    ):
        return trigger
    victims = victims_of(trigger.token)
    side = side_of(reading, victims, True)
    return replace(trigger, targets=side) if side.heads else trigger


def victims_of(noun: Token) -> list[Token]:
    """Return whom a deed named by a noun kills or harms, by the verb it is the subject or circumstance of."""
    verb = noun.head
    if verb.pos_ == "VERB" and is_one_of(verb, HARM):
        if noun.dep_ in ("nsubj", "obl:agent") or preposition(noun) == "by":
            return patients(verb)
        if noun.dep_ in ("obl", "nmod", "advmod", "advcl") and preposition(noun) in DURING:
            return surface_subjects(verb) if passive(verb) or is_one_of(verb, FATAL) else patients(verb)
    for child in noun.children:
        if child.dep_ in ("acl", "acl:relcl") and is_one_of(child, HARM) and not passive(child):
            return patients(child)
    if noun.dep_ == "nsubj":
        for child in verb.children:
            if child.dep_ in ("advcl", "conj", "xcomp") and is_one_of(child, DEADLY) and not passive(child):
                return patients(child)
    return []


def _without_content(triggers: list[Trigger]) -> list[Trigger]:
    """Drop the acts inside what a speech act is about; whose deed is condemned, is condemned."""
    speech = [t for t in triggers if t.sense.type in SPEECH or _claims(t)]
    kept = [t for t in triggers if not any(s is not t and _covers(s, t) for s in speech)]
    return [_of_content(t, triggers) for t in kept]


def _covers(speech: Trigger, deed: Trigger) -> bool:
    """Tell whether a deed is the content of a speech act; a deal that somebody brokers is a deal besides."""
    brokered = {speech.sense.type, deed.sense.type} == {"AGREE", "CONSULT"} and (
        "third-party" in (speech.sense.mode, deed.sense.mode)
    )
    informing = speech.sense.type == "CONSULT" and deed.sense.pos == "verb"  # what somebody is informed of, is said
    return not brokered and not informing and contains(speech.token, deed.token)


def _claims(trigger: Trigger) -> bool:
    """Tell whether somebody takes responsibility, so that the deed behind it is the same act."""
    return any(trigger.token.doc[i].lemma_ in ("responsibility", "credit") for i in trigger.words)


def _of_content(speech: Trigger, triggers: Sequence[Trigger]) -> Trigger:
    """Give an accusation without a target whoever did the deed it is about, and a deed claimed its target."""
    if speech.targets or not (speech.sense.type == "ACCUSE" or _claims(speech)):
        return speech
    inside = [
        t
        for t in triggers
        if t is not speech and t.sense.type in ("ASSAULT", "COERCE") and contains(speech.token, t.token)
    ]
    for deed in inside:
        side = deed.targets if _claims(speech) else deed.actors
        if (side or (side.heads and _claims(speech))) and side.codes != speech.actors.codes:
            return replace(speech, targets=side)
    return speech


def contains(speech: Token, deed: Token) -> bool:
    """Tell whether a deed stands in the content of a speech act: below it, but not in its subject or a time clause."""
    top = speech.head if misrooted(speech) and deed.i > speech.i else speech
    if speech.sent != deed.sent or not within(deed, top) or deed in (speech, top):
        return False
    if any(t.text == ":" for t in deed.doc[speech.i : max(deed.i, speech.i)]):
        return False
    path = [deed, *deed.ancestors]
    path = path[: path.index(top)]
    step = path[-1]
    if step.dep_ not in INNER or (step.i < speech.i and step.dep_ in ("advcl", "parataxis", "ccomp")):
        return False
    if any(t.dep_ == "acl:relcl" for t in path) or any(t.dep_ == "ccomp" and t.head.pos_ == "VERB" for t in path[:-1]):
        return False  # a clause of its own: what somebody says besides, is said
    return not any(preposition(t) in AFTERWARDS or t.lower_ in AFTERWARDS for t in path)


__all__ = ["Side", "settle", "victims_of"]
