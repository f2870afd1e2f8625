"""Foes: who fights a side, by what he counts of its losses, by his words and by his name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..model.actor import BOTH, UNKNOWN, is_named, is_state, organ_of, state_of
from ..model.claim import Act, Claim, Figure
from .clock import Moment
from .origins import speaks_for_state
from .units import IRREGULAR, MILITARY, PEACEKEEPERS, unit_class

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
TOLD_DEED = re.compile(
    rf"(?:\b(?:its|his|their) (?:own )?(?:\w+ )?{OWN_MEN}|\b(?:it|they|he|she|who)) "
    rf"(?:(?:have|had|has|also|\w+ly|later|then) )*{DONE}(?:\W+\w+){{0,4}}\W*$",
    re.I,
)
"""The same as a report tells it: "said that its men had killed at least", up to the number."""
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
    r"liberation|rebels?|insurgents?|coalition|jihad\w*|muja\w+|emirate|vanguard|katiba\w*|commandos?|squads?|"
    r"companies|legion|regiment|avengers|lions|wolves|falcons|eagles|swords?|jamaa\w*|tanzee?m|tanzim|saraya\w*|sarmachar\w*|"
    r"[vw]il[ao]ya[ht]|harakat|lashkar\w*|jai?[sy]sh?|jund|ansar|nusrat|liwa|kata['’]?ib|cartel|gang|bandits)\b",
    re.I,
)
OF_PEACE = re.compile(
    r"\b(?:hospital|clinic|wives|widows|mothers|families|parents|relatives|veterans|union|association|monitor\w*|"
    r"commission|road|street)\b",
    re.I,
)
"""Words of names that have a word of arms in them and bear none: the wives of a battalion, Brigade Road hospital."""
FOE = re.compile(
    r"\b(?:occup(?:ation|iers?|ying)|apostates?|infidels?|unbelievers|mercenar\w+|puppets?|enem(?:y|ies)|to hell)\b",
    re.I,
)
"""What somebody calls those whom he fights."""


def foes(
    claims: Iterable[Claim], armed: frozenset[str] = frozenset(), moments: Mapping[str, Moment] | None = None
) -> frozenset[tuple[str, str]]:
    """Return who fights a side by what he counts of its losses, each with that side.

    `armed` are the codes of groups that are known to bear arms; `moments` give the sentences that claims stand in.
    """
    every = tuple(claims)
    told = [(c, state_of(c.voice.claimant), state_of(c.body.party or UNKNOWN)) for c in every
            if isinstance(c.body, Figure)]  # fmt: skip
    losers = frozenset(side for claim, _, side in told if is_fallen(claim))
    fights, said = attacks(every), moments or {}
    owned = {c.id for c, _, _ in told if owns_to(c) or is_own_deed(c, armed, said.get(c.id))}
    counting = [
        (who, side, claim.id in owned) for claim, who, side in told
        if side not in (BOTH, UNKNOWN, who)
        and (
            claim.id in owned
            or fights_by_count(claim, armed)
            or (is_fallen(claim) and is_feud(who, side, losers))
            or (is_fallen(claim) and is_attacker(claim.voice.claimant, side, armed, fights))
        )
    ]  # fmt: skip
    between = frozenset(between_foes(fights, frozenset((who, side) for who, side, _ in counting)))
    return frozenset((who, side) for who, side, own in counting if own or (who, side) not in between)


def is_fallen(claim: Claim) -> bool:
    """Tell whether a claim counts people of a side who were hurt or taken; none is nobody."""
    return isinstance(claim.body, Figure) and claim.body.effect in FALLEN and claim.body.high != 0


def is_attacker(voice: str, side: str, armed: frozenset[str], fights: frozenset[frozenset[str]]) -> bool:
    """Tell whether an armed group counts the people of a state that nobody else is said to have attacked.

    Its ministries and hospitals count as others do.
    """
    who = state_of(voice)
    if not is_state(side) or is_state(who) or who in BETWEEN or not is_force(voice, armed):
        return False
    by_others = any(side in pair and pair != {who, side} for pair in fights)
    return (organ_of(voice) is None or is_army(voice)) and not by_others


def is_feud(who: str, side: str, losers: frozenset[str]) -> bool:
    """Tell whether a group that has fallen of its own counts those of another: clans, villages, gangs."""
    return who in losers and not is_state(who) and not is_state(side) and who not in BETWEEN


def between_foes(fights: Iterable[frozenset[str]], counted: frozenset[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Find the states that count the fallen of two groups who attack each other: they stand between the two."""
    for groups in fights:
        if len(groups) == 2 and not any(map(is_state, groups)):
            for who in {who for who, _ in counted if is_state(who)}:
                both = {(who, group) for group in groups}
                if both <= counted:
                    yield from both


def attacks(claims: Iterable[Claim]) -> frozenset[frozenset[str]]:
    """Return who is said to attack whom, two by two."""
    deeds = (c.body for c in claims if isinstance(c.body, Act) and c.body.type == "ASSAULT")
    return frozenset(
        frozenset((state_of(one), state_of(other))) for d in deeds for one in d.actors for other in d.targets
    )


def fights_by_count(claim: Claim, armed: frozenset[str]) -> bool:
    """Tell whether a voice counts as its foes do: fallen fighters, as a force.

    So does an armed group that counts whom it has taken.
    """
    losses, who = claim.body, claim.voice.claimant
    if not isinstance(losses, Figure):
        return False
    if state_of(who) in BETWEEN:
        return False
    if losses.effect in FALLEN and unit_class(losses.unit, losses.effect) in (MILITARY, PEACEKEEPERS):
        irregular = losses.unit in IRREGULAR and speaks_for_state(who)
        return irregular or is_force(who, armed) or (is_named(who) and bool(FOE.search(claim.quote())))
    taken = losses.effect == "captured" and is_state(losses.party or UNKNOWN)
    return taken and not is_state(who) and is_force(who, armed)


ARMIES = re.compile(r"MIL|MoD|army|armed forces|(?:ministry of )?defen[cs]e|general staff", re.I)
"""Organs of a state, or of those who hold a part of one, that fight."""
BETWEEN = (
    "UN", "AU", "EU", "NATO", "AMISOM", "ATMIS", "ECOMOG", "MINUSCA", "MINUSMA", "MINUSTAH", "MISCA", "MONUSCO",
    "UNAMID", "UNIFIL", "UNMISS", "UNPROFOR",
)  # fmt: skip
"""Bodies, with their missions by name, whose soldiers stand between those who fight."""


def owns_to(claim: Claim) -> bool:
    """Tell whether somebody named counts another side's losses as what his own men did."""
    who, losses, words = claim.voice.claimant, claim.body, claim.quote()
    if not isinstance(losses, Figure) or not is_named(who) or state_of(losses.party or UNKNOWN) == state_of(who):
        return False
    return bool(OWN_DEED.search(words) or (losses.effect == "captured" and HOLDS.search(words)))


def is_own_deed(claim: Claim, armed: frozenset[str], moment: Moment | None) -> bool:
    """Tell whether a report has a state or a force say of itself that it did what it counts.

    In the words of others "they" are more often somebody else.
    """
    who, losses = claim.voice.claimant, claim.body
    if moment is None or not isinstance(losses, Figure) or losses.effect not in FALLEN:
        return False
    fights = speaks_for_state(who) or is_force(who, armed)
    before = moment.sentence[: moment.start - moment.opens]
    return fights and state_of(losses.party or UNKNOWN) != state_of(who) and bool(TOLD_DEED.search(before))


def is_force(voice: str, armed: frozenset[str]) -> bool:
    """Tell whether a voice is of those who fight: a state's forces or their ministry, or an armed group."""
    army = is_army(voice)
    if is_state(voice) or army:
        return army
    by_name = OF_ARMS.search(voice) and not OF_PEACE.search(voice)
    return state_of(voice) in armed or voice == "COALITION" or bool(by_name)


def is_army(voice: str) -> bool:
    """Tell whether a voice is of an organ that fights."""
    return bool(ARMIES.fullmatch(organ_of(voice) or ""))


def bears_arms(party: str, armed: frozenset[str]) -> bool:
    """Tell whether a party is a group, of no state, that is known to fight."""
    return party not in (BOTH, UNKNOWN) and not is_state(party) and is_force(party, armed)


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
