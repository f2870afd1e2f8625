"""What acts answer: who did it, who began, when it began, when the fire ceased, and whether it happened."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from ..model.actor import UNKNOWN, state_of
from ..model.claim import Act, Claim
from ..model.finding import Finding, Position, Question
from ..model.identity import content_id
from ..model.incident import Incident
from ..model.when import When
from .clock import days_between
from .context import Context, question_key
from .origins import independent

TRUCE = re.compile(
    r"\b(?:cease-?\s?fires?|truces?|cease fire|ceased|armistice|halt(?:ed)?|stopp?ed|came to an end|ended)\b", re.I
)
BEGIN = re.compile(
    r"\b(?:beg[ai]n|begun|start(?:ed|s)?|broke out|erupt(?:ed)?|launch(?:ed)?|flared|unleashed|opened fire|resumed)\b",
    re.I,
)


def act_findings(incident: Incident, acts: Sequence[Claim], sides: frozenset[str], context: Context) -> list[Finding]:
    """Answer the questions that acts of one incident raise."""
    ordered = sorted(acts, key=lambda c: c.id)
    asked = [
        *truces(ordered),
        *beginnings(ordered, incident.window),
        *(who_hit(ordered) or who_began(ordered, sides)),
        *mediators(ordered),
        *deeds(ordered, sides),
    ]
    return [write(incident, one, context) for one in asked]


Asked = tuple[Question, tuple[tuple[str, tuple[Claim, ...]], ...], str, str]


def body(claim: Claim) -> Act:
    """Return the act of a claim that holds one."""
    if not isinstance(claim.body, Act):
        raise TypeError(f"claim {claim.id} holds no act")
    return claim.body


def write(incident: Incident, asked: Asked, context: Context) -> Finding:
    """Write the finding of one question of acts."""
    question, groups, status, why = asked
    return Finding(
        id=content_id("f", incident.id, question_key(question)), incident=incident.id, question=question,
        status=status, answer=None, rule=context.signed,
        positions=tuple(held(value, claims, context) for value, claims in groups), why=(why,),
    )  # fmt: skip


def held(value: str, claims: Sequence[Claim], context: Context) -> Position:
    """Write the claims that hold one answer as a position."""
    moments = [context.moments[c.id] for c in claims]
    days = sorted(m.known for m in moments if m.known)
    voices = independent(context.voices[c.id] for c in claims)
    first, last = (days[0], days[-1]) if days else (None, None)
    return Position(value, tuple(sorted(c.id for c in claims)), voices, first, last)


def truces(acts: Sequence[Claim]) -> list[Asked]:
    """Ask of each truce on what day and at what hour it took effect."""
    agreed = [c for c in acts if body(c).type in ("AGREE", "RETREAT", "CONCEDE") and day(c)]
    found = [c for c in agreed if TRUCE.search(c.quote())]
    moments = {(day(c), clock(c)) for c in found if clock(c)}
    found += [c for c in agreed if c not in found and (day(c), clock(c)) in moments]
    return [
        asked for group in same_truce(found) for asked in day_and_hour(group, "CEASEFIRE", "the ceasefire take effect")
    ]


def day_and_hour(group: Sequence[Claim], about: str, what: str) -> list[Asked]:
    """Ask for the hour where somebody gives one, and for the day where nobody does or the days differ."""
    if not group:
        return []
    key = min(day(c) or "" for c in group)
    clocked = [c for c in group if clock(c)]
    out: list[Asked] = []
    if not clocked or len({day(c) for c in group}) > 1:
        out.append(day_only(group, about, what))
    if clocked:
        question = Question("when", about, "BOTH", f"hour {key}", f"At what hour did {what}?")
        out.append((question, *timed(clocked, clock)))
    return out


def day_only(group: Sequence[Claim], about: str, what: str) -> Asked:
    """Ask for the day alone."""
    key = min(day(c) or "" for c in group)
    return Question("when", about, "BOTH", f"day {key}", f"On what day did {what}?"), *timed(group, day)


def day(claim: Claim) -> str | None:
    """Return the day that an act is said to have happened on, or None where only the report's is known."""
    return claim.when.earliest[:10] if claim.when and claim.when.basis != "published" else None


def clock(claim: Claim) -> str | None:
    """Return the local time of an act."""
    return claim.when.clock if claim.when else None


def same_truce(acts: Sequence[Claim]) -> list[list[Claim]]:
    """Tell one truce from another: those with an hour are one if on one day, or at one hour of neighbouring days.

    An act without an hour joins the truce of its day, or of the day before or after.
    """
    groups: list[list[Claim]] = []
    for act in sorted(acts, key=lambda c: (clock(c) is None, day(c) or "", clock(c) or "", c.id)):
        homes = [g for g in groups if any(one_truce(act, other) for other in g)]
        home = min(homes, key=lambda g: min(days_between(day(act) or "", day(o) or "") for o in g), default=None)
        if home is None:
            groups.append([act])
        else:
            home.append(act)
    return groups


def one_truce(one: Claim, other: Claim) -> bool:
    """Tell whether two acts are about one truce."""
    gap = days_between(day(one) or "", day(other) or "")
    same_hour = clock(one) == clock(other) or clock(one) is None or clock(other) is None
    return gap == 0 or (gap == 1 and same_hour)


def timed(
    group: Sequence[Claim], read: Callable[[Claim], str | None]
) -> tuple[tuple[tuple[str, tuple[Claim, ...]], ...], str, str]:
    """Group acts by the day or the hour that they give, and say whether these can all be true."""
    given: dict[str, list[Claim]] = defaultdict(list)
    for act in group:
        given[read(act) or ""].append(act)
    positions = tuple((value, tuple(claims)) for value, claims in sorted(given.items()))
    if len(given) > 1:
        return positions, "conflict", "The times given cannot all be right."
    return positions, quiet(group), "The times given agree."


def quiet(claims: Sequence[Claim]) -> str:
    """Name agreement: single where one report speaks."""
    return "agreed" if len({c.report for c in claims}) > 1 else "single"


def beginnings(acts: Sequence[Claim], window: When | None) -> list[Asked]:
    """Ask on what day it happened, or began where it went on for days; and at what hour it began."""
    found = [c for c in acts if body(c).type == "ASSAULT" and day(c) and c.stance in ("asserted", "ongoing")]
    begun = first_begun(found)
    asked = days_begun(begun) if window and days_between(*window.days) >= LONG else days_happened(found)
    if len(begun) > 1 and len({day(c) for c in begun}) == 1:
        asked += [one for one in day_and_hour(begun, "ASSAULT", "it begin") if one[0].unit.startswith("hour")]
    return asked


def days_begun(begun: Sequence[Claim]) -> list[Asked]:
    """Ask on what day fighting that went on for days began."""
    return [day_only(begun, "ASSAULT", "it begin")] if len(begun) > 1 else []


def days_happened(found: Sequence[Claim]) -> list[Asked]:
    """Ask on what day it happened; each report answers by its first words on it, and its others stand beside."""
    first = first_told(found)
    if len(first) < 2:
        return []
    days = {day(c) for c in first}
    question, groups, _, _ = day_only([c for c in found if day(c) in days], "ASSAULT", "it happen")
    why = "The days given agree." if len(days) == 1 else "The days given cannot all be right."
    return [(question, groups, quiet(first) if len(days) == 1 else "conflict", why)]


LONG = 2  # days from which an event has a beginning of its own


def first_told(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Choose each report's first dated words, with an hour before without."""
    first: dict[str, Claim] = {}
    for act in sorted(found, key=lambda c: (clock(c) is None or not BEGIN.search(c.quote()), start(c), c.id)):
        first.setdefault(act.report, act)
    return tuple(first[report] for report in sorted(first))


def start(claim: Claim) -> int:
    """Return where a claim's words begin in its report."""
    return claim.evidence[0].span.start if claim.evidence else 0


def first_begun(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Choose each report's earliest words on a beginning, or on fighting before any other's beginning."""
    ordered = sorted(found, key=lambda c: (day(c) or "", clock(c) or "99", c.id))
    first: dict[str, Claim] = {}
    for act in (c for c in ordered if BEGIN.search(c.quote())):
        first.setdefault(act.report, act)
    earliest = min((day(c) or "" for c in first.values()), default="")
    for act in ordered:
        if act.report not in first and ((day(act) or "") < earliest or clock(act)):
            first[act.report] = act
    return tuple(first[report] for report in sorted(first))


def who_hit(acts: Sequence[Claim]) -> list[Asked]:
    """Ask who hit one side's people, where some say the other side and some say that side itself."""
    hits: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for act in acts:
        deed = body(act)
        targets = {state_of(t) for t in deed.targets}
        if deed.type == "ASSAULT" and len(deed.actors) == len(targets) == 1 and UNKNOWN not in deed.actors:
            hits[next(iter(targets))][state_of(deed.actors[0])].append(act)
    out: list[Asked] = []
    for target, by_actor in sorted(hits.items()):
        reports = {c.report for c in by_actor.get(target, ())}
        if len(reports) >= 2 and len(by_actor) >= 2:
            question = Question("who_did", "ASSAULT", target, "hit", f"Who hit {target}?")
            positions = tuple((actor, tuple(claims)) for actor, claims in sorted(by_actor.items()))
            out.append((question, positions, "conflict", "Each side is said to have done it."))
    return out


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
            tuple((a, tuple(c)) for a, c in sorted(by_actor.items())),
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
        if deed.type in VERBS and UNKNOWN not in deed.actors and target and actor != target and not charge:
            groups[deed.type, actor, target].append(act)
    asked = (asked_of_deed(key, claims, acts) for key, claims in sorted(groups.items()))
    return [one for one in asked if one is not None]


def asked_of_deed(key: tuple[str, str, str], claims: Sequence[Claim], acts: Sequence[Claim]) -> Asked | None:
    """Ask whether one deed happened, if it is denied or told by two reports."""
    kind, actor, target = key
    told = tuple(c for c in claims if c.stance != "denied")
    denied = denials(key, claims, acts)
    if not told or (not denied and len({c.report for c in told}) < 2):
        return None
    question = Question("whether", kind, actor, target, f"Did {actor} {VERBS[kind]} {target}?")
    positions = tuple(p for p in (("yes", told), ("no", denied)) if p[1])
    if denied:
        return question, positions, "conflict", "It is said and denied."
    return question, positions, quiet(told), "Nobody denies it."


def denials(key: tuple[str, str, str], claims: Sequence[Claim], acts: Sequence[Claim]) -> tuple[Claim, ...]:
    """Find where the side that is said to have done a deed denies it, or says that it spares civilians."""
    kind, actor, target = key
    if kind not in DENIABLE:
        return ()
    own = [c for c in claims if c.stance == "denied" and state_of(c.voice.claimant) in actor.split("+")]
    if kind == "ASSAULT" and target.endswith("/CIV"):
        own += [
            c for c in acts
            if body(c).type == "REJECT" and actor in {state_of(a) for a in body(c).actors} and "civilian" in c.quote()
        ]  # fmt: skip
    return tuple(own)


DENIABLE = ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT")
VERBS = {
    "ASSAULT": "attack", "COERCE": "seize or hold ground or people of", "RETREAT": "withdraw before",
    "ACCUSE": "accuse", "REJECT": "reject what was said by", "REQUEST": "call on", "THREATEN": "threaten",
    "MOBILIZE": "move forces against", "AID": "help", "SANCTION": "impose sanctions on",
}  # fmt: skip


def whom(targets: Sequence[str]) -> str:
    """Return whom an act hits: civilians where they are among its targets, else the states."""
    civilians = sorted({t for t in targets if t.endswith("/CIV")})
    return "+".join(civilians or sorted({state_of(t) for t in targets}))
