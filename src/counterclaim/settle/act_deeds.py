"""Who hit whom, who crossed over, who mediated, and whether a deed that is denied was done."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..model.actor import BOTH, OUTLET, UNKNOWN, UNNAMED, organ_of, state_of
from ..model.claim import Claim
from ..model.finding import Question
from .act_first import speaks_for
from .act_words import Asked, body, quiet


def who_hit(acts: Sequence[Claim]) -> list[Asked]:
    """Ask who hit one side's people, where the others say that side itself, and it says the others."""
    hits: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for act in acts:
        deed = body(act)
        targets = {state_of(t) for t in deed.targets}
        if deed.type == "ASSAULT" and len(deed.actors) == len(targets) == 1 and UNKNOWN not in deed.actors:
            hits[next(iter(targets))][state_of(deed.actors[0])].append(act)
    out: list[Asked] = []
    for target, by_actor in sorted(hits.items()):
        if len(by_actor) >= 2 and is_turned_back(target, by_actor):
            question = Question("who_did", "ASSAULT", target, "hit", f"Who hit {target}?")
            out.append((question, by_name(by_actor), "conflict", "Each side is said to have done it."))
    return out


def who_did(acts: Sequence[Claim]) -> list[Asked]:
    """Ask who hit civilians or others of neither side, where one who is said to have done it says that another did."""
    hits: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for act in acts:
        deed = body(act)
        one, target = len(deed.actors) == 1 and UNKNOWN not in deed.actors, whom(deed.targets)
        if deed.type == "ASSAULT" and act.stance != "denied" and one and target:
            hits[target][state_of(deed.actors[0])].append(act)
    out: list[Asked] = []
    for target, by_actor in sorted(hits.items()):
        if is_bystander(target, by_actor) and (accused := laid_elsewhere(by_actor)):
            question = Question("who_did", "ASSAULT", target, "deed", f"Who attacked {target}?")
            out.append(
                (
                    question,
                    by_name(by_actor),
                    "conflict",
                    f"{accused} is said to have done it, and says that another did.",
                )
            )
    return out


def is_bystander(target: str, by_actor: Mapping[str, Sequence[Claim]]) -> bool:
    """Tell whether those hit are civilians, or a country's people, none of its forces, and themselves hit nobody."""
    forces = (organ_of(code) for claims in by_actor.values() for c in claims for code in body(c).targets)
    return target.endswith("/CIV") or not (target in by_actor or any(forces))


def laid_elsewhere(by_actor: Mapping[str, Sequence[Claim]]) -> str | None:
    """Name one who is said by others to have done a deed that he lays to another, and nowhere owns to."""
    owned = {actor for actor, claims in by_actor.items() if any(speaks_for(c, actor) for c in claims)}
    blamed = set(by_actor) - owned
    laid = (
        accused for actor, claims in sorted(by_actor.items()) if actor not in JOINT
        for accused in sorted(blamed - {actor}) if any(speaks_for(c, accused) for c in claims)
    )  # fmt: skip
    return next(laid, None)


JOINT = ("COALITION", BOTH)
"""Codes of several together, of whom the accused may be one."""


def by_name(by_actor: Mapping[str, Sequence[Claim]]) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """Write the claims of each actor as a position, in order of the actors' codes."""
    return tuple((actor, tuple(claims)) for actor, claims in sorted(by_actor.items()))


def is_turned_back(target: str, by_actor: Mapping[str, Sequence[Claim]]) -> bool:
    """Tell whether others say in two reports that a side hit itself: whoever says so of himself was misread."""
    told = {c.report for c in by_actor.get(target, ()) if state_of(c.voice.claimant) not in (target, OUTLET, UNNAMED)}
    return len(told) >= 2


def who_crossed(acts: Sequence[Claim]) -> list[Asked]:
    """Ask whose forces came over to the other side, where each side says that the other's did."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for act in acts:
        deed = body(act)
        who, whom = {state_of(a) for a in deed.actors}, {state_of(t) for t in deed.targets}
        if deed.type == "MOBILIZE" and act.stance != "denied" and len(who) == len(whom) == 1 and who != whom:
            told[next(iter(who)), next(iter(whom))].append(act)
    out: list[Asked] = []
    for one, other in sorted(told):
        pair = (tuple(told[one, other]), tuple(told.get((other, one), ())))
        if one < other and pair[1] and any(state_of(c.voice.claimant) == other for c in pair[0]):
            question = Question("who_did", "MOBILIZE", "BOTH", "first", "Whose forces came over to the other side?")
            out.append(
                (question, ((one, pair[0]), (other, pair[1])), "conflict", "Each side says that the other's did.")
            )
    return out


def mediators(acts: Sequence[Claim]) -> list[Asked]:
    """Ask who mediated between the sides."""
    by_actor: dict[str, list[Claim]] = defaultdict(list)
    for act in acts:
        deed = body(act)
        actors, targets = {state_of(a) for a in deed.actors}, {state_of(t) for t in deed.targets}
        if deed.type == "CONSULT" and len(actors) == 1 and len(targets - actors) >= 2 and UNKNOWN not in actors:
            by_actor[next(iter(actors))].append(act)
    claims = [c for group in by_actor.values() for c in group]
    if not claims:
        return []
    question = Question("who_did", "CONSULT", "BOTH", "mediator", "Who mediated?")
    return [
        (
            question,
            by_name(by_actor),
            quiet(claims),
            "Mediators are named side by side.",
        )
    ]


def deeds(acts: Sequence[Claim], sides: frozenset[str]) -> list[Asked]:
    """Ask whether each deed happened that somebody denies or that several reports tell.

    What the sides charge each other with is asked by `who_began`; talks are by `mediators`.
    """
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for act in acts:
        deed = body(act)
        actor, target = "+".join(sorted({state_of(a) for a in deed.actors})), whom(deed.targets)
        charge = deed.type == "ACCUSE" and {actor, target} <= sides
        if deed.type in VERBS and UNKNOWN not in deed.actors and target and not charge:
            groups[deed.type, actor, target].append(act)
    for (kind, actor, target), claims in groups.items():
        if target.endswith("/CIV") and all(c.stance == "denied" for c in claims):
            claims += groups.get((kind, actor, state_of(target)), ())  # others tell of it as an attack on their state
    asked = (asked_of_deed(key, claims, acts) for key, claims in sorted(groups.items()))
    return [one for one in asked if one is not None]


def asked_of_deed(key: tuple[str, str, str], claims: Sequence[Claim], acts: Sequence[Claim]) -> Asked | None:
    """Ask whether one deed happened, if it is denied or told by two reports."""
    kind, actor, target = key
    told = tuple(c for c in claims if c.stance != "denied")
    denied = denials(key, claims, acts)
    if not denied and (actor == target or kind in BARGAINS):
        return None
    if not told or (not denied and len({c.report for c in told}) < 2):
        return None
    question = Question("whether", kind, actor, target, f"Did {actor} {VERBS[kind]} {target}?")
    positions = tuple(p for p in (("yes", told), ("no", denied)) if p[1])
    if denied:
        return question, positions, "conflict", "It is said and denied."
    return question, positions, quiet(told), "Nobody denies it."


def denials(key: tuple[str, str, str], claims: Sequence[Claim], acts: Sequence[Claim]) -> tuple[Claim, ...]:
    """Find where a deed is denied: by anybody named, or where the side that did it rejects the report."""
    kind, actor, target = key
    if kind not in DENIABLE:
        return ()
    own = [c for c in claims if c.stance == "denied" and c.voice.claimant not in (OUTLET, UNNAMED)]
    if kind == "ASSAULT" and target.endswith("/CIV"):
        own += [c for c in acts if body(c).type == "REJECT" and FORCE.search(c.quote())
                and actor in {state_of(a) for a in body(c).actors}]  # fmt: skip
    return tuple(own)


BARGAINS = ("AGREE", "CONCEDE")
"""Deeds that are asked after only where they are denied: what was agreed is asked as a ceasefire."""
FORCE = re.compile(r"\b(?:civilians?|bomb|attack|str(?:ike|uck)|shell|hit|fir(?:e|ed|ing)|kill|target|raid|shot)", re.I)
DENIABLE = ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "AID", *BARGAINS)
VERBS = {
    "ASSAULT": "attack", "COERCE": "seize or hold ground or people of", "RETREAT": "withdraw before",
    "ACCUSE": "accuse", "REJECT": "reject what was said by", "REQUEST": "call on", "THREATEN": "threaten",
    "MOBILIZE": "move forces against", "AID": "help", "SANCTION": "impose sanctions on",
    "AGREE": "come to terms with", "CONCEDE": "give way to",
}  # fmt: skip


def whom(targets: Sequence[str]) -> str:
    """Return whom an act hits: civilians where they are among its targets, else the states."""
    civilians = sorted({t for t in targets if t.endswith("/CIV")})
    return "+".join(civilians or sorted({state_of(t) for t in targets}))
