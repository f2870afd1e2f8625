"""Tell whether a claimant of ours is the gold's, and a party, whatever dialect of the codes the gold writes.

Fifty writers set the gold down: the record's MoD is "MOD", "DEFENCE" and "Ministry of Defence" with them, and what a
group's men lost is its party or its party's men. Names are held together as the scorers of the other gold do it: a
claimant without a code of the record is right where its words stand in ours as written, and its state is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from counterclaim.model.actor import BOTH, ORGANS, OUTLET, STATES, UNKNOWN, UNNAMED, is_state, organ_of, state_of
from counterclaim.model.claim import Voice

SHORTEST = 4  # letters of a name that is looked for inside another
NOBODY = (OUTLET, UNNAMED)
WRITTEN = {
    "mod": "defence|defense|defence ministry|defense ministry|ministry of defence|ministry of defense"
    "|ministry of national defence|minister of defence|defence minister|defense minister",
    "mfa": "foreign ministry|ministry of foreign affairs|foreign minister",
    "moi": "interior|interior ministry|ministry of the interior|ministry of interior|interior minister|home minister"
    "|home ministry|ministry of home affairs|home affairs minister|minister of the interior",
    "moh": "health|health ministry|ministry of health|health minister",
    "moj": "justice|justice ministry|ministry of justice|justice minister",
    "pm": "prime minister",
    "pres": "president|presidency",
    "parl": "parliament",
    "gov": "government|govt",
    "mil": "army|armed forces|military|navy|air force|marine",
    "police": "pol|national police|police service|sheriff",
    "amb": "embassy|ambassador",
    "opp": "opposition",
    "governor": "governorate|governor s office",
    "mayor": "town hall|mayor s office",
    "prosecutor": "prosecutors|prosecution|public prosecutor|prosecutor s office",
    "prosecutor general": "general prosecutor|prosecutor general s office",
    "prison service": "prisons service|prison administration",
}
CODES = {words: code for code, written in WRITTEN.items() for words in written.split("|")}


def plain(name: str) -> str:
    """Fold a name for comparing: the gold writes Hezbollah where the table of groups has HEZBOLLAH."""
    return re.sub(r"[^a-z0-9]+", " ", name.casefold()).strip()


def coded(claimant: str) -> frozenset[str]:
    """Return the parts of a code with each organ as the record has it."""
    return frozenset(_coded(part) for part in claimant.split("+"))


def _coded(part: str) -> str:
    organ = plain(organ_of(part) or "")
    return f"{plain(state_of(part))}/{CODES.get(organ, organ)}" if organ else plain(part)


def same_voice(right: Iterable[str], voice: Voice) -> bool:
    """Tell whether a voice is one of those that are right, by its code or by its name as written."""
    wanted, own = tuple(right), coded(voice.claimant)
    return any(own == coded(one) for one in wanted) or any(_named(one, voice) for one in wanted if one not in NOBODY)


def _named(wanted: str, voice: Voice) -> bool:
    """Tell whether a claimant without a code is a voice's name, or stands in it where we have no code of the record.

    Another state's is never right, nor "the local hospital" where we took its doctor for the army.
    """
    if is_state(wanted) and state_of(wanted) != state_of(voice.claimant):
        return False
    organ = organ_of(wanted)
    if organ in ORGANS or (organ is None and is_state(wanted)):
        return False
    words = plain(organ or wanted)
    names = (plain(voice.claimant), plain(voice.name or "").removeprefix("the "))
    if words in names:
        return True
    coded_otherwise = voice.claimant == UNNAMED or organ_of(voice.claimant) in ORGANS or voice.claimant in STATES
    return not coded_otherwise and len(words) >= SHORTEST and any(f" {words} " in f" {name} " for name in names)


def same_party(one: str | None, other: str | None) -> bool:
    """Tell whether two codes name the same party; both sides together may be named or called BOTH.

    A state's civilians and soldiers are the state's, as the record has it.
    """
    parts = [{_owner(part) for part in (party or UNKNOWN).split("+")} for party in (one, other)]
    return parts[0] == parts[1] or all(len(p) > 1 or p == {plain(BOTH)} for p in parts)


def _owner(part: str) -> str:
    return plain(state_of(part)) if is_state(part) else plain(part)
