"""Who attacked first: sides that blame each other, and who says of whom that he was attacked, where others differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ..model.actor import OUTLET, UNKNOWN, is_named, organ_of, state_of
from ..model.claim import Claim
from ..model.finding import Question
from .act_words import Asked, body
from .origins import stands_apart


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


def who_fired_first(acts: Sequence[Claim]) -> list[Asked]:
    """Ask who attacked first, where a force says that it was attacked and others that it attacked.

    Where the others tell no more than who died, words must tell of a beginning: who was stabbed and then fired may have
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
    turned += [(one.id, other.id) for one in attacked for other in attacking if blame_each_other(one, other)]
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


def blame_each_other(claim: Claim, other: Claim) -> bool:
    """Tell whether two voices that are named each tell an attack of those whom the other has attacked.

    Who owns to an attack accuses nobody of it; who tells of the dead alone says nothing of how it began.
    """
    voices = {c.voice.claimant for c in (claim, other)}
    ends = [(set(map(force_of, body(c).actors)), set(map(force_of, body(c).targets))) for c in (claim, other)]
    return (
        len(voices) == 2
        and all(is_named(voice) for voice in voices)
        and bool(ends[0][0] & ends[1][1] and ends[0][1] & ends[1][0])
        and not any(admits(c) for c in (claim, other))
        and not any(KILLING.search(c.quote()) for c in (claim, other))
    )


def admits(claim: Claim) -> bool:
    """Tell whether a force says that it attacked: a state does not speak for those of its people who did."""
    return any(speaks_for(claim, actor) for actor in body(claim).actors if not actor.endswith("/CIV"))


KILLING = re.compile(
    r"\b(?:kill\w*|shot (?:dead|\w+ (?:dead|in the))|shot h(?:im|er)|died|dead|deaths?|wound\w*)\b", re.I
)


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
