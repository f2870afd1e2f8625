"""Who hit whom, who began, who mediated, and whether a deed that is denied was done."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..model.actor import BOTH, OUTLET, UNKNOWN, UNNAMED, organ_of, state_of
from ..model.claim import Claim
from ..model.finding import Question
from .act_words import Asked, body, quiet
from .origins import stands_apart


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
    """Ask who hit civilians, where one who is said to have done it says that another did."""
    hits: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for act in acts:
        deed = body(act)
        one, target = len(deed.actors) == 1 and UNKNOWN not in deed.actors, whom(deed.targets)
        if deed.type == "ASSAULT" and act.stance != "denied" and one and target.endswith("/CIV"):
            hits[target][state_of(deed.actors[0])].append(act)
    out: list[Asked] = []
    for target, by_actor in sorted(hits.items()):
        if accused := laid_elsewhere(by_actor):
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


def who_began(acts: Sequence[Claim], sides: frozenset[str]) -> list[Asked]:
    """Ask which side began, where sides that blame each other speak."""
    blamed: dict[str, list[Claim]] = defaultdict(list)
    for act in acts:
        source, target = accusation(act)
        if source and target:
            blamed[target].append(act)
    blame = {(accusation(c)[0] or "", side) for side, claims in blamed.items() for c in claims}
    rivals = sorted({side for speaker, side in blame if (side, speaker) in blame} & sides)
    if len(rivals) < 2:
        return []
    question = Question("who_did", "ASSAULT", "BOTH", "first", "Who attacked first?")
    positions = tuple((side, tuple(blamed[side])) for side in sorted(rivals))
    return [(question, positions, "conflict", "Each side says that the other began.")]


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


def who_fired_first(acts: Sequence[Claim]) -> list[Asked]:
    """Ask who attacked first, where a force says that it was attacked and others that it attacked.

    Where neither speaks for the other's foe, words must tell of a beginning: who was stabbed and then fired may have
    been seen to fire. An outlet in its own words is taken for a side where another report tells the very reverse.
    """
    told = [c for c in acts if body(c).type == "ASSAULT" and c.stance != "denied"]
    begun = {c.id for c in told if FIRST.search(c.quote())}
    for force in sorted({force_of(actor) for c in told for actor in body(c).actors if actor != UNKNOWN}):
        attacked = [c for c in told if force in map(force_of, body(c).targets)]
        attacking = [c for c in told if force in map(force_of, body(c).actors) and not speaks_for(c, force)]
        own, others = at_odds(attacked, attacking, force, begun)
        if own:
            question = Question("who_did", "ASSAULT", force, "first", "Who attacked first?")
            foes = sorted({actor for c in own for actor in body(c).actors} - {force})
            positions = (("+".join(foes) or UNKNOWN, own), (force, others))
            return [(question, positions, "conflict", "A force says that it was attacked, others that it attacked.")]
    return []


def at_odds(
    attacked: Sequence[Claim], attacking: Sequence[Claim], force: str, begun: set[str]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Keep what says that a force was attacked and what others say that it attacked, where the two are at odds.

    `begun` are the claims whose words tell of a beginning. Every claim kept has one on the other side against it.
    """
    spoken = [c for c in attacked if speaks_for(c, force)]
    tellers, blamed = {c.voice.claimant for c in attacking}, {actor for c in spoken for actor in body(c).actors}
    by_force, by_others = (any(c.id in begun for c in side) for side in (spoken, attacking))
    words, reverses = ([c for c in side if c.id in begun] for side in (attacked, attacking))
    turned = [(one.id, other.id) for one in words for other in reverses if is_reverse(one, other)]
    own = {c.id for c in spoken if attacking and (by_others or c.id in begun or tellers & {*body(c).actors})}
    others = {c.id for c in attacking if spoken and (by_force or c.id in begun or c.voice.claimant in blamed)}
    own |= {one for one, _ in turned}
    others |= {other for _, other in turned}
    return tuple(c for c in attacked if c.id in own), tuple(c for c in attacking if c.id in others)


FIRST = re.compile(
    r"\b(?:first|without (?:a |any |saying |so much as a )?(?:warning|provocation|stop|word|order|halt)|unprovoked|"
    r"self-defen[cs]e|opened fire|began|begun|started|came under|(?:met|received|greeted|welcomed) with|"
    r"(?:in|by way of) (?:response|reply|return)|returned fire|answered|"
    r"before (?:an?|any\w*|one|his|her|its|their|our)|only (?:then|after\w*)|(?:done|did|doing) nothing|"
    r"surrounded|encircled|ambush\w*)\b",
    re.I,
)


def force_of(code: str) -> str:
    """Return whose force a code names: a state's army and its police are the state's, its civilians are not."""
    return code if code.endswith("/CIV") else state_of(code)


def is_reverse(claim: Claim, other: Claim) -> bool:
    """Tell whether an outlet tells in its own words that those attacked whom another report has attacked."""
    turned = set(map(force_of, body(claim).actors)) & set(map(force_of, body(other).targets))
    return claim.voice.claimant == OUTLET and claim.report != other.report and bool(turned)


def speaks_for(claim: Claim, force: str) -> bool:
    """Tell whether a claim is put forward by a force itself or another body of its state."""
    voice = claim.voice.claimant
    return state_of(voice) == state_of(force) and not stands_apart(organ_of(voice) or "")


def accusation(act: Claim) -> tuple[str | None, str | None]:
    """Read an act as somebody laying an attack at one side's door: who says so, and whose door."""
    deed = body(act)
    if len(deed.actors) != 1 or len(deed.targets) != 1 or UNKNOWN in (*deed.actors, *deed.targets):
        return None, None
    actor, target = state_of(deed.actors[0]), state_of(deed.targets[0])
    if actor == target:
        return None, None
    if deed.type == "ACCUSE":
        return actor, target
    said = state_of(act.voice.claimant)
    return (said, actor) if deed.type == "ASSAULT" and said == target and act.stance != "denied" else (None, None)


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
    asked = (asked_of_deed(key, claims, acts) for key, claims in sorted(groups.items()))
    return [one for one in asked if one is not None]


def asked_of_deed(key: tuple[str, str, str], claims: Sequence[Claim], acts: Sequence[Claim]) -> Asked | None:
    """Ask whether one deed happened, if it is denied or told by two reports."""
    kind, actor, target = key
    told = tuple(c for c in claims if c.stance != "denied")
    denied = denials(key, claims, acts)
    if actor == target and not denied:
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


FORCE = re.compile(r"\b(?:civilians?|bomb|attack|str(?:ike|uck)|shell|hit|fir(?:e|ed|ing)|kill|target|raid|shot)", re.I)
DENIABLE = ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "AID")
VERBS = {
    "ASSAULT": "attack", "COERCE": "seize or hold ground or people of", "RETREAT": "withdraw before",
    "ACCUSE": "accuse", "REJECT": "reject what was said by", "REQUEST": "call on", "THREATEN": "threaten",
    "MOBILIZE": "move forces against", "AID": "help", "SANCTION": "impose sanctions on",
}  # fmt: skip


def whom(targets: Sequence[str]) -> str:
    """Return whom an act hits: civilians where they are among its targets, else the states."""
    civilians = sorted({t for t in targets if t.endswith("/CIV")})
    return "+".join(civilians or sorted({state_of(t) for t in targets}))
