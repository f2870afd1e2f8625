"""Sides: who fights and loses in an incident, and who concedes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from ..model.actor import BOTH, UNKNOWN, is_named, is_state, organ_of, state_of
from ..model.claim import Act, Claim, Figure
from .origins import speaks_for_state, stands_apart
from .units import IRREGULAR, MILITARY, unit_class


def belligerents(claims: Iterable[Claim], armed: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the sides of an incident: states and groups that fight or lose, by two reports or three claims.

    One claim alone may have taken a monitor or a mediator for a side, unless it owns to the deed itself, or
    counts the losses of those whom another says that it attacked. Where no enemy of a side is known so, the forces
    that count its fallen fighters are. `armed` are the codes of groups that are known to bear arms.
    """
    reports: dict[str, set[str]] = defaultdict(set)
    number: Counter[str] = Counter()
    told = tuple(claims)
    owned = set(boasts(told))
    for claim in told:
        for side in sides_in(claim):
            reports[side].add(claim.report)
            number[side] += 1
        owned |= owned_by(claim)
    known = frozenset(side for side in number if side in owned or len(reports[side]) >= 2 or number[side] >= 3)
    return known | foes_unknown(told, armed, known)


def foes_unknown(claims: Iterable[Claim], armed: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """Return the forces that count a side's fallen fighters, where none of them is known to fight it."""
    counting: dict[str, set[str]] = defaultdict(set)
    for foe, side in foes(claims, armed):
        counting[side].add(foe)
    return frozenset(foe for found in counting.values() if not found & known for foe in found)


def foes(claims: Iterable[Claim], armed: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield who fights a side by what he counts of its losses, each with that side."""
    for claim in claims:
        side = state_of(claim.body.party or UNKNOWN) if isinstance(claim.body, Figure) else UNKNOWN
        who = state_of(claim.voice.claimant)
        if side not in (BOTH, UNKNOWN) and side != who and fights_by_count(claim, armed):
            yield who, side


def fights_by_count(claim: Claim, armed: frozenset[str]) -> bool:
    """Tell whether a voice counts as its foes do: fallen fighters, as a force, or what its own men did.

    So does an armed group that counts whom it has taken.
    """
    losses, who = claim.body, claim.voice.claimant
    if not isinstance(losses, Figure):
        return False
    force = is_force(who, armed)
    if losses.effect in FALLEN and unit_class(losses.unit, losses.effect) == MILITARY:
        named_so = is_named(who) and bool(FOE.search(claim.quote()))
        return force or named_so or owns_to(claim) or (losses.unit in IRREGULAR and speaks_for_state(who))
    group = force and not is_state(who) and state_of(who) not in BETWEEN
    return owns_to(claim) or (group and losses.effect == "captured" and is_state(losses.party or UNKNOWN))


BETWEEN = ("UN", "AU", "EU", "NATO")
"""Bodies whose soldiers stand between those who fight."""


def hostilities(claims: Iterable[Claim], armed: frozenset[str] = frozenset()) -> frozenset[frozenset[str]]:
    """Return who fights whom, two by two: who is said to attack whom, and forces with those whose fallen they count."""
    told = tuple(claims)
    deeds = (c.body for c in told if isinstance(c.body, Act) and c.body.type == "ASSAULT")
    attacks = {frozenset((state_of(one), state_of(other))) for d in deeds for one in d.actors for other in d.targets}
    return frozenset(attacks | {frozenset(pair) for pair in foes(told, armed)})


def against(party: str, sides: frozenset[str], fights: frozenset[frozenset[str]]) -> frozenset[str]:
    """Return the sides of an incident that fight a party, with the party: all of them where none is known to."""
    own = state_of(party)
    known = frozenset(side for pair in fights if own in pair for side in pair) & sides
    return known | {own} if known - {own} else sides - frozenset(BETWEEN)


DONE = (
    r"(?:killed|shot|hit|struck|destroyed|burn(?:t|ed)|captured|eliminated|neutrali[sz]ed|liquidated|"
    r"ambushed|downed|sank|sunk|wiped|slew|slain|finished|executed|seized|overran|torched|blew|put out of|"
    r"sent|felled|cut down|wounded|cooked|roasted|slaughtered|butchered|hacked|beheaded|"
    r"lynched|dispatched)\b"
)
OWN_MEN = r"(?:men|boys|fighters|forces|troops|soldiers|brothers|sons|units?|warriors|youths?|snipers|guns|drones?)\b"
SUFFERED = r"(?!(?:was|were|is|are|been|being|got)\b)"
OWN_DEED = re.compile(
    rf"\bwe (?:have |had |also |\w+ly )?{DONE}|\b(?:our|my) (?:{SUFFERED}\w+ ){{1,3}}?(?:have |had )?{DONE}|"
    rf"\bby our (?:own )?{OWN_MEN}",
    re.I,
)
"""Words by which somebody owns to what he counts."""
HOLDS = re.compile(
    r"\b(?:I|we)(?: am|['’]m| are|['’]re)? (?:now |still )?"
    r"(?:hold|holding|keep|keeping|feed|feeding|have|guard|guarding)\b|"
    r"\bin our (?:\w+ )?(?:hands|custody|camps?|care)\b|\bour (?:\w+ )?(?:guests|prisoners|captives|hostages)\b",
    re.I,
)
"""Words by which somebody says that he holds whom he counts."""
FALLEN = ("killed", "wounded", "killed_or_wounded", "captured")
OF_ARMS = re.compile(
    r"\b(?:army|armies|fronts?|forces?|brigades?|battalions?|militias?|fighters?|guerrillas?|resist[eê]nc\w+|columns?|"
    r"liberation|rebels?|insurgents?|coalition|jihad\w*|muja\w+|emirate|vanguard|katiba\w*|commandos?|squads?|companies|legion|"
    r"regiment|avengers|lions|wolves|falcons|eagles|swords?|jamaa\w*|tanzee?m|tanzim|saraya\w*|sarmachar\w*|"
    r"[vw]il[ao]ya[ht]|harakat|lashkar\w*|jai?[sy]sh?|jund|ansar|nusrat|liwa|kata['’]?ib|cartel|gang|bandits)\b",
    re.I,
)
FOE = re.compile(
    r"\b(?:occup(?:ation|iers?|ying)|apostates?|infidels?|unbelievers|mercenar\w+|puppets?|enem(?:y|ies)|to hell)\b",
    re.I,
)
"""What somebody calls those whom he fights."""


def is_force(voice: str, armed: frozenset[str]) -> bool:
    """Tell whether a voice is of those who fight: a state's forces or their ministry, or an armed group."""
    if is_state(voice):
        return organ_of(voice) in ("MIL", "MoD")
    return state_of(voice) in armed or voice == "COALITION" or bool(OF_ARMS.search(voice))


def fighting(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the groups whose fighters some claim counts, wherever: they bear arms in other incidents too."""
    fallen = (c.body for c in claims if isinstance(c.body, Figure) and c.body.party)
    parties = (f.party or "" for f in fallen if unit_class(f.unit, f.effect) == MILITARY)
    return frozenset(p for p in parties if not is_state(p) and "+" not in p and p not in NAMELESS)


NAMELESS = (BOTH, UNKNOWN, "REBELS", "MILITIAS")


def read_groups(table: str) -> frozenset[str]:
    """Return the codes and names of the armed groups that a table of actors knows.

    A pattern, a code and a kind stand on a line. Claims from elsewhere may name a group as it is written.
    """
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return frozenset(name for row in rows if len(row) > 2 and row[2] == "group" for name in row[:2])


def boasts(claims: Iterable[Claim]) -> frozenset[str]:
    """Return who counts the losses of a side that he is said to have attacked."""
    attacks: set[tuple[str, str]] = set()
    counts: set[tuple[str, str]] = set()
    for claim in claims:
        deed = claim.body
        if isinstance(deed, Figure):
            counts.add((state_of(claim.voice.claimant), state_of(deed.party or UNKNOWN)))
        elif deed.type == "ASSAULT":
            attacks |= {(state_of(actor), state_of(target)) for actor in deed.actors for target in deed.targets}
    return frozenset(who for who, whom in attacks & counts if who != whom and who not in (BOTH, UNKNOWN))


def owns_to(claim: Claim) -> bool:
    """Tell whether somebody named counts another side's losses as what his own men did."""
    who, losses = claim.voice.claimant, claim.body
    another = isinstance(losses, Figure) and state_of(losses.party or UNKNOWN) != state_of(who)
    words = claim.quote()
    holds = isinstance(losses, Figure) and losses.effect == "captured" and HOLDS.search(words)
    return another and is_named(who) and bool(OWN_DEED.search(words) or holds)


def owned_by(claim: Claim) -> frozenset[str]:
    """Return who owns to an attack by a claim, if anybody does."""
    deed, who = claim.body, state_of(claim.voice.claimant)
    if owns_to(claim):
        return frozenset([who])
    if not isinstance(deed, Act) or deed.type != "ASSAULT" or claim.stance != "asserted":
        return frozenset()
    return frozenset([who]) if [state_of(actor) for actor in deed.actors] == [who] else frozenset()


def sides_in(claim: Claim) -> frozenset[str]:
    """Return who fights or loses in one claim."""
    if isinstance(claim.body, Figure):
        codes = (claim.body.party or "").split("+")
    elif claim.body.type == "ACCUSE":
        codes = list(claim.body.targets)  # whoever accuses may be a bystander
    else:
        codes = [*claim.body.actors, *claim.body.targets] if claim.body.type == "ASSAULT" else []
    return frozenset(state_of(code) for code in codes if code and code not in (BOTH, UNKNOWN))


def is_conceded(voice: str, party: str) -> bool:
    """Tell whether a side, be it a state or a group, speaks of its own loss; its parliament is not it."""
    if party in (BOTH, UNKNOWN, "") or "+" in party:
        return False
    return all(state_of(one) == state_of(party) and not stands_apart(organ_of(one) or "") for one in voice.split("+"))
