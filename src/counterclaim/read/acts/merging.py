"""One deed told by several words: a verb and the noun that is its subject, a weapon fired that hits, harm in a row."""

from __future__ import annotations

from dataclasses import replace

from ...model.actor import state_of
from ..forms import forms_of
from .arguments import agents, patients, surface_subjects
from .clauses import infinitive, is_one_of, passive, preposition
from .lexicon import Lexicon
from .trigger import Trigger
from .verbclasses import SUBJECTS

DEADLY = frozenset((
    "kill", "wound", "injure", "hurt", "maim", "leave", "claim", "destroy", "damage", "slay", "eliminate",
))  # fmt: skip
MEANS = frozenset(("bomb", "bomber", "missile", "rocket"))
ENTERING = frozenset(("enter", "cross", "fly", "intrude", "come", "go", "move", "send"))
TRUCES = frozenset(("ceasefire", "cease-fire", "truce", "armistice"))
CAUSING = frozenset(("result", "cause", "lead", "trigger", "end"))
NEAR = 20  # tokens within which a deed and what it was done with are one


def merged(triggers: list[Trigger], lexicon: Lexicon) -> list[Trigger]:
    """Put a verb and the deed that is its subject, agent or circumstance together, and verbs of harm in a row."""
    by_index = {t.index: t for t in triggers}
    _merge_aims(by_index)
    into: dict[int, int] = {}  # where a word went that is one with another
    for trigger in triggers:
        harm = trigger.sense.type == "ASSAULT" or trigger.sense.mode in ("deport", "restrict")
        if not harm or trigger.sense.pos != "verb" or trigger.index not in by_index:
            continue
        trigger = by_index[trigger.index]
        if noun := _deed_behind(trigger, by_index):
            kept, dropped = (trigger, noun) if _of_one_side(trigger, noun) else (noun, trigger)
        elif trigger.sense.type != "ASSAULT":
            continue
        elif main := _main_verb(trigger, by_index, into) or _hit_by_the_same(trigger, by_index, lexicon):
            kept, dropped = main, trigger
        else:
            continue
        by_index[kept.index] = _completed(kept, dropped)
        into[dropped.index] = kept.index
        del by_index[dropped.index]
    return [by_index[index] for index in sorted(by_index)]


def _merge_aims(by_index: dict[int, Trigger]) -> None:
    """Put an operation and what it is to take, and a flight and the blow it is flown for, together."""
    for trigger in list(by_index.values()):
        deed = by_index.get(trigger.token.head.i)
        if deed is not None and deed.sense.type == "ASSAULT" and (_aim_of(trigger, deed) or _manner_of(trigger, deed)):
            by_index[deed.index] = _with_aim(deed, trigger)
            del by_index[trigger.index]
        elif (cause := _cause_of(trigger, by_index)) is not None:
            by_index[cause.index] = _completed(cause, trigger)
            del by_index[trigger.index]
        elif (blow := _blow_of(trigger, by_index)) is not None:
            by_index[blow.index] = _with_aim(blow, trigger)
            del by_index[trigger.index]


def _with_aim(deed: Trigger, aim: Trigger) -> Trigger:
    """Give a deed the words of another that belongs to it, and whom that is against where its own words do not say."""
    own = {state_of(code) for code in deed.actors.codes}
    theirs = {state_of(code) for code in aim.targets.codes}
    targets = deed.targets if deed.targets.heads or own & theirs else aim.targets
    actors = deed.actors if deed.actors else aim.actors
    return replace(deed, actors=actors, targets=targets, words=(*deed.words, aim.index))


def _aim_of(aim: Trigger, deed: Trigger) -> bool:
    """Tell whether a verb only says what an operation is for ("an offensive to retake the town")."""
    token = aim.token
    return deed.sense.pos == "noun" and aim.sense.type == "COERCE" and token.dep_ == "acl" and infinitive(token)


def _manner_of(blow: Trigger, deed: Trigger) -> bool:
    """Tell whether a verb says by what a deed was done, or a truce broken ("broke the truce by shelling the post")."""
    token = blow.token
    if blow.sense.type != "ASSAULT" or blow.sense.pos != "verb" or deed.sense.pos != "verb":
        return False
    if token.dep_ == "advcl" and preposition(token) == "by":
        return True
    broken = any(is_one_of(token.doc[i], TRUCES) for i in deed.words[1:])
    return broken and token.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in token.children)


def _cause_of(outcome: Trigger, others: dict[int, Trigger]) -> Trigger | None:
    """Return the deed that a verb says this one came of ("the strikes resulted in the destruction of the bridge")."""
    verb = outcome.token.head
    if outcome.sense.type != "ASSAULT" or not is_one_of(verb, CAUSING):
        return None
    if outcome.token.dep_ not in ("obj", "obl", "xcomp", "ccomp") or outcome.sense.pattern.mutual:
        return None
    causes = [others[t.i] for t in surface_subjects(verb) if t.i in others and t.i != outcome.index]
    return next((c for c in causes if c.sense.type == "ASSAULT" and c.sense.pos == "noun"), None)


def _blow_of(flight: Trigger, others: dict[int, Trigger]) -> Trigger | None:
    """Return the deed of force that somebody enters or crosses for ("jets crossed the border and bombed a camp")."""
    token = flight.token
    if flight.sense.type != "MOBILIZE" or flight.sense.pos != "verb" or not is_one_of(token, ENTERING):
        return None
    behind = [c for c in token.children if c.dep_ == "conj" and not any(g.dep_ in SUBJECTS for g in c.children)]
    behind += [token.head] if token.dep_ == "advcl" else []
    blows = [others[t.i] for t in behind if t.i in others]
    return next((b for b in blows if b.sense.type == "ASSAULT" and b.sense.pos == "verb"), None)


def _of_one_side(verb: Trigger, noun: Trigger) -> bool:
    """Tell whether somebody's own deed is told in a clash of nobody named ("a jet hit the plane in the clash")."""
    return noun.sense.pattern.mutual and not noun.actors and bool(verb.actors)


def without_means(triggers: list[Trigger]) -> list[Trigger]:
    """Drop a bomb or bomber where the sentence names the deed done with it."""
    means = [t for t in triggers if t.sense.pos == "noun" and t.token.lemma_.lower() in MEANS]
    deeds = [t for t in triggers if t.sense.type == "ASSAULT" and t not in means]
    return [t for t in triggers if t not in means or not any(_near(t, deed) for deed in deeds)]


def _near(trigger: Trigger, deed: Trigger) -> bool:
    return trigger.token.sent == deed.token.sent and abs(trigger.index - deed.index) <= NEAR


def _completed(kept: Trigger, dropped: Trigger) -> Trigger:
    """Give a trigger the sides that only the other words for the same deed name."""
    if kept.sense.pattern.mutual:
        return replace(kept, words=(*kept.words, dropped.index))
    actors = kept.actors if kept.actors else dropped.actors
    targets = kept.targets if kept.targets or not dropped.targets.heads else dropped.targets
    outcome = kept.sense.pos == "noun" or is_one_of(dropped.token, DEADLY)
    again = any(is_one_of(kept.token.doc[i], DEADLY) for i in kept.words[1:])  # "killing three and wounding others"
    if dropped.targets.heads and outcome and not again:  # whom it harmed, of the country where it was
        targets = dropped.targets if dropped.targets else replace(targets, heads=dropped.targets.heads)
    return replace(kept, actors=actors, targets=targets, words=(*kept.words, dropped.index))


def _deed_behind(trigger: Trigger, others: dict[int, Trigger]) -> Trigger | None:
    """Return the deed of force, named by a noun, by which the verb's harm is done."""
    verb = trigger.token
    near = agents(verb) + ([] if passive(verb) else surface_subjects(verb))
    if verb.dep_ == "acl:relcl":  # "the war in Chile that killed thousands": the war did, whatever stands nearer
        near += [verb.head, *verb.head.ancestors]
    near += [
        c for c in verb.children if c.dep_ in ("obl", "obl:agent") and preposition(c) in ("in", "by", "during", "with")
    ]
    near += [c for o in patients(verb) for c in o.children if c.dep_ == "nmod" and preposition(c) in ("in", "during")]
    found = [others[t.i] for t in near if t.i in others]
    return next((t for t in found if t.sense.type == "ASSAULT" and t.sense.pos == "noun"), None)


def _hit_by_the_same(trigger: Trigger, others: dict[int, Trigger], lexicon: Lexicon) -> Trigger | None:
    """Return the verb whose subject is a weapon that this one says was used ("a round fired by X struck a home")."""
    weapon = trigger.token.head
    if trigger.token.dep_ not in ("acl", "acl:relcl") or not lexicon.holds("weapon", forms_of(weapon)):
        return None
    verb = others.get(weapon.head.i) if weapon.dep_ in ("nsubj", "nsubj:pass") else None
    return verb if verb is not None and verb.sense.type == "ASSAULT" and verb.sense.pos == "verb" else None


def _main_verb(trigger: Trigger, others: dict[int, Trigger], into: dict[int, int]) -> Trigger | None:
    """Return the act of force of which a verb of harm says the outcome ("opened fire, killing three")."""
    verb = trigger.token
    if not is_one_of(verb, DEADLY) or any(c.dep_ in ("nsubj", "nsubj:pass") for c in verb.children):
        return None
    first = others.get(into.get(verb.head.i, -1)) if verb.dep_ == "conj" else None
    if first is not None and first.sense.type == "ASSAULT":  # "struck a home, killing three and wounding two"
        return first
    above = [verb.head, *(c for c in verb.head.children if c.dep_ == "obj" and infinitive(verb))]
    main = (
        next((others[t.i] for t in above if t.i in others), None) if verb.dep_ in ("advcl", "conj", "xcomp") else None
    )
    if main is None and verb.tag_ == "VBG":  # "..., killing three" says how the last deed before it ended
        before = [t for t in others.values() if t.sense.type == "ASSAULT" and t.index < verb.i and _near(trigger, t)]
        main = max(before, key=lambda t: t.index, default=None)
    return main if main is not None and main.sense.type == "ASSAULT" else None
